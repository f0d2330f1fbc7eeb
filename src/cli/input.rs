//! Reading what the call names: messages, and the profile they are judged by.

use super::table_facts;
use super::trouble::Trouble;
use crate::message::{DocumentError, DocumentFault, MAX_DOCUMENT_BYTES, Message, is_blank, read_document};
use crate::registration::{Form, ReadOptions, Reading, read_tables};
use crate::rules::Profile;
use crate::words::Words;
use std::fs::{self, File};
use std::io::{self, Read, Seek};
use std::path::Path;

/// The largest profile that is read, in bytes. Ours have a few thousand.
const MAX_PROFILE_BYTES: u64 = 1024 * 1024;

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
        "json" => document(path, open(path, MAX_DOCUMENT_BYTES)?)?,
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
    let mut file = open(path, MAX_DOCUMENT_BYTES)?;
    if begins_as_json(&mut file).map_err(|error| Trouble::File(path.to_owned(), error))? {
        return document(path, file);
    }
    let tables = read_tables(file, &Form::builtin()?, &ReadOptions::default())
        .map_err(|error| Trouble::Table(path.to_owned(), error))?;
    let mut input = Input::default();
    if table_facts::kind_is_hidden(tables.kind, extension) {
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
    let bytes = bytes(path, from, MAX_DOCUMENT_BYTES)?;
    let messages = read_document(&bytes)
        .map_err(|error| Trouble::Document(path.to_owned(), in_characters(&bytes, error)))?;
    Ok(Input { messages, ..Input::default() })
}

/// The profile of that name or in that file.
pub(super) fn profile(path: &Path) -> Result<Profile, Trouble> {
    let trouble = |error| Trouble::Profile(path.to_owned(), error);
    if let Some(builtin) = path.to_str().and_then(Profile::builtin) {
        return builtin.map_err(trouble);
    }
    let bytes = bytes(path, open(path, MAX_PROFILE_BYTES)?, MAX_PROFILE_BYTES)?;
    let text = String::from_utf8(bytes).map_err(|_| Trouble::ProfileText(path.to_owned()))?;
    Profile::parse(text.strip_prefix('\u{FEFF}').unwrap_or(&text)).map_err(trouble)
}

/// Opens a file of a size that is read at all. The size is asked first, so that a pipe is not
/// waited for and a huge file is not begun.
fn open(path: &Path, limit: u64) -> Result<File, Trouble> {
    let about = fs::metadata(path).map_err(|error| Trouble::File(path.to_owned(), error))?;
    if !about.is_file() {
        return Err(Trouble::NoFile(path.to_owned()));
    }
    if about.len() > limit {
        return Err(Trouble::TooLarge(path.to_owned(), limit));
    }
    File::open(path).map_err(|error| Trouble::File(path.to_owned(), error))
}

/// Everything there is, and not more than the limit: a file may grow, and standard input does
/// not tell its size.
fn bytes(path: &Path, from: impl Read, limit: u64) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    from.take(limit + 1).read_to_end(&mut bytes).map_err(|error| Trouble::File(path.to_owned(), error))?;
    if bytes.len() as u64 > limit {
        return Err(Trouble::TooLarge(path.to_owned(), limit));
    }
    Ok(bytes)
}

/// The same error with its column in characters, as an editor shows it.
pub fn in_characters(bytes: &[u8], error: DocumentError) -> DocumentError {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let line = bytes.split(|&b| b == b'\n').nth(error.line.saturating_sub(1)).unwrap_or_default();
    let before = line.get(..error.column.saturating_sub(1)).unwrap_or(line);
    let column = match error.fault {
        DocumentFault::Empty => error.column,
        // Continuation bytes are no characters of their own.
        _ => before.iter().filter(|&&b| b & 0xC0 != 0x80).count() + 1,
    };
    DocumentError { column, ..error }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let bytes = "[\n{\"text\": \"Привет\", \"tekst\": 1}]".as_bytes();
        let error = in_characters(bytes, read_document(bytes).unwrap_err());
        assert_eq!((error.line, error.column), (2, "{\"text\": \"Привет\", \"tekst\"".chars().count()));
    }

    #[test]
    fn a_limit_is_kept_to_the_byte() {
        let path = Path::new("-");
        assert_eq!(bytes(path, &b"12345"[..], 5).unwrap(), b"12345");
        assert!(matches!(bytes(path, &b"123456"[..], 5), Err(Trouble::TooLarge(_, 5))));
        assert!(matches!(bytes(path, io::repeat(0), 5), Err(Trouble::TooLarge(_, 5))));
    }
}
