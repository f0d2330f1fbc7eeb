//! What the rules say of a button's title.

use super::characters::{Lines, has_emoji, has_markup, unprintable};
use super::check::{Report, variables};
use super::{Field, Issue, Place, RuleId, Severity};
use message::{
    Button, ButtonKind, DirectionMarks, Message, composed, foreign_variables, invisible, is_blank,
    is_changed_by_spreadsheet, length, without_invisible,
};
use std::borrow::Cow;
use std::collections::HashMap;

/// Checks the title of a button, and what the button does, which is told at its title.
pub(super) fn check(buttons: &[Button], (index, button): (usize, &Button), report: &mut Report<'_>) {
    let title = button.title();
    let blank = is_blank(title);
    if blank {
        report.add(RuleId::TitleMissing, []);
    }
    report.add_if_longer(RuleId::TitleTooLong, length(title));
    if let Some(first) = report.repeats.first_of(buttons, index) {
        report.add(RuleId::TitleRepeated, [("first", first.into())]);
    }
    if unprintable(title, Lines::One) > 0 {
        report.add(RuleId::TitleMultiline, []);
    }
    if !blank && title.trim().len() != title.len() {
        report.add(RuleId::TitleEdgeSpace, []);
    }
    if has_emoji(title) {
        report.add(RuleId::TitleEmoji, []);
    }
    if has_markup(title) {
        report.add(RuleId::TitleFormatting, []);
    }
    let found = variables(title);
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
    report.add_unbalanced(title, &found);
    let hidden = if blank { 0 } else { invisible(title, DirectionMarks::Allowed).len() };
    if hidden > 0 {
        report.add(RuleId::TitleInvisible, [("count", hidden.into())]);
    }
    report.add_foreign(title, &foreign_variables(title));
}

/// Finds titles that repeat an earlier one; it looks at all of them once, and only when asked.
#[derive(Default)]
pub(super) struct Repeats(Option<HashMap<usize, usize>>);

/// With so few buttons comparing each with each is quicker than a table.
const FEW: usize = 12;

impl Repeats {
    /// Returns the index of the first button with the title of the one at `index`, where that is
    /// another.
    fn first_of(&mut self, buttons: &[Button], index: usize) -> Option<usize> {
        if buttons.len() <= FEW {
            let title = compared(buttons.get(index)?.title());
            let (before, _) = buttons.split_at_checked(index)?;
            return before.iter().position(|b| compared(b.title()) == title).filter(|_| !is_blank(&title));
        }
        self.0.get_or_insert_with(|| repeated(buttons)).get(&index).copied()
    }
}

/// For each button whose title repeats an earlier one: the index of the first of them.
fn repeated(buttons: &[Button]) -> HashMap<usize, usize> {
    let mut repeated = HashMap::new();
    let mut first: HashMap<Cow<'_, str>, usize> = HashMap::with_capacity(buttons.len());
    for (index, button) in buttons.iter().enumerate().filter(|(_, button)| !is_blank(button.title())) {
        let earlier = *first.entry(compared(button.title())).or_insert(index);
        if earlier != index {
            repeated.insert(index, earlier);
        }
    }
    repeated
}

/// A title as it is compared with others: composed, without what shows nothing, trimmed.
fn compared(title: &str) -> Cow<'_, str> {
    let title = title.trim();
    if title.is_ascii()
        || title.bytes().all(|b| b < 0xCC || matches!(b, 0xD0 | 0xD1)) && !title.contains('\u{AD}')
    {
        return Cow::Borrowed(title);
    }
    let seen = without_invisible(title, DirectionMarks::Counted);
    let seen = composed(&seen);
    Cow::Owned(seen.trim().to_owned())
}

/// Returns a note on titles that a spreadsheet would turn into something else on a double click
/// (`10:00`, `1-2`, `007`), at the first such title, with the count of them; `None` where there is
/// none. It stops nothing and is no part of [`crate::check`]: the window shows it beside the
/// issues, and an export into CSV says it and offers XLSX.
///
/// ```
/// use message::{Button, Message};
/// let message = Message { buttons: vec![Button::reply("10:00"), Button::reply("11:00")], ..Message::default() };
/// let note = rules::spreadsheet_note(&message).map(|note| note.values);
/// assert_eq!(note, Some(vec![("first", "10:00".to_owned().into()), ("count", 2_usize.into())]));
/// ```
pub fn spreadsheet_note(message: &Message) -> Option<Issue> {
    let changed = |button: &&Button| is_changed_by_spreadsheet(button.title());
    let count = message.buttons.iter().filter(changed).count();
    let index = message.buttons.iter().position(|button| changed(&button))?;
    let first = message.buttons.get(index)?.title().trim().to_owned();
    Some(Issue {
        rule: RuleId::TitleSpreadsheet,
        severity: Severity::Warning,
        place: Place::Button { index, field: Field::Title },
        values: vec![("first", first.into()), ("count", count.into())],
    })
}
