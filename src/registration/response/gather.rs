//! The rows of all tables that came back, with their own columns under common headings.

use super::super::heading::key;
use super::super::lexicon::{Topic, likely_meaning};
use super::super::meaning::UsedWord;
use super::super::{Beside, Meaning, Reading, RegistrationSettings, TableKind, word_key};
use message::{Message, is_blank};
use std::collections::{BTreeMap, HashMap};

/// Everything that came back at once: in one file, or in several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// The headings of the columns that are none of the form's. Nameless ones are empty.
    pub headings: Vec<String>,
    /// The rows in their order.
    pub rows: Vec<ResponseRow>,
}

/// One row that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseRow {
    /// The sheet in a workbook, or the file among several.
    pub sheet: Option<String>,
    /// The row there, from 1.
    pub row: u64,
    /// In which table.
    pub table: TableKind,
    /// What the row says, as a message.
    pub message: Message,
    /// What stands in the further columns, in the order of the headings.
    pub beside: Vec<String>,
    /// Whether a spreadsheet has made something else of one of its cells.
    pub replaced: bool,
}

/// Puts tables together, each with what its rows are told by.
pub fn gather(readings: impl IntoIterator<Item = (Option<String>, Reading)>) -> Response {
    let mut all = Response::default();
    let mut known: HashMap<(String, usize), usize> = HashMap::new();
    for (sheet, reading) in readings {
        let mut times: HashMap<String, usize> = HashMap::new();
        let mut columns = Vec::new();
        for heading in &reading.ignored {
            // A heading that stands twice makes two columns, in every sheet the same two.
            let time = times.entry(key(heading)).or_default();
            let column = *known.entry((key(heading), *time)).or_insert_with(|| {
                all.headings.push(heading.clone());
                all.headings.len() - 1
            });
            *time += 1;
            columns.push(column);
        }
        let beside = reading.beside.into_iter().chain(std::iter::repeat_with(Beside::default));
        for (message, Beside { row, cells, replaced }) in reading.messages.into_iter().zip(beside) {
            let mut moved = vec![String::new(); columns.iter().max().map_or(0, |last| last + 1)];
            for (cell, &column) in cells.into_iter().zip(&columns) {
                if let Some(place) = moved.get_mut(column) {
                    *place = cell;
                }
            }
            all.rows.push(ResponseRow {
                sheet: sheet.clone(),
                row,
                table: reading.table,
                message,
                beside: moved,
                replaced,
            });
        }
    }
    all
}

/// In which columns the answers stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AnswerColumns {
    /// The status, if anywhere.
    pub status: Option<usize>,
    /// The reason or comment, if anywhere.
    pub reason: Option<usize>,
}

/// What a row says of its status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answer<'a> {
    /// The word; empty where there is none.
    pub word: &'a str,
    /// What the owner said that it means.
    pub meaning: Option<Meaning>,
    /// The reason; empty where there is none.
    pub reason: &'a str,
}

impl AnswerColumns {
    /// The columns that the owner has used before, where they are there again.
    pub fn remembered(response: &Response, desk: &RegistrationSettings) -> Self {
        let find = |heading: &str| {
            let place = |other: &String| !is_blank(heading) && key(other) == key(heading);
            response.headings.iter().position(place)
        };
        Self { status: find(&desk.status_heading), reason: find(&desk.reason_heading) }
    }

    /// The columns that the owner has used before, else those whose headings speak of a status
    /// and of a reason, which is a proposal.
    pub fn proposed(response: &Response, settings: &RegistrationSettings) -> Self {
        let remembered = Self::remembered(response, settings);
        let find = |topic: Topic, taken: Option<usize>| {
            let mut headings = response.headings.iter().enumerate();
            headings.find(|(at, heading)| Some(*at) != taken && topic.is_in(heading)).map(|(at, _)| at)
        };
        let status = remembered.status.or_else(|| find(Topic::Status, remembered.reason));
        let reason = remembered.reason.or_else(|| find(Topic::Reason, status));
        Self { status, reason }
    }

    /// The words of the status column about which the owner has not said anything, each with
    /// what it seems to mean. They decide nothing until they are confirmed.
    pub fn unconfirmed(&self, response: &Response, settings: &RegistrationSettings) -> Vec<UsedWord> {
        let used = self.in_use(response).into_values();
        let unknown = used.filter(|(word, _)| settings.meaning(word).is_none());
        unknown.map(|(word, count)| UsedWord { likely: likely_meaning(&word), word, count }).collect()
    }

    /// What a row says of its status.
    pub fn answer<'a>(&self, row: &'a ResponseRow, desk: &RegistrationSettings) -> Answer<'a> {
        let cell = |column: Option<usize>| column.and_then(|at| row.beside.get(at)).map_or("", |c| c.trim());
        let word = cell(self.status);
        Answer { word, meaning: desk.meaning(word), reason: cell(self.reason) }
    }

    /// The words of the status column, each with how often it stands there and as it is written
    /// first. By the key that [`word_key`] gives.
    pub fn in_use(&self, response: &Response) -> BTreeMap<String, (String, usize)> {
        let mut words: BTreeMap<String, (String, usize)> = BTreeMap::new();
        let cells = |row: &'_ ResponseRow| self.status.and_then(|at| row.beside.get(at).cloned());
        for word in response.rows.iter().filter_map(cells) {
            let key = word_key(&word);
            if !key.is_empty() {
                words.entry(key).or_insert_with(|| (word.trim().to_owned(), 0)).1 += 1;
            }
        }
        words
    }
}
