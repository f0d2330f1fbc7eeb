//! Rows whose text was misread, or that stand in one cell, made into the rows they were.

use super::cells::{Cell, Cells, Mark};
use super::columns::Columns;
use super::misread::{Misread, sequences, undo_all};
use super::{ColumnMapping, Form, ReadError, Separator};
use csv::{ReaderBuilder, StringRecord};
use message::is_blank;

/// How the cells of a row become those of a table; nothing where they are already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Mending {
    /// The mistakes to undo, the last one first.
    pub(super) misread: Vec<Misread>,
    /// What stands between the fields inside a cell, and how many fields there are.
    pub(super) split: Option<(Separator, usize)>,
}

/// A row after mending, with what was done.
#[derive(Debug, Default)]
pub(super) struct Mended {
    pub(super) cells: Vec<Cell>,
    /// Cells that could not be undone and hold more than ASCII.
    pub(super) not_undone: usize,
    pub(super) was_split: bool,
}

impl Mending {
    pub(super) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// Mends a row.
    pub(super) fn row(&self, row: &(impl Cells + ?Sized)) -> Mended {
        let mut mended = Mended::default();
        for at in 0..row.width() {
            let text = row.text(at);
            let undone = undo_all(text, &self.misread);
            mended.not_undone +=
                usize::from(!self.misread.is_empty() && undone.is_none() && !text.is_ascii());
            mended.cells.push(Cell { text: undone.unwrap_or_else(|| text.to_owned()), mark: row.mark(at) });
        }
        if let Some((separator, width)) = self.split
            && let Some(fields) = split_row(&mended.cells, separator, width)
        {
            mended.cells = fields.into_iter().map(|text| Cell { text, mark: Mark::Text }).collect();
            mended.was_split = true;
        }
        mended
    }
}

/// The columns of a row of headings and the mending that shows them, tried from nothing to the
/// unlikeliest. Only the first error is kept: it is that of the row as it stands.
pub(super) fn find_mended(
    form: &Form,
    mappings: &[ColumnMapping],
    row: &(impl Cells + ?Sized),
) -> Result<(Columns, Vec<String>, Mending), ReadError> {
    let texts = row.texts();
    let error = match Columns::find(form, mappings, &texts) {
        Ok(columns) => {
            let headings = texts.into_iter().map(str::to_owned).collect();
            return Ok((columns, headings, Mending::default()));
        }
        Err(error) => error,
    };
    // A mapping by place would fit whatever is split or undone.
    let mappings: Vec<ColumnMapping> = mappings.iter().filter(|m| m.headings).cloned().collect();
    let cells: Vec<&str> = texts;
    if let Some(found) = find_split(form, &mappings, &cells, &[]) {
        return Ok(found);
    }
    if cells.iter().all(|cell| cell.is_ascii()) {
        return Err(error);
    }
    for sequence in sequences() {
        let undone: Option<Vec<String>> = cells
            .iter()
            .map(|cell| if cell.is_ascii() { Some((*cell).to_owned()) } else { undo_all(cell, &sequence) })
            .collect();
        let Some(undone) = undone else { continue };
        let undone_cells: Vec<&str> = undone.iter().map(String::as_str).collect();
        if let Ok(columns) = Columns::find(form, &mappings, &undone_cells) {
            return Ok((columns, undone, Mending { misread: sequence, split: None }));
        }
        if let Some(found) = find_split(form, &mappings, &undone_cells, &sequence) {
            return Ok(found);
        }
    }
    Err(error)
}

fn find_split(
    form: &Form,
    mappings: &[ColumnMapping],
    cells: &[&str],
    misread: &[Misread],
) -> Option<(Columns, Vec<String>, Mending)> {
    Separator::ALL.into_iter().find_map(|separator| {
        let line = join(cells)?;
        if !line.contains(char::from(separator.byte())) {
            return None;
        }
        let headings = fields(&line, separator);
        let texts: Vec<&str> = headings.iter().map(String::as_str).collect();
        let columns = Columns::find(form, mappings, &texts).ok()?;
        let split = Some((separator, headings.len()));
        Some((columns, headings, Mending { misread: misread.to_vec(), split }))
    })
}

