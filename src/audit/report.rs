//! The report file that the platform exports: CSV or XLSX with a turn in each row.

use crate::literal::Reader;
use crate::model::Reading;
use crate::turns::{Turns, moment};
use calamine::{Data, Reader as _, Xlsx};
use csv::ReaderBuilder;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};
use jiff::Timestamp;
use serde::Deserialize;
use std::collections::HashSet;
use std::io::{self, Cursor};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The first rows, among which headings are looked for.
const HEADING_ROWS: usize = 30;

/// The most rows and cells that are read.
const MAX_ROWS: usize = 2_000_000;
const MAX_CELLS: usize = 20_000_000;

/// The most that a workbook may unpack to, in bytes.
const MAX_UNPACKED: u64 = 512 * 1024 * 1024;

/// Why a report was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// No heading of what the bot said.
    #[error("no column of answers among {0:?}")]
    UnknownHeadings(Vec<String>),
    /// No CSV.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// No workbook.
    #[error("{0}")]
    Workbook(String),
    /// More than is read.
    #[error("more than {0} rows or cells")]
    TooLarge(usize),
    /// The list of headings is unusable.
    #[error(transparent)]
    Form(#[from] toml::de::Error),
}

#[derive(Deserialize)]
struct Headings {
    answer: Vec<String>,
    replies: Vec<String>,
    state: Vec<String>,
    time: Vec<String>,
    id: Vec<String>,
}

/// Where the columns stand.
#[derive(Clone, Copy, Debug, Default)]
struct Columns {
    answer: Option<usize>,
    replies: Option<usize>,
    state: Option<usize>,
    time: Option<usize>,
    id: Option<usize>,
}

/// Reads a report: a workbook where the bytes are an archive, else CSV. Other columns, personal
/// data among them, are not taken in.
///
/// ```
/// let csv = "timestamp;state;textAnswer\n2026-01-02T03:04:05Z;/Start;Hello\n";
/// let reading = audit::read_report("report.csv", csv.as_bytes())?;
/// assert_eq!((reading.screens[0].path.as_str(), reading.said[0].times), ("/Start", Some(1)));
/// # Ok::<(), audit::ReportError>(())
/// ```
///
/// # Errors
/// A file without known headings, a broken or too large one.
pub fn read_report(name: &str, bytes: &[u8]) -> Result<Reading, ReportError> {
    let headings: Headings = toml::from_str(include_str!("../../assets/forms/report.toml"))?;
    let mut table = Table::new(name, headings);
    if bytes.starts_with(b"PK") {
        workbook(bytes, &mut table)?;
    } else {
        text(&decoded(bytes), &mut table)?;
    }
    table.finish()
}

struct Table {
    headings: Headings,
    columns: Option<Columns>,
    first: Vec<String>,
    rows: usize,
    seen: HashSet<String>,
    turns: Turns,
}

impl Table {
    fn new(name: &str, headings: Headings) -> Self {
        let turns = Turns::of_file(name);
        Self { headings, columns: None, first: Vec::new(), rows: 0, seen: HashSet::new(), turns }
    }

    fn row(&mut self, line: u32, cells: &[&str]) -> Result<(), ReportError> {
        self.rows += 1;
        if self.rows > MAX_ROWS {
            return Err(ReportError::TooLarge(MAX_ROWS));
        }
        let Some(columns) = self.columns else {
            self.columns = self.headings.find(cells);
            if self.first.is_empty() {
                self.first =
                    cells.iter().filter(|cell| !cell.is_empty()).map(|cell| (*cell).to_owned()).collect();
            }
            let unknown = self.columns.is_none() && self.rows >= HEADING_ROWS;
            return if unknown { Err(self.unknown()) } else { Ok(()) };
        };
        let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
        let id = cell(columns.id);
        if !id.is_empty() && !self.seen.insert(id.to_owned()) {
            return Ok(());
        }
        let at = time(cell(columns.time));
        let (state, replies) = (cell(columns.state), cell(columns.replies));
        if replies.starts_with(['{', '[']) {
            let value = Reader::new(replies, 0, replies.len(), line).value();
            if self.turns.row_replies(state, &value, at) {
                return Ok(());
            }
        }
        let answer = cell(columns.answer);
        if !answer.is_empty() {
            self.turns.row(state, answer, at, line);
        }
        Ok(())
    }

