//! From the rows of a file or sheet to its tables: the headings are looked for, and a second
//! table below the first one is told by its own.

use super::cells::Cells;
use super::columns::Columns;
use super::error::Stop;
use super::mend::{Mending, find_mended};
use super::reading::{Collector, Taking};
use super::{Form, ReadError, ReadOptions, Reading};
use message::is_blank;

/// In how many rows that say something the headings are looked for: a title, an empty row or the
/// provider's logo may stand above them.
pub(super) const MAX_ABOVE: usize = 30;

/// Makes tables of rows.
pub(super) struct Assembler<'a> {
    form: &'a Form,
    options: &'a ReadOptions,
    taking: Taking,
    above: usize,
    current: Option<Current>,
    done: Vec<Reading>,
    /// Why the likeliest row of headings is none.
    error: Option<Stop>,
}

struct Current {
    collector: Collector,
    mending: Mending,
}

impl<'a> Assembler<'a> {
    pub(super) fn new(form: &'a Form, options: &'a ReadOptions, taking: Taking) -> Self {
        Self { form, options, taking, above: 0, current: None, done: Vec::new(), error: None }
    }

    /// Takes the `number`-th row, which begins at an offset. `false` where no headings were found
    /// in the first rows, so that nothing further is of use. The lines of errors count from the
    /// row.
    pub(super) fn row(
        &mut self,
        number: u64,
        offset: u64,
        row: &(impl Cells + ?Sized),
    ) -> Result<bool, ReadError> {
        let Some(current) = &mut self.current else { return self.look_for_headings(number, offset, row) };
        if current.mending.is_nothing() {
            if begins_table(self.form, &current.collector, row) {
                return self.next_table(number, row);
            }
            current.collector.row(number, row)?;
            return Ok(true);
        }
        let mended = current.mending.row(row);
        if begins_table(self.form, &current.collector, mended.cells.as_slice()) {
            return self.next_table(number, row);
        }
        let facts = &mut current.collector.reading.facts;
        facts.not_undone += mended.not_undone;
        facts.split += usize::from(mended.was_split);
        current.collector.row(number, mended.cells.as_slice())?;
        Ok(true)
    }

    /// The tables, in their order.
    ///
    /// # Errors
    /// There is none; why the likeliest row of headings is none.
    pub(super) fn finish(mut self) -> Result<Vec<Reading>, Stop> {
        self.done.extend(self.current.take().map(|current| current.collector.reading));
        if self.done.is_empty() {
            return Err(self.error.unwrap_or(Stop { offset: 0, error: ReadError::Empty }));
        }
        Ok(self.done)
    }

    fn look_for_headings(
        &mut self,
        number: u64,
        offset: u64,
        row: &(impl Cells + ?Sized),
    ) -> Result<bool, ReadError> {
        if (0..row.width()).all(|at| is_blank(row.text(at))) {
            return Ok(true);
        }
        match find_mended(self.form, &self.options.mappings, row) {
            Ok((columns, headings, mending)) => {
                self.begin(columns, headings, mending, self.above);
                if self.current.as_ref().is_some_and(Current::is_without_headings) {
                    return self.row(number, offset, row);
                }
                Ok(true)
            }
            Err(error) => {
                if self.error.as_ref().is_none_or(|earlier| tells_more(&error, &earlier.error)) {
                    self.error = Some(Stop { offset, error });
                }
                self.above += 1;
                Ok(self.above < MAX_ABOVE)
            }
        }
    }

    fn next_table(&mut self, number: u64, row: &(impl Cells + ?Sized)) -> Result<bool, ReadError> {
        let Some(current) = &mut self.current else { return Ok(true) };
        match find_mended(self.form, &[], row) {
            Ok((columns, headings, mending)) => {
                self.done.extend(self.current.take().map(|current| current.collector.reading));
                self.begin(columns, headings, mending, 0);
                if let Some(current) = &mut self.current {
                    current.collector.reading.facts.stacked = true;
                }
                Ok(true)
            }
            // A row that only looks like headings is a row like any other.
            Err(_) => {
                let mended = current.mending.row(row);
                current.collector.row(number, mended.cells.as_slice())?;
                Ok(true)
            }
        }
    }

    fn begin(&mut self, columns: Columns, headings: Vec<String>, mending: Mending, above: usize) {
        let headings = if columns.without_headings { Vec::new() } else { headings };
        let mut collector = Collector::new(columns, headings, self.taking);
        collector.reading.facts.above = above;
        collector.reading.facts.misread.clone_from(&mending.misread);
        self.current = Some(Current { collector, mending });
    }
}

impl Current {
    fn is_without_headings(&self) -> bool {
        self.collector.reading.headings.is_empty()
    }
}

/// Whether a row begins another table: its first cell that says something is a heading, and it
/// has as many as no message would have by chance, or the same ones as the table above.
fn begins_table(form: &Form, above: &Collector, row: &(impl Cells + ?Sized)) -> bool {
    let mut cells = (0..row.width()).map(|at| row.text(at)).filter(|cell| !cell.is_empty());
    cells.next().is_some_and(|first| form.may_be_heading(first))
        && Columns::find(form, &[], &row.texts())
            .is_ok_and(|columns| columns.known() >= 3 || row.texts() == above.reading.headings)
}

/// Whether an error tells more than another: which heading is wrong, or what stands in a wider
/// row where there are none.
fn tells_more(error: &ReadError, than: &ReadError) -> bool {
    let found = |error: &ReadError| match error {
        ReadError::UnknownHeadings { found } => found.len(),
        _ => usize::MAX,
    };
    found(error) > found(than)
}
