//! What was said: turns of conversations, and the filters that find them.

use super::Reply;
use super::channels::{BotClient, Paging};
use super::fields::{or_none, text_of_any, text_or_number, words};
use crate::moment;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// How deep below `responseData` replies are looked for (contract: C).
const REPLIES_DEPTH: usize = 3;

words! {
    /// Where a message of a turn stands.
    MessageStatus {
        /// Handed to the channel.
        Sent = "SENT",
        /// Has reached the client.
        Delivered = "DELIVERED",
        /// The client has read it.
        Read = "READ",
        /// Was not handed to the channel.
        NotSent = "NOT_SENT",
        /// Has not reached the client.
        NotDelivered = "NOT_DELIVERED",
    }
}

/// How the words of a text filter are held against a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum TextComparison {
    /// It contains them.
    Contains,
    /// It does not contain them.
    NotContains,
    /// It is them.
    Equals,
}

/// One condition. Which type goes with which key only `listFilters` tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Filter {
    /// Words.
    #[serde(rename_all = "camelCase")]
    Text {
        /// Such as `MESSAGE_TEXT`.
        key: String,
        /// `TEXT`.
        r#type: String,
        /// The words.
        values: Vec<String>,
        /// How they are held against a text.
        comparison_type: TextComparison,
        /// Whether capitals count.
        is_case_sensitive: bool,
    },
    /// A time between two.
    Time {
        /// Such as `MESSAGE_TIME`.
        key: String,
        /// `DATE_TIME_RANGE`.
        r#type: String,
        /// Not before.
        #[serde(serialize_with = "moment::serialize", skip_serializing_if = "Option::is_none")]
        from: Option<Timestamp>,
        /// Not after.
        #[serde(serialize_with = "moment::serialize", skip_serializing_if = "Option::is_none")]
        to: Option<Timestamp>,
    },
    /// Some of many.
    Choice {
        /// Such as `BOT_ID`.
        key: String,
        /// `CHECKBOX` or `TREE`.
        r#type: String,
        /// Those that are chosen.
        options: Vec<String>,
    },
    /// One of several.
    Radio {
        /// Such as `WITHOUT_TEST_SESSIONS`.
        key: String,
        /// `RADIO`.
        r#type: String,
        /// The one that is chosen.
        #[serde(skip_serializing_if = "Option::is_none")]
        option: Option<String>,
    },
}

impl Filter {
    /// Asks for turns between two times.
    pub fn message_time(from: Option<Timestamp>, to: Option<Timestamp>) -> Self {
        Self::Time { key: "MESSAGE_TIME".to_owned(), r#type: "DATE_TIME_RANGE".to_owned(), from, to }
    }

    /// Asks for texts that contain words, capitals aside.
    pub fn contains(key: &str, words: &str) -> Self {
        Self::Text {
            key: key.to_owned(),
            r#type: "TEXT".to_owned(),
            values: vec![words.to_owned()],
            comparison_type: TextComparison::Contains,
            is_case_sensitive: false,
        }
    }
}

/// A filter that a section knows.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FilterInfo {
    /// Its key, such as `BOT_ID`.
    pub key: String,
    /// Its type, such as `TREE`.
    pub r#type: String,
    /// Its name for people.
    #[serde(default, deserialize_with = "or_none")]
    pub label: String,
    /// Of a choice: the values that may be sent, and how they compare.
    #[serde(default)]
    pub settings: Option<Value>,
}

