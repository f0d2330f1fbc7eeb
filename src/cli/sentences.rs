//! From issues, fixes and sources to sentences. The window says them too.

mod cause;

use crate::message::{Button, Message, is_blank};
use crate::rules::{Fix, Issue, Place, Profile, RuleId, Value};
use crate::words::{Arg, Words};
use cause::id;
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// The most graphemes of a title, a host or a result that a sentence quotes.
const QUOTED: usize = 60;

/// What is wrong, with the thing named: «Кнопка «Записаться»: …».
pub fn sentence(words: &Words, message: &Message, issue: &Issue) -> String {
    words.tell(&id(message, issue), &arguments(words, message, issue))
}

/// The same for a place where the thing is obvious: right under its field.
pub fn short_sentence(words: &Words, message: &Message, issue: &Issue) -> String {
    words.tell(&format!("{}.short", id(message, issue)), &arguments(words, message, issue))
}

/// Who demands a rule, where, and what.
pub fn source(words: &Words, profile: &Profile, rule: RuleId) -> String {
    let source = &profile.rule(rule).source;
    // An edited profile may say its demand in plain words: an unknown id is told as it stands.
    let demand = words.tell(&source.demand, &[("limit", profile.limit(rule).into())]);
    let part = |text: &Option<String>| Arg::from(one_line(text.as_deref().unwrap_or_default()).into_owned());
    let args = [
        ("who", source.who.name().into()),
        ("page", part(&source.page)),
        ("code", part(&source.code)),
        ("demand", one_line(&demand).into()),
    ];
    let id = match (&source.page, &source.code) {
        (None, None) => "source",
        (None, Some(_)) => "source-code",
        (Some(_), None) => "source-page",
        (Some(_), Some(_)) => "source-page-code",
    };
    let told = words.tell(id, &args);
    match &source.note {
        Some(_) => words.tell("source-noted", &[("source", told.into()), ("note", part(&source.note))]),
        None => told,
    }
}

/// What a fix would do.
pub fn fix(words: &Words, fix: &Fix) -> String {
    words.tell(&fix_id(fix), &fix_arguments(fix))
}

/// The label of a fix on a chip under its field.
pub fn short_fix(words: &Words, fix: &Fix) -> String {
    words.tell(&format!("{}.short", fix_id(fix)), &fix_arguments(fix))
}

/// How a button is called in a sentence: by its title, or by its number where that is blank.
pub fn button_name(words: &Words, message: &Message, index: usize) -> String {
    let title = message.buttons.get(index).map(Button::title).unwrap_or_default();
    if is_blank(title) {
        words.tell("button-numbered", &[("number", (index + 1).into())])
    } else {
        words.tell("button-named", &[("title", quoted(title).into())])
    }
}

/// A text as it may stand in one line of a sentence: line breaks become spaces, and characters
/// that would steer a terminal or turn the writing direction become �.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c.is_control() || steers(c)) {
        return Cow::Borrowed(text);
    }
    let seen = |c: char| match c {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        c if c.is_control() || steers(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    Cow::Owned(text.chars().map(seen).collect())
}

/// Embeddings, overrides and isolates, and the separators of lines and paragraphs.
fn steers(c: char) -> bool {
    matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A text in one line and not longer than a sentence can bear.
fn quoted(text: &str) -> String {
    let line = one_line(text);
    let mut clusters = line.trim().graphemes(true);
    let mut short: String = clusters.by_ref().take(QUOTED).collect();
    if clusters.next().is_some() {
        short.push('…');
    }
    short
}

/// The id of a rule's or a fix's sentence.
fn derived(area: &str, id: &str) -> String {
    format!("{area}-{}", id.replace(['.', '_'], "-"))
}

fn arguments<'a>(words: &Words, message: &Message, issue: &'a Issue) -> Vec<(&'a str, Arg<'a>)> {
    let mut args: Vec<(&str, Arg<'_>)> = issue
        .values
        .iter()
        .map(|(key, value)| {
            let told = match value {
                // People count from one.
                Value::Count(index) if *key == "first" => Arg::Count(index.saturating_add(1)),
                Value::Count(count) => Arg::Count(*count),
                Value::Text(text) => quoted(text).into(),
            };
            (*key, told)
        })
        .collect();
    if let Place::Button { index, .. } = issue.place {
        args.push(("button", button_name(words, message, index).into()));
        args.extend(cause::sign(message, issue).map(|sign| ("sign", quoted(&sign).into())));
    }
    args
}

fn fix_id(fix: &Fix) -> String {
    derived("fix", fix.id.as_str())
}

fn fix_arguments(fix: &Fix) -> [(&'static str, Arg<'static>); 2] {
    let after = fix.change.as_ref().map(|change| quoted(&change.after)).unwrap_or_default();
    [("parts", fix.parts.len().into()), ("after", after.into())]
}

#[cfg(test)]
mod tests;
