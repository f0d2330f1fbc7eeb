//! The first step: the business profile at i‑Digital, without which nothing can be connected.

use egui::Ui;

use super::open::Open;
use super::{View, lines, moment, page};
use crate::channel::{ChannelEvent, Step};
use crate::ui::Icon;
use crate::ui::widgets::TextField;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    let done = open.channel.account_ready;
    let when = done.map(|at| {
        let when = moment::day_and_time(words, at, open.scene.now);
        words.tell("account-noted", &[("when", when.into())])
    });
    let right = |ui: &mut Ui| when.iter().for_each(|when| lines::remark_right(ui, when));
    lines::panel(ui, &words.say("account-title"), right, |ui| {
        lines::text(ui, &words.say("account-text"));
        lines::text(ui, &words.say("account-how"));
        let (label, mut manager) = (words.say("account-manager"), open.channel.manager.clone());
        if TextField::new(words, "manager", &label, &mut manager).show(ui).response.changed() {
            open.take(ChannelEvent::Manager(manager));
        }
        lines::callout(ui, Icon::Warning, &words.say("account-jivo"));
        lines::foot(ui, |ui| {
            let id = if done.is_some() { "connect-on" } else { "account-ready" };
            if lines::on(ui, open, &words.say(id), true) {
                if done.is_none() {
                    open.take(ChannelEvent::AccountReady(open.now()));
                }
                page::go_on(view, Step::Account);
            }
        });
    });
}
