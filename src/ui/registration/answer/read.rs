//! The files that came back: read, and every row of them recognised.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::files::{FileError, open_known};
use crate::registration::response::{Choice, Match, Response, RowIndex, RowMatch, find_all, gather};
use crate::registration::{
    Form, LOOKED_ROWS, Look, ReadError, ReadOptions, Reading, RegistrationSettings, look, read_tables,
};
use crate::tasks::ProgressHandle;
use crate::workspace::Workspace;

/// What was read.
pub(super) struct Read {
    /// The rows.
    pub(super) response: Response,
    /// What they could be.
    pub(super) index: RowIndex,
    /// What they are.
    pub(super) found: Vec<RowMatch>,
    /// Whether it was more than one file: then rows are told by it.
    pub(super) several: bool,
    /// What was noticed in each table; its messages are among the rows.
    pub(super) tables: Vec<Reading>,
}

/// Why a file could not be read.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The file.
    #[error(transparent)]
    File(#[from] FileError),
    /// The table or workbook in it.
    #[error("{path}: {error}")]
    Table {
        /// Which file.
        path: PathBuf,
        /// What is wrong in it.
        #[source]
        error: ReadError,
        /// Its first rows, where a person could tell what its columns are.
        look: Option<Box<Look>>,
    },
    /// It was stopped.
    #[error("stopped")]
    Stopped,
}

/// Reads files and recognises their rows: what came back in three tables is one answer. Each may
/// be in any of the forms that the desk knows.
pub(super) fn read(
    paths: &[PathBuf],
    workspace: &Workspace,
    options: &ReadOptions,
    meter: &ProgressHandle,
) -> Result<Arc<Read>, Failure> {
    let several = paths.len() > 1;
    let mut readings = Vec::new();
    for path in paths {
        if meter.stopped() {
            return Err(Failure::Stopped);
        }
        let tables = tables(path, &workspace.desk, options)?;
        let placed = |(sheet, reading)| (if several { Some(within(path, sheet)) } else { sheet }, reading);
        readings.extend(tables.into_iter().map(placed));
    }
    let about = |(_, reading): &(Option<String>, Reading)| Reading {
        messages: Vec::new(),
        beside: Vec::new(),
        ..reading.clone()
    };
    let tables = readings.iter().map(about).collect();
    let response = gather(readings);
    let each = workspace
        .library
        .iter()
        .map(|entry| (entry.id, &entry.message, workspace.records.get(entry.id).map(|record| &**record)));
    let index = RowIndex::new(each);
    let found = find_all(&index, &response, |done, total| meter.step(done, total)).ok_or(Failure::Stopped)?;
    Ok(Arc::new(Read { response, index, found, several, tables }))
}

/// Where a row stands when there are several files: «buttons.xlsx, Лист1».
fn within(path: &Path, sheet: Option<String>) -> String {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    sheet.map_or_else(|| file.clone().into_owned(), |sheet| format!("{file}, {sheet}"))
}

/// The forms that a table may be in, the one in use first.
fn forms(desk: &RegistrationSettings) -> Vec<Form> {
    let chosen = desk.form.and_then(|at| desk.forms.get(at));
    let others = desk.forms.iter().enumerate().filter(|(at, _)| Some(*at) != desk.form).map(|(_, form)| form);
    let mut forms: Vec<Form> = chosen.into_iter().filter_map(|draft| Form::of(draft).ok()).collect();
    forms.extend(Form::builtin());
    forms.extend(others.filter_map(|draft| Form::of(draft).ok()));
    forms
}

fn tables(
    path: &Path,
    desk: &RegistrationSettings,
    options: &ReadOptions,
) -> Result<Vec<(Option<String>, Reading)>, Failure> {
    let failed = |error, look| match error {
        ReadError::Io(cause) => Failure::File(FileError::System { path: path.to_owned(), cause }),
        error => Failure::Table { path: path.to_owned(), error, look },
    };
    let (mut file, _) = open_known(path)?;
    let mut first = None;
    for form in forms(desk) {
        match read_tables(&mut file, &form, options) {
            Ok(tables) => {
                return Ok(tables.readings.into_iter().map(|r| (r.sheet.clone(), r)).collect());
            }
            // Perhaps it is in another form.
            Err(error) if error.is_about_columns() => {
                first.get_or_insert(error);
            }
            Err(error) => return Err(failed(error, None)),
        }
    }
    let look = look(&mut file, options, LOOKED_ROWS).ok().map(Box::new);
    Err(failed(first.unwrap_or(ReadError::Empty), look))
}

/// What is done with each row unless the person says otherwise: what says the same is taken,
/// what says something else waits for a decision.
pub(super) fn first_choices(found: &[RowMatch]) -> Vec<Choice> {
    let choice = |found: &RowMatch| match &found.matched {
        Match::Exact(group) => Choice::Take(*group),
        Match::Near(group, differences) if differences.iter().all(|d| d.unlikeness.is_writing()) => {
            Choice::Take(*group)
        }
        Match::Near(..) | Match::Ambiguous(_) | Match::Unknown => Choice::Leave,
    };
    found.iter().map(choice).collect()
}
