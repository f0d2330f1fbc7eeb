//! The workspaces that were open lately, in a small TOML.

use super::folders::{Folders, keep_private, make_private};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// How many are remembered.
const MOST: usize = 12;
/// A list is a few lines; anything larger is none of ours.
const MAX_BYTES: u64 = 64 * 1024;

/// The workspaces that were open lately, the last one first. The files may be gone by now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Recent {
    files: Vec<PathBuf>,
}

impl Recent {
    /// The list of a user. One that cannot be read counts as empty: it is a convenience.
    pub fn load(folders: &Folders) -> Self {
        let path = folders.recent();
        let small = fs::metadata(&path).is_ok_and(|about| about.len() <= MAX_BYTES);
        let text = if small { fs::read_to_string(path).unwrap_or_default() } else { String::new() };
        toml::from_str(&text).unwrap_or_default()
    }

    /// The files, the last one first.
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// Puts a file in front. A path that is no text cannot be remembered.
    pub fn opened(&mut self, path: &Path) {
        self.forget(path);
        if path.to_str().is_some() {
            self.files.insert(0, path.to_owned());
        }
        self.files.truncate(MOST);
    }

    /// Takes a file off the list.
    pub fn forget(&mut self, path: &Path) {
        self.files.retain(|file| file != path);
    }

    /// Writes the list, whole or not at all.
    ///
    /// # Errors
    /// The folder cannot be made or written to.
    pub fn save(&self, folders: &Folders) -> io::Result<()> {
        let path = folders.recent();
        let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
        make_private(folder)?;
        let text = toml::to_string(self).map_err(io::Error::other)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.persist(&path).map_err(|error| error.error)?;
        keep_private(&path);
        Ok(())
    }
}
