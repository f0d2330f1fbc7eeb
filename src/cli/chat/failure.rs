//! Why a conversation cannot be replayed, or cannot go on.

use chat::ScriptError;
use platform::{AddressError, PlatformError, Value};
use wording::one_line;
use words::{Arg, Words};

/// Why a conversation cannot be replayed, or cannot go on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ChatError {
    /// No conversation.
    #[error(transparent)]
    Script(#[from] ScriptError),
    /// No address.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// No token is given.
    #[error("no token")]
    NoToken,
    /// The call cannot be made at all.
    #[error(transparent)]
    Platform(#[from] PlatformError),
    /// No good answer came to a step, from 1.
    #[error("step {step}: {error}")]
    Step {
        /// Which step.
        step: usize,
        /// Why.
        error: PlatformError,
        /// Whether the bot may have got the message all the same.
        lost: bool,
    },
    /// Nothing can run at all.
    #[error("{0}")]
    Runtime(#[from] std::io::Error),
}

impl ChatError {
    /// What is wrong, without the file.
    pub fn tell(&self, words: &Words) -> String {
        match self {
            Self::Script(ScriptError::Syntax(error)) => {
                words.tell("chat-script-syntax", &[("said", one_line(&error.to_string()).into())])
            }
            Self::Script(ScriptError::Step(step)) => {
                words.tell("chat-script-step", &[("step", (*step).into())])
            }
            Self::Script(ScriptError::Empty) => words.say("chat-script-empty").into_owned(),
            Self::Script(ScriptError::TooLong(limit)) => {
                words.tell("chat-script-too-long", &[("limit", (*limit).into())])
            }
            Self::Address(error) => words.say(error.id()).into_owned(),
            Self::NoToken => words.say("chat-no-token").into_owned(),
            Self::Platform(error) => platform(words, error),
            Self::Step { step, error, lost } => {
                let what = platform(words, error);
                let args = [("step", (*step).into()), ("what", what.into())];
                let id = if *lost { "chat-step-lost" } else { "chat-step-failed" };
                words.tell(id, &args)
            }
            Self::Runtime(error) => wording::cause(words, error),
        }
    }
}

/// What went wrong with the call. Here the token is that of a channel, and a bot is published or
/// is not: the platform's own sentences speak of other things.
fn platform(words: &Words, error: &PlatformError) -> String {
    match error {
        PlatformError::Unauthorized | PlatformError::TokenUnusable => {
            words.say("chat-token-wrong").into_owned()
        }
        PlatformError::Forbidden { .. } => words.say("chat-no-plan").into_owned(),
        PlatformError::NotFound => words.say("chat-not-published").into_owned(),
        PlatformError::Timeout { after } => {
            words.tell("chat-no-answer", &[("seconds", after.as_secs().max(1).into())])
        }
        error => {
            let facts = error.facts();
            let arg = |value: &Value| match value {
                Value::Text(text) => Arg::from(text.clone()),
                Value::Count(count) => Arg::from(*count),
            };
            let args: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, value)| (*name, arg(value))).collect();
            words.tell(error.id(), &args)
        }
    }
}
