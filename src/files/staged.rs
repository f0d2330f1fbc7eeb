//! Several files put into a folder together: written beside their places, then renamed into
//! them. Until the last step the folder holds what it held before; a failure on the way puts
//! back what was already replaced.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

/// Why files could not be put into a folder.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {cause}")]
pub struct StageError {
    /// The file or folder that could not be made.
    pub path: PathBuf,
    /// What the system said.
    #[source]
    pub cause: io::Error,
}

impl StageError {
    fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        |cause| Self { path, cause }
    }
}

/// Files on their way into a folder. Dropped before [`StagedFiles::commit`], it leaves nothing behind.
#[derive(Debug)]
pub struct StagedFiles {
    folder: PathBuf,
    /// The topmost folder that was made for it.
    made: Option<PathBuf>,
    files: Vec<(NamedTempFile, PathBuf)>,
}

impl StagedFiles {
    /// Begins, and makes the folder where it is missing.
    ///
    /// # Errors
    /// The folder cannot be made, or is none.
    pub fn begin(folder: &Path) -> Result<Self, StageError> {
        let made = topmost_missing(folder);
        fs::create_dir_all(folder).map_err(|cause| {
            // The system calls a file in the way «already there», which says too little.
            let in_the_way = cause.kind() == io::ErrorKind::AlreadyExists;
            let cause = if in_the_way { io::ErrorKind::NotADirectory.into() } else { cause };
            StageError { path: folder.to_owned(), cause }
        })?;
        Ok(Self { folder: folder.to_owned(), made, files: Vec::new() })
    }

    /// A new file that will stand under this name. It is to be written whole before
    /// [`StagedFiles::commit`].
    ///
    /// # Errors
    /// It cannot be made, or a folder stands in its place.
    pub fn file(&mut self, name: &str) -> Result<&mut File, StageError> {
        let place = self.folder.join(name);
        if place.is_dir() {
            return Err(StageError { path: place, cause: io::ErrorKind::IsADirectory.into() });
        }
        let file = builder().tempfile_in(&self.folder).map_err(StageError::at(&self.folder))?;
        self.files.push((file, place));
        match self.files.last_mut() {
            Some((file, _)) => Ok(file.as_file_mut()),
            // Nothing was taken away since the line above.
            None => Err(StageError { path: self.folder.clone(), cause: io::ErrorKind::Other.into() }),
        }
    }

    /// Brings everything to the disk, then renames every file into its place.
    ///
    /// # Errors
    /// Any step failed; what was already replaced is put back.
    pub fn commit(mut self) -> Result<(), StageError> {
        for (file, place) in &self.files {
            file.as_file().sync_all().map_err(StageError::at(place))?;
        }
        let mut replaced: Vec<(PathBuf, Option<TempPath>)> = Vec::new();
        for (file, place) in std::mem::take(&mut self.files) {
            let done = keep_old(&self.folder, &place)
                .and_then(|old| file.persist(&place).map(|_| old).map_err(|error| error.error));
            match done {
                Ok(old) => replaced.push((place, old)),
                Err(cause) => {
                    put_back(replaced);
                    return Err(StageError { path: place, cause });
                }
            }
        }
        self.made = None;
        sync_folder(&self.folder);
        Ok(())
    }
}

impl Drop for StagedFiles {
    fn drop(&mut self) {
        self.files.clear();
        if let Some(made) = &self.made {
            // Innermost first, and only what is empty: others may have begun to use it.
            let mut folder = self.folder.as_path();
            while fs::remove_dir(folder).is_ok() && folder != made {
                let Some(parent) = folder.parent() else { return };
                folder = parent;
            }
        }
    }
}

/// The topmost folder of a path that does not exist.
fn topmost_missing(folder: &Path) -> Option<PathBuf> {
    let missing = |path: &&Path| !path.as_os_str().is_empty() && !path.exists();
    folder.ancestors().take_while(missing).last().map(Path::to_owned)
}

/// Temporary files that will become others' files: readable as any file a program makes.
fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".pult-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// A second name for the file that is about to be replaced, or a copy where the file system
/// has no second names. `None` where there is no such file.
fn keep_old(folder: &Path, place: &Path) -> io::Result<Option<TempPath>> {
    if !place.exists() {
        return Ok(None);
    }
    let kept = builder().make_in(folder, |name| match fs::hard_link(place, name) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => fs::copy(place, name).map(drop),
        done => done,
    })?;
    Ok(Some(kept.into_temp_path()))
}

fn put_back(replaced: Vec<(PathBuf, Option<TempPath>)>) {
    for (place, old) in replaced.into_iter().rev() {
        // The first failure is the one to be told; here everything is tried that can be.
        match old {
            Some(old) => old.persist(&place).unwrap_or_default(),
            None => fs::remove_file(&place).unwrap_or_default(),
        }
    }
}

/// Makes the renames last through a power cut, where the system can.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        // Some file systems cannot do it for folders; the files themselves are on the disk.
        folder.sync_all().unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {

    use std::io::Write;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn stage(folder: &Path, files: &[(&str, &str)]) -> StagedFiles {
        let mut stage = StagedFiles::begin(folder).unwrap();
        for (name, text) in files {
            stage.file(name).unwrap().write_all(text.as_bytes()).unwrap();
        }
        stage
    }

    #[test]
    fn files_appear_together_and_replace_what_was_there() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("a/b");
        let staged = stage(&folder, &[("one", "1"), ("two", "2")]);
        assert!(!folder.join("one").exists());
        staged.commit().unwrap();
        assert_eq!(names(&folder), ["one", "two"]);
        stage(&folder, &[("one", "new")]).commit().unwrap();
        assert_eq!(fs::read_to_string(folder.join("one")).unwrap(), "new");
        assert_eq!(names(&folder), ["one", "two"]);
    }

    #[test]
    fn what_is_dropped_leaves_nothing_behind() {
        let home = tempfile::tempdir().unwrap();
        drop(stage(&home.path().join("a/b"), &[("one", "1")]));
        assert_eq!(names(home.path()), [""; 0]);
        fs::create_dir(home.path().join("kept")).unwrap();
        drop(stage(&home.path().join("kept"), &[("one", "1")]));
        assert_eq!(names(home.path()), ["kept"]);
        assert_eq!(names(&home.path().join("kept")), [""; 0]);
    }

    #[test]
    fn a_failure_puts_back_what_was_replaced() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("one"), "old").unwrap();
        let staged = stage(home.path(), &[("one", "new"), ("fresh", "new"), ("two", "new")]);
        // Somebody puts a folder in the way after everything was staged.
        fs::create_dir(home.path().join("two")).unwrap();
        let error = staged.commit().unwrap_err();
        assert_eq!(error.path, home.path().join("two"));
        assert_eq!(fs::read_to_string(home.path().join("one")).unwrap(), "old");
        assert_eq!(names(home.path()), ["one", "two"]);
    }

    #[test]
    fn a_file_in_place_of_the_folder_and_a_folder_in_place_of_a_file_are_told() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("file"), "").unwrap();
        let error = StagedFiles::begin(&home.path().join("file")).unwrap_err();
        assert_eq!(error.cause.kind(), io::ErrorKind::NotADirectory);
        fs::create_dir(home.path().join("one")).unwrap();
        let mut stage = StagedFiles::begin(home.path()).unwrap();
        assert_eq!(stage.file("one").unwrap_err().cause.kind(), io::ErrorKind::IsADirectory);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_what_was_made() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("plain"), "").unwrap();
        stage(home.path(), &[("one", "1")]).commit().unwrap();
        let mode = |name: &str| fs::metadata(home.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("one"), mode("plain"));
    }
}
