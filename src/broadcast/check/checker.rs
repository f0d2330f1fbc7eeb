//! What a check keeps while it takes rows.

use super::Grounds;
use super::finding::{FindingRule, Rows, Verdict};
use crate::Severity;
use crate::render::Template;
use jiff::Timestamp;
use message::Message;
use rules::Issue;
use std::collections::BTreeMap;

/// What was found by one rule.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) rows: Rows,
    pub(super) issue: Option<Issue>,
    pub(super) worst: Option<Severity>,
    pub(super) skipping: bool,
    pub(super) word: Option<String>,
}

/// Takes rows one after another and keeps counts, never the rows.
pub struct Checker<'a> {
    pub(super) grounds: Grounds<'a>,
    pub(super) template: Template,
    pub(super) tallies: BTreeMap<FindingRule, Tally>,
    pub(super) counts: BTreeMap<Verdict, u64>,
    pub(super) russian: u64,
    pub(super) recipients: u64,
    /// Issues of what every row has alike.
    pub(super) common: Vec<Issue>,
    /// The row's own message, whose memory is used again.
    pub(super) own: Message,
    pub(super) old: Timestamp,
    pub(super) window: Timestamp,
}
