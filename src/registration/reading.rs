//! From the rows of a table to messages.

use super::cells::{Cells, Mark, whole, with_plus};
use super::columns::Columns;
use super::facts::Facts;
use super::formula_escape::{unescape_formula, unescape_phone};
use super::{ColumnMapping, Dialect, Encoding, MAX_ROWS, ReadError, Separator, TableKind};
use memchr::memchr2;
use message::{Button, MAX_DOCUMENT_BYTES, Message, is_blank};
use std::borrow::Cow;

/// How a table is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOptions {
    /// The dialect, where the person knows it; else it is found out.
    pub dialect: Option<Dialect>,
    /// The encoding of a CSV, where the person knows it; else it is found out.
    pub encoding: Option<Encoding>,
    /// Columns that a person has told, for tables with other headings.
    pub mappings: Vec<ColumnMapping>,
    /// The most bytes that are read.
    pub max_bytes: u64,
    /// Whether what stands beside the form's columns is kept, and taken where there is no
    /// heading too. Otherwise only its headings are named.
    pub keep_beside: bool,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self {
            dialect: None,
            encoding: None,
            mappings: Vec::new(),
            max_bytes: MAX_DOCUMENT_BYTES,
            keep_beside: false,
        }
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
    /// The sheet it stands in, where it does.
    pub sheet: Option<String>,
    /// The messages without names, in the order of the rows. All of them open a broadcast: only
    /// such buttons are registered.
    pub messages: Vec<Message>,
    /// How the CSV is written; `None` for a sheet of a workbook.
    pub layout: Option<Layout>,
    /// The headings as they stand there.
    pub headings: Vec<String>,
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
    /// What else was noticed.
    pub facts: Facts,
}

/// What stands in a row beside the form's columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The row, from 1, as a spreadsheet counts them.
    pub row: u64,
    /// The cells in the order of [`Reading::ignored`]; further ones are empty.
    pub cells: Vec<String>,
    /// Whether the spreadsheet has made something else of a cell of the form's columns.
    pub replaced: bool,
}

/// The most columns beside the form's that are kept.
const MAX_BESIDE: usize = 64;

/// Makes messages of rows.
pub(super) struct Collector {
    columns: Columns,
    unguarding: bool,
    escapes: bool,
    /// The columns that are kept beside the form's, in the order of their headings.
    kept: Option<Vec<usize>>,
    pub(super) reading: Reading,
}

/// How the rows of a table are taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taking {
    pub(super) layout: Option<Layout>,
    pub(super) dialect: Dialect,
    pub(super) keep_beside: bool,
    /// Whether `_x000D_` may still stand for a character.
    pub(super) escapes: bool,
}

impl Collector {
    pub(super) fn new(mut columns: Columns, headings: Vec<String>, taking: Taking) -> Self {
        let (mut at, mut ignored): (Vec<_>, Vec<_>) =
            std::mem::take(&mut columns.ignored).into_iter().unzip();
        if taking.keep_beside {
            // Where there is no heading somebody may have written something all the same.
            at.append(&mut columns.nameless);
            ignored.resize(at.len(), String::new());
        }
        let reading = Reading {
            table: columns.table,
            sheet: None,
            messages: Vec::new(),
            layout: taking.layout,
            headings,
            ignored,
            beside: Vec::new(),
            blank: 0,
            unguarded: 0,
            guarded: 0,
            facts: Facts::default(),
        };
        let kept = taking.keep_beside.then_some(at);
        let unguarding = taking.dialect == Dialect::Excel;
        Self { columns, unguarding, escapes: taking.escapes, kept, reading }
    }

    /// Takes a row, the `number`-th of its file or sheet. The lines of errors count from it.
    pub(super) fn row(&mut self, number: u64, cells: &(impl Cells + ?Sized)) -> Result<(), ReadError> {
        match &mut self.kept {
            Some(kept) => {
                let known = self.columns.width.max(kept.iter().max().map_or(0, |last| last + 1));
                kept.extend((known..cells.width()).take(MAX_BESIDE.saturating_sub(kept.len())));
                self.reading.ignored.resize(kept.len(), String::new());
            }
            None => self.refuse_beyond(cells)?,
        }
        if self.columns.used().all(|at| is_blank(cells.text(at))) {
            self.reading.blank += 1;
            return Ok(());
        }
        if self.refuses_faults(number, cells) {
            return Ok(());
        }
        if self.reading.messages.len() >= MAX_ROWS {
            return Err(ReadError::TooManyRows { limit: MAX_ROWS });
        }
        let before = self.reading.facts.replaced.count;
        let text = self.free(number, cells, self.columns.text);
        let buttons = match self.columns.inline {
            Some((title, target)) => vec![self.inline(number, cells, title, target)],
            None => self.replies(number, cells),
        };
        if let Some(kept) = &self.kept {
            let mut beside: Vec<String> = kept.iter().map(|&at| cells.text(at).to_owned()).collect();
            beside.truncate(beside.iter().rposition(|cell| !is_blank(cell)).map_or(0, |last| last + 1));
            let replaced = self.reading.facts.replaced.count > before;
            self.reading.beside.push(Beside { row: number, cells: beside, replaced });
        }
        self.reading.messages.push(Message { text, opens_broadcast: true, buttons, ..Message::default() });
        Ok(())
    }

