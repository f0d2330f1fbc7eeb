//! A file that is read while the window is still being opened.

use std::io;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

use super::document::{self, Opened};
use super::{FileError, tidy};

/// Reading that began before there was a window, so that both take their time together.
pub struct Early {
    path: PathBuf,
    reading: io::Result<JoinHandle<Result<Opened, FileError>>>,
}

impl Early {
    /// Begins to read a file as it was named on the command line.
    pub fn begin(path: &Path) -> Self {
        let path = tidy(&path.to_string_lossy()).unwrap_or_else(|| path.to_owned());
        let file = path.clone();
        let reading = thread::Builder::new().name("early".into()).spawn(move || document::open(&file));
        Self { path, reading }
    }

    /// Which file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether [`Early::finish`] would not wait.
    pub fn is_ready(&self) -> bool {
        self.reading.as_ref().is_ok_and(JoinHandle::is_finished)
    }

    /// What was read. Waits for it where it is not ready, so that belongs into a job.
    ///
    /// # Errors
    /// As [`document::open`].
    pub fn finish(self) -> Result<Opened, FileError> {
        let read = self.reading.ok().and_then(|reading| reading.join().ok());
        // Without a thread, or after one that ended badly, it is read here.
        read.unwrap_or_else(|| document::open(&self.path))
    }
}
