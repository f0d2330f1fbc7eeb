//! What a window needs beside a command: a draft that is known by its broadcast and judged again
//! and again, its list built from the bot's clients, and the numbers of rows for a table.

use super::rows::conditions;
use super::{Filter, Ledger, SendingId};
use crate::Fault;
use broadcast::{BroadcastId, Recipient, State};
use rusqlite::{OptionalExtension as _, params, params_from_iter};

/// How many clients are taken into a draft in one transaction.
const AT_ONCE: usize = 5_000;

impl Ledger {
    /// Finds the draft of a broadcast.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn draft_of(&self, broadcast: BroadcastId) -> Result<Option<SendingId>, Fault> {
        let select = "SELECT id FROM sending WHERE broadcast = ?1 AND launched IS NULL";
        let found = self
            .connection
            .query_row(select, [broadcast.to_string()], |row| Ok(SendingId(row.get(0)?)))
            .optional();
        found.map_err(|error| self.fault(&error))
    }

    /// Takes the verdicts of a draft back, so that it can be judged anew.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn clear_verdicts(&mut self, id: SendingId) -> Result<(), Fault> {
        self.write(|transaction| {
            let set = "UPDATE recipient SET state = ?2, reason = NULL
                WHERE sending = ?1 AND state = ?3
                    AND EXISTS (SELECT 1 FROM sending WHERE id = ?1 AND launched IS NULL)";
            transaction.execute(set, params![id.0, State::Planned.code(), State::Skipped.code()]).map(drop)
        })
    }

    /// Empties a draft's list.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn clear_rows(&mut self, id: SendingId) -> Result<(), Fault> {
        self.write(|transaction| {
            let delete = "DELETE FROM recipient WHERE sending = ?1
                AND EXISTS (SELECT 1 FROM sending WHERE id = ?1 AND launched IS NULL)";
            transaction.execute(delete, [id.0]).map(drop)
        })
    }

    /// Adds everyone who is known to have talked to a bot; whoever is in the list stays as he is.
    /// `told` hears how many were taken so far, and stops it by `false`.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn add_known_clients(
        &mut self,
        id: SendingId,
        bot: &str,
        mut told: impl FnMut(u64) -> bool,
    ) -> Result<u64, Fault> {
        let (mut after, mut count) = (String::new(), 0);
        loop {
            let some = self.clients_after(bot, &after)?;
            let Some(last) = some.last() else { return Ok(count) };
            after.clone_from(last);
            count += some.len() as u64;
            self.add(id, some.iter().map(|client| Recipient::read(0, client, "", Vec::new())), true)?;
            if !told(count) {
                return Ok(count);
            }
        }
    }

    fn clients_after(&self, bot: &str, after: &str) -> Result<Vec<String>, Fault> {
        let read = || -> rusqlite::Result<Vec<String>> {
            let select = "SELECT id FROM client WHERE bot = ?1 AND id > ?2 ORDER BY id LIMIT ?3";
            let mut statement = self.connection.prepare_cached(select)?;
            statement.query_map(params![bot, after, AT_ONCE as i64], |row| row.get(0))?.collect()
        };
        read().map_err(|error| self.fault(&error))
    }

    /// The numbers of the rows that a filter lets through, in their order: a table needs to know
    /// how many there are and which, and reads the rest by pages.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn row_numbers(&self, id: SendingId, filter: &Filter) -> Result<Vec<u32>, Fault> {
        let read = || -> rusqlite::Result<Vec<u32>> {
            let (conditions, given) = conditions(id, filter);
            let select = format!("SELECT row FROM recipient WHERE sending = ? {conditions} ORDER BY row");
            let mut statement = self.connection.prepare(&select)?;
            statement.query_map(params_from_iter(given), |row| row.get(0))?.collect()
        };
        read().map_err(|error| self.fault(&error))
    }
}
