//! What can go wrong with saving, and the words for it.

use rusqlite::ErrorCode;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

/// Why something could not be written. What was to be written is still in memory.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// No space on the disk, or none left of what the user may have.
    #[error("the disk is full")]
    DiskFull,
    /// The file or the disk is one that nobody writes to.
    #[error("read-only")]
    ReadOnly,
    /// This user may not.
    #[error("permission denied")]
    Denied,
    /// The folder is not there: renamed, or a disk that was taken out.
    #[error("the folder is gone")]
    FolderGone,
    /// The folder is there and the file is not.
    #[error("the file is gone")]
    FileGone,
    /// Another file stands in its place, or another program wrote into it.
    #[error("the file was replaced")]
    Replaced,
    /// Another program holds it.
    #[error("the file is busy")]
    Busy,
    /// The file is damaged.
    #[error("the file is damaged")]
    Damaged,
    /// The place is that of a workspace which is open.
    #[error("a workspace is open there")]
    Open,
    /// Something else, in the system's words.
    #[error("{0}")]
    Other(String),
}

impl Fault {
    /// The id of the words that say what happened. They follow a colon.
    pub fn label(&self) -> &'static str {
        match self {
            Self::DiskFull => "store-disk-full",
            Self::ReadOnly => "store-read-only",
            Self::Denied => "store-denied",
            Self::FolderGone => "store-folder-gone",
            Self::FileGone => "store-file-gone",
            Self::Replaced => "store-replaced",
            Self::Busy => "store-busy",
            Self::Damaged => "store-damaged",
            Self::Open => "store-open-there",
            Self::Other(_) => "store-other",
        }
    }

    /// The id of the sentence that says what to do. What is safe meanwhile is said by
    /// [`Fault::SAFE`].
    pub fn advice(&self) -> &'static str {
        match self {
            Self::DiskFull => "store-advice-disk-full",
            Self::ReadOnly | Self::Denied => "store-advice-elsewhere",
            Self::FolderGone => "store-advice-folder-gone",
            Self::FileGone => "store-advice-file-gone",
            Self::Replaced => "store-advice-replaced",
            Self::Busy => "store-advice-busy",
            Self::Damaged => "store-advice-damaged",
            Self::Open => "store-advice-open-there",
            Self::Other(_) => "store-advice-other",
        }
    }

    /// The id of the sentence that says what is safe while saving fails.
    pub const SAFE: &str = "store-safe";

    /// What stands in the words, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Other(what) => vec![("what", what.clone())],
            _ => Vec::new(),
        }
    }

    /// The fault of something that the system said.
    pub(super) fn of_io(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::PermissionDenied => Self::Denied,
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::FolderGone,
            ErrorKind::ResourceBusy => Self::Busy,
            _ => Self::Other(error.to_string()),
        }
    }

    /// The fault of something that SQLite said about a database at a path. Its code often says
    /// too little; then the folder is asked.
    pub(super) fn of_sql(error: &rusqlite::Error, path: &Path) -> Self {
        let other = || Self::Other(error.to_string());
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            // An error of its language means that tables are not as they were made.
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown) => Self::Damaged,
            Some(ErrorCode::ReadOnly) => asked(path).unwrap_or(Self::ReadOnly),
            Some(ErrorCode::CannotOpen | ErrorCode::SystemIoFailure | ErrorCode::PermissionDenied) => {
                asked(path).unwrap_or_else(other)
            }
            None if is_nonsense(error) => Self::Damaged,
            _ => other(),
        }
    }
}

/// Whether a value is of a kind that no version of the program wrote.
fn is_nonsense(error: &rusqlite::Error) -> bool {
    use rusqlite::Error::{
        FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, SqlInputError, Utf8Error,
    };
    matches!(
        error,
        FromSqlConversionFailure(..)
            | IntegralValueOutOfRange(..)
            | InvalidColumnType(..)
            | SqlInputError { .. }
            | Utf8Error(..)
    )
}

/// What is the matter with a place, found out by writing a little beside it.
fn asked(path: &Path) -> Option<Fault> {
    let folder = path.parent()?;
    let probe = || {
        let mut file = tempfile::tempfile_in(folder)?;
        file.write_all(&[0; 64 * 1024])?;
        file.sync_all()
    };
    match probe() {
        Err(error) => Some(Fault::of_io(&error)),
        Ok(()) if !path.exists() => Some(Fault::FileGone),
        Ok(()) => None,
    }
}
