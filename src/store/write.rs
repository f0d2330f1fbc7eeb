//! From the difference of two workspace values to one transaction.

use super::rank::Ranks;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use serde::Serialize;
use workspace::{Change, Item, MessageId, Shelf, Workspace};

/// What is to be written, worked out before the database is touched.
pub(super) struct Work {
    pub(super) change: Change,
    ranks: Vec<(MessageId, i64)>,
}

impl Work {
    /// The way from what the database holds to a newer value.
    pub(super) fn between(old: &Workspace, new: &Workspace, ranks: &Ranks) -> Self {
        let change = Change::between(old, new);
        let ranks = if change.reordered { ranks.following(&old.library, &new.library) } else { Vec::new() };
        Self { change, ranks }
    }

    /// Whether there is nothing to write.
    pub(super) fn is_empty(&self) -> bool {
        self.change.is_empty()
    }

    /// Writes everything in one transaction. Nothing of it is there when it fails.
    pub(super) fn write(
        &self,
        connection: &mut Connection,
        old: &Workspace,
        new: &Workspace,
    ) -> rusqlite::Result<()> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        self.messages(&transaction, new)?;
        shelf(&transaction, &self.change.channels, &new.channels, [SET_CHANNEL, DROP_CHANNEL])?;
        shelf(&transaction, &self.change.records, &new.records, [SET_RECORD, DROP_RECORD])?;
        shelf(&transaction, &self.change.packages, &new.packages, [SET_PACKAGE, DROP_PACKAGE])?;
        shelf(&transaction, &self.change.broadcasts, &new.broadcasts, [SET_BROADCAST, DROP_BROADCAST])?;
        shelf(&transaction, &self.change.stops, &new.stops, [SET_STOP, DROP_STOP])?;
        if self.change.desk {
            transaction.prepare_cached(SET_DESK)?.execute([body(&*new.desk)?])?;
        }
        counters(&transaction, old, new)?;
        transaction.commit()
    }

    fn messages(&self, transaction: &Transaction<'_>, new: &Workspace) -> rusqlite::Result<()> {
        let mut drop = transaction.prepare_cached(DROP_MESSAGE)?;
        for &id in &self.change.removed {
            drop.execute([row_id(id)])?;
        }
        let mut set = transaction.prepare_cached(SET_MESSAGE)?;
        for &id in &self.change.changed {
            let Some(entry) = new.library.get(id) else { continue };
            let message = &entry.message;
            set.execute(params![
                row_id(id),
                message.name,
                message.text,
                message.opens_broadcast,
                body(&message.buttons)?,
                body(&message.samples)?,
            ])?;
        }
        let mut place = transaction.prepare_cached(SET_PLACE)?;
        for &(id, rank) in &self.ranks {
            place.execute(params![row_id(id), rank])?;
        }
        Ok(())
    }

    /// Notes in the ranks what was written.
    pub(super) fn note(&self, ranks: &mut Ranks) {
        for &id in &self.change.removed {
            ranks.forget(id);
        }
        for &(id, rank) in &self.ranks {
            ranks.set(id, rank);
        }
    }
}

const SET_MESSAGE: &str = "INSERT INTO message (id, name, text, opens_broadcast, buttons, samples)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (id) DO UPDATE SET name = ?2, text = ?3, opens_broadcast = ?4, buttons = ?5, samples = ?6";
const DROP_MESSAGE: &str = "DELETE FROM message WHERE id = ?1";
const SET_PLACE: &str = "INSERT INTO place (message, rank) VALUES (?1, ?2)
    ON CONFLICT (message) DO UPDATE SET rank = ?2";
const SET_CHANNEL: &str = "INSERT INTO channel (id, body) VALUES (?1, ?2)
    ON CONFLICT (id) DO UPDATE SET body = ?2";
const DROP_CHANNEL: &str = "DELETE FROM channel WHERE id = ?1";
const SET_RECORD: &str = "INSERT INTO record (message, body) VALUES (?1, ?2)
    ON CONFLICT (message) DO UPDATE SET body = ?2";
const DROP_RECORD: &str = "DELETE FROM record WHERE message = ?1";
const SET_PACKAGE: &str = "INSERT INTO package (id, body) VALUES (?1, ?2)
    ON CONFLICT (id) DO UPDATE SET body = ?2";
const DROP_PACKAGE: &str = "DELETE FROM package WHERE id = ?1";
const SET_BROADCAST: &str = "INSERT INTO broadcast (id, body) VALUES (?1, ?2)
    ON CONFLICT (id) DO UPDATE SET body = ?2";
const DROP_BROADCAST: &str = "DELETE FROM broadcast WHERE id = ?1";
const SET_STOP: &str = "INSERT INTO stop (id, body) VALUES (?1, ?2)
    ON CONFLICT (id) DO UPDATE SET body = ?2";
const DROP_STOP: &str = "DELETE FROM stop WHERE id = ?1";
const SET_DESK: &str = "INSERT INTO desk (id, body) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET body = ?1";
const SET_COUNTER: &str = "INSERT INTO counter (name, next) VALUES (?1, ?2)
    ON CONFLICT (name) DO UPDATE SET next = ?2";

/// The number of an id as SQLite keeps it, which knows signed numbers only.
fn row_id(id: impl Item) -> i64 {
    id.number().cast_signed()
}

fn body(thing: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(thing).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

fn shelf<K: Item, T: Serialize>(
    transaction: &Transaction<'_>,
    change: &workspace::Differing<K>,
    new: &Shelf<K, T>,
    [set, drop]: [&str; 2],
) -> rusqlite::Result<()> {
    for &id in &change.removed {
        transaction.prepare_cached(drop)?.execute([row_id(id)])?;
    }
    for &id in &change.changed {
        let Some(thing) = new.get(id) else { continue };
        transaction.prepare_cached(set)?.execute(params![row_id(id), body(&**thing)?])?;
    }
    Ok(())
}

/// The numbers of the next new things, so that no id is ever given out twice.
pub(super) fn next_numbers(workspace: &Workspace) -> [(&'static str, u64); 5] {
    [
        ("message", workspace.library.next_id().number()),
        ("channel", workspace.channels.next_id().number()),
        ("package", workspace.packages.next_id().number()),
        ("broadcast", workspace.broadcasts.next_id().number()),
        ("stop", workspace.stops.next_id().number()),
    ]
}

fn counters(transaction: &Transaction<'_>, old: &Workspace, new: &Workspace) -> rusqlite::Result<()> {
    for (before, (name, next)) in next_numbers(old).into_iter().zip(next_numbers(new)) {
        if before.1 != next {
            transaction.prepare_cached(SET_COUNTER)?.execute(params![name, next.cast_signed()])?;
        }
    }
    Ok(())
}
