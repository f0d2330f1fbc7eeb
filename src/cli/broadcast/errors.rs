//! What makes a broadcast or its list unusable, as sentences.

use ::broadcast::{BroadcastFileError, TableError};
use wording::{cause, one_line};
use words::{Arg, Words};

/// Says what is wrong with a broadcast's file; `file` is its name as it is shown.
pub(crate) fn file_error(words: &Words, file: &str, error: &BroadcastFileError) -> String {
    let file = || Arg::from(file);
    match error {
        BroadcastFileError::Shape { line, said } => {
            let said = one_line(said).into_owned();
            words.tell(
                "broadcast-file-shape",
                &[("file", file()), ("line", (*line).into()), ("said", said.into())],
            )
        }
        BroadcastFileError::NoContent => words.tell("broadcast-file-no-content", &[("file", file())]),
        BroadcastFileError::Pace => words.tell("broadcast-file-pace", &[("file", file())]),
        BroadcastFileError::Zone(zone) => words
            .tell("broadcast-file-zone", &[("file", file()), ("zone", one_line(zone).into_owned().into())]),
    }
}

/// Says what is wrong with a list; `file` is its name as it is shown.
pub(crate) fn list_error(words: &Words, file: &str, error: &TableError) -> String {
    let what = match error {
        TableError::Io(error) => cause(words, error),
        TableError::TooLarge(bytes) => {
            words.tell("broadcast-list-too-large", &[("mb", (bytes / 1_048_576).into())])
        }
        TableError::Empty => words.say("broadcast-list-empty").into_owned(),
        TableError::NotText { line } => words.tell("broadcast-list-not-text", &[("line", (*line).into())]),
        TableError::Workbook(said) => {
            words.tell("broadcast-list-workbook", &[("said", one_line(said).into_owned().into())])
        }
    };
    words.tell("file-trouble", &[("file", file.into()), ("what", what.into())])
}
