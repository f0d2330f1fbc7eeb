//! The channels: a list of them, and the page of each with the steps that connect it.

mod account;
mod adopt;
mod by_api;
mod by_hand;
mod check;
mod connect;
mod dialogs;
mod empty;
mod facts;
mod failure;
mod failure_panel;
mod found;
mod hand_over;
mod head;
mod kind;
mod layout;
mod letter;
mod life;
mod list;
mod manage;
mod names;
mod open;
mod page;
mod projects;
mod publish;
mod pulse;
mod rail;
mod room;
mod save;
mod secrets;
mod talk;
mod token;
mod verdict;
mod view;
mod webhook;

use std::collections::HashMap;
use std::rc::Rc;

use egui::Ui;

use crate::channel::{Channel, ChannelId, Step};
use crate::ui::core::intent::{Intent, Intents, PlayWish};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::workspace::Command;
use dialogs::Asked;
use open::Open;
use save::SaveLetter;
use secrets::Secrets;

/// The screen of the channels with its view state.
#[derive(Default)]
pub struct Channels {
    /// The channel whose page is open.
    open: Option<ChannelId>,
    /// How often something had been opened when the page was: its id is void after another file.
    opened: u64,
    view: View,
    /// What was asked of the platform about each channel.
    talks: HashMap<ChannelId, talk::Shared>,
}

/// What is remembered of a page while it is open.
#[derive(Default)]
struct View {
    /// A step that is looked at instead of the one to be taken.
    step: Option<Step>,
    /// Whether the steps of a channel that works are folded out.
    steps_unfolded: bool,
    /// What is shown and what was copied.
    secrets: Secrets,
    /// Whether the webhook is being typed.
    typing_webhook: bool,
    /// When life was asked for last, in the window's seconds.
    life_asked: Option<f64>,
    /// The check of the webhook.
    check: check::Check,
    /// The dialog that is open.
    asked: Option<Asked>,
    /// The dialog that saves a letter.
    save: SaveLetter,
    /// What was asked of the platform.
    talk: talk::Shared,
    /// A token that is to be tried. It leaves with the page.
    token: String,
    /// How much of the page can be seen.
    room: room::Room,
    /// What the projects are searched for.
    search: String,
}

impl Channels {
    /// Shows the list or a page.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        let document = scene.document;
        if std::mem::replace(&mut self.opened, document.opened()) != document.opened() {
            self.leave();
            self.talks.clear();
        }
        let mut intents = Intents::new();
        for action in scene.actions {
            self.perform(ui, scene, *action, &mut intents);
        }
        let known = self.open.and_then(|id| Some((id, document.workspace().channels.get(id)?)));
        match known {
            Some((id, channel)) => {
                let mut open = Open::new(scene, id, channel);
                let back = page::show(ui, &mut open, &mut self.view);
                intents.extend(open.intents);
                if back {
                    self.leave();
                }
            }
            None => self.list(ui, scene, &mut intents),
        }
        intents
    }

    fn list(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let asked = if scene.document.workspace().channels.is_empty() {
            empty::show(ui, scene)
        } else {
            list::show(ui, scene)
        };
        match asked {
            Some(list::Asked::Open(id)) => self.enter(id),
            Some(list::Asked::New) => self.begin(scene, false, intents),
            Some(list::Asked::Try) => self.begin(scene, true, intents),
            None => {}
        }
    }

    fn perform(&mut self, ui: &Ui, scene: &Scene<'_>, action: Action, intents: &mut Intents) {
        match action {
            Action::NewChannel => self.begin(scene, false, intents),
            Action::TrySandbox => self.begin(scene, true, intents),
            Action::CopyWebhook => self.copy_webhook(ui, scene, intents),
            _ => {}
        }
    }

    /// Begins the way to another channel, a real one or one of the sandbox.
    fn begin(&mut self, scene: &Scene<'_>, sandbox: bool, intents: &mut Intents) {
        let id = if sandbox { "sandbox-channel" } else { "channel-unnamed" };
        let name = scene.words.say(id).into_owned();
        let channel = Box::new(Channel { name, sandbox, ..Channel::default() });
        intents.push(Intent::Change(Command::AddChannel { channel }));
        if sandbox {
            intents.push(Intent::Play(PlayWish::Start));
        }
    }

    /// Copies the webhook of the open channel; of the first that has one where none is open.
    fn copy_webhook(&mut self, ui: &Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let channels = &scene.document.workspace().channels;
        let here = self.open.and_then(|id| Some((id, channels.get(id)?)));
        let found = here.or_else(|| channels.iter().find(|(_, channel)| channel.has_webhook()));
        if let Some((id, channel)) = found {
            let mut open = Open::new(scene, id, channel);
            self.view.secrets.copy_webhook(ui.ctx(), &mut open);
            intents.extend(open.intents);
        }
    }

    /// Shows a channel.
    pub(in crate::ui) fn enter(&mut self, id: ChannelId) {
        self.open = Some(id);
        let talk = Rc::clone(self.talks.entry(id).or_default());
        self.view = View { talk, ..View::default() };
    }

    fn leave(&mut self) {
        self.open = None;
        self.view = View::default();
    }
}
