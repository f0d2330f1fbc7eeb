//! What only a person decides.

use super::{Ledger, SendingId, millis};
use crate::Fault;
use broadcast::{Event, State};
use jiff::Timestamp;
use rusqlite::params;

/// What is to become of a row of which nobody knows whether it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Send it again: the client may get it twice, and the person was told so.
    Send,
    /// Leave it: the default.
    GiveUp,
}

impl Ledger {
    /// Carries a decision out for one unknown row or, without one, for all that two readings
    /// lacked; tells for how many.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn decide(
        &mut self,
        id: SendingId,
        row: Option<u64>,
        decision: Decision,
        now: Timestamp,
    ) -> Result<u64, Fault> {
        let event = match decision {
            Decision::Send => Event::PersonSends,
            Decision::GiveUp => Event::PersonGivesUp,
        };
        self.change(id, row, State::Unknown, event, "AND readings = 2", now)
    }

    /// Takes back what is not sent yet, as the stop of a broadcast for good does.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn cancel_planned(&mut self, id: SendingId, now: Timestamp) -> Result<u64, Fault> {
        self.change(id, None, State::Planned, Event::PersonGivesUp, "", now)
    }

    fn change(
        &mut self,
        id: SendingId,
        row: Option<u64>,
        from: State,
        event: Event,
        only: &str,
        now: Timestamp,
    ) -> Result<u64, Fault> {
        let Ok(to) = from.after(event) else { return Ok(0) };
        self.write(|transaction| {
            let set = format!(
                "UPDATE recipient SET state = ?3, at = ?4, missed = NULL, readings = 0
                 WHERE sending = ?1 AND state = ?2 AND (?5 IS NULL OR row = ?5) {only}"
            );
            let row = row.map(u64::cast_signed);
            let changed =
                transaction.execute(&set, params![id.0, from.code(), to.code(), millis(now), row])?;
            Ok(changed as u64)
        })
    }
}
