//! A workspace that is opened while the window still is.

use std::io;
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

use crate::files::tidy;
use crate::store::{Folders, OpenError, Opened, Store};

/// Opening that began before there was a window, so that both take their time together.
pub struct Early {
    path: PathBuf,
    folders: Folders,
    opening: io::Result<JoinHandle<Result<Opened, OpenError>>>,
}

impl Early {
    /// Begins to open the workspace in a file, as the command line or a folder names it.
    pub fn begin(path: &Path, folders: &Folders) -> Self {
        let path = tidy(&path.to_string_lossy()).unwrap_or_else(|| path.to_owned());
        let (file, of_user) = (path.clone(), folders.clone());
        let opening = thread::Builder::new().name("early".into()).spawn(move || Store::open(&file, &of_user));
        Self { path, folders: folders.clone(), opening }
    }

    /// Which file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether [`Early::finish`] would not wait.
    pub fn is_ready(&self) -> bool {
        self.opening.as_ref().is_ok_and(JoinHandle::is_finished)
    }

    /// What was opened. Waits for it where it is not ready, so that belongs into a job.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn finish(self) -> Result<Opened, OpenError> {
        let opened = self.opening.ok().and_then(|opening| opening.join().ok());
        // Without a thread, or after one that ended badly, it is opened here.
        opened.unwrap_or_else(|| Store::open(&self.path, &self.folders))
    }
}
