//! XML Spreadsheet 2003, which 1C and web exports write and call `.xls`.

use super::super::ReadError;
use super::super::cells::{Cell, Mark};
use super::budget::Budget;
use super::markup::{attribute, broken, count, is_on, push_text, xml};
use super::number_format::NumberFormat;
use super::sink::{Rows, SheetEnd, SheetSink, SheetStart};
use super::text::texts;
use super::xlsx::{boolean, numeric};
use jiff::civil::{DateTime, date};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use std::io::{BufRead, Read};

/// The names under which number formats are kept.
const NAMED: [(&str, &str); 12] = [
    ("General Number", "General"),
    ("General Date", "dd.mm.yyyy h:mm:ss"),
    ("Long Date", "d mmmm yyyy"),
    ("Medium Date", "d-mmm-yy"),
    ("Short Date", "dd.mm.yyyy"),
    ("Long Time", "h:mm:ss"),
    ("Medium Time", "h:mm AM/PM"),
    ("Short Time", "h:mm"),
    ("Fixed", "0.00"),
    ("Standard", "#,##0.00"),
    ("Percent", "0.00%"),
    ("Scientific", "0.00E+00"),
];

/// Reads all sheets.
pub(super) fn read<S: SheetSink>(input: impl Read, mut sink: S) -> Result<S, ReadError> {
    let text = texts(input)?.into_iter().next().unwrap_or_default();
    let mut reader = xml(text.as_bytes());
    let mut buffer = Vec::new();
    let mut budget = Budget::new();
    let mut formats: HashMap<String, String> = HashMap::new();
    let mut style = String::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(e) => match e.local_name().as_ref() {
                "Style" => style = attribute(&e, "ID").unwrap_or_default(),
                "NumberFormat" => {
                    let format = attribute(&e, "Format").unwrap_or_default();
                    let named = NAMED.iter().find(|(name, _)| *name == format);
                    formats.insert(style.clone(), named.map_or(format, |(_, code)| (*code).to_owned()));
                }
                "Worksheet" => {
                    let name = attribute(&e, "Name").unwrap_or_default();
                    sink.begin(&SheetStart { name: &name, escapes: true });
                    let about = read_sheet(&mut reader, &mut sink, &mut budget, &formats)?;
                    sink.end(&about)?;
                }
                _ => {}
            },
            Event::Eof => return Ok(sink),
            _ => {}
        }
        buffer.clear();
    }
}

fn read_sheet<S: SheetSink>(
    reader: &mut Reader<impl BufRead>,
    sink: &mut S,
    budget: &mut Budget,
    formats: &HashMap<String, String>,
) -> Result<SheetEnd, ReadError> {
    let mut about = SheetEnd::default();
    let mut rows = Rows::new(sink, budget);
    let mut buffer = Vec::new();
    // The next row and column, from 0.
    let (mut row, mut column) = (0_u32, 0_usize);
    loop {
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(e) => match e.local_name().as_ref() {
                "Column" => {
                    about.hidden_columns +=
                        if is_on(&e, "Hidden") { 1 + count(&e, "Span", 0).min(100) } else { 0 }
                }
                "Row" => {
                    let index = count(&e, "Index", row as usize + 1).saturating_sub(1);
                    row = u32::try_from(index).unwrap_or(u32::MAX);
                    column = 0;
                    about.hidden_rows += usize::from(is_on(&e, "Hidden"));
                }
                "Cell" => {
                    column = count(&e, "Index", column + 1).saturating_sub(1);
                    let across = count(&e, "MergeAcross", 0);
                    about.merged += usize::from(across + count(&e, "MergeDown", 0) > 0);
                    let style = attribute(&e, "StyleID").unwrap_or_default();
                    let cell = read_cell(reader, formats.get(&style).map_or("", String::as_str))?;
                    if let Some(cell) = cell {
                        rows.put(row, column, cell)?;
                    }
                    column = column.saturating_add(1 + across);
                }
                "Visible" => {
                    let mut value = String::new();
                    push_text(&reader.read_event_into(&mut Vec::new()).map_err(broken)?, &mut value);
                    about.hidden = value.trim() != "SheetVisible";
                }
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "Row" => row = row.saturating_add(1),
                "Worksheet" => break,
                _ => {}
            },
            Event::Eof => return Err(ReadError::BrokenWorkbook("Worksheet".to_owned())),
            _ => {}
        }
        buffer.clear();
    }
    rows.finish()?;
    Ok(about)
}

/// What a cell shows; `None` where it has no data.
fn read_cell(reader: &mut Reader<impl BufRead>, format: &str) -> Result<Option<Cell>, ReadError> {
    let mut data: Option<(String, String)> = None;
    let mut inside = false;
    let mut buffer = Vec::new();
    loop {
        let event = reader.read_event_into(&mut buffer).map_err(broken)?;
        match &event {
            Event::Start(e) if e.local_name().as_ref() == "Data" => {
                data = Some((kind(e), String::new()));
                inside = true;
            }
            Event::End(e) => match e.local_name().as_ref() {
                "Data" => inside = false,
                "Cell" => break,
                _ => {}
            },
            Event::Eof => return Err(ReadError::BrokenWorkbook("Cell".to_owned())),
            other => {
                if let Some((_, text)) = data.as_mut().filter(|_| inside) {
                    push_text(other, text);
                }
            }
        }
        buffer.clear();
    }
    Ok(data.map(|(kind, text)| shown(&kind, text, format)))
}

fn kind(data: &BytesStart<'_>) -> String {
    attribute(data, "Type").unwrap_or_default()
}

fn shown(kind: &str, text: String, code: &str) -> Cell {
    let format = Some(NumberFormat { code, id: None, is_1904: false }).filter(|_| !code.is_empty());
    match kind {
        "Number" => match text.trim().parse() {
            Ok(number) => numeric(number, format),
            Err(_) => Cell { text, mark: Mark::Fault },
        },
        "Boolean" => boolean(text.trim() == "1"),
        "Error" => Cell { text, mark: Mark::Fault },
        "DateTime" => match serial(text.trim()) {
            Some(number) => {
                let usual = if number < 1.0 { "h:mm" } else { "dd.mm.yyyy" };
                let usual = NumberFormat { code: usual, id: None, is_1904: false };
                numeric(number, Some(format.filter(NumberFormat::is_date).unwrap_or(usual)))
            }
            None => Cell { text, mark: Mark::Replaced },
        },
        _ => Cell { text, mark: Mark::Text },
    }
}

/// The serial number of a date that is written out; a time alone stands on the day before 1900.
fn serial(text: &str) -> Option<f64> {
    let at: DateTime = text.parse().ok()?;
    let begin = if at.date() < date(1900, 3, 1) { date(1899, 12, 31) } else { date(1899, 12, 30) };
    let seconds = at.duration_since(begin.to_datetime(jiff::civil::Time::midnight())).as_secs();
    Some((seconds as f64 / 86_400.0).max(0.0))
}
