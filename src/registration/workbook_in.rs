//! Tables from a workbook (XLSX), the way a person sees them there.

use super::columns::Columns;
use super::reading::Collector;
use super::{Dialect, Form, ReadError, ReadOptions, Reading};
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Xlsx, XlsxError};
use message::is_blank;
use std::fmt::Write as _;
use std::io::{self, Read, Seek, SeekFrom};
use std::panic::{AssertUnwindSafe, catch_unwind};
use zip::ZipArchive;

/// The most a workbook may unpack to, in bytes, and the most text that is read from it.
const MAX_UNPACKED: u64 = 1024 * 1024 * 1024;

/// The most cells that are read from a workbook.
const MAX_CELLS: usize = 5_000_000;

/// The columns of a sheet (Microsoft, «Excel specifications and limits»).
const MAX_COLUMNS: usize = 16_384;

/// Reads the tables of a workbook: every sheet whose first row that is not empty has known
/// headings, with its name. Other sheets are passed over. Guards are taken off only where the
/// options say that the workbook was made of a table in the Excel dialect.
///
/// # Errors
/// The first fault with its sheet and row; a workbook that is protected, broken, too large, or
/// without any such sheet.
pub fn read_workbook(
    mut input: impl Read + Seek,
    form: &Form,
    options: &ReadOptions,
) -> Result<Vec<(String, Reading)>, ReadError> {
    let bytes = input.seek(SeekFrom::End(0))?;
    if bytes == 0 {
        return Err(ReadError::Empty);
    }
    if bytes > options.max_bytes {
        return Err(ReadError::TooLarge { bytes, limit: options.max_bytes });
    }
    refuse_bomb(&mut input)?;
    input.rewind()?;
    // The reader of workbooks takes some nonsense for granted, such as the number of a row.
    let read = catch_unwind(AssertUnwindSafe(|| read_sheets(input, form, options)));
    read.unwrap_or_else(|_| Err(ReadError::BrokenWorkbook("nonsense in a cell's place".to_owned())))
}

fn read_sheets(
    mut input: impl Read + Seek,
    form: &Form,
    options: &ReadOptions,
) -> Result<Vec<(String, Reading)>, ReadError> {
    let mut workbook = Xlsx::new(&mut input).map_err(explain)?;
    let sheets = workbook.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.map(|s| s.name.clone()).collect();
    let dialect = options.dialect.unwrap_or(Dialect::Plain);
    let mut budget = Budget { cells: MAX_CELLS, bytes: MAX_UNPACKED };
    let mut readings = Vec::new();
    for name in names {
        match read_sheet(&mut workbook, &name, Sheet::new(form, dialect, options.keep_beside), &mut budget) {
            Ok(Some(reading)) => readings.push((name, reading)),
            Ok(None) => {}
            Err(error) => return Err(error.in_sheet(name)),
        }
    }
    if readings.is_empty() { Err(ReadError::NoSheet) } else { Ok(readings) }
}

/// Unpacks everything into nothing once, so that a small file that unpacks to a huge one is
/// refused before anything is kept. What is no archive at all is left to the workbook's reader.
fn refuse_bomb(input: &mut (impl Read + Seek)) -> Result<(), ReadError> {
    input.rewind()?;
    let Ok(mut archive) = ZipArchive::new(input) else { return Ok(()) };
    let too_large = |bytes| ReadError::TooLarge { bytes, limit: MAX_UNPACKED };
    let declared = archive.decompressed_size().unwrap_or_default();
    if declared > u128::from(MAX_UNPACKED) {
        return Err(too_large(u64::try_from(declared).unwrap_or(u64::MAX)));
    }
    let broken = |e: zip::result::ZipError| ReadError::BrokenWorkbook(e.to_string());
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(broken)?;
        let unpacked = io::copy(&mut entry.take(left + 1), &mut io::sink())
            .map_err(|e| ReadError::BrokenWorkbook(e.to_string()))?;
        left = left.checked_sub(unpacked).ok_or_else(|| too_large(MAX_UNPACKED + 1))?;
    }
    Ok(())
}

/// What may still be read from a workbook.
struct Budget {
    cells: usize,
    bytes: u64,
}

impl Budget {
    fn spend(&mut self, bytes: usize) -> Result<(), ReadError> {
        self.cells = self.cells.checked_sub(1).ok_or(ReadError::TooManyCells { limit: MAX_CELLS })?;
        let too_large = ReadError::TooLarge { bytes: MAX_UNPACKED + 1, limit: MAX_UNPACKED };
        self.bytes = self.bytes.checked_sub(bytes as u64).ok_or(too_large)?;
        Ok(())
    }
}

