//! What the records of registration come to: the status of a template, its history, and whether
//! it is fit to open a broadcast.
//!
//! All of it is the owner's own record: i‑Digital has no public call that would tell.

use super::record::{Note, Outcome, Record, RowRef, Submission, rows_of};
use super::{PackageId, chosen};
use jiff::civil::DateTime;
use message::Message;
use rules::{Issue, Severity};
use std::sync::Arc;

/// Where a template stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// It has errors and was not handed over like this.
    Draft,
    /// It has none and could be handed over.
    Ready,
    /// It lies in a package that was made and is not sent yet.
    Packed,
    /// The provider has it and has not answered about all of its rows.
    Sent,
    /// The provider says that all of its rows work.
    Approved,
    /// The provider refuses at least one row.
    Rejected,
    /// It was approved, and says something else today.
    Changed,
}

impl Stage {
    /// All of them, in the order in which a template goes through them.
    pub const ALL: [Self; 7] =
        [Self::Draft, Self::Ready, Self::Packed, Self::Sent, Self::Approved, Self::Rejected, Self::Changed];
}

/// The status of a template, with what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status<'a> {
    /// Where it stands.
    pub stage: Stage,
    /// Since when; for a changed one when it was approved. `None` for drafts and ready ones.
    pub since: Option<DateTime>,
    /// The package in which it was handed over, where it was.
    pub package: Option<PackageId>,
    /// To whom; may be empty.
    pub to: &'a str,
    /// Why it was refused; for a draft or a ready one why an earlier content was.
    pub reason: Option<&'a str>,
    /// Errors that it has now.
    pub errors: usize,
    /// Rows that work, of how many that there are at the provider.
    pub rows: (usize, usize),
    /// It waits for an answer, and says something else today.
    pub changed_since_sent: bool,
}

/// Whether a message needs registering at all: it opens a broadcast and has buttons.
pub fn is_template(message: &Message) -> bool {
    chosen(message, false)
}

/// What a template's record comes to. The issues are those that would stop an export; with what
/// was handed over they have nothing to do.
pub fn status<'a>(message: &Message, issues: &[Issue], record: Option<&'a Record>) -> Status<'a> {
    let errors = issues.iter().filter(|issue| issue.severity == Severity::Error).count();
    status_with(message, errors, record)
}

/// The same where the errors are counted already.
pub fn status_with<'a>(message: &Message, errors: usize, record: Option<&'a Record>) -> Status<'a> {
    let bare = Status {
        stage: if errors > 0 { Stage::Draft } else { Stage::Ready },
        since: None,
        package: None,
        to: "",
        reason: None,
        errors,
        rows: (0, 0),
        changed_since_sent: false,
    };
    let Some(record) = record else { return bare };
    if let Some(submission) = record.matching(message) {
        let now = of_submission(submission, bare);
        // Another package undoes nothing of what the provider has or has said yes to.
        let before = (now.stage == Stage::Packed).then(|| record.handed_over(message)).flatten();
        let before = before.map(|submission| of_submission(submission, bare));
        let before = before.filter(|was| matches!(was.stage, Stage::Sent | Stage::Approved));
        return before.unwrap_or(now);
    }
    let Some(submission) = record.last() else { return bare };
    let was = of_submission(submission, bare);
    match was.stage {
        Stage::Approved => Status { stage: Stage::Changed, ..was },
        Stage::Sent => Status { changed_since_sent: true, ..was },
        // What was refused has been changed since: it can be handed over again.
        _ => Status { reason: was.reason, ..bare },
    }
}