    fn unknown(&mut self) -> ReportError {
        ReportError::UnknownHeadings(std::mem::take(&mut self.first))
    }

    fn finish(mut self) -> Result<Reading, ReportError> {
        if self.columns.is_none() {
            return Err(self.unknown());
        }
        Ok(self.turns.finish())
    }
}

impl Headings {
    fn find(&self, cells: &[&str]) -> Option<Columns> {
        let folded: Vec<String> = cells.iter().map(|cell| fold(cell)).collect();
        // Names stand in the order of their likelihood.
        let place = |names: &[String]| {
            names.iter().map(|name| fold(name)).find_map(|name| folded.iter().position(|cell| *cell == name))
        };
        let columns = Columns {
            answer: place(&self.answer),
            replies: place(&self.replies),
            state: place(&self.state),
            time: place(&self.time),
            id: place(&self.id),
        };
        (columns.answer.is_some() || columns.replies.is_some()).then_some(columns)
    }
}

/// A heading as it is compared: in small letters, without spaces and signs.
fn fold(heading: &str) -> String {
    let lower = heading.to_lowercase();
    lower
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| if c == '\u{451}' { '\u{435}' } else { c })
        .collect()
}

/// A moment as a report may write it: as the API does, or without a zone, which counts as UTC.
fn time(text: &str) -> Option<Timestamp> {
    let plain = || {
        let forms = [
            "%Y-%m-%d %H:%M:%S",
            "%Y-%m-%dT%H:%M:%S",
            "%Y-%m-%d %H:%M",
            "%d.%m.%Y %H:%M:%S",
            "%d.%m.%Y %H:%M",
        ];
        let read = |form: &&str| jiff::civil::DateTime::strptime(form, text).ok();
        let civil = forms.iter().find_map(read)?;
        civil.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
    };
    moment(text).or_else(plain)
}

fn decoded(bytes: &[u8]) -> String {
    let encoding = match bytes {
        [0xFF, 0xFE, ..] => UTF_16LE,
        [0xFE, 0xFF, ..] => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1251,
    };
    encoding.decode(bytes).0.into_owned()
}

/// The separator that stands most often in the first lines, quotes left aside.
fn separator(text: &str) -> u8 {
    let head: String = text.lines().take(5).collect();
    let count = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
    [b';', b',', b'\t', b'|'].into_iter().rev().max_by_key(count).unwrap_or(b';')
}

fn text(text: &str, table: &mut Table) -> Result<(), ReportError> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record)? {
        let line = record.position().map_or(0, csv::Position::line);
        let cells: Vec<&str> = record.iter().collect();
        table.row(u32::try_from(line).unwrap_or(u32::MAX), &cells)?;
    }
    Ok(())
}

fn workbook(bytes: &[u8], table: &mut Table) -> Result<(), ReportError> {
    refuse_bomb(bytes)?;
    // The reader of workbooks takes some nonsense for granted, such as the number of a row.
    let read = catch_unwind(AssertUnwindSafe(|| sheets(bytes, table)));
    read.unwrap_or_else(|_| Err(ReportError::Workbook("nonsense in a cell's place".to_owned())))
}

