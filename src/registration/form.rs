//! The form in which a provider takes its tables: their names and headings, as data.

use super::form_file::{Constant, MAX_SHEET_NAME, NUMBER, TargetDraft};
use super::{ColumnPart, FormDraft, Separator, TableKind};

pub(super) const BUILTIN: &str = include_str!("../../assets/forms/i-digital.toml");

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

/// Why a form could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// No TOML, an unknown field or a missing one.
    #[error("line {line}: {words}")]
    Syntax {
        /// Where it is, from 1; 0 where there is no place.
        line: usize,
        /// The parser's own words.
        words: String,
    },
    /// A value that says nothing.
    #[error("{field} is blank")]
    Blank {
        /// Its field.
        field: &'static str,
    },
    /// A value with a character that cannot stand there.
    #[error("{field} holds {character:?}")]
    Forbidden {
        /// Its field.
        field: &'static str,
        /// The character.
        character: char,
    },
    /// The name of a table longer than a sheet's may be.
    #[error("{field} is longer than {MAX_SHEET_NAME} characters")]
    LongName {
        /// Its field.
        field: &'static str,
    },
    /// The heading of a chat button does not say where its number goes.
    #[error("chat.button has to say {{n}} once")]
    NoNumber,
    /// Two tables of one name or in one file, or two headings that cannot be told apart.
    #[error("{first} and {second} cannot be told apart")]
    Alike {
        /// One field.
        first: &'static str,
        /// The other.
        second: &'static str,
    },
    /// A column stands twice or not at all.
    #[error("order has to name text, title and target once, and the constant where there is one")]
    Order,
    /// A constant column with so much in it that it is no constant.
    #[error("constant.value is too long")]
    LongConstant,
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
        Self::read(BUILTIN)
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

    /// What a heading says in a table of this kind, however it is spaced and in whatever letter
    /// case; `None` where it is not one of its headings.
    pub(super) fn column(&self, table: TableKind, heading: &str) -> Option<Column> {
        let key = key(heading);
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
            None => self.button(&key).map(Column::Button),
        }
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

/// A heading with everything taken out that people and spreadsheets change without meaning it:
/// spaces, letter case, «ё».
pub(super) fn key(heading: &str) -> String {
    let mut key = String::with_capacity(heading.len());
    for word in heading.split(|c: char| c.is_whitespace() || c == '\u{FEFF}').filter(|w| !w.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        let folded = word.chars().flat_map(char::to_lowercase);
        key.extend(folded.map(|c| if c == '\u{451}' { '\u{435}' } else { c }));
    }
    key
}

pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|b| *b == b'\n').count() + 1
}

#[cfg(test)]
mod tests;
