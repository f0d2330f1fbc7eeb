//! A message with its variables, made into each recipient's own.

use super::{Broadcast, Content};
use message::{Button, Message, Notation, is_blank, scan};
use serde_json::{Map, Value, json};

/// A text taken apart once, so that a million recipients cost a copy each.
#[derive(Clone, Debug, Default)]
struct Text(Vec<Piece>);

#[derive(Clone, Debug)]
enum Piece {
    Plain(String),
    Variable(String),
}

impl Text {
    fn of(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut at = 0;
        for variable in scan(text).variables {
            // The opaque notation belongs to the provider and stays.
            if variable.notation != Notation::Double {
                continue;
            }
            let plain = text.get(at..variable.range.start).unwrap_or_default();
            pieces.push(Piece::Plain(plain.to_owned()));
            pieces.push(Piece::Variable(variable.name.to_owned()));
            at = variable.range.end;
        }
        pieces.push(Piece::Plain(text.get(at..).unwrap_or_default().to_owned()));
        Self(pieces)
    }

    fn is_plain(&self) -> bool {
        self.0.len() == 1
    }

    fn fill<'v>(&self, out: &mut String, value: &impl Fn(&str) -> Option<&'v str>) -> Result<(), Missing> {
        out.clear();
        for piece in &self.0 {
            match piece {
                Piece::Plain(plain) => out.push_str(plain),
                Piece::Variable(name) => match value(name).filter(|value| !is_blank(value)) {
                    Some(value) => out.push_str(value),
                    None => return Err(Missing(name.clone())),
                },
            }
        }
        Ok(())
    }
}

/// A variable that has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing(pub String);

/// What goes out, taken apart.
#[derive(Clone, Debug)]
pub struct Template {
    message: Option<Message>,
    text: Text,
    buttons: Vec<(Text, Text)>,
    event: Option<(String, Map<String, Value>)>,
}

impl Template {
    /// Takes the content of a broadcast apart.
    pub fn of(broadcast: &Broadcast) -> Self {
        match &broadcast.content {
            Content::Message { message, .. } => {
                let mut message = (**message).clone();
                // Whatever the library says of it: here it is the first message.
                message.opens_broadcast = true;
                let parts = |button: &Button| match button {
                    Button::Reply { title } => (Text::of(title), Text::default()),
                    Button::Inline { title, url, .. } => (Text::of(title), Text::of(url)),
                };
                let buttons = message.buttons.iter().map(parts).collect();
                Self { text: Text::of(&message.text), buttons, message: Some(message), event: None }
            }
            Content::Event { name, data } => Self {
                message: None,
                text: Text::default(),
                buttons: Vec::new(),
                event: Some((name.clone(), data.clone())),
            },
        }
    }

    /// The message with its variables, as the first of a broadcast.
    pub fn message(&self) -> Option<&Message> {
        self.message.as_ref()
    }

    /// The event's name and what goes with it.
    pub fn event(&self) -> Option<(&str, &Map<String, Value>)> {
        self.event.as_ref().map(|(name, data)| (name.as_str(), data))
    }

    /// Whether every recipient gets the same text.
    pub fn text_is_plain(&self) -> bool {
        self.text.is_plain()
    }

    /// Whether every recipient gets the same buttons.
    pub fn buttons_are_plain(&self) -> bool {
        self.buttons.iter().all(|(title, url)| title.is_plain() && (url.is_plain() || url.0.is_empty()))
    }

