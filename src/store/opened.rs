//! What opening gives, and the words for it.

use super::backup::Backup;
use super::fault::Fault;
use super::keep::Store;
use workspace::Workspace;

/// Something to tell about a workspace that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// There was none, so an empty one was made.
    Created,
    /// An older program made it; it was brought up to date, after a backup.
    Updated,
    /// It is damaged. What can be read is there.
    Damaged {
        /// How many messages could be read.
        messages: usize,
        /// How many things could not, as far as that can be known.
        lost: usize,
        /// The last good backup.
        backup: Option<Backup>,
    },
}

impl Note {
    /// The id of the words that tell it.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Created => "store-note-created",
            Self::Updated => "store-note-updated",
            Self::Damaged { lost: 0, .. } => "store-note-damaged",
            Self::Damaged { .. } => "store-note-damaged-lost",
        }
    }

    /// What stands in the words, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Damaged { messages, lost, .. } => {
                vec![("messages", messages.to_string()), ("lost", lost.to_string())]
            }
            Self::Created | Self::Updated => Vec::new(),
        }
    }
}

/// A workspace that was opened.
#[derive(Debug)]
pub struct Opened {
    /// What keeps it on the disk.
    pub store: Store,
    /// What it holds.
    pub workspace: Workspace,
    /// What there is to tell.
    pub notes: Vec<Note>,
}

/// Why a workspace could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// A folder or a device stands there.
    #[error("no file")]
    NotAFile,
    /// The file is no workspace.
    #[error("no workspace")]
    NotAWorkspace,
    /// The file is a database of another program.
    #[error("a database of another program")]
    Foreign,
    /// A newer version of the program made it.
    #[error("version {found}, and {known} is the newest known")]
    Newer {
        /// The version of the file.
        found: i32,
        /// The newest that this program knows.
        known: i32,
    },
    /// Nothing of it can be read.
    #[error("damaged")]
    Damaged {
        /// The last good backup.
        backup: Option<Backup>,
    },
    /// An older one could not be backed up before it would be brought up to date.
    #[error("no backup before the update: {0}")]
    NotBackedUp(Fault),
    /// The system refuses.
    #[error(transparent)]
    Fault(Fault),
}

impl OpenError {
    /// The id of the words that say what happened. They follow a colon.
    pub fn label(&self) -> &'static str {
        match self {
            Self::NotAFile => "store-not-a-file",
            Self::NotAWorkspace => "store-not-a-workspace",
            Self::Foreign => "store-foreign",
            Self::Newer { .. } => "store-newer",
            Self::Damaged { .. } => "store-unreadable",
            Self::NotBackedUp(fault) | Self::Fault(fault) => fault.label(),
        }
    }

    /// The id of the sentence that says what to do.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::NotAFile | Self::NotAWorkspace | Self::Foreign => "store-advice-another-file",
            Self::Newer { .. } => "store-advice-newer",
            Self::Damaged { backup: Some(_) } => "store-advice-backup",
            Self::Damaged { backup: None } => "store-advice-no-backup",
            Self::NotBackedUp(_) => "store-advice-not-backed-up",
            Self::Fault(fault) => fault.advice(),
        }
    }

    /// What stands in the words, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Newer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::NotBackedUp(fault) | Self::Fault(fault) => fault.args(),
            _ => Vec::new(),
        }
    }
}
