//! Rows by pages, for a table and for an export.

use super::draft::recipient;
use super::{Ledger, SendingId, moment};
use crate::Fault;
use broadcast::{Recipient, ResultRow, State};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

/// Which rows are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only in these states; none for all.
    pub states: Vec<State>,
    /// Only with this reason: a rule, or the platform's words.
    pub reason: Option<String>,
    /// Only whose client's id holds this.
    pub search: String,
}

/// A row with its recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who, with the values.
    pub recipient: Recipient,
    /// What became of it.
    pub result: ResultRow,
    /// Whether it is unknown and a person is asked.
    pub asks: bool,
}

const SELECT: &str =
    "SELECT row, client, number, address, typed, vals, state, uuid, reason, attempts, at, readings
    FROM recipient WHERE sending = ?";

impl Ledger {
    /// A page of rows behind one, in the order of the list. Reading on from the last row costs
    /// the same wherever it is.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn page(
        &self,
        id: SendingId,
        filter: &Filter,
        after: Option<u64>,
        limit: usize,
    ) -> Result<Vec<Row>, Fault> {
        let read = || -> rusqlite::Result<Vec<Row>> {
            let (conditions, mut given) = conditions(id, filter);
            given.push(Value::Integer(after.map_or(-1, u64::cast_signed)));
            given.push(Value::Integer(i64::try_from(limit).unwrap_or(i64::MAX)));
            let select = format!("{SELECT} {conditions} AND row > ? ORDER BY row LIMIT ?");
            let mut statement = self.connection.prepare_cached(&select)?;
            statement.query_map(params_from_iter(given), row)?.collect()
        };
        read().map_err(|error| self.fault(&error))
    }

    /// How many rows a filter lets through.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn count(&self, id: SendingId, filter: &Filter) -> Result<u64, Fault> {
        let (conditions, given) = conditions(id, filter);
        let select = format!("SELECT count(*) FROM recipient WHERE sending = ? {conditions}");
        let count: rusqlite::Result<i64> =
            self.connection.query_row(&select, params_from_iter(given), |row| row.get(0));
        count.map(i64::unsigned_abs).map_err(|error| self.fault(&error))
    }

    /// The reasons with how many rows have each, the commonest first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn reasons(&self, id: SendingId) -> Result<Vec<(State, String, u64)>, Fault> {
        let read = || -> rusqlite::Result<_> {
            let select = "SELECT state, reason, count(*) FROM recipient
                WHERE sending = ?1 AND reason IS NOT NULL GROUP BY state, reason ORDER BY count(*) DESC LIMIT 200";
            let mut statement = self.connection.prepare(select)?;
            let rows = statement.query_map([id.0], |row| {
                Ok((state(row.get(0)?)?, row.get(1)?, row.get::<_, i64>(2)?.unsigned_abs()))
            })?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| self.fault(&error))
    }
}

pub(super) fn conditions(id: SendingId, filter: &Filter) -> (String, Vec<Value>) {
    let mut conditions = String::new();
    let mut given = vec![Value::Integer(id.0)];
    if !filter.states.is_empty() {
        let marks = vec!["?"; filter.states.len()].join(", ");
        conditions.push_str(&format!(" AND state IN ({marks})"));
        given.extend(filter.states.iter().map(|state| Value::Integer(state.code())));
    }
    if let Some(reason) = &filter.reason {
        conditions.push_str(" AND reason = ?");
        given.push(Value::Text(reason.clone()));
    }
    if !filter.search.is_empty() {
        conditions.push_str(" AND instr(client, ?) > 0");
        given.push(Value::Text(filter.search.clone()));
    }
    (conditions, given)
}

fn state(code: i64) -> rusqlite::Result<State> {
    State::of_code(code).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, code))
}

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let recipient = recipient(row)?;
    let result = ResultRow {
        client: recipient.client.to_string(),
        state: state(row.get(6)?)?,
        uuid: row.get(7)?,
        reason: row.get(8)?,
        attempts: u32::try_from(row.get::<_, i64>(9)?).unwrap_or_default(),
        at: moment(row.get(10)?),
    };
    let asks = result.state == State::Unknown && row.get::<_, i64>(11)? >= 2;
    Ok(Row { recipient, result, asks })
}
