//! A secret to be copied: masked until it is asked for.

use egui::{Frame, Label, Role, Ui, WidgetInfo};

use super::button::Button;
use super::ends::ends;
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
            // Masked it is one line; revealed it is wanted whole.
            let label = if self.revealed {
                Label::new(theme.text(Type::Mono, self.shown)).wrap()
            } else {
                let room = ui.available_width();
                Label::new(theme.text(Type::Mono, one_line(ui, self.shown, room)))
                    .selectable(false)
                    .truncate()
            };
            let label = ui.add(label);
            let name = format!("{}: {}", self.name, self.shown);
            label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        });
    }

    fn buttons(&self, ui: &mut Ui) -> Option<SecretAsked> {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(space::S);
        let reveal = ui.add(Button::new(self.reveal).icon(Icon::Eye)).clicked();
        let copy = ui.add(Button::new(self.copy).icon(Icon::Copy)).clicked();
        match (reveal, copy) {
            (true, _) => Some(SecretAsked::Reveal),
            (_, true) => Some(SecretAsked::Copy),
            _ => None,
        }
    }
}

/// Stands for what is hidden.
const DOT: char = '•';
/// So many dots at the end are always seen.
const END: usize = 8;

/// A masked address in one line: what does not fit is left out, dots first, then its middle.
fn one_line(ui: &Ui, address: &str, room: f32) -> String {
    let font = Type::Mono.font();
    let widest = ui.fonts_mut(|fonts| ['0', DOT, '…'].map(|c| fonts.glyph_width(&font, c)));
    let widest = widest.into_iter().fold(1.0, f32::max);
    shortened(address, (room / widest) as usize)
}

fn shortened(address: &str, fits: usize) -> String {
    let length = address.chars().count();
    if length <= fits {
        return address.to_owned();
    }
    let open = address.chars().take_while(|c| *c != DOT).count();
    if open + END <= fits {
        return address.chars().take(open + END).collect();
    }
    let begin = address.chars().take(fits.saturating_sub(END + 1));
    begin.chain(['…']).chain(address.chars().skip(length.saturating_sub(END))).collect()
}

#[cfg(test)]
mod tests {

    use super::shortened;

    #[test]
    fn the_dots_at_the_end_stay_in_sight() {
        let address = "https://a.ru/webhook/••••••••:••••••••••••••••";
        assert_eq!(shortened(address, 100), address);
        assert_eq!(shortened(address, 30), "https://a.ru/webhook/••••••••");
        assert_eq!(shortened(address, 25), "https://a.ru/web…••••••••");
        assert_eq!(shortened(address, 5), "…••••••••");
    }
}
