//! The fixes by name.

use serde::{Serialize, Serializer};

macro_rules! fix_ids {
    ($($(#[doc = $doc:literal])* $variant:ident = $id:literal,)*) => {
        /// A fix by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FixId { $($(#[doc = $doc])* $variant,)* }

        impl FixId {
            /// Every fix.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Returns the id by which files and people call it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

fix_ids! {
    /// Remove control characters and unclosed direction marks.
    Strip = "strip",
    /// Two messages, one a kind.
    SplitKinds = "split_kinds",
    /// Several messages with as many reply buttons as one may have.
    SplitGroups = "split_groups",
    /// The further URL buttons to messages of their own.
    SplitUrls = "split_urls",
    /// The further phone buttons to messages of their own.
    SplitPhones = "split_phones",
    /// A shorter title of whole words.
    Shorten = "shorten",
    /// The title in one line.
    OneLine = "one_line",
    /// No white space at the ends.
    Trim = "trim",
    /// The title without emoji.
    StripEmoji = "strip_emoji",
    /// The title without markup.
    StripFormatting = "strip_formatting",
    /// Without characters that show nothing.
    StripInvisible = "strip_invisible",
    /// Two buttons of one that has both a URL and a phone number.
    SplitTarget = "split_target",
    /// `https://` in front, and no spaces inside.
    AddHttps = "add_https",
    /// The scheme as it must be written.
    MendScheme = "mend_scheme",
    /// `https` instead of `http`.
    UseHttps = "use_https",
    /// The URL without its spaces.
    StripSpaces = "strip_spaces",
    /// The URL with `%20` for its spaces.
    EncodeSpaces = "encode_spaces",
    /// The URL as it is read.
    AsRead = "as_read",
    /// The number in international form.
    ToInternational = "to_international",
    /// The number in international form, read the other way.
    ToInternational2 = "to_international_2",
    /// The number in plain signs.
    PlainSigns = "plain_signs",
    /// The number without its extension.
    DropExtension = "drop_extension",
    /// The first of several numbers.
    Keep1 = "keep_1",
    /// The second of several numbers.
    Keep2 = "keep_2",
    /// The third of several numbers.
    Keep3 = "keep_3",
    /// The fourth of several numbers.
    Keep4 = "keep_4",
    /// The number without spaces and brackets, or without anything between its digits.
    Compact = "compact",
    /// Numbered variables from 1 without a gap.
    Renumber = "renumber",
    /// Numbered variables in place of another system's, with their names as samples.
    ToVariable = "to_variable",
    /// One empty line in place of many.
    OneBlankLine = "one_blank_line",
}

impl FixId {
    /// The fixes that keep one of several numbers, in the numbers' order.
    pub(super) const KEEP: [Self; 4] = [Self::Keep1, Self::Keep2, Self::Keep3, Self::Keep4];
}

impl Serialize for FixId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}