/// The line that stood in the cells of a row. A program that took commas for separators has cut
/// it at its commas.
fn join(cells: &[&str]) -> Option<String> {
    let last = cells.iter().rposition(|cell| !is_blank(cell))?;
    Some(cells.get(..=last)?.join(","))
}

/// Splits a row that stands in one cell into so many fields. A field in quotes at the beginning
/// of a line has lost its quotes when the line was put into a cell, so separators that are too
/// many belong to it.
fn split_row(cells: &[Cell], separator: Separator, width: usize) -> Option<Vec<String>> {
    let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    let line = with_lost_quotes(join(&texts)?, separator);
    let mut parts = fields(&line, separator);
    if parts.len() > width && !line.starts_with('"') {
        let surplus = parts.len() - width;
        let byte = char::from(separator.byte());
        let (first, rest) = parts.split_at_checked(surplus + 1)?;
        let first = first.join(&byte.to_string());
        parts = std::iter::once(first).chain(rest.iter().cloned()).collect();
    }
    (parts.len() > 1).then_some(parts)
}

/// The line with the quotes at its ends that LibreOffice takes for those of a cell: where the first
/// quote closes a field, the one that opened it is gone, and the last one of the line with it.
fn with_lost_quotes(line: String, separator: Separator) -> String {
    let closes = |at: usize| {
        let behind = line.get(at + 1..).and_then(|rest| rest.chars().next());
        let before = line.get(..at).and_then(|rest| rest.chars().next_back());
        let separates = |c: Option<char>| c == Some(char::from(separator.byte()));
        separates(behind) && before.is_some() && !separates(before)
    };
    match line.find('"') {
        Some(at) if closes(at) => {
            let lost_both = line.matches('"').count().is_multiple_of(2);
            if lost_both { format!("\"{line}\"") } else { format!("\"{line}") }
        }
        _ => line,
    }
}

/// The fields of one line, in which line breaks separate nothing.
fn fields(line: &str, separator: Separator) -> Vec<String> {
    // A character that no text holds stands for the end of the line.
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator.byte())
        .terminator(csv::Terminator::Any(0))
        .from_reader(line.as_bytes());
    let mut record = StringRecord::new();
    match reader.read_record(&mut record) {
        Ok(true) => record.iter().map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> Vec<Cell> {
        cells.iter().map(|text| Cell { text: (*text).to_owned(), mark: Mark::Text }).collect()
    }

    #[test]
    fn a_line_in_one_cell_is_split_as_it_was_written() {
        for (cells, expected) in [
            (&["Едем?;\"Да\";\"Нет\""][..], ["Едем?", "Да", "Нет"]),
            (&["Да; нет; едем?;\"Да\";\"Нет\""], ["Да; нет; едем?", "Да", "Нет"]),
            (
                &["Едем, или нет?;\"Да", "но не сейчас\";\"Нет\""],
                ["Едем, или нет?", "Да,но не сейчас", "Нет"],
            ),
            (&["две\nстроки;\"Да\";\"Он сказал \"\"нет\"\"\""], ["две\nстроки", "Да", "Он сказал \"нет\""]),
            (&["Едем?;Да;", "", ""], ["Едем?", "Да", ""]),
            // LibreOffice takes the first and the last quote of the line for those of the cell.
            (&["Едем?\";\"Да\";\"Нет"], ["Едем?", "Да", "Нет"]),
            (&["Едем; или нет,\nа?\";\"Да\";\""], ["Едем; или нет,\nа?", "Да", ""]),
        ] {
            assert_eq!(split_row(&row(cells), Separator::Semicolon, 3).unwrap(), expected, "{cells:?}");
        }
        assert_eq!(split_row(&row(&["просто текст"]), Separator::Semicolon, 3), None);
    }
}
