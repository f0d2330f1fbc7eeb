//! An issue: which rule fired, how badly, where, with which numbers.

use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; stops nothing.
    Warning,
    /// Stops an export and a sending.
    Error,
}

/// A field of a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// What the button says.
    Title,
    /// Where it leads.
    Url,
    /// Whom it calls.
    Phone,
}

/// Where in a message an issue stands. The order is the order in which issues are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The text.
    Text,
    /// The buttons as a whole.
    Buttons,
    /// A field of one button.
    Button {
        /// The button's index, from 0.
        index: usize,
        /// Which field of it.
        field: Field,
    },
}

/// `{"at":"text"}`, `{"at":"buttons"}` or `{"at":"button","button":0,"field":"title"}`.
impl Serialize for Place {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        match self {
            Self::Text => map.serialize_entry("at", "text")?,
            Self::Buttons => map.serialize_entry("at", "buttons")?,
            Self::Button { index, field } => {
                map.serialize_entry("at", "button")?;
                map.serialize_entry("button", index)?;
                map.serialize_entry("field", field)?;
            }
        }
        map.end()
    }
}

/// A number or a word that belongs to an issue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A length, a count, a limit or an index.
    Count(u64),
    /// A host or a country.
    Text(String),
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// One rule that a message breaks in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The rule.
    pub rule: RuleId,
    /// How bad it is under the profile that was asked.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// Its values by the keys of the table of rules, in that order.
    pub values: Vec<(&'static str, Value)>,
}

macro_rules! rule_ids {
    ($($(#[doc = $doc:literal])* $variant:ident = $id:literal,)*) => {
        /// The rules by name, in the order of the table of rules.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleId { $($(#[doc = $doc])* $variant,)* }

        impl RuleId {
            /// Every rule, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The id by which profiles, files and people call it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

rule_ids! {
    /// The text is blank.
    TextMissing = "text.missing",
    /// The text is longer than WhatsApp takes.
    TextTooLong = "text.too_long",
    /// The text is longer than marketing messages should be.
    TextLongForMarketing = "text.long_for_marketing",
    /// Control characters or unclosed direction marks in the text.
    TextUnprintable = "text.unprintable",
    /// Reply and inline buttons in one message.
    ButtonsKindsMixed = "buttons.kinds_mixed",
    /// Too many reply buttons.
    ButtonsReplyTooMany = "buttons.reply_too_many",
    /// Too many inline buttons.
    ButtonsInlineTooMany = "buttons.inline_too_many",
    /// Too many buttons with a URL.
    ButtonsUrlMoreThanOne = "buttons.url_more_than_one",
    /// Too many buttons with a phone number.
    ButtonsPhoneMoreThanOne = "buttons.phone_more_than_one",
    /// A title is blank.
    TitleMissing = "button.title_missing",
    /// A title is too long.
    TitleTooLong = "button.title_too_long",
    /// A title repeats an earlier one.
    TitleRepeated = "button.title_repeated",
    /// A line break, a control character or an unclosed mark in a title.
    TitleMultiline = "button.title_multiline",
    /// White space at an end of a title.
    TitleEdgeSpace = "button.title_edge_space",
    /// An emoji in a title.
    TitleEmoji = "button.title_emoji",
    /// Markup characters in a title.
    TitleFormatting = "button.title_formatting",
    /// A variable in a title.
    TitleVariable = "button.title_variable",
    /// An inline button that leads nowhere.
    TargetMissing = "button.target_missing",
    /// An inline button with both a URL and a phone number.
    TargetDouble = "button.target_double",
    /// A URL without `http://` or `https://`.
    UrlNotAbsolute = "url.not_absolute",
    /// No URL at all.
    UrlMalformed = "url.malformed",
    /// A URL longer than WhatsApp takes.
    UrlTooLong = "url.too_long",
    /// `http://`.
    UrlNotHttps = "url.not_https",
    /// A variable before the path begins.
    UrlVariableInHost = "url.variable_in_host",
    /// A variable that is not at the very end.
    UrlVariableNotLast = "url.variable_not_last",
    /// A known link shortener.
    UrlShortener = "url.shortener",
    /// A link into WhatsApp itself.
    UrlWhatsappLink = "url.whatsapp_link",
    /// A phone number without `+`.
    PhoneNotInternational = "phone.not_international",
    /// No phone number at all.
    PhoneMalformed = "phone.malformed",
    /// A phone number written too long.
    PhoneTooLong = "phone.too_long",
    /// A number that the country's plan does not have.
    PhoneUnknown = "phone.unknown",
    /// Braces that make no variable.
    VariableUnbalanced = "variable.unbalanced",
    /// A variable at the beginning or the end of the text.
    VariableAtEdge = "variable.at_edge",
    /// Two variables with nothing between them.
    VariableAdjacent = "variable.adjacent",
    /// Numbered variables with a gap.
    VariableGap = "variable.gap",
    /// Too many variables for so few words.
    VariableTooDense = "variable.too_dense",
}

impl RuleId {
    /// Whether the rule compares with a limit of the profile.
    pub fn has_limit(self) -> bool {
        matches!(
            self,
            Self::TextTooLong
                | Self::TextLongForMarketing
                | Self::ButtonsReplyTooMany
                | Self::ButtonsInlineTooMany
                | Self::ButtonsUrlMoreThanOne
                | Self::ButtonsPhoneMoreThanOne
                | Self::TitleTooLong
                | Self::UrlTooLong
                | Self::PhoneTooLong
        )
    }

    /// The rule of that id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.as_str() == id)
    }
}

impl Serialize for RuleId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}