impl FilterInfo {
    /// Makes the filter that chooses these values, in the type that the platform told; `None`
    /// where the key is no choice.
    pub fn choose(&self, options: &[&str]) -> Option<Filter> {
        let (key, r#type) = (self.key.clone(), self.r#type.clone());
        let mut options = options.iter().map(|option| (*option).to_owned());
        match self.r#type.as_str() {
            "CHECKBOX" | "TREE" => Some(Filter::Choice { key, r#type, options: options.collect() }),
            "RADIO" => Some(Filter::Radio { key, r#type, option: options.next() }),
            _ => None,
        }
    }
}

/// The client of a found turn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ClientName {
    /// In the channel.
    #[serde(deserialize_with = "text_or_number")]
    pub id: String,
    /// First name.
    #[serde(default)]
    pub first_name: Option<String>,
    /// Last name.
    #[serde(default)]
    pub last_name: Option<String>,
}

/// A turn: what the client said or what happened, and what the bot answered.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Turn {
    /// When; none where that cannot be read.
    #[serde(with = "moment")]
    pub timestamp: Option<Timestamp>,
    /// Its id. The same one may come twice while turns come in.
    #[serde(deserialize_with = "text_or_number")]
    pub question_id: String,
    /// The conversation.
    #[serde(default, deserialize_with = "or_none")]
    pub session_id: String,
    /// Whether an operator was there.
    #[serde(default, deserialize_with = "or_none")]
    pub is_livechat: bool,
    /// What the client said.
    #[serde(default)]
    pub question: Option<String>,
    /// The bot's texts in one.
    #[serde(default)]
    pub text_answer: Option<String>,
    /// What happened, where the client said nothing.
    #[serde(default)]
    pub event: Option<String>,
    /// How the platform understood it.
    #[serde(default)]
    pub nlp_info: Option<Value>,
    /// A free object; the replies lie somewhere inside.
    #[serde(default)]
    pub response_data: Option<Value>,
    /// What the script broke with.
    #[serde(default, deserialize_with = "text_of_any")]
    pub exception: Option<String>,
    /// Whether personal data was erased from it.
    #[serde(default, deserialize_with = "or_none")]
    pub cleaned: bool,
    /// Where its message stands; never told of turns found by filter.
    #[serde(default)]
    pub status: Option<MessageStatus>,
}

impl Turn {
    /// Returns the replies, which are looked for at most three levels below `responseData`.
    pub fn replies(&self) -> Vec<Reply> {
        let found = self.response_data.as_ref().and_then(|data| replies_in(data, REPLIES_DEPTH));
        found.map(|replies| replies.iter().cloned().map(Reply::from_value).collect()).unwrap_or_default()
    }

    /// Returns the state that the platform chose.
    pub fn state(&self) -> Option<&str> {
        self.nlp_info.as_ref()?.get("nlpState")?.as_str()
    }
}

fn replies_in(value: &Value, depth: usize) -> Option<&Vec<Value>> {
    let fields = value.as_object()?;
    if let Some(replies) = fields.get("replies").and_then(Value::as_array) {
        return Some(replies);
    }
    let deeper = depth.checked_sub(1)?;
    fields.values().find_map(|value| replies_in(value, deeper))
}

/// A turn found by filter, with whose it is.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FoundTurn {
    /// Through which channel.
    #[serde(default, deserialize_with = "or_none")]
    pub channel_type: String,
    /// Which bot.
    #[serde(default, deserialize_with = "or_none")]
    pub bot_id: String,
    /// Whose.
    #[serde(default, deserialize_with = "or_none")]
    pub client: ClientName,
    /// The turn.
    #[serde(flatten)]
    pub turn: Turn,
}

/// One page of turns of a client or a session, which have a status.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct TurnPage {
    /// Where the page stands.
    pub paging: Paging,
    /// Whose turns they are; of a session, `None`.
    #[serde(default)]
    pub client: Option<BotClient>,
    /// The turns.
    pub messages: Vec<Turn>,
}

/// One page of turns found by filter.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct FoundTurnPage {
    /// Where the page stands.
    pub paging: Paging,
    /// The turns.
    pub messages: Vec<FoundTurn>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn replies_are_found_three_levels_down_and_no_deeper() {
        let turn = |data: Value| Turn {
            response_data: Some(data),
            ..serde_json::from_value(json!({ "timestamp": 1, "questionId": "q" })).unwrap()
        };
        let mut data = json!({ "replies": [{ "type": "text", "text": "a" }] });
        for level in 0..5 {
            assert_eq!(turn(data.clone()).replies().len(), usize::from(level <= 3), "{level}");
            data = json!({ "deeper": data, "other": [1] });
        }
    }

    #[test]
    fn a_choice_is_made_in_the_type_that_the_platform_told() {
        let info = |kind: &str| FilterInfo {
            key: "BOT_ID".into(),
            r#type: kind.into(),
            label: String::new(),
            settings: None,
        };
        let sent = |kind: &str| serde_json::to_value(info(kind).choose(&["b"]).unwrap()).unwrap();
        assert_eq!(sent("TREE"), json!({ "key": "BOT_ID", "type": "TREE", "options": ["b"] }));
        assert_eq!(sent("RADIO"), json!({ "key": "BOT_ID", "type": "RADIO", "option": "b" }));
        assert_eq!(info("TEXT").choose(&["b"]), None);
    }
}
