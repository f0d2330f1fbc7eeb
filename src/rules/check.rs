//! The checks: from a profile and a message to its issues.

use super::title::Repeats;
use super::{Field, Issue, Place, Profile, RuleId, Value, buttons, phone, text, title, url};
use message::{Message, Scan, scan};

/// Returns every issue of a message under a profile, ordered by place, then by the table of rules.
/// A rule fires at most once in a place.
///
/// ```
/// use message::{Button, Message};
/// use rules::{Profile, RuleId, check};
///
/// let profile = Profile::builtin("i-digital").ok_or("no such profile")??;
/// let title = "Записаться на консультацию";
/// let message = Message { text: "Когда удобно?".into(), buttons: vec![Button::reply(title)], ..Message::default() };
/// let issues = check(&profile, &message);
/// assert_eq!(issues[0].rule, RuleId::TitleTooLong);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(profile: &Profile, message: &Message) -> Vec<Issue> {
    let mut issues = Vec::new();
    let broadcast = message.opens_broadcast;
    let mut report =
        Report { profile, broadcast, place: Place::Text, repeats: Repeats::default(), issues: &mut issues };
    text::check(&message.text, &mut report);
    report.place = Place::Buttons;
    buttons::check(message, &mut report);
    for (index, button) in message.buttons.iter().enumerate() {
        report.place = Place::Button { index, field: Field::Title };
        title::check(&message.buttons, (index, button), &mut report);
        if let Some(url) = button.target_url() {
            report.place = Place::Button { index, field: Field::Url };
            url::check(url, &mut report);
        }
        if let Some(phone) = button.target_phone() {
            report.place = Place::Button { index, field: Field::Phone };
            phone::check(phone, &mut report);
        }
    }
    // The rooms ask in the order of places; within a place the table has the word.
    if !issues.is_sorted_by_key(|issue| (issue.place, issue.rule)) {
        issues.sort_by_key(|issue| (issue.place, issue.rule));
    }
    issues
}

/// Collects what the checks of one place find.
pub(super) struct Report<'a> {
    /// The profile that judges.
    pub profile: &'a Profile,
    /// Whether the message opens a broadcast.
    pub broadcast: bool,
    /// Titles that repeat one another.
    pub repeats: Repeats,
    place: Place,
    issues: &'a mut Vec<Issue>,
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
