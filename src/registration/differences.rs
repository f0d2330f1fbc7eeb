//! What one state of a message says otherwise than another, field by field.

use message::{Button, Message};

/// A field that says something else. Buttons count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldName {
    /// The text.
    Text,
    /// A whole button, which is new, gone, or of the other kind.
    Button(usize),
    /// What a button says.
    Title(usize),
    /// Where a button leads.
    Url(usize),
    /// Whom a button calls.
    Phone(usize),
}

/// One field before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    /// Which field.
    pub field: FieldName,
    /// What it said; empty where it was not there.
    pub before: &'a str,
    /// What it says; empty where it is not there.
    pub after: &'a str,
}

/// The fields in which two states differ, in the order in which a message shows them.
pub fn differences<'a>(before: &'a Message, after: &'a Message) -> Vec<Difference<'a>> {
    let mut found = vec![(FieldName::Text, before.text.as_str(), after.text.as_str())];
    for at in 0..before.buttons.len().max(after.buttons.len()) {
        button(at, before.buttons.get(at), after.buttons.get(at), &mut found);
    }
    let other =
        |field: &(FieldName, &str, &str)| matches!(field.0, FieldName::Button(_)) || field.1 != field.2;
    found.retain(other);
    found.into_iter().map(|(field, before, after)| Difference { field, before, after }).collect()
}

/// The fields of one button, the same ones included.
fn button<'a>(
    at: usize,
    before: Option<&'a Button>,
    after: Option<&'a Button>,
    to: &mut Vec<(FieldName, &'a str, &'a str)>,
) {
    match (before, after) {
        (Some(Button::Reply { title: was }), Some(Button::Reply { title: is })) => {
            to.push((FieldName::Title(at), was, is));
        }
        (
            Some(Button::Inline { title: was, url: was_url, phone: was_phone }),
            Some(Button::Inline { title: is, url: is_url, phone: is_phone }),
        ) => to.extend([
            (FieldName::Title(at), was.as_str(), is.as_str()),
            (FieldName::Url(at), was_url, is_url),
            (FieldName::Phone(at), was_phone, is_phone),
        ]),
        (was, is) => {
            let title = |button: Option<&'a Button>| button.map_or("", Button::title);
            to.push((FieldName::Button(at), title(was), title(is)));
        }
    }
}
