//! Surfaces that hold things.

use egui::{Frame, InnerResponse, Ui};

use super::field_frame::FieldState;
use crate::ui::theme::{Theme, corners, margin, radius, space};

/// A small surface in a list, such as a button of a message; outlined in the colour of what is
/// wrong in it.
pub fn card<R>(ui: &mut Ui, state: FieldState, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let theme = Theme::of(ui);
    let edge = match state {
        FieldState::Fine => theme.color.line,
        FieldState::Warning => theme.color.warn,
        FieldState::Error => theme.color.error,
    };
    Frame::new()
        .fill(theme.color.surface)
        .stroke(egui::Stroke::new(1.0, edge))
        .corner_radius(corners(radius::L))
        .inner_margin(margin(space::M, 10.0))
        .show(ui, content)
}

/// Below this width a panel's margins shrink.
const NARROW: f32 = 400.0;

/// A large surface on a page, with a soft shadow.
pub fn panel<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let theme = Theme::of(ui);
    let side = if ui.available_width() < NARROW { space::L } else { 28.0 };
    Frame::new()
        .fill(theme.color.surface)
        .stroke(theme.hairline())
        .corner_radius(corners(radius::XL))
        .inner_margin(margin(side, space::XL))
        .shadow(theme.shadow_card)
        .show(ui, content)
}
