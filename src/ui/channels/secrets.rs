//! What is shown for a while, and what was copied.

use egui::Context;
use jiff::Timestamp;

use super::open::Open;
use crate::channel::webhook;
use crate::ui::core::intent::Intent;
use crate::ui::core::notices::{Notice, Sentence};
use crate::wording::moments;

/// Seconds for which a secret stays in sight.
const IN_SIGHT: f64 = 30.0;

/// What was copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Proof {
    characters: usize,
    at: Timestamp,
}

/// What is shown and what was copied on a page.
#[derive(Default)]
pub(super) struct Secrets {
    /// Until when the webhook is in sight, in the window's seconds.
    until: Option<f64>,
    webhook: Option<Proof>,
    letter: Option<Proof>,
    /// A letter was opened in the mail program or saved.
    left: bool,
}

impl Secrets {
    /// Whether the webhook is in sight now; wakes the window when that ends.
    pub(super) fn in_sight(&mut self, ctx: &Context) -> bool {
        let now = ctx.input(|input| input.time);
        self.until = self.until.filter(|until| now < *until);
        if let Some(until) = self.until {
            ctx.request_repaint_after_secs((until - now) as f32);
        }
        self.until.is_some()
    }

    /// Shows the webhook for a while, or hides it at once.
    pub(super) fn reveal(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        self.until = if self.in_sight(ctx) { None } else { Some(now + IN_SIGHT) };
        ctx.request_repaint();
    }

    /// Copies the webhook and remembers it.
    pub(super) fn copy_webhook(&mut self, ctx: &Context, open: &mut Open<'_>) {
        let Some(secret) =
            open.channel.webhook.as_ref().filter(|secret| webhook::check(secret.reveal()).is_ok())
        else {
            return;
        };
        ctx.copy_text(secret.reveal().to_owned());
        let proof = Proof { characters: secret.reveal().chars().count(), at: open.now() };
        self.webhook = Some(proof);
        let title = super::facts::title(open.words, open.channel);
        let told =
            Sentence::new("webhook-copied-notice").with("title", title).with("characters", proof.characters);
        open.intents.push(Intent::Notify(Notice::done(told)));
    }

    /// Notes that a letter was copied, with how many characters it has.
    pub(super) fn copied_letter(&mut self, characters: usize, at: Timestamp) {
        self.letter = Some(Proof { characters, at });
    }

    /// Notes that a letter was opened in the mail program or saved.
    pub(super) fn letter_went_out(&mut self) {
        self.left = true;
    }

    /// Whether a letter has left the program since the page was opened and was not marked as sent.
    pub(super) fn letter_left(&self) -> bool {
        self.letter.is_some() || self.left
    }

    /// The letter was marked as sent.
    pub(super) fn forget_letter(&mut self) {
        (self.letter, self.left) = (None, false);
    }

    /// What was copied last of the webhook, in words.
    pub(super) fn webhook_proof(&self, open: &Open<'_>) -> Option<String> {
        self.webhook.map(|proof| proof.say(open, "webhook-copied"))
    }

    /// What was copied last of a letter, in words.
    pub(super) fn letter_proof(&self, open: &Open<'_>) -> Option<String> {
        self.letter.map(|proof| proof.say(open, "letter-copied"))
    }
}

impl Proof {
    fn say(self, open: &Open<'_>, id: &str) -> String {
        let time = moments::time(self.at, open.scene.now);
        open.words.tell(id, &[("time", time.into()), ("characters", self.characters.into())])
    }
}