/// Reads one sheet cell by cell; `None` where its headings are not known.
fn read_sheet<RS: Read + Seek>(
    workbook: &mut Xlsx<RS>,
    name: &str,
    mut sheet: Sheet<'_>,
    budget: &mut Budget,
) -> Result<Option<Reading>, ReadError> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(explain)?;
    while let Some(cell) = cells.next_cell().map_err(explain)? {
        let (row, column) = cell.get_position();
        if row != sheet.row && !sheet.end_row(row)? {
            return Ok(None);
        }
        if !matches!(cell.get_value(), DataRef::Empty) {
            let written = sheet.put(column as usize, cell.get_value())?;
            budget.spend(written)?;
        }
    }
    let known = sheet.end_row(u32::MAX)?;
    Ok(sheet.collector.filter(|_| known).map(Collector::finish))
}

/// A sheet that is being read: the row at hand, and what became of those before it.
struct Sheet<'a> {
    form: &'a Form,
    dialect: Dialect,
    keep_beside: bool,
    /// The row at hand, from 0.
    row: u32,
    cells: Vec<String>,
    /// How many cells of the buffer belong to the row at hand.
    width: usize,
    collector: Option<Collector>,
}

impl<'a> Sheet<'a> {
    fn new(form: &'a Form, dialect: Dialect, keep_beside: bool) -> Self {
        Self { form, dialect, keep_beside, row: 0, cells: Vec::new(), width: 0, collector: None }
    }

    /// Puts a value into the row at hand and tells how many bytes it is as text.
    fn put(&mut self, column: usize, value: &DataRef<'_>) -> Result<usize, ReadError> {
        if column >= MAX_COLUMNS {
            return Err(ReadError::BrokenWorkbook(format!("column {column}")));
        }
        if self.cells.len() <= column {
            self.cells.resize_with(column + 1, String::new);
        }
        self.width = self.width.max(column + 1);
        let Some(cell) = self.cells.get_mut(column) else { return Ok(0) };
        cell.clear();
        show(value, cell);
        Ok(cell.len())
    }

    /// Ends the row at hand and begins another. `false` where the headings are not known.
    fn end_row(&mut self, next: u32) -> Result<bool, ReadError> {
        let line = u64::from(self.row) + 1;
        let row = self.cells.get(..self.width).unwrap_or_default();
        let outcome = match &mut self.collector {
            Some(collector) => {
                collector.row(line, row.len(), |at| row.get(at).map_or("", String::as_str)).map(|()| true)
            }
            None if row.iter().all(|cell| is_blank(cell)) => Ok(true),
            None => {
                let headings: Vec<&str> = row.iter().map(String::as_str).collect();
                match Columns::find(self.form, &headings) {
                    Ok(columns) => {
                        self.collector = Some(Collector::new(columns, None, self.dialect, self.keep_beside));
                        Ok(true)
                    }
                    Err(ReadError::UnknownHeadings { .. }) => Ok(false),
                    Err(error) => Err(error),
                }
            }
        };
        self.cells.iter_mut().take(self.width).for_each(String::clear);
        (self.row, self.width) = (next, 0);
        outcome.map_err(|error| error.moved(line))
    }
}

/// Appends a value the way a person sees it in a cell.
fn show(value: &DataRef<'_>, to: &mut String) {
    // Writing to a string cannot fail.
    let _ = match value {
        DataRef::Empty => Ok(()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => to.write_str(text),
        DataRef::SharedString(text) => to.write_str(text),
        DataRef::Int(number) => write!(to, "{number}"),
        DataRef::Float(number) => write!(to, "{}", to_fifteen_digits(*number)),
        DataRef::Bool(yes) => to.write_str(if *yes { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(time) => show_time(time, to),
        DataRef::Error(error) => write!(to, "{error}"),
    };
}

/// A spreadsheet keeps fifteen digits of a number; what is behind them is noise.
fn to_fifteen_digits(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

fn show_time(time: &ExcelDateTime, to: &mut String) -> std::fmt::Result {
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    if time.as_f64() >= 1.0 && !time.is_duration() {
        write!(to, "{year:04}-{month:02}-{day:02}")?;
        if time.as_f64().fract() == 0.0 {
            return Ok(());
        }
        to.push(' ');
    }
    write!(to, "{hour:02}:{minute:02}:{second:02}")
}

fn explain(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Protected,
        other => ReadError::BrokenWorkbook(other.to_string()),
    }
}
