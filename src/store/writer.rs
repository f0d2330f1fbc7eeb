//! The thread that writes: one transaction after another, each from what is on the disk to the
//! newest value.

use super::fault::Fault;
use super::folders::Folders;
use super::lock::Lock;
use super::place::Place;
use super::rank::Ranks;
use super::read::{Loaded, load};
use super::state::{Next, Shared};
use super::write::Work;
use super::{backup, connect, create, lock};
use jiff::Zoned;
use jiff::civil::Date;
use rusqlite::Connection;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use workspace::Workspace;

/// How long it is waited after the first failure; after each further one twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// The longest pause between attempts.
const LONGEST_PAUSE: Duration = Duration::from_secs(15);

/// The log of changes is worked into the file when nothing was saved for so long: often enough
/// that the file alone is whole soon, and not between two keys.
const QUIET: Duration = Duration::from_secs(1);

/// So many messages in one save are worth a line in the log, and so is so long a time.
const LARGE: usize = 100;
const SLOW: Duration = Duration::from_millis(250);

/// What the thread works with.
pub(super) struct Writer {
    pub(super) place: Place,
    /// The connection, while the file is known to be as it was left.
    pub(super) connection: Option<Connection>,
    pub(super) lock: Option<Lock>,
    pub(super) durable: Workspace,
    pub(super) ranks: Ranks,
    pub(super) folders: Folders,
    /// The day for which the backup is made or on its way.
    pub(super) backed_up: Option<Date>,
    pub(super) backing_up: Option<JoinHandle<()>>,
    /// The number by which SQLite tells that another connection wrote.
    pub(super) data_version: i64,
    /// How often the ledger of this workspace wrote, and how often it had when that was looked at.
    pub(super) ledger_writes: Arc<AtomicU64>,
    pub(super) ledger_seen: u64,
}

impl Writer {
    /// Writes whatever is put, until the store is closed.
    pub(super) fn run(mut self, shared: &Arc<Shared>) {
        let _lost = Lost(shared);
        let mut pause = FIRST_PAUSE;
        let mut retry_at = None;
        // A program that was killed may have left a log.
        let (mut quiet, mut checkpoint_at) = (QUIET, Some(Instant::now() + QUIET));
        loop {
            let newest = match shared.next(retry_at, checkpoint_at) {
                Next::Save(newest) => *newest,
                Next::Checkpoint => {
                    // Somebody reads from the log, or the disk is full: later, less and less often.
                    quiet = (quiet * 2).min(LONGEST_PAUSE);
                    checkpoint_at = (!self.checkpoint()).then(|| Instant::now() + quiet);
                    continue;
                }
                Next::Close => break,
            };
            match self.save(&newest) {
                Ok(wrote) => {
                    (pause, retry_at) = (FIRST_PAUSE, None);
                    shared.change(|inside| {
                        inside.durable = newest;
                        inside.fault = None;
                        inside.writing = false;
                    });
                    if wrote {
                        (quiet, checkpoint_at) = (QUIET, Some(Instant::now() + QUIET));
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
            self.let_go();
            self.find_again(fault)?;
        }
        let Some(connection) = &mut self.connection else { return Err(Fault::FileGone) };
        let work = Work::between(&self.durable, newest, &self.ranks);
        if !work.is_empty() {
            let began = Instant::now();
            work.write(connection, &self.durable, newest)
                .map_err(|error| Fault::of_sql(&error, self.place.path()))?;
            work.note(&mut self.ranks);
            tell(&work, began.elapsed());
        }
        self.durable = newest.clone();
        Ok(!work.is_empty())
    }

    /// Works the log of changes into the file, so that whoever copies the file alone has
    /// everything, and tells whether all of it is there. It waits for nobody who reads.
    fn checkpoint(&mut self) -> bool {
        let ours = self.still_ours().is_ok();
        let Some(connection) = self.connection.as_ref().filter(|_| ours) else {
            // Saving finds the file again and notes it anew.
            return true;
        };
        connect::checkpoint(connection, Duration::ZERO).unwrap_or_else(|error| {
            let fault = Fault::of_sql(&error, self.place.path());
            tracing::warn!(fault = fault.label(), "the log is not worked in");
            false
        })
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
    fn still_ours(&mut self) -> Result<(), Fault> {
        self.place.check()?;
        if !self.lock.as_ref().is_some_and(Lock::holds) {
            return Err(Fault::Replaced);
        }
        let connection = self.connection.as_ref().ok_or(Fault::Replaced)?;
        let version = data_version(connection).map_err(|error| Fault::of_sql(&error, self.place.path()))?;
        let written = self.ledger_writes.load(Ordering::SeqCst);
        if version == self.data_version {
            return Ok(());
        }
        // The ledger writes by a connection of its own, and to tables of its own.
        if written == self.ledger_seen {
            return Err(Fault::Replaced);
        }
        (self.data_version, self.ledger_seen) = (version, written);
        Ok(())
    }

    /// Gives the file back, wherever it is now. What is in the log of changes goes into it, and
    /// nothing of that log stays beside another file: SQLite would take it for that one's.
    fn let_go(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        let emptied = connect::checkpoint(&connection, connect::PATIENCE);
        drop(connection);
        if emptied != Ok(true) && self.place.check() == Err(Fault::Replaced) {
            create::set_aside(self.place.path()).map(drop).unwrap_or_default();
        }
        // A disk that was taken out and comes back needs another one.
        self.lock.take_if(|lock| !lock.holds());
    }

    /// Looks whether what stands there now is what was written last, as after a disk was taken
    /// out and put in again, and goes on with it then.
    fn find_again(&mut self, fault: Fault) -> Result<(), Fault> {
        let path = self.place.path().to_owned();
        let place = Place::of(&path).map_err(|_| fault.clone())?;
        if self.lock.is_none() {
            match Lock::take(&path) {
                Ok(lock) => self.lock = Some(lock),
                Err(lock::Refused::Held(_)) => return Err(Fault::Replaced),
                Err(lock::Refused::System(error)) => return Err(Fault::of_io(&error)),
            }
        }
        let failed = |error| Fault::of_sql(&error, &path);
        let mut found = connect::for_reading(&path).map_err(failed)?;
        let Loaded { workspace, ranks } = load(&mut found.connection).map_err(|_| fault.clone())?;
        drop(found);
        if workspace != self.durable {
            return Err(fault);
        }
        let connection = connect::for_writing(&path).map_err(failed)?;
        let data_version = data_version(&connection).map_err(failed)?;
        tracing::info!("found again");
        (self.place, self.ranks, self.data_version) = (place, ranks, data_version);
        self.connection = Some(connection);
        Ok(())
    }
}

/// Notes a save: a large or a slow one always, one after each key only where more is asked for.
fn tell(work: &Work, took: Duration) {
    let (changed, removed, ms) =
        (work.change.changed.len(), work.change.removed.len(), took.as_millis() as u64);
    if changed + removed >= LARGE || took >= SLOW {
        tracing::info!(changed, removed, ms, "saved");
    } else {
        tracing::debug!(changed, removed, ms, "saved");
    }
}

/// Tells the window when the thread is lost to a fault of the program: copies can still be made.
struct Lost<'a>(&'a Shared);

impl Drop for Lost<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.change(|inside| {
                inside.fault = Some(Arc::new(Fault::Other("panic".to_owned())));
                (inside.writing, inside.ended) = (false, true);
            });
        }
    }
}

/// What changes when another connection has written.
pub(super) fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "data_version", |row| row.get(0))
}
