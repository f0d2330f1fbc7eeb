//! Taking in what came back from the provider: every match is shown before anything is noted.

mod left;
mod read;
mod rows;
mod said;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, ScrollArea, Ui};

use crate::files::messages::TABLE_EXTENSIONS;
use crate::files::{tidy, usual_folder};
use crate::registration::response::{AnswerColumns, Applied, Choice, Decision, apply};
use crate::registration::{ColumnMapping, ColumnRole, Encoding, Form, ReadOptions, RegistrationSettings};
use crate::tasks::{Latest, Task};
use crate::ui::core::frame_clock::FrameClock;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::Ask;
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::column_picker::ColumnPicker;
use crate::ui::parts::lines::{paragraph, remark, wrong_line};
use crate::ui::parts::path_field::PathField;
use crate::ui::parts::two_columns::{DIALOG_WIDTH, Part, columns, scrolled};
use crate::ui::widgets::{self, Answer, Dialog};
use crate::wording::{file_error, read_errors, shown};
use crate::words::Words;
use crate::workspace::{Command, Workspace};
use read::{Failure, Read};
use rows::OnlyRows;

/// What is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    /// Never none.
    paths: Vec<PathBuf>,
    encoding: Option<Encoding>,
    /// The columns that were told for these files.
    mappings: Vec<ColumnMapping>,
    /// The same files may have to be read again.
    time: usize,
}

/// The dialog.
pub(super) struct AnswerDialog {
    workspace: Workspace,
    typed: String,
    /// The field gets the focus once.
    met: bool,
    wanted: Option<Wanted>,
    read: Latest<Wanted, Result<Arc<Read>, Failure>>,
    /// Of which reading the choices are.
    chosen_for: Option<usize>,
    /// The columns that are being told, and for which reading.
    picker: Option<(usize, ColumnPicker)>,
    choices: Vec<Choice>,
    columns: AnswerColumns,
    desk: RegistrationSettings,
    only: OnlyRows,
    /// Counts up with every decision.
    decided: u64,
    applied: Latest<u64, Applied>,
    chooser: Chooser,
}

impl AnswerDialog {
    /// The dialog over the workspace as it is now; the system's dialog is asked for a file.
    pub(super) fn new(scene: &Scene<'_>, asked: &mut Intents) -> Self {
        let workspace = scene.document.workspace().clone();
        let mut dialog = Self {
            desk: (*workspace.desk).clone(),
            workspace,
            typed: String::new(),
            met: false,
            wanted: None,
            read: Latest::default(),
            chosen_for: None,
            picker: None,
            choices: Vec::new(),
            columns: AnswerColumns::default(),
            only: OnlyRows::All,
            decided: 0,
            applied: Latest::default(),
            chooser: Chooser::default(),
        };
        dialog.ask_which(scene.words, asked);
        dialog
    }

    fn ask_which(&mut self, words: &Words, asked: &mut Intents) {
        let title = words.say("reg-answer-title").into_owned();
        let all = words.say("reg-answer-files").into_owned();
        let folder = usual_folder();
        self.chooser.ask_several(asked, |then| {
            Ask::several(title, then).filter(all, TABLE_EXTENSIONS).folder(folder)
        });
    }

    fn want(&mut self, paths: Vec<PathBuf>) {
        let Some(first) = paths.first() else { return };
        self.typed = first.to_string_lossy().into_owned();
        let time = self.wanted.as_ref().map_or(0, |wanted| wanted.time + 1);
        let (encoding, mappings) = (None, Vec::new());
        self.wanted = Some(Wanted { paths, encoding, mappings, time });
    }

    /// What came of reading.
    fn result(&self) -> Option<&Result<Arc<Read>, Failure>> {
        self.read.of(self.wanted.as_ref()?)
    }

    fn is_reading(&self) -> bool {
        self.wanted.is_some() && self.read.task().is_some()
    }

    /// Whether the field says still what was read, or is being read.
    fn is_typed_as_read(&self) -> bool {
        let first = self.wanted.as_ref().and_then(|wanted| wanted.paths.first());
        first.is_some() && tidy(&self.typed).as_ref() == first
    }

