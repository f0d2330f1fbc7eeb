//! One reply of a bot, kept as it came.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// One reply. Types and fields that are not known are kept.
///
/// ```
/// use platform::wire::Reply;
/// let reply = Reply::buttons(["Меню", "Сайт"]);
/// assert_eq!(reply.kind(), "buttons");
/// assert_eq!(reply.labels(), ["Меню", "Сайт"]);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reply(Value);

impl Reply {
    /// Makes a text.
    pub fn text(text: impl Into<String>) -> Self {
        Self(json!({ "type": "text", "text": text.into() }))
    }

    /// Makes reply buttons, which belong to the text before them.
    pub fn buttons<T: Into<String>>(labels: impl IntoIterator<Item = T>) -> Self {
        let buttons: Vec<Value> = labels.into_iter().map(|label| json!({ "text": label.into() })).collect();
        Self(json!({ "type": "buttons", "buttons": buttons }))
    }

    /// Makes inline buttons that open URLs: label and URL of each.
    pub fn links<T: Into<String>, U: Into<String>>(links: impl IntoIterator<Item = (T, U)>) -> Self {
        let button = |(text, url): (T, U)| json!({ "text": text.into(), "url": url.into() });
        let buttons: Vec<Value> = links.into_iter().map(button).collect();
        Self(json!({ "type": "inlineButtons", "buttons": buttons }))
    }

    /// Keeps any JSON as a reply.
    pub fn from_value(value: Value) -> Self {
        Self(value)
    }

    /// Returns the JSON as it came.
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// Returns the fields; none where it is no object.
    pub fn fields(&self) -> Option<&Map<String, Value>> {
        self.0.as_object()
    }

    /// Returns its `type`; empty where there is none.
    pub fn kind(&self) -> &str {
        self.str("type").unwrap_or_default()
    }

    /// Returns a field that is a text.
    pub fn str(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }

    /// Returns the screen that said it.
    pub fn state(&self) -> Option<&str> {
        self.str("state")
    }

    /// Returns what the script broke with. A text with it is an error of the script, never the
    /// bot's words.
    pub fn script_error(&self) -> Option<&str> {
        self.str("errorStacktrace")
    }

    /// Returns the labels of its buttons.
    pub fn labels(&self) -> Vec<&str> {
        let buttons = self.0.get("buttons").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        buttons.iter().filter_map(|button| button.get("text")?.as_str()).collect()
    }
}
