//! The results as a file: an answer to a complaint, with verdicts, dates and evidence of consent.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::broadcast::{Broadcast, write_results_csv, write_results_workbook};
use crate::files::{FileError, tidy, usual_folder, write_whole};
use crate::store::ledger::{Filter, Ledger, SendingId};
use crate::store::{Fault, Store};
use crate::tasks::Task;
use crate::ui::core::broadcast_runs::{Standing, fault_sentence};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::lines::{paragraph, remark, wrong_line};
use crate::ui::parts::path_field::{PathField, path_note};
use crate::ui::widgets::{Answer, Dialog, segmented};
use crate::wording::{file_error, shown};
use crate::words::Words;

/// Rows that are read at once.
const PAGE: usize = 2_000;

/// As what the results are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Xlsx,
    Csv,
}

impl Format {
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub(super) enum ExportError {
    #[error(transparent)]
    Fault(#[from] Fault),
    #[error(transparent)]
    File(#[from] FileError),
}

impl ExportError {
    pub(super) fn say(&self, words: &Words) -> String {
        match self {
            Self::Fault(fault) => fault_sentence(fault).say(words),
            Self::File(error) => file_error(words, error),
        }
    }
}

/// The dialog.
pub(super) struct Export {
    path: String,
    format: Format,
    chooser: Chooser,
    writing: Option<(PathBuf, Task<Result<(), ExportError>>)>,
    failed: Option<ExportError>,
}

/// A name for a file: what no file system refuses.
pub(super) fn file_name(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect()
}

impl Export {
    /// The dialog for a broadcast.
    pub(super) fn new(scene: &Scene<'_>, broadcast: &Broadcast) -> Self {
        let name = scene.words.tell("broadcasts-export-file", &[("name", file_name(&broadcast.name).into())]);
        let path = usual_folder().join(format!("{name}.{}", Format::Xlsx.ending()));
        Self {
            path: path.to_string_lossy().into_owned(),
            format: Format::Xlsx,
            chooser: Chooser::default(),
            writing: None,
            failed: None,
        }
    }

    /// One frame of it. `false` where it is over.
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        scene: &Scene<'_>,
        standing: &Standing,
        intents: &mut Intents,
    ) -> bool {
        let words = scene.words;
        if let Some(Chosen::Path(path)) = self.chooser.answer() {
            self.path = path.to_string_lossy().into_owned();
        }
        if let Some(outcome) = self.writing.as_ref().and_then(|(_, task)| task.take()) {
            let path = self.writing.take().map(|(path, _)| path).unwrap_or_default();
            match outcome {
                Ok(Ok(())) => {
                    let told = Sentence::new("broadcasts-exported").with("path", shown(&path));
                    intents.push(Intent::Notify(Notice::done(told)));
                    return false;
                }
                Ok(Err(error)) => self.failed = Some(error),
                Err(_) => {}
            }
        }
        let path = tidy(&self.path);
        let (title, yes, no) = (
            words.say("broadcasts-export-title"),
            words.say("broadcasts-export-yes"),
            words.say("dialog-cancel"),
        );
        let usable = path.is_some() && self.writing.is_none();
        let dialog = Dialog::new("broadcast-export", &title, &yes, &no).usable(usable).width(560.0);
        let (choose, answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.say("broadcasts-export-text"));
            format(ui, words, &mut self.format, &mut self.path);
            let label = words.say("broadcasts-export-label");
            let wrong = self.failed.is_some();
            let row = PathField::show(ui, words, &label, &mut self.path, scene.dialog_open, wrong);
            path_note(ui, words, "doc-path-meant", &self.path);
            if let Some(error) = &self.failed {
                wrong_line(ui, &error.say(words));
            }
            if self.writing.is_some() {
                remark(ui, &words.say("broadcasts-exporting"));
            }
            row.choose
        });
        if choose {
            let title = title.into_owned();
            let name = path.as_deref().and_then(Path::file_name).unwrap_or_default();
            let name = name.to_string_lossy().into_owned();
            self.chooser.ask(intents, |then| Ask::new(Choose::NewFile, title, then).file_name(name));
        }
        match (answer, path) {
            (Some(Answer::Yes), Some(path)) => {
                if let Some(store) = scene.store.cloned() {
                    let (broadcast, id, format) =
                        (Arc::clone(&standing.broadcast), standing.sending, self.format);
                    let place = path.clone();
                    let work = move |_: &_| write(&store, (&broadcast, id), format, &place);
                    (self.failed, self.writing) = (None, Some((path, Task::start(intents, work))));
                }
                true
            }
            (Some(_), _) => false,
            (None, _) => true,
        }
    }
}

/// The choice between the two kinds of files; the ending of the path follows.
pub(super) fn format(ui: &mut egui::Ui, words: &Words, format: &mut Format, path: &mut String) {
    let (book, text) = (words.say("broadcasts-format-xlsx"), words.say("broadcasts-format-csv"));
    let name = words.say("broadcasts-format");
    let options = [(Format::Xlsx, &*book), (Format::Csv, &*text)];
    let Some(chosen) = segmented(ui, &name, &options, *format) else { return };
    if let Some(stem) = path.strip_suffix(format.ending()) {
        *path = format!("{stem}{}", chosen.ending());
    }
    *format = chosen;
}

fn write(
    store: &Store,
    (broadcast, id): (&Broadcast, SendingId),
    format: Format,
    place: &Path,
) -> Result<(), ExportError> {
    let ledger = store.ledger()?;
    write_whole(place, |to| {
        let rows = Rows::new(&ledger, id).map(|row| row.map(|row| row.result));
        match format {
            Format::Xlsx => write_results_workbook(broadcast, rows, to),
            Format::Csv => write_results_csv(broadcast, rows, to),
        }
    })?;
    Ok(())
}

/// The rows of a launch one after another, read by pages.
pub(super) struct Rows<'a> {
    ledger: &'a Ledger,
    id: SendingId,
    filter: Filter,
    after: Option<u64>,
    page: std::vec::IntoIter<crate::store::ledger::Row>,
}

impl<'a> Rows<'a> {
    /// All rows of a launch.
    pub(super) fn new(ledger: &'a Ledger, id: SendingId) -> Self {
        Self::of(ledger, id, Filter::default())
    }

    /// Those that a filter lets through.
    pub(super) fn of(ledger: &'a Ledger, id: SendingId, filter: Filter) -> Self {
        Self { ledger, id, filter, after: None, page: Vec::new().into_iter() }
    }
}

impl Iterator for Rows<'_> {
    type Item = io::Result<crate::store::ledger::Row>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(row) = self.page.next() {
            return Some(Ok(row));
        }
        match self.ledger.page(self.id, &self.filter, self.after, PAGE) {
            Ok(page) => {
                self.after = page.last().map(|row| row.recipient.row).or(self.after);
                self.page = page.into_iter();
                self.page.next().map(Ok)
            }
            Err(fault) => Some(Err(io::Error::other(fault.to_string()))),
        }
    }
}
