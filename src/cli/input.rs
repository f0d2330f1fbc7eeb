//! Reading what the call names: messages, and the profile they are judged by.

use std::io::{self, Read};
use std::path::Path;

use super::trouble::Trouble;
use files::{json, open_limited, read_profile, read_stream};
use message::{MAX_DOCUMENT_BYTES, Message, is_blank};
use registration::{Form, ReadOptions, Reading, read_csv, read_workbook};
use rules::Profile;
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
}

impl Input {
    fn take(&mut self, mut table: Reading) {
        self.messages.append(&mut table.messages);
        self.ignored.append(&mut table.ignored);
        self.blank += table.blank;
        self.unguarded += table.unguarded;
        self.guarded += table.guarded;
    }
}

/// Reads messages: JSON from standard input for `-`, a table by its extension, else JSON.
pub(super) fn read(path: &Path, words: &Words) -> Result<Input, Trouble> {
    let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut input = match extension.as_str() {
        _ if path.as_os_str() == "-" => from_stdin(path)?,
        "csv" => from_csv(path)?,
        "xlsx" => from_workbook(path)?,
        _ => document(path, open_limited(path, MAX_DOCUMENT_BYTES)?.0)?,
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

fn from_csv(path: &Path) -> Result<Input, Trouble> {
    let (file, _) = open_limited(path, MAX_DOCUMENT_BYTES)?;
    let reading = read_csv(file, &Form::builtin()?, &ReadOptions::default())
        .map_err(|error| Trouble::Table(path.to_owned(), error))?;
    let mut input = Input::default();
    input.take(reading);
    Ok(input)
}

fn from_workbook(path: &Path) -> Result<Input, Trouble> {
    let (file, _) = open_limited(path, MAX_DOCUMENT_BYTES)?;
    let sheets = read_workbook(file, &Form::builtin()?, &ReadOptions::default())
        .map_err(|error| Trouble::Table(path.to_owned(), error))?;
    let mut input = Input::default();
    for (_, reading) in sheets {
        input.take(reading);
    }
    Ok(input)
}

fn document(path: &Path, from: impl Read) -> Result<Input, Trouble> {
    let bytes = read_stream(path, from, MAX_DOCUMENT_BYTES)?;
    Ok(Input { messages: json::parse(path, &bytes)?, ..Input::default() })
}

/// The profile of that name or in that file.
pub(super) fn profile(named: &Path) -> Result<Profile, Trouble> {
    read_profile(named).map_err(|error| Trouble::Profile(named.to_owned(), error))
}
