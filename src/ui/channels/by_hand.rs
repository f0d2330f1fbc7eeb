//! Connecting by hand: what to press in Aimylogic, and the webhook to be pasted here.

use egui::Ui;

use super::open::Open;
use super::{View, webhook};
use crate::channel::ChannelEvent;
use crate::ui::parts::panels;
use crate::ui::theme::space;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, _view: &mut View) {
    let words = open.words;
    panels::panel(
        ui,
        &words.say("hand-title"),
        |_| {},
        |ui| {
            panels::text(ui, &words.say("hand-text"));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                instructions(ui, open);
            });
            ui.add_space(space::XS);
            webhook::field(ui, open);
            let has_webhook = open.channel.has_webhook();
            panels::foot(ui, |ui| {
                if super::open::on(ui, open, &words.say("hand-done"), has_webhook) {
                    open.take(ChannelEvent::PublishedByHand(open.now()));
                }
            });
        },
    );
}

fn instructions(ui: &mut Ui, open: &Open<'_>) {
    let words = open.words;
    let name = super::facts::title(words, open.channel);
    let account = open.channel.account.trim();
    panels::instruction(ui, 1, &words.say("hand-channels"), None);
    panels::instruction(ui, 2, &words.say("hand-way"), None);
    let (told, copy) = (words.tell("hand-name", &[("name", (&name).into())]), words.say("hand-copy-name"));
    panels::instruction(ui, 3, &told, Some((&copy, &name)));
    if account.is_empty() {
        panels::instruction(ui, 4, &words.say("hand-account-empty"), None);
    } else {
        let told = words.tell("hand-account", &[("account", account.into())]);
        let copy = words.say("hand-copy-account");
        panels::instruction(ui, 4, &told, Some((&copy, account)));
    }
    panels::instruction(ui, 5, &words.say("hand-connect"), None);
    panels::instruction(ui, 6, &words.say("hand-webhook"), None);
}
