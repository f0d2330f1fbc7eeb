//! What goes wrong with a file, and the sentence for it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::path::shown;
use crate::cli::{cause, faults};
use crate::message::DocumentError;
use crate::words::Words;

/// What goes wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The system refuses.
    #[error("{path}: {cause}")]
    System {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// A folder or a device in place of a file.
    #[error("{0}: no file")]
    NotAFile(PathBuf),
    /// More bytes than are read at all.
    #[error("{path}: over {limit} bytes")]
    TooLarge {
        /// Which file.
        path: PathBuf,
        /// How many bytes may be.
        limit: u64,
    },
    /// The file is marked as one that nobody writes to.
    #[error("{0}: read-only")]
    ReadOnly(PathBuf),
    /// No messages can be read from it.
    #[error("{path}: {error}")]
    Document {
        /// Which file.
        path: PathBuf,
        /// What is wrong in it, with its column in characters.
        #[source]
        error: DocumentError,
    },
    /// There is a file of that name already.
    #[error("{0}: exists")]
    Exists(PathBuf),
}

impl FileError {
    /// What the system said about a file.
    pub fn system(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        |cause| Self::System { path, cause }
    }

    /// Which file it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::System { path, .. } | Self::TooLarge { path, .. } | Self::Document { path, .. } => path,
            Self::NotAFile(path) | Self::ReadOnly(path) | Self::Exists(path) => path,
        }
    }

    /// The sentence: which file, and what is wrong with it.
    pub fn say(&self, words: &Words) -> String {
        if let Self::Document { path, error } = self {
            return faults::document(words, &shown(path), error);
        }
        let args = [("file", shown(self.path()).into()), ("what", self.what(words).into())];
        words.tell("file-trouble", &args)
    }

    /// What is wrong with the file, to be put where it is seen which file that is.
    pub fn what(&self, words: &Words) -> String {
        match self {
            Self::System { cause: error, .. } => cause(words, error),
            Self::NotAFile(_) => words.say("file-not-a-file").into_owned(),
            Self::TooLarge { limit, .. } => faults::too_large(words, *limit),
            Self::ReadOnly(_) => words.say("doc-read-only").into_owned(),
            Self::Document { error, .. } => faults::fault(words, &error.fault),
            Self::Exists(_) => words.say("doc-exists").into_owned(),
        }
    }

    /// What to do about it, where something can be done.
    pub fn advice(&self, words: &Words) -> Option<String> {
        let id = match self {
            Self::System { cause, .. } => advice_on(cause)?,
            Self::ReadOnly(_) => "doc-advice-elsewhere",
            _ => return None,
        };
        Some(words.say(id).into_owned())
    }
}

/// What to do when the system refuses to write.
pub(in crate::ui) fn advice_on(cause: &io::Error) -> Option<&'static str> {
    match cause.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some("doc-advice-disk-full"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotADirectory => {
            Some("doc-advice-elsewhere")
        }
        ErrorKind::NotFound => Some("doc-advice-not-found"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Some("doc-advice-busy"),
        _ => None,
    }
}
