//! From what the owner has decided about the rows that came back to records and new messages.

use super::compare::{CellName, Difference as CellDifference};
use super::gather::{Answer, AnswerColumns, Response, ResponseRow};
use super::matching::{cells_of_row, differences_from};
use super::row_index::{Owner, RowIndex, names};
use crate::record::{Note, Outcome, Record, RowRef, Submission};
use crate::{Meaning, RegistrationSettings, TableKind, join, joinable};
use jiff::civil::DateTime;
use message::{Button, Message, MessageId};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// What is done with a row that came back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Nothing.
    #[default]
    Leave,
    /// It is the row of this [`Group`](super::Group).
    Take(usize),
    /// It becomes a new message.
    New,
}

/// What the owner has decided, and when.
#[derive(Clone, Copy, Debug)]
pub struct Decision<'a> {
    /// A choice for each row; rows beyond are left.
    pub choices: &'a [Choice],
    /// Where the answers stand.
    pub words: AnswerColumns,
    /// What they mean.
    pub desk: &'a RegistrationSettings,
    /// When, by the owner's clock.
    pub at: DateTime,
}

/// What comes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// The records that are others then.
    pub records: Vec<(MessageId, Record)>,
    /// New messages, without names, with what is known of them.
    pub new: Vec<(Message, Option<Record>)>,
    /// Rows that are noted as approved, as refused, and as waiting.
    pub noted: [usize; 3],
    /// Rows that were recognised and say nothing of their status.
    pub silent: usize,
    /// Rows whose answer was known already.
    pub known: usize,
    /// Rows that contradict another row of the same template: nothing is noted for them.
    pub contradicting: Vec<usize>,
}

/// Works out what the decisions come to. `now` tells a message and its record as they are.
pub fn apply<'a>(
    index: &RowIndex,
    response: &Response,
    decision: Decision<'_>,
    now: impl Fn(MessageId) -> Option<(&'a Message, Option<&'a Record>)>,
) -> Applied {
    let mut applied = Applied::default();
    let mut desk = Work { now, records: BTreeMap::new(), begun: HashMap::new(), at: decision.at };
    for (group, rows) in taken(response, decision.choices) {
        let answers: Vec<(usize, Answer<'_>)> = rows
            .iter()
            .filter_map(|&at| Some((at, decision.words.answer(response.rows.get(at)?, decision.desk))))
            .collect();
        let mut telling = answers.iter().filter_map(|(at, a)| Some((*at, outcome(a)?)));
        let Some((first, outcome)) = telling.next() else {
            applied.silent += rows.len();
            continue;
        };
        if telling.any(|(_, other)| std::mem::discriminant(&other) != std::mem::discriminant(&outcome)) {
            applied.contradicting.extend(rows);
            continue;
        }
        let (Some(row), Some(group)) = (response.rows.get(first), index.groups().get(group)) else {
            continue;
        };
        let differing = differences_from(index, row, group_number(decision.choices, first));
        let (written, changed_cells): (Vec<_>, Vec<_>) =
            differing.into_iter().partition(|difference| difference.unlikeness.is_writing());
        let patch = outcome == Outcome::Approved && !changed_cells.is_empty();
        let mut changed = false;
        for owner in &group.owners {
            changed |= desk.note(*owner, &outcome, patch.then_some((row, written.as_slice())));
        }
        applied.count(&outcome, changed);
    }
    applied.contradicting.sort_unstable();
    applied.new = new_messages(response, &decision);
    applied.records = desk.records.into_iter().collect();
    applied
}

/// The rows that were taken for each group, in the order of the rows.
fn taken(response: &Response, choices: &[Choice]) -> BTreeMap<usize, Vec<usize>> {
    let mut taken: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, choice) in choices.iter().enumerate().take(response.rows.len()) {
        if let Choice::Take(group) = choice {
            taken.entry(*group).or_default().push(at);
        }
    }
    taken
}

fn group_number(choices: &[Choice], row: usize) -> usize {
    match choices.get(row) {
        Some(Choice::Take(group)) => *group,
        _ => usize::MAX,
    }
}

/// What an answer means for the record; silence means nothing.
fn outcome(answer: &Answer<'_>) -> Option<Outcome> {
    match answer.meaning? {
        Meaning::Approved => Some(Outcome::Approved),
        Meaning::Rejected => Some(Outcome::Rejected(answer.reason.to_owned())),
        Meaning::Waiting => Some(Outcome::Waiting),
        Meaning::Nothing => None,
    }
}

impl Applied {
    fn count(&mut self, outcome: &Outcome, changed: bool) {
        let [approved, refused, waiting] = &mut self.noted;
        *match (changed, outcome) {
            (false, _) => &mut self.known,
            (true, Outcome::Approved) => approved,
            (true, Outcome::Rejected(_)) => refused,
            (true, Outcome::Waiting | Outcome::Withdrawn) => waiting,
        } += 1;
    }

    /// Whether nothing would be done.
    pub fn is_nothing(&self) -> bool {
        self.records.is_empty() && self.new.is_empty()
    }
}

