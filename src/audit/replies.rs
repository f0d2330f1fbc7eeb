//! Replies, as the platform's answers and scripts write them, and the messages that they make.

use crate::button::Group;
use crate::literal::{Literal, Value};
use crate::model::NoteKind;
use message::ButtonKind;

/// A text with its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    pub text: String,
    pub line: u32,
}

/// What one reply brings into a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part<'a> {
    /// A message of its own.
    Text(Text),
    /// A picture, a sound, a video, a place.
    Media,
    /// Buttons under the message before them.
    Buttons(Group),
    /// Only running could tell; the words that stand there.
    Computed(NoteKind, &'a str),
    /// Nothing that a client reads.
    Silent,
}

/// Reads one reply by its `type`.
pub(crate) fn part<'a>(reply: &Value<'a>) -> Part<'a> {
    if let Literal::Other(words) = reply.literal {
        return Part::Computed(NoteKind::Reply, words);
    }
    let kind = match reply.get("type").map(|value| &value.literal) {
        Some(Literal::Text(kind)) => kind.as_ref(),
        Some(Literal::Other(words)) => return Part::Computed(NoteKind::Reply, words),
        _ => return Part::Silent,
    };
    match kind {
        "text" if reply.get("errorStacktrace").is_some() => Part::Silent,
        "text" => match reply.get("text") {
            Some(Value { literal: Literal::Other(words), .. }) => Part::Computed(NoteKind::Text, words),
            Some(value) => {
                let text = value.plain().unwrap_or_default().to_owned();
                Part::Text(Text { text, line: reply.line })
            }
            None => Part::Text(Text { text: String::new(), line: reply.line }),
        },
        "image" | "audio" | "video" | "location" => Part::Media,
        "buttons" | "inlineButtons" => {
            let mut group = Group::default();
            if let Some(buttons) = reply.get("buttons") {
                let kind = if kind == "buttons" { ButtonKind::Reply } else { ButtonKind::Inline };
                group.add(buttons, kind);
            }
            Part::Buttons(group)
        }
        _ => Part::Silent,
    }
}
