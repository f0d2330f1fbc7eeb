//! What the sandbox shows: projects, clients, and a bot that answers.

use serde::Deserialize;
use serde_json::Value;
use std::sync::LazyLock;

/// The demo as it is written in `assets/sandbox/demo.json`.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Demo {
    pub projects: Vec<DemoProject>,
    pub clients: Vec<Value>,
    pub crowd: DemoCrowd,
    pub chat: DemoChat,
}

/// What the people are called who come in crowds, or at a press.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DemoCrowd {
    pub first_names: Vec<String>,
    pub last_names: Vec<String>,
    pub guest: String,
    pub block_reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DemoProject {
    pub name: String,
    pub short_name: String,
    pub description: String,
    pub channels: Vec<DemoChannel>,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoChannel {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub account: Option<String>,
}

/// What the bot says: to a greeting or an event, to what it knows, and to anything else.
#[derive(Debug, Default, Deserialize)]
pub(super) struct DemoChat {
    pub greeting: Vec<Value>,
    pub answers: Vec<DemoAnswer>,
    pub otherwise: Vec<Value>,
}

#[derive(Debug, Deserialize)]
pub(super) struct DemoAnswer {
    /// In small letters.
    pub asked: Vec<String>,
    /// The event that leads here too.
    pub event: Option<String>,
    pub replies: Vec<Value>,
    /// How much later than usual it comes, in milliseconds.
    #[serde(default)]
    pub late_ms: u64,
    /// Whether the session ends with it.
    #[serde(default)]
    pub ends_session: bool,
}

static DEMO: LazyLock<Demo> = LazyLock::new(|| {
    // A test proves that the file can be read.
    serde_json::from_str(include_str!("../../assets/sandbox/demo.json")).unwrap_or_default()
});

/// The demo.
pub(super) fn demo() -> &'static Demo {
    &DEMO
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_can_be_read() {
        assert_eq!(demo().projects.len(), 3);
        assert!(!demo().clients.is_empty() && !demo().chat.greeting.is_empty());
    }

    #[test]
    fn what_the_bot_is_asked_is_written_in_small_letters() {
        for asked in demo().chat.answers.iter().flat_map(|answer| &answer.asked) {
            assert_eq!(*asked, asked.to_lowercase());
        }
    }
}
