//! From a message id and its arguments to a sentence in the reader's language.
//!
//! Every sentence lives in `assets/locales/{ru,en}/*.ftl` and is built into the program. This
//! room knows no other: callers bring ids and plain values.

mod bundle;
mod lang;

pub use lang::Lang;

use bundle::Bundle;
use fluent_bundle::{FluentArgs, FluentValue};
use std::borrow::Cow;

/// A value that stands in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words, put in as they are.
    Text(Cow<'a, str>),
    /// A whole number: it picks the plural, and a big one is grouped as the language does.
    Count(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

impl Arg<'_> {
    fn as_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Self::Count(count) => FluentValue::from(*count),
        }
    }
}

/// The sentences of one language.
///
/// ```
/// use words::{Lang, Words};
/// let words = Words::new(Lang::En);
/// assert_eq!(words.tell("message-unnamed", &[("number", 7usize.into())]), "Message 7");
/// ```
pub struct Words {
    lang: Lang,
    bundle: Bundle,
}

impl Words {
    /// The sentences of a language.
    pub fn new(lang: Lang) -> Self {
        Self { lang, bundle: bundle::load(lang) }
    }

    /// Sentences of one's own, each source a text in Fluent's syntax, that count and group numbers
    /// as a language does: what a translator has ready is seen in the window before it is built in,
    /// and so is a language that is longer than any of ours.
    ///
    /// ```
    /// use words::{Lang, Words};
    /// let words = Words::from_sources(Lang::En, ["messages = Nachrichtenbausteine"]);
    /// assert_eq!(words.say("messages"), "Nachrichtenbausteine");
    /// ```
    pub fn from_sources<'a>(lang: Lang, sources: impl IntoIterator<Item = &'a str>) -> Self {
        Self { lang, bundle: bundle::build(lang, sources) }
    }

    /// The language they are in.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether a sentence of that id is known; `id.attribute` asks for an attribute.
    pub fn knows(&self, id: &str) -> bool {
        self.format(id, None).is_some()
    }

    /// A sentence without arguments. `id.attribute` takes an attribute. An unknown id is
    /// returned itself, which a test rules out for every id that the program names.
    pub fn say<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        self.format(id, None).unwrap_or(Cow::Borrowed(id))
    }

    /// A sentence with arguments by name. `id.attribute` takes an attribute. An unknown id is
    /// returned itself.
    pub fn tell(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, arg.as_fluent())).collect();
        self.format(id, Some(&args)).map_or_else(|| id.to_owned(), Cow::into_owned)
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let (id, attribute) = id.split_once('.').map_or((id, None), |(id, name)| (id, Some(name)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|found| found.value()),
        }?;
        Some(self.bundle.format_pattern(pattern, args, &mut Vec::new()))
    }
}

#[cfg(test)]
mod tests;
