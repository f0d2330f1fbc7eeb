//! Which file it is that was opened.

use super::fault::Fault;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// A path and the file that stood there when it was opened.
#[derive(Clone, Debug)]
pub(super) struct Place {
    path: PathBuf,
    file: Identity,
}

/// By what one file is told from another, however it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Identity(u64, u64);

impl Identity {
    #[cfg(unix)]
    fn of(about: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self(about.dev(), about.ino())
    }

    #[cfg(not(unix))]
    fn of(_: &Metadata) -> Self {
        // An open file cannot be replaced there.
        Self(0, 0)
    }
}

impl Place {
    /// The file that stands at a path now.
    pub(super) fn of(path: &Path) -> io::Result<Self> {
        Ok(Self { path: path.to_owned(), file: Identity::of(&fs::metadata(path)?) })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether that file still stands there.
    pub(super) fn check(&self) -> Result<(), Fault> {
        match fs::metadata(&self.path) {
            Ok(about) if Identity::of(&about) == self.file => Ok(()),
            Ok(_) => Err(Fault::Replaced),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let folder = self.path.parent().is_some_and(Path::is_dir);
                Err(if folder { Fault::FileGone } else { Fault::FolderGone })
            }
            Err(error) => Err(Fault::of_io(&error)),
        }
    }
}
