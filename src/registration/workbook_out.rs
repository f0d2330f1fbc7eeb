//! The tables as one workbook (XLSX), where every cell is text and a spreadsheet changes nothing.

use super::sheet_layout::{column_width, row_height, wanted};
use super::{Table, Tables, WriteError};
use jiff::civil::Date;
use message::length;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use std::io::Write;

/// What one cell holds, in UTF-16 units (Microsoft, «Excel specifications and limits»).
const MAX_CELL: usize = 32_767;

/// What one sheet holds below its headings (the same page).
const MAX_SHEET_ROWS: usize = 1_048_576 - 1;

/// The number format «Text»: what a person types over a cell stays text as well.
const TEXT_FORMAT: &str = "@";

/// The paper of the countries where the provider is (A4).
const PAPER: u8 = 9;

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
    let text = Format::new().set_num_format(TEXT_FORMAT).set_text_wrap().set_align(FormatAlign::Top);
    let heading = text.clone().set_bold();
    for table in tables.each() {
        fill(workbook.add_worksheet(), table, &text, &heading).map_err(refused)?;
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

/// Fills a sheet. It is read on a screen and on paper: every line of a cell is seen, the headings
/// stay in sight, and a page is as wide as the table.
fn fill(sheet: &mut Worksheet, table: &Table<'_>, text: &Format, heading: &Format) -> Result<(), XlsxError> {
    sheet.set_name(table.name())?;
    let widths = widths(table);
    for ((column, words), width) in (0..).zip(table.headings()).zip(&widths) {
        sheet.set_column_format(column, text)?;
        sheet.set_column_width(column, *width as f64)?;
        sheet.write_string_with_format(0, column, words, heading)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0);
    for (at, row) in (1..).zip(table.rows()) {
        for (column, cell) in (0..).zip(table.cells(row)).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string_with_format(at, column, cell, text)?;
        }
        if let Some(height) = row_height(table.cells(row).zip(widths.iter().copied())) {
            sheet.set_row_height(at, height)?;
        }
    }
    Ok(())
}

/// The widths of the columns, by what stands in them.
fn widths(table: &Table<'_>) -> Vec<usize> {
    let mut most: Vec<usize> = table.headings().iter().map(|heading| wanted(heading)).collect();
    for row in table.rows() {
        for (most, cell) in most.iter_mut().zip(table.cells(row)) {
            *most = wanted(cell).max(*most);
        }
    }
    let text = table.text_column();
    most.into_iter().enumerate().map(|(at, wanted)| column_width(wanted, at == text)).collect()
}

fn refused(error: XlsxError) -> WriteError {
    WriteError::Workbook(error.to_string())
}
