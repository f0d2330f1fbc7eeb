//! One process sends a broadcast, and everybody sees which.

use super::{Ledger, SendingId, json, millis, moment, nonsense};
use crate::Fault;
use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

/// Who sends a broadcast.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lease {
    /// The workspace's own id.
    pub workspace: String,
    /// The machine.
    pub machine: String,
    /// The number of the process there.
    pub process: u32,
    /// Which run of that process, 32 random hex digits.
    pub run: String,
}

/// Why a lease was not had.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LeaseError {
    /// Somebody else sends it.
    #[error("{} sends it, process {}", .holder.machine, .holder.process)]
    Held {
        /// Who.
        holder: Box<Lease>,
        /// When that was heard of last.
        heartbeat: Timestamp,
    },
    /// It is no launch any more.
    #[error("it is gone")]
    Gone,
    /// The file cannot be read or written.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Ledger {
    /// Takes the lease of a launch. One that is held is refused; one whose heartbeat has stopped,
    /// or whose process on this machine has given the file up, is nobody's.
    ///
    /// # Errors
    /// Somebody else sends it, or the file cannot be written.
    pub fn take_lease(&mut self, id: SendingId, now: Timestamp) -> Result<Lease, LeaseError> {
        let run = format!("{:032x}", self.random()?);
        let machine = gethostname::gethostname().to_string_lossy().into_owned();
        let process = std::process::id();
        let taken = self.write(|transaction| {
            let born = "INSERT INTO identity (id, workspace) VALUES (1, lower(hex(randomblob(16)))) ON CONFLICT DO NOTHING";
            transaction.execute(born, [])?;
            let workspace = transaction.query_row("SELECT workspace FROM identity", [], |row| row.get(0))?;
            let select = "SELECT lease, heartbeat FROM sending WHERE id = ?1 AND launched IS NOT NULL";
            let found = transaction
                .query_row(select, [id.0], |row| {
                    Ok((row.get::<_, Option<String>>(0)?, row.get::<_, Option<i64>>(1)?))
                })
                .optional()?;
            let Some((holder, heartbeat)) = found else { return Ok(Err(LeaseError::Gone)) };
            let holder: Option<Lease> =
                holder.map(|text| serde_json::from_str(&text).map_err(nonsense)).transpose()?;
            if let (Some(holder), Some(heartbeat)) = (holder, moment(heartbeat)) {
                // Whoever works here holds the lock of the file: another process of this machine
                // has given it up, or was killed.
                let gone = holder.machine == machine && holder.process != process;
                if !gone && broadcast::is_held(heartbeat, now) {
                    return Ok(Err(LeaseError::Held { holder: Box::new(holder), heartbeat }));
                }
            }
            let lease = Lease { workspace, machine, process, run };
            let set = "UPDATE sending SET lease = ?2, heartbeat = ?3 WHERE id = ?1";
            transaction.execute(set, params![id.0, json(&lease)?, millis(now)])?;
            Ok(Ok(lease))
        });
        taken?
    }

    /// Gives a lease back.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn give_lease(&mut self, id: SendingId, lease: &Lease) -> Result<(), Fault> {
        self.write(|transaction| {
            let set = "UPDATE sending SET lease = NULL, heartbeat = NULL
                WHERE id = ?1 AND json_extract(lease, '$.run') = ?2";
            transaction.execute(set, params![id.0, lease.run]).map(drop)
        })
    }

    /// Who sends a launch now, and since when nothing more was heard.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn lease(&self, id: SendingId) -> Result<Option<(Lease, Timestamp)>, Fault> {
        let select = "SELECT lease, heartbeat FROM sending WHERE id = ?1 AND lease IS NOT NULL";
        let read = || {
            let found = self
                .connection
                .query_row(select, [id.0], |row| {
                    Ok((row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?))
                })
                .optional()?;
            let Some((holder, heartbeat)) = found else { return Ok(None) };
            let holder: Lease = serde_json::from_str(&holder).map_err(nonsense)?;
            Ok(moment(heartbeat).map(|at| (holder, at)))
        };
        read().map_err(|error| self.fault(&error))
    }
}