/// What a submission comes to.
fn of_submission<'a>(submission: &'a Submission, bare: Status<'a>) -> Status<'a> {
    let rows = rows_of(submission.valid());
    if let Some(packed) = submission.packed.as_ref().filter(|_| !submission.is_handed_over()) {
        return Status {
            stage: Stage::Packed,
            since: Some(packed.at),
            package: Some(packed.package),
            to: &packed.to,
            rows: (0, rows.len()),
            ..bare
        };
    }
    let latest: Vec<Option<&Note>> = rows.iter().map(|&row| submission.latest(row)).collect();
    let approved = latest.iter().flatten().filter(|note| note.outcome == Outcome::Approved).count();
    let refusal = latest.iter().flatten().find_map(|note| match &note.outcome {
        Outcome::Rejected(reason) => Some((note.at, reason.as_str())),
        _ => None,
    });
    let sent = submission.sent.as_ref();
    let sent_at = sent.map(|sent| sent.at).or_else(|| submission.notes.first().map(|note| note.at));
    let (stage, since) = match refusal {
        Some((at, _)) => (Stage::Rejected, Some(at)),
        None if approved == rows.len() && approved > 0 => {
            (Stage::Approved, latest.iter().flatten().map(|note| note.at).max())
        }
        None => (Stage::Sent, sent_at),
    };
    Status {
        stage,
        since,
        package: sent.and_then(|sent| sent.package),
        to: sent.map_or("", |sent| &sent.to),
        reason: refusal.map(|(_, reason)| reason),
        rows: (approved, rows.len()),
        ..bare
    }
}

/// One line of a template's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// When, by the owner's clock.
    pub at: DateTime,
    /// What.
    pub what: EventKind<'a>,
    /// What it said then.
    pub content: &'a Arc<Message>,
}

/// What can happen to a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventKind<'a> {
    /// It was put into a package.
    Packed {
        /// Which one.
        package: PackageId,
    },
    /// It was handed over.
    Sent {
        /// In which package.
        package: Option<PackageId>,
        /// To whom; may be empty.
        to: &'a str,
    },
    /// Something was noted, about one of its rows or about all.
    Noted {
        /// Which row.
        row: Option<RowRef>,
        /// What.
        outcome: &'a Outcome,
    },
}

/// Everything that happened to a template, the oldest first.
pub fn history(record: &Record) -> Vec<Event<'_>> {
    let mut events = Vec::new();
    for submission in &record.submissions {
        if let Some(packed) = &submission.packed {
            let what = EventKind::Packed { package: packed.package };
            events.push(Event { at: packed.at, what, content: &submission.content });
        }
        if let Some(sent) = &submission.sent {
            let what = EventKind::Sent { package: sent.package, to: &sent.to };
            events.push(Event { at: sent.at, what, content: &submission.content });
        }
        events.extend(submission.notes.iter().map(|note| Event {
            at: note.at,
            what: EventKind::Noted { row: note.row, outcome: &note.outcome },
            content: submission.valid(),
        }));
    }
    // An answer to an earlier submission can come after a later one was handed over.
    events.sort_by_key(|event| event.at);
    events
}

/// Whether a message is fit to open a broadcast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// It is.
    Ready,
    /// It is not.
    NotReady(Obstacle),
}

/// Why a message is not fit to open a broadcast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It is not marked as the first message of a broadcast.
    NotFirst,
    /// It has this many errors.
    Errors(usize),
    /// Its buttons were never handed over: they would not work.
    NotSent,
    /// The provider has not answered yet.
    Waiting,
    /// It says something else than what was handed over, and there is no answer to that either.
    ChangedSinceSent,
    /// The provider has refused it.
    Rejected,
    /// It says something else than what was approved.
    Changed,
}

/// The one answer to whether a message may open a broadcast: its buttons have to be approved just
/// as they are (the seed: unregistered ones do not work in the first message). One without
/// buttons needs no registering.
pub fn ready_for_broadcast(message: &Message, issues: &[Issue], record: Option<&Record>) -> Readiness {
    if !message.opens_broadcast {
        return Readiness::NotReady(Obstacle::NotFirst);
    }
    let status = status(message, issues, record);
    if status.errors > 0 {
        return Readiness::NotReady(Obstacle::Errors(status.errors));
    }
    if message.buttons.is_empty() {
        return Readiness::Ready;
    }
    Readiness::NotReady(match status.stage {
        Stage::Approved => return Readiness::Ready,
        Stage::Draft | Stage::Ready | Stage::Packed => Obstacle::NotSent,
        Stage::Sent if status.changed_since_sent => Obstacle::ChangedSinceSent,
        Stage::Sent => Obstacle::Waiting,
        Stage::Rejected => Obstacle::Rejected,
        Stage::Changed => Obstacle::Changed,
    })
}
