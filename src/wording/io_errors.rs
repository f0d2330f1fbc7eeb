//! What the system says of files and folders, in words.

use std::io::{self, ErrorKind};

use super::text::one_line;
use words::Words;

/// What the system says, in the reader's language where it is something that happens.
pub fn cause(words: &Words, error: &io::Error) -> String {
    let id = match error.kind() {
        ErrorKind::NotFound => "cause-not-found",
        ErrorKind::PermissionDenied => "cause-permission-denied",
        ErrorKind::IsADirectory => "file-not-a-file",
        ErrorKind::NotADirectory => "cause-not-a-folder",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "cause-disk-full",
        ErrorKind::FileTooLarge => "cause-file-too-large",
        ErrorKind::ReadOnlyFilesystem => "cause-read-only",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "cause-busy",
        ErrorKind::AlreadyExists => "cause-exists",
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "cause-invalid-name",
        _ => return one_line(&error.to_string()).into_owned(),
    };
    words.say(id).into_owned()
}
