//! Reading what the call names: messages, and the profile they are judged by.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;

use super::trouble::Trouble;
use files::{FileError, json, open_limited, read_profile, read_stream};
use message::{MAX_DOCUMENT_BYTES, Message, is_blank};
use registration::{Form, ReadOptions, Reading, read_tables};
use rules::Profile;
use wording::table_facts;
use words::Words;

/// What was read.
#[derive(Default)]
pub(super) struct Input {
    /// The messages, each with a name.
    pub messages: Vec<Message>,
    /// Headings of columns in a table that were not read.
    pub ignored: Vec<String>,
    /// Rows of a table that said nothing and were skipped.
    pub blank: usize,
    /// Apostrophes in front of cells that were taken off.
    pub unguarded: usize,
    /// Cells that look as if they had such an apostrophe, and were left as they are.
    pub guarded: usize,
    /// What else was noticed in tables, in sentences.
    pub facts: Vec<String>,
    /// Rows of tables that were not read, for an error in one of their cells.
    pub faults: usize,
}

impl Input {
    fn take(&mut self, mut table: Reading, words: &Words) {
        self.facts.extend(table_facts::facts(words, &table));
        self.faults += table.facts.faults.count;
        self.messages.append(&mut table.messages);
        self.ignored.append(&mut table.ignored);
        self.blank += table.blank;
        self.unguarded += table.unguarded;
        self.guarded += table.guarded;
    }
}

/// Reads messages: JSON from standard input for `-` and from a file that begins as JSON does or is
/// called so, else tables of whatever kind the file is.
pub(super) fn read(path: &Path, words: &Words) -> Result<Input, Trouble> {
    let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut input = match extension.as_str() {
        _ if path.as_os_str() == "-" => from_stdin(path)?,
        "json" => document(path, open_limited(path, MAX_DOCUMENT_BYTES)?.0)?,
        _ => from_file(path, &extension, words)?,
    };
    for (index, message) in input.messages.iter_mut().enumerate() {
        if is_blank(&message.name) {
            message.name = words.tell("message-unnamed", &[("number", (index + 1).into())]);
        }
    }
    Ok(input)
}

fn from_stdin(path: &Path) -> Result<Input, Trouble> {
    document(path, io::stdin().lock())
}

fn from_file(path: &Path, extension: &str, words: &Words) -> Result<Input, Trouble> {
    let (mut file, _) = open_limited(path, MAX_DOCUMENT_BYTES)?;
    if begins_as_json(&mut file).map_err(FileError::system(path))? {
        return document(path, file);
    }
    let tables = read_tables(file, &Form::builtin()?, &ReadOptions::default())
        .map_err(|error| Trouble::Table(path.to_owned(), error))?;
    let mut input = Input::default();
    if !tables.kind.is_promised_by(extension) {
        let kind = table_facts::kind_name(words, tables.kind);
        input.facts.push(words.tell("reading-kind", &[("kind", kind.into())]));
    }
    let layout = tables.readings.first().and_then(|reading| reading.layout.as_ref());
    input.facts.extend(layout.and_then(|layout| table_facts::layout(words, layout)));
    for reading in tables.readings {
        input.take(reading, words);
    }
    Ok(input)
}

/// Whether the first sign of a file opens an object or a list, which no heading does.
fn begins_as_json(file: &mut File) -> io::Result<bool> {
    let mut head = Vec::new();
    (&mut *file).take(512).read_to_end(&mut head)?;
    file.rewind()?;
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head);
    if text.starts_with(b"{\\rtf") {
        return Ok(false);
    }
    Ok(text.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| matches!(byte, b'{' | b'[')))
}

fn document(path: &Path, from: impl Read) -> Result<Input, Trouble> {
    let bytes = read_stream(path, from, MAX_DOCUMENT_BYTES)?;
    Ok(Input { messages: json::parse(path, &bytes)?, ..Input::default() })
}

/// The profile of that name or in that file.
pub(super) fn profile(named: &Path) -> Result<Profile, Trouble> {
    read_profile(named).map_err(|error| Trouble::Profile(named.to_owned(), error))
}
