//! The platform's troubles in words.

use super::account::NoClient;
use crate::platform::{Fact, Trouble};
use crate::words::{Arg, Words};

/// What went wrong and what to do.
pub fn tell_trouble(words: &Words, trouble: &Trouble) -> String {
    words.tell(trouble.id(), &fact_args(&trouble.facts()))
}

/// The platform's facts as arguments of a sentence.
pub fn fact_args<'a>(facts: &'a [(&'static str, Fact)]) -> Vec<(&'static str, Arg<'a>)> {
    let one = |(name, fact): &'a (&'static str, Fact)| match fact {
        Fact::Text(text) => (*name, text.as_str().into()),
        Fact::Count(count) => (*name, (*count).into()),
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
            Self::Trouble(trouble) => tell_trouble(words, trouble),
        }
    }
}
