//! Which column of a table is which, by its heading.

use super::form::Column;
use super::{Form, ReadError, TableKind};
use message::is_blank;

/// How many unknown headings are named.
const NAMED: usize = 10;

/// The columns of a table that is being read.
#[derive(Debug)]
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
}

impl Columns {
    /// Finds the columns in a row of headings. The lines of errors count from that row.
    pub(super) fn find(form: &Form, headings: &[&str]) -> Result<Self, ReadError> {
        let table = which_table(form, headings)?;
        let (mut text, mut title, mut target) = (None, None, None);
        let mut replies: Vec<(u32, usize)> = Vec::new();
        let (mut ignored, mut nameless) = (Vec::new(), Vec::new());
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
                    nameless.push(at);
                    false
                }
                None => {
                    ignored.push((at, (*heading).to_owned()));
                    false
                }
            };
            if taken {
                return Err(ReadError::RepeatedHeading { line: 0, heading: (*heading).to_owned() });
            }
        }
        let missing = |heading: &str| ReadError::MissingHeading { line: 0, heading: heading.to_owned() };
        let text = text.ok_or_else(|| missing(form.text_heading()))?;
        let inline = match target {
            Some(target) => Some((title.ok_or_else(|| missing(form.title_heading(table)))?, target)),
            None => None,
        };
        replies.sort_unstable();
        let replies = replies.into_iter().map(|(_, at)| at).collect();
        Ok(Self { table, text, inline, replies, ignored, nameless, width: headings.len() })
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
        _ => {
            let found = headings.iter().take(NAMED).map(|h| (*h).to_owned()).collect();
            Err(ReadError::UnknownHeadings { found })
        }
    }
}
