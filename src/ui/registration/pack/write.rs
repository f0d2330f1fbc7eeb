//! Writing a package: a folder or an archive, whole or not at all.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::plan;
use crate::cli::cause;
use crate::cli::stage::{Stage, StageError};
use crate::registration::{PackError, Package};
use crate::ui::files::{FileError, Meter, shown, write_whole};
use crate::words::Words;

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub(in crate::ui::registration) enum Failure {
    /// It was stopped.
    #[error("stopped")]
    Stopped,
    /// The package cannot be made.
    #[error(transparent)]
    Pack(PackError),
    /// The system refuses.
    #[error(transparent)]
    Stage(StageError),
    /// The system refuses the archive.
    #[error(transparent)]
    File(FileError),
    /// Something stands in its place already.
    #[error("{0} is there")]
    There(PathBuf),
}

/// Where a package goes in a folder.
pub(in crate::ui::registration) fn place(package: &Package, folder: &Path, zipped: bool) -> PathBuf {
    let name = plan::file_name(package);
    folder.join(if zipped { format!("{name}.zip") } else { name })
}

/// Makes the files and puts them into the folder together, or an archive of them. Tells where
/// they are. What stands there under the same name is left alone.
pub(in crate::ui::registration) fn write(
    package: &Package,
    folder: &Path,
    zipped: bool,
    meter: &Meter,
) -> Result<PathBuf, Failure> {
    let place = place(package, folder, zipped);
    if place.exists() {
        return Err(Failure::There(place));
    }
    let files = package.files(&|done, total| {
        meter.report(done, total);
        !meter.stopped()
    });
    let files = files.map_err(|error| match error {
        PackError::Stopped => Failure::Stopped,
        other => Failure::Pack(other),
    })?;
    if meter.stopped() {
        return Err(Failure::Stopped);
    }
    if zipped {
        let bytes = package.zip(&files).map_err(Failure::Pack)?;
        std::fs::create_dir_all(folder)
            .map_err(|cause| Failure::Stage(StageError { path: folder.to_owned(), cause }))?;
        write_whole(&place, |to| to.write_all(&bytes)).map_err(Failure::File)?;
        return Ok(place);
    }
    let mut stage = Stage::begin(&place).map_err(Failure::Stage)?;
    for file in &files {
        let failed = |cause| Failure::Stage(StageError { path: place.join(&file.name), cause });
        stage.file(&file.name).map_err(Failure::Stage)?.write_all(&file.bytes).map_err(failed)?;
        if meter.stopped() {
            return Err(Failure::Stopped);
        }
    }
    stage.commit().map_err(Failure::Stage)?;
    Ok(place)
}

/// Why nothing was written, in words.
pub(in crate::ui::registration) fn say_failure(words: &Words, failure: &Failure) -> String {
    match failure {
        Failure::Stopped => words.say("reg-pack-stopped").into_owned(),
        Failure::Pack(error) => plan::explain(words, error),
        Failure::Stage(error) => {
            let what = cause(words, &error.cause);
            words.tell("exporting-failed", &[("path", shown(&error.path).into()), ("what", what.into())])
        }
        Failure::File(error) => FileError::say(error, words),
        Failure::There(path) => words.tell("reg-pack-there", &[("path", shown(path).into())]),
    }
}
