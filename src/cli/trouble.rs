//! What makes the call or the input unusable, as one line for a person.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::NotRun;
use super::chat::ChatError;
use broadcast::{BroadcastFileError, TableError};
use files::{BotFileError, FileError, ProfileFileError, StageError};
use registration::{FormError, ReadError, WriteError};
use wording::audit::bot_file_error;
use wording::{cause, file_fault, one_line, profile_file_error, read_errors};
use words::Words;

/// What makes the call or the input unusable.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    /// A file cannot be opened or read, or its JSON says nothing usable.
    #[error(transparent)]
    File(#[from] FileError),
    /// Nothing that can be audited.
    #[error("{0}: {1}")]
    Audit(PathBuf, #[source] BotFileError),
    /// A conversation that cannot be replayed, or did not go on.
    #[error("{0}: {1}")]
    Chat(PathBuf, #[source] ChatError),
    /// A table that says nothing usable.
    #[error("{0}: {1}")]
    Table(PathBuf, #[source] ReadError),
    /// A profile that cannot be used.
    #[error("{0}: {1}")]
    Profile(PathBuf, #[source] ProfileFileError),
    /// The form that the program carries is broken.
    #[error(transparent)]
    Form(#[from] FormError),
    /// A table cannot be put down.
    #[error(transparent)]
    Stage(#[from] StageError),
    /// A table cannot be made.
    #[error("{0}: {1}")]
    Write(PathBuf, #[source] WriteError),
    /// Standard output fails.
    #[error(transparent)]
    Output(io::Error),
    /// A broadcast that says nothing usable.
    #[error("{0}: {1}")]
    Broadcast(PathBuf, #[source] BroadcastFileError),
    /// A list that says nothing usable.
    #[error("{0}: {1}")]
    List(PathBuf, #[source] TableError),
    /// What is told as it stands.
    #[error("{0}")]
    Said(String),
    /// The sandbox did not run.
    #[error("{0:?}")]
    Sandbox(NotRun),
}

impl Trouble {
    /// The trouble as one line.
    pub fn tell(&self, words: &Words) -> String {
        match self {
            Self::File(FileError::Document { path, error }) => {
                read_errors::document(words, &shown(words, path), error)
            }
            Self::File(error) => at(words, error.path(), file_fault(words, error)),
            Self::Audit(path, error) => at(words, path, bot_file_error(words, error)),
            Self::Chat(path, error) => at(words, path, error.tell(words)),
            Self::Table(path, error) => read_errors::table(words, &shown(words, path), error),
            Self::Profile(path, error) => profile_file_error(words, &shown(words, path), error),
            Self::Form(error) => words.tell("form-broken", &[("said", one_line(&error.to_string()).into())]),
            Self::Stage(error) => at(words, &error.path, cause(words, &error.cause)),
            Self::Write(path, error) => at(words, path, read_errors::write(words, error)),
            Self::Output(error) => words.tell("output-failed", &[("what", cause(words, error).into())]),
            Self::Broadcast(path, error) => super::broadcast::source::file_error(words, path, error),
            Self::List(path, error) => super::broadcast::source::list_error(words, path, error),
            Self::Said(text) => text.clone(),
            Self::Sandbox(NotRun::Said { id, value }) => words.tell(id, &[("value", value.into())]),
            Self::Sandbox(NotRun::Failed { id, error }) => {
                words.tell(id, &[("value", cause(words, error).into())])
            }
        }
    }
}

fn at(words: &Words, path: &Path, what: String) -> String {
    words.tell("file-trouble", &[("file", shown(words, path).into()), ("what", what.into())])
}

/// A path as a person calls it.
pub(super) fn shown(words: &Words, path: &Path) -> String {
    if path.as_os_str() == "-" {
        words.say("standard-input").into_owned()
    } else {
        one_line(&path.to_string_lossy()).into_owned()
    }
}

/// Whether a writer failed because its reader has gone.
pub(super) fn is_closed_pipe(error: &io::Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe
}
