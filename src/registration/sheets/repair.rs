//! A workbook whose cells no longer stop its reader.

use super::super::ReadError;
use super::markup::{attribute, broken, push_text, xml};
use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};
use std::io::{BufReader, Cursor, Read, Seek, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Stands in front of the text of a cell that holds an error. No text has this private character.
pub(super) const FAULT: char = '\u{F8D0}';

/// A copy of a workbook in which a cell with an error, with a text that is not there or with a
/// value that is none holds that as marked text.
pub(super) fn repaired(input: &mut (impl Read + Seek)) -> Result<Vec<u8>, ReadError> {
    let failed = |e: zip::result::ZipError| ReadError::BrokenWorkbook(e.to_string());
    input.rewind()?;
    let mut archive = ZipArchive::new(input).map_err(failed)?;
    let strings = count_strings(&mut archive);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(failed)?;
        let name = entry.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
        if name.to_ascii_lowercase().contains("worksheets/") && !name.ends_with(".rels") {
            writer.start_file(&*name, SimpleFileOptions::default()).map_err(failed)?;
            repair_sheet(BufReader::new(entry), strings, &mut writer)?;
        } else {
            writer.raw_copy_file(entry).map_err(failed)?;
        }
    }
    Ok(writer.finish().map_err(failed)?.into_inner())
}

/// How many texts the sheets share.
fn count_strings(archive: &mut ZipArchive<impl Read + Seek>) -> usize {
    let names: Vec<String> = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
    let Some(name) = names.iter().find(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"))
    else {
        return 0;
    };
    let Ok(part) = archive.by_name(name) else { return 0 };
    let mut reader = xml(BufReader::new(part));
    let (mut buffer, mut count) = (Vec::new(), 0);
    while let Ok(event) = reader.read_event_into(&mut buffer) {
        match event {
            Event::Start(e) if e.local_name().as_ref() == "si" => count += 1,
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    count
}

fn repair_sheet(sheet: impl std::io::BufRead, strings: usize, to: &mut impl Write) -> Result<(), ReadError> {
    let mut reader = xml(sheet);
    let mut writer = Writer::new(to);
    let mut buffer = Vec::new();
    loop {
        let event = reader.read_event_into(&mut buffer).map_err(broken)?;
        match event {
            Event::Start(cell) if cell.local_name().as_ref() == "c" => {
                let cell = cell.into_owned();
                let mut inside: Vec<Event<'static>> = Vec::new();
                let mut value = None;
                let mut piece = Vec::new();
                loop {
                    let event = reader.read_event_into(&mut piece).map_err(broken)?.into_owned();
                    match &event {
                        Event::End(end) if end.local_name().as_ref() == "c" => break,
                        Event::Eof => return Err(ReadError::BrokenWorkbook("c".to_owned())),
                        Event::Start(start) if start.local_name().as_ref() == "v" => {
                            value.get_or_insert_with(String::new);
                        }
                        other => {
                            if let Some(value) = &mut value {
                                push_text(other, value);
                            }
                        }
                    }
                    inside.push(event);
                    piece.clear();
                }
                put_cell(&cell, inside, value.as_deref(), strings, &mut writer)?;
            }
            Event::Eof => return Ok(()),
            other => writer.write_event(other)?,
        }
        buffer.clear();
    }
}

fn put_cell<W: Write>(
    cell: &BytesStart<'static>,
    inside: Vec<Event<'static>>,
    value: Option<&str>,
    strings: usize,
    to: &mut Writer<W>,
) -> Result<(), ReadError> {
    let kind = attribute(cell, "t");
    let name = cell.name().as_ref().to_owned();
    let Some(fault) = value.and_then(|value| fault(kind.as_deref(), value.trim(), strings)) else {
        to.write_event(Event::Start(cell.borrow()))?;
        inside.into_iter().try_for_each(|event| to.write_event(event))?;
        return Ok(to.write_event(Event::End(BytesEnd::new(name)))?);
    };
    let mut marked = BytesStart::new(name.as_str());
    if let Some(place) = attribute(cell, "r") {
        marked.push_attribute(("r", place.as_str()));
    }
    marked.push_attribute(("t", "str"));
    let tag = name.rsplit_once(':').map_or_else(|| "v".to_owned(), |(space, _)| format!("{space}:v"));
    to.write_event(Event::Start(marked))?;
    to.write_event(Event::Start(BytesStart::new(tag.as_str())))?;
    to.write_event(Event::Text(BytesText::new(&format!("{FAULT}{fault}"))))?;
    to.write_event(Event::End(BytesEnd::new(tag.as_str())))?;
    Ok(to.write_event(Event::End(BytesEnd::new(name)))?)
}

/// What a cell shows that holds no value; `None` where it holds one.
fn fault(kind: Option<&str>, value: &str, strings: usize) -> Option<String> {
    let holds = match kind {
        Some("e") => false,
        Some("s") => value.is_empty() || value.parse::<usize>().is_ok_and(|index| index < strings),
        Some("b") => matches!(value.to_ascii_lowercase().as_str(), "" | "0" | "1" | "true" | "false"),
        Some("n") => value.is_empty() || value.parse::<f64>().is_ok(),
        Some("str" | "inlineStr" | "is" | "d") | None => true,
        Some(_) => false,
    };
    (!holds).then(|| match kind {
        Some("s") => format!("#{value}"),
        _ => value.to_owned(),
    })
}
