//! The ledger of sending, in the workspace file: a row a recipient, never a million in memory.
//!
//! [`Ledger::open`] takes a file for a command, [`Store::ledger`](super::Store::ledger) gives the
//! ledger of a workspace that is open, [`Ledger::reading`] looks at one that somebody else writes.
//!
//! A broadcast is drafted ([`Ledger::draft`], [`Ledger::add`]), judged ([`Ledger::judge`]) and
//! launched ([`Ledger::launch`]); what the runner does is one durable transaction after another
//! ([`Ledger::work`]), under a lease that one process holds ([`Ledger::take_lease`]). A screen
//! lists broadcasts with [`Ledger::sendings`], counts with [`Ledger::counts`] and reads rows by
//! pages with [`Ledger::page`].

mod decide;
mod draft;
mod lease;
mod listing;
mod open;
mod rows;
mod sending;
#[cfg(test)]
mod tests;
mod window;
mod work;

pub use decide::Decision;
pub use lease::{Lease, LeaseError};
pub use listing::{Listed, Reading};
pub use rows::{Filter, Row};
pub use sending::{Sending, SendingId};
pub use work::{Claimed, Claims, Done};

use super::fault::Fault;
use super::lock::Lock;
use jiff::Timestamp;
use rusqlite::Connection;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The ledger of a workspace file. It waits for the disk, so it belongs off the frame.
#[derive(Debug)]
pub struct Ledger {
    path: PathBuf,
    connection: Connection,
    /// The lock on the file, where it was opened by itself.
    _lock: Option<Lock>,
    /// The copy that is looked at, where the file itself could not be read.
    _copy: Option<tempfile::TempDir>,
    /// Tells the store of the same file that what was written was written by its own ledger.
    writes: Arc<AtomicU64>,
}

impl Ledger {
    /// The words of a fault that SQLite tells.
    fn fault(&self, error: &rusqlite::Error) -> Fault {
        Fault::of_sql(error, &self.path)
    }

    /// Does something in one durable transaction, all or nothing.
    fn write<T>(
        &mut self,
        work: impl FnOnce(&rusqlite::Transaction<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Fault> {
        self.writes.fetch_add(1, Ordering::SeqCst);
        let done = (|| {
            let transaction =
                self.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let done = work(&transaction)?;
            transaction.commit()?;
            Ok(done)
        })();
        done.map_err(|error| self.fault(&error))
    }

    /// 128 random bits, by SQLite's own generator.
    ///
    /// # Errors
    /// The file cannot be asked.
    pub fn random(&self) -> Result<u128, Fault> {
        let bytes: Vec<u8> = self
            .connection
            .query_row("SELECT randomblob(16)", [], |row| row.get(0))
            .map_err(|error| self.fault(&error))?;
        Ok(bytes.iter().fold(0, |bits, byte| (bits << 8) | u128::from(*byte)))
    }
}

/// A time as the ledger keeps it: milliseconds since 1970.
fn millis(at: Timestamp) -> i64 {
    at.as_millisecond()
}

/// The time of milliseconds; `None` for one that no clock shows.
fn moment(millis: Option<i64>) -> Option<Timestamp> {
    millis.and_then(|millis| Timestamp::from_millisecond(millis).ok())
}

/// A text that should be JSON and is not: no version of the program wrote it.
fn nonsense(error: serde_json::Error) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
}

fn json(thing: &impl serde::Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(thing).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}
