//! Blocks: an annotation with JSON, or `Word:` with `key = value`.

use super::lines::{Lines, Region};
use super::text::join;
use crate::button::Group;
use crate::literal::{Literal, Reader, Value};
use message::ButtonKind;
use std::borrow::Cow;

/// A block with its fields.
#[derive(Clone, Debug)]
pub(super) struct Block<'a> {
    /// Its word, such as `InputText`.
    pub word: &'a str,
    /// The line in which it begins.
    pub line: u32,
    /// Its fields as an object.
    pub fields: Value<'a>,
}

/// What blocks of a word say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Messages and buttons, by the usual fields.
    Speaks,
    /// Nothing that a client reads.
    Silent,
    /// Another channel's.
    Foreign,
    /// Not in the grammar.
    Unknown,
}

/// What a block of that word says.
pub(super) fn sort(word: &str) -> Sort {
    match word {
        "IntentGroup" | "Confirmation" | "InputText" | "InputNumber" | "InputPhoneNumber" | "Switch" => {
            Sort::Speaks
        }
        "HttpRequest" | "Transition" | "EndSession" => Sort::Silent,
        "CardList" | "SberCard" => Sort::Foreign,
        _ => Sort::Unknown,
    }
}

impl<'a> Block<'a> {
    /// Reads `key = value` lines; a value goes on over still deeper lines.
    pub fn of_lines(text: &'a str, word: &'a str, line: u32, region: Region) -> Self {
        let mut lines = Lines::within(text, region);
        let mut fields = Vec::new();
        while let Some(field) = lines.next() {
            let deeper = lines.take_deeper(field.depth);
            let Some((key, value)) = field.text.split_once('=') else { continue };
            let (key, value) = (key.trim(), value.trim());
            let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
            if is_key {
                let value = match value.as_bytes().first() {
                    Some(b'[' | b'{') => {
                        let at = field.start + field.text.len() - value.len();
                        let end = closing_line(&mut lines, field.depth, deeper).end;
                        Reader::new(text, at, end, field.number).bracketed()
                    }
                    _ => Value { line: field.number, literal: worded(text, value, deeper) },
                };
                fields.push((Cow::Borrowed(key), value));
            }
        }
        let fields = Value { line, literal: Literal::Object(fields) };
        Self { word, line, fields }
    }

    /// A text field that is not blank, with its line.
    pub fn text(&self, key: &str) -> Option<(&str, u32)> {
        let value = self.fields.get(key)?;
        Some((value.text()?, value.line)).filter(|(text, _)| !message::is_blank(text))
    }

    /// The texts of a field that may be a list, with their lines.
    pub fn texts(&self, key: &str) -> Vec<(&str, u32)> {
        let members = self.fields.get(key).map(Value::members).unwrap_or_default();
        let texts = members.iter().filter_map(|value| Some((value.text()?, value.line)));
        texts.filter(|(text, _)| !message::is_blank(text)).collect()
    }

    /// The state to which the block's buttons belong; blank for the block itself.
    pub fn bound_to(&self) -> &str {
        self.fields.get("boundsTo").and_then(Value::text).unwrap_or_default().trim()
    }

    /// The buttons of `actions`, of both kinds, and those that confirm.
    pub fn buttons(&self) -> Vec<Group> {
        let mut groups = Vec::new();
        for action in self.fields.get("actions").map(Value::members).unwrap_or_default() {
            let kind = match action.get("type").and_then(Value::text) {
                Some("buttons") => ButtonKind::Reply,
                Some("inlineButtons") => ButtonKind::Inline,
                _ => continue,
            };
            if let Some(buttons) = action.get("buttons") {
                let mut group = Group::default();
                group.add(buttons, kind);
                groups.push(group);
            }
        }
        if self.word == "Confirmation" && self.uses_buttons() {
            let mut group = Group::default();
            for key in ["agreeButton", "disagreeButton"] {
                if let Some(value) = self.fields.get(key).filter(|value| value.literal != Literal::Null) {
                    group.add(value, ButtonKind::Reply);
                }
            }
            groups.push(group);
        }
        groups.retain(|group| *group != Group::default());
        groups
    }

    fn uses_buttons(&self) -> bool {
        match self.fields.get("useButtons").map(|value| &value.literal) {
            Some(Literal::Flag(used)) => *used,
            Some(Literal::Text(text)) => text.trim() == "true",
            _ => false,
        }
    }
}

fn worded<'a>(text: &'a str, first: &'a str, deeper: Region) -> Literal<'a> {
    Literal::Text(join(first, Lines::within(text, deeper)))
}

/// A region with the line behind it, where that one closes a bracket at the same depth.
pub(super) fn closing_line(lines: &mut Lines<'_>, depth: u32, region: Region) -> Region {
    let closes = |text: &str| text.starts_with(['}', ']']);
    match lines.peek().filter(|line| line.depth == depth && closes(line.text)) {
        Some(_) => {
            lines.next();
            Region { end: lines.offset(), ..region }
        }
        None => region,
    }
}
