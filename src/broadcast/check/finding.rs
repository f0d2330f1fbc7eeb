//! What the check page says.

use crate::{Block, Rule, Severity};
use jiff::civil::Date;
use rules::{Issue, RuleId};
use std::collections::BTreeMap;

/// How many rows a finding names.
const NAMED: usize = 20;

/// The rule behind a finding: one of a broadcast, or one of the profile's about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingRule {
    /// A rule of the profile.
    Text(RuleId),
    /// A rule of a broadcast.
    Broadcast(Rule),
}

impl FindingRule {
    /// The id by which files and people call it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text(rule) => rule.as_str(),
            Self::Broadcast(rule) => rule.as_str(),
        }
    }
}

/// The rows that a finding is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// How many; 0 for a finding about the whole.
    pub count: u64,
    /// The first of them, counted from 0.
    pub first: Vec<u64>,
}

impl Rows {
    pub(super) fn add(&mut self, row: u64) {
        self.count += 1;
        if self.first.len() < NAMED {
            self.first.push(row);
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: FindingRule,
    /// Beside what it is told.
    pub block: Block,
    /// How bad it is.
    pub severity: Severity,
    /// The rows.
    pub rows: Rows,
    /// What stands in its sentence: numbers and words by name.
    pub facts: Vec<(&'static str, String)>,
    /// The issue of the first row, where the rule is the profile's.
    pub issue: Option<Issue>,
    /// On whose word; empty for the profile's rules, which tell their own.
    pub source: String,
    /// As of when.
    pub date: Option<Date>,
    /// Whether what is found goes out once a person has acknowledged it. What does not is left
    /// out: acknowledging says that the broadcast goes on without these rows.
    pub can_acknowledge: bool,
    /// Whether the rows are left out.
    pub skips: bool,
    /// Whether a person acknowledged it.
    pub acknowledged: bool,
}

impl Finding {
    /// Whether the launch is stopped by it.
    pub fn is_in_the_way(&self) -> bool {
        if self.severity != Severity::Error {
            return false;
        }
        let may = self.can_acknowledge || self.skips;
        !(may && self.acknowledged)
    }
}

/// What is to become of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It goes out.
    Ready,
    /// It is left out, for this reason.
    Skipped(FindingRule),
}

impl Verdict {
    /// The id by which files and people call it: `ready`, or the rule.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Skipped(rule) => rule.as_str(),
        }
    }
}

/// The check page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// How many rows there are.
    pub recipients: u64,
    /// How many rows have which verdict.
    pub counts: BTreeMap<Verdict, u64>,
    /// The findings, by block and then by the order of the rules.
    pub findings: Vec<Finding>,
}

impl Page {
    /// How many rows go out.
    pub fn ready(&self) -> u64 {
        self.counts.get(&Verdict::Ready).copied().unwrap_or_default()
    }

    /// Whether something stops the launch.
    pub fn is_stopped(&self) -> bool {
        self.findings.iter().any(Finding::is_in_the_way)
    }
}
