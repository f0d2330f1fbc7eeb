//! The platform's troubles in words.

use super::account::NoClient;
use crate::platform::{PlatformError, Value};
use crate::words::{Arg, Words};

/// What went wrong and what to do.
pub fn tell_trouble(words: &Words, trouble: &PlatformError) -> String {
    words.tell(trouble.id(), &fact_args(&trouble.facts()))
}

/// The platform's facts as arguments of a sentence.
pub fn fact_args<'a>(facts: &'a [(&'static str, Value)]) -> Vec<(&'static str, Arg<'a>)> {
    let one = |(name, fact): &'a (&'static str, Value)| match fact {
        Value::Text(text) => (*name, text.as_str().into()),
        Value::Count(count) => (*name, (*count).into()),
    };
    facts.iter().map(one).collect()
}

impl NoClient {
    /// Why there is nothing to ask with.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Token => words.say("token-missing").into_owned(),
            Self::Sandbox => words.say("sandbox-off").into_owned(),
            Self::Address(error) => words.say(error.id()).into_owned(),
            Self::Platform(trouble) => tell_trouble(words, trouble),
        }
    }
}
