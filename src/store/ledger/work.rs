//! What the runner does, one durable transaction after another: how calls ended, the heartbeat,
//! and the next claims.

use super::draft::values;
use super::{Lease, LeaseError, Ledger, SendingId, millis};
use crate::Fault;
use broadcast::{Event, Rule, State, Valued};
use jiff::Timestamp;
use rusqlite::types::Value;
use rusqlite::{Transaction, params, params_from_iter};

/// How a call ended, or that it was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The row.
    pub row: u64,
    /// What befell it: [`Event::NotSent`], [`Event::Accepted`], [`Event::Refused`] or
    /// [`Event::AnswerLost`].
    pub event: Event,
    /// What the platform called the sending.
    pub uuid: Option<String>,
    /// The platform's words, or what went wrong.
    pub reason: Option<String>,
}

/// Which rows may be claimed next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims {
    /// At most so many.
    pub count: usize,
    /// Only behind this row.
    pub after: Option<u64>,
    /// Only in these countries, where that is said; an empty text is an unknown country.
    pub only: Option<Vec<String>>,
    /// Not in these countries.
    pub except: Vec<String>,
}

/// A row whose claim is durable: its call may leave now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// The row.
    pub row: u64,
    /// The client's id, as it came.
    pub client: String,
    /// The values.
    pub values: Vec<Valued>,
    /// Which attempt this is, from 1.
    pub attempt: u32,
}

impl Ledger {
    /// Notes how calls ended, gives a sign of life and claims the next rows, in one transaction
    /// that is on the disk when this returns. Who is on the stop list by now is left out.
    ///
    /// # Errors
    /// The lease is another's by now, or the file cannot be written; then nothing was done.
    pub fn work(
        &mut self,
        id: SendingId,
        lease: &Lease,
        done: &[Done],
        claims: &Claims,
        now: Timestamp,
    ) -> Result<Vec<Claimed>, LeaseError> {
        let claimed = self.write(|transaction| {
            let beat =
                "UPDATE sending SET heartbeat = ?3 WHERE id = ?1 AND json_extract(lease, '$.run') = ?2";
            if transaction.prepare_cached(beat)?.execute(params![id.0, lease.run, millis(now)])? == 0 {
                return Ok(None);
            }
            for one in done {
                note(transaction, id, one, now)?;
            }
            claim(transaction, id, claims, now).map(Some)
        })?;
        claimed.ok_or(LeaseError::Gone)
    }

    /// Turns every claim that a killed program left into «unknown».
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn recover(&mut self, id: SendingId, now: Timestamp) -> Result<u64, Fault> {
        let Ok(to) = State::Claimed.after(Event::FoundClaimed) else { return Ok(0) };
        self.write(|transaction| {
            let set = "UPDATE recipient SET state = ?3, at = ?4, missed = NULL, readings = 0
                WHERE sending = ?1 AND state = ?2";
            let found =
                transaction.execute(set, params![id.0, State::Claimed.code(), to.code(), millis(now)])?;
            Ok(found as u64)
        })
    }
}

fn note(transaction: &Transaction<'_>, id: SendingId, done: &Done, now: Timestamp) -> rusqlite::Result<()> {
    // What cannot befall a claimed row changes nothing.
    let Ok(to) = State::Claimed.after(done.event) else { return Ok(()) };
    let set = "UPDATE recipient SET state = ?4, uuid = ?5, reason = ?6, at = ?7, missed = NULL, readings = 0
        WHERE sending = ?1 AND row = ?2 AND state = ?3";
    transaction
        .prepare_cached(set)?
        .execute(params![
            id.0,
            done.row.cast_signed(),
            State::Claimed.code(),
            to.code(),
            done.uuid,
            done.reason,
            millis(now)
        ])
        .map(drop)
}

fn claim(
    transaction: &Transaction<'_>,
    id: SendingId,
    claims: &Claims,
    now: Timestamp,
) -> rusqlite::Result<Vec<Claimed>> {
    let mut claimed = Vec::with_capacity(claims.count);
    let mut after = claims.after.map_or(-1, u64::cast_signed);
    while claimed.len() < claims.count {
        let rows = planned(transaction, id, claims, after, claims.count - claimed.len())?;
        let Some((last, ..)) = rows.last() else { break };
        after = *last;
        for (row, client, vals, attempts, stopped) in rows {
            let event = if stopped { Event::Stopped } else { Event::Claimed };
            let Ok(to) = State::Planned.after(event) else { continue };
            let set = "UPDATE recipient SET state = ?4, attempts = ?5, reason = ?6, at = ?7
                WHERE sending = ?1 AND row = ?2 AND state = ?3";
            let attempt = attempts + i64::from(!stopped);
            let reason = stopped.then_some(Rule::Stopped.as_str());
            let planned = State::Planned.code();
            transaction.prepare_cached(set)?.execute(params![
                id.0,
                row,
                planned,
                to.code(),
                attempt,
                reason,
                millis(now)
            ])?;
            if !stopped {
                claimed.push(Claimed {
                    row: row.unsigned_abs(),
                    client,
                    values: values(&vals)?,
                    attempt: u32::try_from(attempt).unwrap_or(u32::MAX),
                });
            }
        }
    }
    Ok(claimed)
}

type Planned = (i64, String, String, i64, bool);

fn planned(
    transaction: &Transaction<'_>,
    id: SendingId,
    claims: &Claims,
    after: i64,
    count: usize,
) -> rusqlite::Result<Vec<Planned>> {
    let named = |countries: &[String]| vec!["?"; countries.len()].join(", ");
    let only = claims.only.as_ref().map(|only| format!("AND coalesce(country, '') IN ({})", named(only)));
    let except = (!claims.except.is_empty())
        .then(|| format!("AND coalesce(country, '') NOT IN ({})", named(&claims.except)));
    let select = format!(
        "SELECT row, client, vals, attempts, EXISTS (SELECT 1 FROM stop s WHERE s.client = recipient.client)
         FROM recipient WHERE sending = ? AND state = ? AND row > ? {} {} ORDER BY row LIMIT ?",
        only.unwrap_or_default(),
        except.unwrap_or_default(),
    );
    let number = |number: i64| Value::Integer(number);
    let countries = claims.only.iter().flatten().chain(&claims.except).cloned().map(Value::Text);
    let given = [number(id.0), number(State::Planned.code()), number(after)];
    let count = number(i64::try_from(count).unwrap_or(i64::MAX));
    let given = given.into_iter().chain(countries).chain([count]);
    let mut statement = transaction.prepare_cached(&select)?;
    let rows = statement.query_map(params_from_iter(given), |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
    })?;
    rows.collect()
}
