//! What is remembered of registering one message.
//!
//! A message that is handed over begins a [`Submission`]: its content as it was then, frozen, and what
//! the provider answers. Nothing in a submission is ever overwritten, so that the history can be read;
//! what it comes to is worked out by [`status`](super::status).

use super::{PackageId, TableKind};
use jiff::civil::DateTime;
use message::{Button, Message};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What is known of the registration of one message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// Every time that it was handed over, the oldest first. Stored as `rounds`, its first name.
    #[serde(rename = "rounds")]
    pub submissions: Vec<Submission>,
}

/// A content that was handed over, and what became of it. Times are those of the owner's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submission {
    /// The message as it was.
    pub content: Arc<Message>,
    /// In which package it was put; `None` where it went without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packed: Option<Packed>,
    /// How it was handed over; `None` where it lies in a package or the owner noted an answer only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Sent>,
    /// The message as the provider has it, where that is known to be different.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<Arc<Message>>,
    /// What was noted since, the oldest first.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// A package into which a message was put. That alone sends nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// When.
    pub at: DateTime,
    /// Which package.
    pub package: PackageId,
    /// For whom; may be empty.
    #[serde(default)]
    pub to: String,
}

/// How a message was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// When.
    pub at: DateTime,
    /// In which package; `None` where the owner noted it by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package: Option<PackageId>,
    /// To whom; may be empty.
    #[serde(default)]
    pub to: String,
}

/// Something that the owner noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// When.
    pub at: DateTime,
    /// Which of its rows it is about; `None` for all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<RowRef>,
    /// What.
    pub outcome: Outcome,
}

/// What the provider says, as the owner notes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// It works.
    Approved,
    /// It does not, for this reason in the provider's words; may be empty.
    Rejected(String),
    /// No answer yet after all.
    Waiting,
    /// It was never handed over after all, or taken back: the submission counts no more.
    Withdrawn,
}

/// Which row of a message, in the order in which the tables have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowRef {
    /// In which table.
    pub table: TableKind,
    /// The how manyth of the message's rows there, from 0.
    #[serde(default)]
    pub nth: usize,
}

impl Submission {
    /// A submission that begins now.
    pub fn new(content: Arc<Message>, sent: Option<Sent>) -> Self {
        Self { content, packed: None, sent, registered: None, notes: Vec::new() }
    }

    /// Whether it left for the provider: it was noted as sent, or an answer to it was noted.
    pub fn is_handed_over(&self) -> bool {
        self.packed.is_none() || self.sent.is_some() || !self.notes.is_empty()
    }

    /// What the provider has, or will have when it says yes.
    pub fn valid(&self) -> &Arc<Message> {
        self.registered.as_ref().unwrap_or(&self.content)
    }

    /// Whether it still counts.
    pub fn counts(&self) -> bool {
        self.notes.last().is_none_or(|note| note.outcome != Outcome::Withdrawn)
    }

    /// What was noted last about a row, and when.
    pub fn latest(&self, row: RowRef) -> Option<&Note> {
        self.notes.iter().rev().find(|note| note.row.is_none_or(|of| of == row))
    }
}

impl Record {
    /// The latest submission that counts and whose content a message still has.
    pub fn matching(&self, message: &Message) -> Option<&Submission> {
        self.counting().rfind(|submission| same_content(submission.valid(), message))
    }

    /// The same among those that were handed over.
    pub fn handed_over(&self, message: &Message) -> Option<&Submission> {
        let mut handed = self.counting().filter(|submission| submission.is_handed_over());
        handed.rfind(|submission| same_content(submission.valid(), message))
    }

    /// The latest submission that counts and was handed over.
    pub fn last(&self) -> Option<&Submission> {
        self.counting().rfind(|submission| submission.is_handed_over())
    }

    /// Whether something of it lies in a package that was not sent yet.
    pub fn waits_in(&self, package: PackageId) -> bool {
        self.counting().any(|submission| {
            !submission.is_handed_over()
                && submission.packed.as_ref().is_some_and(|put| put.package == package)
        })
    }

    fn counting(&self) -> impl DoubleEndedIterator<Item = &Submission> {
        self.submissions.iter().filter(|submission| submission.counts())
    }

    /// The same record with a content put into a package.
    pub fn with_packed(&self, content: &Arc<Message>, packed: Packed) -> Self {
        let mut submissions = self.submissions.clone();
        submissions.push(Submission { packed: Some(packed), ..Submission::new(Arc::clone(content), None) });
        Self { submissions }
    }

    /// The same record with one more hand-over. What lies in a package is handed over with it.
    pub fn with_sent(&self, content: &Arc<Message>, sent: Sent) -> Self {
        let mut submissions = self.submissions.clone();
        let lies = |one: &&mut Submission| {
            let of_it = |put: &Packed| sent.package.is_none_or(|package| package == put.package);
            one.counts()
                && !one.is_handed_over()
                && one.packed.as_ref().is_some_and(of_it)
                && same_content(&one.content, content)
        };
        match submissions.iter_mut().rfind(lies) {
            Some(one) => {
                let package = sent.package.or(one.packed.as_ref().map(|put| put.package));
                one.sent = Some(Sent { package, ..sent });
            }
            None => submissions.push(Submission::new(Arc::clone(content), Some(sent))),
        }
        Self { submissions }
    }

    /// The same record with something noted by the owner about today's content. What was handed
    /// over is not asked for: a message may have been registered before this program came.
    pub fn with_note(&self, today: &Message, at: DateTime, outcome: Outcome) -> Self {
        let mut submissions = self.submissions.clone();
        let note = Note { at, row: None, outcome };
        let same = |submission: &Submission| submission.counts() && same_content(submission.valid(), today);
        let handed = |submission: &Submission| submission.counts() && submission.is_handed_over();
        // What the manager answers is about what was handed over, whatever it says by now.
        let about = submissions
            .iter()
            .rposition(same)
            .or_else(|| submissions.iter().rposition(handed))
            .or_else(|| submissions.iter().rposition(Submission::counts));
        match about.and_then(|at| submissions.get_mut(at)) {
            Some(submission) => submission.notes.push(note),
            None if note.outcome == Outcome::Withdrawn => {}
            None => {
                let mut submission = Submission::new(Arc::new(today.clone()), None);
                submission.notes.push(note);
                submissions.push(submission);
            }
        }
        Self { submissions }
    }
}

/// Whether two messages are the same to the provider: text and buttons. Names and samples are
/// the owner's own.
pub fn same_content(one: &Message, other: &Message) -> bool {
    one.text == other.text && one.buttons == other.buttons
}

/// The rows that a message has in the provider's tables, in their order: one for all its reply
/// buttons, one for each URL and each phone number.
pub fn rows_of(message: &Message) -> Vec<RowRef> {
    let mut counts = [0; 3];
    let mut rows = Vec::new();
    for table in message.buttons.iter().flat_map(tables_of) {
        let [chat, url, call] = &mut counts;
        let count = match table {
            TableKind::Chat => chat,
            TableKind::Url => url,
            TableKind::Call => call,
        };
        if table != TableKind::Chat || *count == 0 {
            rows.push(RowRef { table, nth: *count });
        }
        *count += 1;
    }
    rows.sort_unstable();
    rows
}

fn tables_of(button: &Button) -> impl Iterator<Item = TableKind> + use<> {
    let reply = matches!(button, Button::Reply { .. }).then_some(TableKind::Chat);
    let url = button.target_url().map(|_| TableKind::Url);
    let call = button.target_phone().map(|_| TableKind::Call);
    reply.into_iter().chain(url).chain(call)
}
