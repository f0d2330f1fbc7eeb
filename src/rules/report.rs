//! What the checks of one message write their findings into.

use super::repeats::Repeats;
use super::{Issue, Place, Profile, RuleId, Value};
use message::{Scan, scan};

/// Collects what the checks of one place find.
pub(super) struct Report<'a> {
    /// The profile that judges.
    pub profile: &'a Profile,
    /// Whether the message opens a broadcast.
    pub broadcast: bool,
    /// Titles that repeat one another.
    pub repeats: Repeats,
    /// The place that is checked now.
    pub place: Place,
    /// What was found so far.
    pub issues: &'a mut Vec<Issue>,
}

impl Report<'_> {
    /// Notes that a rule fired here.
    pub(super) fn add<const N: usize>(&mut self, rule: RuleId, values: [(&'static str, Value); N]) {
        if let Some(severity) = self.profile.rule(rule).severity(self.broadcast) {
            self.issues.push(Issue { rule, severity, place: self.place, values: values.into() });
        }
    }

    /// Notes a rule about a length where it is over the rule's limit, and tells whether it is.
    pub(super) fn add_if_longer(&mut self, rule: RuleId, length: usize) -> bool {
        self.add_if_over(rule, "length", length)
    }

    /// Notes a rule about a quantity where it is over the rule's limit, and tells whether it is.
    pub(super) fn add_if_over(&mut self, rule: RuleId, key: &'static str, value: usize) -> bool {
        let limit = self.profile.limit(rule);
        let over = value as u64 > limit;
        if over {
            self.add(rule, [(key, value.into()), ("limit", limit.into())]);
        }
        over
    }

    /// Notes braces that make no variable, with the place of the first in characters.
    pub(super) fn add_unbalanced(&mut self, text: &str, found: &Scan<'_>) {
        if let Some(brace) = found.unbalanced.first() {
            let at = text.get(..brace.range.start).unwrap_or_default().chars().count();
            let near = around(text, &brace.range);
            self.add(RuleId::VariableUnbalanced, [("at", at.into()), ("near", near.into())]);
        }
    }

    /// Notes what looks like another system's variable, by what is found of it.
    pub(super) fn add_foreign(&mut self, text: &str, found: &[message::Foreign<'_>]) {
        if let Some(first) = found.first() {
            let written = text.get(first.range.clone()).unwrap_or_default().to_owned();
            self.add(RuleId::VariableForeign, [("count", found.len().into()), ("first", written.into())]);
        }
    }
}

/// Finds the variables of a text; most texts have no brace and cost one look.
pub(super) fn variables(text: &str) -> Scan<'_> {
    if memchr::memchr2(b'{', b'}', text.as_bytes()).is_some() { scan(text) } else { Scan::default() }
}

/// How much is shown on either side of a place, in characters.
const AROUND: usize = 12;

/// The piece of a text around a place, from whole words where they are short.
pub(super) fn around(text: &str, range: &std::ops::Range<usize>) -> String {
    let before = text.get(..range.start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let start = line.char_indices().rev().take(AROUND).last().map_or(line.len(), |(at, _)| at);
    let after = text.get(range.end..).unwrap_or_default();
    let rest = after.split('\n').next().unwrap_or_default();
    let end = rest.char_indices().nth(AROUND).map_or(rest.len(), |(at, _)| at);
    let mut piece = String::new();
    if start > 0 || line.len() < before.len() {
        piece.push('…');
    }
    piece.push_str(line.get(start..).unwrap_or_default());
    piece.push_str(text.get(range.clone()).unwrap_or_default());
    piece.push_str(rest.get(..end).unwrap_or_default());
    if end < rest.len() || rest.len() < after.len() {
        piece.push('…');
    }
    piece
}
