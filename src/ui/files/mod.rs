//! The file of the library: opening, saving, the question on closing; and what the export and
//! the import share with it: jobs whose result comes back to a dialog, paths as people type
//! them, files read within limits and written whole or not at all.

mod chooser;
mod columns;
mod disk;
mod document;
mod error;
mod faces;
mod field;
mod files;
mod follow;
mod lines;
mod path;
mod task;

#[cfg(test)]
pub(super) mod testing;
#[cfg(test)]
mod tests;

pub use chooser::{Chooser, Chosen};
pub use columns::{DIALOG_WIDTH, Part, columns};
pub use disk::{Stamp, open_limited, read_limited, write_whole};
pub use document::{Expect, Opened, open, save};
pub use error::FileError;
pub(super) use error::advice_on;
pub(super) use files::usual_folder;
pub use field::{PathField, path_note};
pub use files::{Files, SaveState};
pub use follow::Follow;
pub use lines::{heading, paragraph, remark, warning_line, wrong_line};
pub use path::{shown, tidy};
pub use task::{Meter, Task};
#[cfg(test)]
pub(super) use task::run_here;

use std::path::PathBuf;
use std::sync::Arc;

use super::intent::{Intent, Intents};
use crate::message::Message;
use crate::words::Words;
use crate::workspace::{Command, MessageId, Profiles, Workspace};

/// What the dialogs of files look at.
pub struct FileScene<'a> {
    /// The words of the window.
    pub words: &'a Words,
    /// What is open, as it is now.
    pub workspace: &'a Workspace,
    /// The rules in force.
    pub profiles: &'a Arc<Profiles>,
    /// Whether everything is in the file.
    pub is_saved: bool,
    /// Whether a dialog of the system is open: what would open another is disabled.
    pub dialog_open: bool,
}

/// What a dialog of files wants done with what is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Apply a command, as one step.
    Do(Command),
    /// Leave the dialogs behind and show this message.
    Show(MessageId),
    /// A file was read: its messages take the place of all there are, and count as saved.
    Opened {
        /// Where they were read from.
        file: PathBuf,
        /// The messages in their order.
        messages: Vec<Message>,
    },
    /// This value is now in this file.
    Saved {
        /// Where it is.
        file: PathBuf,
        /// The value, perhaps an earlier one than the present.
        workspace: Workspace,
    },
}

/// What came of one frame of a dialog.
#[derive(Default)]
pub struct Asked {
    /// For the window.
    pub intents: Intents,
    /// For what is open.
    pub wishes: Vec<Wish>,
}

impl Asked {
    pub(super) fn intent(&mut self, intent: Intent) {
        self.intents.push(intent);
    }

    pub(super) fn wish(&mut self, wish: Wish) {
        self.wishes.push(wish);
    }
}
