//! What was noticed while a table was read, so that nothing happens in silence.

use super::Misread;

/// The most places of a kind that are kept; their number is always told in full.
pub const MAX_PLACES: usize = 100;

/// What was noticed in a table beside its messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Rows above the headings that say something: a title, a logo.
    pub above: usize,
    /// How the text had been misread, the last mistake first; empty where it was not.
    pub misread: Vec<Misread>,
    /// Cells that could not be undone together with the others, and were left as they are.
    pub not_undone: usize,
    /// Rows that stood in one cell and were split.
    pub split: usize,
    /// Cells in which CR or CRLF became LF.
    pub line_ends: usize,
    /// Cells in which `_x000D_` and its like became the character they stand for.
    pub escapes: usize,
    /// Phone numbers that a spreadsheet took for numbers and that got their `+` back.
    pub plus: Places,
    /// Cells where text was meant and the spreadsheet made a number, a date, a time or a
    /// boolean of it.
    pub replaced: Places,
    /// Cells that hold an error. Their rows were not read.
    pub faults: Places,
    /// Rows and columns that are hidden, and were read.
    pub hidden_rows: usize,
    /// See [`Facts::hidden_rows`].
    pub hidden_columns: usize,
    /// The whole sheet is hidden, and was read.
    pub hidden_sheet: bool,
    /// Merged cells, which give their value to the first one only.
    pub merged: usize,
    /// It begins below another table in the same file or sheet.
    pub stacked: bool,
}

/// Cells of one kind: how many there are, and where the first of them are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// How many there are.
    pub count: usize,
    /// The first [`MAX_PLACES`] of them.
    pub first: Vec<Place>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The row, from 1, as a spreadsheet counts them.
    pub row: u64,
    /// The column, from 0.
    pub column: usize,
    /// What it shows.
    pub shown: String,
}

impl Places {
    pub(super) fn add(&mut self, row: u64, column: usize, shown: &str) {
        self.count += 1;
        if self.first.len() < MAX_PLACES {
            self.first.push(Place { row, column, shown: shown.to_owned() });
        }
    }
}

/// The name of a column as a spreadsheet has it, `column` counting from 0: A, B … Z, AA.
pub fn column_name(column: usize) -> String {
    let mut name = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        name.push(b'A' + u8::try_from(left % 26).unwrap_or_default());
        left /= 26;
    }
    name.iter().rev().map(|&letter| char::from(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_a_spreadsheet_names_them() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
            assert_eq!(column_name(column), name);
        }
    }
}
