//! One thing that was looked at: an icon, what was found, and a remark at the right.

use egui::{Color32, Label, Role, Sense, Ui, WidgetInfo, vec2};

use super::ends::ends;
use crate::ui::icons::Icon;
use crate::ui::theme::{Palette, Theme, Type, space};

/// How it turned out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// All is well.
    Good,
    /// Deserves a look.
    Doubtful,
    /// Is wrong.
    Wrong,
    /// Is not known yet.
    Pending,
    /// Need not be known.
    Skipped,
}

impl Found {
    fn icon(self, c: &Palette) -> (Icon, Color32) {
        match self {
            Self::Good => (Icon::Ok, c.accent),
            Self::Doubtful => (Icon::Warning, c.warn),
            Self::Wrong => (Icon::Error, c.error),
            Self::Pending => (Icon::Clock, c.text3),
            Self::Skipped => (Icon::Minus, c.text3),
        }
    }
}

/// Shows a row; `right` adds what stands at its right end. All but the first have a line above.
pub fn check_row<R>(
    ui: &mut Ui,
    first: bool,
    found: Found,
    words: &str,
    right: impl FnOnce(&mut Ui) -> R,
) -> R {
    let theme = Theme::of(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if !first {
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
            ui.painter().hline(line.x_range(), line.center().y, theme.hairline());
        }
        ui.add_space(9.0);
        let (icon, color) = found.icon(&theme.color);
        let (_, right) = ends(
            ui,
            20.0,
            space::M,
            |ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                ui.add_space(3.0);
                icon.show(ui, 18.0, color);
                let label = ui.add(Label::new(theme.text(Type::Body, words)).wrap());
                label.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
            },
            right,
        );
        ui.add_space(9.0);
        right
    })
    .inner
}
