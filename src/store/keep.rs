//! A workspace that is kept on the disk while it is open.

use super::backup::{self, Backup};
use super::create::{self, Existing};
use super::fault::Fault;
use super::folders::Folders;
use super::state::{Shared, State, Why};
use super::writer::Writer;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::thread;
use std::time::Duration;
use workspace::Workspace;

/// How long dropping a store waits for the last changes. A window waits before that, by
/// [`Store::settle`], and says so.
const LAST_WAIT: Duration = Duration::from_secs(5);
/// How long a copy waits for the newest changes; after that it is made from memory.
const COPY_WAIT: Duration = Duration::from_secs(2);

/// Keeps a workspace on the disk. Its own thread writes; nothing here waits but
/// [`Store::open`], [`Store::settle`] and [`Store::copy_to`], which belong into jobs.
pub struct Store {
    path: PathBuf,
    folders: Folders,
    shared: Arc<Shared>,
    ledger_writes: Arc<AtomicU64>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("path", &self.path).field("state", &self.state()).finish()
    }
}

impl Store {
    pub(super) fn writing(path: &Path, folders: &Folders, writer: Writer) -> Result<Self, Fault> {
        let shared = Shared::new(writer.durable.clone(), None);
        let ledger_writes = Arc::clone(&writer.ledger_writes);
        let both = Arc::clone(&shared);
        let thread = thread::Builder::new().name("store".to_owned());
        thread.spawn(move || writer.run(&both)).map_err(|error| Fault::of_io(&error))?;
        Ok(Self { path: path.to_owned(), folders: folders.clone(), shared, ledger_writes })
    }

    pub(super) fn reading(path: &Path, folders: &Folders, workspace: &Workspace, why: Why) -> Self {
        let shared = Shared::new(workspace.clone(), Some(why));
        Self { path: path.to_owned(), folders: folders.clone(), shared, ledger_writes: Arc::default() }
    }

    /// Whether nothing is ever written.
    pub(super) fn is_read_only(&self) -> bool {
        matches!(self.state(), State::ReadOnly(_))
    }

    /// What the ledger counts its writes by.
    pub(super) fn ledger_writes(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.ledger_writes)
    }

    /// The file, without links.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Sets whom to tell when the state has changed, from whatever thread: a window asks for a
    /// frame.
    pub fn wake_by(&self, wake: impl Fn() + Send + Sync + 'static) {
        self.shared.inside().wake = Some(Arc::new(wake));
    }

    /// Hands the newest value over. It is written at once, or right after what is being written.
    pub fn put(&self, workspace: &Workspace) {
        self.shared.change(|inside| inside.put(workspace));
    }

    /// Asks for what could not be written to be tried again now.
    pub fn flush(&self) {
        self.shared.change(|inside| inside.asked = true);
    }

    /// How the newest value stands to the disk.
    pub fn state(&self) -> State {
        self.shared.inside().state()
    }

    /// Whether a value is on the disk, or equals the one that is, and no other is being written.
    pub fn is_durable(&self, workspace: &Workspace) -> bool {
        self.shared.inside().is_durable(workspace)
    }

    /// Waits until the newest value is on the disk or could not be brought there, at most that
    /// long, and tells the state then.
    pub fn settle(&self, longest: Duration) -> State {
        self.shared.wait(longest, |inside| !matches!(inside.state(), State::Saving));
        self.state()
    }

    /// Why the backup of today could not be made, if so.
    pub fn backup_fault(&self) -> Option<Fault> {
        self.shared.inside().backup_fault.clone()
    }

    /// The backups of this workspace, the newest first. It reads a folder.
    pub fn backups(&self) -> Vec<Backup> {
        backup::list(&self.path, &self.folders)
    }

    /// Writes a copy with the newest value to another place, whole or not at all, replacing the
    /// file that stands there. It can take seconds.
    ///
    /// # Errors
    /// The place is that of a workspace which is open somewhere, this one included, or the copy
    /// cannot be written.
    pub fn copy_to(&self, place: &Path) -> Result<(), Fault> {
        let settled = self.settle(COPY_WAIT);
        if settled == State::Saved {
            return create::from_file(place, &self.path, Existing::Replaced);
        }
        // What is in memory is newer than the file or all that can be read of it.
        let newest = self.shared.inside().newest.clone();
        create::from_value(place, &newest, Existing::Replaced)
    }
}

/// Writes what is left and gives the file back.
impl Drop for Store {
    fn drop(&mut self) {
        self.shared.change(|inside| inside.closing = true);
        self.shared.wait(LAST_WAIT, |inside| inside.ended);
    }
}
