//! What the database looks like, and how an older one becomes it.

use rusqlite::{Connection, Transaction, TransactionBehavior};

/// By what SQLite's own tools tell a workspace from other databases: «Pult» in ASCII.
pub(super) const APPLICATION_ID: i32 = 0x5075_6C74;

/// One step from a version to the next.
pub(super) type Migration = fn(&Transaction<'_>) -> rusqlite::Result<()>;

/// The steps from an empty database to the present: the first makes version 1, and so on. A step
/// that was released is never changed. A body in JSON whose meaning changes needs a step, too,
/// so that an older program refuses what it does not understand.
pub(super) const MIGRATIONS: &[Migration] = &[version_1, version_2];

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

/// Broadcasts, the stop list, what is known of a bot's clients, and the ledger: one row a
/// recipient. A repeated row of a list stands beside the first one; of the others a client has
/// one, so that the client can be found by the platform's list. The stop list is joined at the
/// moment of each send, by the client in its JSON.
fn version_2(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    transaction.execute_batch(
        "CREATE TABLE broadcast (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
         CREATE TABLE stop (
             id INTEGER PRIMARY KEY,
             body TEXT NOT NULL,
             client TEXT GENERATED ALWAYS AS (json_extract(body, '$.client')) VIRTUAL
         ) STRICT;
         CREATE INDEX stop_client ON stop (client);
         CREATE TABLE identity (id INTEGER PRIMARY KEY CHECK (id = 1), workspace TEXT NOT NULL) STRICT;
         CREATE TABLE client (
             bot TEXT NOT NULL,
             id TEXT NOT NULL,
             last_visit INTEGER,
             blocked INTEGER NOT NULL,
             taken INTEGER NOT NULL,
             PRIMARY KEY (bot, id)
         ) STRICT, WITHOUT ROWID;
         CREATE TABLE snapshot (bot TEXT PRIMARY KEY, taken INTEGER NOT NULL) STRICT, WITHOUT ROWID;
         CREATE TABLE sending (
             id INTEGER PRIMARY KEY,
             broadcast TEXT NOT NULL UNIQUE,
             frozen TEXT NOT NULL,
             fingerprint TEXT NOT NULL,
             facts TEXT NOT NULL,
             launched INTEGER,
             campaigns TEXT NOT NULL DEFAULT '[]',
             pause TEXT,
             lease TEXT,
             heartbeat INTEGER
         ) STRICT;
         CREATE TABLE recipient (
             sending INTEGER NOT NULL REFERENCES sending (id) ON DELETE CASCADE,
             row INTEGER NOT NULL,
             client TEXT NOT NULL,
             number INTEGER,
             country TEXT,
             address INTEGER NOT NULL,
             repeated INTEGER NOT NULL,
             typed TEXT,
             vals TEXT NOT NULL,
             state INTEGER NOT NULL,
             uuid TEXT,
             reason TEXT,
             attempts INTEGER NOT NULL DEFAULT 0,
             at INTEGER,
             missed INTEGER,
             readings INTEGER NOT NULL DEFAULT 0,
             PRIMARY KEY (sending, row)
         ) STRICT, WITHOUT ROWID;
         CREATE UNIQUE INDEX recipient_client ON recipient (sending, client) WHERE client <> '' AND repeated = 0;
         CREATE INDEX recipient_state ON recipient (sending, state, row);",
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
