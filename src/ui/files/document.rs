//! The library as the JSON of a file.

use std::path::{Path, PathBuf};

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{FileError, Meter, Stamp, read_limited, write_whole};
use crate::cli::in_characters;
use crate::message::{MAX_DOCUMENT_BYTES, Message, read_document};
use crate::workspace::{Command, Library, Origin, Workspace};

/// A file that was read.
#[derive(Debug)]
pub struct Opened {
    /// Which file.
    pub path: PathBuf,
    /// Its messages, as a workspace of their own.
    pub workspace: Workspace,
    /// Its state when it was read.
    pub stamp: Stamp,
}

/// Reads a file of messages.
///
/// # Errors
/// It cannot be read, or says nothing usable; with line and column.
pub fn open(path: &Path) -> Result<Opened, FileError> {
    let (bytes, stamp) = read_limited(path, MAX_DOCUMENT_BYTES)?;
    Ok(Opened { path: path.to_owned(), workspace: workspace(parse(path, &bytes)?), stamp })
}

/// The messages of a file, without making a workspace of them.
///
/// # Errors
/// As [`open`].
pub fn messages(path: &Path) -> Result<Vec<Message>, FileError> {
    let (bytes, _) = read_limited(path, MAX_DOCUMENT_BYTES)?;
    parse(path, &bytes)
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Vec<Message>, FileError> {
    read_document(bytes)
        .map_err(|error| FileError::Document { path: path.to_owned(), error: in_characters(bytes, error) })
}

fn workspace(messages: Vec<Message>) -> Workspace {
    let command = Command::AddMessages { at: 0, messages, origin: Origin::Import };
    // Nothing to add is all that can be refused, and leaves what there is: nothing.
    Workspace::default().apply(command).map(|applied| applied.workspace).unwrap_or_default()
}

/// What a file must be like to be written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// As it was left; a file that is gone may be written anew.
    Unchanged(Stamp),
    /// Not there.
    Nothing,
    /// Whatever it is: the person said so.
    Anything,
}

/// Writes the messages to a file, whole or not at all.
///
/// # Errors
/// The file is not as expected, or cannot be written.
pub fn save(path: &Path, expect: Expect, workspace: &Workspace, meter: &Meter) -> Result<Stamp, FileError> {
    match (expect, Stamp::now(path)?) {
        (Expect::Unchanged(left), Some(found)) if left != found => {
            return Err(FileError::Changed(path.to_owned()));
        }
        (Expect::Nothing, Some(_)) => return Err(FileError::Exists(path.to_owned())),
        _ => {}
    }
    write_whole(path, |mut to| {
        serde_json::to_writer_pretty(&mut to, &Document { library: &workspace.library, meter })?;
        to.write_all(b"\n")
    })
}

/// The document that [`crate::message::write_document`] makes, without a copy of the messages.
struct Document<'a> {
    library: &'a Library,
    meter: &'a Meter,
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
