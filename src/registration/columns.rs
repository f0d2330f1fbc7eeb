//! Which column of a table is which, by its heading.

use super::form::Column;
use super::{Form, ReadError, TableKind};
use message::is_blank;

/// How many unknown headings are named.
pub(super) const NAMED: usize = 10;

/// The columns of a table that is being read.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub(super) table: TableKind,
    pub(super) text: usize,
    /// Title and target of an inline button; `None` in the chat table.
    pub(super) inline: Option<(usize, usize)>,
    /// Titles of reply buttons, by their number.
    pub(super) replies: Vec<usize>,
    /// Headings that are none of ours, as they stand there, each with its column.
    pub(super) ignored: Vec<(usize, String)>,
    /// Columns within the width that have no heading.
    pub(super) nameless: Vec<usize>,
    /// How many columns the row of headings has.
    pub(super) width: usize,
    /// The row in which they were found says something already.
    pub(super) without_headings: bool,
}

impl Columns {
    pub(super) fn empty(table: TableKind, width: usize) -> Self {
        Self {
            table,
            text: 0,
            inline: None,
            replies: Vec::new(),
            ignored: Vec::new(),
            nameless: Vec::new(),
            width,
            without_headings: false,
        }
    }

    /// How many columns mean something.
    pub(super) fn known(&self) -> usize {
        1 + self.replies.len() + self.inline.map_or(0, |_| 2)
    }

    /// The columns that mean something, from left to right.
    pub(super) fn used(&self) -> impl Iterator<Item = usize> + use<'_> {
        let inline = self.inline.into_iter().flat_map(|(title, target)| [title, target]);
        std::iter::once(self.text).chain(inline).chain(self.replies.iter().copied())
    }

    /// Finds the columns in a row of headings of the form.
    pub(super) fn of_form(form: &Form, headings: &[&str]) -> Result<Self, ReadError> {
        let table = which_table(form, headings)?;
        let mut columns = Self::empty(table, headings.len());
        let (mut text, mut title, mut target) = (None, None, None);
        let mut replies: Vec<(u32, usize)> = Vec::new();
        for (at, heading) in headings.iter().enumerate() {
            let taken = match form.column(table, heading) {
                Some(Column::Text) => text.replace(at).is_some(),
                Some(Column::Title) => title.replace(at).is_some(),
                Some(Column::Target) => target.replace(at).is_some(),
                Some(Column::Button(n)) => {
                    let taken = replies.iter().any(|(other, _)| *other == n);
                    replies.push((n, at));
                    taken
                }
                Some(Column::Constant) => false,
                None if is_blank(heading) => {
                    columns.nameless.push(at);
                    false
                }
                None => {
                    columns.ignored.push((at, (*heading).to_owned()));
                    false
                }
            };
            if taken {
                return Err(ReadError::RepeatedHeading { line: 0, heading: (*heading).to_owned() });
            }
        }
        let missing = |heading: &str| ReadError::MissingHeading { line: 0, heading: heading.to_owned() };
        columns.text = text.ok_or_else(|| missing(form.text_heading()))?;
        columns.inline = match target {
            Some(target) => Some((title.ok_or_else(|| missing(form.title_heading(table)))?, target)),
            None => None,
        };
        replies.sort_unstable();
        columns.replies = replies.into_iter().map(|(_, at)| at).collect();
        Ok(columns)
    }
}

/// Only buttons and targets tell the tables apart; text and title stand in several.
fn which_table(form: &Form, headings: &[&str]) -> Result<TableKind, ReadError> {
    let tells = |table, h: &&&str| matches!(form.column(table, h), Some(Column::Button(_) | Column::Target));
    let mut found = TableKind::ALL
        .into_iter()
        .filter_map(|table| Some((table, *headings.iter().find(|h| tells(table, h))?)));
    match (found.next(), found.next()) {
        (Some((_, first)), Some((_, second))) => {
            Err(ReadError::MixedTables { line: 0, first: first.to_owned(), second: second.to_owned() })
        }
        (Some((table, _)), None) => Ok(table),
        _ => Err(ReadError::UnknownHeadings { found: named(headings) }),
    }
}

/// The headings of a row that are none of ours, as many as are told.
pub(super) fn named(headings: &[&str]) -> Vec<String> {
    headings.iter().filter(|h| !is_blank(h)).take(NAMED).map(|h| (*h).to_owned()).collect()
}
