//! What goes wrong with a file.

use std::io;
use std::path::{Path, PathBuf};

use message::DocumentError;

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
}