fn sheets(bytes: &[u8], table: &mut Table) -> Result<(), ReportError> {
    let broken = |error: calamine::XlsxError| ReportError::Workbook(error.to_string());
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let mut left = MAX_CELLS;
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(broken)?;
        let (height, width) = range.get_size();
        left = left.checked_sub(height.saturating_mul(width)).ok_or(ReportError::TooLarge(MAX_CELLS))?;
        let top = range.start().map_or(0, |(row, _)| row);
        table.columns = None;
        table.rows = 0;
        for (at, row) in range.rows().enumerate() {
            let cells: Vec<String> = row.iter().map(written).collect();
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            match table.row(top.saturating_add(at as u32 + 1), &cells) {
                // Another sheet may be the one.
                Err(ReportError::UnknownHeadings(first)) => {
                    table.first = first;
                    break;
                }
                done => done?,
            }
        }
        if table.columns.is_some() {
            return Ok(());
        }
    }
    Ok(())
}

fn written(cell: &Data) -> String {
    match cell {
        Data::DateTime(time) => {
            let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        other => other.to_string(),
    }
}

/// Unpacks everything into nothing once, so that a small file that unpacks to a huge one is
/// refused before anything is kept.
fn refuse_bomb(bytes: &[u8]) -> Result<(), ReportError> {
    let broken = |error: &dyn std::fmt::Display| ReportError::Workbook(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken(&e))?;
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|e| broken(&e))?;
        let unpacked =
            io::copy(&mut io::Read::take(entry, left + 1), &mut io::sink()).map_err(|e| broken(&e))?;
        left = left.checked_sub(unpacked).ok_or(ReportError::TooLarge(MAX_CELLS))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "\u{FEFF}Отчёт\nДата и время;Состояние;Ответ бота;ID вопроса\n\
        01.02.2026 10:00;/Start;Привет;1\n02.02.2026 10:00;/Start;Привет;2\n03.02.2026 10:00;/Start;Привет;2\n";

    #[test]
    fn rows_are_counted_with_their_last_time() {
        let reading = read_report("r.csv", ROWS.as_bytes()).unwrap();
        assert_eq!(reading.said.len(), 1);
        assert_eq!(reading.said[0].times, Some(2));
        assert_eq!(reading.said[0].last, "2026-02-02T10:00:00Z".parse().ok());
        assert_eq!(reading.screens[0].path, "/Start");
    }

    #[test]
    fn encodings_and_separators_are_found_out() {
        let tabs = ROWS.replace(';', "\t").replace('\u{FEFF}', "");
        let (bytes, _, _) = WINDOWS_1251.encode(&tabs);
        assert_eq!(read_report("r.csv", &bytes).unwrap().said[0].message.text, "Привет");
    }

    #[test]
    fn replies_in_a_cell_bring_their_buttons() {
        let csv = "time,responseData\n2026-02-01T10:00:00Z,\"{\"\"replies\"\": [{\"\"type\"\": \"\"text\"\", \"\"text\"\": \"\"A\"\"}, \
            {\"\"type\"\": \"\"buttons\"\", \"\"buttons\"\": [{\"\"text\"\": \"\"B\"\"}]}]}\"\n";
        let reading = read_report("r.csv", csv.as_bytes()).unwrap();
        assert_eq!(reading.said[0].message.buttons[0].title(), "B");
    }

    #[test]
    fn a_workbook_is_read_like_a_table() {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet();
        let sheet = book.add_worksheet();
        for (row, cells) in [["state", "textAnswer"], ["/A", "Привет"]].iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write_string(row as u32, column as u16, *cell).unwrap();
            }
        }
        let bytes = book.save_to_buffer().unwrap();
        let reading = read_report("r.xlsx", &bytes).unwrap();
        assert_eq!(
            (reading.screens[0].path.as_str(), reading.said[0].message.text.as_str()),
            ("/A", "Привет")
        );
    }

    #[test]
    fn a_table_of_something_else_is_told() {
        let error = read_report("r.csv", b"a;b\n1;2\n").unwrap_err();
        assert!(matches!(error, ReportError::UnknownHeadings(found) if found == ["a", "b"]));
        assert!(read_report("r.xlsx", b"PK nonsense").is_err());
        assert!(read_report("r.csv", b"").is_err());
    }
}
