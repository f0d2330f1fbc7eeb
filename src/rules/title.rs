//! What the rules say of a button's title.

use super::characters::{Lines, has_emoji, has_markup, unprintable};
use super::report::{Report, variables};
use super::{Field, Issue, Place, RuleId, Severity};
use message::{
    Button, ButtonKind, DirectionMarks, Message, foreign_variables, invisible, is_blank,
    is_changed_by_spreadsheet, length,
};

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
