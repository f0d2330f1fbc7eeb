//! The library as the JSON of a file.

use std::path::Path;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::disk::{Stamp, read_limited, write_whole};
use super::error::FileError;
use message::{MAX_DOCUMENT_BYTES, Message, in_characters, read_document};
use tasks::ProgressHandle;
use workspace::Library;

/// The messages of a file.
///
/// # Errors
/// It cannot be read, or says nothing usable; with line and column.
pub fn messages(path: &Path) -> Result<Vec<Message>, FileError> {
    let (bytes, _) = read_limited(path, MAX_DOCUMENT_BYTES)?;
    parse(path, &bytes)
}

/// Returns the messages in the bytes of a file.
///
/// # Errors
/// They say nothing usable; with line and column.
pub fn parse(path: &Path, bytes: &[u8]) -> Result<Vec<Message>, FileError> {
    read_document(bytes)
        .map_err(|error| FileError::Document { path: path.to_owned(), error: in_characters(bytes, error) })
}

/// What may stand in a file's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// Nothing.
    Nothing,
    /// Whatever it is: the person said so.
    Anything,
}

/// Writes the messages to a file, whole or not at all.
///
/// # Errors
/// There is something in its place, or it cannot be written.
pub fn save(path: &Path, expect: Expect, library: &Library, meter: &ProgressHandle) -> Result<(), FileError> {
    if expect == Expect::Nothing && Stamp::now(path)?.is_some() {
        return Err(FileError::Exists(path.to_owned()));
    }
    let written = write_whole(path, |mut to| {
        serde_json::to_writer_pretty(&mut to, &Document { library, meter })?;
        to.write_all(b"\n")
    });
    written.map(drop)
}

/// The document that [`message::write_document`] makes, without a copy of the messages.
struct Document<'a> {
    library: &'a Library,
    meter: &'a ProgressHandle,
}

struct Messages<'a>(&'a Document<'a>);

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(1))?;
        map.serialize_entry("messages", &Messages(self))?;
        map.end()
    }
}

impl Serialize for Messages<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Document { library, meter } = self.0;
        to.collect_seq(library.iter().enumerate().map(|(at, entry)| {
            // Saving is not stopped half way; only how far it is gets told.
            let _ = meter.step(at, library.len());
            &entry.message
        }))
    }
}

#[cfg(test)]
mod tests;
