//! The channel whose page is open, as its parts see it: its facts, and what is asked for.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::channel::{Channel, ChannelId, Move};
use crate::ui::{Intent, Intents, Scene};
use crate::words::Words;
use crate::workspace::Command;

/// The open channel in one frame.
pub(super) struct Open<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) words: &'a Words,
    pub(super) id: ChannelId,
    /// The facts as they were when the frame began.
    pub(super) channel: &'a Channel,
    /// The facts with what was done in this frame.
    next: Channel,
    pub(super) intents: Intents,
}

impl<'a> Open<'a> {
    /// A channel at the beginning of a frame.
    pub(super) fn new(scene: &'a Scene<'a>, id: ChannelId, channel: &'a Channel) -> Self {
        let (words, next) = (scene.words, channel.clone());
        Self { scene, words, id, channel, next, intents: Intents::new() }
    }

    /// Makes a move; several in one frame follow each other.
    pub(super) fn take(&mut self, step: Move) {
        let label = step.label();
        self.next = self.next.after(step);
        let channel = Box::new(self.next.clone());
        self.intents.push(Intent::Change(Command::SetChannel { id: self.id, channel, step: label }));
    }

    /// Now.
    pub(super) fn now(&self) -> Timestamp {
        self.scene.now.timestamp()
    }

    /// The owner's time zone.
    pub(super) fn zone(&self) -> &TimeZone {
        self.scene.now.time_zone()
    }
}
