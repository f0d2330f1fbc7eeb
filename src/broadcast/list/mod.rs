//! Lists of clients, from CSV, from a workbook and from pasted text, row by row.

mod columns;
mod snapshot;
mod table;
#[cfg(test)]
mod tests;

pub use columns::{Columns, Role};
pub use snapshot::read_snapshot;
pub use table::{TableError, each_row, each_row_of_text};

use super::recipient::{Address, Recipient};
use std::io::Read;
use std::sync::Arc;

/// The most that is read of one list, in bytes.
pub const MAX_LIST_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// What a list came to, beside its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListReport {
    /// How many rows had something in them.
    pub rows: u64,
    /// Rows that said nothing and were skipped.
    pub blank: u64,
    /// Whether the first row was headings.
    pub headed: bool,
    /// The headings of the columns that became values.
    pub values: Vec<Arc<str>>,
    /// Cells with an error of the spreadsheet, by row.
    pub errors: Vec<u64>,
}

/// Reads recipients from a list and hands each over, in their order. A workbook is told by its
/// first bytes; everything else is CSV.
///
/// # Errors
/// The list cannot be read, or `take` fails with its own error.
pub fn read_recipients<E: From<TableError>>(
    from: impl Read,
    take: impl FnMut(Recipient) -> Result<(), E>,
) -> Result<ListReport, E> {
    let mut reader = Reader { report: ListReport::default(), columns: None, names: Vec::new(), take };
    each_row(from, |number, cells| reader.row(number, cells))?;
    Ok(reader.report)
}

/// Reads recipients from pasted text: a table, or one address a line.
///
/// # Errors
/// The text is no table, or `take` fails with its own error.
pub fn read_pasted<E: From<TableError>>(
    text: &str,
    take: impl FnMut(Recipient) -> Result<(), E>,
) -> Result<ListReport, E> {
    let mut reader = Reader { report: ListReport::default(), columns: None, names: Vec::new(), take };
    each_row_of_text(text, |number, cells| reader.row(number, cells))?;
    Ok(reader.report)
}

struct Reader<T> {
    report: ListReport,
    columns: Option<Columns>,
    names: Vec<Option<Arc<str>>>,
    take: T,
}

impl<T> Reader<T> {
    fn row<E>(&mut self, number: u64, cells: &[&str]) -> Result<(), E>
    where
        T: FnMut(Recipient) -> Result<(), E>,
    {
        if cells.iter().all(|cell| message::is_blank(cell)) {
            self.report.blank += 1;
            return Ok(());
        }
        let columns = match &self.columns {
            Some(columns) => columns,
            None => {
                let columns = Columns::of(cells);
                self.report.headed = columns.headed;
                self.names = columns.names();
                self.report.values = self.names.iter().flatten().cloned().collect();
                let headed = columns.headed;
                let columns = self.columns.insert(columns);
                if headed {
                    return Ok(());
                }
                columns
            }
        };
        let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).copied().unwrap_or_default();
        let values = self
            .names
            .iter()
            .zip(cells)
            .filter_map(|(name, cell)| Some((Arc::clone(name.as_ref()?), Box::from(*cell))));
        let recipient =
            Recipient::read(self.report.rows, cell(columns.client), cell(columns.phone), values.collect());
        if recipient.address == Address::Malformed && cell(columns.phone).starts_with('#') {
            self.report.errors.push(number);
        }
        self.report.rows += 1;
        (self.take)(recipient)
    }
}
