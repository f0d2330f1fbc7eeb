//! How a template stands in its registration, in words.

use jiff::civil::Date;

use super::text::one_line;
use crate::dates;
use registration::{Obstacle, Stage, Status, TableKind, rows_of};
use words::Words;
use workspace::Entry;

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

/// Says the status in a few words: for a row of the list of messages.
pub fn short(words: &Words, status: &Status<'_>) -> String {
    match status.stage {
        Stage::Draft => words.tell("row-errors", &[("count", status.errors.into())]),
        Stage::Sent if status.changed_since_sent => words.say("reg-sent-changed-short").into_owned(),
        Stage::Changed => words.say("reg-changed-short").into_owned(),
        stage => words.say(name_id(stage)).into_owned(),
    }
}

/// Says the status with what belongs to it: how many errors, which reason, how many rows.
pub fn long(words: &Words, status: &Status<'_>) -> String {
    let (done, rows) = status.rows;
    let reason = status.reason.map(one_line).filter(|reason| !reason.trim().is_empty());
    match (status.stage, reason) {
        (Stage::Draft, _) => words.tell("reg-draft-errors", &[("count", status.errors.into())]),
        (Stage::Rejected, Some(reason)) => words.tell("reg-rejected-because", &[("reason", reason.into())]),
        (Stage::Sent, _) if status.changed_since_sent => words.say("reg-sent-changed").into_owned(),
        (Stage::Sent, _) if done > 0 => {
            words.tell("reg-sent-partly", &[("done", done.into()), ("rows", rows.into())])
        }
        (Stage::Ready, _) if status.reason.is_some() => words.say("reg-ready-again").into_owned(),
        (stage, _) => words.say(name_id(stage)).into_owned(),
    }
}

/// When it came to its state, for the last column of a table.
pub fn since(words: &Words, status: &Status<'_>, today: Date) -> String {
    let Some(at) = status.since.map(|at| at.date()) else {
        return words.say("reg-never-sent").into_owned();
    };
    match status.stage {
        Stage::Packed | Stage::Sent => dates::ago(words, at, today),
        Stage::Changed => words.tell("reg-approved-on", &[("day", dates::day(words, at, today).into())]),
        _ => dates::day(words, at, today),
    }
}

/// Says why a message is not fit to open a broadcast.
pub fn not_ready(words: &Words, why: Obstacle) -> String {
    let id = match why {
        Obstacle::NotFirst => "reg-not-first",
        Obstacle::Errors(count) => return words.tell("reg-not-fit-errors", &[("count", count.into())]),
        Obstacle::NotSent => "reg-not-fit-unsent",
        Obstacle::Waiting => "reg-not-fit-waiting",
        Obstacle::ChangedSinceSent => "reg-not-fit-changed-waiting",
        Obstacle::Rejected => "reg-not-fit-rejected",
        Obstacle::Changed => "reg-not-fit-changed",
    };
    words.say(id).into_owned()
}

/// What kinds of rows a message has at the provider, in words.
pub fn kind_id(message: &message::Message) -> &'static str {
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

/// Says the name of a message; «Сообщение N» where it has none, which stays the same wherever the
/// message goes.
pub fn message_name(words: &Words, entry: &Entry) -> String {
    if message::is_blank(&entry.message.name) {
        return words.tell("message-unnamed", &[("number", (entry.id.number() + 1).into())]);
    }
    one_line(&entry.message.name).into_owned()
}
