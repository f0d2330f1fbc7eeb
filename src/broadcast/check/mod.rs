//! The check page: from a broadcast and its rows to findings, in one pass and bounded memory.

mod finding;
mod launch;
mod rows;
#[cfg(test)]
mod tests;

pub use finding::{Finding, FindingRule, Page, Rows, Verdict};
pub use rows::Checker;

use super::{Broadcast, Candidate, Facts};
use jiff::Timestamp;
use registration::{Record, Stage, status_with};
use rules::Profile;

/// How a message stands to its registration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Registration {
    /// It has nothing to register, or is approved as it stands.
    Fit,
    /// It was never handed over, or no answer has come.
    Missing,
    /// It was refused, for this reason.
    Rejected(String),
    /// Another content was approved.
    Changed,
}

impl Registration {
    /// How the message of a broadcast stands, by what is recorded of it. A message without
    /// buttons needs no registering.
    pub fn of(broadcast: &Broadcast, record: Option<&Record>) -> Self {
        let Some(message) = broadcast.content.message() else { return Self::Fit };
        if message.buttons.is_empty() {
            return Self::Fit;
        }
        let mut message = message.clone();
        message.opens_broadcast = true;
        let status = status_with(&message, 0, record);
        match status.stage {
            Stage::Approved => Self::Fit,
            Stage::Rejected => Self::Rejected(status.reason.unwrap_or_default().to_owned()),
            Stage::Changed => Self::Changed,
            Stage::Draft | Stage::Ready | Stage::Packed | Stage::Sent => Self::Missing,
        }
    }
}

/// What a broadcast is checked against.
#[derive(Clone, Copy, Debug)]
pub struct Grounds<'a> {
    /// The broadcast.
    pub broadcast: &'a Broadcast,
    /// The profile by which texts are judged.
    pub profile: &'a Profile,
    /// The dated facts.
    pub facts: &'a Facts,
    /// How the message stands to its registration.
    pub registration: &'a Registration,
    /// When the snapshot of the bot's clients was taken; `None` where there is no snapshot,
    /// `Some(None)` where it does not tell.
    pub snapshot: Option<Option<Timestamp>>,
    /// Whether the organisation stands in the list of 41‑ФЗ; `None` where nobody answered.
    pub organisation: Option<bool>,
    /// The time.
    pub now: Timestamp,
}

/// Checks everything.
pub fn check<'a>(grounds: Grounds<'a>, rows: impl IntoIterator<Item = Candidate<'a>>) -> Page {
    let mut checker = Checker::new(grounds);
    for row in rows {
        checker.row(&row);
    }
    checker.finish()
}
