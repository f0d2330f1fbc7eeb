//! Writing the tables: staged together, then renamed into their places.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::plan::{Going, Request, Shape, Source, explain};
use super::refused::Refused;
use crate::files::{StageError, StagedFiles};
use crate::registration::{
    Form, Options, TableKind, TableReport, Tables, WriteError, write_table, write_workbook,
};
use crate::tasks::ProgressHandle;

/// Why nothing was written.
#[derive(Debug)]
pub enum Failure {
    /// It was stopped.
    Stopped,
    /// A message has an error after all.
    Faulty,
    /// The tables cannot be written so.
    Refused(Refused),
    /// The system refuses.
    Stage(StageError),
}

/// One file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Which table is in it; `None` for a workbook of all.
    pub kind: Option<TableKind>,
    /// Its name.
    pub file: String,
    /// Its rows, of all sheets together.
    pub rows: usize,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Where.
    pub folder: PathBuf,
    /// Whether it is to be sent to be registered.
    pub for_registration: bool,
    /// What.
    pub files: Vec<Written>,
    /// Rows that were left out because an identical one stands before them.
    pub merged: usize,
    /// Rows that were left out because they say nothing.
    pub blank: usize,
    /// Cells that got an apostrophe in front.
    pub guards: usize,
    /// Messages in which nothing can be registered.
    pub rowless: usize,
    /// Rows of a CSV with a title that a spreadsheet would change, and the first such title.
    pub changed_titles: Option<(usize, String)>,
    /// Messages with errors that stayed behind.
    pub left_behind: usize,
    /// Tables of an earlier export in the folder that have no rows now.
    pub left_over: Vec<String>,
}

/// Writes what was asked for into a folder. `bytes` is how many the tables have, where that is
/// known, to tell how far it is.
///
/// # Errors
/// Then the folder is as it was.
pub fn write(
    source: &Source,
    form: &Form,
    request: Request,
    folder: &Path,
    bytes: u64,
    meter: &ProgressHandle,
) -> Result<Report, Failure> {
    let going = source.choose(&request, meter).ok_or(Failure::Stopped)?;
    if going.has_faulty() {
        return Err(Failure::Faulty);
    }
    let tables = Tables::build(form, going.messages(), true);
    let mut report = Report {
        folder: folder.to_owned(),
        for_registration: request.is_for_registration(),
        rowless: tables.rowless(),
        changed_titles: match request.shape {
            Shape::Csv(_) => tables.changed_titles().map(|(count, first)| (count, first.to_owned())),
            Shape::Workbook => None,
        },
        left_behind: going.left_behind(),
        ..Report::default()
    };
    let mut stage = StagedFiles::begin(folder).map_err(Failure::Stage)?;
    let mut hand = Hand { folder, going: &going, bytes, done: 0, meter };
    match request.shape {
        Shape::Csv(options) => hand.csv(&mut stage, &tables, &options, &mut report)?,
        Shape::Workbook => hand.workbook(&mut stage, form, &tables, &mut report)?,
    }
    if meter.stopped() {
        return Err(Failure::Stopped);
    }
    stage.commit().map_err(Failure::Stage)?;
    if matches!(request.shape, Shape::Csv(_)) {
        report.left_over = left_over(form, &tables, folder);
    }
    Ok(report)
}

struct Hand<'a> {
    folder: &'a Path,
    going: &'a Going<'a>,
    bytes: u64,
    done: u64,
    meter: &'a ProgressHandle,
}

impl Hand<'_> {
    fn csv(
        &mut self,
        stage: &mut StagedFiles,
        tables: &Tables<'_>,
        options: &Options,
        report: &mut Report,
    ) -> Result<(), Failure> {
        for table in tables.each() {
            let file = stage.file(table.file()).map_err(Failure::Stage)?;
            let mut to = Watched { to: file, done: self.done, bytes: self.bytes, meter: self.meter };
            let written = write_table(table, options, &mut to);
            self.done = to.done;
            let TableReport { rows, merged, blank, guards } =
                written.map_err(|error| self.failure(table.file(), error))?;
            let kind = Some(table.kind());
            report.files.push(Written { kind, file: table.file().to_owned(), rows });
            report.merged += merged;
            report.blank += blank;
            report.guards += guards;
        }
        Ok(())
    }

    fn workbook(
        &mut self,
        stage: &mut StagedFiles,
        form: &Form,
        tables: &Tables<'_>,
        report: &mut Report,
    ) -> Result<(), Failure> {
        let file = stage.file(form.workbook()).map_err(Failure::Stage)?;
        let to = Watched { to: file, done: 0, bytes: 0, meter: self.meter };
        write_workbook(tables, to).map_err(|error| self.failure(form.workbook(), error))?;
        let rows = tables.each().iter().map(|table| table.rows().len()).sum();
        report.files.push(Written { kind: None, file: form.workbook().to_owned(), rows });
        for table in tables.each() {
            report.merged += table.merged();
            report.blank += table.blank();
        }
        Ok(())
    }

    fn failure(&self, file: &str, error: WriteError) -> Failure {
        match error {
            WriteError::Io(_) if self.meter.stopped() => Failure::Stopped,
            WriteError::Io(cause) => Failure::Stage(StageError { path: self.folder.join(file), cause }),
            other => Failure::Refused(explain(other, self.going)),
        }
    }
}

/// A writer that tells how far it is and can be stopped.
struct Watched<'a, W> {
    to: W,
    done: u64,
    bytes: u64,
    meter: &'a ProgressHandle,
}

impl<W: Write> Write for Watched<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.meter.stopped() {
            return Err(io::Error::other("stopped"));
        }
        let written = self.to.write(bytes)?;
        self.done += written as u64;
        self.meter.report(self.done, self.bytes);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

fn left_over(form: &Form, tables: &Tables<'_>, folder: &Path) -> Vec<String> {
    let has_rows = |kind| tables.each().iter().any(|table| table.kind() == kind);
    let without = TableKind::ALL.into_iter().filter(|&kind| !has_rows(kind));
    without.map(|kind| form.file(kind).to_owned()).filter(|file| folder.join(file).exists()).collect()
}
