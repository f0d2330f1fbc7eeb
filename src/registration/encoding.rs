//! The encodings in which tables are written and read.

use serde::{Deserialize, Serialize};

/// How the characters of a CSV are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8 without a byte-order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-8 with a byte-order mark, by which Excel knows it.
    #[serde(rename = "utf-8-bom")]
    Utf8Bom,
    /// The single-byte encoding of Cyrillic Windows.
    #[serde(rename = "windows-1251")]
    Windows1251,
    /// UTF-16, little end first, which Excel writes as «Unicode text». It is only read.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, big end first. It is only read.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// The encoding of Cyrillic DOS, Excel's «CSV (MS-DOS)». It is only read.
    #[serde(rename = "ibm866")]
    Ibm866,
    /// The encoding of Cyrillic Mac OS, Excel's «CSV (Macintosh)». It is only read.
    #[serde(rename = "x-mac-cyrillic")]
    MacCyrillic,
    /// The encoding of Cyrillic Unix. It is only read.
    #[serde(rename = "koi8-r")]
    Koi8R,
    /// The single-byte encoding of Western Windows, as which text is read by mistake.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

impl Encoding {
    /// The encodings in which a table can be read, in the order in which they are offered.
    pub const READ: [Self; 8] = [
        Self::Utf8,
        Self::Utf8Bom,
        Self::Windows1251,
        Self::Ibm866,
        Self::Koi8R,
        Self::MacCyrillic,
        Self::Utf16Le,
        Self::Utf16Be,
    ];

    /// The encodings of one byte a character that are tried where a text is no UTF-8.
    pub(super) const NARROW: [Self; 4] = [Self::Windows1251, Self::Ibm866, Self::Koi8R, Self::MacCyrillic];

    /// Whether it is UTF-16.
    pub(super) fn is_wide(self) -> bool {
        matches!(self, Self::Utf16Le | Self::Utf16Be)
    }

    /// The decoder.
    pub(super) fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 | Self::Utf8Bom => encoding_rs::UTF_8,
            Self::Windows1251 => encoding_rs::WINDOWS_1251,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Ibm866 => encoding_rs::IBM866,
            Self::MacCyrillic => encoding_rs::X_MAC_CYRILLIC,
            Self::Koi8R => encoding_rs::KOI8_R,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
        }
    }
}
