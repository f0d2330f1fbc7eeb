//! OpenDocument sheets, packed (`.ods`) or flat (`.fods`). What a cell shows stands in it as
//! text beside its value, so that is what is read.

use super::super::ReadError;
use super::super::cells::{Cell, Mark};
use super::budget::{Budget, MAX_COLUMNS, refuse_bomb};
use super::markup::{attribute, broken, count, push_text, xml};
use super::sink::{Rows, SheetEnd, SheetSink, SheetStart};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::io::{self, BufRead, BufReader, Read, Seek};
use zip::ZipArchive;

/// How often a row that says something is repeated at most: a sheet that is filled to its end
/// with one row says it once.
const MAX_REPEATS: usize = 1000;

/// Reads all sheets.
pub(super) fn read<S: SheetSink>(mut input: impl Read + Seek, sink: S) -> Result<S, ReadError> {
    let mut sign = [0; 2];
    input.read_exact(&mut sign)?;
    input.rewind()?;
    if &sign != b"PK" {
        return read_content(BufReader::new(input), sink);
    }
    refuse_bomb(&mut input, |_| io::sink())?;
    input.rewind()?;
    let failed = |e: zip::result::ZipError| ReadError::BrokenWorkbook(e.to_string());
    let mut archive = ZipArchive::new(input).map_err(failed)?;
    if is_encrypted(&mut archive) {
        return Err(ReadError::Protected);
    }
    let content = archive.by_name("content.xml").map_err(failed)?;
    read_content(BufReader::new(content), sink)
}

fn is_encrypted(archive: &mut ZipArchive<impl Read + Seek>) -> bool {
    let Ok(manifest) = archive.by_name("META-INF/manifest.xml") else { return false };
    let mut text = String::new();
    manifest.take(1 << 20).read_to_string(&mut text).is_ok() && text.contains("encryption-data")
}

fn read_content<S: SheetSink>(content: impl BufRead, mut sink: S) -> Result<S, ReadError> {
    let mut reader = xml(content);
    let mut buffer = Vec::new();
    let mut budget = Budget::new();
    // Styles of sheets that are not shown.
    let mut hidden = HashSet::new();
    let mut style = String::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(e) => match e.local_name().as_ref() {
                "style" => style = attribute(&e, "style:name").unwrap_or_default(),
                "table-properties" if attribute(&e, "display").as_deref() == Some("false") => {
                    hidden.insert(style.clone());
                }
                "table" => {
                    let name = attribute(&e, "table:name").unwrap_or_default();
                    let is_hidden = attribute(&e, "style-name").is_some_and(|style| hidden.contains(&style));
                    sink.begin(&SheetStart { name: &name, escapes: true });
                    let about = read_table(&mut reader, &mut sink, &mut budget)?;
                    sink.end(&SheetEnd { hidden: is_hidden, ..about })?;
                }
                _ => {}
            },
            Event::Eof => return Ok(sink),
            _ => {}
        }
        buffer.clear();
    }
}

fn read_table<S: SheetSink>(
    reader: &mut Reader<impl BufRead>,
    sink: &mut S,
    budget: &mut Budget,
) -> Result<SheetEnd, ReadError> {
    let mut about = SheetEnd::default();
    let mut rows = Rows::new(sink, budget);
    let mut buffer = Vec::new();
    let mut row = 0_u32;
    let mut columns = 0;
    let is_hidden = |e: &BytesStart<'_>| attribute(e, "visibility").is_some_and(|v| v != "visible");
    loop {
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(e) => match e.local_name().as_ref() {
                "table-column" => {
                    let repeats = count(&e, "number-columns-repeated", 1);
                    columns += repeats;
                    // Everything to the right of a table can be hidden: nobody misses that.
                    about.hidden_columns += if is_hidden(&e) && columns < 1000 { repeats } else { 0 };
                }
                "table-row" => {
                    let repeats = count(&e, "number-rows-repeated", 1).max(1);
                    let hidden = is_hidden(&e);
                    let cells = read_row(reader, &mut about.merged)?;
                    let says = cells.iter().any(|(_, cell)| !cell.text.is_empty());
                    about.hidden_rows += if hidden && says { repeats.min(MAX_REPEATS) } else { 0 };
                    for at in 0..if says { repeats.min(MAX_REPEATS) } else { 0 } {
                        for (column, cell) in &cells {
                            let row = row.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
                            rows.put(row, *column, cell.clone())?;
                        }
                    }
                    row = row.saturating_add(u32::try_from(repeats).unwrap_or(u32::MAX));
                }
                _ => {}
            },
            Event::End(e) if e.local_name().as_ref() == "table" => break,
            Event::Eof => return Err(ReadError::BrokenWorkbook("table".to_owned())),
            _ => {}
        }
        buffer.clear();
    }
    rows.finish()?;
    Ok(about)
}

