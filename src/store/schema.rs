//! What the database looks like, and how an older one becomes it.

use rusqlite::{Connection, Transaction, TransactionBehavior};

/// By what SQLite's own tools tell a workspace from other databases: «Pult» in ASCII.
pub(super) const APPLICATION_ID: i32 = 0x5075_6C74;

/// One step from a version to the next.
pub(super) type Migration = fn(&Transaction<'_>) -> rusqlite::Result<()>;

/// The steps from an empty database to the present: the first makes version 1, and so on. A step
/// that was released is never changed. A body in JSON whose meaning changes needs a step, too,
/// so that an older program refuses what it does not understand.
pub(super) const MIGRATIONS: &[Migration] = &[version_1];

/// The version that this program writes.
pub(super) const VERSION: i32 = MIGRATIONS.len() as i32;

/// Messages stand in columns, the rest as JSON. The order has a table of its own: moving messages
/// rewrites a few bytes for each and not its text. A record has no foreign key: it tells what the
/// provider was sent, and may outlive its message.
fn version_1(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    transaction.execute_batch(
        "CREATE TABLE message (
             id INTEGER PRIMARY KEY,
             name TEXT NOT NULL,
             text TEXT NOT NULL,
             opens_broadcast INTEGER NOT NULL,
             buttons TEXT NOT NULL,
             samples TEXT NOT NULL
         ) STRICT;
         CREATE TABLE place (
             message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
             rank INTEGER NOT NULL
         ) STRICT;
         CREATE TABLE channel (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
         CREATE TABLE record (message INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
         CREATE TABLE package (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
         CREATE TABLE desk (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL) STRICT;
         CREATE TABLE counter (name TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID;",
    )
}

/// The version of a database; 0 is an empty one.
pub(super) fn version(connection: &Connection) -> rusqlite::Result<i32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Does the steps that a database lacks, all or none.
pub(super) fn migrate(connection: &mut Connection, steps: &[Migration]) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    let from = version(&transaction)?;
    let mut reached = from;
    for step in steps.iter().skip(usize::try_from(from).unwrap_or(usize::MAX)) {
        step(&transaction)?;
        reached += 1;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", reached)?;
    transaction.commit()
}
