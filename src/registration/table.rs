//! From messages to the rows of the three tables.

use super::{Form, TableKind};
use crate::message::{Button, Message, is_blank};
use foldhash::fast::RandomState;
use std::collections::HashSet;
use std::hash::{Hash, Hasher};
use std::iter;

/// The provider's own template has so many button columns, even where one would do.
const LEAST_BUTTONS: usize = 2;

/// Whether a message goes into the tables: it has buttons, and it opens a broadcast or `all`
/// are wanted.
pub fn chosen(message: &Message, all: bool) -> bool {
    (all || message.opens_broadcast) && !message.buttons.is_empty()
}

/// The tables that a library makes. They borrow the messages and copy nothing.
#[derive(Clone, Debug)]
pub struct Tables<'a> {
    tables: Vec<Table<'a>>,
    rowless: usize,
}

/// One table with at least one row.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    kind: TableKind,
    name: &'a str,
    file: &'a str,
    headings: Vec<String>,
    rows: Vec<Row<'a>>,
    merged: usize,
    blank: usize,
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    message: &'a Message,
    index: usize,
    cells: Cells<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Cells<'a> {
    /// So many titles of reply buttons; empty ones at the end are no cells.
    Replies(u32),
    Url(&'a Button),
    Call(&'a Button),
}

impl<'a> Tables<'a> {
    /// Makes the tables of those messages that are [`chosen`]. Rows keep the order of the
    /// messages; of identical rows in a table only the first stays.
    pub fn build(form: &'a Form, messages: impl IntoIterator<Item = &'a Message>, all: bool) -> Self {
        let mut drafts = [Draft::default(), Draft::default(), Draft::default()];
        let mut rowless = 0;
        for (index, message) in messages.into_iter().enumerate().filter(|(_, m)| chosen(m, all)) {
            let [chat, url, call] = &mut drafts;
            let mut found = false;
            if let Some(titles) = titles(message) {
                found |= chat.add(Row { message, index, cells: Cells::Replies(titles) });
            }
            for button in &message.buttons {
                if button.target_url().is_some() {
                    found |= url.add(Row { message, index, cells: Cells::Url(button) });
                }
                if button.target_phone().is_some() {
                    found |= call.add(Row { message, index, cells: Cells::Call(button) });
                }
            }
            rowless += usize::from(!found);
        }
        let tables = TableKind::ALL.into_iter().zip(drafts).filter_map(|(kind, d)| d.finish(form, kind));
        Self { tables: tables.collect(), rowless }
    }

    /// The tables that have rows.
    pub fn each(&self) -> &[Table<'a>] {
        &self.tables
    }

    /// How many chosen messages made no row, because nothing in them can be registered.
    pub fn rowless(&self) -> usize {
        self.rowless
    }
}

impl<'a> Table<'a> {
    /// Which table it is.
    pub fn kind(&self) -> TableKind {
        self.kind
    }

    /// Its name, which is also that of its sheet in a workbook.
    pub fn name(&self) -> &'a str {
        self.name
    }

    /// The file it is written to.
    pub fn file(&self) -> &'a str {
        self.file
    }

    /// The headings of its columns.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Its rows; never none.
    pub fn rows(&self) -> &[Row<'a>] {
        &self.rows
    }

    /// The cells of one of its rows, as many as there are headings, without guards.
    pub fn cells(&self, row: &Row<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
        row.cells().chain(iter::repeat("")).take(self.headings.len())
    }

    /// How many rows were left out because an identical one stands before them.
    pub fn merged(&self) -> usize {
        self.merged
    }

    /// How many rows were left out because they said nothing at all.
    pub fn blank(&self) -> usize {
        self.blank
    }
}

impl<'a> Row<'a> {
    /// The message it came from, by its place among those given.
    pub fn message(&self) -> usize {
        self.index
    }

    /// The cells that hold something; further ones are padding.
    pub(super) fn cells(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let (target, replies) = match self.cells {
            Cells::Replies(n) => (None, n),
            Cells::Url(b) => (Some([b.title(), b.target_url().unwrap_or_default()]), 0),
            Cells::Call(b) => (Some([b.title(), b.target_phone().unwrap_or_default()]), 0),
        };
        let titles = replies_of(self.message).take(replies as usize);
        iter::once(self.message.text.as_str()).chain(target.into_iter().flatten()).chain(titles)
    }

    fn says_nothing(&self) -> bool {
        self.cells().all(is_blank)
    }
}

/// Two rows are one where their cells are: what a client and a manager see is the same.
impl PartialEq for Row<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cells().eq(other.cells())
    }
}

impl Eq for Row<'_> {}

impl Hash for Row<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.cells().for_each(|cell| cell.hash(state));
    }
}

