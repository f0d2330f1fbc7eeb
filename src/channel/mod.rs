//! A WhatsApp channel and the steps that connect it.
//!
//! Everything here is pure. A [`Channel`] is a set of facts with their dates; what the owner has
//! to do next is computed from them ([`Channel::stage`], [`Channel::step`]), so that it can be
//! taken up again after weeks. A [`ChannelEvent`] makes the next facts of the present ones.

mod attempt;
mod calendar;
mod events;
mod letter;
mod secret;
mod stage;
pub mod webhook;

#[cfg(test)]
mod tests;

pub use attempt::Attempt;
pub use calendar::{days_between, working_days_between};
pub use events::ChannelEvent;
pub use letter::{Draft, LetterKind, Letters, MARK, fill, hide};
pub use secret::Secret;
pub use stage::{REMIND_AFTER, Stage, Step};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Which channel of the workspace. No other channel ever gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChannelId(u64);

impl ChannelId {
    /// The id of a number that [`ChannelId::number`] gave.
    pub fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// The id as a number, for a store or a widget's name.
    pub fn number(self) -> u64 {
        self.0
    }
}

/// How the channel is made on the platform.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The program asks the platform.
    #[default]
    Api,
    /// The owner does it in the browser and pastes the webhook.
    Hand,
}

/// A project of the platform, in which a bot lives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Project {
    /// Its number, by which channels are made.
    pub id: i64,
    /// Its name as the owner knows it.
    pub name: String,
    /// Its short name, by which clients are asked for.
    pub short_name: String,
}

/// What the platform calls the channel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remote {
    /// The project in which it stands.
    pub project: Project,
    /// Its number.
    pub channel: i64,
    /// The bot behind it.
    pub bot: String,
}

/// The webhook was given to somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// When.
    pub at: Timestamp,
    /// To whom, as the owner wrote it; may be empty.
    #[serde(default)]
    pub to: String,
    /// Which webhook it was: another one has to be given anew.
    pub webhook: Secret,
}

/// By what the channel is known to live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// The platform knows a client of it.
    Client,
    /// The owner wrote to the bot, and it answered.
    Owner,
}

/// The channel lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Live {
    /// Since when it is known to.
    pub since: Timestamp,
    /// By what.
    pub seen: Seen,
}

/// What is known of a channel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Channel {
    /// «Название канала»: seen only by the owner.
    pub name: String,
    /// «Имя учетной записи»: the business account, needed for broadcasts; may be empty.
    pub account: String,
    /// Whether it belongs to the sandbox: nothing of it is real.
    pub sandbox: bool,
    /// The way that was chosen for making it.
    pub way: Way,
    /// When the owner said that i‑Digital has the business profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_ready: Option<Timestamp>,
    /// When WhatsApp Business through i‑Digital was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind_chosen: Option<Timestamp>,
    /// When the names were settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<Timestamp>,
    /// The project that was chosen for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<Project>,
    /// Requests to make the channel, oldest first; none once it stands on the platform. As long
    /// as one is kept, what it may have left is looked for before anything is made.
    #[serde(alias = "attempt", deserialize_with = "attempt::read", skip_serializing_if = "Vec::is_empty")]
    pub attempts: Vec<Attempt>,
    /// When it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Timestamp>,
    /// What the platform calls it, where the program knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote: Option<Remote>,
    /// The address that the manager gets, as it came or was typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook: Option<Secret>,
    /// The manager's e-mail address or name, as the owner wrote it.
    pub manager: String,
    /// The letters as the owner rewrote them.
    pub letters: Letters,
    /// The webhook was handed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handed: Option<Handed>,
    /// When the manager was reminded last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reminded: Option<Timestamp>,
    /// The channel lives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub live: Option<Live>,
    /// When the owner last said that the bot does not answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent: Option<Timestamp>,
    /// Since when it is blocked on the platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blocked: Option<Timestamp>,
    /// When it was found to be gone from the platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub removed: Option<Timestamp>,
}
