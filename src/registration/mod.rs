//! Registering templates at the provider: the tables of buttons, out and in.
//!
//! What the tables are called and how their columns are headed is data ([`Form`]). [`Tables`]
//! chooses messages and makes rows of them, [`write_table`] and [`write_workbook`] turn rows into
//! bytes, [`read_tables`] turns the bytes of any kind of file back into messages. Nothing here knows a
//! path: naming, staging and renaming files is the caller's part.

mod assemble;
mod cells;
mod columns;
mod csv_in;
mod decode;
mod detect;
mod differences;
mod duplicates;
mod encoding;
mod error;
mod facts;
mod foreign_kind;
mod form;
mod form_error;
mod form_file;
mod formula_escape;
mod heading;
mod join;
mod kind;
mod lexicon;
mod look;
mod mapping;
mod meaning;
mod mend;
mod misread;
mod package;
mod package_files;
mod propose;
mod reading;
mod record;
pub mod response;
mod row;
mod settings;
mod sheet_layout;
mod sheets;
mod status;
mod table;
mod unclosed_quote;
mod workbook_out;
mod write;

#[cfg(test)]
mod tests;

pub use csv_in::read_csv;
pub use differences::{Difference, FieldName, differences};
pub use encoding::Encoding;
pub use error::{ReadError, Unmappable, WriteError};
pub use facts::{Facts, MAX_PLACES, Place, Places, column_name};
pub use foreign_kind::ForeignKind;
pub use form::Form;
pub use form_error::FormError;
pub use form_file::{ChatDraft, ColumnPart, Constant, FormDraft, TargetDraft};
pub use join::{join, joinable};
pub use kind::FileKind;
pub use lexicon::likely_meaning;
pub use look::{LOOKED_ROWS, Look, LookedSheet, look};
pub use mapping::{ColumnMapping, ColumnRole, MappedColumn};
pub use meaning::{Meaning, word_key};
pub use misread::Misread;
pub use package::{
    Letter, Outline, OutlinedTable, PackError, Package, PackageId, PackedFile, PackedMessage, Watch,
};
pub use package_files::{CHANGES, LETTER, MANIFEST};
pub use propose::propose_mapping;
pub use reading::{Beside, Layout, ReadOptions, Reading};
pub use record::{Note, Outcome, Packed, Record, RowRef, Sent, Submission, rows_of, same_content};
pub use row::Row;
pub use settings::RegistrationSettings;
pub use sheets::{TableFile, read_tables};
pub use status::{
    Event, EventKind, Obstacle, Readiness, Stage, Status, history, is_template, ready_for_broadcast, status,
    status_with,
};
pub use table::{Table, Tables, chosen};
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
