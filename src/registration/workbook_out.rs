//! The tables as one workbook (XLSX), where every cell is text and a spreadsheet changes nothing.

use super::{Table, Tables, WriteError};
use jiff::civil::Date;
use message::length;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::io::Write;

/// What one cell holds, in UTF-16 units (Microsoft, «Excel specifications and limits»).
const MAX_CELL: usize = 32_767;

/// What one sheet holds below its headings (the same page).
const MAX_SHEET_ROWS: usize = 1_048_576 - 1;

/// The number format «Text»: what a person types over a cell stays text as well.
const TEXT_FORMAT: &str = "@";

/// Widths of the column of texts and of the others, in characters.
const WIDTHS: (f64, f64) = (60.0, 24.0);

/// Writes all tables as one workbook, a sheet for each; the same tables give the same bytes.
/// Memory grows to a small multiple of the tables.
///
/// # Errors
/// A text or a table too large for a spreadsheet, told before anything is written; or whatever
/// the writer says.
pub fn write_workbook(tables: &Tables<'_>, to: impl Write) -> Result<(), WriteError> {
    // The time of making would make every file another one.
    write_workbook_of(tables, Date::constant(2000, 1, 1), to)
}

/// The same with a date in its properties, which is all that tells when it was made.
///
/// # Errors
/// As [`write_workbook`].
pub fn write_workbook_of(tables: &Tables<'_>, made: Date, mut to: impl Write) -> Result<(), WriteError> {
    for table in tables.each() {
        check(table)?;
    }
    let mut workbook = Workbook::new();
    let made = excel_date(made)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let text = Format::new().set_num_format(TEXT_FORMAT);
    for table in tables.each() {
        fill(workbook.add_worksheet(), table, &text).map_err(refused)?;
    }
    // Packed in memory first: an archive that fails half way says so on standard error itself.
    let bytes = workbook.save_to_buffer().map_err(refused)?;
    to.write_all(&bytes)?;
    Ok(to.flush()?)
}

/// A date as a workbook can hold it; earlier ones become its first.
fn excel_date(date: Date) -> Result<ExcelDateTime, WriteError> {
    let part = |number: i8| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(date.year()).unwrap_or_default().max(1900);
    ExcelDateTime::from_ymd(year, part(date.month()), part(date.day())).map_err(refused)
}

fn check(table: &Table<'_>) -> Result<(), WriteError> {
    if let Some(beyond) = table.rows().get(MAX_SHEET_ROWS) {
        return Err(WriteError::SheetFull {
            table: table.kind(),
            message: beyond.message(),
            limit: MAX_SHEET_ROWS,
        });
    }
    let too_long = table.rows().iter().find_map(|row| {
        // No text has more UTF-16 units than bytes.
        let long = row.cells().filter(|cell| cell.len() > MAX_CELL).map(length).find(|&n| n > MAX_CELL);
        long.map(|length| WriteError::CellTooLong { message: row.message(), length, limit: MAX_CELL })
    });
    too_long.map_or(Ok(()), Err)
}

fn fill(sheet: &mut Worksheet, table: &Table<'_>, text: &Format) -> Result<(), XlsxError> {
    sheet.set_name(table.name())?;
    for (column, heading) in (0..).zip(table.headings()) {
        sheet.set_column_format(column, text)?;
        sheet.set_column_width(column, if column == 0 { WIDTHS.0 } else { WIDTHS.1 })?;
        sheet.write_string_with_format(0, column, heading, text)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (at, row) in (1..).zip(table.rows()) {
        for (column, cell) in (0..).zip(table.cells(row)).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string_with_format(at, column, cell, text)?;
        }
    }
    Ok(())
}

fn refused(error: XlsxError) -> WriteError {
    WriteError::Workbook(error.to_string())
}
