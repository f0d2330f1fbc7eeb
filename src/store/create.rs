//! New files: an empty workspace, a copy of one, a backup that is put beside it. Each is made
//! beside its place and appears there whole or not at all.

use super::connect;
use super::fault::Fault;
use super::folders::beside;
use super::lock::{Lock, Refused};
use super::rank::Ranks;
use super::schema::{MIGRATIONS, migrate};
use super::write::Work;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;
use tempfile::{Builder, NamedTempFile};
use workspace::Workspace;

/// What temporary files are called. Those that a killed program leaves are cleared away.
pub(super) const STAGED: &str = ".pult-";
/// How often a busy source is asked again, and how long it is waited in between.
const TURNS: (u32, Duration) = (50, Duration::from_millis(20));

/// What becomes of a file that stands in the place already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    /// It is replaced; the owner was asked.
    Replaced,
    /// It stays, and nothing is made.
    Stays,
}

/// Makes a file that holds a value.
pub(super) fn from_value(place: &Path, workspace: &Workspace, existing: Existing) -> Result<(), Fault> {
    staged(place, existing, |path| {
        let mut connection = connect::for_building(path)?;
        migrate(&mut connection, MIGRATIONS)?;
        let empty = Workspace::default();
        let work = Work::between(&empty, workspace, &Ranks::default());
        work.write(&mut connection, &empty, workspace)
    })
}

/// Makes a file that is a copy of another, by SQLite's own backup: it may be written to meanwhile.
pub(super) fn from_file(place: &Path, source: &Path, existing: Existing) -> Result<(), Fault> {
    staged(place, existing, |path| copy(source, path))
}

/// The same for a new file, which is made only when SQLite finds the copy whole.
pub(super) fn checked_from_file(place: &Path, source: &Path) -> Result<(), Fault> {
    staged(place, Existing::Stays, |path| {
        copy(source, path)?;
        if is_whole(&connect::for_building(path)?)? { Ok(()) } else { Err(damaged()) }
    })
}

/// What SQLite itself would say of what makes no sense.
pub(super) fn damaged() -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT), None)
}

fn copy(source: &Path, to: &Path) -> rusqlite::Result<()> {
    let source = connect::for_reading(source)?;
    let mut copy = connect::for_building(to)?;
    let backup = Backup::new(&source.connection, &mut copy)?;
    let (turns, pause) = TURNS;
    for _ in 0..turns {
        // All pages at once, as they are at one moment; writers are not held up.
        match backup.step(-1)? {
            StepResult::Done => {
                drop(backup);
                // So that a copy is one file, wherever it is opened.
                return copy.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()));
            }
            _ => sleep(pause),
        }
    }
    Err(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY), None))
}

/// Makes a file beside a place, fills it, brings it to the disk and renames it into the place.
fn staged(
    place: &Path,
    existing: Existing,
    fill: impl FnOnce(&Path) -> rusqlite::Result<()>,
) -> Result<(), Fault> {
    let folder = place.parent().ok_or(Fault::FolderGone)?;
    let failed = |error: io::Error| Fault::of_io(&error);
    let file = Builder::new().prefix(STAGED).suffix(".tmp").tempfile_in(folder).map_err(failed)?;
    fill(file.path()).map_err(|error| Fault::of_sql(&error, file.path()))?;
    // The handle, not the path: closing another one would give back SQLite's locks on it.
    file.as_file().sync_all().map_err(failed)?;
    put(file, place, existing)?;
    if let Ok(folder) = File::open(folder) {
        // Some file systems cannot do it for folders; the file itself is on the disk.
        folder.sync_all().unwrap_or_default();
    }
    Ok(())
}

fn put(file: NamedTempFile, place: &Path, existing: Existing) -> Result<(), Fault> {
    if existing == Existing::Stays {
        set_aside(place)?;
        file.persist_noclobber(place).map_err(|error| Fault::of_io(&error.error))?;
        return Ok(());
    }
    if place.is_dir() {
        return Err(Fault::Other(io::Error::from(io::ErrorKind::IsADirectory).to_string()));
    }
    let _lock = match Lock::take(place) {
        Ok(lock) => lock,
        Err(Refused::Held(_)) => return Err(Fault::Open),
        Err(Refused::System(error)) => return Err(Fault::of_io(&error)),
    };
    let aside = set_aside(place)?;
    match file.persist(place) {
        Ok(_) => {
            for (_, now) in aside {
                // It belonged to what was replaced.
                fs::remove_file(now).unwrap_or_default();
            }
            Ok(())
        }
        Err(error) => {
            for (before, now) in aside {
                fs::rename(now, before).unwrap_or_default();
            }
            Err(Fault::of_io(&error.error))
        }
    }
}

/// Renames the log of changes that an earlier file of that name left, and tells from what to
/// what. SQLite would take it for the new file's and damage that.
pub(super) fn set_aside(place: &Path) -> Result<Vec<(PathBuf, PathBuf)>, Fault> {
    let mut renamed = Vec::new();
    for suffix in ["-wal", "-journal"] {
        let left = beside(place, suffix);
        if left.exists() {
            let aside = free_name(&beside(&left, ".left"));
            fs::rename(&left, &aside).map_err(|error| Fault::of_io(&error))?;
            renamed.push((left, aside));
        }
    }
    match fs::remove_file(beside(place, "-shm")) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Fault::of_io(&error)),
        _ => Ok(renamed),
    }
}

/// A path that nothing has: the path itself or one with a number.
pub(super) fn free_name(path: &Path) -> PathBuf {
    let numbered = (2_u32..).map(|n| beside(path, &format!(".{n}")));
    let mut names = std::iter::once(path.to_owned()).chain(numbered);
    names.find(|name| !name.exists()).unwrap_or_else(|| path.to_owned())
}

/// Whether SQLite finds a database whole.
pub(super) fn is_whole(connection: &Connection) -> rusqlite::Result<bool> {
    connection.pragma_query_value(None, "quick_check", |row| Ok(row.get::<_, String>(0)? == "ok"))
}
