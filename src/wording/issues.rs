//! From issues, fixes and sources to sentences. The window says them too.

mod cause;

use crate::text::{one_line, quoted};
use cause::id;
use message::{Button, Message, is_blank};
use rules::{Fix, Issue, Place, Profile, RuleId, Value};
use words::{Arg, Words};

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
