//! What opens a door: a token or a webhook.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A text that nobody must read by accident. It has no `Display`, its `Debug` says nothing, and
/// it comes out only where [`Secret::reveal`] is written.
///
/// ```
/// let token = channel::Secret::new("abc");
/// assert_eq!(format!("{token:?}"), "Secret(•••)");
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Takes a text in.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for the one place that needs it: a request, a clipboard, a letter.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(•••)")
    }
}
