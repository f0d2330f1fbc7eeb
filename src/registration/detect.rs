//! How a CSV is written, found out by the headings that are known beforehand: the encoding and
//! the separator under which they stand are the right ones. A detector of encodings would guess
//! by the frequency of letters, and tables are too short for that.

use super::assemble::MAX_ABOVE;
use super::columns::{Columns, NAMED};
use super::decode::{Spot, Survey};
use super::mend::{Mending, find_mended};
use super::{Dialect, Encoding, Form, Layout, ReadError, ReadOptions, Separator, TableKind};
use csv::{ReaderBuilder, StringRecord};
use message::is_blank;

/// Finds out how a CSV is written.
pub(super) fn detect(survey: &Survey, form: &Form, options: &ReadOptions) -> Result<Layout, ReadError> {
    let heads: Vec<(Encoding, String)> = survey.candidates.iter().map(|&e| (e, survey.head(e))).collect();
    let found = heads.iter().find_map(|(encoding, head)| plain(*encoding, head, form, options));
    if let Some(layout) = found {
        return Ok(told(layout, options));
    }
    // The text is no UTF-8, but its headings are: it was damaged, not written in another encoding.
    if let Some(Spot { line, byte }) = survey.broken
        && options.encoding.is_none()
        && plain(Encoding::Utf8, &survey.head(Encoding::Utf8), form, options).is_some()
    {
        return Err(ReadError::BrokenUtf8 { line, byte });
    }
    let found = heads
        .iter()
        .find_map(|(encoding, head)| mended(*encoding, head, form, options))
        .or_else(|| heads.iter().find_map(|(encoding, head)| partly(*encoding, head, form)));
    match (found, survey.zero) {
        (Some(layout), _) => Ok(told(layout, options)),
        (None, Some(line)) => Err(ReadError::Binary { line }),
        (None, None) => Err(explain(&likeliest(&heads).1)),
    }
}

/// How a CSV without known headings seems to be written, so that it can be shown.
pub(super) fn guess(survey: &Survey) -> Layout {
    let heads: Vec<(Encoding, String)> = survey.candidates.iter().map(|&e| (e, survey.head(e))).collect();
    let (encoding, head) = likeliest(&heads);
    let width = |separator: &Separator| records(&head, *separator).map(|(_, r)| r.len()).max().unwrap_or(0);
    let separator = named_separator(&head).or_else(|| Separator::ALL.into_iter().rev().max_by_key(width));
    Layout { dialect: Dialect::Plain, encoding, separator: separator.unwrap_or(Separator::Semicolon) }
}

/// The separator that a first line such as `sep=;` names.
pub(super) fn named_separator(head: &str) -> Option<Separator> {
    let line = head.lines().next()?.trim_matches('"');
    let (name, value) = line.split_at_checked(4)?;
    let separator = Separator::ALL.into_iter().find(|s| value.starts_with(char::from(s.byte())))?;
    name.eq_ignore_ascii_case("sep=").then_some(separator)
}

fn told(layout: Layout, options: &ReadOptions) -> Layout {
    Layout { dialect: options.dialect.unwrap_or(layout.dialect), ..layout }
}

/// The separators that are tried.
fn separators(head: &str) -> Vec<Separator> {
    named_separator(head).map_or_else(|| Separator::ALL.to_vec(), |separator| vec![separator])
}

/// The separator under which a row of headings stands as it is, by the most columns.
fn plain(encoding: Encoding, head: &str, form: &Form, options: &ReadOptions) -> Option<Layout> {
    let mut best: Option<(usize, Layout)> = None;
    for separator in separators(head) {
        for (quoted, record) in records(head, separator) {
            let headings: Vec<&str> = record.iter().collect();
            let Ok(columns) = Columns::find(form, &options.mappings, &headings) else { continue };
            if best.as_ref().is_none_or(|(most, _)| columns.known() > *most) {
                best = Some((columns.known(), layout(encoding, separator, quoted)));
            }
            break;
        }
    }
    best.map(|(_, layout)| layout)
}

/// The same where the text has to be mended first.
fn mended(encoding: Encoding, head: &str, form: &Form, options: &ReadOptions) -> Option<Layout> {
    for separator in separators(head) {
        for (quoted, record) in records(head, separator) {
            if let Ok((.., Mending { split, .. })) = find_mended(form, &options.mappings, &record)
                // Where a row stands in one cell, something else has to separate the cells.
                && split.is_none_or(|(inner, _)| inner != separator)
            {
                return Some(layout(encoding, separator, quoted || split.is_some()));
            }
        }
    }
    None
}

/// The separator that makes most headings appear, though not all that there have to be.
fn partly(encoding: Encoding, head: &str, form: &Form) -> Option<Layout> {
    let known = |cell: &str| TableKind::ALL.iter().any(|&table| form.column(table, cell).is_some());
    let mut best = None;
    let mut most = 0;
    for separator in separators(head) {
        for (quoted, record) in records(head, separator) {
            let count = record.iter().filter(|cell| known(cell)).count();
            // One word alone can stand in any text.
            if count > most && (count > 1 || record.len() > 1) {
                (best, most) = (Some(layout(encoding, separator, quoted)), count);
            }
        }
    }
    best
}

fn layout(encoding: Encoding, separator: Separator, quoted: bool) -> Layout {
    Layout { dialect: if quoted { Dialect::Excel } else { Dialect::Plain }, encoding, separator }
}

/// The encoding that gives most small Russian letters.
fn likeliest(heads: &[(Encoding, String)]) -> (Encoding, String) {
    let letters = |text: &str| text.chars().filter(|c| ('\u{430}'..='\u{44F}').contains(c)).count();
    let best = heads.iter().rev().max_by_key(|(_, head)| letters(head));
    best.cloned().unwrap_or((Encoding::Utf8, String::new()))
}

fn explain(head: &str) -> ReadError {
    let first = |separator| records(head, separator).map(|(_, record)| record).next().unwrap_or_default();
    let records = Separator::ALL.map(first);
    // Under its own separator a file of blank rows has no record that says anything.
    if records.iter().any(StringRecord::is_empty) {
        return ReadError::Empty;
    }
    let widest = records.iter().max_by_key(|r| r.len());
    let found: Vec<_> = widest.into_iter().flatten().map(str::to_owned).take(NAMED).collect();
    // No heading runs over a line's end.
    if head.trim_start_matches(['\r', '\n']).starts_with('"') && found.iter().any(|cell| cell.contains('\n'))
    {
        let line = head.chars().take_while(|c| matches!(c, '\r' | '\n')).filter(|c| *c == '\n').count();
        return ReadError::OpenQuote { line: line as u64 + 1 };
    }
    ReadError::UnknownHeadings { found }
}

/// The first records that say something, each with whether it begins with a quote.
fn records(head: &str, separator: Separator) -> impl Iterator<Item = (bool, StringRecord)> {
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .from_reader(head.as_bytes());
    let quoted = |record: &StringRecord| {
        let at = record.position().and_then(|p| usize::try_from(p.byte()).ok()).unwrap_or_default();
        let line = head.get(at..).unwrap_or_default();
        line.trim_start_matches(['\r', '\n']).starts_with('"')
    };
    reader
        .into_records()
        .map_while(Result::ok)
        .filter(|record| !record.iter().all(is_blank))
        .take(MAX_ABOVE)
        .map(|record| (quoted(&record), record))
        .collect::<Vec<_>>()
        .into_iter()
}
