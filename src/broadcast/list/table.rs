//! From the bytes of a list to rows of cells, in bounded memory where the kind of file allows it.

use super::MAX_LIST_BYTES;
use calamine::{Data, Reader as _};
use csv::{ByteRecord, ReaderBuilder};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};
use encoding_rs_io::DecodeReaderBytesBuilder;
use std::io::{self, Cursor, Read};

/// How much of the beginning is looked at, in bytes.
const HEAD: usize = 64 * 1024;
/// The largest workbook, in bytes: it is held in memory.
const MAX_WORKBOOK: u64 = 256 * 1024 * 1024;

/// Why a list could not be read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The system could not read it.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It is larger than is read.
    #[error("over {0} bytes")]
    TooLarge(u64),
    /// There is nothing in it.
    #[error("nothing in it")]
    Empty,
    /// It is no text.
    #[error("no text in line {line}")]
    NotText {
        /// The line, from 1.
        line: u64,
    },
    /// It is no workbook that can be read.
    #[error("no workbook: {0}")]
    Workbook(String),
}

/// Hands over every row of a list with its number, from 1. A workbook (XLSX, XLS, ODS) is told by
/// its first bytes and its first sheet is read; everything else is CSV whose separator and
/// encoding are found out.
///
/// # Errors
/// The list cannot be read, or `take` fails with its own error.
pub fn each_row<E: From<TableError>>(
    mut from: impl Read,
    take: impl FnMut(u64, &[&str]) -> Result<(), E>,
) -> Result<(), E> {
    let mut head = Vec::with_capacity(HEAD);
    from.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(TableError::Io)?;
    if head.iter().all(u8::is_ascii_whitespace) {
        return Err(TableError::Empty.into());
    }
    let whole = Cursor::new(&head).chain(from.take(MAX_LIST_BYTES));
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xD0\xCF\x11\xE0") {
        return workbook(whole, take);
    }
    let encoding = match encoding_rs::Encoding::for_bom(&head) {
        Some((encoding, _)) if encoding == UTF_16LE || encoding == UTF_16BE => encoding,
        Some(_) => UTF_8,
        None if is_utf8(&head) => UTF_8,
        None => WINDOWS_1251,
    };
    let start = encoding.decode(&head).0.into_owned();
    let separator = separator(&start);
    if encoding == UTF_8 {
        return rows(whole, separator, take);
    }
    let decoded = DecodeReaderBytesBuilder::new().encoding(Some(encoding)).bom_override(true).build(whole);
    rows(decoded, separator, take)
}

/// The same for pasted text.
///
/// # Errors
/// The text is no table, or `take` fails with its own error.
pub fn each_row_of_text<E: From<TableError>>(
    text: &str,
    take: impl FnMut(u64, &[&str]) -> Result<(), E>,
) -> Result<(), E> {
    rows(text.as_bytes(), separator(text), take)
}

/// Whether a beginning is UTF-8; a sign may be cut at its end.
fn is_utf8(head: &[u8]) -> bool {
    match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    }
}

/// The separator: of those that the first line holds outside quotes, the one that it holds most.
fn separator(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Some(told) = line.trim_start_matches('\u{FEFF}').strip_prefix("sep=") {
        return told.bytes().next().unwrap_or(b';');
    }
    let mut quoted = false;
    let mut counts = [(b';', 0_usize), (b'\t', 0), (b',', 0)];
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| *sign == byte && !quoted) {
            *count += 1;
        }
    }
    counts
        .iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .filter(|(_, count)| *count > 0)
        .map_or(b';', |(sign, _)| *sign)
}

fn rows<E: From<TableError>>(
    from: impl Read,
    separator: u8,
    mut take: impl FnMut(u64, &[&str]) -> Result<(), E>,
) -> Result<(), E> {
    let mut reader =
        ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(from);
    let mut record = ByteRecord::new();
    let mut number = 0;
    while reader.read_byte_record(&mut record).map_err(|error| of_csv(error, number + 1))? {
        number += 1;
        let line = record.position().map_or(number, csv::Position::line);
        let text = std::str::from_utf8(record.as_slice()).map_err(|_| TableError::NotText { line })?;
        if number == 1 && text.trim_start_matches('\u{FEFF}').starts_with("sep=") {
            continue;
        }
        let mut cells = [""; 64];
        let mut count = 0;
        for (at, place) in (0..record.len()).zip(&mut cells) {
            let range = record.range(at).unwrap_or_default();
            *place = text.get(range).ok_or(TableError::NotText { line })?;
            count = at + 1;
        }
        if number == 1
            && let Some(first) = cells.first_mut()
        {
            *first = first.trim_start_matches('\u{FEFF}');
        }
        take(number, cells.get(..count).unwrap_or_default())?;
    }
    Ok(())
}

fn of_csv(error: csv::Error, line: u64) -> TableError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => TableError::Io(error),
        _ => TableError::NotText { line },
    }
}

fn workbook<E: From<TableError>>(
    from: impl Read,
    mut take: impl FnMut(u64, &[&str]) -> Result<(), E>,
) -> Result<(), E> {
    let mut bytes = Vec::new();
    from.take(MAX_WORKBOOK + 1).read_to_end(&mut bytes).map_err(TableError::Io)?;
    if bytes.len() as u64 > MAX_WORKBOOK {
        return Err(TableError::TooLarge(MAX_WORKBOOK).into());
    }
    let said = |error: calamine::Error| TableError::Workbook(error.to_string());
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(said)?;
    let sheet = book.worksheet_range_at(0).ok_or(TableError::Empty)?.map_err(said)?;
    for (number, row) in (1..).zip(sheet.rows()) {
        let cells: Vec<String> = row.iter().map(cell).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        take(number, &cells)?;
    }
    Ok(())
}

/// A cell as its sheet shows it. A whole number has no `.0`.
fn cell(data: &Data) -> String {
    match data {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Error(error) => format!("#{error:?}"),
        other => other.to_string(),
    }
}
