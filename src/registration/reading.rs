//! From the rows of a table to messages.

use super::columns::Columns;
use super::formula_escape::{unescape_formula, unescape_phone};
use super::{Dialect, Encoding, MAX_ROWS, ReadError, Separator, TableKind};
use message::{Button, MAX_DOCUMENT_BYTES, Message, is_blank};

/// How a table is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    /// The dialect, where the person knows it; else it is found out.
    pub dialect: Option<Dialect>,
    /// The most bytes that are read.
    pub max_bytes: u64,
    /// Whether what stands beside the form's columns is kept, and taken where there is no
    /// heading too. Otherwise only its headings are named.
    pub keep_beside: bool,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self { dialect: None, max_bytes: MAX_DOCUMENT_BYTES, keep_beside: false }
    }
}

/// How a CSV is written, told or found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    /// For whom it was written.
    pub dialect: Dialect,
    /// How its characters are written.
    pub encoding: Encoding,
    /// What stands between its fields.
    pub separator: Separator,
}

/// A table that was read: one message a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which table it is, by its headings.
    pub table: TableKind,
    /// The messages without names, in the order of the rows. All of them open a broadcast: only
    /// such buttons are registered.
    pub messages: Vec<Message>,
    /// How the CSV is written; `None` for a sheet of a workbook.
    pub layout: Option<Layout>,
    /// Headings of columns that are none of the form's; an empty one where there is none.
    pub ignored: Vec<String>,
    /// What stands in those columns, for each message, where it was asked for.
    pub beside: Vec<Beside>,
    /// Rows that said nothing and were skipped.
    pub blank: usize,
    /// Apostrophes that were taken off.
    pub unguarded: usize,
    /// Texts and titles that look guarded and were left as they are. Where there are some, the
    /// file may have been in the Excel dialect before a spreadsheet wrote it anew.
    pub guarded: usize,
}

/// What stands in a row beside the form's columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The row, from 1, as a spreadsheet counts them.
    pub row: u64,
    /// The cells in the order of [`Reading::ignored`]; further ones are empty.
    pub cells: Vec<String>,
}

/// The most columns beside the form's that are kept.
const MAX_BESIDE: usize = 64;

/// Makes messages of rows.
pub(super) struct Collector {
    columns: Columns,
    unguarding: bool,
    /// The columns that are kept beside the form's, in the order of their headings.
    kept: Option<Vec<usize>>,
    reading: Reading,
}

impl Collector {
    pub(super) fn new(
        mut columns: Columns,
        layout: Option<Layout>,
        dialect: Dialect,
        keep_beside: bool,
    ) -> Self {
        let (mut at, mut ignored): (Vec<_>, Vec<_>) =
            std::mem::take(&mut columns.ignored).into_iter().unzip();
        if keep_beside {
            // Where there is no heading somebody may have written something all the same.
            at.append(&mut columns.nameless);
            ignored.resize(at.len(), String::new());
        }
        let reading = Reading {
            table: columns.table,
            messages: Vec::new(),
            layout,
            ignored,
            beside: Vec::new(),
            blank: 0,
            unguarded: 0,
            guarded: 0,
        };
        let kept = keep_beside.then_some(at);
        Self { columns, unguarding: dialect == Dialect::Excel, kept, reading }
    }

    /// Takes a row of so many cells, the `number`-th of its table. The lines of errors count
    /// from it.
    pub(super) fn row<'c>(
        &mut self,
        number: u64,
        width: usize,
        cell: impl Fn(usize) -> &'c str,
    ) -> Result<(), ReadError> {
        match &mut self.kept {
            Some(kept) => {
                let known = self.columns.width.max(kept.iter().max().map_or(0, |last| last + 1));
                kept.extend((known..width).take(MAX_BESIDE.saturating_sub(kept.len())));
                self.reading.ignored.resize(kept.len(), String::new());
            }
            None => self.refuse_beyond(width, &cell)?,
        }
        let blank = match self.columns.inline {
            Some((title, target)) => {
                [self.columns.text, title, target].into_iter().all(|at| is_blank(cell(at)))
            }
            None => {
                is_blank(cell(self.columns.text)) && self.columns.replies.iter().all(|&at| is_blank(cell(at)))
            }
        };
        if blank {
            self.reading.blank += 1;
            return Ok(());
        }
        if self.reading.messages.len() >= MAX_ROWS {
            return Err(ReadError::TooManyRows { limit: MAX_ROWS });
        }
        let text = self.free(cell(self.columns.text));
        let buttons = match self.columns.inline {
            Some((title, target)) => vec![self.inline(cell(title), cell(target))],
            None => self.replies(&cell),
        };
        if let Some(kept) = &self.kept {
            let mut cells: Vec<String> = kept.iter().map(|&at| cell(at).to_owned()).collect();
            cells.truncate(cells.iter().rposition(|cell| !is_blank(cell)).map_or(0, |last| last + 1));
            self.reading.beside.push(Beside { row: number, cells });
        }
        self.reading.messages.push(Message { text, opens_broadcast: true, buttons, ..Message::default() });
        Ok(())
    }

    pub(super) fn finish(self) -> Reading {
        self.reading
    }

    /// What stands where there is no heading was put there by somebody, or a separator in a text
    /// has pushed the row to the right; either way it must not get lost.
    fn refuse_beyond<'c>(&self, width: usize, cell: &impl Fn(usize) -> &'c str) -> Result<(), ReadError> {
        let beyond = self.columns.nameless.iter().copied().chain(self.columns.width..width);
        match beyond.into_iter().find(|&at| !is_blank(cell(at))) {
            Some(at) => Err(ReadError::BeyondHeadings { line: 0, column: at + 1 }),
            None => Ok(()),
        }
    }

    fn inline(&mut self, title: &str, target: &str) -> Button {
        let title = self.free(title);
        if self.columns.table == TableKind::Url {
            return Button::url(title, target);
        }
        let bare = unescape_phone(target);
        self.reading.unguarded += usize::from(bare.is_some());
        Button::phone(title, bare.unwrap_or(target))
    }

    /// Empty cells at the end are padding. A row without any title still stands in a table of
    /// buttons: it is read as a button whose title is missing, which the rules will tell.
    fn replies<'c>(&mut self, cell: &impl Fn(usize) -> &'c str) -> Vec<Button> {
        let columns = std::mem::take(&mut self.columns.replies);
        let count = columns.iter().rposition(|&at| !cell(at).is_empty()).map_or(1, |last| last + 1);
        let buttons = columns.iter().take(count).map(|&at| Button::reply(self.free(cell(at)))).collect();
        self.columns.replies = columns;
        buttons
    }

    /// Free text, without its guard where there are guards.
    fn free(&mut self, cell: &str) -> String {
        let Some(bare) = unescape_formula(cell) else { return cell.to_owned() };
        if self.unguarding {
            self.reading.unguarded += 1;
            bare.to_owned()
        } else {
            self.reading.guarded += 1;
            cell.to_owned()
        }
    }
}
