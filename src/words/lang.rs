//! The languages that the program speaks.

use unic_langid::LanguageIdentifier;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Russian, in which the product is thought.
    #[default]
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Every language, the first one first.
    pub const ALL: [Self; 2] = [Self::Ru, Self::En];

    /// Its two-letter code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The id of the sentence that is its own name in its own language.
    pub fn name_id(self) -> &'static str {
        match self {
            Self::Ru => "language-ru",
            Self::En => "language-en",
        }
    }

    /// The language of a two-letter code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language for a system locale such as `en_US.UTF-8`: English for English, Russian
    /// for everything else, since the product is Russian first.
    pub fn from_locale(locale: &str) -> Self {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("en") { Self::En } else { Self::Ru }
    }

    /// What decides on plurals.
    pub(super) fn identifier(self) -> LanguageIdentifier {
        // Both codes are well formed; the default would only cost the plurals.
        self.code().parse().unwrap_or_default()
    }
}