    /// What stands in the field, where it is not what was read.
    fn typed_path(&self) -> Option<PathBuf> {
        let failed = matches!(self.result(), Some(Err(_)));
        tidy(&self.typed).filter(|_| failed || !self.is_typed_as_read())
    }

    /// The files that are read besides the one in the field, where there are any.
    fn others(&self) -> Option<String> {
        let paths = &self.wanted.as_ref()?.paths;
        let others = paths.get(1..).filter(|others| !others.is_empty() && self.is_typed_as_read())?;
        let names = others.iter().map(|path| path.file_name().unwrap_or_default().to_string_lossy());
        Some(names.collect::<Vec<_>>().join(", "))
    }

    /// Something was decided otherwise: what it comes to is worked out anew.
    fn decide(&mut self) {
        self.decided += 1;
    }

    /// One frame of it. `false` where it was closed.
    pub(super) fn show(&mut self, ctx: &Context, scene: &Scene<'_>, asked: &mut Intents) -> bool {
        // Files that are dropped now are an answer, not messages to be imported.
        let dropped = ctx.input_mut(|input| std::mem::take(&mut input.raw.dropped_files));
        self.want(dropped.iter().map(|file| file.path().to_owned()).collect());
        match self.chooser.answers() {
            Some(Chosen::Path(paths)) => self.want(paths),
            Some(Chosen::Cancelled) if self.wanted.is_none() && self.typed.is_empty() => return false,
            Some(Chosen::Cancelled | Chosen::Missing) | None => {}
        }
        self.follow(ctx, scene, asked);
        self.dialog(ctx, scene, asked)
    }

    fn follow(&mut self, ctx: &Context, scene: &Scene<'_>, asked: &mut Intents) {
        let Some(wanted) = self.wanted.clone() else { return };
        if let Some(Wanted { paths, encoding, mappings, .. }) = self.read.poll(&FrameClock(ctx), &wanted, 0.0)
        {
            let workspace = self.workspace.clone();
            let mappings = mappings.into_iter().chain(workspace.desk.mappings.iter().cloned()).collect();
            let options = ReadOptions { encoding, mappings, keep_beside: true, ..ReadOptions::default() };
            let work = move |meter: &_| read::read(&paths, &workspace, &options, meter);
            self.read.begin(Task::start(asked, work));
        }
        let Some(Ok(read)) = self.read.of(&wanted) else { return };
        let read = Arc::clone(read);
        if self.chosen_for != Some(wanted.time) {
            self.chosen_for = Some(wanted.time);
            self.choices = read::first_choices(&read.found);
            self.columns = AnswerColumns::proposed(&read.response, &self.desk);
            self.columns_told(&wanted, &read);
            self.only = OnlyRows::All;
            self.decide();
        }
        if self.applied.poll(&FrameClock(ctx), &self.decided, 0.0).is_some() {
            let (workspace, desk) = (self.workspace.clone(), self.desk.clone());
            let (choices, words, at) = (self.choices.clone(), self.columns, scene.now.datetime());
            let work = move |_: &_| {
                work_out(&read, &workspace, Decision { choices: &choices, words, desk: &desk, at })
            };
            self.applied.begin(Task::start(asked, work));
        }
    }

    /// What would be noted, where the field still says the same file.
    fn ready(&self) -> Option<&Applied> {
        let Some(Ok(_)) = self.result() else { return None };
        if self.typed_path().is_some() {
            return None;
        }
        self.applied.of(&self.decided)
    }

