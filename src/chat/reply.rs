//! One reply of the bot, known or not.

use serde_json::Value;

/// A reply as it came, and what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// What it is.
    pub kind: Kind,
    /// The screen that said it; empty where it is not told.
    pub state: String,
    /// The reply as it came.
    pub raw: Value,
}

/// What a reply is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A message of its own.
    Text {
        /// What it says.
        text: String,
        /// Whether it holds HTML, which WhatsApp shows as it stands.
        html: bool,
    },
    /// An error of the script, never the bot's words.
    ScriptError {
        /// What the platform says to it.
        text: String,
    },
    /// Reply buttons.
    Buttons {
        /// What they say.
        titles: Vec<String>,
    },
    /// Inline buttons.
    InlineButtons {
        /// What they say.
        titles: Vec<String>,
    },
    /// A picture.
    Image {
        /// Where it lies.
        url: String,
        /// What stands under it.
        caption: String,
    },
    /// A sound.
    Audio {
        /// Where it lies.
        url: String,
    },
    /// A video.
    Video {
        /// Where it lies.
        url: String,
    },
    /// A place.
    Location {
        /// Its latitude and longitude, as they are written.
        at: (String, String),
    },
    /// Cards beside one another, which WhatsApp does not show this way.
    Carousel {
        /// The cards.
        cards: Vec<Card>,
    },
    /// The conversation is handed over to an operator.
    Switch {
        /// What is said first; may be empty.
        first: String,
        /// The telephone number, where it is handed over to one.
        phone: Option<String>,
    },
    /// The bot waits for the client and goes on by itself; this client does not see that.
    Timeout,
    /// The conversation is hung up.
    Hangup,
    /// Something for the channel itself.
    Raw,
    /// A type that is not known; it is kept as it is.
    Unknown {
        /// Its type, which may be empty.
        name: String,
    },
}

/// A card of a carousel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Its heading.
    pub title: String,
    /// What its button says.
    pub button: String,
}

impl Reply {
    /// Reads a reply. Anything is one.
    ///
    /// ```
    /// use chat::{Kind, Reply};
    /// let reply = Reply::read(serde_json::json!({"type": "text", "text": "Hi", "state": "/A"}));
    /// assert_eq!(reply.kind, Kind::Text { text: "Hi".into(), html: false });
    /// assert_eq!(reply.state, "/A");
    /// ```
    pub fn read(raw: Value) -> Self {
        let text = |key: &str| plain(raw.get(key));
        let name = text("type");
        let kind = match name.as_str() {
            "text" if raw.get("errorStacktrace").is_some_and(|trace| !trace.is_null()) => {
                Kind::ScriptError { text: text("text") }
            }
            "text" => Kind::Text { text: text("text"), html: text("markup") == "html" },
            "buttons" => Kind::Buttons { titles: titles(&raw) },
            "inlineButtons" => Kind::InlineButtons { titles: titles(&raw) },
            "image" => Kind::Image { url: text("imageUrl"), caption: text("text") },
            "audio" => Kind::Audio { url: text("audioUrl") },
            "video" => Kind::Video { url: text("videoUrl") },
            "location" => Kind::Location { at: (text("lat"), text("lon")) },
            "carousel" => Kind::Carousel { cards: cards(&raw) },
            "switch" => Kind::Switch {
                first: text("firstMessage"),
                phone: Some(text("phoneNumber")).filter(|phone| !phone.is_empty()),
            },
            "timeout" => Kind::Timeout,
            "hangup" => Kind::Hangup,
            "raw" => Kind::Raw,
            _ => Kind::Unknown { name },
        };
        let state = text("state");
        Self { kind, state, raw }
    }

    /// The text that a client reads in it, where it has one.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text { text, .. } => Some(text),
            Kind::Image { caption, .. } if !caption.is_empty() => Some(caption),
            _ => None,
        }
    }

    /// What its buttons say.
    pub fn titles(&self) -> &[String] {
        match &self.kind {
            Kind::Buttons { titles } | Kind::InlineButtons { titles } => titles,
            _ => &[],
        }
    }
}

/// A text or a number as text.
fn plain(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn titles(reply: &Value) -> Vec<String> {
    let buttons = reply.get("buttons").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let title = |button: &Value| match button {
        Value::String(text) => text.clone(),
        button => plain(button.get("text").or_else(|| button.get("name"))),
    };
    buttons.iter().map(title).collect()
}

fn cards(reply: &Value) -> Vec<Card> {
    let cards = reply.get("content").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let card = |card: &Value| Card { title: plain(card.get("title")), button: plain(card.get("btnText")) };
    cards.iter().map(card).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn kind(raw: Value) -> Kind {
        Reply::read(raw).kind
    }

    #[test]
    fn every_known_type_has_a_face() {
        let titles = || vec!["A".to_owned()];
        for (raw, expected) in [
            (
                json!({"type": "text", "text": "a", "markup": "html"}),
                Kind::Text { text: "a".into(), html: true },
            ),
            (
                json!({"type": "text", "text": "a", "errorStacktrace": "b"}),
                Kind::ScriptError { text: "a".into() },
            ),
            (json!({"type": "buttons", "buttons": [{"text": "A"}]}), Kind::Buttons { titles: titles() }),
            (
                json!({"type": "inlineButtons", "buttons": [{"text": "A"}]}),
                Kind::InlineButtons { titles: titles() },
            ),
            (
                json!({"type": "image", "imageUrl": "u"}),
                Kind::Image { url: "u".into(), caption: String::new() },
            ),
            (json!({"type": "audio", "audioUrl": "u"}), Kind::Audio { url: "u".into() }),
            (json!({"type": "video", "videoUrl": "u"}), Kind::Video { url: "u".into() }),
            (
                json!({"type": "location", "lat": 59.9, "lon": "30"}),
                Kind::Location { at: ("59.9".into(), "30".into()) },
            ),
            (
                json!({"type": "carousel", "content": [{"title": "t", "btnText": "b"}]}),
                Kind::Carousel { cards: vec![Card { title: "t".into(), button: "b".into() }] },
            ),
            (json!({"type": "switch", "firstMessage": "f"}), Kind::Switch { first: "f".into(), phone: None }),
            (
                json!({"type": "switch", "phoneNumber": "1"}),
                Kind::Switch { first: String::new(), phone: Some("1".into()) },
            ),
            (json!({"type": "timeout"}), Kind::Timeout),
            (json!({"type": "hangup"}), Kind::Hangup),
            (json!({"type": "raw"}), Kind::Raw),
            (json!({"type": "hologram"}), Kind::Unknown { name: "hologram".into() }),
        ] {
            assert_eq!(kind(raw.clone()), expected, "{raw}");
        }
    }

    #[test]
    fn what_is_not_known_is_kept_as_it_came() {
        for raw in [
            json!({"type": "hologram", "x": [1]}),
            json!(null),
            json!([1]),
            json!("text"),
            json!({"type": 5}),
        ] {
            let reply = Reply::read(raw.clone());
            assert_eq!(reply.raw, raw);
            assert!(matches!(reply.kind, Kind::Unknown { .. }), "{raw}");
        }
    }

    #[test]
    fn no_stack_trace_is_no_error() {
        let reply = json!({"type": "text", "text": "a", "errorStacktrace": null});
        assert_eq!(kind(reply), Kind::Text { text: "a".into(), html: false });
    }
}
