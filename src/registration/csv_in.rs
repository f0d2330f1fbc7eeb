//! Tables from CSV.

use super::assemble::Assembler;
use super::decode::{line_at, open, refuse_broken_utf16, survey};
use super::detect::{detect, named_separator};
use super::error::{Stop, into_io};
use super::reading::Taking;
use super::unclosed_quote::UnclosedQuoteDetector;
use super::{Form, Layout, ReadError, ReadOptions, Reading, Separator};
use csv::{ReaderBuilder, StringRecord};
use std::io::{Read, Seek};

const BUFFER: usize = 64 * 1024;

/// Reads the tables of a CSV: what [`write_table`](super::write_table) wrote, and what people and
/// programs make of it. Encoding, separator and columns are found out, and so is the dialect
/// unless it is told. There is one table unless several were put below each other. The file is
/// read from its beginning, twice; memory grows with its rows only.
///
/// # Errors
/// The first fault with its line.
pub fn read_csv(
    mut input: impl Read + Seek,
    form: &Form,
    options: &ReadOptions,
) -> Result<Vec<Reading>, ReadError> {
    let survey = survey(&mut input, options.encoding, options.max_bytes)?;
    if let [told] = survey.candidates.as_slice()
        && told.is_wide()
    {
        refuse_broken_utf16(&mut input, *told, survey.mark)?;
    }
    let layout = detect(&survey, form, options)?;
    if layout.encoding.is_wide() && survey.candidates.len() > 1 {
        refuse_broken_utf16(&mut input, layout.encoding, survey.mark)?;
    }
    if let Some(line) = survey.zero.filter(|_| !layout.encoding.is_wide()) {
        return Err(ReadError::Binary { line });
    }
    let taking = Taking {
        layout: Some(layout),
        dialect: layout.dialect,
        keep_beside: options.keep_beside,
        escapes: true,
    };
    let assembler = Assembler::new(form, options, taking);
    let read = read_rows(open(&mut input, layout.encoding, survey.mark)?, layout, assembler);
    read.map_err(|Stop { offset, error }| {
        let line = open(&mut input, layout.encoding, survey.mark).and_then(|text| line_at(text, offset));
        match line {
            Ok(line) => error.moved(line),
            Err(error) => error.into(),
        }
    })
}

fn read_rows(text: impl Read, layout: Layout, mut assembler: Assembler<'_>) -> Result<Vec<Reading>, Stop> {
    let separator = layout.separator.byte();
    let mut reader = csv_reader(UnclosedQuoteDetector::new(text, separator), layout.separator);
    let mut record = StringRecord::new();
    let mut number = 0;
    while reader.read_record(&mut record).map_err(|e| stop(&record, into_io(e).into()))? {
        number += 1;
        if number == 1 && names_separator(&record, separator) {
            continue;
        }
        let offset = record.position().map_or(0, csv::Position::byte);
        if !assembler.row(number, offset, &record).map_err(|error| stop(&record, error))? {
            break;
        }
    }
    if let Some(offset) = reader.get_ref().open_since() {
        return Err(Stop { offset, error: ReadError::OpenQuote { line: 0 } });
    }
    assembler.finish()
}

/// A reader of records, however many fields they have.
pub(super) fn csv_reader<R: Read>(text: R, separator: Separator) -> csv::Reader<R> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .buffer_capacity(BUFFER)
        .from_reader(text)
}

/// Whether a record is the first line of those files that name their separator: `sep=;`.
fn names_separator(record: &StringRecord, separator: u8) -> bool {
    let line: Vec<&str> = record.iter().collect();
    named_separator(&line.join(&char::from(separator).to_string())).is_some()
}

fn stop(record: &StringRecord, error: ReadError) -> Stop {
    Stop { offset: record.position().map_or(0, csv::Position::byte), error }
}
