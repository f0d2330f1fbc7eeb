//! The channel whose page is open, as its parts see it: its facts, and what is asked for.

use egui::Ui;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::channel::{Channel, ChannelEvent, ChannelId};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::scene::Scene;
use crate::ui::widgets::Button;
use crate::words::Words;

/// The open channel in one frame.
pub(super) struct Open<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) words: &'a Words,
    pub(super) id: ChannelId,
    /// The facts as they were when the frame began.
    pub(super) channel: &'a Channel,
    pub(super) intents: Intents,
    /// Enter was pressed and nothing else waits for it: the step's main button takes it.
    pub(super) enter: bool,
}

impl<'a> Open<'a> {
    /// A channel at the beginning of a frame.
    pub(super) fn new(scene: &'a Scene<'a>, id: ChannelId, channel: &'a Channel) -> Self {
        Self { scene, words: scene.words, id, channel, intents: Intents::new(), enter: false }
    }

    /// Makes a move; several in one frame follow each other.
    pub(super) fn take(&mut self, step: ChannelEvent) {
        self.intents.push(Intent::Move(self.id, step));
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

/// The button that goes on to the next step. Enter presses it where nothing else has the focus.
pub(super) fn on(ui: &mut Ui, open: &mut Open<'_>, words: &str, usable: bool) -> bool {
    let clicked = ui.add_enabled(usable, Button::primary(words)).clicked();
    clicked || (usable && std::mem::take(&mut open.enter))
}
