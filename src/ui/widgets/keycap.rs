//! A key as it stands on a keyboard.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::theme::{Theme, Type, corners, radius};

/// Shows a key, such as «Ctrl+N».
pub fn keycap(ui: &mut Ui, key: &str) -> Response {
    let c = &Theme::of(ui).color;
    let galley = ui.painter().layout_no_wrap(key.to_owned(), Type::Caption.font(), c.text2);
    let (rect, response) = ui.allocate_exact_size(galley.size() + vec2(12.0, 2.0), Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, key));
    ui.painter().rect_filled(rect, corners(radius::S), c.sunken);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, c.text2);
    response
}
