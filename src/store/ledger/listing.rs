//! What the platform's list of sendings says of rows.

use super::{Ledger, SendingId, millis, moment};
use crate::Fault;
use broadcast::{BETWEEN_READINGS, Event, State};
use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, Transaction, params};

/// One sending as the platform lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The client's id.
    pub client: String,
    /// Which row it says it is, where an event brought that back.
    pub row: Option<u64>,
    /// Its state, by the platform's status.
    pub state: State,
    /// The platform's words to a failure.
    pub reason: Option<String>,
}

/// What a whole reading told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Rows still unknown that one reading has lacked; another one is due.
    pub waiting: u64,
    /// Rows that two readings lacked, a minute apart: a person decides.
    pub missing: u64,
    /// How many of the waiting no reading has lacked yet.
    pub unread: u64,
    /// When the last of the waiting was missed first.
    pub last_missed: Option<Timestamp>,
}

impl Ledger {
    /// Takes in one page of the list, in one transaction, and tells how many rows it changed.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn listed(&mut self, id: SendingId, page: &[Listed], now: Timestamp) -> Result<u64, Fault> {
        self.write(|transaction| {
            let mut changed = 0;
            for one in page {
                changed += u64::from(take_in(transaction, id, one, now)?);
            }
            Ok(changed)
        })
    }

    /// Ends a reading of the whole list, which was begun at a time: every row that was unknown by
    /// then and still is was not in it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn finish_reading(&mut self, id: SendingId, began: Timestamp) -> Result<Reading, Fault> {
        let apart = i64::try_from(BETWEEN_READINGS.as_millis()).unwrap_or(i64::MAX);
        self.write(|transaction| {
            let set = "UPDATE recipient SET
                    readings = CASE WHEN readings = 2 OR (missed IS NOT NULL AND ?3 - missed >= ?4) THEN 2 ELSE 1 END,
                    missed = coalesce(missed, ?3)
                WHERE sending = ?1 AND state = ?2 AND coalesce(at, 0) <= ?3";
            transaction.execute(set, params![id.0, State::Unknown.code(), millis(began), apart])?;
            reading(transaction, id)
        })
    }

    /// How the unknown rows stand.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn unknown(&self, id: SendingId) -> Result<Reading, Fault> {
        reading(&self.connection, id).map_err(|error| self.fault(&error))
    }
}

fn reading(connection: &rusqlite::Connection, id: SendingId) -> rusqlite::Result<Reading> {
    let select = "SELECT count(*) FILTER (WHERE readings < 2), count(*) FILTER (WHERE readings = 2),
            count(*) FILTER (WHERE readings < 2 AND missed IS NULL), max(missed) FILTER (WHERE readings < 2)
        FROM recipient WHERE sending = ?1 AND state = ?2";
    connection.prepare_cached(select)?.query_row([id.0, State::Unknown.code()], |row| {
        Ok(Reading {
            waiting: row.get::<_, i64>(0)?.unsigned_abs(),
            missing: row.get::<_, i64>(1)?.unsigned_abs(),
            unread: row.get::<_, i64>(2)?.unsigned_abs(),
            last_missed: moment(row.get(3)?),
        })
    })
}

fn take_in(
    transaction: &Transaction<'_>,
    id: SendingId,
    one: &Listed,
    now: Timestamp,
) -> rusqlite::Result<bool> {
    let select = "SELECT row, state FROM recipient
        WHERE sending = ?1 AND client = ?2 AND client <> '' AND repeated = 0";
    let found = transaction
        .prepare_cached(select)?
        .query_row(params![id.0, one.client], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))
        .optional()?;
    let Some((row, code)) = found else { return Ok(false) };
    // Somebody else's sending to the same client in this campaign is not ours to count.
    if one.row.is_some_and(|told| told != row.unsigned_abs()) {
        return Ok(false);
    }
    let Some(Ok(to)) = State::of_code(code).map(|state| state.after(Event::Listed(one.state))) else {
        return Ok(false);
    };
    let set = "UPDATE recipient SET state = ?4, reason = ?5, at = ?6, missed = NULL, readings = 0
        WHERE sending = ?1 AND row = ?2 AND state = ?3";
    let changed = transaction.prepare_cached(set)?.execute(params![
        id.0,
        row,
        code,
        to.code(),
        one.reason,
        millis(now)
    ])?;
    Ok(changed > 0)
}
