//! The profile by which messages are judged, by its name or from its file.

use std::path::{Path, PathBuf};

use rules::{Profile, ProfileError};

use super::disk::read_limited;
use super::error::FileError;

/// The largest profile that is read, in bytes. Ours have a few thousand.
const MAX_PROFILE_BYTES: u64 = 1024 * 1024;

/// Why a profile cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ProfileFileError {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// The file is no text.
    #[error("{0}: no text")]
    NotText(PathBuf),
    /// The text says nothing usable.
    #[error("{path}: {error}")]
    Profile {
        /// Which file, or the name of a profile that is built in.
        path: PathBuf,
        /// What is wrong in it.
        #[source]
        error: ProfileError,
    },
}

/// Returns the profile of that name or in that file.
///
/// # Errors
/// The file cannot be read, is too large, no text, or no profile.
pub fn read_profile(named: &Path) -> Result<Profile, ProfileFileError> {
    let failed = |error| ProfileFileError::Profile { path: named.to_owned(), error };
    if let Some(builtin) = named.to_str().and_then(Profile::builtin) {
        return builtin.map_err(failed);
    }
    let (bytes, _) = read_limited(named, MAX_PROFILE_BYTES)?;
    let text = String::from_utf8(bytes).map_err(|_| ProfileFileError::NotText(named.to_owned()))?;
    Profile::parse(text.strip_prefix('\u{FEFF}').unwrap_or(&text)).map_err(failed)
}
