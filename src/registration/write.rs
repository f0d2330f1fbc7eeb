//! A table as CSV.

use super::error::into_io;
use super::formula_escape::{escape_formula, needs_escape};
use super::{Dialect, Encoding, Row, Separator, Table, Unmappable, WriteError};
use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use encoding_rs::{EncoderResult, WINDOWS_1251};
use serde::{Deserialize, Serialize};
use std::io::{self, Write};

const BUFFER: usize = 64 * 1024;

/// How many messages with characters that the encoding lacks are named.
const NAMED: usize = 100;

/// How a table is written. What is not told is as the dialect has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// For whom it is written.
    pub dialect: Dialect,
    /// How characters are written: UTF-8, with a byte-order mark for Excel.
    pub encoding: Option<Encoding>,
    /// What stands between fields: a semicolon for Excel, else a comma.
    pub separator: Option<Separator>,
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableReport {
    /// Rows below the headings.
    pub rows: usize,
    /// Rows left out because an identical one stands before them.
    pub merged: usize,
    /// Rows left out because they say nothing.
    pub blank: usize,
    /// Cells that got an apostrophe in front.
    pub guards: usize,
}

impl Options {
    /// The encoding that holds: told, or the dialect's own.
    pub fn encoding(&self) -> Encoding {
        self.encoding.unwrap_or(match self.dialect {
            Dialect::Excel => Encoding::Utf8Bom,
            Dialect::Plain => Encoding::Utf8,
        })
    }

    /// The separator that holds: told, or the dialect's own.
    pub fn separator(&self) -> Separator {
        self.separator.unwrap_or(match self.dialect {
            Dialect::Excel => Separator::Semicolon,
            Dialect::Plain => Separator::Comma,
        })
    }
}

/// Writes a table as CSV and flushes. The writer need not be buffered.
///
/// # Errors
/// Characters that windows-1251 does not have, told before anything is written; an encoding
/// that is only read; or whatever the writer says.
pub fn write_table(
    table: &Table<'_>,
    options: &Options,
    mut to: impl Write,
) -> Result<TableReport, WriteError> {
    let encoding = options.encoding();
    match encoding {
        Encoding::Utf8 => {}
        Encoding::Utf8Bom => to.write_all("\u{FEFF}".as_bytes())?,
        Encoding::Windows1251 => refuse_unmappable(table)?,
        _ => return Err(WriteError::ReadOnlyEncoding),
    }
    let quotes = match options.dialect {
        Dialect::Excel => QuoteStyle::Always,
        Dialect::Plain => QuoteStyle::Necessary,
    };
    let csv = WriterBuilder::new()
        .delimiter(options.separator().byte())
        .terminator(Terminator::CRLF)
        .quote_style(quotes)
        .buffer_capacity(BUFFER)
        .from_writer(to);
    let narrow = encoding == Encoding::Windows1251;
    let mut sink =
        Sink { csv, narrow, guarding: options.dialect == Dialect::Excel, guards: 0, guarded: String::new() };
    sink.headings(table.headings())?;
    for row in table.rows() {
        sink.row(table, row)?;
    }
    sink.csv.flush()?;
    Ok(TableReport {
        rows: table.rows().len(),
        merged: table.merged(),
        blank: table.blank(),
        guards: sink.guards,
    })
}

struct Sink<W: Write> {
    csv: Writer<W>,
    narrow: bool,
    guarding: bool,
    guards: usize,
    guarded: String,
}

impl<W: Write> Sink<W> {
    fn headings(&mut self, headings: &[String]) -> io::Result<()> {
        headings.iter().try_for_each(|heading| self.field(heading))?;
        self.end()
    }

    fn row<'a>(&mut self, table: &Table<'a>, row: &Row<'a>) -> io::Result<()> {
        table.try_each(row, |cell, free| {
            if self.guarding && free && needs_escape(cell) {
                self.guarded_field(cell)
            } else {
                self.field(cell)
            }
        })?;
        self.end()
    }

    fn guarded_field(&mut self, text: &str) -> io::Result<()> {
        self.guards += 1;
        let mut buffer = std::mem::take(&mut self.guarded);
        let written = self.field(escape_formula(text, &mut buffer));
        self.guarded = buffer;
        written
    }

    fn field(&mut self, text: &str) -> io::Result<()> {
        if self.narrow && !text.is_ascii() {
            let (bytes, _, _) = WINDOWS_1251.encode(text);
            return self.csv.write_field(bytes).map_err(into_io);
        }
        self.csv.write_field(text).map_err(into_io)
    }

    fn end(&mut self) -> io::Result<()> {
        self.csv.write_record(None::<&[u8]>).map_err(into_io)
    }
}

/// Looks for what windows-1251 cannot hold, before a byte of the table is written.
fn refuse_unmappable(table: &Table<'_>) -> Result<(), WriteError> {
    let told = table.headings().iter().map(String::as_str).chain(table.constant());
    if let Some(character) = told.into_iter().find_map(unmappable) {
        return Err(WriteError::UnmappableHeading { character });
    }
    let mut found: Vec<Unmappable> = Vec::new();
    let mut messages = 0;
    let mut last = None;
    for row in table.rows() {
        // A message has its rows next to each other; it is told once.
        if last == Some(row.message()) {
            continue;
        }
        if let Some(character) = row.cells().find_map(unmappable) {
            last = Some(row.message());
            messages += 1;
            if found.len() < NAMED {
                found.push(Unmappable { message: row.message(), character });
            }
        }
    }
    if found.is_empty() { Ok(()) } else { Err(WriteError::Unmappable { found, messages }) }
}

/// The first character that windows-1251 does not have.
fn unmappable(text: &str) -> Option<char> {
    let mut encoder = WINDOWS_1251.new_encoder();
    let mut scratch = [0; 1024];
    let mut rest = text;
    while !rest.is_empty() && !rest.is_ascii() {
        let (result, read, _) = encoder.encode_from_utf8_without_replacement(rest, &mut scratch, true);
        if let EncoderResult::Unmappable(character) = result {
            return Some(character);
        }
        rest = rest.get(read..).unwrap_or_default();
    }
    None
}
