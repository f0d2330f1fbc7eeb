//! A dialog in two parts: what can be chosen at the left, what comes of it at the right; under
//! each other where there is no room.

use egui::{Align, Layout, ScrollArea, Ui};

use crate::ui::theme::space;
use crate::ui::widgets;

const LEFT: f32 = 332.0;
/// Least width of both parts side by side.
const BOTH: f32 = 720.0;

/// Least height of what scrolls by itself.
const LEAST: f32 = 200.0;

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What can be chosen.
    Left,
    /// What comes of it.
    Right,
}

/// How wide a dialog in two parts is.
pub const DIALOG_WIDTH: f32 = 1060.0;

/// Shows both parts.
pub fn columns(ui: &mut Ui, mut show: impl FnMut(&mut Ui, Part)) {
    let room = ui.available_width();
    if room < BOTH {
        show(ui, Part::Left);
        ui.add_space(space::M);
        show(ui, Part::Right);
        return;
    }
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        for (part, width) in [(Part::Left, LEFT), (Part::Right, room - LEFT - space::XL - space::S)] {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.set_width(width);
                show(ui, part);
            });
        }
    });
}

/// Shows what scrolls in a dialog while what stands above and below it, `beside` points in the
/// window's height, stays where it is. Where that would leave a mere strip, all of it scrolls
/// together, as the dialog itself does.
pub fn scrolled<R>(ui: &mut Ui, salt: &'static str, beside: f32, show: impl FnOnce(&mut Ui) -> R) -> R {
    let height = ui.ctx().content_rect().height() - beside;
    if height < LEAST {
        return ui.push_id(salt, show).inner;
    }
    let area = ScrollArea::vertical().id_salt(salt).max_height(height);
    let shown = area.show(ui, |ui| {
        let shown = show(ui);
        widgets::keep_focus_in_sight(ui);
        shown
    });
    shown.inner
}