    /// Writes a recipient's own text.
    ///
    /// # Errors
    /// The first variable without a value.
    pub fn fill_text<'v>(
        &self,
        out: &mut String,
        value: &impl Fn(&str) -> Option<&'v str>,
    ) -> Result<(), Missing> {
        self.text.fill(out, value)
    }

    /// A recipient's own buttons.
    ///
    /// # Errors
    /// The first variable without a value.
    pub fn fill_buttons<'v>(&self, value: &impl Fn(&str) -> Option<&'v str>) -> Result<Vec<Button>, Missing> {
        let mut own = self.message.as_ref().map(|message| message.buttons.clone()).unwrap_or_default();
        for (button, (title_of, url_of)) in own.iter_mut().zip(&self.buttons) {
            if !title_of.is_plain() {
                title_of.fill(button.title_mut(), value)?;
            }
            if let Button::Inline { url, .. } = button
                && !url_of.is_plain()
            {
                url_of.fill(url, value)?;
            }
        }
        Ok(own)
    }

    /// The replies of `send-replies` for a recipient: a text, and behind it the buttons of each
    /// kind. Whether inline buttons reach this channel is not documented; they are sent as the
    /// Chat API shows them.
    ///
    /// # Errors
    /// The first variable without a value.
    pub fn replies<'v>(&self, value: &impl Fn(&str) -> Option<&'v str>) -> Result<Value, Missing> {
        let mut text = String::new();
        self.fill_text(&mut text, value)?;
        let mut replies = vec![json!({ "type": "text", "text": text })];
        let (mut reply, mut inline) = (Vec::new(), Vec::new());
        for button in self.fill_buttons(value)? {
            let mut told = Map::new();
            told.insert("text".into(), button.title().into());
            match &button {
                Button::Reply { .. } => reply.push(told),
                Button::Inline { .. } => {
                    if let Some(url) = button.target_url() {
                        told.insert("url".into(), url.into());
                    }
                    if let Some(phone) = button.target_phone() {
                        told.insert("phone".into(), phone.into());
                    }
                    inline.push(told);
                }
            }
        }
        for (kind, buttons) in [("buttons", reply), ("inlineButtons", inline)] {
            if !buttons.is_empty() {
                replies.push(json!({ "type": kind, "buttons": buttons }));
            }
        }
        Ok(Value::Array(replies))
    }

    /// The data of `send-event` for a recipient: the broadcast's own, the recipient's values, and
    /// by what the row is known again in the list of sendings.
    pub fn event_data<'v>(
        &self,
        values: impl IntoIterator<Item = (&'v str, &'v str)>,
        mark: &str,
    ) -> Map<String, Value> {
        let mut data = self.event.as_ref().map(|(_, data)| data.clone()).unwrap_or_default();
        for (name, value) in values {
            data.insert(name.to_owned(), value.into());
        }
        data.insert(ROW_MARK.to_owned(), mark.into());
        data
    }
}

/// Under what name the row's mark travels in an event's data.
pub const ROW_MARK: &str = "pultRow";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BroadcastId;

    fn template(text: &str, buttons: Vec<Button>) -> Template {
        let message = Message { text: text.into(), buttons, ..Message::default() };
        let content = Content::Message { from: None, message: Box::new(message) };
        Template::of(&Broadcast::new(BroadcastId::from_bits(1), content))
    }

    fn anna(name: &str) -> Option<&'static str> {
        (name == "имя").then_some("Анна")
    }

    #[test]
    fn variables_are_filled_and_the_provider_s_own_stay() {
        let buttons = vec![Button::reply("Да"), Button::url("Заказ", "https://example.com/{{имя}}")];
        let replies = template("{{имя}}, ждём. {#site}", buttons).replies(&anna).unwrap();
        let expected = json!([
            { "type": "text", "text": "Анна, ждём. {#site}" },
            { "type": "buttons", "buttons": [{ "text": "Да" }] },
            { "type": "inlineButtons", "buttons": [{ "text": "Заказ", "url": "https://example.com/Анна" }] },
        ]);
        assert_eq!(replies, expected);
    }

    #[test]
    fn a_missing_value_is_told_and_nothing_is_made() {
        assert_eq!(template("{{имя}} {{город}}", vec![]).replies(&anna), Err(Missing("город".into())));
        let blank = |_: &str| Some(" \u{A0}");
        assert_eq!(template("{{имя}}", vec![]).replies(&blank), Err(Missing("имя".into())));
        assert!(template("Без переменных", vec![Button::reply("Да")]).replies(&blank).is_ok());
    }
}
