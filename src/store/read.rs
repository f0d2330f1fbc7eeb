//! From the rows of a database to a workspace value, in bulk.

use super::rank::Ranks;
use message::{Button, Message, Samples};
use registration::RegistrationSettings;
use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::de::DeserializeOwned;
use std::sync::Arc;
use workspace::{Item, Library, MessageId, Shelf, Workspace};

/// Why a database could not be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum ReadError {
    /// SQLite refused.
    #[error(transparent)]
    Sql(#[from] rusqlite::Error),
    /// A row that no version of the program wrote.
    #[error("row {id} of {table} makes no sense")]
    Row { table: &'static str, id: i64 },
}

/// What a database holds.
#[derive(Debug, Default)]
pub(super) struct Loaded {
    pub(super) workspace: Workspace,
    pub(super) ranks: Ranks,
}

/// Reads everything as it is at one moment.
pub(super) fn load(connection: &mut Connection) -> Result<Loaded, ReadError> {
    let transaction = connection.transaction()?;
    let (order, ranks) = order(&transaction)?;
    let messages = messages(&transaction)?;
    // Every version gives every message a place.
    if let Some((id, _)) = messages.iter().find(|(id, _)| ranks.get(*id).is_none()) {
        return Err(ReadError::Row { table: "place", id: id.number().cast_signed() });
    }
    let workspace = Workspace {
        library: Library::from_stored(messages, order, next(&transaction, "message")?),
        channels: shelf(&transaction, "channel", "id")?,
        records: shelf(&transaction, "record", "message")?,
        packages: shelf(&transaction, "package", "id")?,
        broadcasts: shelf(&transaction, "broadcast", "id")?,
        stops: shelf(&transaction, "stop", "id")?,
        desk: Arc::new(desk(&transaction)?),
    };
    Ok(Loaded { workspace, ranks })
}

pub(super) const MESSAGES: &str = "SELECT id, name, text, opens_broadcast, buttons, samples FROM message";

fn messages(connection: &Connection) -> Result<Vec<(MessageId, Message)>, ReadError> {
    let mut found = Vec::new();
    let mut statement = connection.prepare(MESSAGES)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        found.push(message(row)?);
    }
    Ok(found)
}

/// A message of a row of [`MESSAGES`].
pub(super) fn message(row: &Row<'_>) -> Result<(MessageId, Message), ReadError> {
    let id: i64 = row.get(0)?;
    let message = Message {
        name: row.get(1)?,
        text: row.get(2)?,
        opens_broadcast: row.get(3)?,
        buttons: json::<Vec<Button>>(row, 4, "[]", "message")?,
        samples: json::<Samples>(row, 5, "{}", "message")?,
    };
    Ok((MessageId::from_number(id.cast_unsigned()), message))
}

/// A value in JSON; the one that most rows hold is known without parsing.
fn json<T: DeserializeOwned + Default>(
    row: &Row<'_>,
    column: usize,
    empty: &str,
    table: &'static str,
) -> Result<T, ReadError> {
    let text = row.get_ref(column)?.as_str().map_err(rusqlite::Error::from)?;
    if text == empty {
        return Ok(T::default());
    }
    let id = row.get(0)?;
    serde_json::from_str(text).map_err(|_| ReadError::Row { table, id })
}

fn order(connection: &Connection) -> Result<(Vec<MessageId>, Ranks), ReadError> {
    let mut statement = connection.prepare("SELECT rank, message FROM place")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
    let mut places = rows.collect::<Result<Vec<_>, _>>()?;
    places.sort_unstable();
    let mut ranks = Ranks::with_capacity(places.len());
    let order = places
        .into_iter()
        .map(|(rank, id)| {
            let id = MessageId::from_number(id.cast_unsigned());
            ranks.set(id, rank);
            id
        })
        .collect();
    Ok((order, ranks))
}

fn shelf<K: Item, T: DeserializeOwned>(
    connection: &Connection,
    table: &'static str,
    key: &str,
) -> Result<Shelf<K, T>, ReadError> {
    let mut statement = connection.prepare(&format!("SELECT {key}, body FROM {table}"))?;
    let mut rows = statement.query([])?;
    let mut things = Vec::new();
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let text = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        let thing = serde_json::from_str(text).map_err(|_| ReadError::Row { table, id })?;
        things.push((K::from_number(id.cast_unsigned()), thing));
    }
    Ok(Shelf::from_stored(things, next(connection, table)?))
}

fn desk(connection: &Connection) -> Result<RegistrationSettings, ReadError> {
    let body = connection.query_row("SELECT body FROM desk", [], |row| row.get::<_, String>(0)).optional()?;
    let Some(body) = body else { return Ok(RegistrationSettings::default()) };
    serde_json::from_str(&body).map_err(|_| ReadError::Row { table: "desk", id: 1 })
}

fn next(connection: &Connection, name: &str) -> Result<u64, ReadError> {
    let select = "SELECT next FROM counter WHERE name = ?1";
    let next: Option<i64> = connection.query_row(select, [name], |row| row.get(0)).optional()?;
    Ok(next.unwrap_or(0).cast_unsigned())
}
