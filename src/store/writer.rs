//! The thread that writes: one transaction after another, each from what is on the disk to the
//! newest value.

use super::fault::Fault;
use super::folders::Folders;
use super::lock::Lock;
use super::place::Place;
use super::rank::Ranks;
use super::read::{Loaded, load};
use super::state::Shared;
use super::write::Work;
use super::{backup, connect, lock};
use crate::workspace::Workspace;
use jiff::Zoned;
use jiff::civil::Date;
use rusqlite::Connection;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long it is waited after the first failure; after each further one twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// The longest pause between attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(15);

/// What the thread works with.
pub(super) struct Writer {
    pub(super) place: Place,
    pub(super) connection: Connection,
    pub(super) lock: Lock,
    pub(super) durable: Workspace,
    pub(super) ranks: Ranks,
    pub(super) folders: Folders,
    /// The day for which the backup is made or on its way.
    pub(super) backed_up: Option<Date>,
    pub(super) backing_up: Option<JoinHandle<()>>,
    /// The number by which SQLite tells that another connection wrote.
    pub(super) data_version: i64,
}

impl Writer {
    /// Writes whatever is put, until the store is closed.
    pub(super) fn run(mut self, shared: &Arc<Shared>) {
        let mut pause = FIRST_PAUSE;
        let mut retry_at = None;
        while let Some(newest) = shared.next(retry_at) {
            match self.save(&newest) {
                Ok(wrote) => {
                    (pause, retry_at) = (FIRST_PAUSE, None);
                    shared.change(|inside| {
                        inside.durable = newest;
                        inside.fault = None;
                        inside.writing = false;
                    });
                    if wrote {
                        self.back_up_daily(shared);
                    }
                }
                Err(fault) => {
                    tracing::warn!(fault = fault.label(), "not saved");
                    retry_at = Some(Instant::now() + pause);
                    pause = (pause * 2).min(LONGEST_PAUSE);
                    shared.change(|inside| {
                        inside.fault = Some(Arc::new(fault));
                        inside.writing = false;
                    });
                }
            }
        }
        // Who closes last works the log of changes in, and a backup could not: it only reads.
        let Self { connection, lock, backing_up, .. } = self;
        if let Some(thread) = backing_up {
            thread.join().unwrap_or_default();
        }
        drop(connection);
        drop(lock);
        shared.change(|inside| inside.ended = true);
    }

    /// Brings a value to the disk, and tells whether there was anything to write.
    fn save(&mut self, newest: &Workspace) -> Result<bool, Fault> {
        if let Err(fault) = self.still_ours() {
            self.find_again(fault)?;
        }
        let work = Work::between(&self.durable, newest, &self.ranks);
        if !work.is_empty() {
            let began = Instant::now();
            work.write(&mut self.connection, &self.durable, newest)
                .map_err(|error| Fault::of_sql(&error, self.place.path()))?;
            work.note(&mut self.ranks);
            let change = &work.change;
            tracing::info!(
                changed = change.changed.len(),
                removed = change.removed.len(),
                ms = began.elapsed().as_millis() as u64,
                "saved"
            );
        }
        self.durable = newest.clone();
        Ok(!work.is_empty())
    }

    /// After the first change of a day a backup is made, by a thread of its own: saving goes on.
    fn back_up_daily(&mut self, shared: &Arc<Shared>) {
        let now = Zoned::now().datetime();
        if self.backed_up == Some(now.date()) {
            return;
        }
        self.backed_up = Some(now.date());
        let (path, folders, shared) =
            (self.place.path().to_owned(), self.folders.clone(), Arc::clone(shared));
        let work = move || {
            if backup::is_due(&path, &folders, now.date()) {
                let fault = backup::make(&path, &folders, now).err();
                if let Some(fault) = &fault {
                    tracing::warn!(fault = fault.label(), "not backed up");
                }
                shared.change(|inside| inside.backup_fault = fault);
            }
        };
        // Without a thread there is no backup today; the workspace itself is saved.
        self.backing_up = thread::Builder::new().name("backup".to_owned()).spawn(work).ok();
    }

    /// Whether the file that was opened still stands in its place and nobody else wrote into it.
    fn still_ours(&self) -> Result<(), Fault> {
        self.place.check()?;
        if !self.lock.holds() {
            return Err(Fault::Replaced);
        }
        let version =
            data_version(&self.connection).map_err(|error| Fault::of_sql(&error, self.place.path()))?;
        if version == self.data_version { Ok(()) } else { Err(Fault::Replaced) }
    }

    /// Looks whether what stands there now is what was written last, as after a disk was taken
    /// out and put in again, and goes on with it then.
    fn find_again(&mut self, fault: Fault) -> Result<(), Fault> {
        let found = Place::of(self.place.path()).map_err(|_| fault.clone())?;
        if !self.lock.holds() {
            match Lock::take(found.path()) {
                Ok(lock) => self.lock = lock,
                Err(lock::Refused::Held(_)) => return Err(Fault::Open),
                Err(lock::Refused::System(error)) => return Err(Fault::of_io(&error)),
            }
        }
        let failed = |error| Fault::of_sql(&error, found.path());
        let mut connection = connect::for_writing(found.path()).map_err(failed)?;
        let version = data_version(&connection).map_err(failed)?;
        let Loaded { workspace, ranks } = load(&mut connection).map_err(|_| fault.clone())?;
        if workspace != self.durable {
            return Err(fault);
        }
        tracing::info!("found again");
        (self.connection, self.place, self.ranks, self.data_version) = (connection, found, ranks, version);
        Ok(())
    }
}

/// What changes when another connection has written.
pub(super) fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "data_version", |row| row.get(0))
}
