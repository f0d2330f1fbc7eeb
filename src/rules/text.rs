//! What the rules say of a message's text.

use super::RuleId;
use super::characters::{Lines, unprintable};
use super::report::{Report, around, variables};
use message::{
    DirectionMarks, Notation, Scan, Variable, foreign_variables, invisible, is_blank, length, markup,
};
use std::collections::BTreeSet;

/// Checks the text of a message.
pub(super) fn check(text: &str, report: &mut Report<'_>) {
    let blank = is_blank(text);
    if blank {
        report.add(RuleId::TextMissing, []);
    }
    let length = length(text);
    report.add_if_longer(RuleId::TextTooLong, length);
    if report.broadcast {
        report.add_if_longer(RuleId::TextLongForMarketing, length);
    }
    let unprintable = unprintable(text, Lines::Many);
    if unprintable > 0 {
        report.add(RuleId::TextUnprintable, [("count", unprintable.into())]);
    }
    let found = variables(text);
    report.add_unbalanced(text, &found);
    if !found.variables.is_empty() {
        check_variables(text, &found, report);
    }
    if blank {
        return;
    }
    let hidden = invisible(text, DirectionMarks::Allowed).len();
    if hidden > 0 {
        report.add(RuleId::TextInvisible, [("count", hidden.into())]);
    }
    if has_any(text, *b"#%[<${") {
        report.add_foreign(text, &foreign_variables(text));
    }
    if has_any(text, *b"*_~`**") {
        check_marks(text, report);
    }
    report.add_if_over(RuleId::TextBlankLines, "count", blank_lines(text));
}

/// Whether one of these ASCII signs stands in a text.
fn has_any(text: &str, [a, b, c, d, e, f]: [u8; 6]) -> bool {
    // Branch-free, so that it is done sixteen bytes at a time.
    let is = |x: u8| (x == a) | (x == b) | (x == c) | (x == d) | (x == e) | (x == f);
    text.bytes().fold(false, |any, x| any | is(x))
}

fn check_marks(text: &str, report: &mut Report<'_>) {
    let unpaired = markup::unpaired(text);
    if let Some(first) = unpaired.first() {
        let near = around(text, first);
        report.add(RuleId::TextMarkUnpaired, [("count", unpaired.len().into()), ("near", near.into())]);
    }
}

/// The most lines in a row on which nothing is seen.
fn blank_lines(text: &str) -> usize {
    let (mut most, mut row) = (0, 0);
    for line in text.split('\n') {
        row = if is_blank(line) { row + 1 } else { 0 };
        most = most.max(row);
    }
    most
}

fn check_variables(text: &str, found: &Scan<'_>, report: &mut Report<'_>) {
    let variables = &found.variables;
    let trimmed = text.len() - text.trim_start().len()..text.trim_end().len();
    let at_edge = |v: &&Variable<'_>| {
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
    let numbers: BTreeSet<u64> = found.variables.iter().filter_map(Variable::number).collect();
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
