//! A form as it stands in its file, and what is refused in it.

use super::form::{FormError, key};
use crate::message::{is_blank, length};
use serde::Deserialize;

/// Where the number of a chat button goes in its heading.
pub(super) const NUMBER: &str = "{n}";

/// What a spreadsheet allows for the name of a sheet, in UTF-16 units.
pub(super) const MAX_SHEET_NAME: usize = 31;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawForm {
    pub(super) text: String,
    pub(super) workbook: String,
    pub(super) chat: RawChat,
    pub(super) url: RawTarget,
    pub(super) call: RawTarget,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawChat {
    pub(super) name: String,
    pub(super) file: String,
    pub(super) button: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTarget {
    pub(super) name: String,
    pub(super) file: String,
    pub(super) title: String,
    pub(super) target: String,
}

impl RawForm {
    /// Refuses what would make a table that could not be read back.
    pub(super) fn check(&self) -> Result<(), FormError> {
        for (field, heading) in self.headings() {
            forbid(field, heading, |c| matches!(c, '"' | ';' | ',') || c.is_control())?;
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
        let [text, button, url_title, url, call_title, call] = self.headings();
        for pairs in [
            &self.names()[..],
            &self.files()[..],
            // Of two tables only the targets must differ: they tell the tables apart.
            &[text, url_title, url, call],
            &[text, call_title, call, url],
            &[text, button, url, call],
        ] {
            tell_apart(pairs)?;
        }
        Ok(())
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
