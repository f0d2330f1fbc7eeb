//! One launch of a broadcast in the ledger.

use super::{Ledger, json, millis, moment, nonsense};
use crate::Fault;
use broadcast::{Broadcast, Counts, State};
use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Row, params};

/// Which launch in a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SendingId(pub(super) i64);

/// A launch, or the draft of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Sending {
    /// Which.
    pub id: SendingId,
    /// The broadcast as it was frozen.
    pub broadcast: Broadcast,
    /// By what the list and the content are known again.
    pub fingerprint: String,
    /// The day on which the rule data was read.
    pub facts: String,
    /// When it was launched; none for a draft.
    pub launched: Option<Timestamp>,
    /// The campaigns of its name on the platform.
    pub campaigns: Vec<i64>,
    /// Why it stands still, as the runner noted it.
    pub pause: Option<String>,
}

const SELECT: &str = "SELECT id, frozen, fingerprint, facts, launched, campaigns, pause FROM sending";

fn sending(row: &Row<'_>) -> rusqlite::Result<Sending> {
    let text = |at| row.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
    Ok(Sending {
        id: SendingId(row.get(0)?),
        broadcast: serde_json::from_str(text(1)?).map_err(nonsense)?,
        fingerprint: row.get(2)?,
        facts: row.get(3)?,
        launched: moment(row.get(4)?),
        campaigns: serde_json::from_str(text(5)?).map_err(nonsense)?,
        pause: row.get(6)?,
    })
}

impl Ledger {
    /// Every launch and draft, the oldest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn sendings(&self) -> Result<Vec<Sending>, Fault> {
        let read = || -> rusqlite::Result<Vec<Sending>> {
            let mut statement = self.connection.prepare(&format!("{SELECT} ORDER BY id"))?;
            statement.query_map([], sending)?.collect()
        };
        read().map_err(|error| self.fault(&error))
    }

    /// One launch.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn sending(&self, id: SendingId) -> Result<Option<Sending>, Fault> {
        let found = self.connection.query_row(&format!("{SELECT} WHERE id = ?1"), [id.0], sending).optional();
        found.map_err(|error| self.fault(&error))
    }

    /// How many rows are in which state.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn counts(&self, id: SendingId) -> Result<Counts, Fault> {
        let read = || {
            let select = "SELECT state, count(*) FROM recipient WHERE sending = ?1 GROUP BY state";
            let mut statement = self.connection.prepare_cached(select)?;
            let mut counts = Counts::default();
            let mut rows = statement.query([id.0])?;
            while let Some(row) = rows.next()? {
                if let Some(state) = State::of_code(row.get(0)?) {
                    counts.0.insert(state, row.get::<_, i64>(1)?.unsigned_abs());
                }
            }
            Ok(counts)
        };
        read().map_err(|error| self.fault(&error))
    }

    /// Notes the campaigns that bear the broadcast's name.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn set_campaigns(&mut self, id: SendingId, campaigns: &[i64]) -> Result<(), Fault> {
        self.write(|transaction| {
            let set = "UPDATE sending SET campaigns = ?2 WHERE id = ?1";
            transaction.execute(set, params![id.0, json(&campaigns)?]).map(drop)
        })
    }

    /// Notes why it stands still, or that it does not.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn set_pause(&mut self, id: SendingId, why: Option<&str>) -> Result<(), Fault> {
        self.write(|transaction| {
            transaction.execute("UPDATE sending SET pause = ?2 WHERE id = ?1", params![id.0, why]).map(drop)
        })
    }

    /// Launches a draft: from now on it is frozen.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn launch(&mut self, id: SendingId, broadcast: &Broadcast, now: Timestamp) -> Result<(), Fault> {
        let mut frozen = broadcast.clone();
        frozen.launched = Some(now);
        self.write(|transaction| {
            let set = "UPDATE sending SET launched = ?2, frozen = ?3 WHERE id = ?1 AND launched IS NULL";
            transaction.execute(set, params![id.0, millis(now), json(&frozen)?]).map(drop)
        })
    }

    /// Throws a draft away. What was launched stays.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn discard(&mut self, id: SendingId) -> Result<(), Fault> {
        self.write(|transaction| {
            transaction.execute("DELETE FROM sending WHERE id = ?1 AND launched IS NULL", [id.0]).map(drop)
        })
    }

    /// Forgets who the clients were: every row's id, number and values, and what is known of the
    /// bot's clients. States, reasons and counts stay. The file is written anew, so that nothing
    /// of it stays on the disk.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn forget_clients(&mut self) -> Result<(), Fault> {
        self.write(|transaction| {
            transaction.execute_batch(
                "UPDATE recipient SET client = '', number = NULL, typed = NULL, vals = '[]'
                     WHERE state NOT IN (0, 1, 9);
                 DELETE FROM client;
                 DELETE FROM snapshot;",
            )
        })?;
        let vacuum = || {
            self.connection.execute_batch("VACUUM")?;
            connect_checkpoint(&self.connection)
        };
        vacuum().map_err(|error| self.fault(&error))
    }
}

fn connect_checkpoint(connection: &rusqlite::Connection) -> rusqlite::Result<()> {
    connection.pragma_update_and_check(None, "wal_checkpoint", "truncate", |_| Ok(()))
}