/// The records that are being written.
struct Work<F> {
    now: F,
    records: BTreeMap<MessageId, Record>,
    /// The submissions that were begun for messages that were never handed over.
    begun: HashMap<MessageId, usize>,
    at: DateTime,
}

impl<'a, F: Fn(MessageId) -> Option<(&'a Message, Option<&'a Record>)>> Work<F> {
    /// Notes an outcome for a row; `false` where it was known already.
    fn note(
        &mut self,
        owner: Owner,
        outcome: &Outcome,
        as_came: Option<(&ResponseRow, &[CellDifference])>,
    ) -> bool {
        let Some((message, record)) = (self.now)(owner.id) else { return false };
        let mut next = match self.records.get(&owner.id) {
            Some(record) => record.clone(),
            None => record.cloned().unwrap_or_default(),
        };
        let begun = self.begun.get(&owner.id).copied();
        let at = owner.submission.or(begun).unwrap_or_else(|| {
            next.submissions.push(Submission::new(Arc::new(message.clone()), None));
            next.submissions.len() - 1
        });
        if owner.submission.is_none() {
            self.begun.insert(owner.id, at);
        }
        let Some(submission) = next.submissions.get_mut(at) else { return false };
        let known = submission.latest(owner.row).is_some_and(|note| note.outcome == *outcome);
        let registered = as_came.map(|(row, written)| with_row(submission.valid(), owner.row, row, written));
        let same = registered.as_ref().is_none_or(|registered| registered == &**submission.valid());
        if known && same {
            return false;
        }
        if let Some(registered) = registered.filter(|_| !same) {
            submission.registered = Some(Arc::new(registered));
        }
        submission.notes.push(Note { at: self.at, row: Some(owner.row), outcome: outcome.clone() });
        self.records.insert(owner.id, next);
        true
    }
}

/// A message with one of its rows as it came back: so the provider has it.
/// A cell that is only written otherwise stays as it was sent.
fn with_row(message: &Message, row: RowRef, came: &ResponseRow, written: &[CellDifference]) -> Message {
    let mut cells = cells_of_row(came);
    for (cell, name) in cells.iter_mut().zip(cell_names(row.table)) {
        if let Some(difference) = written.iter().find(|difference| difference.cell == name) {
            cell.clone_from(&difference.sent);
        }
    }
    let mut changed = message.clone();
    let mut cells = cells.into_iter();
    changed.text = cells.next().unwrap_or_default();
    match row.table {
        TableKind::Chat => {
            let mut titles = cells;
            for button in &mut changed.buttons {
                if let Button::Reply { title } = button {
                    *title = titles.next().unwrap_or_default();
                }
            }
            changed.buttons.retain(|b| !matches!(b, Button::Reply { title } if title.is_empty()));
            changed.buttons.extend(titles.map(Button::reply));
        }
        TableKind::Url | TableKind::Call => {
            let (title, target) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
            let has = |b: &Button| match row.table {
                TableKind::Url => b.target_url().is_some(),
                _ => b.target_phone().is_some(),
            };
            if let Some(button) = changed.buttons.iter_mut().filter(|b| has(b)).nth(row.nth) {
                *button.title_mut() = title;
                if let Button::Inline { url, phone, .. } = button {
                    *(if row.table == TableKind::Url { url } else { phone }) = target;
                }
            }
        }
    }
    changed
}

/// The rows that become messages, those with a URL and those with a phone number joined where
/// the tables have torn them apart.
fn new_messages(response: &Response, decision: &Decision<'_>) -> Vec<(Message, Option<Record>)> {
    let is_new = |at: &usize| decision.choices.get(*at) == Some(&Choice::New);
    let rows: Vec<&ResponseRow> =
        response.rows.iter().enumerate().filter(|(at, _)| is_new(at)).map(|(_, row)| row).collect();
    let messages: Vec<Message> = rows.iter().map(|row| row.message.clone()).collect();
    let pairs: HashMap<usize, usize> = joinable(&messages).into_iter().collect();
    let second: HashSet<usize> = pairs.values().copied().collect();
    let note = |row: &ResponseRow| {
        let outcome = outcome(&decision.words.answer(row, decision.desk))?;
        Some(Note { at: decision.at, row: Some(RowRef { table: row.table, nth: 0 }), outcome })
    };
    let mut made = Vec::new();
    for (at, (message, row)) in messages.iter().zip(&rows).enumerate() {
        if second.contains(&at) {
            continue;
        }
        let other = pairs.get(&at).and_then(|other| Some((messages.get(*other)?, rows.get(*other)?)));
        let whole = other.map_or_else(|| message.clone(), |(call, _)| join(message, call));
        let notes: Vec<Note> =
            std::iter::once(row).chain(other.map(|(_, row)| row)).filter_map(|row| note(row)).collect();
        let record = (!notes.is_empty()).then(|| {
            let submission = Submission { notes, ..Submission::new(Arc::new(whole.clone()), None) };
            Record { submissions: vec![submission] }
        });
        made.push((whole, record));
    }
    made
}

/// What the cells of a row are called, one after the other.
fn cell_names(table: TableKind) -> impl Iterator<Item = CellName> {
    let known = names(table);
    known.iter().copied().chain((known.len() - 1..).map(CellName::Title))
}
