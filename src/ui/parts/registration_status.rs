//! How a template stands in its registration: its status, its colour, and what it is called.

use crate::registration::{Readiness, Record, Stage, Status, is_template, ready_for_broadcast, status_with};
use crate::ui::core::document::Document;
use crate::ui::widgets::Tone;
use crate::words::Words;
use crate::workspace::{Entry, MessageId};

/// What is known of the registration of a message.
pub fn record(document: &Document, id: MessageId) -> Option<&Record> {
    document.workspace().records.get(id).map(|record| &**record)
}

/// The status of a template; `None` for what needs no registering.
pub fn of<'a>(document: &'a Document, entry: &Entry) -> Option<Status<'a>> {
    if !is_template(&entry.message) {
        return None;
    }
    let errors = document.checks().of(entry.id).map_or(0, |checked| checked.errors());
    Some(status_with(&entry.message, errors, record(document, entry.id)))
}

/// How a stage looks.
pub fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::Draft | Stage::Rejected => Tone::Error,
        Stage::Ready | Stage::Approved => Tone::Good,
        Stage::Packed | Stage::Sent => Tone::Neutral,
        Stage::Changed => Tone::Warning,
    }
}

/// The colour of a status.
pub fn tone_of(status: &Status<'_>) -> Tone {
    if status.changed_since_sent { Tone::Warning } else { tone(status.stage) }
}

/// Why a message is not fit to open a broadcast; `None` where it is.
pub fn obstacle(words: &Words, document: &Document, entry: &Entry) -> Option<String> {
    let checked = document.checks().of(entry.id);
    let issues = checked.map(|checked| checked.issues.as_slice()).unwrap_or_default();
    match ready_for_broadcast(&entry.message, issues, record(document, entry.id)) {
        Readiness::NotReady(why) => Some(crate::wording::statuses::not_ready(words, why)),
        Readiness::Ready => None,
    }
}
