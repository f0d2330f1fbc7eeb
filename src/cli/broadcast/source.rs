//! What the commands read: the broadcast, its list, the bot's clients.

use crate::trouble::Trouble;
use ::broadcast::{
    BroadcastFile, BroadcastId, ListedRecipients, MAX_LIST_BYTES, Recipient, Snapshot, TableError,
    read_broadcast, read_recipients, read_snapshot,
};
use files::{FileError, open_limited, read_limited};
use platform::{Address, Client, PlatformError, RetryPolicy, Secret};
use sha2::{Digest, Sha256};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use store::TOKEN_VARIABLE;
use words::Words;

/// The largest broadcast that is read, in bytes; a list of its own may be larger.
const MAX_BYTES: u64 = 256 * 1024 * 1024;
/// So many sendings or clients a page: fewer calls for long lists, and the platform may give less.
const PAGE: usize = 500;

/// A broadcast with where its list is.
pub(crate) struct Source {
    pub file: BroadcastFile,
    folder: PathBuf,
}

impl Source {
    /// Reads a broadcast from a file.
    pub fn read(path: &Path, id: BroadcastId) -> Result<Self, Trouble> {
        let (bytes, _) = read_limited(path, MAX_BYTES)?;
        let file = read_broadcast(&bytes, id).map_err(|error| Trouble::Broadcast(path.to_owned(), error))?;
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        Ok(Self { file, folder })
    }

    /// The list, where it stands in a file of its own.
    fn list(&self) -> Option<PathBuf> {
        match &self.file.recipients {
            ListedRecipients::File(name) => Some(self.folder.join(name)),
            ListedRecipients::Here(_) => None,
        }
    }

    /// Hands over every recipient in the order of the list.
    pub fn each(&self, mut take: impl FnMut(Recipient) -> Result<(), Trouble>) -> Result<(), Trouble> {
        match (&self.file.recipients, self.list()) {
            (ListedRecipients::Here(rows), _) => rows.iter().cloned().try_for_each(take),
            (_, Some(path)) => read_list(&path, take),
            (ListedRecipients::File(name), None) => read_list(Path::new(name), &mut take),
        }
    }

    /// By what the content and the list are known again, whatever else of the file changes.
    pub fn fingerprint(&self) -> Result<String, Trouble> {
        let mut hash = Sha256::new();
        let content = serde_json::to_vec(&self.file.broadcast.content).unwrap_or_default();
        hash.update(&content);
        match (&self.file.recipients, self.list()) {
            (ListedRecipients::Here(rows), _) => {
                for row in rows {
                    hash.update(format!("{}\u{0}{:?}\u{0}{:?}\u{0}", row.client, row.typed, row.values));
                }
            }
            (_, Some(path)) => {
                let (mut file, _) = open_limited(&path, MAX_LIST_BYTES)?;
                io::copy(&mut file, &mut HashWriter(&mut hash)).map_err(FileError::system(&path))?;
            }
            _ => {}
        }
        Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

struct HashWriter<'a>(&'a mut Sha256);

impl io::Write for HashWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a row's taker may fail with, beside what the list does.
enum Failed {
    Table(TableError),
    Taken(Box<Trouble>),
}

impl From<TableError> for Failed {
    fn from(error: TableError) -> Self {
        Self::Table(error)
    }
}

/// Reads a list from a file and hands every row over.
pub(crate) fn read_list(
    path: &Path,
    mut take: impl FnMut(Recipient) -> Result<(), Trouble>,
) -> Result<(), Trouble> {
    let (file, _) = open_limited(path, MAX_LIST_BYTES)?;
    let file = BufReader::with_capacity(1 << 20, file);
    read_recipients(file, |row| take(row).map_err(|trouble| Failed::Taken(Box::new(trouble))))
        .map(drop)
        .map_err(|failed| match failed {
            Failed::Table(error) => Trouble::List(path.to_owned(), error),
            Failed::Taken(trouble) => *trouble,
        })
}

/// Reads the bot's clients from a file.
pub(crate) fn snapshot(path: &Path) -> Result<Snapshot, Trouble> {
    let (file, _) = open_limited(path, MAX_LIST_BYTES)?;
    read_snapshot(BufReader::new(file)).map_err(|error| Trouble::List(path.to_owned(), error))
}

/// The platform at an address, with the token of the environment.
pub(super) fn client(address: &str, words: &Words) -> Result<Client, Trouble> {
    let said = |text: String| Trouble::Said(text);
    let address: Address = Address::parse(address)
        .map_err(|error| said(words.tell("broadcast-address", &[("what", words.say(error.id()).into())])))?;
    let token = std::env::var(TOKEN_VARIABLE).ok().filter(|token| !token.trim().is_empty());
    let token = token.ok_or_else(|| said(words.say("broadcast-no-token").into_owned()))?;
    let policy = RetryPolicy { page_size: PAGE, ..RetryPolicy::default() };
    Client::with(address, Secret::new(token), policy).map_err(|error| said(problem(words, &error)))
}

/// What the platform says, in words.
pub(super) fn problem(words: &Words, error: &PlatformError) -> String {
    wording::tell_trouble(words, error)
}
