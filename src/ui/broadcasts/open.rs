//! A broadcast whose page is open: what is shown of it, and what changes.

use std::sync::Arc;

use crate::broadcast::{Broadcast, BroadcastKey};
use crate::channel::Channel;
use crate::store::ledger::SendingId;
use crate::ui::core::broadcast_runs::Standing;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::scene::Scene;
use crate::workspace::Command;

/// The open broadcast.
pub(super) struct Open<'a, 's> {
    pub(super) scene: &'a Scene<'s>,
    pub(super) key: BroadcastKey,
    pub(super) broadcast: Arc<Broadcast>,
    /// Its draft in the ledger, once it has a list.
    pub(super) draft: Option<SendingId>,
    /// How many rows the list has.
    pub(super) rows: u64,
    pub(super) intents: Intents,
    changed: Option<Broadcast>,
}

impl<'a, 's> Open<'a, 's> {
    /// The broadcast of a key; `None` where it is gone.
    pub(super) fn new(scene: &'a Scene<'s>, key: BroadcastKey) -> Option<Self> {
        let broadcast = Arc::clone(scene.document.workspace().broadcasts.get(key)?);
        let standing: Option<&Standing> = scene.broadcasts.of(broadcast.id);
        let (draft, rows) = standing
            .filter(|standing| standing.launched.is_none())
            .map_or((None, 0), |standing| (Some(standing.sending), standing.counts.total()));
        Some(Self { scene, key, broadcast, draft, rows, intents: Intents::new(), changed: None })
    }

    /// Its channel in the workspace.
    pub(super) fn channel(&self) -> Option<&'a Arc<Channel>> {
        self.scene.document.workspace().channels.get(self.broadcast.channel?)
    }

    /// Whether it goes into the sandbox.
    pub(super) fn is_sandbox(&self) -> bool {
        self.channel().is_some_and(|channel| channel.sandbox)
    }

    /// Changes it; what is typed into one field without a pause is one step.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut Broadcast)) {
        change(self.changed.get_or_insert_with(|| (*self.broadcast).clone()));
    }

    /// Gives what was changed and asked for.
    pub(super) fn finish(mut self) -> Intents {
        if let Some(next) = self.changed
            && next != *self.broadcast
        {
            let broadcast = Box::new(next);
            self.intents.push(Intent::Change(Command::SetBroadcast { key: self.key, broadcast }));
        }
        self.intents
    }
}
