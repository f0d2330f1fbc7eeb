//! Writing a package: a folder or an archive, whole or not at all.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::super::send;
use super::plan;
use crate::files::{FileError, StageError, StagedFiles, write_whole};
use crate::registration::{PackError, Package, PackedFile};
use crate::tasks::ProgressHandle;
use crate::wording::{cause, file_error, shown};
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

/// Where a package of a name goes in a folder.
pub(in crate::ui::registration) fn place(name: &str, folder: &Path, zipped: bool) -> PathBuf {
    folder.join(if zipped { format!("{name}.zip") } else { name.to_owned() })
}

/// Numbers of names that are tried; nobody makes more packages in one minute.
const NUMBERS: std::ops::Range<usize> = 2..1000;

/// The same place, or where something stands there already, «… (2)» beside it. What is in a
/// package does not depend on its name.
pub(in crate::ui::registration) fn free(place: PathBuf) -> PathBuf {
    if !place.exists() {
        return place;
    }
    let ending = place.extension().filter(|ending| *ending == "zip");
    let whole = if ending.is_some() { place.file_stem() } else { place.file_name() };
    let whole = whole.unwrap_or_default().to_string_lossy();
    let numbered = NUMBERS.map(|number| {
        let name = format!("{whole} ({number})");
        place.with_file_name(if ending.is_some() { format!("{name}.zip") } else { name })
    });
    numbered.into_iter().find(|place| !place.exists()).unwrap_or(place.clone())
}

/// Makes the files and puts them together into a folder in that place, with the letter to which
/// they are attached, or makes an archive of them. Tells where they are. What stands there is left
/// alone.
pub(in crate::ui::registration) fn write(
    package: &Package,
    place: PathBuf,
    zipped: bool,
    meter: &ProgressHandle,
) -> Result<PathBuf, Failure> {
    let place = free(place);
    let folder = place.parent().unwrap_or(Path::new("."));
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
    let mut stage = StagedFiles::begin(&place).map_err(Failure::Stage)?;
    let draft = PackedFile { name: send::DRAFT.to_owned(), bytes: send::draft(package, &files) };
    for file in files.iter().chain([&draft]) {
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
        Failure::File(error) => file_error(words, error),
        Failure::There(path) => words.tell("reg-pack-there", &[("path", shown(path).into())]),
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_second_package_of_the_same_minute_gets_a_name_of_its_own() {
        let home = tempfile::tempdir().unwrap();
        let named = |name: &str| free(home.path().join(name));
        assert_eq!(named("buttons-1.zip"), home.path().join("buttons-1.zip"));
        for name in ["buttons-1.zip", "buttons-1 (2).zip"] {
            std::fs::write(home.path().join(name), "").unwrap();
        }
        std::fs::create_dir(home.path().join("buttons-1.5")).unwrap();
        assert_eq!(named("buttons-1.zip"), home.path().join("buttons-1 (3).zip"));
        assert_eq!(named("buttons-1.5"), home.path().join("buttons-1.5 (2)"), "a folder has no ending");
    }
}
