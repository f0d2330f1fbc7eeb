//! The head of a page: the way back, the name, how it stands, and what can be done with it.

use egui::{Popup, Rect, Ui, UiBuilder, Vec2, pos2};

use super::dialogs::Asked;
use super::open::Open;
use super::{View, facts};
use crate::channel::Stage;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{self, Button, IconButton};

/// Below this width the name needs the room of a button.
const NARROW: f32 = 480.0;
/// How far the sign of the way back stands within its button.
const SIGN: f32 = 12.0;

/// Shows it; says whether the list is wanted.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) -> bool {
    let words = open.words;
    let mut back = false;
    let narrow = ui.available_width() < NARROW;
    let wide = super::layout::is_wide(ui);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let (_, asked) = widgets::ends(
            ui,
            32.0,
            space::M,
            |ui| back = name(ui, open, wide),
            |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                // What is done on the platform could not be written down.
                ui.add_enabled_ui(!open.scene.read_only, |ui| buttons(ui, open, narrow)).inner
            },
        );
        view.asked = asked.or(view.asked.take());
        line(ui, open);
        if open.channel.sandbox {
            ui.add_space(space::S);
            crate::ui::parts::panels::callout(ui, Icon::Info, &words.say("sandbox-page"));
        }
    });
    back
}

fn name(ui: &mut Ui, open: &Open<'_>, wide: bool) -> bool {
    let theme = Theme::of(ui);
    let all = open.words.say("channels-back");
    let button = IconButton::new(Icon::ChevronLeft, &all);
    // The name begins where everything below it does; the way back stands in the margin, or where
    // that is too small, its sign begins there.
    let edge = ui.cursor().left();
    let hung = if wide { size::ICON_BUTTON } else { SIGN };
    let place = Rect::from_min_size(pos2(edge - hung, ui.max_rect().top()), Vec2::splat(size::ICON_BUTTON));
    let back = ui.new_child(UiBuilder::new().max_rect(place)).add(button).clicked();
    ui.add_space((size::ICON_BUTTON - hung).max(0.0));
    let title = facts::title(open.words, open.channel);
    ui.add(egui::Label::new(theme.text(Type::H1, title)).truncate());
    back
}

fn line(ui: &mut Ui, open: &Open<'_>) {
    let theme = Theme::of(ui);
    let said = facts::line(open.words, open.channel, open.scene.now);
    ui.add(egui::Label::new(theme.colored(Type::Body, theme.color.text3, said)).wrap());
}

/// What can be done with the channel; in a narrow window all of it is in the menu.
fn buttons(ui: &mut Ui, open: &Open<'_>, narrow: bool) -> Option<Asked> {
    let words = open.words;
    let mut asked = None;
    let (rename, more) = (words.say("channel-rename"), words.say("channel-more"));
    if !narrow && ui.add(Button::new(&rename).small()).clicked() {
        asked = Some(Asked::rename(open.channel));
    }
    let button = ui.add(Button::new(&more).small());
    widgets::menu(&button, Popup::menu(&button), |ui| {
        let entry = |ui: &mut Ui, id: &str| ui.add(egui::Button::new(&*words.say(id))).clicked();
        if narrow && entry(ui, "channel-rename") {
            asked = Some(Asked::rename(open.channel));
            ui.close();
        }
        if open.channel.published.is_some() && open.channel.removed.is_none() {
            let (id, then) = match open.channel.stage() {
                Stage::Blocked(_) => ("channel-unblock", Asked::Block(false)),
                _ => ("channel-block", Asked::Block(true)),
            };
            if entry(ui, id) {
                asked = Some(then);
                ui.close();
            }
        }
        if entry(ui, "channel-delete") {
            asked = Some(Asked::Delete { typed: String::new() });
            ui.close();
        }
    });
    asked
}
