//! The third step: what the channel is called, and the account behind it.

use egui::Ui;

use super::View;
use super::open::Open;
use crate::channel::{ChannelEvent, Stage, Step};
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{remark, warning_line};
use crate::ui::parts::panels;
use crate::ui::theme::space;
use crate::ui::widgets::TextField;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    panels::panel(
        ui,
        &words.say("names-title"),
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = space::L;
            if open.channel.published.is_some() && !matches!(open.channel.stage(), Stage::Removed(_)) {
                // Here they would change in the program only.
                panels::fact(ui, &words.say("names-name"), &super::facts::title(words, open.channel));
                let account = match open.channel.account.trim() {
                    "" => words.say("names-none").into_owned(),
                    account => account.to_owned(),
                };
                panels::fact(ui, &words.say("names-account"), &account);
                panels::callout(ui, Icon::Info, &words.say("names-published"));
            } else {
                fields(ui, open);
            }
            panels::foot(ui, |ui| {
                if super::open::on(ui, open, &words.say("connect-on"), true) {
                    if open.channel.named.is_none() {
                        open.take(ChannelEvent::Named(open.now()));
                    }
                    super::view::go_on(view, Step::Names);
                }
            });
        },
    );
}

fn fields(ui: &mut Ui, open: &mut Open<'_>) {
    let words = open.words;
    group(ui, |ui| {
        let (label, note) = (words.say("names-name"), words.say("names-name-note"));
        let mut name = open.channel.name.clone();
        let field = TextField::new(words, "channel-name", &label, &mut name).note(&note);
        if field.show(ui).response.changed() {
            open.take(ChannelEvent::Name(name));
        }
    });
    group(ui, |ui| {
        let (label, note) = (words.say("names-account"), words.say("names-account-note"));
        let mut account = open.channel.account.clone();
        let field = TextField::new(words, "channel-account", &label, &mut account).note(&note);
        if field.show(ui).response.changed() {
            open.take(ChannelEvent::Account(account));
        }
        if open.channel.account.trim().is_empty() {
            warning_line(ui, &words.say("names-account-empty"));
        } else {
            remark(ui, &words.say("names-account-why"));
        }
    });
}

fn group(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        content(ui);
    });
}
