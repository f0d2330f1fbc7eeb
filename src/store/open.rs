//! Opening: who has the file, what it is, how much of it can be read.

use super::backup;
use super::connect;
use super::create::{self, Existing};
use super::fault::Fault;
use super::folders::{Folders, keep_private, make_private};
use super::keep::Store;
use super::lock::{Lock, Refused};
use super::opened::{Note, OpenError, Opened};
use super::place::Place;
use super::read::{Loaded, ReadError, load};
use super::salvage::{self, Salvaged};
use super::schema::{self, APPLICATION_ID, MIGRATIONS, VERSION};
use super::state::Why;
use super::writer::{Writer, data_version};
use rusqlite::Connection;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use workspace::Workspace;

impl Store {
    /// Opens the workspace of a path, and makes an empty one where there is none. A damaged one,
    /// one that somebody has open, and one that cannot be written to open for reading only.
    ///
    /// # Errors
    /// It cannot be read, or not be made.
    pub fn open(path: &Path, folders: &Folders) -> Result<Opened, OpenError> {
        open(path, folders)
    }
}

fn open(path: &Path, folders: &Folders) -> Result<Opened, OpenError> {
    let began = std::time::Instant::now();
    if path == folders.workspace()
        && let Some(folder) = path.parent()
    {
        make_private(folder).map_err(|error| OpenError::Fault(Fault::of_io(&error)))?;
    }
    let path = real(path).map_err(|error| OpenError::Fault(Fault::of_io(&error)))?;
    if fs::metadata(&path).is_ok_and(|about| !about.is_file()) {
        return Err(OpenError::NotAFile);
    }
    let opened = match Lock::take(&path) {
        Ok(lock) => ours(&path, folders, lock),
        Err(Refused::Held(holder)) => reading(&path, folders, Why::InUse(holder)),
        Err(Refused::System(error)) if path.exists() => reading(&path, folders, unlockable(&error)),
        Err(Refused::System(error)) => Err(OpenError::Fault(Fault::of_io(&error))),
    };
    match &opened {
        Ok(Opened { workspace, .. }) => {
            let (messages, ms) = (workspace.library.len(), began.elapsed().as_millis() as u64);
            tracing::info!(messages, ms, "opened");
        }
        Err(error) => tracing::warn!(%error, "not opened"),
    }
    opened
}

/// The path without links, so that one file has one lock however it is reached.
pub(super) fn real(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(error) };
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            Ok(fs::canonicalize(folder)?.join(name))
        }
        real => real,
    }
}

fn unlockable(error: &io::Error) -> Why {
    match Fault::of_io(error) {
        Fault::Denied | Fault::ReadOnly => Why::FolderProtected,
        other => Why::NoLocks(other.to_string()),
    }
}

fn fault(path: &Path) -> impl Fn(rusqlite::Error) -> OpenError {
    |error| OpenError::Fault(Fault::of_sql(&error, path))
}

/// Opens a file that nobody else has.
fn ours(path: &Path, folders: &Folders, lock: Lock) -> Result<Opened, OpenError> {
    let mut notes = Vec::new();
    match fs::metadata(path) {
        Ok(about) if about.permissions().readonly() => {
            drop(lock);
            return reading(path, folders, Why::FileProtected);
        }
        Ok(about) if has_other_names(&about) => {
            drop(lock);
            return reading(path, folders, Why::NoLocks("hard link".to_owned()));
        }
        Ok(about) if about.len() > 0 || backup::newest(path, folders).is_some() => recognised(path, folders)?,
        there => {
            // Some dialogs make an empty file when a name is chosen.
            if there.is_ok() {
                fs::remove_file(path).map_err(|error| OpenError::Fault(Fault::of_io(&error)))?;
            }
            create::from_value(path, &Workspace::default(), Existing::Stays).map_err(OpenError::Fault)?;
            notes.push(Note::Created);
        }
    }
    keep_private(path);
    match writing(path, folders, &mut notes) {
        Ok((connection, Loaded { workspace, ranks })) => {
            let place = Place::of(path).map_err(|error| OpenError::Fault(Fault::of_io(&error)))?;
            let data_version = data_version(&connection).map_err(fault(path))?;
            let durable = workspace.clone();
            let writer = Writer {
                place,
                connection: Some(connection),
                lock: Some(lock),
                durable,
                ranks,
                folders: folders.clone(),
                backed_up: None,
                backing_up: None,
                data_version,
                ledger_writes: Arc::default(),
                ledger_seen: 0,
            };
            let store = Store::writing(path, folders, writer).map_err(OpenError::Fault)?;
            Ok(Opened { store, workspace, notes })
        }
        Err(Trouble::Damaged) => {
            drop(lock);
            reading(path, folders, Why::Damaged)
        }
        Err(Trouble::Refused(why)) => {
            drop(lock);
            reading(path, folders, why)
        }
        Err(Trouble::Error(error)) => Err(error),
    }
}

/// Whether the file is reached by other names, too, each of which would have a lock of its own.
#[cfg(unix)]
fn has_other_names(about: &fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(about) > 1
}

#[cfg(not(unix))]
fn has_other_names(_: &fs::Metadata) -> bool {
    false
}

