//! The platform's history, page by page, and JSON files with replies.

use crate::literal::{Literal, Reader};
use crate::model::{NoteKind, Reading};
use crate::turns::{Turns, of_json};
use serde::de::IgnoredAny;

/// The most values of a JSON file; a turn has about thirty.
const MAX_VALUES: usize = 8_000_000;

/// Why a JSON file holds nothing to judge.
#[derive(Debug, thiserror::Error)]
pub enum RepliesError {
    /// Not JSON by its grammar.
    #[error("{0}")]
    Syntax(#[from] serde_json::Error),
    /// Not text.
    #[error("not UTF-8")]
    NotText,
    /// No `replies` up to three levels down, and no array of replies.
    #[error("no replies")]
    NoReplies,
    /// More values than are read.
    #[error("more than {0} values")]
    TooLarge(usize),
}

/// The history as it comes page by page. Personal data is not taken in: only what the bot said.
#[derive(Debug, Default)]
pub struct History {
    turns: Turns,
}

impl History {
    /// Nothing so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a page of `messages/filter`, or any answer that holds turns. Turns that came
    /// before are passed over.
    pub fn add_page(&mut self, page: &serde_json::Value) {
        self.turns.add(&of_json(page));
    }

    /// How many different messages there are so far.
    pub fn len(&self) -> usize {
        self.turns.len()
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What was said.
    pub fn finish(self) -> Reading {
        self.turns.finish()
    }
}

/// Reads the replies of one turn, as they came in a conversation.
pub fn read_turn<'v>(replies: impl IntoIterator<Item = &'v serde_json::Value>) -> Reading {
    let replies: Vec<_> = replies.into_iter().map(of_json).collect();
    let mut turns = Turns::default();
    turns.replies(&replies);
    turns.finish()
}

/// Reads a JSON file: an array of replies, or anything that holds `replies` up to three levels
/// down. Turns with their ids and times are counted as history.
///
/// ```
/// let reading = audit::read_replies("r.json", br#"{"data": {"replies": [{"type": "text", "text": "Hi"}]}}"#)?;
/// assert_eq!(reading.said[0].message.text, "Hi");
/// # Ok::<(), audit::RepliesError>(())
/// ```
///
/// # Errors
/// What is no JSON, holds no replies, or holds too much.
pub fn read_replies(name: &str, bytes: &[u8]) -> Result<Reading, RepliesError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| RepliesError::NotText)?;
    serde_json::from_str::<IgnoredAny>(text)?;
    let value = Reader::new(text, 0, text.len(), 1).with_values(MAX_VALUES).value();
    let mut turns = Turns::of_file(name).written();
    if matches!(value.literal, Literal::Other(_)) {
        return Err(RepliesError::TooLarge(MAX_VALUES));
    }
    if !turns.add(&value) {
        return Err(RepliesError::NoReplies);
    }
    Ok(turns.finish())
}

impl Reading {
    /// How many turns were erased.
    pub fn erased(&self) -> usize {
        self.skipped.kept().iter().filter(|note| note.kind == NoteKind::Erased).count()
    }
}
