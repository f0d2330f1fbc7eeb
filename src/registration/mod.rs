//! Registering templates at the provider: the tables of buttons, out and in.
//!
//! What the tables are called and how their columns are headed is data ([`Form`]). [`Tables`]
//! chooses messages and makes rows of them, [`write_table`] and [`write_workbook`] turn rows into
//! bytes, [`read_csv`] and [`read_workbook`] turn bytes back into messages. Nothing here knows a
//! path: naming, staging and renaming files is the caller's part.

mod columns;
mod decode;
mod differences;
mod duplicates;
mod error;
mod form;
mod form_file;
mod formula_escape;
mod join;
mod package;
mod read;
mod reading;
mod record;
pub mod response;
mod row;
mod settings;
mod sniff;
mod status;
mod table;
mod unclosed_quote;
mod workbook_in;
mod workbook_out;
mod write;

#[cfg(test)]
mod tests;

pub use differences::{Difference, FieldName, differences};
pub use error::{ReadError, Unmappable, WriteError};
pub use form::{Form, FormError};
pub use form_file::{ChatDraft, ColumnPart, Constant, FormDraft, TargetDraft};
pub use join::{join, joinable};
pub use package::{
    CHANGES, LETTER, Letter, MANIFEST, Outline, OutlinedTable, PackError, Package, PackageId, PackedFile,
    PackedMessage, Watch,
};
pub use read::read_csv;
pub use reading::{Beside, Layout, ReadOptions, Reading};
pub use record::{Note, Outcome, Packed, Record, RowRef, Sent, Submission, rows_of, same_content};
pub use row::Row;
pub use settings::{Meaning, RegistrationSettings, word_key};
pub use status::{
    Event, EventKind, Obstacle, Readiness, Stage, Status, history, is_template, ready_for_broadcast, status,
    status_with,
};
pub use table::{Table, Tables, chosen};
pub use workbook_in::read_workbook;
pub use workbook_out::{write_workbook, write_workbook_of};
pub use write::{Options, TableReport, write_table};

use serde::{Deserialize, Serialize};

/// The most rows that are read from one file. A spreadsheet holds about a million.
pub const MAX_ROWS: usize = 5_000_000;

/// The three tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TableKind {
    /// Reply buttons.
    Chat,
    /// Inline buttons that open a URL.
    Url,
    /// Inline buttons that call a phone number.
    Call,
}

impl TableKind {
    /// All of them, in the order in which they are written.
    pub const ALL: [Self; 3] = [Self::Chat, Self::Url, Self::Call];
}

/// For whom a CSV is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dialect {
    /// For a double-click in Excel: every field quoted, and an apostrophe in front of free text
    /// that a spreadsheet would take for a formula.
    #[default]
    Excel,
    /// For programs: RFC 4180, nothing added.
    Plain,
}

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
}

/// What stands between the fields of a CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Separator {
    /// `;`
    #[serde(rename = ";")]
    Semicolon,
    /// `,`
    #[serde(rename = ",")]
    Comma,
    /// A tab.
    #[serde(rename = "tab")]
    Tab,
}

impl Separator {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Comma, Self::Tab];

    /// The separator as a byte.
    pub fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }
}
