//! Buttons as scenarios and replies write them.

use crate::literal::{Literal, Value};
use crate::model::NoteKind;
use crate::variables::marked;
use message::{Button, ButtonKind};

/// A button and the line in which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Labelled {
    /// The button.
    pub button: Button,
    /// The line, from 1.
    pub line: u32,
}

/// Buttons that were read, and what of them only running could tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Group {
    /// The buttons in their order.
    pub buttons: Vec<Labelled>,
    /// Why something was not read, in which line, and what stands there.
    pub unread: Vec<(NoteKind, u32, String)>,
}

/// A button of a kind whose title is a string by itself.
pub(crate) fn plain(title: &str, kind: ButtonKind, line: u32) -> Labelled {
    let title = marked(title).into_owned();
    let button = match kind {
        ButtonKind::Reply => Button::Reply { title },
        ButtonKind::Inline => Button::Inline { title, url: String::new(), phone: String::new() },
    };
    Labelled { button, line }
}

impl Group {
    /// Takes in what a value says: a string, an object, an object in `button`, or a list of these.
    pub fn add(&mut self, value: &Value<'_>, kind: ButtonKind) {
        match &value.literal {
            Literal::List(members) => members.iter().for_each(|member| self.member(member, kind)),
            Literal::Other(words) => {
                self.unread.push((NoteKind::Buttons, value.line, (*words).to_owned()));
            }
            _ => self.member(value, kind),
        }
    }

    fn member(&mut self, value: &Value<'_>, kind: ButtonKind) {
        match &value.literal {
            Literal::Text(_) | Literal::Number(_) => {
                self.buttons.push(plain(value.plain().unwrap_or_default(), kind, value.line));
            }
            Literal::Object(_) => {
                match value.get("button").filter(|v| matches!(v.literal, Literal::Object(_))) {
                    Some(inner) => self.object(inner, kind),
                    None => self.object(value, kind),
                }
            }
            Literal::Other(words) => self.unread.push((NoteKind::Button, value.line, (*words).to_owned())),
            Literal::List(members) => {
                // A list in a list is not in the grammar, but its members are as plain as others.
                members
                    .iter()
                    .filter(|m| !matches!(m.literal, Literal::List(_)))
                    .for_each(|m| self.member(m, kind));
            }
            Literal::Flag(_) | Literal::Null => {}
        }
    }

    fn object(&mut self, value: &Value<'_>, kind: ButtonKind) {
        let label = value.get("text").or_else(|| value.get("name"));
        let url = value.get("url");
        let phone = value.get("phone").or_else(|| value.get("phoneNumber"));
        let targets = [url, phone].into_iter().filter(|_| kind == ButtonKind::Inline);
        let computed =
            std::iter::once(label).chain(targets).flatten().find_map(|member| match member.literal {
                Literal::Other(words) => Some((member.line, words)),
                _ => None,
            });
        if let Some((line, words)) = computed {
            self.unread.push((NoteKind::Button, line, words.to_owned()));
            return;
        }
        let plain_of =
            |member: Option<&Value<'_>>| member.and_then(Value::plain).unwrap_or_default().to_owned();
        let mut labelled = plain(&plain_of(label), kind, value.line);
        if let Button::Inline { url: target, phone: number, .. } = &mut labelled.button {
            *target = plain_of(url);
            *number = plain_of(phone);
        }
        self.buttons.push(labelled);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::literal::Reader;

    fn read(text: &str, kind: ButtonKind) -> Group {
        let mut group = Group::default();
        group.add(&Reader::new(text, 0, text.len(), 1).value(), kind);
        group
    }

    #[test]
    fn every_form_of_a_button_is_read() {
        let text =
            "[\"A\", {text: \"B\", transition: \"/b\"}, {button: {text: \"C\"}}, {\"name\": \"D\"}, {}]";
        let titles: Vec<_> =
            read(text, ButtonKind::Reply).buttons.iter().map(|b| b.button.title().to_owned()).collect();
        assert_eq!(titles, ["A", "B", "C", "D", ""]);
        let inline = read(
            "[{text: \"A\", url: \"https://a.ru\"}, {text: \"B\", phoneNumber: \"+7 1\"}, {text: \"C\", callback_data: \"x\"}]",
            ButtonKind::Inline,
        );
        assert_eq!(
            inline.buttons.into_iter().map(|b| b.button).collect::<Vec<_>>(),
            [Button::url("A", "https://a.ru"), Button::phone("B", "+7 1"), Button::url("C", "")]
        );
    }

    #[test]
    fn what_is_computed_is_told_and_not_guessed() {
        let group = read("[{text: $session.last}, {text: \"Да\"}, label(1)]", ButtonKind::Reply);
        assert_eq!(group.buttons.len(), 1);
        let kinds: Vec<_> = group.unread.iter().map(|(kind, _, words)| (*kind, words.as_str())).collect();
        assert_eq!(kinds, [(NoteKind::Button, "$session.last"), (NoteKind::Button, "label(1)")]);
        assert_eq!(read("$session.buttons", ButtonKind::Reply).unread.len(), 1);
        assert!(read("{text: \"A\", url: link}", ButtonKind::Inline).buttons.is_empty());
        assert_eq!(read("{text: \"A\", url: link}", ButtonKind::Reply).buttons.len(), 1);
    }
}
