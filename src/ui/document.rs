//! What is open: the messages, their history, and the file they come from.

use std::path::PathBuf;

/// The open document.
#[derive(Debug, Default)]
pub struct Document {
    /// The file it was opened from or last saved to.
    pub file: Option<PathBuf>,
    /// Whether everything is in the file.
    pub saved: bool,
}

impl Document {
    /// An empty document without a file.
    pub fn new() -> Self {
        Self { file: None, saved: true }
    }

    /// The name of its file, without the ending.
    pub fn name(&self) -> Option<String> {
        let stem = self.file.as_deref()?.file_stem()?;
        Some(stem.to_string_lossy().into_owned())
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        false
    }

    /// Whether there is a change to do again.
    pub fn can_redo(&self) -> bool {
        false
    }

    /// Takes back the last change. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        false
    }

    /// Does the last change that was taken back again. Says whether there was one.
    pub fn redo(&mut self) -> bool {
        false
    }
}
