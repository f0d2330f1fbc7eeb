//! Channels through i‑Digital that stand in the project already: they can be taken over.

use std::rc::Rc;

use egui::{Label, Ui};

use super::View;
use super::failure::Failure;
use super::open::Open;
use super::talk::ask;
use crate::channel::Project;
use crate::platform::wire;
use crate::ui::parts::panels;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{self, Button, Look};

/// Shows what was found, and looks for it where nobody has. Says whether there is anything; as
/// long as that is not known, nothing is offered to be made.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, project: &Project) -> Option<bool> {
    let words = open.words;
    let talk = Rc::clone(&view.talk);
    let known = talk.borrow().found.done().map(|(of, _)| *of);
    if super::failure_panel::failure(ui, open, view, |talk| talk.found.failure().cloned()) {
        if ui.add(Button::new(&words.say("platform-again"))).clicked() {
            look(open, view, project.id);
        }
        return Some(false);
    }
    if known != Some(project.id) {
        look(open, view, project.id);
        panels::text(ui, &words.say("found-looking"));
        return None;
    }
    let found = free(open, &talk.borrow(), project.id);
    if !found.is_empty() {
        panels::text(ui, &words.say("found-text"));
        rows(ui, open, project, &found);
    }
    Some(!found.is_empty())
}

fn look(open: &mut Open<'_>, view: &View, project: i64) {
    let client = open.scene.account.client_of(open.channel).map_err(Failure::from);
    let work = move |client: crate::platform::Client| async move {
        let all = client.channels(project).await?;
        let ours = all.into_iter().filter(|channel| channel.is_i_digital() && !channel.is_removed);
        Ok((project, ours.collect()))
    };
    ask(open, &view.talk, |talk| &mut talk.found, client, work, |_| Vec::new());
}

/// Those that no channel of the workspace is yet.
fn free(open: &Open<'_>, talk: &super::talk::Talk, project: i64) -> Vec<wire::Channel> {
    let taken: Vec<i64> = open
        .scene
        .document
        .workspace()
        .channels
        .iter()
        .filter_map(|(_, channel)| channel.remote.as_ref().map(|remote| remote.channel))
        .collect();
    let listed = talk.found.done().filter(|(of, _)| *of == project);
    let listed = listed.map(|(_, channels)| channels.as_slice()).unwrap_or_default();
    listed.iter().filter(|channel| !taken.contains(&channel.id)).cloned().collect()
}

/// Channels, each with the button that takes it over.
pub(super) fn rows(ui: &mut Ui, open: &mut Open<'_>, project: &Project, channels: &[wire::Channel]) {
    let words = open.words;
    for channel in channels {
        let account = channel.account().unwrap_or_default();
        let number = words.tell("found-channel", &[("number", channel.id.to_string().into())]);
        let about = if account.is_empty() { number } else { format!("{number}, {account}") };
        let take = words.tell("found-take", &[("name", (&channel.channel_name).into())]);
        let button =
            Button::new(&take).look(if channels.len() == 1 { Look::Primary } else { Look::Secondary });
        let theme = Theme::of(ui);
        let about = theme.colored(Type::Small, theme.color.text3, about);
        let left = |ui: &mut Ui| _ = ui.add(Label::new(about).truncate());
        if widgets::ends(ui, size::CONTROL, space::M, left, |ui| ui.add(button).clicked()).1 {
            super::adopt::take_over(open, project, channel);
        }
    }
}
