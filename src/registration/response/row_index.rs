//! An index of every row that was handed over, by which rows that come back are looked up.

use super::super::heading::key;
use super::super::record::{Record, RowRef, rows_of};
use super::super::{TableKind, formula_escape};
use super::compare::CellName;
use super::lossy::solid;
use message::{Button, Message, MessageId};
use std::collections::HashMap;

/// Rows that say the same in one table: the provider has them once, whoever they belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The table.
    pub table: TableKind,
    /// The cells: text, then titles, or title and target.
    pub cells: Vec<String>,
    /// Whose row it is.
    pub owners: Vec<Owner>,
}

/// A row of a message that was handed over, or could have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Owner {
    /// The message.
    pub id: MessageId,
    /// Which of its submissions; `None` where it was never handed over.
    pub submission: Option<usize>,
    /// Which of its rows.
    pub row: RowRef,
}

/// Beyond so many rows of the same text, or with the same beginning or end, only exact matches
/// are found: looking at each would take for ever.
const MOST_ALIKE: usize = 256;

/// How many letters of a text's beginning and end are looked up.
const EDGE: usize = 20;

/// Everything that a row can be called by.
#[derive(Clone, Debug, Default)]
pub struct RowIndex {
    groups: Vec<Group>,
    exact: HashMap<(TableKind, Vec<String>), usize>,
    by_text: HashMap<(TableKind, String), Vec<usize>>,
    by_solid_text: HashMap<(TableKind, String), Vec<usize>>,
    by_edge: HashMap<(TableKind, Edge), Vec<usize>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Edge {
    Begin(String),
    End(String),
    Buttons(Vec<String>),
}

impl RowIndex {
    /// Indexes the rows of all messages with buttons. What was handed over counts as it was then;
    /// a message that never was counts as it is, for it may have been before this program came.
    pub fn new<'a>(messages: impl IntoIterator<Item = (MessageId, &'a Message, Option<&'a Record>)>) -> Self {
        let mut index = Self::default();
        for (id, message, record) in messages {
            let submissions = record.map(|record| record.submissions.as_slice()).unwrap_or_default();
            let mut counting =
                submissions.iter().enumerate().rev().filter(|(_, submission)| submission.counts()).peekable();
            if counting.peek().is_none() {
                index.add(id, None, message);
            }
            // The latest first: an answer to a row that was handed over twice is about the last time.
            for (at, submission) in counting {
                index.add(id, Some(at), &submission.content);
            }
        }
        index
    }

    /// All rows.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    fn add(&mut self, id: MessageId, submission: Option<usize>, message: &Message) {
        for row in rows_of(message) {
            let cells = cells_of(message, row);
            let owner = Owner { id, submission, row };
            let place = (row.table, cells);
            match self.exact.get(&place).and_then(|&at| self.groups.get_mut(at)) {
                Some(group) if group.owners.iter().any(|other| other.id == id) => {}
                Some(group) => group.owners.push(owner),
                None => self.found(place, owner),
            }
        }
    }

    fn found(&mut self, (table, cells): (TableKind, Vec<String>), owner: Owner) {
        let at = self.groups.len();
        let borrowed: Vec<&str> = cells.iter().map(String::as_str).collect();
        self.by_text.entry((table, text_key(&borrowed))).or_default().push(at);
        self.by_solid_text.entry((table, solid_text(&borrowed))).or_default().push(at);
        for edge in edges(&borrowed) {
            self.by_edge.entry((table, edge)).or_default().push(at);
        }
        self.exact.insert((table, cells.clone()), at);
        self.groups.push(Group { table, cells, owners: vec![owner] });
    }

    /// The row that says exactly this.
    pub(super) fn exact(&self, table: TableKind, cells: &[&str]) -> Option<usize> {
        let as_is = cells.iter().map(|cell| cell.replace("\r\n", "\n")).collect::<Vec<_>>();
        self.exact.get(&(table, as_is)).copied().or_else(|| {
            let owned =
                |cell: &&str| formula_escape::unescape_formula(cell).unwrap_or(cell).replace("\r\n", "\n");
            self.exact.get(&(table, cells.iter().map(owned).collect())).copied()
        })
    }

    /// The rows of the same text, however it is spaced.
    pub(super) fn of_text(&self, table: TableKind, cells: &[&str]) -> &[usize] {
        let alike = self.by_text.get(&(table, text_key(cells))).map(Vec::as_slice).unwrap_or_default();
        if alike.len() > MOST_ALIKE { &[] } else { alike }
    }

    /// The rows of the same text but for what an encoding cannot hold.
    pub(super) fn of_solid_text(&self, table: TableKind, cells: &[&str]) -> &[usize] {
        let solid = solid_text(cells);
        let alike = self.by_solid_text.get(&(table, solid)).map(Vec::as_slice).unwrap_or_default();
        if alike.len() > MOST_ALIKE { &[] } else { alike }
    }

    /// The rows whose text begins or ends the same, or whose buttons are the same.
    pub(super) fn of_edges(&self, table: TableKind, cells: &[&str]) -> Vec<usize> {
        let mut alike: Vec<usize> = edges(cells)
            .filter_map(|edge| self.by_edge.get(&(table, edge)))
            .filter(|alike| alike.len() <= MOST_ALIKE)
            .flatten()
            .copied()
            .collect();
        alike.sort_unstable();
        alike.dedup();
        alike
    }
}

fn solid_text(cells: &[&str]) -> String {
    solid(cells.first().copied().unwrap_or_default())
}

fn text_key(cells: &[&str]) -> String {
    let text = cells.first().copied().unwrap_or_default();
    key(formula_escape::unescape_formula(text).unwrap_or(text))
}

fn edges(cells: &[&str]) -> impl Iterator<Item = Edge> + use<> {
    let text = text_key(cells);
    let begin = text.chars().take(EDGE).collect();
    let end = text.chars().rev().take(EDGE).collect();
    let buttons = cells.iter().skip(1).map(|cell| key(cell)).collect();
    [Edge::Begin(begin), Edge::End(end), Edge::Buttons(buttons)].into_iter()
}

/// The cells of a row: text, then titles without empty ones at the end, or title and target.
pub(super) fn cells_of(message: &Message, row: RowRef) -> Vec<String> {
    let plain = |text: &str| text.replace("\r\n", "\n");
    let mut cells = vec![plain(&message.text)];
    match row.table {
        TableKind::Chat => {
            let titles = message.buttons.iter().filter(|b| matches!(b, Button::Reply { .. }));
            cells.extend(titles.map(|button| plain(button.title())));
            while cells.len() > 1 && cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
        }
        TableKind::Url | TableKind::Call => {
            let target = |button: &'_ Button| match row.table {
                TableKind::Url => button.target_url().map(str::to_owned),
                _ => button.target_phone().map(str::to_owned),
            };
            let mut found = message.buttons.iter().filter_map(|b| Some((b.title(), target(b)?)));
            if let Some((title, target)) = found.nth(row.nth) {
                cells.extend([plain(title), plain(&target)]);
            }
        }
    }
    cells
}

/// What the cells of a row are called.
pub(super) fn names(table: TableKind) -> &'static [CellName] {
    match table {
        TableKind::Chat => &[CellName::Text],
        TableKind::Url => &[CellName::Text, CellName::Title(0), CellName::Url],
        TableKind::Call => &[CellName::Text, CellName::Title(0), CellName::Phone],
    }
}
