//! The second step: which channel it is, and through whom.

use egui::Ui;

use super::open::Open;
use super::{View, lines, page};
use crate::channel::{Move, Step};
use crate::ui::Icon;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    lines::panel(
        ui,
        &words.say("kind-title"),
        |_| {},
        |ui| {
            lines::text(ui, &words.say("kind-text"));
            lines::fact(ui, &words.say("kind-channel"), &words.say("kind-whatsapp"));
            lines::fact(ui, &words.say("kind-way"), &words.say("kind-i-digital"));
            lines::callout(ui, Icon::Info, &words.say("kind-names"));
            lines::foot(ui, |ui| {
                if lines::on(ui, open, &words.say("connect-on"), true) {
                    if open.channel.kind_chosen.is_none() {
                        open.take(Move::KindChosen(open.now()));
                    }
                    page::go_on(view, Step::Kind);
                }
            });
        },
    );
}
