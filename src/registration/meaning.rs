//! What the words of a status column mean.

use super::heading::key;
use serde::{Deserialize, Serialize};

/// What a word of a status column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Meaning {
    /// The row works.
    Approved,
    /// It was refused.
    Rejected,
    /// There is no answer yet.
    Waiting,
    /// It says nothing about the status.
    Nothing,
}

impl Meaning {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Approved, Self::Rejected, Self::Waiting, Self::Nothing];
}

/// A word of a status column about which the owner has not said anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedWord {
    /// The word as it stands there first.
    pub word: String,
    /// How many rows say it.
    pub count: usize,
    /// What it seems to mean.
    pub likely: Option<Meaning>,
}

/// A word of a status column as it is looked up: without case, spare spaces and «ё», and without
/// the marks that people put at its ends.
pub fn word_key(word: &str) -> String {
    key(word).trim_matches(|c: char| c.is_ascii_punctuation() || c == ' ').to_owned()
}
