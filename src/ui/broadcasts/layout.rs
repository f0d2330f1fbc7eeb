//! Widths and margins of the pages, and their head.

use egui::{Label, Margin, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2};

use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::panels;
use crate::ui::theme::{Theme, Type, margin, size, space};
use crate::ui::widgets::{self, IconButton};

/// A page is read: it does not grow with a wide window for ever.
pub(super) const WIDTH: f32 = 1160.0;
/// Below this width margins shrink.
const NARROW: f32 = 640.0;
/// From this width on the phone stands beside.
pub(super) const WITH_PHONE: f32 = 760.0;
/// How wide the phone is.
pub(super) const PHONE: f32 = 304.0;
/// How far the sign of the way back stands within its button.
const SIGN: f32 = 12.0;

fn page_margin(ui: &Ui) -> Margin {
    let side = if ui.available_width() < NARROW { space::L } else { space::XXL };
    margin(side, space::XL)
}

/// Shows a page that scrolls.
pub(super) fn page<R>(ui: &mut Ui, salt: &'static str, show: impl FnOnce(&mut Ui) -> R) -> R {
    let area = ScrollArea::vertical().id_salt(salt).auto_shrink(false);
    let shown = area.show(ui, |ui| {
        let shown = egui::Frame::new().inner_margin(page_margin(ui)).show(ui, |ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = space::M;
            show(ui)
        });
        widgets::keep_focus_in_sight(ui);
        shown.inner
    });
    shown.inner
}

/// Shows the way back, a title, a line below it, what stands at the right, and what is said of the
/// sandbox. Says whether the way back was taken.
pub(super) fn head(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (title, line): (&str, &str),
    sandbox: bool,
    right: impl FnOnce(&mut Ui),
) -> bool {
    let theme = Theme::of(ui);
    let wide = ui.available_width() >= NARROW - 2.0 * space::XXL;
    let mut back = false;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::ends(
            ui,
            size::CONTROL,
            space::M,
            |ui| {
                let all = scene.words.say("broadcasts-back");
                let edge = ui.cursor().left();
                let hung = if wide { size::ICON_BUTTON } else { SIGN };
                let top = ui.max_rect().top() + 2.0;
                let place = Rect::from_min_size(pos2(edge - hung, top), Vec2::splat(size::ICON_BUTTON));
                let button = IconButton::new(Icon::ChevronLeft, &all);
                back = ui.new_child(UiBuilder::new().max_rect(place)).add(button).clicked();
                ui.add_space((size::ICON_BUTTON - hung).max(0.0));
                ui.add(Label::new(theme.text(Type::H1, title)).truncate());
            },
            |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                right(ui);
            },
        );
        ui.add(Label::new(theme.colored(Type::Body, theme.color.text3, line)).wrap());
        if sandbox {
            ui.add_space(space::S);
            panels::callout(ui, Icon::Info, &scene.words.say("broadcasts-sandbox"));
        }
    });
    back
}
