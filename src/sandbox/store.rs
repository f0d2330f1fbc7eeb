//! The sandbox's own file, so that what was tried yesterday is there today.

use super::state::State;
use std::io::{self, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// What the file holds; none where there is no file yet.
pub(super) fn open(file: &Path) -> io::Result<Option<State>> {
    match std::fs::read(file) {
        Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Replaces the file as a whole, so that it is never half written.
pub(super) fn save(state: &State, file: &Path) -> io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut fresh = NamedTempFile::new_in(folder)?;
    fresh.write_all(&serde_json::to_vec_pretty(state)?)?;
    fresh.persist(file)?;
    Ok(())
}
