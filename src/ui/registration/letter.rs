//! The letter that goes with a package, and the list of what changed.

use std::fmt::Write as _;
use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use crate::message::Message;
use crate::registration::{CHANGES, FieldName, Letter, Outline, Package, TableKind, differences};
use crate::wording::{dates, one_line};
use crate::words::Words;

/// More templates than this are told by their number.
const NAMED: usize = 200;

/// A template in a package, with what was handed over of it before.
pub(super) struct Going {
    /// Its name.
    pub(super) name: String,
    /// What it says now.
    pub(super) content: Arc<Message>,
    /// What it said when it was handed over last, and when that was.
    pub(super) before: Option<(Arc<Message>, Option<DateTime>)>,
}

/// One template that says something else than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Changed {
    /// Its name.
    pub(super) name: String,
    /// When it was handed over last.
    pub(super) at: Option<DateTime>,
    /// The fields, before and after.
    pub(super) fields: Vec<(FieldName, String, String)>,
}

/// What says something else than before.
pub(super) fn changed(going: &[Going]) -> Vec<Changed> {
    let of = |one: &Going| {
        let (before, at) = one.before.as_ref()?;
        let fields = differences(before, &one.content);
        let fields = fields.into_iter().map(|d| (d.field, d.before.to_owned(), d.after.to_owned()));
        let changed = Changed { name: one.name.clone(), at: *at, fields: fields.collect() };
        (!changed.fields.is_empty()).then_some(changed)
    };
    going.iter().filter_map(of).collect()
}

/// Writes the letter for a package whose tables are known.
pub(super) fn write(
    words: &Words,
    package: &Package,
    going: &[Going],
    outline: &Outline,
    changed: &[Changed],
) -> Letter {
    let count = going.len();
    let subject = words.tell("reg-letter-subject", &[("count", count.into())]);
    let mut text = words.tell("reg-letter-begin", &[("count", count.into())]);
    text.push_str("\n\n");
    text.push_str(&words.say("reg-letter-inside"));
    text.push('\n');
    for table in &outline.tables {
        let id = match table.kind {
            TableKind::Chat => "reg-letter-chat",
            TableKind::Url => "reg-letter-url",
            TableKind::Call => "reg-letter-call",
        };
        let args = [("file", (&table.file).into()), ("rows", table.report.rows.into())];
        _ = writeln!(text, "{}", words.tell(id, &args));
    }
    let workbook = [("file", (&outline.workbook).into())];
    _ = writeln!(text, "{}", words.tell("reg-letter-workbook", &workbook));
    if !changed.is_empty() {
        let args = [("file", CHANGES.into()), ("count", changed.len().into())];
        _ = writeln!(text, "{}", words.tell("reg-letter-changes", &args));
    }
    _ = writeln!(text, "\n{}", words.say("reg-letter-templates"));
    for (at, one) in going.iter().take(NAMED).enumerate() {
        let titles: Vec<_> = one.content.buttons.iter().map(|button| one_line(button.title())).collect();
        let args = [
            ("number", (at + 1).into()),
            ("text", first_line(&one.content.text).into()),
            ("buttons", titles.join(", ").into()),
        ];
        _ = writeln!(text, "{}", words.tell("reg-letter-template", &args));
    }
    if count > NAMED {
        _ = writeln!(text, "{}", words.tell("reg-letter-more", &[("count", (count - NAMED).into())]));
    }
    let guards: usize = outline.tables.iter().map(|table| table.report.guards).sum();
    if guards > 0 {
        let args = [("count", guards.into()), ("sign", "'".into()), ("file", (&outline.workbook).into())];
        _ = writeln!(text, "\n{}", words.tell("reg-letter-guards", &args));
    }
    _ = write!(text, "\n{}", words.say("reg-letter-end"));
    let today = package.at.date();
    Letter { subject, text, changes: list(words, changed, today) }
}

fn first_line(text: &str) -> String {
    const MOST: usize = 80;
    let line = text.lines().find(|line| !crate::message::is_blank(line)).unwrap_or_default();
    let line = one_line(line);
    let short: String = line.chars().take(MOST).collect();
    if short.len() < line.len() { format!("{short}…") } else { short }
}

/// What changed, as the file says it; empty where nothing did.
fn list(words: &Words, changed: &[Changed], today: Date) -> String {
    if changed.is_empty() {
        return String::new();
    }
    let mut text = words.tell("reg-changes-begin", &[("count", changed.len().into())]);
    for (at, one) in changed.iter().enumerate() {
        let number = ("number", (at + 1).into());
        let name = ("name", one_line(&one.name).into_owned().into());
        let head = match one.at {
            Some(when) => {
                let day = dates::day(words, when.date(), today);
                words.tell("reg-changes-one-since", &[number, name, ("day", day.into())])
            }
            None => words.tell("reg-changes-one", &[number, name]),
        };
        _ = write!(text, "\n\n{head}");
        for (field, before, after) in &one.fields {
            _ = write!(text, "\n  {}", field_line(words, *field, before, after));
        }
    }
    text
}

/// «Кнопка 2, надпись: было «Нет», стало «Позже»».
pub(super) fn field_line(words: &Words, field: FieldName, before: &str, after: &str) -> String {
    let args = |number: usize| {
        [
            ("number", (number + 1).into()),
            ("before", one_line(before).into_owned().into()),
            ("after", one_line(after).into_owned().into()),
        ]
    };
    match field {
        FieldName::Text => words.tell("reg-field-text", &args(0)),
        FieldName::Button(at) if before.is_empty() => words.tell("reg-field-button-new", &args(at)),
        FieldName::Button(at) if after.is_empty() => words.tell("reg-field-button-gone", &args(at)),
        FieldName::Button(at) => words.tell("reg-field-button", &args(at)),
        FieldName::Title(at) => words.tell("reg-field-title", &args(at)),
        FieldName::Url(at) => words.tell("reg-field-url", &args(at)),
        FieldName::Phone(at) => words.tell("reg-field-phone", &args(at)),
    }
}
