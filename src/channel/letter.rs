//! Letters to the manager: what the owner rewrote in them, and how the webhook gets into them.
//!
//! On screen and in the facts a letter holds a [`MARK`] in the webhook's place; the webhook
//! itself comes in only where the letter leaves the program.

use super::Secret;
use serde::{Deserialize, Serialize};

/// Stands in a letter for the webhook.
pub const MARK: &str = "••••••••";

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LetterKind {
    /// The webhook for the manager.
    HandOver,
    /// Several working days have passed.
    Reminder,
    /// The bot does not answer.
    Silence,
}

impl LetterKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::HandOver, Self::Reminder, Self::Silence];
}

/// What the owner wrote; nothing where the program's own words stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The subject.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The text, with [`MARK`] for the webhook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The letters of a channel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letters {
    hand_over: Draft,
    reminder: Draft,
    silence: Draft,
}

impl Letters {
    /// One of them.
    pub fn of(&self, kind: LetterKind) -> &Draft {
        match kind {
            LetterKind::HandOver => &self.hand_over,
            LetterKind::Reminder => &self.reminder,
            LetterKind::Silence => &self.silence,
        }
    }

    pub(super) fn of_mut(&mut self, kind: LetterKind) -> &mut Draft {
        match kind {
            LetterKind::HandOver => &mut self.hand_over,
            LetterKind::Reminder => &mut self.reminder,
            LetterKind::Silence => &mut self.silence,
        }
    }
}

/// A text with the webhook in the place of its mark, for the moment it leaves the program.
pub fn fill(text: &str, webhook: &Secret) -> String {
    text.replace(MARK, webhook.reveal())
}

/// A text with the mark in the webhook's place: somebody may paste the address into a letter.
pub fn hide(text: &str, webhook: Option<&Secret>) -> String {
    match webhook.filter(|secret| !secret.is_empty()) {
        Some(secret) => text.replace(secret.reveal(), MARK),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_webhook_is_in_a_letter_only_when_it_leaves() {
        let webhook = Secret::new("https://bot.jaicp.com/chatapi/webhook/x/abcdefgh:1");
        let pasted = format!("Вот он: {}.", webhook.reveal());
        let kept = hide(&pasted, Some(&webhook));
        assert_eq!(kept, format!("Вот он: {MARK}."));
        assert_eq!(fill(&kept, &webhook), pasted);
        assert_eq!(hide("как есть", Some(&Secret::new(""))), "как есть");
    }
}
