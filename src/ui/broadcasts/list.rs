//! The list of broadcasts with state and counts.

use egui::Ui;

use super::facts::{self, Entry};
use super::layout;
use crate::broadcast::{BroadcastId, BroadcastKey};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::panels;
use crate::ui::parts::state_row::{StateRow, state_row};
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{self, Button};

/// What the list or its empty state asks for.
pub(super) enum Asked {
    /// Open the page on which one is prepared.
    Draft(BroadcastKey),
    /// Open the page of one that was launched.
    Sending(BroadcastId),
    /// Carry out a command.
    Do(Action),
}

/// Shows it.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, entries: &[Entry<'_>]) -> Option<Asked> {
    layout::page(ui, "broadcasts", |ui| {
        let mut asked = head(ui, scene);
        if let Some(fault) = scene.broadcasts.fault() {
            let args: Vec<_> = fault.args();
            let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.into())).collect();
            panels::callout(ui, Icon::Warning, &scene.words.tell(fault.label(), &args));
        }
        for entry in entries {
            if row(ui, scene, entry) {
                asked = Some(match entry.key.filter(|_| !entry.is_launched()) {
                    Some(key) => Asked::Draft(key),
                    None => Asked::Sending(entry.broadcast.id),
                });
            }
        }
        asked
    })
}

fn head(ui: &mut Ui, scene: &Scene<'_>) -> Option<Asked> {
    let (theme, words) = (Theme::of(ui), scene.words);
    let mut asked = None;
    widgets::ends(
        ui,
        size::CONTROL,
        space::M,
        |ui| _ = ui.label(theme.text(Type::H1, words.say("place-broadcasts"))),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            for (action, icon) in [(Action::ForgetClients, Icon::Trash), (Action::StopList, Icon::Stop)] {
                if ui.add(Button::new(&words.say(action.id())).icon(icon)).clicked() {
                    asked = Some(Asked::Do(action));
                }
            }
            let new = words.say(Action::NewBroadcast.id());
            let key = Action::NewBroadcast.key_text(ui.ctx());
            let button = Button::primary(&new).icon(Icon::Plus);
            if ui.add_enabled(!scene.read_only, button).on_hover_text(key).clicked() {
                asked = Some(Asked::Do(Action::NewBroadcast));
            }
        },
    );
    asked
}

fn row(ui: &mut Ui, scene: &Scene<'_>, entry: &Entry<'_>) -> bool {
    let words = scene.words;
    let title = facts::title(words, entry.broadcast);
    let (tone, state) = facts::state(scene, entry);
    let launched = entry.standing.and_then(|standing| standing.launched);
    let about = facts::about(scene, entry.broadcast, launched);
    let mark = facts::is_sandbox(scene, entry.broadcast).then(|| words.say("sandbox-mark"));
    let row = StateRow { title: &title, about: &about, mark: mark.as_deref(), tone, state: &state };
    state_row(ui, words, &row).clicked()
}
