//! Columns that a person has told, for tables whose headings are not those of the form.

use super::columns::Columns;
use super::form::Column;
use super::heading::key;
use super::{Form, ReadError, TableKind};
use message::is_blank;
use serde::{Deserialize, Serialize};

/// Which columns of a manager's table are which. It is remembered in the registration settings,
/// and every import and answer is read by it where the form's own headings are not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMapping {
    /// Which table it is.
    pub table: TableKind,
    /// The columns that mean something.
    pub columns: Vec<MappedColumn>,
    /// Whether the table has a row of headings; without one its first row says something already.
    pub headings: bool,
}

/// One column that means something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedColumn {
    /// Its heading, by which it is found again; empty where it has none.
    pub heading: String,
    /// Its place, from 0, by which it is found where it has no heading.
    pub at: usize,
    /// What it means.
    pub role: ColumnRole,
}

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ColumnRole {
    /// The text of the message.
    Text,
    /// The title of a reply button, counting from 1.
    Reply(u32),
    /// The title of an inline button.
    Title,
    /// Its URL or phone number, by the table.
    Target,
    /// The status in an answer.
    Status,
    /// The reason or comment in an answer.
    Reason,
}

impl Columns {
    /// Finds the columns in a row of headings: those of the form, else those that a person told.
    /// The lines of errors count from that row.
    pub(super) fn find(
        form: &Form,
        mappings: &[ColumnMapping],
        headings: &[&str],
    ) -> Result<Self, ReadError> {
        let error = match Self::of_form(form, headings) {
            Ok(columns) => return Ok(columns),
            Err(error) => error,
        };
        mappings.iter().find_map(|mapping| mapping.columns(headings)).ok_or(error)
    }
}

impl ColumnMapping {
    /// Whether it has what its table needs: the text, and a title with a target or at least one
    /// title of a reply button, each once.
    pub fn is_complete(&self) -> bool {
        let count = |role: ColumnRole| self.columns.iter().filter(|column| column.role == role).count();
        let once = |role| count(role) == 1;
        let replies = || self.columns.iter().filter(|c| matches!(c.role, ColumnRole::Reply(_)));
        let distinct = self.columns.iter().enumerate().all(|(at, column)| {
            self.columns.iter().skip(at + 1).all(|other| other.role != column.role && other.at != column.at)
        });
        distinct
            && once(ColumnRole::Text)
            && match self.table {
                TableKind::Chat => replies().count() > 0,
                TableKind::Url | TableKind::Call => once(ColumnRole::Title) && once(ColumnRole::Target),
            }
    }

    /// The columns of a row of headings; `None` where it has not all of them.
    pub(super) fn columns(&self, headings: &[&str]) -> Option<Columns> {
        if !self.is_complete() {
            return None;
        }
        let mut columns = Columns::empty(self.table, headings.len());
        let mut taken = Vec::new();
        let (mut title, mut target, mut replies) = (None, None, Vec::new());
        for column in &self.columns {
            let at = self.find(column, headings)?;
            match column.role {
                ColumnRole::Text => columns.text = at,
                ColumnRole::Title => title = Some(at),
                ColumnRole::Target => target = Some(at),
                ColumnRole::Reply(number) => replies.push((number, at)),
                // They stand beside the form's own columns.
                ColumnRole::Status | ColumnRole::Reason => continue,
            }
            taken.push(at);
        }
        replies.sort_unstable();
        columns.replies = replies.into_iter().map(|(_, at)| at).collect();
        columns.inline = title.zip(target);
        columns.without_headings = !self.headings;
        for (at, heading) in headings.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
            if !self.headings {
                columns.ignored.push((at, String::new()));
            } else if is_blank(heading) {
                columns.nameless.push(at);
            } else {
                columns.ignored.push((at, (*heading).to_owned()));
            }
        }
        Some(columns)
    }

    fn find(&self, column: &MappedColumn, headings: &[&str]) -> Option<usize> {
        if !self.headings || is_blank(&column.heading) {
            return (column.at < headings.len()).then_some(column.at);
        }
        let wanted = key(&column.heading);
        // Of two columns with one heading the one at its old place is meant.
        let at_place = headings.get(column.at).filter(|heading| key(heading) == wanted).map(|_| column.at);
        at_place.or_else(|| headings.iter().position(|heading| key(heading) == wanted))
    }

    /// The mapping that headings of the form itself make, to begin with.
    pub fn of_form(form: &Form, table: TableKind, headings: &[&str]) -> Self {
        let mut columns = Vec::new();
        for (at, heading) in headings.iter().enumerate() {
            let role = match form.column(table, heading) {
                Some(Column::Text) => ColumnRole::Text,
                Some(Column::Button(number)) => ColumnRole::Reply(number),
                Some(Column::Title) => ColumnRole::Title,
                Some(Column::Target) => ColumnRole::Target,
                Some(Column::Constant) | None => continue,
            };
            columns.push(MappedColumn { heading: (*heading).to_owned(), at, role });
        }
        Self { table, columns, headings: true }
    }
}
