//! Where the rows of sheets go.

use super::super::assemble::Assembler;
use super::super::cells::{Cell, Cells};
use super::super::columns::NAMED;
use super::super::error::Stop;
use super::super::reading::Taking;
use super::super::{Dialect, Form, ReadError, ReadOptions, Reading};
use super::budget::{Budget, MAX_COLUMNS};
use message::is_blank;

/// Takes the rows of sheets.
pub(in super::super) trait SheetSink {
    /// Begins a sheet.
    fn begin(&mut self, sheet: &SheetStart<'_>);

    /// Takes a row that is not empty, numbered from 1. `false` where no more of them are wanted.
    fn row(&mut self, number: u64, cells: &[Cell]) -> Result<bool, ReadError>;

    /// Ends the sheet.
    fn end(&mut self, about: &SheetEnd) -> Result<(), ReadError>;

    /// Whether there is something in the sheets that was looked for.
    fn has_found(&self) -> bool;
}

/// What is known of a sheet before its rows.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct SheetStart<'a> {
    pub(in super::super) name: &'a str,
    /// Whether `_x000D_` may still stand for a character in its cells.
    pub(super) escapes: bool,
}

/// What is known of a sheet behind its rows.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct SheetEnd {
    pub(super) hidden: bool,
    pub(super) hidden_rows: usize,
    pub(super) hidden_columns: usize,
    pub(super) merged: usize,
}

/// Makes tables of the rows.
pub(super) struct TableSink<'a> {
    form: &'a Form,
    options: &'a ReadOptions,
    sheet: Option<String>,
    assembler: Option<Assembler<'a>>,
    readings: Vec<Reading>,
    /// What stands in the first row that says something.
    first: Vec<String>,
    error: Option<ReadError>,
}

impl<'a> TableSink<'a> {
    pub(super) fn new(form: &'a Form, options: &'a ReadOptions) -> Self {
        let (sheet, assembler, readings, first, error) = (None, None, Vec::new(), Vec::new(), None);
        Self { form, options, sheet, assembler, readings, first, error }
    }

    /// The tables of all sheets.
    pub(super) fn finish(self) -> Result<Vec<Reading>, ReadError> {
        match (self.readings.is_empty(), self.error) {
            (false, _) => Ok(self.readings),
            (true, Some(error)) => Err(error),
            (true, None) => Err(ReadError::NoSheet { found: self.first }),
        }
    }
}

impl SheetSink for TableSink<'_> {
    fn begin(&mut self, sheet: &SheetStart<'_>) {
        self.sheet = Some(sheet.name.to_owned());
        let taking = Taking {
            layout: None,
            dialect: self.options.dialect.unwrap_or(Dialect::Plain),
            keep_beside: self.options.keep_beside,
            escapes: sheet.escapes,
        };
        self.assembler = Some(Assembler::new(self.form, self.options, taking));
    }

    fn row(&mut self, number: u64, cells: &[Cell]) -> Result<bool, ReadError> {
        let Some(assembler) = &mut self.assembler else { return Ok(false) };
        if self.first.is_empty() {
            let texts = cells.texts();
            self.first = texts.iter().filter(|t| !is_blank(t)).take(NAMED).map(|t| (*t).to_owned()).collect();
        }
        let sheet = self.sheet.clone().unwrap_or_default();
        assembler.row(number, number, cells).map_err(|error| error.moved(number).in_sheet(sheet))
    }

    fn end(&mut self, about: &SheetEnd) -> Result<(), ReadError> {
        let (Some(assembler), Some(name)) = (self.assembler.take(), self.sheet.take()) else {
            return Ok(());
        };
        match assembler.finish() {
            Ok(readings) => self.readings.extend(readings.into_iter().map(|mut reading| {
                let facts = &mut reading.facts;
                facts.hidden_sheet = about.hidden;
                facts.hidden_rows = about.hidden_rows;
                facts.hidden_columns = about.hidden_columns;
                facts.merged = about.merged;
                reading.sheet = Some(name.clone());
                reading
            })),
            // A sheet with other things in it is no fault.
            Err(Stop { error: ReadError::UnknownHeadings { .. } | ReadError::Empty, .. }) => {}
            Err(Stop { offset, error }) => {
                self.error.get_or_insert(error.moved(offset).in_sheet(name));
            }
        }
        Ok(())
    }

    fn has_found(&self) -> bool {
        !self.readings.is_empty()
    }
}

/// Makes rows of cells that come one by one.
pub(super) struct Rows<'a, S> {
    sink: &'a mut S,
    budget: &'a mut Budget,
    /// The row at hand, from 0.
    row: u32,
    cells: Vec<Cell>,
    /// Whether more rows are wanted.
    wanted: bool,
}

impl<'a, S: SheetSink> Rows<'a, S> {
    pub(super) fn new(sink: &'a mut S, budget: &'a mut Budget) -> Self {
        Self { sink, budget, row: 0, cells: Vec::new(), wanted: true }
    }

    /// Takes a cell. `false` where no more of the sheet is wanted.
    pub(super) fn put(&mut self, row: u32, column: usize, cell: Cell) -> Result<bool, ReadError> {
        if row != self.row {
            self.end_row()?;
            self.row = row;
        }
        if !self.wanted {
            return Ok(false);
        }
        if column >= MAX_COLUMNS {
            return Err(ReadError::BrokenWorkbook(format!("column {column}")));
        }
        self.budget.spend(cell.text.len())?;
        if self.cells.len() <= column {
            self.cells.resize_with(column + 1, Cell::default);
        }
        if let Some(place) = self.cells.get_mut(column) {
            *place = cell;
        }
        Ok(true)
    }

    /// Ends the last row.
    pub(super) fn finish(mut self) -> Result<(), ReadError> {
        self.end_row()
    }

    fn end_row(&mut self) -> Result<(), ReadError> {
        if self.wanted && !self.cells.is_empty() {
            self.wanted = self.sink.row(u64::from(self.row) + 1, &self.cells)?;
        }
        self.cells.clear();
        Ok(())
    }
}
