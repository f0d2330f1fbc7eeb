//! The state of a template in words. The designer says it too.

use jiff::civil::Date;

use super::when;
use crate::cli::sentences::one_line;
use crate::registration::{
    Obstacle, Readiness, Record, Stage, Status, TableKind, is_template, ready_for_broadcast, rows_of,
    status_with,
};
use crate::ui::Document;
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

/// The name of a stage.
pub fn name_id(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "reg-draft",
        Stage::Ready => "reg-ready",
        Stage::Packed => "reg-packed",
        Stage::Sent => "reg-sent",
        Stage::Approved => "reg-approved",
        Stage::Rejected => "reg-rejected",
        Stage::Changed => "reg-changed",
    }
}

/// The status in a few words: for a row of the list of messages.
pub fn short(words: &Words, status: &Status<'_>) -> (Tone, String) {
    let said = match status.stage {
        Stage::Draft => words.tell("row-errors", &[("count", status.errors.into())]),
        Stage::Sent if status.changed_since_sent => words.say("reg-sent-changed-short").into_owned(),
        Stage::Changed => words.say("reg-changed-short").into_owned(),
        stage => words.say(name_id(stage)).into_owned(),
    };
    let tone = if status.changed_since_sent { Tone::Warning } else { tone(status.stage) };
    (tone, said)
}

/// The status with what belongs to it: how many errors, which reason, how many rows.
pub fn long(words: &Words, status: &Status<'_>) -> (Tone, String) {
    let (done, rows) = status.rows;
    let reason = status.reason.map(one_line).filter(|reason| !reason.trim().is_empty());
    let said = match (status.stage, reason) {
        (Stage::Draft, _) => words.tell("reg-draft-errors", &[("count", status.errors.into())]),
        (Stage::Rejected, Some(reason)) => words.tell("reg-rejected-because", &[("reason", reason.into())]),
        (Stage::Sent, _) if status.changed_since_sent => words.say("reg-sent-changed").into_owned(),
        (Stage::Sent, _) if done > 0 => {
            words.tell("reg-sent-partly", &[("done", done.into()), ("rows", rows.into())])
        }
        (Stage::Ready, _) if status.reason.is_some() => words.say("reg-ready-again").into_owned(),
        (stage, _) => words.say(name_id(stage)).into_owned(),
    };
    (short(words, status).0, said)
}

/// When it came to its state, for the last column of a table.
pub fn since(words: &Words, status: &Status<'_>, today: Date) -> String {
    let Some(at) = status.since.map(|at| at.date()) else {
        return words.say("reg-never-sent").into_owned();
    };
    match status.stage {
        Stage::Packed | Stage::Sent => when::ago(words, at, today),
        Stage::Changed => words.tell("reg-approved-on", &[("day", when::day(words, at, today).into())]),
        _ => when::day(words, at, today),
    }
}

/// Why a message is not fit to open a broadcast; `None` where it is.
pub fn obstacle(words: &Words, document: &Document, entry: &Entry) -> Option<String> {
    let checked = document.checks().of(entry.id);
    let issues = checked.map(|checked| checked.issues.as_slice()).unwrap_or_default();
    let Readiness::NotReady(why) = ready_for_broadcast(&entry.message, issues, record(document, entry.id))
    else {
        return None;
    };
    let say = |id: &str| Some(words.say(id).into_owned());
    match why {
        Obstacle::NotFirst => say("reg-not-first"),
        Obstacle::Errors(count) => Some(words.tell("reg-not-fit-errors", &[("count", count.into())])),
        Obstacle::NotSent => say("reg-not-fit-unsent"),
        Obstacle::Waiting => say("reg-not-fit-waiting"),
        Obstacle::ChangedSinceSent => say("reg-not-fit-changed-waiting"),
        Obstacle::Rejected => say("reg-not-fit-rejected"),
        Obstacle::Changed => say("reg-not-fit-changed"),
    }
}

/// What kinds of rows a message has at the provider, in words.
pub fn kind_id(message: &crate::message::Message) -> &'static str {
    let rows = rows_of(message);
    let has = |table| rows.iter().any(|row| row.table == table);
    match (has(TableKind::Chat), has(TableKind::Url), has(TableKind::Call)) {
        (true, false, false) => "reg-kind-chat",
        (false, true, false) => "reg-kind-url",
        (false, false, true) => "reg-kind-call",
        (false, true, true) => "reg-kind-both",
        (true, ..) => "reg-kind-mixed",
        (false, false, false) => "reg-kind-none",
    }
}

/// The name of a message; «Сообщение N» where it has none.
pub fn name(words: &Words, entry: &Entry) -> String {
    if crate::message::is_blank(&entry.message.name) {
        return words.tell("message-unnamed", &[("number", (entry.id.number() + 1).into())]);
    }
    one_line(&entry.message.name).into_owned()
}
