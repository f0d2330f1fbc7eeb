//! The rules by name.

use serde::Serialize;
use serde::ser::Serializer;

macro_rules! rule_ids {
    ($($(#[doc = $doc:literal])* $variant:ident = $id:literal,)*) => {
        /// A rule by name, in the order of the table of rules.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleId { $($(#[doc = $doc])* $variant,)* }

        impl RuleId {
            /// Every rule, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Returns the id by which profiles, files and people call it.
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
    /// Characters in the text that show nothing.
    TextInvisible = "text.invisible",
    /// Characters in a title that show nothing.
    TitleInvisible = "button.title_invisible",
    /// Characters in a URL that show nothing.
    UrlInvisible = "url.invisible",
    /// A host that only the own computer or a local network knows.
    UrlUnreachable = "url.unreachable",
    /// An IP address in place of a name.
    UrlNumericHost = "url.numeric_host",
    /// A host that is kept for examples and tests.
    UrlReservedHost = "url.reserved_host",
    /// A host with letters of scripts that look alike.
    UrlMixedHost = "url.mixed_host",
    /// A URL that is read otherwise than it is written.
    UrlReadOtherwise = "url.read_otherwise",
    /// An extension behind a phone number.
    PhoneExtension = "phone.extension",
    /// Several phone numbers in one field.
    PhoneSeveral = "phone.several",
    /// The trunk prefix of a national call behind a `+`.
    PhoneTrunkPrefix = "phone.trunk_prefix",
    /// A title that a spreadsheet would change. A note, never told by [`crate::check`]; see
    /// [`crate::spreadsheet_note`].
    TitleSpreadsheet = "button.title_spreadsheet",
    /// What looks like another system's variable.
    VariableForeign = "variable.foreign",
    /// A mark of WhatsApp markup without a pair.
    TextMarkUnpaired = "text.mark_unpaired",
    /// Many empty lines in a row.
    TextBlankLines = "text.blank_lines",
}

impl RuleId {
    /// Tells whether the rule compares with a limit of the profile.
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
                | Self::TextBlankLines
        )
    }

    /// Returns the rule of that id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.as_str() == id)
    }
}

impl Serialize for RuleId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}
