//! A WhatsApp channel and the steps that connect it.
//!
//! Everything here is pure. A [`Channel`] is a set of facts with their dates; what the owner has
//! to do next is computed from them, so that it can be taken up again after weeks.

mod secret;

pub use secret::Secret;

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

/// What is known of a channel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Channel {
    /// «Название канала»: seen only by the owner.
    pub name: String,
    /// «Имя учетной записи»: the business account, needed for broadcasts; may be empty.
    pub account: String,
    /// The address that the manager gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook: Option<Secret>,
}
