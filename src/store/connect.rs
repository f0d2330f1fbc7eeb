//! Connections to a database, with what every one of them needs.

use super::folders::beside;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// How long another program's lock is waited for. Saving is tried again later anyway.
pub(super) const PATIENCE: Duration = Duration::from_millis(500);
/// What is left of the log of changes when it has been worked in, in bytes.
const LOG_LIMIT: i64 = 16 << 20;

/// A connection that writes. What it has committed survives a loss of power.
pub(super) fn for_writing(path: &Path) -> rusqlite::Result<Connection> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Where shared memory is impossible SQLite stays with its older journal, which is as safe.
    connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update_and_check(None, "journal_size_limit", LOG_LIMIT, |_| Ok(()))?;
    Ok(connection)
}

/// Works the log of changes into the file and empties it, and tells whether nothing of it is left.
/// Where somebody reads from the log it waits so long at most, and does what it can.
pub(super) fn checkpoint(connection: &Connection, patience: Duration) -> rusqlite::Result<bool> {
    connection.busy_timeout(patience)?;
    let busy: rusqlite::Result<i64> =
        connection.pragma_update_and_check(None, "wal_checkpoint", "truncate", |row| row.get(0));
    connection.busy_timeout(PATIENCE)?;
    Ok(busy? == 0)
}

/// A connection that only reads, and a folder that must live as long where one was needed.
pub(super) struct Reading {
    pub(super) connection: Connection,
    _copy: Option<TempDir>,
}

impl Reading {
    /// Both apart, for whoever keeps them together.
    pub(super) fn into_parts(self) -> (Connection, Option<TempDir>) {
        (self.connection, self._copy)
    }
}

/// A connection that only reads. Where a database cannot be read without writing beside it, as
/// in a folder that nobody writes to, a copy is read.
pub(super) fn for_reading(path: &Path) -> rusqlite::Result<Reading> {
    match open(path, OpenFlags::SQLITE_OPEN_READ_ONLY).and_then(|connection| {
        super::schema::version(&connection)?;
        Ok(connection)
    }) {
        Ok(connection) => Ok(Reading { connection, _copy: None }),
        Err(error) if needs_a_copy(&error) => of_copy(path).map_err(|_| error),
        Err(error) => Err(error),
    }
}

fn needs_a_copy(error: &rusqlite::Error) -> bool {
    let codes = [ErrorCode::CannotOpen, ErrorCode::ReadOnly, ErrorCode::SystemIoFailure];
    error.sqlite_error_code().is_some_and(|code| codes.contains(&code))
}

/// A connection to a copy of a database and of its log of changes.
pub(super) fn of_copy(path: &Path) -> rusqlite::Result<Reading> {
    let (folder, place) = copied(path).map_err(|error| {
        let cannot = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CANTOPEN);
        rusqlite::Error::SqliteFailure(cannot, Some(error.to_string()))
    })?;
    let connection = open(&place, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    Ok(Reading { connection, _copy: Some(folder) })
}

fn copied(path: &Path) -> io::Result<(TempDir, PathBuf)> {
    let folder = tempfile::tempdir()?;
    let place = folder.path().join("copy.pult");
    fs::copy(path, &place)?;
    let log = beside(path, "-wal");
    if log.exists() {
        fs::copy(log, beside(&place, "-wal"))?;
    }
    Ok((folder, place))
}

/// A connection to a new file of our own that nobody else sees yet, which is synchronised by
/// the caller when it is whole.
pub(super) fn for_building(path: &Path) -> rusqlite::Result<Connection> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.pragma_update_and_check(None, "journal_mode", "memory", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "off")?;
    Ok(connection)
}

fn open(path: &Path, access: OpenFlags) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    // A file that comes from somebody else may hold anything.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    Ok(connection)
}
