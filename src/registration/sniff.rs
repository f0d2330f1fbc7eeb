//! What a CSV tells about itself in its first line.

use super::decode::{Spot, Survey};
use super::{Dialect, Form, ReadError, Separator, TableKind};
use csv::{ReaderBuilder, StringRecord};
use message::is_blank;

/// How many unknown headings are named.
const NAMED: usize = 10;

/// How a CSV seems to be written.
pub(super) struct Guess {
    pub(super) separator: Separator,
    pub(super) dialect: Dialect,
}

/// Finds out how a CSV is written. The headings are known beforehand, so the separator is the
/// one that makes most of them appear.
pub(super) fn sniff(survey: &Survey, form: &Form) -> Result<Guess, ReadError> {
    let head = survey.head();
    if let Some(guess) = guess(&head, form) {
        return Ok(guess);
    }
    // The text is no UTF-8, but its headings are: it was damaged, not written by Windows.
    if let Some(Spot { line, byte }) = survey.broken
        && guess(&survey.head_as_utf8(), form).is_some()
    {
        return Err(ReadError::BrokenUtf8 { line, byte });
    }
    Err(explain(&head))
}

fn guess(head: &str, form: &Form) -> Option<Guess> {
    let mut best = None;
    let mut most = 0;
    for separator in Separator::ALL {
        let known = first_record(head, separator).iter().filter(|cell| is_known(form, cell)).count();
        if known > most {
            (best, most) = (Some(separator), known);
        }
    }
    let dialect = if begins_quoted(head) { Dialect::Excel } else { Dialect::Plain };
    best.map(|separator| Guess { separator, dialect })
}

fn explain(head: &str) -> ReadError {
    let records = Separator::ALL.map(|separator| first_record(head, separator));
    // Under its own separator a file of blank rows has no record that says anything.
    if records.iter().any(StringRecord::is_empty) {
        return ReadError::Empty;
    }
    let widest = records.iter().max_by_key(|r| r.len());
    let found: Vec<_> = widest.into_iter().flatten().map(str::to_owned).take(NAMED).collect();
    // No heading runs over a line's end.
    if begins_quoted(head) && found.iter().any(|cell| cell.contains('\n')) {
        let line = head.chars().take_while(|c| matches!(c, '\r' | '\n')).filter(|c| *c == '\n').count();
        return ReadError::OpenQuote { line: line as u64 + 1 };
    }
    ReadError::UnknownHeadings { found }
}

fn begins_quoted(head: &str) -> bool {
    head.trim_start_matches(['\r', '\n']).starts_with('"')
}

fn is_known(form: &Form, heading: &str) -> bool {
    TableKind::ALL.iter().any(|&table| form.column(table, heading).is_some())
}

/// The first record that is not blank.
fn first_record(head: &str, separator: Separator) -> StringRecord {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(head.as_bytes());
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        if !record.iter().all(is_blank) {
            return record;
        }
    }
    StringRecord::new()
}
