//! The form in which a provider takes its tables: their names and headings, as data.

use super::form_file::{Constant, NUMBER, TargetDraft};
use super::heading::{folded, key};
use super::{ColumnPart, FormDraft, FormError, Separator, TableKind};

/// Names of tables and headings of columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    text: Heading,
    workbook: String,
    chat: Names,
    button_before: String,
    button_after: String,
    button_key: (String, String),
    url: Target,
    call: Target,
    order: Vec<ColumnPart>,
    constant: Option<(Heading, String)>,
    separator: Option<Separator>,
}

/// What a heading says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The text of the message.
    Text,
    /// The title of a reply button with this number, from 1.
    Button(u32),
    /// The title of an inline button.
    Title,
    /// Where an inline button leads, or whom it calls.
    Target,
    /// What is the same in every row.
    Constant,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Heading {
    words: String,
    key: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Names {
    name: String,
    file: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Target {
    names: Names,
    title: Heading,
    target: Heading,
}

impl Form {
    /// The form of i‑Digital, whose columns are those of the sample templates on its page.
    ///
    /// # Errors
    /// None, as long as the form that the program carries is whole.
    pub fn builtin() -> Result<Self, FormError> {
        Self::of(&FormDraft::builtin()?)
    }

    /// Reads a form from TOML like the one the program carries.
    ///
    /// # Errors
    /// The first fault: anything that would make a table that could not be read back.
    pub fn read(toml: &str) -> Result<Self, FormError> {
        Self::of(&FormDraft::read(toml)?)
    }

    /// The form that a draft describes.
    ///
    /// # Errors
    /// The first fault: anything that would make a table that could not be read back.
    pub fn of(draft: &FormDraft) -> Result<Self, FormError> {
        draft.check()?;
        let (before, after) = draft.chat.button.split_once(NUMBER).ok_or(FormError::NoNumber)?;
        let target = |t: &TargetDraft| Target {
            names: Names { name: t.name.clone(), file: t.file.clone() },
            title: Heading::new(&t.title),
            target: Heading::new(&t.target),
        };
        let constant = |c: &Constant| (Heading::new(&c.heading), c.value.clone());
        Ok(Self {
            button_key: (key(before), key(after)),
            button_before: before.to_owned(),
            button_after: after.to_owned(),
            text: Heading::new(&draft.text),
            workbook: draft.workbook.clone(),
            chat: Names { name: draft.chat.name.clone(), file: draft.chat.file.clone() },
            url: target(&draft.url),
            call: target(&draft.call),
            order: draft.order.clone(),
            constant: draft.constant.as_ref().map(constant),
            separator: draft.separator,
        })
    }

    /// What the form wants between the fields of a CSV, where it wants something.
    pub fn separator(&self) -> Option<Separator> {
        self.separator
    }

    /// The columns from left to right.
    pub(super) fn order(&self) -> &[ColumnPart] {
        &self.order
    }

    /// Heading and content of the column that is the same in every row, where there is one.
    pub(super) fn constant(&self) -> Option<(&str, &str)> {
        self.constant.as_ref().map(|(heading, value)| (heading.words.as_str(), value.as_str()))
    }

    /// The name of a table, which is also that of its sheet in a workbook.
    pub fn name(&self, table: TableKind) -> &str {
        &self.names(table).name
    }

    /// The file a table is written to.
    pub fn file(&self, table: TableKind) -> &str {
        &self.names(table).file
    }

    /// The file a workbook with all tables is written to.
    pub fn workbook(&self) -> &str {
        &self.workbook
    }

    /// The headings of a table, the chat table's with so many button columns.
    pub fn headings(&self, table: TableKind, buttons: usize) -> Vec<String> {
        let target = self.target(table);
        let mut headings = Vec::new();
        for part in &self.order {
            match (part, target) {
                (ColumnPart::Text, _) => headings.push(self.text.words.clone()),
                (ColumnPart::Title, Some(target)) => headings.push(target.title.words.clone()),
                (ColumnPart::Target, Some(target)) => headings.push(target.target.words.clone()),
                (ColumnPart::Title, None) => headings
                    .extend((1..=buttons).map(|n| format!("{}{n}{}", self.button_before, self.button_after))),
                (ColumnPart::Target, None) => {}
                (ColumnPart::Constant, _) => headings.extend(self.constant().map(|(h, _)| h.to_owned())),
            }
        }
        headings
    }

    /// What a heading says in a table of this kind, however it is spaced, in whatever letter case,
    /// and with whatever note in brackets or asterisk; `None` where it is not one of its headings.
    pub(super) fn column(&self, table: TableKind, heading: &str) -> Option<Column> {
        let key = key(heading);
        self.column_of_key(table, &key).or_else(|| {
            let bare = without_notes(&key);
            if bare == key { None } else { self.column_of_key(table, &bare) }
        })
    }

    fn column_of_key(&self, table: TableKind, key: &str) -> Option<Column> {
        if key == self.text.key {
            return Some(Column::Text);
        }
        if self.constant.as_ref().is_some_and(|(heading, _)| heading.key == key) {
            return Some(Column::Constant);
        }
        match self.target(table) {
            Some(t) if key == t.title.key => Some(Column::Title),
            Some(t) if key == t.target.key => Some(Column::Target),
            Some(_) => None,
            None => self.button(key).map(Column::Button),
        }
    }

    /// Whether a cell could be a heading of one of the tables. It is asked of every row, so it
    /// looks at the first letters only where that is enough.
    pub(super) fn may_be_heading(&self, cell: &str) -> bool {
        let heads = [&self.text, &self.url.title, &self.url.target, &self.call.title, &self.call.target];
        let keys = heads.into_iter().map(|h| h.key.as_str()).chain([self.button_key.0.as_str()]);
        let Some(first) = folded(cell).find(|c| c.is_alphanumeric()) else { return false };
        let begins = |key: &str| key.chars().find(|c| c.is_alphanumeric()).is_none_or(|c| c == first);
        cell.len() <= MAX_HEADING
            && keys.clone().any(begins)
            && TableKind::ALL.iter().any(|&table| self.column(table, cell).is_some())
    }

    /// The heading of the text.
    pub(super) fn text_heading(&self) -> &str {
        &self.text.words
    }

    /// The heading of an inline button's title; for the chat table that of its text.
    pub(super) fn title_heading(&self, table: TableKind) -> &str {
        self.target(table).map_or(&self.text.words, |t| &t.title.words)
    }

    fn button(&self, key: &str) -> Option<u32> {
        let number = key.strip_prefix(&self.button_key.0)?.strip_suffix(&self.button_key.1)?.trim();
        let digits = number.bytes().all(|b| b.is_ascii_digit());
        number.parse().ok().filter(|&n| digits && n > 0)
    }

    fn names(&self, table: TableKind) -> &Names {
        self.target(table).map_or(&self.chat, |t| &t.names)
    }

    fn target(&self, table: TableKind) -> Option<&Target> {
        match table {
            TableKind::Chat => None,
            TableKind::Url => Some(&self.url),
            TableKind::Call => Some(&self.call),
        }
    }
}

impl Heading {
    fn new(words: &str) -> Self {
        Self { key: key(words), words: words.to_owned() }
    }
}

/// The longest cell that is looked at for a heading with notes, in bytes.
const MAX_HEADING: usize = 300;

/// A key without notes in brackets, asterisks, quotes and what stands at its ends.
fn without_notes(heading: &str) -> String {
    let mut depth = 0_usize;
    let mut bare = String::with_capacity(heading.len());
    for c in heading.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '*' | '"' | '\u{AB}' | '\u{BB}' | '\'' => {}
            c if depth == 0 => bare.push(c),
            _ => {}
        }
    }
    key(bare
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '-' | '\u{2013}' | '\u{2014}')))
}

#[cfg(test)]
mod tests;
