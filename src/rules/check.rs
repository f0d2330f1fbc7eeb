//! The checks: from a profile and a message to its issues.

use super::signs::{self, Lines};
use super::{Field, Issue, Place, Profile, RuleId, Value, target};
use message::{Button, ButtonKind, Message, Notation, Scan, is_blank, length, scan};
use std::collections::{BTreeSet, HashMap};

/// Every issue of a message under a profile, ordered by place, then by the table of rules. A
/// rule fires at most once in a place.
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
    let mut report =
        Report { profile, broadcast: message.opens_broadcast, place: Place::Text, issues: &mut issues };
    check_text(&message.text, &mut report);
    report.place = Place::Buttons;
    check_buttons(message, &mut report);
    let repeated = repeated_titles(&message.buttons);
    for (index, button) in message.buttons.iter().enumerate() {
        report.place = Place::Button { index, field: Field::Title };
        check_title(button, repeated.get(&index).copied(), &mut report);
        if let Some(url) = button.target_url() {
            report.place = Place::Button { index, field: Field::Url };
            target::check_url(profile, url, &mut report);
            check_balance(&scan(url), &mut report);
        }
        if let Some(phone) = button.target_phone() {
            report.place = Place::Button { index, field: Field::Phone };
            target::check_phone(phone, &mut report);
        }
    }
    issues
}

/// Where the checks of one place put what they find.
pub(super) struct Report<'a> {
    profile: &'a Profile,
    broadcast: bool,
    place: Place,
    issues: &'a mut Vec<Issue>,
}

impl Report<'_> {
    /// Whether a rule says anything in such a message, so that a costly look is spared.
    pub(super) fn wants(&self, rule: RuleId) -> bool {
        self.profile.rule(rule).severity(self.broadcast).is_some()
    }

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

    fn add_if_over(&mut self, rule: RuleId, key: &'static str, value: usize) -> bool {
        let limit = self.profile.limit(rule);
        let over = value as u64 > limit;
        if over {
            self.add(rule, [(key, value.into()), ("limit", limit.into())]);
        }
        over
    }
}

fn check_text(text: &str, report: &mut Report<'_>) {
    if is_blank(text) {
        report.add(RuleId::TextMissing, []);
    }
    let length = length(text);
    report.add_if_longer(RuleId::TextTooLong, length);
    if report.broadcast {
        report.add_if_longer(RuleId::TextLongForMarketing, length);
    }
    let unprintable = signs::unprintable(text, Lines::Many);
    if unprintable > 0 {
        report.add(RuleId::TextUnprintable, [("count", unprintable.into())]);
    }
    let found = scan(text);
    check_balance(&found, report);
    if !found.variables.is_empty() {
        check_variables(text, &found, report);
    }
}

fn check_balance(found: &Scan<'_>, report: &mut Report<'_>) {
    if !found.unbalanced.is_empty() {
        report.add(RuleId::VariableUnbalanced, []);
    }
}

fn check_variables(text: &str, found: &Scan<'_>, report: &mut Report<'_>) {
    let variables = &found.variables;
    let trimmed = text.len() - text.trim_start().len()..text.trim_end().len();
    let at_edge = |v: &&message::Variable<'_>| {
        v.notation == Notation::Double && (v.range.start == trimmed.start || v.range.end == trimmed.end)
    };
    if variables.first().filter(at_edge).or(variables.last().filter(at_edge)).is_some() {
        report.add(RuleId::VariableAtEdge, []);
    }
    let adjacent = variables.windows(2).any(|pair| match pair {
        [left, right] => text.get(left.range.end..right.range.start).is_some_and(|gap| gap.trim().is_empty()),
        _ => false,
    });
    if adjacent {
        report.add(RuleId::VariableAdjacent, []);
    }
    if let Some(missing) = first_gap(found) {
        report.add(RuleId::VariableGap, [("missing", missing.into())]);
    }
    let (words, needed) = (words_besides(text, found), 2 * variables.len() + 1);
    if words < needed {
        report.add(RuleId::VariableTooDense, [("words", words.into()), ("needed", needed.into())]);
    }
}

