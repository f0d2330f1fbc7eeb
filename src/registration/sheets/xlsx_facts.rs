//! What the reader of workbooks does not tell of a sheet: hidden rows and columns, merged cells.

use super::budget::MAX_COLUMNS;
use super::markup::{attribute, count, is_on, xml};
use super::sink::SheetEnd;
use memchr::memmem;
use quick_xml::events::Event;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::io::{self, BufReader, Read, Seek, Write};
use zip::ZipArchive;

/// The parts of a workbook that hold something to be told.
#[derive(Debug, Default)]
pub(super) struct Marks {
    parts: HashSet<String>,
}

/// Looks for signs in a part while it streams by, so that only few parts are read again.
pub(super) struct Watch<'a> {
    name: Option<String>,
    tail: Vec<u8>,
    marks: &'a RefCell<Marks>,
}

/// Every sign is shorter.
const TAIL: usize = 16;

impl Marks {
    /// A writer that watches a part.
    pub(super) fn watch<'a>(&self, name: &str, marks: &'a RefCell<Self>) -> Watch<'a> {
        let is_sheet = name.to_ascii_lowercase().contains("worksheets/");
        Watch { name: is_sheet.then(|| name.to_owned()), tail: Vec::new(), marks }
    }
}

impl Write for Watch<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(name) = &self.name {
            self.tail.extend_from_slice(bytes);
            let has = |sign: &str| memmem::find(&self.tail, sign.as_bytes()).is_some();
            if has(" hidden=") || has("mergeCell") {
                self.marks.borrow_mut().parts.insert(name.clone());
                self.name = None;
            }
            let cut = self.tail.len().saturating_sub(TAIL);
            self.tail.drain(..cut);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What is to be told of each sheet, by its name. Where a workbook is put together in an unusual
/// way, nothing is.
pub(super) fn facts(input: &mut (impl Read + Seek), marks: &Marks) -> HashMap<String, SheetEnd> {
    if marks.parts.is_empty() || input.rewind().is_err() {
        return HashMap::new();
    }
    let Ok(mut archive) = ZipArchive::new(input) else { return HashMap::new() };
    let targets = elements(&mut archive, "xl/_rels/workbook.xml.rels", "Relationship", ["Id", "Target"]);
    let sheets = elements(&mut archive, "xl/workbook.xml", "sheet", ["id", "name"]);
    let mut ends = HashMap::new();
    for [id, name] in sheets {
        let Some([_, target]) = targets.iter().find(|[other, _]| *other == id) else { continue };
        let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        if marks.parts.contains(&path) {
            ends.insert(name, sheet_facts(&mut archive, &path));
        }
    }
    ends
}

fn elements(
    archive: &mut ZipArchive<impl Read + Seek>,
    path: &str,
    element: &str,
    names: [&str; 2],
) -> Vec<[String; 2]> {
    let mut found = Vec::new();
    let Ok(part) = archive.by_name(path) else { return found };
    let mut reader = xml(BufReader::new(part));
    let mut buffer = Vec::new();
    while let Ok(event) = reader.read_event_into(&mut buffer) {
        match event {
            Event::Start(e) if e.local_name().as_ref() == element => {
                // `r:id` and `sheetId` are told apart by the whole name.
                let [first, second] = names.map(|name| attribute(&e, name).unwrap_or_default());
                found.push([first, second]);
            }
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    found
}

fn sheet_facts(archive: &mut ZipArchive<impl Read + Seek>, path: &str) -> SheetEnd {
    let mut about = SheetEnd::default();
    let Ok(part) = archive.by_name(path) else { return about };
    let mut reader = xml(BufReader::new(part));
    let mut buffer = Vec::new();
    while let Ok(event) = reader.read_event_into(&mut buffer) {
        match event {
            Event::Start(e) => match e.local_name().as_ref() {
                "row" => about.hidden_rows += usize::from(is_on(&e, "hidden")),
                "col" if is_on(&e, "hidden") => {
                    let (first, last) = (count(&e, "min", 1), count(&e, "max", 1).min(MAX_COLUMNS));
                    // All columns to the right of a table can be hidden: nobody misses those.
                    about.hidden_columns +=
                        if last == MAX_COLUMNS { 0 } else { (last + 1).saturating_sub(first) };
                }
                "mergeCell" => about.merged += 1,
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    about
}
