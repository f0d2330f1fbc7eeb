//! What is remembered of handing over: a record for a message, packages, habits.

use serde::{Deserialize, Serialize};

/// Which package. No other package ever gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PackageId(u64);

impl PackageId {
    /// The id of a number that [`PackageId::number`] gave.
    pub fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// The id as a number, for a store or a widget's name.
    pub fn number(self) -> u64 {
        self.0
    }
}

/// What is known of the registration of one message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {}

/// What was handed over at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Package {}

/// The owner's habits in registering: forms of other managers, meanings of the provider's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Desk {}
