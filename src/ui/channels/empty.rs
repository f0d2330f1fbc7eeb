//! No channel yet: what this screen is for, and the next step.

use egui::Ui;

use super::list::Asked;
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, EmptyState};

/// Shows it.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>) -> Option<Asked> {
    let words = scene.words;
    let (title, text) = (words.say("channels-empty-title"), words.say("channels-empty-text"));
    EmptyState::new(Icon::Channels, &title, &text).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let connect = words.say("channels-empty-connect");
        let new = ui.add(Button::primary(&connect).icon(Icon::Plus)).clicked().then_some(Asked::New);
        let try_out = words.say(Action::TrySandbox.id());
        let tried = ui.add(Button::new(&try_out).icon(Icon::Eye)).clicked().then_some(Asked::Try);
        new.or(tried)
    })
}
