//! A secret to be copied: masked until it is asked for.

use egui::{Frame, Label, Role, Ui, WidgetInfo};

use super::{Button, ends};
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, margin, radius, size, space};

/// What was asked of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretAsked {
    /// Show it, or hide it again.
    Reveal,
    /// Copy it.
    Copy,
}

/// The words of a row.
pub struct SecretRow<'a> {
    /// What it is, for a screen reader.
    pub name: &'a str,
    /// What stands in it now: masked or not.
    pub shown: &'a str,
    /// Whether it is the secret itself.
    pub revealed: bool,
    /// The button that shows or hides it.
    pub reveal: &'a str,
    /// The button that copies it.
    pub copy: &'a str,
}

/// Below this width the buttons stand under the address.
const NARROW: f32 = 480.0;

impl SecretRow<'_> {
    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Option<SecretAsked> {
        if ui.available_width() < NARROW || self.revealed {
            return ui
                .vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = space::S;
                    self.address(ui);
                    ui.horizontal_wrapped(|ui| self.buttons(ui)).inner
                })
                .inner;
        }
        ends(ui, size::CONTROL, space::S, |ui| self.address(ui), |ui| self.buttons(ui)).1
    }

    fn address(&self, ui: &mut Ui) {
        let theme = Theme::of(ui);
        let frame = Frame::new()
            .fill(theme.color.surface)
            .stroke(theme.edge())
            .corner_radius(corners(radius::M))
            .inner_margin(margin(space::M, space::S));
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let label = Label::new(theme.text(Type::Mono, self.shown)).selectable(self.revealed);
            // Masked it is one line; revealed it is wanted whole.
            let label = ui.add(if self.revealed { label.wrap() } else { label.truncate() });
            let name = format!("{}: {}", self.name, self.shown);
            label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        });
    }

    fn buttons(&self, ui: &mut Ui) -> Option<SecretAsked> {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(space::S);
        let reveal = ui.add(Button::new(self.reveal).icon(Icon::Eye)).clicked();
        let copy = ui.add(Button::primary(self.copy).icon(Icon::Copy)).clicked();
        match (reveal, copy) {
            (true, _) => Some(SecretAsked::Reveal),
            (_, true) => Some(SecretAsked::Copy),
            _ => None,
        }
    }
}
