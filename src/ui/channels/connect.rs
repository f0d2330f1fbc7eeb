//! The fourth step: making the channel on the platform.

use egui::Ui;

use super::open::Open;
use super::{View, by_hand, lines, moment, page};
use crate::channel::{Stage, Step};
use crate::ui::Icon;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    if let Stage::Removed(at) = open.channel.stage() {
        let day = moment::day(words, at, open.scene.now);
        lines::callout(ui, Icon::Warning, &words.tell("publish-removed", &[("day", day.into())]));
    } else if let Some(at) = open.channel.published {
        return published(ui, open, view, at);
    }
    by_hand::show(ui, open, view);
}

/// What is known of a channel that stands on the platform.
fn published(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, at: jiff::Timestamp) {
    let words = open.words;
    let title = words.say("publish-done-title");
    lines::panel(
        ui,
        &title,
        |_| {},
        |ui| {
            let when = moment::day_and_time(words, at, open.scene.now);
            lines::fact(ui, &words.say("publish-when"), &when);
            lines::fact(ui, &words.say("names-name"), &super::facts::title(words, open.channel));
            match &open.channel.remote {
                Some(remote) => {
                    lines::fact(ui, &words.say("publish-project"), &remote.project.name);
                    lines::fact(ui, &words.say("publish-number"), &remote.channel.to_string());
                }
                None => lines::text(ui, &words.say("publish-by-hand")),
            }
            lines::foot(ui, |ui| {
                if lines::on(ui, &words.say("connect-on"), true) {
                    page::go_on(view, Step::Connect);
                }
            });
        },
    );
}