    /// What stands where there is no heading was put there by somebody, or a separator in a text
    /// has pushed the row to the right; either way it must not get lost.
    fn refuse_beyond(&self, cells: &(impl Cells + ?Sized)) -> Result<(), ReadError> {
        let beyond = self.columns.nameless.iter().copied().chain(self.columns.width..cells.width());
        match beyond.into_iter().find(|&at| !is_blank(cells.text(at))) {
            Some(at) => Err(ReadError::BeyondHeadings { line: 0, column: at + 1 }),
            None => Ok(()),
        }
    }

    /// A row with an error in one of its cells says nothing that could be registered.
    fn refuses_faults(&mut self, number: u64, cells: &(impl Cells + ?Sized)) -> bool {
        let mut found = false;
        for at in self.columns.used().filter(|&at| cells.mark(at) == Mark::Fault) {
            self.reading.facts.faults.add(number, at, cells.text(at));
            found = true;
        }
        found
    }

    fn inline(&mut self, number: u64, cells: &(impl Cells + ?Sized), title: usize, target: usize) -> Button {
        let title = self.free(number, cells, title);
        if self.columns.table == TableKind::Url {
            self.note_replaced(number, cells, target);
            return Button::url(title, self.plain(cells.text(target)));
        }
        Button::phone(title, self.phone(number, cells, target))
    }

    fn phone(&mut self, number: u64, cells: &(impl Cells + ?Sized), at: usize) -> String {
        let (shown, mark) = (cells.text(at), cells.mark(at));
        if let Some(bare) = unescape_phone(shown) {
            self.reading.unguarded += 1;
            return self.plain(bare);
        }
        if let Some(phone) = with_plus(shown, mark) {
            self.reading.facts.plus.add(number, at, &phone);
            return phone;
        }
        self.note_replaced(number, cells, at);
        match mark {
            // What the sheet shows of a long number has fewer digits than it holds.
            Mark::Number(value) => whole(value).unwrap_or_else(|| self.plain(shown)),
            _ => self.plain(shown),
        }
    }

    /// Empty cells at the end are padding. A row without any title still stands in a table of
    /// buttons: it is read as a button whose title is missing, which the rules will tell.
    fn replies(&mut self, number: u64, cells: &(impl Cells + ?Sized)) -> Vec<Button> {
        let columns = std::mem::take(&mut self.columns.replies);
        let count = columns.iter().rposition(|&at| !cells.text(at).is_empty()).map_or(1, |last| last + 1);
        let buttons =
            columns.iter().take(count).map(|&at| Button::reply(self.free(number, cells, at))).collect();
        self.columns.replies = columns;
        buttons
    }

    fn note_replaced(&mut self, number: u64, cells: &(impl Cells + ?Sized), at: usize) {
        if matches!(cells.mark(at), Mark::Number(_) | Mark::Replaced) {
            self.reading.facts.replaced.add(number, at, cells.text(at));
        }
    }

    /// Free text, without its guard where there are guards.
    fn free(&mut self, number: u64, cells: &(impl Cells + ?Sized), at: usize) -> String {
        self.note_replaced(number, cells, at);
        let cell = cells.text(at);
        let Some(bare) = unescape_formula(cell) else { return self.plain(cell) };
        if self.unguarding {
            self.reading.unguarded += 1;
            self.plain(bare)
        } else {
            self.reading.guarded += 1;
            self.plain(cell)
        }
    }

    /// Text with the line ends that messages have.
    fn plain(&mut self, text: &str) -> String {
        if memchr2(b'\r', b'_', text.as_bytes()).is_none() {
            return text.to_owned();
        }
        let mut plain = Cow::Borrowed(text);
        if self.escapes && text.contains("_x00") {
            for (escape, meant) in ESCAPES {
                if plain.contains(escape) {
                    plain = Cow::Owned(plain.replace(escape, meant));
                }
            }
            self.reading.facts.escapes += usize::from(plain != text);
        }
        if plain.contains('\r') {
            self.reading.facts.line_ends += 1;
            return plain.replace("\r\n", "\n").replace('\r', "\n");
        }
        plain.into_owned()
    }
}

/// What a workbook's XML writes for characters that XML does not keep (ECMA-376, part 1,
/// 22.9.2.19), as it comes through a program that does not know it.
const ESCAPES: [(&str, &str); 3] = [("_x000D_", "\r"), ("_x000A_", "\n"), ("_x0009_", "\t")];