/// What comes in the way of writing.
pub(super) enum Trouble {
    Damaged,
    Refused(Why),
    Error(OpenError),
}

fn trouble(path: &Path) -> impl Fn(rusqlite::Error) -> Trouble {
    |error| match Fault::of_sql(&error, path) {
        Fault::Damaged => Trouble::Damaged,
        Fault::ReadOnly => Trouble::Refused(Why::FileProtected),
        Fault::Denied => Trouble::Refused(Why::FolderProtected),
        fault => Trouble::Error(OpenError::Fault(fault)),
    }
}

fn writing(path: &Path, folders: &Folders, notes: &mut Vec<Note>) -> Result<(Connection, Loaded), Trouble> {
    let (mut connection, updated) = bring_up(path, folders)?;
    if updated {
        notes.push(Note::Updated);
    }
    match load(&mut connection) {
        Ok(loaded) => Ok((connection, loaded)),
        Err(ReadError::Row { .. }) => Err(Trouble::Damaged),
        Err(ReadError::Sql(error)) => Err(trouble(path)(error)),
    }
}

/// A connection that writes to a file of the present version. An older one is backed up and
/// brought up to date, which is told.
pub(super) fn bring_up(path: &Path, folders: &Folders) -> Result<(Connection, bool), Trouble> {
    let mut connection = connect::for_writing(path).map_err(trouble(path))?;
    let found = known(&connection).map_err(|error| match error {
        Unknown::Sql(error) => trouble(path)(error),
        Unknown::Told(error) => Trouble::Error(error),
    })?;
    if found < VERSION {
        backup::make(path, folders, jiff::Zoned::now().datetime())
            .map_err(|fault| Trouble::Error(OpenError::NotBackedUp(fault)))?;
        schema::migrate(&mut connection, MIGRATIONS).map_err(trouble(path))?;
    }
    Ok((connection, found < VERSION))
}

enum Unknown {
    Sql(rusqlite::Error),
    Told(OpenError),
}

impl From<rusqlite::Error> for Unknown {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

/// The version of a workspace, if it is one that this program knows.
fn known(connection: &Connection) -> Result<i32, Unknown> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Unknown::Told(OpenError::Foreign));
    }
    let found = schema::version(connection)?;
    if found > VERSION {
        return Err(Unknown::Told(OpenError::Newer { found, known: VERSION }));
    }
    // What runs by itself would run with the owner's rights; no version has any.
    let select = "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')";
    let strange: i64 = connection.query_row(select, [], |row| row.get(0))?;
    if strange > 0 { Err(Unknown::Told(OpenError::Foreign)) } else { Ok(found) }
}

/// Looks at the first bytes of a file that no connection of this process has open: closing a
/// file gives back all locks of a process on it. A damaged workspace is told from a file that
/// never was one.
pub(super) fn recognised(path: &Path, folders: &Folders) -> Result<(), OpenError> {
    let mut head = Vec::new();
    let mut read = || File::open(path)?.take(100).read_to_end(&mut head);
    read().map_err(|error| OpenError::Fault(Fault::of_io(&error)))?;
    let database = head.starts_with(b"SQLite format 3\0");
    let application = head.get(68..72) == Some(&APPLICATION_ID.to_be_bytes());
    match (database, application) {
        (true, true) => Ok(()),
        (true, false) if head.len() == 100 => Err(OpenError::Foreign),
        _ => {
            let backup = backup::newest(path, folders);
            let was_one = application || backup.is_some();
            Err(if was_one { OpenError::Damaged { backup } } else { OpenError::NotAWorkspace })
        }
    }
}

/// Opens a file without ever writing to it, as far as it can be read.
fn reading(path: &Path, folders: &Folders, why: Why) -> Result<Opened, OpenError> {
    let mut notes = Vec::new();
    let mut why = why;
    let workspace = match whole(path) {
        Ok(workspace) => workspace,
        Err(Unknown::Told(error)) => return Err(error),
        Err(Unknown::Sql(error)) if Fault::of_sql(&error, path) != Fault::Damaged => {
            return Err(fault(path)(error));
        }
        Err(Unknown::Sql(_)) => {
            let backup = backup::newest(path, folders);
            let Some(Salvaged { workspace, lost }) = salvage::read(path) else {
                return Err(OpenError::Damaged { backup });
            };
            notes.push(Note::Damaged { messages: workspace.library.len(), lost, backup });
            if !matches!(why, Why::InUse(_)) {
                why = Why::Damaged;
            }
            workspace
        }
    };
    Ok(Opened { store: Store::reading(path, folders, &workspace, why), workspace, notes })
}

/// Reads a file that is whole; one of an older version as it would be when brought up to date.
fn whole(path: &Path) -> Result<Workspace, Unknown> {
    let mut reading = connect::for_reading(path)?;
    if known(&reading.connection)? < VERSION {
        reading = connect::of_copy(path)?;
        schema::migrate(&mut reading.connection, MIGRATIONS)?;
    }
    match load(&mut reading.connection) {
        Ok(loaded) => Ok(loaded.workspace),
        Err(ReadError::Sql(error)) => Err(error.into()),
        Err(ReadError::Row { .. }) => Err(Unknown::Sql(create::damaged())),
    }
}
