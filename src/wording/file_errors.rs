//! What went wrong with a file, in words.

use std::io::{self, ErrorKind};

use super::io_errors::cause;
use super::paths::shown;
use super::read_errors;
use files::{FileError, ProfileFileError};
use words::Words;

/// Says which file it is and what is wrong with it.
pub fn file_error(words: &Words, error: &FileError) -> String {
    if let FileError::Document { path, error } = error {
        return read_errors::document(words, &shown(path), error);
    }
    let args = [("file", shown(error.path()).into()), ("what", file_fault(words, error).into())];
    words.tell("file-trouble", &args)
}

/// Says why a profile cannot be used. `file` is what its file is called.
pub fn profile_file_error(words: &Words, file: &str, error: &ProfileFileError) -> String {
    let what = match error {
        ProfileFileError::Profile { error, .. } => return read_errors::profile(words, file, error),
        ProfileFileError::File(error) => file_fault(words, error),
        ProfileFileError::NotText(_) => words.say("file-not-utf8").into_owned(),
    };
    words.tell("file-trouble", &[("file", file.into()), ("what", what.into())])
}

/// Says what is wrong with a file, for a place where it is seen which file that is.
pub fn file_fault(words: &Words, error: &FileError) -> String {
    match error {
        FileError::System { cause: error, .. } => cause(words, error),
        FileError::NotAFile(_) => words.say("file-not-a-file").into_owned(),
        FileError::TooLarge { limit, .. } => read_errors::too_large(words, *limit),
        FileError::ReadOnly(_) => words.say("doc-read-only").into_owned(),
        FileError::Document { error, .. } => read_errors::fault(words, &error.fault),
        FileError::Exists(_) => words.say("doc-exists").into_owned(),
    }
}

/// Says what to do about it; `None` where nothing can be done.
pub fn file_advice(words: &Words, error: &FileError) -> Option<String> {
    let id = match error {
        FileError::System { cause, .. } => advice_on(cause)?,
        FileError::ReadOnly(_) => "doc-advice-elsewhere",
        _ => return None,
    };
    Some(words.say(id).into_owned())
}

/// Returns the id of what to do when the system refuses to write.
pub fn advice_on(cause: &io::Error) -> Option<&'static str> {
    match cause.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some("doc-advice-disk-full"),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem | ErrorKind::NotADirectory => {
            Some("doc-advice-elsewhere")
        }
        ErrorKind::NotFound => Some("doc-advice-not-found"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Some("doc-advice-busy"),
        _ => None,
    }
}
