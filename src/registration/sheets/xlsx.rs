//! The workbooks of today's Excel (`.xlsx`, `.xlsm`), cell by cell.

use super::super::ReadError;
use super::super::cells::{Cell, Mark};
use super::budget::{Budget, refuse_bomb};
use super::number_format::{NumberFormat, general};
use super::repair::{FAULT, repaired};
use super::sink::{Rows, SheetEnd, SheetSink, SheetStart};
use super::xlsx_facts::{Marks, facts};
use calamine::{CellErrorType, DataRef, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{Cursor, Read, Seek};

/// Reads all sheets. The reader of workbooks refuses a whole sheet for one cell with an error
/// that it does not know (`#SPILL!`) or with a text that is not there. Such a workbook is read
/// again with those cells marked.
pub(super) fn read<S: SheetSink>(mut input: impl Read + Seek, sink: impl Fn() -> S) -> Result<S, ReadError> {
    let marks = RefCell::new(Marks::default());
    refuse_bomb(&mut input, |name| marks.borrow().watch(name, &marks))?;
    let ends = facts(&mut input, &marks.into_inner());
    input.rewind()?;
    match read_once(&mut input, &ends, sink()) {
        Err(Refused::Cell) => {}
        Err(Refused::Said(error)) => return Err(error),
        Ok(sink) => return Ok(sink),
    }
    let again = repaired(&mut input)?;
    match read_once(&mut Cursor::new(again), &ends, sink()) {
        Err(Refused::Cell) => Err(ReadError::BrokenWorkbook("a cell".to_owned())),
        Err(Refused::Said(error)) => Err(error),
        Ok(sink) => Ok(sink),
    }
}

/// Why a workbook was not read.
enum Refused {
    /// For one of its cells.
    Cell,
    /// For another reason.
    Said(ReadError),
}

impl From<ReadError> for Refused {
    fn from(error: ReadError) -> Self {
        Self::Said(error)
    }
}

fn read_once<S: SheetSink>(
    input: &mut (impl Read + Seek),
    ends: &HashMap<String, SheetEnd>,
    mut sink: S,
) -> Result<S, Refused> {
    let mut workbook = Xlsx::new(input).map_err(explain)?;
    let is_1904 = workbook.has_1904_epoch();
    let sheets = workbook.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet);
    let sheets: Vec<(String, bool)> =
        sheets.map(|s| (s.name.clone(), s.visible != SheetVisible::Visible)).collect();
    let mut budget = Budget::new();
    for (name, hidden) in sheets {
        sink.begin(&SheetStart { name: &name, escapes: false });
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(explain)?;
        let mut rows = Rows::new(&mut sink, &mut budget);
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(explain)? {
            if matches!(cell.get_value(), DataRef::Empty) {
                continue;
            }
            let (row, column) = cell.get_position();
            let shown = show(cell.get_value(), cells.styles().get(style), is_1904);
            if !rows.put(row, column as usize, shown)? {
                break;
            }
        }
        rows.finish()?;
        sink.end(&SheetEnd { hidden, ..ends.get(&name).copied().unwrap_or_default() })?;
    }
    Ok(sink)
}

/// A value the way a person sees it in its cell.
fn show(value: &DataRef<'_>, style: Option<&Style>, is_1904: bool) -> Cell {
    let text = |text: &str| match text.strip_prefix(FAULT) {
        Some(fault) => Cell { text: fault.to_owned(), mark: Mark::Fault },
        None => Cell { text: text.to_owned(), mark: Mark::Text },
    };
    let format = style.and_then(|style| style.number_format.as_ref());
    let format = format.map(|f| NumberFormat { code: &f.format_code, id: f.format_id, is_1904 });
    match value {
        DataRef::Empty => Cell::default(),
        DataRef::String(said) => text(said),
        DataRef::SharedString(said) => text(said),
        DataRef::DateTimeIso(said) | DataRef::DurationIso(said) => {
            Cell { text: said.clone(), mark: Mark::Replaced }
        }
        DataRef::Int(number) => numeric(*number as f64, format),
        DataRef::Float(number) => numeric(*number, format),
        DataRef::DateTime(time) => numeric(time.as_f64(), format),
        DataRef::Bool(yes) => boolean(*yes),
        DataRef::Error(error) => fault(error),
    }
}

/// What a cell shows of a number.
pub(super) fn numeric(value: f64, format: Option<NumberFormat<'_>>) -> Cell {
    let Some(format) = format else { return Cell { text: general(value), mark: Mark::Number(value) } };
    let mark =
        if format.is_date() || format.code.contains('%') { Mark::Replaced } else { Mark::Number(value) };
    let text = if format.is_plain() && !format.is_date() { general(value) } else { format.show(value) };
    Cell { text, mark }
}

/// A boolean the way a workbook has it, whatever its reader's language is.
pub(super) fn boolean(yes: bool) -> Cell {
    Cell { text: if yes { "TRUE" } else { "FALSE" }.to_owned(), mark: Mark::Replaced }
}

/// An error by the name that a sheet shows.
pub(super) fn fault(error: &CellErrorType) -> Cell {
    let text = match error {
        CellErrorType::GettingData => "#GETTING_DATA".to_owned(),
        other => other.to_string(),
    };
    Cell { text, mark: Mark::Fault }
}

fn explain(error: XlsxError) -> Refused {
    match error {
        XlsxError::Password => Refused::Said(ReadError::Protected),
        XlsxError::CellError(_)
        | XlsxError::ParseFloat(_)
        | XlsxError::CellTAttribute(_)
        | XlsxError::Unexpected(_)
        | XlsxError::UnexpectedNode(_)
        | XlsxError::Unrecognized { .. } => Refused::Cell,
        other => Refused::Said(ReadError::BrokenWorkbook(other.to_string())),
    }
}
