//! Tables from any kind of file, told by its first bytes.

mod budget;
mod calendar;
mod html;
mod markup;
mod number_format;
mod ods;
mod repair;
mod sink;
mod text;
mod xls;
mod xlsx;
mod xlsx_facts;
mod xml_spreadsheet;

use super::csv_in::read_csv;
use super::kind::file_kind;
use super::{FileKind, Form, ReadError, ReadOptions, Reading};
use sink::TableSink;
pub(super) use sink::{SheetEnd, SheetSink, SheetStart};
use std::io::{Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A file with tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFile {
    /// What kind of file it is, whatever it is called.
    pub kind: FileKind,
    /// Its tables, never none, in the order in which they stand there.
    pub readings: Vec<Reading>,
}

/// Reads the tables of a file of any kind. In a workbook every sheet is read that has known
/// headings in its first rows; other sheets are passed over. Guards are taken off a workbook's
/// cells only where the options say that it was made of a table in the Excel dialect.
///
/// # Errors
/// The first fault with its sheet and line; a file that is protected, broken, too large, of
/// another kind, or without a table.
pub fn read_tables(
    mut input: impl Read + Seek,
    form: &Form,
    options: &ReadOptions,
) -> Result<TableFile, ReadError> {
    refuse_large(&mut input, options.max_bytes)?;
    let kind = file_kind(&mut input)?;
    if kind == FileKind::Csv {
        return Ok(TableFile { kind, readings: read_csv(input, form, options)? });
    }
    let readings = read_sheets(input, kind, || TableSink::new(form, options))?.finish()?;
    Ok(TableFile { kind, readings })
}

pub(super) fn refuse_large(input: &mut impl Seek, limit: u64) -> Result<(), ReadError> {
    let bytes = input.seek(SeekFrom::End(0))?;
    if bytes > limit { Err(ReadError::TooLarge { bytes, limit }) } else { Ok(()) }
}

/// Gives all rows of all sheets to a sink. A new one is made where a workbook has to be read again.
pub(super) fn read_sheets<S: SheetSink>(
    mut input: impl Read + Seek,
    kind: FileKind,
    sink: impl Fn() -> S,
) -> Result<S, ReadError> {
    input.rewind()?;
    // The readers of workbooks take some nonsense for granted, such as the number of a row.
    let read = catch_unwind(AssertUnwindSafe(|| match kind {
        FileKind::Xlsx => xlsx::read(input, sink),
        FileKind::Xls | FileKind::Xlsb => xls::read(input, kind, sink()),
        FileKind::Ods => ods::read(input, sink()),
        FileKind::XmlSpreadsheet => xml_spreadsheet::read(input, sink()),
        FileKind::Html | FileKind::Csv => html::read(input, sink),
    }));
    read.unwrap_or_else(|_| Err(ReadError::BrokenWorkbook("nonsense in a cell's place".to_owned())))
}