    fn dialog(&mut self, ctx: &Context, scene: &Scene<'_>, asked: &mut Intents) -> bool {
        let words = scene.words;
        let is_ready = self.ready().is_some();
        let fresh = self.typed_path().is_some();
        let learned = self.learned();
        let yes = match self.ready() {
            Some(applied) => {
                let count = applied.noted.iter().sum::<usize>() + applied.new.len();
                if count == 0 && learned.is_some() {
                    words.say("reg-answer-remember").into_owned()
                } else {
                    words.tell("reg-answer-apply", &[("count", count.into())])
                }
            }
            None if self.is_telling() => words.say("columns-read").into_owned(),
            None => words.say("importing-show").into_owned(),
        };
        let usable = match self.ready() {
            Some(applied) => !applied.is_nothing() || learned.is_some(),
            None if self.is_telling() => self.told().is_some(),
            None => fresh && !self.is_reading(),
        };
        let telling = self.is_telling();
        let (title, cancel) = (words.say("reg-answer-title"), words.say("dialog-cancel"));
        let width = if matches!(self.result(), Some(Ok(_))) { DIALOG_WIDTH } else { 600.0 };
        let dialog = Dialog::new("reg-answer", &title, &yes, &cancel).usable(usable).width(width);
        let (choose, answer) = dialog.show(ctx, |ui| self.body(ui, scene));
        if choose {
            self.ask_which(words, asked);
        }
        match answer {
            Some(Answer::Yes) if is_ready => return !self.take_in(scene, learned, asked),
            Some(Answer::Yes) if telling => {
                let mapping = self.told();
                self.read_again(|wanted| wanted.mappings.splice(0..0, mapping).for_each(drop));
            }
            Some(Answer::Yes) => {
                let again = self.wanted.as_ref().filter(|_| self.is_typed_as_read());
                let paths = again.map(|wanted| wanted.paths.clone());
                self.want(paths.unwrap_or_else(|| self.typed_path().into_iter().collect()));
            }
            Some(Answer::No | Answer::Other) => return false,
            None => {}
        }
        true
    }

    /// The habits with what was learned here, where anything was.
    fn learned(&self) -> Option<RegistrationSettings> {
        let Some(Ok(read)) = self.result() else { return None };
        let heading = |column: Option<usize>| column.and_then(|at| read.response.headings.get(at)).cloned();
        let mut desk = self.desk.clone();
        if let Some(status) = heading(self.columns.status) {
            desk.status_heading = status;
        }
        if let Some(reason) = heading(self.columns.reason) {
            desk.reason_heading = reason;
        }
        for mapping in self.wanted.iter().flat_map(|wanted| &wanted.mappings) {
            desk = desk.with_mapping(mapping);
        }
        // A column that was only proposed is remembered with the answers that it gave.
        let answers = self.ready().is_some_and(|applied| !applied.is_nothing());
        let told = desk.mappings != self.workspace.desk.mappings || self.desk != *self.workspace.desk;
        (desk != *self.workspace.desk && (answers || told)).then_some(desk)
    }

