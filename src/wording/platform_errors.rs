//! The platform's troubles in words.

use platform::{Fact, Trouble};
use words::{Arg, Words};

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
