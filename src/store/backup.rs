//! Backups: before a migration and daily, the newest ten, each checked before it counts.

use super::create::{self, Existing, STAGED};
use super::fault::Fault;
use super::folders::{Folders, beside, make_private};
use super::{connect, create::is_whole};
use jiff::civil::{Date, DateTime};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How many are kept of each workspace.
const KEPT: usize = 10;
/// A temporary file older than this was left by a program that was killed.
const STALE: Duration = Duration::from_secs(3600);
/// How a moment is written in a file's name, which no system refuses.
const MOMENT: &str = "%Y-%m-%d_%H-%M-%S";

/// A copy of a workspace as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it is.
    pub path: PathBuf,
    /// When it was made, by the clock of then.
    pub made: DateTime,
    /// The number by which backups follow each other: clocks can be set back.
    number: u32,
}

impl Backup {
    fn of(path: PathBuf) -> Option<Self> {
        let (number, made) = path.file_name()?.to_str()?.strip_suffix(".pult")?.split_once('_')?;
        let (number, made) = (number.parse().ok()?, DateTime::strptime(MOMENT, made).ok()?);
        Some(Self { path, made, number })
    }

    /// Puts a copy of the backup beside a workspace under a name that nothing has, and tells it.
    /// The workspace itself stays as it is.
    ///
    /// # Errors
    /// The copy cannot be made.
    pub fn restore_beside(&self, workspace: &Path) -> Result<PathBuf, Fault> {
        let stem = workspace.file_stem().unwrap_or_default();
        let mut name = stem.to_owned();
        name.push(format!("-{}", self.made.strftime(MOMENT)));
        let first = workspace.with_file_name(&name).with_added_extension("pult");
        let numbered = (2_u32..).map(|n| beside(&workspace.with_file_name(&name), &format!("-{n}.pult")));
        let mut names = std::iter::once(first.clone()).chain(numbered);
        let place = names.find(|name| !name.exists()).unwrap_or(first);
        create::from_file(&place, &self.path, Existing::Stays)?;
        Ok(place)
    }
}

/// The folder with the backups of one workspace, by its path without links.
fn folder(workspace: &Path, folders: &Folders) -> PathBuf {
    let digest = Sha256::digest(workspace.as_os_str().as_encoded_bytes());
    let short: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let stem = workspace.file_stem().unwrap_or_default().to_string_lossy();
    folders.backups().join(format!("{stem}-{short}"))
}

/// All backups of a workspace, the newest first.
pub(super) fn list(workspace: &Path, folders: &Folders) -> Vec<Backup> {
    let entries = fs::read_dir(folder(workspace, folders)).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries.filter_map(|entry| Backup::of(entry.path())).collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.number));
    found
}

/// The newest backup that is whole.
pub(super) fn newest(workspace: &Path, folders: &Folders) -> Option<Backup> {
    let whole = |backup: &Backup| {
        let reading = connect::for_reading(&backup.path);
        reading.is_ok_and(|reading| is_whole(&reading.connection).unwrap_or(false))
    };
    list(workspace, folders).into_iter().find(whole)
}

/// Whether the first change of a day is to be followed by a backup. A day earlier than that of
/// the last one is another day, too: then the clock was set back.
pub(super) fn is_due(workspace: &Path, folders: &Folders, today: Date) -> bool {
    list(workspace, folders).first().is_none_or(|last| last.made.date() != today)
}

/// Makes a backup and takes away the oldest ones beyond the number that is kept. A workspace
/// that turns out to be damaged gives no backup, and then no older one goes.
pub(super) fn make(workspace: &Path, folders: &Folders, now: DateTime) -> Result<Backup, Fault> {
    let folder = folder(workspace, folders);
    make_private(&folder).map_err(|error| Fault::of_io(&error))?;
    clear(&folder);
    let before = list(workspace, folders);
    let number = before.first().map_or(1, |last| last.number.saturating_add(1));
    let path = folder.join(format!("{number:06}_{}.pult", now.strftime(MOMENT)));
    create::checked_from_file(&path, workspace)?;
    for old in before.into_iter().skip(KEPT - 1) {
        // One too many does no harm.
        fs::remove_file(old.path).unwrap_or_default();
    }
    tracing::info!(number, "backed up");
    Ok(Backup { path, made: now, number })
}

/// Takes away what a killed program left half made.
fn clear(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let staged = entry.file_name().to_string_lossy().starts_with(STAGED);
        let age = entry.metadata().and_then(|about| about.modified()).ok().and_then(|at| at.elapsed().ok());
        if staged && age.is_some_and(|age| age > STALE) {
            fs::remove_file(entry.path()).unwrap_or_default();
        }
    }
}
