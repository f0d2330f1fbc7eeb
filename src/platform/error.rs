//! An error with the call it befell, which decides what is safe.

use super::{Call, PlatformError, Value};

/// Why a call gave no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {kind}", .call.name())]
pub struct Error {
    /// What was asked.
    pub call: Call,
    /// What went wrong.
    pub kind: PlatformError,
}

impl Error {
    /// The id of the sentence that says what happened and what to do; with `.short` behind it,
    /// of a few words that name it.
    pub fn id(&self) -> &'static str {
        self.kind.id()
    }

    /// The arguments of that sentence.
    pub fn facts(&self) -> Vec<(&'static str, Value)> {
        self.kind.facts()
    }

    /// The id of the sentence that says what is safe; it has no arguments.
    pub fn safe_id(&self) -> &'static str {
        match (self.call.is_read(), self.kind.may_have_been_done()) {
            (true, _) => "platform-safe-read",
            (false, false) => "platform-safe-unchanged",
            (false, true) => "platform-safe-unknown",
        }
    }
}
