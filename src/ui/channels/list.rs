//! The list of the channels with their state.

use egui::{Response, ScrollArea, Ui};

use super::facts;
use super::layout::{WIDTH, page_margin};
use crate::channel::{Channel, ChannelId};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::state_row::{StateRow, state_row};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{self, Button};

/// What the list or its empty state asks for.
pub(super) enum Asked {
    /// Open a channel.
    Open(ChannelId),
    /// Begin another one.
    New,
    /// Begin one in the sandbox.
    Try,
}

/// Shows it.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>) -> Option<Asked> {
    let mut asked = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(page_margin(ui)).show(ui, |ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = space::S;
            asked = head(ui, scene);
            ui.add_space(space::S);
            for (id, channel) in scene.document.workspace().channels.iter() {
                if row(ui, scene, channel).clicked() {
                    asked = Some(Asked::Open(id));
                }
            }
        });
        widgets::keep_focus_in_sight(ui);
    });
    asked
}

fn head(ui: &mut Ui, scene: &Scene<'_>) -> Option<Asked> {
    let (theme, words) = (Theme::of(ui), scene.words);
    let new = words.say(Action::NewChannel.id());
    let key = Action::NewChannel.key_text(ui.ctx());
    let try_out = words.say(Action::TrySandbox.id());
    let ((), clicked) = widgets::ends(
        ui,
        36.0,
        space::M,
        |ui| _ = ui.label(theme.text(Type::H1, words.say("place-channels"))),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let tried = ui.add(Button::new(&try_out)).clicked().then_some(Asked::Try);
            let new = ui.add(Button::primary(&new).icon(Icon::Plus)).on_hover_text(key);
            new.clicked().then_some(Asked::New).or(tried)
        },
    );
    clicked
}

/// One channel: its name and how it is connected at the left, its state at the right.
fn row(ui: &mut Ui, scene: &Scene<'_>, channel: &Channel) -> Response {
    let words = scene.words;
    let title = facts::title(words, channel);
    let (tone, state) = facts::state(words, channel, scene.now);
    let (about, mark) = (about(scene, channel), channel.sandbox.then(|| words.say("sandbox-mark")));
    let row = StateRow { title: &title, about: &about, mark: mark.as_deref(), tone, state: &state };
    state_row(ui, words, &row)
}

/// How it is connected, and where.
fn about(scene: &Scene<'_>, channel: &Channel) -> String {
    let words = scene.words;
    let mut parts = vec![words.say("channel-through").into_owned()];
    if !channel.account.trim().is_empty() {
        parts.push(channel.account.trim().to_owned());
    }
    if let Some(project) = &channel.project {
        parts.push(words.tell("channel-project", &[("name", (&project.name).into())]));
    }
    parts.join(" · ")
}
