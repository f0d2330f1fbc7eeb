//! The fourth step: making the channel on the platform.

use egui::Ui;

use super::open::Open;
use super::{View, by_api, by_hand};
use crate::channel::{ChannelEvent, Stage, Step, Way};
use crate::ui::icons::Icon;
use crate::ui::parts::panels;
use crate::ui::widgets::segmented;
use crate::wording::moments;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    if let Stage::Removed(at) = open.channel.stage() {
        let day = moments::day(words, at, open.scene.now);
        let told = if open.channel.sandbox {
            words.say("publish-removed-sandbox").into_owned()
        } else {
            words.tell("publish-removed", &[("day", day.into())])
        };
        panels::callout(ui, Icon::Warning, &told);
    } else if let Some(at) = open.channel.published {
        return published(ui, open, view, at);
    }
    if open.channel.sandbox {
        // By hand there is nothing to be done in it.
        return by_api::show(ui, open, view);
    }
    way(ui, open);
    match open.channel.way {
        Way::Api => by_api::show(ui, open, view),
        Way::Hand => by_hand::show(ui, open, view),
    }
}

/// The two ways, which are equal; nothing that was typed in one is lost by the other.
fn way(ui: &mut Ui, open: &mut Open<'_>) {
    let words = open.words;
    let (api, hand) = (words.say("connect-by-api"), words.say("connect-by-hand"));
    let options = [(Way::Api, &*api), (Way::Hand, &*hand)];
    if let Some(way) = segmented(ui, &words.say("connect-way"), &options, open.channel.way) {
        open.take(ChannelEvent::Way(way));
    }
}

/// What is known of a channel that stands on the platform.
fn published(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, at: jiff::Timestamp) {
    let words = open.words;
    let title = words.say("publish-done-title");
    panels::panel(
        ui,
        &title,
        |_| {},
        |ui| {
            let when = moments::day_and_time(words, at, open.scene.now);
            panels::fact(ui, &words.say("publish-when"), &when);
            panels::fact(ui, &words.say("names-name"), &super::facts::title(words, open.channel));
            match &open.channel.remote {
                Some(remote) => {
                    panels::fact(ui, &words.say("publish-project"), &remote.project.name);
                    panels::fact(ui, &words.say("publish-number"), &remote.channel.to_string());
                }
                None => panels::text(ui, &words.say("publish-by-hand")),
            }
            panels::foot(ui, |ui| {
                if super::open::on(ui, open, &words.say("connect-on"), true) {
                    super::view::go_on(view, Step::Connect);
                }
            });
        },
    );
}
