//! What a screen shows while there is nothing in it: what it is for, and the next step.

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, space};

/// An empty screen.
pub struct EmptyState<'a> {
    icon: Icon,
    title: &'a str,
    text: &'a str,
}

/// Room for the words; longer lines are hard to read.
const WIDTH: f32 = 420.0;
/// From this width on the steps stand side by side.
const SIDE_BY_SIDE: f32 = 800.0;

impl<'a> EmptyState<'a> {
    /// With an icon, a title, and a sentence or two.
    pub fn new(icon: Icon, title: &'a str, text: &'a str) -> Self {
        Self { icon, title, text }
    }

    /// Shows it in the middle of the room there is; `steps` adds the buttons, side by side, or
    /// under each other where there is no room for that.
    pub fn show<R>(self, ui: &mut Ui, steps: impl FnOnce(&mut Ui) -> R) -> R {
        let room = ui.available_size();
        let narrow = room.x < SIDE_BY_SIDE;
        ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| {
                let centered = Layout::top_down(Align::Center);
                let column = ui.with_layout(centered, |ui| {
                    ui.spacing_mut().item_spacing.y = space::S;
                    ui.add_space((room.y * 0.5 - 140.0).max(space::XL));
                    self.words(ui);
                    ui.add_space(space::M);
                    let steps = if narrow {
                        ui.scope(steps).inner
                    } else {
                        super::row::row(ui, Align::Center, steps)
                    };
                    ui.add_space(space::XL);
                    steps
                });
                super::sight::keep_focus_in_sight(ui);
                column.inner
            })
            .inner
    }

    fn words(&self, ui: &mut Ui) {
        let theme = Theme::of(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(72.0, 72.0), egui::Sense::hover());
        ui.painter().circle_filled(rect.center(), 36.0, theme.color.accent_soft);
        self.icon.paint(ui, rect.shrink(20.0), theme.color.accent);
        ui.add_space(space::S);
        ui.label(theme.text(Type::H1, self.title));
        ui.scope(|ui| {
            ui.set_max_width(WIDTH.min(ui.available_width() - 2.0 * space::L));
            ui.label(theme.colored(Type::Body, theme.color.text2, self.text));
        });
    }
}
