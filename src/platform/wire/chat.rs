//! A turn of the Chat API.

use super::Reply;
use super::fields::{or_none, text_of_any};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a client says to the bot.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatRequest {
    client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    query: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Value>,
}

impl ChatRequest {
    /// Says a text as a client; a press of a button says its label.
    pub fn query(client: &str, text: &str) -> Self {
        Self { client_id: client.to_owned(), query: Some(text.to_owned()), event: None, data: None }
    }

    /// Raises an event for a client.
    pub fn event(client: &str, event: &str) -> Self {
        Self { client_id: client.to_owned(), query: None, event: Some(event.to_owned()), data: None }
    }

    /// Adds data to an event; an object.
    pub fn with_data(self, data: Value) -> Self {
        Self { data: Some(data), ..self }
    }
}

/// What the bot answered. The channel's token is masked wherever it stood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatTurn {
    /// The replies in their order, unknown types included.
    pub replies: Vec<Reply>,
    /// The texts of the replies in one; empty where the platform gives none.
    pub answer: String,
    /// The platform's name of this turn.
    pub question_id: Option<String>,
    /// The state that was reached, as the platform understood the client.
    pub nlp_class: Option<String>,
    /// How sure it was, 0 to 1.
    pub confidence: Option<f64>,
    /// Whether a new session began with this turn.
    pub new_session_started: bool,
    /// Whether the session ended with this turn.
    pub end_session: bool,
    /// The answer as it came.
    pub raw: Value,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Whole {
    #[serde(deserialize_with = "or_none")]
    data: Data,
    /// One client that works reads the replies here.
    #[serde(deserialize_with = "or_none")]
    replies: Vec<Reply>,
    #[serde(deserialize_with = "text_of_any")]
    question_id: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Data {
    replies: Option<Vec<Reply>>,
    #[serde(deserialize_with = "or_none")]
    answer: String,
    #[serde(deserialize_with = "text_of_any")]
    nlp_class: Option<String>,
    confidence: Option<f64>,
    #[serde(deserialize_with = "or_none")]
    new_session_started: bool,
    #[serde(deserialize_with = "or_none")]
    end_session: bool,
}

impl<'de> Deserialize<'de> for ChatTurn {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let raw = Value::deserialize(from)?;
        let whole = Whole::deserialize(&raw).map_err(serde::de::Error::custom)?;
        Ok(Self {
            replies: whole.data.replies.unwrap_or(whole.replies),
            answer: whole.data.answer,
            question_id: whole.question_id,
            nlp_class: whole.data.nlp_class,
            confidence: whole.data.confidence,
            new_session_started: whole.data.new_session_started,
            end_session: whole.data.end_session,
            raw,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn replies_are_read_below_data_and_at_the_top() {
        let replies = json!([{ "type": "text", "text": "a" }, { "type": "never-seen", "x": [1] }]);
        for answer in [json!({ "data": { "replies": replies } }), json!({ "data": null, "replies": replies })]
        {
            let turn: ChatTurn = serde_json::from_value(answer).unwrap();
            let kinds: Vec<&str> = turn.replies.iter().map(Reply::kind).collect();
            assert_eq!(kinds, ["text", "never-seen"]);
        }
        let marks = json!({ "data": { "newSessionStarted": true, "endSession": true, "confidence": 0.5 } });
        let turn: ChatTurn = serde_json::from_value(marks).unwrap();
        assert!(turn.new_session_started && turn.end_session && turn.replies.is_empty());
        assert_eq!(turn.confidence, Some(0.5));
    }
}