    /// Says whether the system's dialog is wanted.
    fn body(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> bool {
        let words = scene.words;
        if self.result().is_none() {
            paragraph(ui, words.say("reg-answer-text"));
        }
        let wrong = matches!(self.result(), Some(Err(_)));
        let label = words.say("reg-answer-label");
        let row = PathField::show(ui, words, &label, &mut self.typed, scene.dialog_open, wrong);
        if !std::mem::replace(&mut self.met, true) {
            row.field.request_focus();
        }
        if let Some(others) = self.others() {
            remark(ui, &words.tell("reg-answer-others", &[("files", others.into())]));
        }
        if let Some(Err(failure)) = self.result() {
            tell(ui, words, failure);
            remark(ui, &words.say("importing-nothing-changed"));
        }
        self.tell_columns(ui, words);
        if self.is_reading() {
            let (what, stop) = (words.say("reg-answer-job"), words.say("job-stop"));
            let progress = self.read.task().map(Task::progress).unwrap_or_default();
            if widgets::progress(ui, &what, &stop, progress) {
                (self.wanted, self.read) = (None, Latest::default());
            }
        }
        let Some(Ok(read)) = self.result() else { return row.choose };
        let read = Arc::clone(read);
        let height = (ui.ctx().content_rect().height() - 300.0).max(160.0);
        ScrollArea::vertical().id_salt("answer-body").max_height(height).show(ui, |ui| {
            columns(ui, |ui, part| match part {
                Part::Left => left::show(self, ui, words, &read),
                Part::Right => rows::show(self, ui, scene, &read, height),
            });
        });
        row.choose
    }

    /// Takes the columns of the answers from what was told of all columns.
    fn columns_told(&mut self, wanted: &Wanted, read: &Read) {
        let find = |role| {
            let told =
                wanted.mappings.iter().flat_map(|mapping| &mapping.columns).find(|c| c.role == role)?;
            read.response.headings.iter().position(|heading| *heading == told.heading)
        };
        self.columns.status = find(ColumnRole::Status).or(self.columns.status);
        self.columns.reason = find(ColumnRole::Reason).or(self.columns.reason);
    }

    /// Lets a person tell what the columns are, where that is all that is missing.
    fn tell_columns(&mut self, ui: &mut Ui, words: &Words) {
        let Some(wanted) = self.wanted.clone() else { return };
        let Some(Err(Failure::Table { look: Some(look), .. })) = self.result() else { return };
        let Ok(form) = Form::builtin() else { return };
        if self.picker.as_ref().is_none_or(|(of, _)| *of != wanted.time) {
            let picker = ColumnPicker::new((**look).clone(), &form);
            self.picker = picker.map(|picker| (wanted.time, picker));
        }
        let Some((_, picker)) = &mut self.picker else { return };
        let chosen = scrolled(ui, "answer-columns", 300.0, |ui| picker.show(ui, words, &form, true));
        if chosen.is_some() {
            self.read_again(|wanted| wanted.encoding = chosen);
        }
    }

    /// Whether only the columns are missing, and the field still says the same file.
    fn is_telling(&self) -> bool {
        let failed = matches!(self.result(), Some(Err(Failure::Table { look: Some(_), .. })));
        failed && self.is_typed_as_read()
    }

    /// The columns that were told, once they are all that is needed.
    fn told(&self) -> Option<ColumnMapping> {
        let (of, picker) = self.picker.as_ref()?;
        picker.told().filter(|_| self.wanted.as_ref().is_some_and(|wanted| wanted.time == *of))
    }

    /// Reads the same files again in another way.
    fn read_again(&mut self, change: impl FnOnce(&mut Wanted)) {
        if let Some(wanted) = &mut self.wanted {
            change(wanted);
            wanted.time += 1;
        }
    }

    /// Gives away what was decided, as one step. `false` where there is nothing.
    fn take_in(
        &mut self,
        scene: &Scene<'_>,
        learned: Option<RegistrationSettings>,
        asked: &mut Intents,
    ) -> bool {
        let Some(mut applied) = self.applied.take_of(&self.decided) else { return false };
        for ((message, _), number) in applied.new.iter_mut().zip(self.workspace.library.len() + 1..) {
            message.name = scene.words.tell("message-unnamed", &[("number", number.into())]);
        }
        let done = Sentence::new("reg-answer-done")
            .with("approved", applied.noted.first().copied().unwrap_or_default())
            .with("rejected", applied.noted.get(1).copied().unwrap_or_default())
            .with("new", applied.new.len());
        let settings = learned.map(Box::new);
        asked.push(Intent::Change(Command::ApplyResponse { applied: Box::new(applied), settings }));
        asked.push(Intent::Notify(Notice::done(done).offering(Action::Undo)));
        true
    }
}

fn work_out(read: &Read, workspace: &Workspace, decision: Decision<'_>) -> Applied {
    apply(&read.index, &read.response, decision, |id| {
        let entry = workspace.library.get(id)?;
        Some((&entry.message, workspace.records.get(id).map(|record| &**record)))
    })
}

fn tell(ui: &mut Ui, words: &Words, failure: &Failure) {
    match failure {
        Failure::File(error) => wrong_line(ui, &file_error(words, error)),
        Failure::Table { path, error, .. } => {
            wrong_line(ui, &read_errors::table(words, &shown(path), error));
        }
        Failure::Stopped => remark(ui, &words.say("reg-pack-stopped")),
    }
}
