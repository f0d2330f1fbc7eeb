//! An issue: which rule fired, how badly, where, with which numbers.

use super::RuleId;
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; stops nothing.
    Warning,
    /// Stops an export and a sending.
    Error,
}

/// A field of a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// What the button says.
    Title,
    /// Where it leads.
    Url,
    /// Whom it calls.
    Phone,
}

/// Where in a message an issue stands. The order is the order in which issues are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The text.
    Text,
    /// The buttons as a whole.
    Buttons,
    /// A field of one button.
    Button {
        /// The button's index, from 0.
        index: usize,
        /// Which field of it.
        field: Field,
    },
}

/// `{"at":"text"}`, `{"at":"buttons"}` or `{"at":"button","button":0,"field":"title"}`.
impl Serialize for Place {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        match self {
            Self::Text => map.serialize_entry("at", "text")?,
            Self::Buttons => map.serialize_entry("at", "buttons")?,
            Self::Button { index, field } => {
                map.serialize_entry("at", "button")?;
                map.serialize_entry("button", index)?;
                map.serialize_entry("field", field)?;
            }
        }
        map.end()
    }
}

/// A number or a word that belongs to an issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A length, a count, a limit or an index.
    Count(u64),
    /// A host or a country.
    Text(String),
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// One rule that a message breaks in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The rule.
    pub rule: RuleId,
    /// How bad it is under the profile that was asked.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// Its values by the keys of the table of rules, in that order.
    pub values: Vec<(&'static str, Value)>,
}
