//! One row for each step of the check.

use super::{Finding, Mark};
use crate::Value;

/// What is checked, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Whether the address is one that can be called.
    Address,
    /// Whether the machine's name is known.
    Name,
    /// Whether the machine takes a connection.
    Tcp,
    /// Whether the connection is secure.
    Tls,
    /// Whether somebody answers a GET.
    Get,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 5] = [Self::Address, Self::Name, Self::Tcp, Self::Tls, Self::Get];

    /// The id of the words that name it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Address => "probe-address",
            Self::Name => "probe-name",
            Self::Tcp => "probe-tcp",
            Self::Tls => "probe-tls",
            Self::Get => "probe-get",
        }
    }
}

/// One step and what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What is checked.
    pub step: Step,
    /// What was found.
    pub finding: Finding,
}

impl Row {
    /// All rows as they stand before the check.
    pub fn waiting() -> [Self; 5] {
        Step::ALL.map(|step| Self { step, finding: Finding::Waiting })
    }

    /// How it stands.
    pub fn mark(&self) -> Mark {
        self.finding.mark()
    }

    /// The id of the sentence that says what was found and what to do about it.
    pub fn id(&self) -> &'static str {
        self.finding.id()
    }

    /// The arguments of that sentence.
    pub fn facts(&self) -> Vec<(&'static str, Value)> {
        self.finding.facts()
    }
}
