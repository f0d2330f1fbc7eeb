//! What can go wrong with a table, as values that a person can be told.

use super::{ForeignKind, TableKind};
use std::io;

/// A character that the chosen encoding does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unmappable {
    /// The message it stands in, by its place among those given.
    pub message: usize,
    /// The first such character of that message.
    pub character: char,
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The encoding cannot hold some characters. Nothing has been written.
    #[error("{messages} messages hold characters that the encoding does not have")]
    Unmappable {
        /// The first of them, in the order of the messages.
        found: Vec<Unmappable>,
        /// How many messages there are in all.
        messages: usize,
    },
    /// The encoding cannot hold a heading of the form. Nothing has been written.
    #[error("a heading holds {character:?}, which the encoding does not have")]
    UnmappableHeading {
        /// The first such character.
        character: char,
    },
    /// The encoding is one that is only read. Nothing has been written.
    #[error("this encoding is only read")]
    ReadOnlyEncoding,
    /// A cell of a spreadsheet cannot hold so long a text. Nothing has been written.
    #[error("message {message} is longer than {limit} characters")]
    CellTooLong {
        /// The message, by its place among those given.
        message: usize,
        /// Its length in UTF-16 units.
        length: usize,
        /// What a cell holds.
        limit: usize,
    },
    /// A sheet cannot hold so many rows. Nothing has been written.
    #[error("a sheet holds {limit} rows; message {message} is beyond")]
    SheetFull {
        /// Which table it is.
        table: TableKind,
        /// The first message that finds no place, by its place among those given.
        message: usize,
        /// How many rows a sheet holds below its headings.
        limit: usize,
    },
    /// The workbook could not be made; the maker's own words.
    #[error("the workbook could not be made: {0}")]
    Workbook(String),
    /// The writer failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Why a table could not be read, and where. Lines count from 1.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Nothing there, or only white space.
    #[error("the file is empty")]
    Empty,
    /// A zero byte: this is no text.
    #[error("line {line}: a zero byte")]
    Binary {
        /// Where it stands.
        line: u64,
    },
    /// More bytes than are read at all.
    #[error("{bytes} bytes; at most {limit} are read")]
    TooLarge {
        /// How many there are (for a workbook: unpacked).
        bytes: u64,
        /// How many may be.
        limit: u64,
    },
    /// More rows than are read at all.
    #[error("more than {limit} rows")]
    TooManyRows {
        /// How many may be.
        limit: usize,
    },
    /// A text that began as UTF-8 and is none.
    #[error("line {line}, byte {byte}: no UTF-8")]
    BrokenUtf8 {
        /// Where it stands.
        line: u64,
        /// The offset in the file, from 0.
        byte: u64,
    },
    /// A text that says it is UTF-16 and is none.
    #[error("line {line}: no UTF-16")]
    BrokenUtf16 {
        /// Where it stands.
        line: u64,
    },
    /// A quoted field that never ends.
    #[error("line {line}: a quote that is never closed")]
    OpenQuote {
        /// Where the field begins.
        line: u64,
    },
    /// No heading tells which table it is.
    #[error("no known headings: {found:?}")]
    UnknownHeadings {
        /// What stands in their place; not more than the first few.
        found: Vec<String>,
    },
    /// Headings of two tables in one.
    #[error("line {line}: headings of two tables: {first:?}, {second:?}")]
    MixedTables {
        /// Where the headings stand.
        line: u64,
        /// A heading of one table, as it stands there.
        first: String,
        /// A heading of another.
        second: String,
    },
    /// A heading given twice.
    #[error("line {line}: the heading {heading:?} stands twice")]
    RepeatedHeading {
        /// Where the headings stand.
        line: u64,
        /// As it stands there the second time.
        heading: String,
    },
    /// A heading without which the table makes no sense.
    #[error("line {line}: the heading {heading:?} is missing")]
    MissingHeading {
        /// Where the headings stand.
        line: u64,
        /// The one that is missing.
        heading: String,
    },
    /// A row that has something where there is no heading.
    #[error("line {line}: something stands in column {column}, which has no heading")]
    BeyondHeadings {
        /// Where the row begins.
        line: u64,
        /// The column, from 1.
        column: usize,
    },
    /// A workbook that is protected with a password.
    #[error("the workbook is protected with a password")]
    Protected,
    /// No workbook, or a broken one; the reader's own words.
    #[error("no readable workbook: {0}")]
    BrokenWorkbook(String),
    /// The workbook has more cells than are read at all.
    #[error("more than {limit} cells")]
    TooManyCells {
        /// How many may be.
        limit: usize,
    },
    /// No sheet of the workbook has known headings.
    #[error("no sheet has known headings: {found:?}")]
    NoSheet {
        /// What stands in their place in the first sheet that says something.
        found: Vec<String>,
    },
    /// A file of another kind.
    #[error("no table but {kind:?}")]
    Foreign {
        /// What it is.
        kind: ForeignKind,
    },
    /// An error in one sheet of a workbook; its line is the row.
    #[error("sheet {sheet:?}: {error}")]
    InSheet {
        /// The sheet's name.
        sheet: String,
        /// What is wrong there.
        error: Box<ReadError>,
    },
    /// The reader failed.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl ReadError {
    /// Whether it is about the columns, so that a person could tell which is which.
    pub fn is_about_columns(&self) -> bool {
        match self {
            Self::InSheet { error, .. } => error.is_about_columns(),
            Self::UnknownHeadings { .. }
            | Self::MissingHeading { .. }
            | Self::RepeatedHeading { .. }
            | Self::MixedTables { .. }
            | Self::NoSheet { .. } => true,
            _ => false,
        }
    }

    /// The same error so many lines further down; where it has no line, the same.
    pub(super) fn moved(mut self, by: u64) -> Self {
        if let Self::MixedTables { line, .. }
        | Self::RepeatedHeading { line, .. }
        | Self::MissingHeading { line, .. }
        | Self::BeyondHeadings { line, .. }
        | Self::OpenQuote { line } = &mut self
        {
            *line += by;
        }
        self
    }

    /// The same error with the sheet it is in, where it has a line to look for.
    pub(super) fn in_sheet(self, sheet: String) -> Self {
        match self {
            Self::MixedTables { .. }
            | Self::RepeatedHeading { .. }
            | Self::MissingHeading { .. }
            | Self::BeyondHeadings { .. } => Self::InSheet { sheet, error: Box::new(self) },
            other => other,
        }
    }
}

/// An error and the offset of the row it is in; its line counts from that row.
pub(super) struct Stop {
    pub(super) offset: u64,
    pub(super) error: ReadError,
}

/// What the `csv` crate says. It is only used so that nothing but the stream itself can fail.
pub(super) fn into_io(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
