//! The first step: the business profile at i‑Digital, without which nothing can be connected.

use egui::Ui;

use super::View;
use super::open::Open;
use crate::channel::{ChannelEvent, Step};
use crate::ui::icons::Icon;
use crate::ui::parts::panels;
use crate::ui::widgets::TextField;
use crate::wording::moments;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    let done = open.channel.account_ready;
    let when = done.map(|at| {
        let when = moments::day_and_time(words, at, open.scene.now);
        words.tell("account-noted", &[("when", when.into())])
    });
    let right = |ui: &mut Ui| when.iter().for_each(|when| panels::remark_right(ui, when));
    panels::panel(ui, &words.say("account-title"), right, |ui| {
        panels::text(ui, &words.say("account-text"));
        panels::text(ui, &words.say("account-how"));
        let (label, mut manager) = (words.say("account-manager"), open.channel.manager.clone());
        if TextField::new(words, "manager", &label, &mut manager).show(ui).response.changed() {
            open.take(ChannelEvent::Manager(manager));
        }
        panels::callout(ui, Icon::Warning, &words.say("account-jivo"));
        panels::foot(ui, |ui| {
            let id = if done.is_some() { "connect-on" } else { "account-ready" };
            if super::open::on(ui, open, &words.say(id), true) {
                if done.is_none() {
                    open.take(ChannelEvent::AccountReady(open.now()));
                }
                super::view::go_on(view, Step::Account);
            }
        });
    });
}
