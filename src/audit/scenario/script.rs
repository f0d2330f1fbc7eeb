//! What a script says by literals. Read, never run.

use crate::button::Group;
use crate::literal::{Literal, Reader, Value};
use message::ButtonKind;

/// One thing that a script says.
#[derive(Clone, Debug)]
pub(super) enum Spoken<'a> {
    /// `$reactions.answer(…)`.
    Answer(Value<'a>),
    /// `$reactions.buttons(…)` or `inlineButtons(…)`.
    Buttons(Group),
    /// `$response.replies.push(…)`.
    Push(Value<'a>),
}

/// Everything that a script says, in the order of its lines.
pub(super) fn spoken<'a>(text: &'a str, start: usize, end: usize, line: u32) -> Vec<Spoken<'a>> {
    let mut reader = Reader::new(text, start, end, line);
    let mut found = Vec::new();
    loop {
        let rest = reader.rest().as_bytes();
        // Strings and comments are passed over, so that what only quotes a call is none.
        let Some(at) = rest.iter().position(|byte| matches!(byte, b'$' | b'"' | b'\'' | b'`' | b'/')) else {
            return found;
        };
        reader.advance(at);
        match reader.byte() {
            Some(b'$') => match called(&mut reader) {
                Some(call) => found.push(call),
                None => reader.step(),
            },
            Some(b'/') if reader.rest().starts_with("//") || reader.rest().starts_with("/*") => {
                reader.skip_comment();
            }
            Some(b'"' | b'\'') => {
                if reader.string().is_none() {
                    reader.step();
                }
            }
            Some(b'`') => {
                let inside = reader.rest().get(1..).unwrap_or_default();
                reader.advance(inside.find('`').map_or(1, |at| at + 2));
            }
            _ => reader.step(),
        }
    }
}

/// The call that begins here, if it is one that says something.
fn called<'a>(reader: &mut Reader<'a>) -> Option<Spoken<'a>> {
    let mut ahead = reader.clone();
    let call = [("$reactions", &["answer", "buttons", "inlineButtons"][..]), ("$response", &["replies"])]
        .into_iter()
        .find(|(object, _)| ahead.word() == *object)?;
    ahead.advance(call.0.len());
    let method = member(&mut ahead).filter(|name| call.1.contains(name))?;
    if method == "replies" {
        member(&mut ahead).filter(|name| *name == "push")?;
    }
    ahead.skip_space();
    if ahead.byte() != Some(b'(') {
        return None;
    }
    ahead.step();
    let value = ahead.value();
    *reader = ahead;
    Some(match method {
        "answer" => Spoken::Answer(value),
        "replies" => Spoken::Push(value),
        name => {
            let kind = if name == "buttons" { ButtonKind::Reply } else { ButtonKind::Inline };
            let mut group = Group::default();
            group.add(&value, kind);
            Spoken::Buttons(group)
        }
    })
}

/// The name behind a dot; blanks and line breaks may stand around it.
fn member<'a>(reader: &mut Reader<'a>) -> Option<&'a str> {
    reader.skip_space();
    if reader.byte() != Some(b'.') {
        return None;
    }
    reader.step();
    reader.skip_space();
    let name = reader.word();
    reader.advance(name.len());
    Some(name)
}

/// Whether a value is a mere variable: names, dots and indices.
pub(super) fn is_variable(value: &Value<'_>) -> bool {
    let Literal::Other(words) = value.literal else { return false };
    words.chars().all(|c| c.is_alphanumeric() || matches!(c, '$' | '_' | '.' | '[' | ']'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let told = |spoken: Spoken<'_>| match spoken {
            Spoken::Answer(value) => format!("answer {}", value.text().unwrap_or("?")),
            Spoken::Push(value) => format!("push {}", value.get("type").and_then(Value::text).unwrap_or("?")),
            Spoken::Buttons(group) => {
                let titles: Vec<_> = group.buttons.iter().map(|b| b.button.title()).collect();
                format!("buttons {} {}", titles.join(","), group.unread.len())
            }
        };
        spoken(text, 0, text.len(), 1).into_iter().map(told).collect()
    }

    #[test]
    fn calls_that_say_something_are_found() {
        assert_eq!(said("$reactions.answer(\"Да\");"), ["answer Да"]);
        assert_eq!(said("$reactions.answer(name)"), ["answer ?"]);
        assert_eq!(said("if (x) { $reactions . buttons ( 'A' ) }"), ["buttons A 0"]);
        assert_eq!(said("$reactions.inlineButtons({text: \"A\", url: \"u\"})"), ["buttons A 0"]);
        assert_eq!(said("$reactions.buttons([{button: {text: 'A'}}, x])"), ["buttons A 1"]);
        assert_eq!(
            said("$response.replies = [];\n$response.replies\n  .push({type: 'text'})"),
            ["push text"]
        );
    }

    #[test]
    fn what_only_looks_like_a_call_is_none() {
        for text in [
            "// $reactions.answer(\"Да\")",
            "/* $reactions.answer(\"Да\") */",
            "log(\"$reactions.answer('Да')\")",
            "`$reactions.answer('Да')`",
            "$reactions.transition(\"/a\")",
            "$reactions.answers(\"Да\")",
            "my$reactions2.answer",
            "$response.replies.pop()",
            "$reactions.answer",
        ] {
            assert!(said(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_mere_variable_is_told_from_an_expression() {
        let value = |text| Reader::new(text, 0, str::len(text), 1).value();
        assert!(is_variable(&value("$session.x[0].y")));
        assert!(!is_variable(&value("x + y")));
        assert!(!is_variable(&value("\"x\"")));
    }
}
