//! From messages to the rows of the three tables.

use super::duplicates::DuplicateFinder;
use super::row::{Cells, Row, reply_title};
use super::{ColumnPart, Form, TableKind};
use message::{Button, Message, is_blank};
use std::convert::Infallible;

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
    form: &'a Form,
    headings: Vec<String>,
    /// Columns of the chat table that are for titles.
    titles: usize,
    rows: Vec<Row<'a>>,
    merged: usize,
    blank: usize,
}

impl<'a> Tables<'a> {
    /// Makes the tables of those messages that are [`chosen`]. Rows keep the order of the
    /// messages; of identical rows in a table only the first stays.
    pub fn build(form: &'a Form, messages: impl IntoIterator<Item = &'a Message>, all: bool) -> Self {
        let mut drafts = <[Draft<'a>; 3]>::default();
        let mut rowless = 0;
        for (index, message) in messages.into_iter().enumerate().filter(|(_, m)| chosen(m, all)) {
            // Asked before the buttons are: text and buttons are then fetched from far memory at once.
            let textless = is_blank(&message.text);
            let row = |cells| Row { message: index, text: &message.text, cells };
            let [chat, url, call] = &mut drafts;
            let mut found = false;
            let mut titles = None;
            let mut replies = 0;
            for button in &message.buttons {
                match button {
                    // Empty titles at the end are padding in the table, not cells.
                    Button::Reply { title } => {
                        replies += 1;
                        titles = if title.is_empty() { titles.or(Some(0)) } else { Some(replies) };
                    }
                    Button::Inline { title, url: to, phone } => {
                        for (target, table) in [(to, &mut *url), (phone, &mut *call)] {
                            if !is_blank(target) {
                                table.push(row(Cells::Inline([title, target])), textless);
                                found = true;
                            }
                        }
                    }
                }
            }
            if let Some(titles) = titles {
                chat.push(row(Cells::Replies(&message.buttons, titles)), textless);
                found = true;
            }
            rowless += usize::from(!found);
        }
        let tables =
            TableKind::ALL.into_iter().zip(drafts).filter_map(|(kind, draft)| draft.finish(form, kind));
        Self { tables: tables.collect(), rowless }
    }

    /// The tables that have rows.
    pub fn each(&self) -> &[Table<'a>] {
        &self.tables
    }

    /// How many chosen messages have no button that can stand in any table.
    pub fn rowless(&self) -> usize {
        self.rowless
    }
}

/// The rows of a table as they come.
#[derive(Default)]
struct Draft<'a> {
    rows: Vec<Row<'a>>,
    repeats: DuplicateFinder,
    titles: usize,
    blank: usize,
}

impl<'a> Draft<'a> {
    /// Takes a row, unless it says nothing at all: no text and no other cell.
    fn push(&mut self, row: Row<'a>, textless: bool) {
        if textless && row.cells().all(is_blank) {
            self.blank += 1;
            return;
        }
        self.titles = self.titles.max(row.titles());
        self.repeats.look(&row);
        self.rows.push(row);
    }

    /// The table of those rows that do not repeat an earlier one; `None` where there is none.
    fn finish(mut self, form: &'a Form, kind: TableKind) -> Option<Table<'a>> {
        let repeated = self.repeats.find(&self.rows);
        let mut next = repeated.iter().peekable();
        let mut at = 0..;
        self.rows.retain(|_| at.next().is_none_or(|at| next.next_if_eq(&&at).is_none()));
        let titles = self.titles.max(LEAST_BUTTONS);
        let (headings, merged) = (form.headings(kind, titles), repeated.len());
        let table = Table { kind, form, headings, titles, rows: self.rows, merged, blank: self.blank };
        (!table.rows.is_empty()).then_some(table)
    }
}

impl<'a> Table<'a> {
    /// Which table it is.
    pub fn kind(&self) -> TableKind {
        self.kind
    }

    /// Its name, which is also that of its sheet in a workbook.
    pub fn name(&self) -> &'a str {
        self.form.name(self.kind)
    }

    /// The file it is written to.
    pub fn file(&self) -> &'a str {
        self.form.file(self.kind)
    }

    /// The headings of its columns.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// The place of the column with the texts.
    pub(super) fn text_column(&self) -> usize {
        let parts = self.form.order().iter().take_while(|part| **part != ColumnPart::Text);
        parts
            .map(|part| match part {
                ColumnPart::Title if self.kind == TableKind::Chat => self.titles,
                ColumnPart::Target if self.kind == TableKind::Chat => 0,
                ColumnPart::Constant => usize::from(self.constant().is_some()),
                _ => 1,
            })
            .sum()
    }

    /// Its rows; never none.
    pub fn rows(&self) -> &[Row<'a>] {
        &self.rows
    }

    /// The cells of one of its rows, as many as there are headings, without guards.
    pub fn cells(&self, row: &Row<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut cells = Vec::with_capacity(self.headings.len());
        let Ok(()) = self.try_each(row, |cell, _| -> Result<(), Infallible> {
            cells.push(cell);
            Ok(())
        });
        cells.into_iter()
    }

    /// Gives the same cells one by one, each with whether it is free text.
    pub(super) fn try_each<E>(
        &self,
        row: &Row<'a>,
        mut give: impl FnMut(&'a str, bool) -> Result<(), E>,
    ) -> Result<(), E> {
        for part in self.form.order() {
            match (part, row.cells) {
                (ColumnPart::Text, _) => give(row.text, true)?,
                (ColumnPart::Constant, _) => {
                    self.form.constant().map_or(Ok(()), |(_, value)| give(value, true))?;
                }
                (ColumnPart::Title, Cells::Inline([title, _])) => give(title, true)?,
                (ColumnPart::Target, Cells::Inline([_, target])) => give(target, false)?,
                (ColumnPart::Title, Cells::Replies(buttons, titles)) => {
                    let mut left = self.titles;
                    for title in buttons.iter().filter_map(reply_title).take(titles as usize) {
                        left = left.saturating_sub(1);
                        give(title, true)?;
                    }
                    (0..left).try_for_each(|_| give("", true))?;
                }
                (ColumnPart::Target, Cells::Replies(..)) => {}
            }
        }
        Ok(())
    }

    /// What stands in every row, where the form has such a column.
    pub(super) fn constant(&self) -> Option<&'a str> {
        self.form.constant().map(|(_, value)| value)
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
        assert_eq!((table.merged(), table.blank(), tables.rowless()), (1, 1, 1));
    }

    #[test]
    fn rows_that_differ_in_the_middle_only_are_kept() {
        let long = |n: usize| format!("Здравствуйте, клиент {:03}, ждём вас сегодня", n % 50);
        let messages: Vec<_> = (0..200).map(|n| message(&long(n), vec![Button::reply("Да")])).collect();
        let form = Form::builtin().unwrap();
        let tables = Tables::build(&form, &messages, false);
        let [table] = tables.each() else { panic!("one table") };
        assert_eq!(table.rows().iter().map(Row::message).collect::<Vec<_>>(), (0..50).collect::<Vec<_>>());
        assert_eq!(table.merged(), 150);
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
