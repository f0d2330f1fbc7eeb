//! One writer: a file beside the workspace that is locked while it is open.
//!
//! The lock is the system's and ends with the process, however it ends. What stands in the file
//! only says who has it.

use super::folders::{beside, keep_private};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

/// The most that is read of what says who has the workspace, in bytes.
const MAX_BYTES: u64 = 4096;

/// Who has a workspace open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The user's name, as far as the system tells.
    pub user: String,
    /// The machine.
    pub host: String,
    /// The number of the process there.
    pub pid: u32,
    /// Since when.
    pub since: Timestamp,
}

impl Holder {
    fn this() -> Self {
        let name = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
        Self {
            user: name.unwrap_or_default(),
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            pid: std::process::id(),
            since: Timestamp::now(),
        }
    }
}

/// Why a workspace could not be locked.
#[derive(Debug)]
pub(super) enum Refused {
    /// Somebody has it.
    Held(Option<Holder>),
    /// The system makes no lock there.
    System(io::Error),
}

/// A lock that is held. Dropping it gives it back and takes the file away.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Locks a workspace.
    pub(super) fn take(workspace: &Path) -> Result<Self, Refused> {
        let path = beside(workspace, ".lock");
        loop {
            let mut file = open(&path).map_err(Refused::System)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Refused::Held(holder(&mut file))),
                Err(TryLockError::Error(error)) => return Err(Refused::System(error)),
            }
            // The last holder may have taken the file away between the two steps.
            if is_there(&path, &file) {
                // Who it is is only for words.
                sign(&mut file).unwrap_or_default();
                return Ok(Self { path, file });
            }
        }
    }

    /// Whether the file that is locked still stands beside the workspace.
    pub(super) fn holds(&self) -> bool {
        is_there(&self.path, &self.file)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if self.holds() {
            // Where an open file cannot be taken away it stays, unlocked.
            fs::remove_file(&self.path).unwrap_or_default();
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    keep_private(path);
    Ok(file)
}

fn sign(file: &mut File) -> io::Result<()> {
    let text = serde_json::to_string(&Holder::this()).map_err(io::Error::other)?;
    file.set_len(0)?;
    file.rewind()?;
    file.write_all(text.as_bytes())
}

fn holder(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.take(MAX_BYTES).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

#[cfg(unix)]
fn is_there(path: &Path, file: &File) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let same = |a: &fs::Metadata, b: &fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    matches!((fs::metadata(path), file.metadata()), (Ok(a), Ok(b)) if same(&a, &b))
}

#[cfg(not(unix))]
fn is_there(path: &Path, _: &File) -> bool {
    path.exists()
}
