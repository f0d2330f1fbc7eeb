//! The second step: which channel it is, and through whom.

use egui::{Frame, Label, Role, Sense, Stroke, Ui, Vec2, WidgetInfo};

use super::View;
use super::open::Open;
use crate::channel::{ChannelEvent, Step};
use crate::ui::icons::Icon;
use crate::ui::parts::panels;
use crate::ui::theme::{Theme, Type, corners, margin, radius, space};

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    panels::panel(
        ui,
        &words.say("kind-title"),
        |_| {},
        |ui| {
            panels::text(ui, &words.say("kind-text"));
            only(ui, open);
            panels::callout(ui, Icon::Info, &words.say("kind-names"));
            panels::foot(ui, |ui| {
                if super::open::on(ui, open, &words.say("connect-on"), true) {
                    if open.channel.kind_chosen.is_none() {
                        open.take(ChannelEvent::KindChosen(open.now()));
                    }
                    super::view::go_on(view, Step::Kind);
                }
            });
        },
    );
}

/// The only choice, as the one that is taken.
fn only(ui: &mut Ui, open: &Open<'_>) {
    let (theme, words) = (Theme::of(ui), open.words);
    let c = &theme.color;
    let frame = Frame::new()
        .fill(c.accent_soft)
        .stroke(Stroke::new(1.0, c.accent))
        .corner_radius(corners(radius::L))
        .inner_margin(margin(space::L, space::M));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let (ring, _) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::hover());
            ui.painter().circle_stroke(ring.center(), 8.0, Stroke::new(1.5, c.accent));
            ui.painter().circle_filled(ring.center(), 4.5, c.accent);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(Label::new(theme.text(Type::Medium, words.say("kind-whatsapp"))).wrap());
                ui.add(Label::new(theme.colored(Type::Small, c.text2, words.say("kind-way"))).wrap());
            });
        });
    });
    let enabled = ui.is_enabled();
    let name = words.say("connect-kind-text");
    shown.response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, true, &*name));
}
