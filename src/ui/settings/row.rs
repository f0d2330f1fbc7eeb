//! The rows of the settings.

use egui::{Align, Ui};

use crate::ui::theme::{Theme, Type};
use crate::ui::widgets;

pub(super) fn line(ui: &mut Ui) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, theme.hairline());
}

/// A setting: its name and a remark at the left, its control at the right; under each other
/// where there is no room.
pub(super) fn row<R>(ui: &mut Ui, name: &str, remark: &str, control: impl FnOnce(&mut Ui) -> R) -> R {
    let theme = Theme::of(ui);
    let told = |ui: &mut Ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(theme.text(Type::Medium, name));
            ui.add(egui::Label::new(theme.colored(Type::Small, theme.color.text3, remark)).wrap());
        });
    };
    if ui.available_width() < 520.0 {
        told(ui);
        return control(ui);
    }
    let room = ui.available_width();
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_width(room * 0.4);
            told(ui);
        });
        widgets::row(ui, Align::Max, control)
    })
    .inner
}
