//! A key as it stands on a keyboard.

use egui::{Frame, Response, Ui};

use crate::ui::theme::{Theme, Type, corners, margin, radius};

/// Shows a key, such as «Ctrl+N».
pub fn keycap(ui: &mut Ui, key: &str) -> Response {
    let theme = Theme::of(ui);
    let frame = Frame::new().fill(theme.color.sunken).corner_radius(corners(radius::S));
    let shown = frame
        .inner_margin(margin(6.0, 1.0))
        .show(ui, |ui| ui.label(theme.colored(Type::Caption, theme.color.text2, key)));
    shown.inner
}
