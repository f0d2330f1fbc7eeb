//! The first rows of a file as they stand there, for a person who has to tell what they are.

use super::cells::{Cell, Cells};
use super::csv_in::csv_reader;
use super::decode::{open, survey};
use super::detect::guess;
use super::error::into_io;
use super::kind::file_kind;
use super::sheets::{SheetEnd, SheetSink, SheetStart, read_sheets, refuse_large};
use super::{FileKind, Layout, ReadError, ReadOptions};
use csv::StringRecord;
use message::is_blank;
use std::io::{Read, Seek};

/// How many rows show a person what a table is.
pub const LOOKED_ROWS: usize = 40;

/// The first rows of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// What kind of file it is.
    pub kind: FileKind,
    /// How a CSV seems to be written.
    pub layout: Option<Layout>,
    /// Its sheets that say something; of a CSV there is one without a name.
    pub sheets: Vec<LookedSheet>,
}

/// The first rows of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookedSheet {
    /// Its name.
    pub name: String,
    /// Its first rows that say something, each with its number from 1.
    pub rows: Vec<(u64, Vec<String>)>,
}

/// Looks at the first rows of every sheet of a file of any kind, without knowing headings.
///
/// # Errors
/// As [`read_tables`](super::read_tables), but for headings that are not known.
pub fn look(mut input: impl Read + Seek, options: &ReadOptions, rows: usize) -> Result<Look, ReadError> {
    refuse_large(&mut input, options.max_bytes)?;
    let kind = file_kind(&mut input)?;
    if kind != FileKind::Csv {
        let sheets = read_sheets(input, kind, || Looker { sheets: Vec::new(), rows })?.sheets;
        let sheets = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect();
        return Ok(Look { kind, layout: None, sheets });
    }
    let survey = survey(&mut input, options.encoding, options.max_bytes)?;
    let layout = guess(&survey);
    let mut reader = csv_reader(open(&mut input, layout.encoding, survey.mark)?, layout.separator);
    let mut sheet = LookedSheet::default();
    let (mut record, mut number) = (StringRecord::new(), 0);
    while sheet.rows.len() < rows && reader.read_record(&mut record).map_err(into_io)? {
        number += 1;
        sheet.take(number, &record);
    }
    Ok(Look { kind, layout: Some(layout), sheets: vec![sheet] })
}

impl LookedSheet {
    fn take(&mut self, number: u64, row: &(impl Cells + ?Sized)) {
        let texts = row.texts();
        if !texts.iter().all(|text| is_blank(text)) {
            self.rows.push((number, texts.into_iter().map(str::to_owned).collect()));
        }
    }
}

/// Keeps the first rows of every sheet.
struct Looker {
    sheets: Vec<LookedSheet>,
    rows: usize,
}

impl SheetSink for Looker {
    fn begin(&mut self, sheet: &SheetStart<'_>) {
        self.sheets.push(LookedSheet { name: sheet.name.to_owned(), rows: Vec::new() });
    }

    fn row(&mut self, number: u64, cells: &[Cell]) -> Result<bool, ReadError> {
        let Some(sheet) = self.sheets.last_mut() else { return Ok(false) };
        sheet.take(number, cells);
        Ok(sheet.rows.len() < self.rows)
    }

    fn end(&mut self, _: &SheetEnd) -> Result<(), ReadError> {
        Ok(())
    }

    fn has_found(&self) -> bool {
        self.sheets.iter().any(|sheet| !sheet.rows.is_empty())
    }
}
