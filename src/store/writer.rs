//! The thread that writes: one transaction after another, each from what is on the disk to the
//! newest value.

use super::fault::Fault;
use super::lock::Lock;
use super::place::Place;
use super::rank::Ranks;
use super::read::{Loaded, load};
use super::state::Shared;
use super::write::Work;
use super::{connect, lock};
use crate::workspace::Workspace;
use rusqlite::Connection;
use std::sync::Arc;
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
                Ok(()) => {
                    (pause, retry_at) = (FIRST_PAUSE, None);
                    shared.change(|inside| {
                        inside.durable = newest;
                        inside.fault = None;
                        inside.writing = false;
                    });
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
        // Closing works the log of changes in; the lock goes last.
        let Self { connection, lock, .. } = self;
        drop(connection);
        drop(lock);
        shared.change(|inside| inside.ended = true);
    }

    fn save(&mut self, newest: &Workspace) -> Result<(), Fault> {
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
        Ok(())
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
