//! A form as it stands in its file, and what is refused in it.

use super::form_error::MAX_SHEET_NAME;
use super::heading::key;
use super::{CHANGES, FormError, LETTER, MANIFEST, Separator};
use message::{is_blank, length};
use serde::{Deserialize, Serialize};

/// The form that the program carries.
pub(super) const BUILTIN: &str = include_str!("../../assets/forms/i-digital.toml");

/// Where the number of a chat button goes in its heading.
pub(super) const NUMBER: &str = "{n}";

/// The most that a constant column may hold, in UTF-16 units: far less than a cell does.
const MAX_CONSTANT: usize = 1_000;

/// A form as a person edits it: it may say anything, and [`Form::of`](super::Form::of) tells
/// whether tables can be made by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormDraft {
    /// How the owner calls it; the provider never sees it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The heading of the text.
    pub text: String,
    /// The file a workbook with all tables is written to.
    pub workbook: String,
    /// What stands between the fields of a CSV; the dialect's own where it is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separator: Option<Separator>,
    /// The columns from left to right; the usual order where it is not told.
    #[serde(default = "usual_order", skip_serializing_if = "is_usual")]
    pub order: Vec<ColumnPart>,
    /// A column that says the same in every row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constant: Option<Constant>,
    /// The table of reply buttons.
    pub chat: ChatDraft,
    /// The table of buttons with a URL.
    pub url: TargetDraft,
    /// The table of buttons with a phone number.
    pub call: TargetDraft,
}

/// A column, or in the chat table a group of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ColumnPart {
    /// The text of the message.
    Text,
    /// The title of an inline button, or those of all reply buttons.
    Title,
    /// Where an inline button leads, or whom it calls.
    Target,
    /// What is the same in every row.
    Constant,
}

/// A column that says the same in every row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub value: String,
}

/// The names of the table of reply buttons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChatDraft {
    /// The table, and its sheet in a workbook.
    pub name: String,
    /// Its file.
    pub file: String,
    /// The heading of a button, with `{n}` for its number.
    pub button: String,
}

/// The names of a table of inline buttons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetDraft {
    /// The table, and its sheet in a workbook.
    pub name: String,
    /// Its file.
    pub file: String,
    /// The heading of the title.
    pub title: String,
    /// The heading of the URL or of the phone number.
    pub target: String,
}

fn usual_order() -> Vec<ColumnPart> {
    vec![ColumnPart::Text, ColumnPart::Title, ColumnPart::Target, ColumnPart::Constant]
}

fn is_usual(order: &[ColumnPart]) -> bool {
    order == usual_order()
}

impl FormDraft {
    /// The built-in form, to begin with.
    ///
    /// # Errors
    /// None, as long as the form that the program carries is whole.
    pub fn builtin() -> Result<Self, FormError> {
        Self::read(BUILTIN)
    }

    /// Reads a form from its file (TOML).
    ///
    /// # Errors
    /// No TOML, an unknown field or a missing one.
    pub fn read(toml: &str) -> Result<Self, FormError> {
        toml::from_str(toml).map_err(|e| FormError::Syntax {
            line: e.span().map_or(0, |s| line_of(toml, s.start)),
            words: e.message().to_owned(),
        })
    }

    /// The form as its file, which [`FormDraft::read`] reads.
    ///
    /// # Errors
    /// None for anything that can be typed; the writer's own words.
    pub fn write(&self) -> Result<String, FormError> {
        toml::to_string(self).map_err(|e| FormError::Syntax { line: 0, words: e.to_string() })
    }

    /// Refuses what would make a table that could not be read back.
    pub(super) fn check(&self) -> Result<(), FormError> {
        let constant = self.constant.as_ref().map(|c| ("constant.heading", c.heading.as_str()));
        for (field, heading) in self.headings().into_iter().chain(constant) {
            forbid(field, heading, |c| matches!(c, '"' | ';' | ',') || c.is_control())?;
        }
        if let Some(Constant { value, .. }) = &self.constant
            && length(value) > MAX_CONSTANT
        {
            return Err(FormError::LongConstant);
        }
        for (field, name) in self.names() {
            forbid(field, name, |c| "[]:*?/\\'".contains(c) || c.is_control())?;
            if length(name) > MAX_SHEET_NAME {
                return Err(FormError::LongName { field });
            }
        }
        for (field, file) in self.files() {
            forbid(field, file, |c| "/\\:*?\"<>|".contains(c) || c.is_control())?;
        }
        if self.chat.button.matches(NUMBER).count() != 1 {
            return Err(FormError::NoNumber);
        }
        self.check_order()?;
        let [text, button, url_title, url, call_title, call] = self.headings();
        for pairs in [
            &self.names()[..],
            // Beside what else is in a package.
            &[self.files().as_slice(), &[("letter", LETTER), ("changes", CHANGES), ("manifest", MANIFEST)]]
                .concat(),
            // Of two tables only the targets must differ: they tell the tables apart.
            &[text, url_title, url, call],
            &[text, call_title, call, url],
            &[text, button, url, call],
        ] {
            tell_apart(pairs)?;
        }
        constant.map_or(Ok(()), |c| self.headings().into_iter().try_for_each(|h| tell_apart(&[h, c])))
    }

    /// Every column stands once; a constant may be told of though there is none.
    fn check_order(&self) -> Result<(), FormError> {
        let count = |part| self.order.iter().filter(|&&other| other == part).count();
        let once =
            [ColumnPart::Text, ColumnPart::Title, ColumnPart::Target].into_iter().all(|p| count(p) == 1);
        let constants = count(ColumnPart::Constant);
        if once && constants <= 1 && (constants == 1 || self.constant.is_none()) {
            Ok(())
        } else {
            Err(FormError::Order)
        }
    }

    fn headings(&self) -> [(&'static str, &str); 6] {
        [
            ("text", &self.text),
            ("chat.button", &self.chat.button),
            ("url.title", &self.url.title),
            ("url.target", &self.url.target),
            ("call.title", &self.call.title),
            ("call.target", &self.call.target),
        ]
    }

    fn names(&self) -> [(&'static str, &str); 3] {
        [("chat.name", &self.chat.name), ("url.name", &self.url.name), ("call.name", &self.call.name)]
    }

    fn files(&self) -> [(&'static str, &str); 4] {
        [
            ("workbook", &self.workbook),
            ("chat.file", &self.chat.file),
            ("url.file", &self.url.file),
            ("call.file", &self.call.file),
        ]
    }
}

fn forbid(field: &'static str, value: &str, wrong: impl Fn(char) -> bool) -> Result<(), FormError> {
    if is_blank(value) {
        return Err(FormError::Blank { field });
    }
    value
        .chars()
        .find(|&c| wrong(c))
        .map_or(Ok(()), |character| Err(FormError::Forbidden { field, character }))
}

fn tell_apart(fields: &[(&'static str, &str)]) -> Result<(), FormError> {
    for (i, (first, one)) in fields.iter().enumerate() {
        if let Some((second, _)) = fields.iter().skip(i + 1).find(|(_, other)| key(one) == key(other)) {
            return Err(FormError::Alike { first, second });
        }
    }
    Ok(())
}

fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|b| *b == b'\n').count() + 1
}