/// The cells of a row that say something, each with its column.
fn read_row(reader: &mut Reader<impl BufRead>, merged: &mut usize) -> Result<Vec<(usize, Cell)>, ReadError> {
    let mut cells = Vec::new();
    let mut buffer = Vec::new();
    let mut column = 0_usize;
    loop {
        match reader.read_event_into(&mut buffer).map_err(broken)? {
            Event::Start(e) => {
                let name = e.local_name().as_ref().to_owned();
                if matches!(name.as_str(), "table-cell" | "covered-table-cell") {
                    let repeats = count(&e, "number-columns-repeated", 1).max(1);
                    let spans = count(&e, "number-columns-spanned", 1) * count(&e, "number-rows-spanned", 1);
                    *merged += usize::from(spans > 1);
                    let mark = mark(&e);
                    let text = read_cell(reader, &name)?;
                    if !text.is_empty() && name == "table-cell" {
                        for at in 0..repeats.min(MAX_COLUMNS.saturating_sub(column)) {
                            cells.push((column + at, Cell { text: text.clone(), mark }));
                        }
                    }
                    column = column.saturating_add(repeats);
                }
            }
            Event::End(e) if e.local_name().as_ref() == "table-row" => return Ok(cells),
            Event::Eof => return Err(ReadError::BrokenWorkbook("table-row".to_owned())),
            _ => {}
        }
        buffer.clear();
    }
}

fn mark(cell: &BytesStart<'_>) -> Mark {
    let own = |name: &str| attribute(cell, name);
    if own("calcext:value-type").as_deref() == Some("error") {
        return Mark::Fault;
    }
    match own("office:value-type").as_deref() {
        Some("float" | "currency") => {
            own("office:value").and_then(|value| value.parse().ok()).map_or(Mark::Replaced, Mark::Number)
        }
        Some("percentage" | "date" | "time" | "boolean") => Mark::Replaced,
        _ => Mark::Text,
    }
}

/// What a cell shows: its paragraphs, without notes and pictures.
fn read_cell(reader: &mut Reader<impl BufRead>, name: &str) -> Result<String, ReadError> {
    let mut shown = String::new();
    let mut paragraphs = 0;
    let mut piece = String::new();
    let mut in_paragraph = false;
    let mut buffer = Vec::new();
    loop {
        let event = reader.read_event_into(&mut buffer).map_err(broken)?;
        match &event {
            Event::Start(e) => match e.local_name().as_ref() {
                "annotation" | "frame" | "custom-shape" | "image" => {
                    let end = e.name().into_inner().to_owned();
                    let mut skipped = Vec::new();
                    drop(event);
                    skip(reader, &end, &mut skipped)?;
                }
                "p" => {
                    if paragraphs > 0 {
                        shown.push('\n');
                    }
                    paragraphs += 1;
                    in_paragraph = true;
                }
                "s" => shown.extend(std::iter::repeat_n(' ', count(e, "c", 1).min(1000))),
                "tab" => shown.push('\t'),
                "line-break" => shown.push('\n'),
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "p" => in_paragraph = false,
                other if other == name => return Ok(shown),
                _ => {}
            },
            Event::Eof => return Err(ReadError::BrokenWorkbook("table-cell".to_owned())),
            other if in_paragraph => {
                piece.clear();
                push_text(other, &mut piece);
                // White space in the file is one space; more of it has elements of its own.
                for c in piece.chars() {
                    let space = matches!(c, ' ' | '\t' | '\n' | '\r');
                    if !space {
                        shown.push(c);
                    } else if !shown.ends_with(' ') {
                        shown.push(' ');
                    }
                }
            }
            _ => {}
        }
        buffer.clear();
    }
}

fn skip(reader: &mut Reader<impl BufRead>, name: &str, buffer: &mut Vec<u8>) -> Result<(), ReadError> {
    let mut depth = 1;
    while depth > 0 {
        match reader.read_event_into(buffer).map_err(broken)? {
            Event::Start(e) if e.name().as_ref() == name => depth += 1,
            Event::End(e) if e.name().as_ref() == name => depth -= 1,
            Event::Eof => return Err(ReadError::BrokenWorkbook(name.to_owned())),
            _ => {}
        }
        buffer.clear();
    }
    Ok(())
}
