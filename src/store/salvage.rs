//! What can still be read of a damaged database.

use super::connect;
use super::read::{MESSAGES, message};
use message::{Message, MessageId};
use registration::RegistrationSettings;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use workspace::{Item, Library, Shelf, Workspace};

/// After so many numbers in a row that have no row, no more are asked. One damaged page hides a
/// few thousand rows at most.
const MOST_MISSES: u32 = 10_000;

/// What was read, and how much could not be.
pub(super) struct Salvaged {
    pub(super) workspace: Workspace,
    pub(super) lost: usize,
}

/// Reads row by row what can be read; `None` where not even the tables are known.
pub(super) fn read(path: &Path) -> Option<Salvaged> {
    // The damaged file itself is not touched by what is tried here.
    let reading = connect::of_copy(path).ok()?;
    let connection = &reading.connection;
    // A file that was cut short is not read at all otherwise.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).ok()?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, true).ok()?;
    let mut lost = BTreeSet::new();
    let messages = rows(connection, MESSAGES, "id", &mut lost, |row| message(row).ok())?;
    let messages: BTreeMap<MessageId, Message> = messages.into_values().collect();
    let places =
        rows(connection, "SELECT message, rank FROM place", "message", &mut BTreeSet::new(), |row| {
            Some((row.get::<_, i64>(1).ok()?, row.get::<_, i64>(0).ok()?))
        });
    let mut places: Vec<_> = places.unwrap_or_default().into_values().collect();
    places.sort_unstable();
    let order: Vec<_> =
        places.into_iter().map(|(_, id)| MessageId::from_number(id.cast_unsigned())).collect();
    let missing = order.iter().filter(|id| !messages.contains_key(id));
    lost.extend(missing.map(|id| id.number().cast_signed()));
    let mut lost = lost.len();
    let mut count = |more: usize| lost += more;
    let workspace = Workspace {
        library: Library::from_stored(messages, order, 0),
        channels: shelf(connection, "channel", "id", &mut count),
        records: shelf(connection, "record", "message", &mut count),
        packages: shelf(connection, "package", "id", &mut count),
        broadcasts: shelf(connection, "broadcast", "id", &mut count),
        stops: shelf(connection, "stop", "id", &mut count),
        desk: Arc::new(desk(connection)),
    };
    Some(Salvaged { workspace, lost })
}

/// The rows of a table by their keys, from the front up to the damage, from the back down to it,
/// and one by one in between. Rows that make no sense are counted as lost.
fn rows<T>(
    connection: &Connection,
    select: &str,
    key: &str,
    lost: &mut BTreeSet<i64>,
    mut make: impl FnMut(&Row<'_>) -> Option<T>,
) -> Option<BTreeMap<i64, T>> {
    let mut found = BTreeMap::new();
    let mut take = |row: &Row<'_>, found: &mut BTreeMap<i64, T>| -> Option<i64> {
        let id = row.get(0).ok()?;
        match make(row) {
            Some(made) => _ = found.insert(id, made),
            None => _ = lost.insert(id),
        }
        Some(id)
    };
    let mut walk = |order: &str, found: &mut BTreeMap<i64, T>| -> Option<(Option<i64>, bool)> {
        let mut statement = connection.prepare(&format!("{select} ORDER BY {key} {order}")).ok()?;
        let mut rows = statement.query([]).ok()?;
        let mut last = None;
        loop {
            match rows.next() {
                Ok(Some(row)) => last = take(row, found).or(last),
                Ok(None) => return Some((last, true)),
                Err(_) => return Some((last, false)),
            }
        }
    };
    let (front, complete) = walk("ASC", &mut found)?;
    if complete {
        return Some(found);
    }
    let back = walk("DESC", &mut found).and_then(|(last, _)| last);
    let from = front.map_or(0, |last| last.saturating_add(1));
    let to = back.unwrap_or(i64::MAX);
    let mut statement = connection.prepare(&format!("{select} WHERE {key} = ?1")).ok()?;
    let mut misses = 0;
    for id in from..to {
        let there = match statement.query([id]) {
            Ok(mut rows) => rows.next().ok().flatten().and_then(|row| take(row, &mut found)).is_some(),
            Err(_) => false,
        };
        misses = if there { 0 } else { misses + 1 };
        if misses > MOST_MISSES {
            break;
        }
    }
    Some(found)
}

fn shelf<K: Item, T: DeserializeOwned>(
    connection: &Connection,
    table: &str,
    key: &str,
    count_lost: &mut impl FnMut(usize),
) -> Shelf<K, T> {
    let select = format!("SELECT {key}, body FROM {table}");
    let body = |row: &Row<'_>| serde_json::from_str(row.get_ref(1).ok()?.as_str().ok()?).ok();
    let mut lost = BTreeSet::new();
    let found = rows(connection, &select, key, &mut lost, body).unwrap_or_default();
    count_lost(lost.len());
    found.into_iter().map(|(id, thing)| (K::from_number(id.cast_unsigned()), thing)).collect()
}

fn desk(connection: &Connection) -> RegistrationSettings {
    let body = connection.query_row("SELECT body FROM desk", [], |row| row.get::<_, String>(0)).optional();
    body.ok().flatten().and_then(|body| serde_json::from_str(&body).ok()).unwrap_or_default()
}
