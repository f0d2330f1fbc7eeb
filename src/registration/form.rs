//! The form in which a provider takes its tables: their names and headings, as data.

use super::TableKind;
use super::form_file::{MAX_SHEET_NAME, NUMBER, RawForm, RawTarget};

const BUILTIN: &str = include_str!("../../assets/forms/i-digital.toml");

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
        let raw: RawForm = toml::from_str(toml).map_err(|e| FormError::Syntax {
            line: e.span().map_or(0, |s| line_of(toml, s.start)),
            words: e.message().to_owned(),
        })?;
        raw.check()?;
        let (before, after) = raw.chat.button.split_once(NUMBER).ok_or(FormError::NoNumber)?;
        let target = |t: RawTarget| Target {
            names: Names { name: t.name, file: t.file },
            title: Heading::new(t.title),
            target: Heading::new(t.target),
        };
        Ok(Self {
            button_key: (key(before), key(after)),
            button_before: before.to_owned(),
            button_after: after.to_owned(),
            text: Heading::new(raw.text),
            workbook: raw.workbook,
            chat: Names { name: raw.chat.name, file: raw.chat.file },
            url: target(raw.url),
            call: target(raw.call),
        })
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
        let text = self.text.words.clone();
        match self.target(table) {
            Some(t) => vec![text, t.title.words.clone(), t.target.words.clone()],
            None => std::iter::once(text)
                .chain((1..=buttons).map(|n| format!("{}{n}{}", self.button_before, self.button_after)))
                .collect(),
        }
    }

    /// What a heading says in a table of this kind, however it is spaced and in whatever letter
    /// case; `None` where it is not one of its headings.
    pub(super) fn column(&self, table: TableKind, heading: &str) -> Option<Column> {
        let key = key(heading);
        if key == self.text.key {
            return Some(Column::Text);
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
    fn new(words: String) -> Self {
        Self { key: key(&words), words }
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

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|b| *b == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_it_carries_has_the_headings_of_the_page() {
        let form = Form::builtin().unwrap();
        assert_eq!(
            form.headings(TableKind::Chat, 3),
            ["Текст сообщения", "Кнопка чата 1", "Кнопка чата 2", "Кнопка чата 3"]
        );
        assert_eq!(form.headings(TableKind::Url, 9), ["Текст сообщения", "Название кнопки", "URL"]);
        assert_eq!(
            form.headings(TableKind::Call, 0),
            ["Текст сообщения", "Название кнопки", "Телефонный номер"]
        );
        assert_eq!(
            TableKind::ALL.map(|t| form.file(t)),
            ["chat-buttons.csv", "url-buttons.csv", "call-buttons.csv"]
        );
    }

    #[test]
    fn headings_are_known_however_they_are_typed() {
        let form = Form::builtin().unwrap();
        for (table, heading, expected) in [
            (TableKind::Chat, " текст\u{A0}сообщения ", Some(Column::Text)),
            (TableKind::Chat, "КНОПКА ЧАТА 12", Some(Column::Button(12))),
            (TableKind::Chat, "Кнопка  чата\t03", Some(Column::Button(3))),
            (TableKind::Chat, "Кнопка чата", None),
            (TableKind::Chat, "Кнопка чата 0", None),
            (TableKind::Chat, "Кнопка чата +1", None),
            (TableKind::Chat, "Кнопка чата 99999999999", None),
            (TableKind::Chat, "URL", None),
            (TableKind::Url, "Кнопка чата 1", None),
            (TableKind::Url, "url", Some(Column::Target)),
            (TableKind::Url, "Телефонный номер", None),
            (TableKind::Call, "Название кнопки", Some(Column::Title)),
        ] {
            assert_eq!(form.column(table, heading), expected, "{heading:?}");
        }
        let yo = Form::read(&BUILTIN.replace("Телефонный номер", "Счёт")).unwrap();
        assert_eq!(yo.column(TableKind::Call, "СЧЕТ"), Some(Column::Target));
    }

    #[test]
    fn a_form_that_would_lose_something_is_refused() {
        let fault = |from: &str, to: &str| Form::read(&BUILTIN.replacen(from, to, 1)).unwrap_err();
        assert!(matches!(fault("text =", "texts ="), FormError::Syntax { line: 4, .. }));
        assert!(matches!(fault("[url]", "[urls]"), FormError::Syntax { .. }));
        assert_eq!(fault("\"Текст сообщения\"", "\" \""), FormError::Blank { field: "text" });
        assert_eq!(
            fault("Текст сообщения", "Текст; сообщения"),
            FormError::Forbidden { field: "text", character: ';' }
        );
        assert_eq!(
            fault("chat-buttons.csv", "../chat-buttons.csv"),
            FormError::Forbidden { field: "chat.file", character: '/' }
        );
        assert_eq!(fault("Кнопка чата {n}", "Кнопка чата"), FormError::NoNumber);
        assert_eq!(
            fault("Телефонный номер", "url"),
            FormError::Alike { first: "url.target", second: "call.target" }
        );
        assert_eq!(
            fault("\"call-buttons\"", "\"Chat-buttons\""),
            FormError::Alike { first: "chat.name", second: "call.name" }
        );
        assert_eq!(
            fault("\"chat-buttons\"", &format!("\"{}\"", "x".repeat(32))),
            FormError::LongName { field: "chat.name" }
        );
    }
}
