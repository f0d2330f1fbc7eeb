//! The workbooks of Excel 97 to 2003 (`.xls`) and the binary ones (`.xlsb`).

use super::super::cells::{Cell, Mark};
use super::super::{FileKind, ReadError};
use super::budget::{Budget, refuse_bomb};
use super::number_format::NumberFormat;
use super::sink::{Rows, SheetEnd, SheetSink, SheetStart};
use super::xlsx::{boolean, fault, numeric};
use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError};
use std::io::{self, Read, Seek};

/// Reads all sheets.
pub(super) fn read<S: SheetSink>(
    mut input: impl Read + Seek,
    kind: FileKind,
    sink: S,
) -> Result<S, ReadError> {
    if kind == FileKind::Xlsb {
        refuse_bomb(&mut input, |_| io::sink())?;
        input.rewind()?;
        let workbook = Xlsb::new(input).map_err(explain_binary)?;
        return each_sheet(workbook, sink, explain_binary, |_, _| 0);
    }
    let workbook = Xls::new(input).map_err(explain)?;
    let merged =
        |workbook: &Xls<_>, name: &str| workbook.merge_cells_by_sheet_name(name).map_or(0, |m| m.len());
    each_sheet(workbook, sink, explain, merged)
}

fn each_sheet<RS: Read + Seek, R: Reader<RS>, S: SheetSink>(
    mut workbook: R,
    mut sink: S,
    explain: fn(R::Error) -> ReadError,
    merged: impl Fn(&R, &str) -> usize,
) -> Result<S, ReadError> {
    let sheets = workbook.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet);
    let sheets: Vec<(String, bool)> =
        sheets.map(|s| (s.name.clone(), s.visible != SheetVisible::Visible)).collect();
    let mut budget = Budget::new();
    for (name, hidden) in sheets {
        let range = workbook.worksheet_range(&name).map_err(explain)?;
        sink.begin(&SheetStart { name: &name, escapes: true });
        let mut rows = Rows::new(&mut sink, &mut budget);
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let row = top.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
            if !rows.put(row, left as usize + column, show(value))? {
                break;
            }
        }
        rows.finish()?;
        sink.end(&SheetEnd { hidden, merged: merged(&workbook, &name), ..SheetEnd::default() })?;
    }
    Ok(sink)
}

/// A value the way a person sees it. The reader of these workbooks keeps no number formats but
/// whether they show dates, so the usual ones are taken.
fn show(value: &Data) -> Cell {
    match value {
        Data::Empty => Cell::default(),
        Data::String(text) => Cell { text: text.clone(), mark: Mark::Text },
        Data::DateTimeIso(text) | Data::DurationIso(text) => {
            Cell { text: text.clone(), mark: Mark::Replaced }
        }
        Data::Int(number) => numeric(*number as f64, None),
        Data::Float(number) => numeric(*number, None),
        Data::DateTime(time) => {
            let value = time.as_f64();
            let seconds = (value.fract() * 86_400.0).round() % 60.0 != 0.0;
            let code = match (value < 1.0, value.fract() == 0.0, seconds) {
                (true, _, false) => "h:mm",
                (true, _, true) => "h:mm:ss",
                (false, true, _) => "dd.mm.yyyy",
                (false, false, false) => "dd.mm.yyyy h:mm",
                (false, false, true) => "dd.mm.yyyy h:mm:ss",
            };
            let code = if time.is_duration() { "[h]:mm:ss" } else { code };
            numeric(value, Some(NumberFormat { code, id: None, is_1904: false }))
        }
        Data::Bool(yes) => boolean(*yes),
        Data::Error(error) => fault(error),
    }
}

fn explain(error: XlsError) -> ReadError {
    match error {
        XlsError::Password => ReadError::Protected,
        other => ReadError::BrokenWorkbook(other.to_string()),
    }
}

fn explain_binary(error: XlsbError) -> ReadError {
    match error {
        XlsbError::Password => ReadError::Protected,
        other => ReadError::BrokenWorkbook(other.to_string()),
    }
}
