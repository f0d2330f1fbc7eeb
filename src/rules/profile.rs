//! A profile: limits, severities and sources of the rules, as data.

use super::{RuleId, Severity};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Why a profile could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProfileError {
    /// No TOML, or not of a profile's shape; the parser's own words.
    #[error("line {line}: {said}")]
    Syntax {
        /// Line from 1, 0 where the parser knows none.
        line: usize,
        /// What the parser said.
        said: String,
    },
    /// A rule that does not exist.
    #[error("unknown rule {0}")]
    UnknownRule(String),
    /// A rule that the profile leaves out.
    #[error("no rule {0}")]
    MissingRule(RuleIdText),
    /// A rule that needs a limit has none.
    #[error("no limit for {0}")]
    MissingLimit(RuleIdText),
}

/// A rule's id in an error.
pub type RuleIdText = &'static str;

/// Who demands a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Authority {
    /// The provider i-Digital.
    #[serde(rename = "i-Digital")]
    IDigital,
    /// The bot platform.
    #[serde(rename = "JAICP")]
    Jaicp,
    /// WhatsApp's owner.
    #[serde(rename = "Meta")]
    Meta,
}

impl Authority {
    /// Its own name, the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::IDigital => "i\u{2011}Digital",
            Self::Jaicp => "JAICP",
            Self::Meta => "Meta",
        }
    }
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who demands it.
    pub who: Authority,
    /// On which page, as an address or a title.
    #[serde(default)]
    pub page: Option<String>,
    /// By which error code.
    #[serde(default)]
    pub code: Option<String>,
    /// The demand in our own words: the id of a sentence in the locales.
    pub demand: String,
    /// A note of whoever edited the profile, shown as it came.
    #[serde(default)]
    pub note: Option<String>,
}

/// One rule under a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Severity in a message that opens a broadcast; `None` when the rule is silent there.
    pub broadcast: Option<Severity>,
    /// Severity in any other message.
    pub session: Option<Severity>,
    /// The limit, where the rule has one.
    pub limit: u64,
    /// Where it comes from.
    pub source: Source,
}
