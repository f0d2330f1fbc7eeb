//! The head of a page: the way back, the name, how it stands, and what can be done with it.

use egui::{Popup, Ui};

use super::dialogs::Asked;
use super::open::Open;
use super::{View, facts};
use crate::channel::Stage;
use crate::ui::Icon;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{self, Button, IconButton};

/// Shows it; says whether the list is wanted.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) -> bool {
    let words = open.words;
    let mut back = false;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let (_, asked) = widgets::ends(
            ui,
            32.0,
            space::M,
            |ui| back = name(ui, open),
            |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                // What is done on the platform could not be written down.
                ui.add_enabled_ui(!open.scene.read_only, |ui| buttons(ui, open)).inner
            },
        );
        view.asked = asked.or(view.asked.take());
        line(ui, open);
        if open.channel.sandbox {
            ui.add_space(space::S);
            super::lines::callout(ui, Icon::Info, &words.say("sandbox-page"));
        }
    });
    back
}

fn name(ui: &mut Ui, open: &Open<'_>) -> bool {
    let theme = Theme::of(ui);
    ui.spacing_mut().item_spacing.x = space::S;
    let back = ui.add(IconButton::new(Icon::ChevronLeft, &open.words.say("channels-back"))).clicked();
    let title = facts::title(open.words, open.channel);
    ui.add(egui::Label::new(theme.text(Type::H1, title)).truncate());
    back
}

fn line(ui: &mut Ui, open: &Open<'_>) {
    let theme = Theme::of(ui);
    let said = facts::line(open.words, open.channel, open.scene.now);
    ui.add(egui::Label::new(theme.colored(Type::Body, theme.color.text3, said)).wrap());
}

fn buttons(ui: &mut Ui, open: &Open<'_>) -> Option<Asked> {
    let words = open.words;
    let mut asked = None;
    let (rename, more) = (words.say("channel-rename"), words.say("channel-more"));
    if ui.add(Button::new(&rename).small()).clicked() {
        asked = Some(Asked::rename(open.channel));
    }
    let button = ui.add(Button::new(&more).small());
    widgets::menu(&button, Popup::menu(&button), |ui| {
        let entry = |ui: &mut Ui, id: &str| ui.add(egui::Button::new(&*words.say(id))).clicked();
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
