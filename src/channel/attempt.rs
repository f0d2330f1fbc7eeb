//! A request to make the channel on the platform, so that none is made twice.

use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeSet;

/// What was asked for, and what was there before. The platform cannot be sent the same create
/// twice with the same meaning; what a request whose answer was lost has left is found among the
/// channels that are new since then, even after a restart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The project's number.
    pub project: i64,
    /// «Название канала».
    pub name: String,
    /// «Имя учетной записи»; may be empty.
    pub account: String,
    /// The numbers of the channels that were there before the first request.
    pub before: BTreeSet<i64>,
    /// Whether a request left whose end is not known.
    #[serde(default = "unsettled")]
    pub unsettled: bool,
}

/// An attempt that an earlier version kept had no known end.
fn unsettled() -> bool {
    true
}

impl Attempt {
    /// Describes an attempt of which nothing has left yet.
    pub fn new(project: i64, name: &str, account: &str, before: BTreeSet<i64>) -> Self {
        Self { project, name: name.to_owned(), account: account.to_owned(), before, unsettled: false }
    }

    /// Returns whether it asks for the same channel.
    pub fn asks_for(&self, project: i64, name: &str, account: &str) -> bool {
        self.project == project && self.name == name && self.account == account
    }
}

/// Reads a list of attempts, or the one attempt that an earlier version kept. What cannot be
/// read is left out: the channel is worth more than it.
pub(super) fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Attempt>, D::Error> {
    let found = match serde_json::Value::deserialize(from)? {
        serde_json::Value::Array(all) => all,
        one => vec![one],
    };
    Ok(found.into_iter().filter_map(|one| serde_json::from_value(one).ok()).collect())
}
