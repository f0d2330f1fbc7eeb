//! Why tables without errors cannot be written as they are wanted.

use std::sync::Arc;

use crate::workspace::Entry;

/// A character that the encoding lacks, with the message it stands in.
#[derive(Clone, Debug)]
pub struct Lacking {
    /// The message.
    pub entry: Arc<Entry>,
    /// The first such character in it.
    pub character: char,
}

/// Why tables that hold no errors cannot be written as they are wanted.
#[derive(Debug)]
pub enum Refused {
    /// The encoding lacks characters.
    Encoding {
        /// Where, the first few.
        found: Vec<Lacking>,
        /// In how many messages.
        messages: usize,
    },
    /// A cell of a workbook cannot hold a text.
    CellTooLong {
        /// Whose.
        entry: Arc<Entry>,
        /// What a cell holds, in UTF-16 units.
        limit: usize,
    },
    /// A sheet of a workbook cannot hold so many rows.
    SheetFull {
        /// How many it holds.
        limit: usize,
    },
    /// Anything else, in the maker's words.
    Other(String),
}
