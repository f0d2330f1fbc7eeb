//! Why tables without errors cannot be written as they are wanted.

use std::sync::Arc;

use super::plan::{Going, NAMED};
use crate::registration::{Unmappable, WriteError};
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

/// The same with the messages in place of their numbers.
pub fn explain(error: WriteError, going: &Going<'_>) -> Refused {
    let entry = |at: usize| going.at(at);
    match error {
        WriteError::Unmappable { found, messages } => {
            let lacking = |Unmappable { message, character }: &Unmappable| {
                Some(Lacking { entry: entry(*message)?, character: *character })
            };
            Refused::Encoding { found: found.iter().take(NAMED).filter_map(lacking).collect(), messages }
        }
        WriteError::CellTooLong { message, limit, .. } => match entry(message) {
            Some(entry) => Refused::CellTooLong { entry, limit },
            None => Refused::Other(String::new()),
        },
        WriteError::SheetFull { limit, .. } => Refused::SheetFull { limit },
        other => Refused::Other(other.to_string()),
    }
}
