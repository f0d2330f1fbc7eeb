//! What names a message for as long as it lives.

use serde::{Deserialize, Serialize};

/// Which message. It stays the same whatever is done to the message, and no other message ever
/// gets it, not even after an undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MessageId(u64);

impl MessageId {
    /// The id of a number that [`MessageId::number`] gave.
    pub fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// The id as a number, for a store or a widget's name.
    pub fn number(self) -> u64 {
        self.0
    }
}
