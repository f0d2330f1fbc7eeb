//! The first block: name, channel, the message with its buttons.

use std::sync::Arc;

use egui::{ScrollArea, Ui};

use super::super::findings;
use super::super::open::Open;
use crate::broadcast::{Block, Broadcast, Content, Page};
use crate::channel::{Channel, ChannelId};
use crate::registration::same_content;
use crate::ui::core::intent::Intent;
use crate::ui::core::place::Place;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{remark, warning_line};
use crate::ui::parts::panels;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, TextField, keep_focus_in_sight, option_row};
use crate::workspace::{MessageId, fold};

/// So many rows of messages are seen at once, and half of the next.
const SEEN: f32 = 4.5;

/// What is remembered of the block.
#[derive(Default)]
pub(super) struct View {
    search: String,
    /// Whether another message is being chosen.
    choosing: bool,
    /// Which messages the search leaves.
    found: Option<(String, usize, Arc<Vec<MessageId>>)>,
}

/// The channels through which something can be sent: those that the platform knows.
pub(in crate::ui::broadcasts) fn usable<'a>(
    scene: &'a Scene<'_>,
) -> impl Iterator<Item = (ChannelId, &'a Arc<Channel>)> {
    let channels = scene.document.workspace().channels.iter();
    channels.filter(|(_, channel)| channel.remote.is_some() && channel.removed.is_none())
}

/// Makes a channel a broadcast's own, with its project and its bot.
pub(in crate::ui::broadcasts) fn take_channel(broadcast: &mut Broadcast, id: ChannelId, channel: &Channel) {
    broadcast.channel = Some(id);
    if let Some(remote) = &channel.remote {
        broadcast.project.clone_from(&remote.project.short_name);
        broadcast.bot.clone_from(&remote.bot);
    }
}

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_, '_>, view: &mut View, page: &Page) {
    let words = open.scene.words;
    panels::panel(
        ui,
        &words.say("broadcasts-block-text"),
        |_| {},
        |ui| {
            let label = words.say("broadcasts-name");
            let mut name = open.broadcast.name.clone();
            let field = TextField::new(words, "broadcast-name", &label, &mut name).show(ui);
            if field.response.changed() {
                open.change(|broadcast| broadcast.name = name);
            }
            channels(ui, open);
            message(ui, open, view);
            if !is_unchosen(&open.broadcast) {
                findings::show(ui, open, page, Block::Text);
            }
        },
    );
}

fn channels(ui: &mut Ui, open: &mut Open<'_, '_>) {
    let words = open.scene.words;
    crate::ui::parts::lines::heading(ui, words, "broadcasts-channel");
    let mut any = false;
    let listed: Vec<_> = usable(open.scene).map(|(id, channel)| (id, Arc::clone(channel))).collect();
    for (id, channel) in listed {
        any = true;
        let mark = if channel.sandbox { words.say("sandbox-mark") } else { "".into() };
        let chosen = open.broadcast.channel == Some(id);
        if option_row(ui, &channel.name, &mark, chosen).clicked() && !chosen {
            open.change(|broadcast| take_channel(broadcast, id, &channel));
        }
    }
    if !any {
        panels::text(ui, &words.say("broadcasts-empty-no-channel"));
        if ui.add(Button::new(&words.say("broadcasts-empty-channels")).icon(Icon::Channels)).clicked() {
            open.intents.push(Intent::Go(Place::Channels));
        }
    }
}

/// Whether no message was chosen yet.
pub(super) fn is_unchosen(broadcast: &Broadcast) -> bool {
    matches!(&broadcast.content, Content::Message { from: None, message } if message.text.is_empty())
}

fn message(ui: &mut Ui, open: &mut Open<'_, '_>, view: &mut View) {
    let words = open.scene.words;
    crate::ui::parts::lines::heading(ui, words, "broadcasts-message");
    let Content::Message { from, message } = &open.broadcast.content else {
        return remark(ui, &words.say("broadcasts-event-unseen"));
    };
    let from = *from;
    if is_unchosen(&open.broadcast) || view.choosing {
        return choose(ui, open, view);
    }
    let entry = from.and_then(|id| open.scene.document.entry(id));
    let name = entry.map_or(message.name.as_str(), |entry| entry.message.name.as_str());
    let other = words.say("broadcasts-message-other");
    let mut wants_other = false;
    crate::ui::widgets::ends(
        ui,
        size::CONTROL,
        space::M,
        |ui| panels::text(ui, name),
        |ui| wants_other = ui.add(Button::new(&other)).clicked(),
    );
    view.choosing |= wants_other;
    let newer = entry.filter(|entry| !same_content(message, &entry.message));
    if let Some(entry) = newer {
        let newer = Box::new(entry.message.clone());
        warning_line(ui, &words.say("broadcasts-message-changed"));
        if ui.add(Button::fix(&words.say("broadcasts-message-take-new"), false)).clicked() {
            open.change(|broadcast| {
                broadcast.content = Content::Message { from, message: newer };
            });
        }
    }
}

/// The messages of the library, as many as one likes: only those that are seen are drawn.
fn choose(ui: &mut Ui, open: &mut Open<'_, '_>, view: &mut View) {
    let words = open.scene.words;
    let library = &open.scene.document.workspace().library;
    if library.is_empty() {
        panels::text(ui, &words.say("broadcasts-empty-no-message"));
        if ui.add(Button::new(&words.say("broadcasts-empty-messages")).icon(Icon::Messages)).clicked() {
            open.intents.push(Intent::Go(Place::Messages));
        }
        return;
    }
    let (label, hint) = (words.say("broadcasts-message-search"), words.say("broadcasts-search-hint"));
    let field = TextField::new(words, "broadcast-message", &label, &mut view.search);
    field.label_hidden().hint(&hint).icon(Icon::Find).sunken().show(ui);
    let ids = view.ids(open.scene);
    if ids.is_empty() {
        return remark(ui, &words.say("table-nothing"));
    }
    let row = size::CONTROL + space::XS;
    let area = ScrollArea::vertical().id_salt("broadcast-messages").max_height(SEEN * row);
    ui.spacing_mut().item_spacing.y = space::XS;
    area.show_rows(ui, size::CONTROL, ids.len(), |ui, range| {
        for id in ids.get(range).unwrap_or_default() {
            let Some(entry) = open.scene.document.entry(*id) else { continue };
            let said = crate::wording::one_line(&entry.message.text);
            let short: String = said.chars().take(60).collect();
            if option_row(ui, &entry.message.name, &short, false).clicked() {
                let message = Box::new(entry.message.clone());
                open.change(|broadcast| {
                    broadcast.content = Content::Message { from: Some(*id), message };
                });
                view.choosing = false;
            }
        }
        keep_focus_in_sight(ui);
    });
    ui.spacing_mut().item_spacing.y = space::M;
}

impl View {
    /// What the search leaves; looked for anew only where something changed.
    fn ids(&mut self, scene: &Scene<'_>) -> Arc<Vec<MessageId>> {
        let library = &scene.document.workspace().library;
        if let Some((search, count, ids)) = &self.found
            && *search == self.search
            && *count == library.len()
        {
            return Arc::clone(ids);
        }
        let wanted = fold(self.search.trim());
        let fits = |name: &str| wanted.is_empty() || fold(name).contains(&wanted);
        let found = library.iter().filter(|entry| fits(&entry.message.name) || fits(&entry.message.text));
        let ids = Arc::new(found.map(|entry| entry.id).collect::<Vec<_>>());
        self.found = Some((self.search.clone(), library.len(), Arc::clone(&ids)));
        ids
    }
}