/// The smallest number that is missing among the numbered variables, `None` where they run from
/// 1 without a gap.
pub(super) fn first_gap(found: &Scan<'_>) -> Option<u64> {
    let numbers: BTreeSet<u64> = found.variables.iter().filter_map(message::Variable::number).collect();
    let whole = (1..).zip(&numbers).all(|(expected, &number)| expected == number);
    if whole {
        return None;
    }
    (1..).find(|expected| !numbers.contains(expected))
}

/// How many words stand in a text besides its variables. A word holds a letter or a digit.
fn words_besides(text: &str, found: &Scan<'_>) -> usize {
    let starts = std::iter::once(0).chain(found.variables.iter().map(|v| v.range.end));
    let ends = found.variables.iter().map(|v| v.range.start).chain(std::iter::once(text.len()));
    starts.zip(ends).map(|(start, end)| words(text.get(start..end).unwrap_or_default())).sum()
}

fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

fn check_buttons(message: &Message, report: &mut Report<'_>) {
    let (reply, inline) = (message.count(ButtonKind::Reply), message.count(ButtonKind::Inline));
    if reply > 0 && inline > 0 && !stand_well(report.profile, &message.buttons) {
        report.add(RuleId::ButtonsKindsMixed, [("reply", reply.into()), ("inline", inline.into())]);
    }
    report.add_if_over(RuleId::ButtonsReplyTooMany, "count", reply);
    report.add_if_over(RuleId::ButtonsInlineTooMany, "count", inline);
    let urls = message.buttons.iter().filter(|b| b.target_url().is_some()).count();
    report.add_if_over(RuleId::ButtonsUrlMoreThanOne, "count", urls);
    let phones = message.buttons.iter().filter(|b| b.target_phone().is_some()).count();
    report.add_if_over(RuleId::ButtonsPhoneMoreThanOne, "count", phones);
}

/// Whether both kinds may stand together the way they do.
fn stand_well(profile: &Profile, buttons: &[Button]) -> bool {
    let changes = buttons.windows(2).filter(|pair| match pair {
        [left, right] => left.kind() != right.kind(),
        _ => false,
    });
    profile.kinds_may_stand_in_groups && changes.count() <= 1
}

/// For each button whose title repeats an earlier one: the index of the first of them.
fn repeated_titles(buttons: &[Button]) -> HashMap<usize, usize> {
    let mut repeated = HashMap::new();
    if buttons.len() < 2 {
        return repeated;
    }
    let mut first: HashMap<&str, usize> = HashMap::with_capacity(buttons.len());
    for (index, button) in buttons.iter().enumerate() {
        let title = button.title().trim();
        if is_blank(title) {
            continue;
        }
        let earlier = *first.entry(title).or_insert(index);
        if earlier != index {
            repeated.insert(index, earlier);
        }
    }
    repeated
}

fn check_title(button: &Button, repeats: Option<usize>, report: &mut Report<'_>) {
    let title = button.title();
    let blank = is_blank(title);
    if blank {
        report.add(RuleId::TitleMissing, []);
    }
    report.add_if_longer(RuleId::TitleTooLong, length(title));
    if let Some(first) = repeats {
        report.add(RuleId::TitleRepeated, [("first", first.into())]);
    }
    if signs::unprintable(title, Lines::One) > 0 {
        report.add(RuleId::TitleMultiline, []);
    }
    if !blank && title.trim().len() != title.len() {
        report.add(RuleId::TitleEdgeSpace, []);
    }
    if signs::has_emoji(title) {
        report.add(RuleId::TitleEmoji, []);
    }
    if signs::has_markup(title) {
        report.add(RuleId::TitleFormatting, []);
    }
    let found = scan(title);
    if !found.variables.is_empty() {
        report.add(RuleId::TitleVariable, []);
    }
    let (url, phone) = (button.target_url().is_some(), button.target_phone().is_some());
    if button.kind() == ButtonKind::Inline && !url && !phone {
        report.add(RuleId::TargetMissing, []);
    }
    if url && phone {
        report.add(RuleId::TargetDouble, []);
    }
    check_balance(&found, report);
}
