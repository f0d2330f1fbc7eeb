//! The platform's troubles in words.

use platform::{PlatformError, Value};
use words::{Arg, Words};

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