/// A table in the making.
#[derive(Default)]
struct Draft<'a> {
    rows: Vec<Row<'a>>,
    seen: HashSet<Row<'a>, RandomState>,
    titles: usize,
    merged: usize,
    blank: usize,
}

impl<'a> Draft<'a> {
    /// Takes a row and tells whether the table says what it says.
    fn add(&mut self, row: Row<'a>) -> bool {
        if row.says_nothing() {
            self.blank += 1;
            return false;
        }
        if !self.seen.insert(row) {
            self.merged += 1;
            return true;
        }
        if let Cells::Replies(titles) = row.cells {
            self.titles = self.titles.max(titles as usize);
        }
        self.rows.push(row);
        true
    }

    fn finish(self, form: &'a Form, kind: TableKind) -> Option<Table<'a>> {
        let headings = form.headings(kind, self.titles.max(LEAST_BUTTONS));
        let Self { rows, merged, blank, .. } = self;
        let (name, file) = (form.name(kind), form.file(kind));
        (!rows.is_empty()).then_some(Table { kind, name, file, headings, rows, merged, blank })
    }
}

fn replies_of(message: &Message) -> impl Iterator<Item = &str> {
    message.buttons.iter().filter(|b| matches!(b, Button::Reply { .. })).map(Button::title)
}

/// How many titles of reply buttons a message has, up to the last that is not empty; `None`
/// where it has no reply button at all.
fn titles(message: &Message) -> Option<u32> {
    let mut titles = None;
    for (n, title) in (1..).zip(replies_of(message)) {
        titles = if title.is_empty() { titles.or(Some(0)) } else { Some(n) };
    }
    titles
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(text: &str, buttons: Vec<Button>) -> Message {
        Message { text: text.into(), opens_broadcast: true, buttons, ..Message::default() }
    }

    fn rows(messages: &[Message], kind: TableKind) -> Vec<Vec<String>> {
        let form = Form::builtin().unwrap();
        let tables = Tables::build(&form, messages, false);
        let table = tables.each().iter().find(|t| t.kind() == kind);
        table.map_or(vec![], |t| t.rows().iter().map(|r| t.cells(r).map(String::from).collect()).collect())
    }

    #[test]
    fn a_button_with_both_gives_a_row_in_both() {
        let both =
            Button::Inline {
                title: "Связаться".into(), url: "https://a.b".into(), phone: "+7812".into()
            };
        let messages = [message("Мы рядом", vec![both, Button::url("Пусто", " \u{A0}")])];
        assert_eq!(rows(&messages, TableKind::Chat), Vec::<Vec<String>>::new());
        assert_eq!(rows(&messages, TableKind::Url), [["Мы рядом", "Связаться", "https://a.b"]]);
        assert_eq!(rows(&messages, TableKind::Call), [["Мы рядом", "Связаться", "+7812"]]);
    }

    #[test]
    fn short_rows_are_padded_and_only_titles_make_columns() {
        let reply = |titles: &[&str]| message("t", titles.iter().map(|t| Button::reply(*t)).collect());
        assert_eq!(rows(&[reply(&["a"])], TableKind::Chat), [["t", "a", ""]]);
        assert_eq!(rows(&[reply(&["", "", "", ""])], TableKind::Chat), [["t", "", ""]]);
        assert_eq!(
            rows(&[reply(&["a"]), reply(&["", " ", "b", "", ""])], TableKind::Chat),
            [["t", "a", "", ""], ["t", "", " ", "b"]]
        );
    }

    #[test]
    fn identical_rows_become_one_and_blank_ones_none() {
        let form = Form::builtin().unwrap();
        let messages = [
            message("a", vec![Button::reply("x")]),
            message("b", vec![Button::reply("x")]),
            message("a", vec![Button::reply("x"), Button::reply("")]),
            message(" ", vec![Button::reply("\u{200B}")]),
            message("c", vec![Button::url("x", "")]),
            message("d", vec![]),
        ];
        let tables = Tables::build(&form, &messages, false);
        let [table] = tables.each() else { panic!("one table") };
        assert_eq!(table.rows().iter().map(Row::message).collect::<Vec<_>>(), [0, 1]);
        assert_eq!((table.merged(), table.blank(), tables.rowless()), (1, 1, 2));
    }

    #[test]
    fn cells_do_not_run_into_each_other() {
        let messages = [
            message("ab", vec![Button::reply("c")]),
            message("a", vec![Button::reply("bc")]),
            message("a", vec![Button::reply("b"), Button::reply("c")]),
        ];
        assert_eq!(rows(&messages, TableKind::Chat).len(), 3);
    }

    #[test]
    fn only_openers_unless_all_are_wanted() {
        let mut later = message("t", vec![Button::reply("a")]);
        later.opens_broadcast = false;
        assert!(!chosen(&later, false));
        assert!(chosen(&later, true));
        assert!(!chosen(&message("t", vec![]), true));
    }
}
