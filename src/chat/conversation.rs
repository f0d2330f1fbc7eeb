//! A conversation, turn by turn.

use crate::{Judged, Reply};
use rules::Profile;
use serde_json::Value;
use std::time::Duration;

/// What the client said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A text, typed or by a button.
    Text(String),
    /// An event.
    Event(String),
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The replies in their order.
    pub replies: Vec<Reply>,
    /// The state that was reached, as the platform understood the client.
    pub state: Option<String>,
    /// Whether a new session began.
    pub session_began: bool,
    /// Whether the session ended.
    pub session_ended: bool,
    /// How long it took.
    pub took: Duration,
}

/// One turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// What the client said.
    pub said: Said,
    /// What came back; `None` where no good answer came.
    pub answer: Option<Answer>,
    /// What the rules say to it.
    pub judged: Judged,
}

/// The turns with one client.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conversation {
    /// The client's id, ours.
    pub client: String,
    /// The turns, oldest first.
    pub turns: Vec<Turn>,
}

impl Answer {
    /// An answer of these replies.
    pub fn new(replies: impl IntoIterator<Item = Value>, took: Duration) -> Self {
        Self { replies: replies.into_iter().map(Reply::read).collect(), took, ..Self::default() }
    }

    /// The screen of the last reply that tells one, else the state that was reached.
    pub fn screen(&self) -> Option<&str> {
        let told =
            self.replies.iter().rev().map(|reply| reply.state.as_str()).find(|state| !state.is_empty());
        told.or(self.state.as_deref())
    }
}

impl Conversation {
    /// A conversation that has not begun.
    pub fn new(client: impl Into<String>) -> Self {
        Self { client: client.into(), turns: Vec::new() }
    }

    /// Adds a turn with what came back.
    pub fn add(&mut self, profile: &Profile, said: Said, answer: Option<Answer>) {
        let judged = answer.as_ref().map(|answer| Judged::new(profile, &answer.replies)).unwrap_or_default();
        self.turns.push(Turn { said, answer, judged });
    }
}
