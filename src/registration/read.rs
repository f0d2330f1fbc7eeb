//! A table from CSV.

use super::columns::Columns;
use super::decode::{line_at, open, survey};
use super::error::into_io;
use super::reading::Collector;
use super::sniff::sniff;
use super::unclosed_quote::UnclosedQuoteDetector;
use super::{Form, Layout, ReadError, ReadOptions, Reading};
use csv::{ReaderBuilder, StringRecord};
use message::is_blank;
use std::io::{Read, Seek};

const BUFFER: usize = 64 * 1024;

/// Reads a table from CSV: what [`write_table`](super::write_table) wrote, and what Excel makes
/// of it. Encoding, separator and columns are found out, and so is the dialect unless it is
/// told. The file is read from its beginning, twice; memory grows with its rows only.
///
/// # Errors
/// The first fault with its line.
pub fn read_csv(
    mut input: impl Read + Seek,
    form: &Form,
    options: &ReadOptions,
) -> Result<Reading, ReadError> {
    let survey = survey(&mut input, options.max_bytes)?;
    let guess = sniff(&survey, form)?;
    let layout = Layout {
        dialect: options.dialect.unwrap_or(guess.dialect),
        encoding: survey.encoding,
        separator: guess.separator,
    };
    let read = read_rows(open(&mut input, layout.encoding)?, form, layout, options.keep_beside);
    read.map_err(|Stop { offset, error }| match line_at(&mut input, layout.encoding, offset) {
        Ok(line) => error.moved(line),
        Err(error) => error.into(),
    })
}

/// An error and the offset of the row it is in; its line counts from that row.
struct Stop {
    offset: u64,
    error: ReadError,
}

fn read_rows(text: impl Read, form: &Form, layout: Layout, beside: bool) -> Result<Reading, Stop> {
    let separator = layout.separator.byte();
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .buffer_capacity(BUFFER)
        .from_reader(UnclosedQuoteDetector::new(text, separator));
    let mut record = StringRecord::new();
    let mut collector: Option<Collector> = None;
    let mut number = 0;
    while reader.read_record(&mut record).map_err(|e| stop(&record, into_io(e).into()))? {
        number += 1;
        let row = match &mut collector {
            Some(collector) => collector.row(number, record.len(), |at| record.get(at).unwrap_or_default()),
            None if record.iter().all(is_blank) => Ok(()),
            None => headings(&record, form, layout, beside).map(|found| collector = Some(found)),
        };
        row.map_err(|error| stop(&record, error))?;
    }
    if let Some(offset) = reader.get_ref().open_since() {
        return Err(Stop { offset, error: ReadError::OpenQuote { line: 0 } });
    }
    let collector = collector.ok_or_else(|| stop(&record, ReadError::Empty))?;
    Ok(collector.finish())
}

fn headings(
    record: &StringRecord,
    form: &Form,
    layout: Layout,
    beside: bool,
) -> Result<Collector, ReadError> {
    let cells: Vec<&str> = record.iter().collect();
    Ok(Collector::new(Columns::find(form, &cells)?, Some(layout), layout.dialect, beside))
}

fn stop(record: &StringRecord, error: ReadError) -> Stop {
    Stop { offset: record.position().map_or(0, csv::Position::byte), error }
}
