//! Where things stand that the owner did not give a place.

use directories::ProjectDirs;
use std::path::{Path, PathBuf};

/// The folders that the system gives a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    data: PathBuf,
    state: PathBuf,
}

impl Folders {
    /// Those of this user; `None` where the system does not tell a home.
    pub fn of_user() -> Option<Self> {
        let dirs = ProjectDirs::from("", "", "pult")?;
        let state = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
        Some(Self { data: dirs.data_dir().to_owned(), state: state.to_owned() })
    }

    /// The same below another folder.
    pub fn under(folder: &Path) -> Self {
        Self { data: folder.join("data"), state: folder.join("state") }
    }

    /// The workspace that opens by itself.
    pub fn workspace(&self) -> PathBuf {
        self.data.join("workspace.pult")
    }

    /// The folder with the backups of every workspace.
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// The file with what the sandbox knows, so that a channel made in it is there the next time.
    pub fn sandbox(&self) -> PathBuf {
        self.data.join("sandbox.json")
    }

    /// The folder with the log.
    pub fn log(&self) -> PathBuf {
        self.state.join("log")
    }

    /// The file with the list of workspaces that were open lately.
    pub(super) fn recent(&self) -> PathBuf {
        self.state.join("recent.toml")
    }
}

/// A path with something added to its name: `a.pult` and `-wal` give `a.pult-wal`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Makes a folder, and those above it, for its owner alone.
pub(super) fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes a file readable by its owner alone. Where the system has no such thing, it stays.
pub(super) fn keep_private(path: &Path) {
    #[cfg(unix)]
    if let Ok(about) = std::fs::metadata(path) {
        use std::os::unix::fs::PermissionsExt as _;
        if about.permissions().mode() & 0o077 != 0 {
            let private = std::fs::Permissions::from_mode(about.permissions().mode() & 0o700);
            // Somebody else's file stays as it is: what matters is that it can be read.
            std::fs::set_permissions(path, private).unwrap_or_default();
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}
