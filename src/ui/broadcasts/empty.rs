//! No broadcast yet: what this screen is for, and what comes first.

use egui::Ui;

use super::draft::content::usable;
use super::list::Asked;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::place::Place;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, EmptyState};

/// Shows it.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) -> Option<Asked> {
    let words = scene.words;
    let (title, icon) = (words.say("broadcasts-empty-title"), Icon::Broadcast);
    let no_channel = usable(scene).next().is_none();
    let no_message = scene.document.workspace().library.is_empty();
    let text = words.say(match (no_channel, no_message) {
        (true, _) => "broadcasts-empty-no-channel",
        (false, true) => "broadcasts-empty-no-message",
        (false, false) => "broadcasts-empty-text",
    });
    EmptyState::new(icon, &title, &text).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let mut asked = None;
        if no_channel {
            let channels = words.say("broadcasts-empty-channels");
            if ui.add(Button::primary(&channels).icon(Icon::Channels)).clicked() {
                intents.push(Intent::Go(Place::Channels));
            }
            let try_out = words.say(Action::TrySandbox.id());
            if ui.add(Button::new(&try_out).icon(Icon::Eye)).clicked() {
                intents.push(Intent::Do(Action::TrySandbox));
            }
        } else if no_message {
            let messages = words.say("broadcasts-empty-messages");
            if ui.add(Button::primary(&messages).icon(Icon::Messages)).clicked() {
                intents.push(Intent::Go(Place::Messages));
            }
        } else {
            let new = words.say(Action::NewBroadcast.id());
            let button = Button::primary(&new).icon(Icon::Plus);
            if ui.add_enabled(!scene.read_only, button).clicked() {
                asked = Some(Asked::Do(Action::NewBroadcast));
            }
        }
        let stops = words.say(Action::StopList.id());
        if ui.add(Button::new(&stops).icon(Icon::Stop)).clicked() {
            asked = Some(Asked::Do(Action::StopList));
        }
        asked
    })
}
