//! Broadcasts: the list, the page on which one is prepared and checked, the page of one that was
//! launched, and the stop list. What is being sent belongs to the app
//! ([`BroadcastRuns`](crate::ui::core::broadcast_runs::BroadcastRuns)), not to this screen.

mod dialogs;
mod draft;
mod empty;
mod export;
mod face;
mod facts;
mod findings;
mod forget;
mod gather;
mod layout;
mod list;
mod manual;
mod numbers;
mod open;
mod pager;
mod recipients;
mod repeat;
mod sending;
mod stops;

use egui::Ui;

use crate::broadcast::{Broadcast, BroadcastId, Content};
use crate::message::Message;
use crate::store::Fault;
use crate::tasks::Task;
use crate::ui::core::broadcast_runs::{SendWish, fault_sentence};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::workspace::Command;
use draft::DraftPage;
use forget::Forget;
use sending::SendingPage;
use stops::StopsPage;

/// What is shown.
#[derive(Default)]
enum View {
    #[default]
    List,
    Draft(Box<DraftPage>),
    Sending(Box<SendingPage>),
    Stops(Box<StopsPage>),
}

/// Where a page leads.
pub(in crate::ui::broadcasts) enum Next {
    Stay,
    List,
    Draft(crate::broadcast::BroadcastKey),
    Sending(BroadcastId),
}

/// The screen with its view state.
#[derive(Default)]
pub struct Broadcasts {
    view: View,
    /// Which opening of a file all this belongs to.
    opened: u64,
    /// The frame in which it was shown last: whoever comes back sees what is true now.
    shown_in: u64,
    /// The dice of a new broadcast.
    making: Option<Task<Result<u128, Fault>>>,
    forget: Option<Forget>,
}

impl Broadcasts {
    /// Shows the list or a page.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        let mut intents = Intents::new();
        if self.opened != scene.document.opened() {
            *self = Self { opened: scene.document.opened(), ..Self::default() };
        }
        let frame = ui.ctx().cumulative_frame_nr();
        if frame > std::mem::replace(&mut self.shown_in, frame) + 1 {
            intents.push(Intent::Send(SendWish::Look));
        }
        for action in scene.actions {
            self.perform(*action, scene, &mut intents);
        }
        self.made(scene, &mut intents);
        let next = match &mut self.view {
            View::List => self.list(ui, scene, &mut intents),
            View::Draft(page) => page.show(ui, scene, &mut intents),
            View::Sending(page) => page.show(ui, scene, &mut intents),
            View::Stops(page) => page.show(ui, scene, &mut intents),
        };
        match next {
            Next::Stay => {}
            Next::List => self.view = View::List,
            Next::Draft(key) => self.view = View::Draft(Box::new(DraftPage::new(key))),
            Next::Sending(id) => self.view = View::Sending(Box::new(SendingPage::new(id))),
        }
        if let Some(forget) = &mut self.forget
            && !forget.show(ui.ctx(), scene, &mut intents)
        {
            self.forget = None;
        }
        intents
    }

    fn list(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) -> Next {
        let entries = facts::entries(scene);
        let asked = if entries.is_empty() {
            empty::show(ui, scene, intents)
        } else {
            list::show(ui, scene, &entries)
        };
        match asked {
            Some(list::Asked::Draft(key)) => return Next::Draft(key),
            Some(list::Asked::Sending(id)) => return Next::Sending(id),
            Some(list::Asked::Do(action)) => self.perform(action, scene, intents),
            None => {}
        }
        Next::Stay
    }

    fn perform(&mut self, action: Action, scene: &Scene<'_>, intents: &mut Intents) {
        match action {
            Action::NewBroadcast => self.make(scene, intents),
            Action::StopList => self.view = View::Stops(Box::default()),
            Action::ForgetClients => self.forget = Some(Forget::default()),
            _ => {}
        }
    }

    /// Throws the dice for a new broadcast, off the frame.
    fn make(&mut self, scene: &Scene<'_>, intents: &mut Intents) {
        let Some(store) = scene.store.cloned().filter(|_| !scene.read_only) else {
            return intents.push(Intent::Notify(Notice::warning(Sentence::new("broadcasts-no-file"))));
        };
        if self.making.is_none() {
            self.making = Some(Task::start(intents, move |_: &_| store.ledger()?.random()));
        }
    }

    /// Takes a new broadcast in and opens its page.
    fn made(&mut self, scene: &Scene<'_>, intents: &mut Intents) {
        let Some(outcome) = self.making.as_ref().and_then(Task::take) else { return };
        self.making = None;
        let bits = match outcome {
            Ok(Ok(bits)) => bits,
            Ok(Err(fault)) => return intents.push(Intent::Notify(Notice::error(fault_sentence(&fault)))),
            Err(_) => return,
        };
        let broadcasts = &scene.document.workspace().broadcasts;
        let content = Content::Message { from: None, message: Box::new(Message::default()) };
        let mut broadcast = Broadcast::new(BroadcastId::from_bits(bits), content);
        let number = broadcasts.next_id().number() + 1;
        broadcast.name = scene.words.tell("broadcasts-unnamed", &[("number", number.into())]);
        // Where there is but one channel, it is the one.
        let mut usable = draft::content::usable(scene);
        if let (Some((id, channel)), None) = (usable.next(), usable.next()) {
            draft::content::take_channel(&mut broadcast, id, channel);
        }
        let key = broadcasts.next_id();
        intents.push(Intent::Change(Command::AddBroadcast { broadcast: Box::new(broadcast) }));
        self.view = View::Draft(Box::new(DraftPage::new(key)));
    }
}
