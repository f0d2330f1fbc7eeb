//! What makes the call or the input unusable, as one line for a person.

use super::NotRun;
use super::audit::AuditError;
use super::chat::ChatError;
use super::faults;
use super::sentences::one_line;
use super::stage::StageError;
use crate::message::DocumentError;
use crate::registration::{FormError, ReadError, WriteError};
use crate::rules::ProfileError;
use crate::words::Words;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What makes the call or the input unusable.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    /// A file cannot be opened or read.
    #[error("{0}: {1}")]
    File(PathBuf, #[source] io::Error),
    /// A folder or a device in place of a file.
    #[error("{0}: no file")]
    NoFile(PathBuf),
    /// More bytes than are read at all.
    #[error("{0}: over {1} bytes")]
    TooLarge(PathBuf, u64),
    /// A JSON that says nothing usable; its bytes tell characters from bytes.
    #[error("{0}: {1}")]
    Document(PathBuf, #[source] DocumentError),
    /// A table that says nothing usable.
    #[error("{0}: {1}")]
    Table(PathBuf, #[source] ReadError),
    /// A profile that says nothing usable.
    #[error("{0}: {1}")]
    Profile(PathBuf, #[source] ProfileError),
    /// A profile that is no text.
    #[error("{0}: no text")]
    ProfileText(PathBuf),
    /// Nothing that can be audited.
    #[error("{0}: {1}")]
    Audit(PathBuf, #[source] AuditError),
    /// A conversation that cannot be replayed, or did not go on.
    #[error("{0}: {1}")]
    Chat(PathBuf, #[source] ChatError),
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
    /// The sandbox did not run.
    #[error("{0:?}")]
    Sandbox(NotRun),
}

impl Trouble {
    /// The trouble as one line.
    pub fn tell(&self, words: &Words) -> String {
        match self {
            Self::File(path, error) => at(words, path, cause(words, error)),
            Self::NoFile(path) => at(words, path, words.say("file-not-a-file").into_owned()),
            Self::TooLarge(path, bytes) => at(words, path, faults::too_large(words, *bytes)),
            Self::Document(path, error) => faults::document(words, &shown(words, path), error),
            Self::Table(path, error) => faults::table(words, &shown(words, path), error),
            Self::Profile(path, error) => faults::profile(words, &shown(words, path), error),
            Self::ProfileText(path) => at(words, path, words.say("file-not-utf8").into_owned()),
            Self::Audit(path, error) => at(words, path, error.tell(words)),
            Self::Chat(path, error) => at(words, path, error.tell(words)),
            Self::Form(error) => words.tell("form-broken", &[("said", one_line(&error.to_string()).into())]),
            Self::Stage(error) => at(words, &error.path, cause(words, &error.cause)),
            Self::Write(path, error) => at(words, path, faults::write(words, error)),
            Self::Output(error) => words.tell("output-failed", &[("what", cause(words, error).into())]),
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

/// What the system says, in the reader's language where it is something that happens.
pub fn cause(words: &Words, error: &io::Error) -> String {
    let id = match error.kind() {
        ErrorKind::NotFound => "cause-not-found",
        ErrorKind::PermissionDenied => "cause-permission-denied",
        ErrorKind::IsADirectory => "file-not-a-file",
        ErrorKind::NotADirectory => "cause-not-a-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "cause-disk-full",
        ErrorKind::FileTooLarge => "cause-file-too-large",
        ErrorKind::ReadOnlyFilesystem => "cause-read-only",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "cause-busy",
        ErrorKind::AlreadyExists => "cause-exists",
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "cause-invalid-name",
        _ => return one_line(&error.to_string()).into_owned(),
    };
    words.say(id).into_owned()
}

/// Whether a writer failed because its reader has gone.
pub(super) fn is_closed_pipe(error: &io::Error) -> bool {
    error.kind() == ErrorKind::BrokenPipe
}
