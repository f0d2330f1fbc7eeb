//! The import: messages from JSON, CSV or XLSX, shown before they are taken in, as one step.

mod found;
mod list;
mod take;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Ui};

use crate::files::messages::{self, Failure, Found, TABLE_EXTENSIONS};
use crate::files::{FileError, tidy, usual_folder};
use crate::registration::{ColumnMapping, Dialect, Encoding, Form, FormError, ReadOptions};
use crate::tasks::{Latest, Task};
use crate::ui::core::frame_clock::FrameClock;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::column_picker::ColumnPicker;
use crate::ui::parts::lines::{paragraph, remark, wrong_line};
use crate::ui::parts::path_field::PathField;
use crate::ui::parts::two_columns::{DIALOG_WIDTH, Part, columns, scrolled};
use crate::ui::widgets::{self, Answer, Dialog};
use crate::wording::{file_error, file_fault, read_errors, shown};
use crate::words::Words;
use crate::workspace::{Command, Origin};
use take::{How, Taken};

/// What stands above and under the columns: title, file, and the buttons.
const BESIDE: f32 = 300.0;

/// What is to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    path: PathBuf,
    dialect: Option<Dialect>,
    encoding: Option<Encoding>,
    /// The columns that were told for this file.
    mapping: Option<ColumnMapping>,
    /// The same file may have to be read again.
    time: usize,
}

/// The dialog while it is open.
#[derive(Default)]
struct Open {
    typed: String,
    /// The field gets the focus once, and again whenever its file was refused.
    met: bool,
    refused: bool,
    wanted: Option<Wanted>,
    read: Latest<Wanted, Result<Arc<Found>, Failure>>,
    how: How,
    /// The columns that are being told, and for which reading.
    picker: Option<(Wanted, ColumnPicker)>,
    taken: Latest<(Wanted, How), Option<Taken>>,
    chooser: Chooser,
}

/// The dialog.
pub struct ImportDialog {
    form: Arc<Form>,
    folder: Option<PathBuf>,
    open: Option<Open>,
}

/// The file that was dropped on the window in this frame, if one was.
pub fn dropped(ctx: &Context) -> Option<PathBuf> {
    ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()))
}

impl ImportDialog {
    /// A dialog that is not open.
    ///
    /// # Errors
    /// The form that the program carries is broken.
    pub fn new() -> Result<Self, FormError> {
        Ok(Self { form: Arc::new(Form::builtin()?), folder: None, open: None })
    }

    /// Opens it, with a file that is read at once where one is given; else the system's dialog
    /// is asked for one.
    pub fn open(&mut self, scene: &Scene<'_>, file: Option<&Path>) -> Intents {
        let mut asked = Intents::new();
        let mut open = Open::default();
        match file {
            Some(file) => open.want(file.to_owned()),
            None => self.ask_which(scene.words, &mut open, &mut asked),
        }
        self.open = Some(open);
        asked
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    fn ask_which(&self, words: &Words, open: &mut Open, asked: &mut Intents) {
        let title = words.say("importing-title").into_owned();
        let all = words.say("importing-files").into_owned();
        let folder = self.folder.clone().unwrap_or_else(usual_folder);
        open.chooser.ask(asked, |then| {
            Ask::new(Choose::File, title, then)
                .filter(all, &[&["json"][..], TABLE_EXTENSIONS].concat())
                .folder(folder)
        });
    }

    /// One frame of it, while it is open.
    pub fn show(&mut self, ctx: &Context, scene: &Scene<'_>) -> Intents {
        let mut asked = Intents::new();
        let Some(mut open) = self.open.take() else { return asked };
        if let Some(file) = dropped(ctx) {
            open.want(file);
        }
        match open.chooser.answer() {
            Some(Chosen::Path(path)) => open.want(path),
            Some(Chosen::Cancelled) if open.wanted.is_none() && open.typed.is_empty() => return asked,
            Some(Chosen::Cancelled | Chosen::Missing) | None => {}
        }
        self.follow(ctx, scene, &mut open, &mut asked);
        if self.dialog(ctx, scene, &mut open, &mut asked) {
            self.open = Some(open);
        }
        asked
    }

    /// Takes in what jobs brought and begins what is wanted now.
    fn follow(&mut self, ctx: &Context, scene: &Scene<'_>, open: &mut Open, asked: &mut Intents) {
        let Some(wanted) = open.wanted.clone() else { return };
        if let Some(Wanted { path, dialect, encoding, mapping, .. }) =
            open.read.poll(&FrameClock(ctx), &wanted, 0.0)
        {
            self.folder = path.parent().map(Path::to_owned);
            let form = Arc::clone(&self.form);
            let remembered = scene.document.workspace().desk.mappings.iter().cloned();
            let mappings = mapping.into_iter().chain(remembered).collect();
            let options = ReadOptions { dialect, encoding, mappings, ..ReadOptions::default() };
            let work = move |_: &_| messages::read(&path, &options, &form).map(Arc::new);
            open.read.begin(Task::start(asked, work));
        }
        let Some(Ok(found)) = open.read.of(&wanted) else { return };
        if let Some((_, how)) = open.taken.poll(&FrameClock(ctx), &(wanted, open.how), 0.0) {
            let (found, library) = (Arc::clone(found), scene.document.workspace().library.clone());
            let (profiles, lang) = (Arc::clone(scene.document.profiles()), scene.words.lang());
            let work = move |meter: &_| {
                take::take(&found.messages, how, &library, &profiles.export, &Words::new(lang), meter)
            };
            open.taken.begin(Task::start(asked, work));
        }
    }

    /// `false` where it was closed.
    fn dialog(&self, ctx: &Context, scene: &Scene<'_>, open: &mut Open, asked: &mut Intents) -> bool {
        let words = scene.words;
        let ready = open.ready();
        let count = ready.map_or(0, |taken| taken.messages.len());
        let is_ready = ready.is_some();
        let fresh = open.typed_path().is_some();
        let telling = open.is_telling();
        let yes = match (is_ready, telling) {
            (true, _) => words.tell("importing-add", &[("count", count.into())]),
            (false, true) => words.say("columns-read").into_owned(),
            (false, false) => words.say("importing-show").into_owned(),
        };
        let usable = match (is_ready, telling) {
            (true, _) => count > 0,
            (false, true) => open.told().is_some(),
            (false, false) => fresh && !open.is_reading(),
        };
        let (title, cancel) = (words.say("importing-title"), words.say("doc-cancel"));
        let width = if matches!(open.result(), Some(Ok(_))) { DIALOG_WIDTH } else { 600.0 };
        let dialog = Dialog::new("import", &title, &yes, &cancel).usable(usable).width(width);
        let form = Arc::clone(&self.form);
        let (choose, answer) = dialog.show(ctx, |ui| body(ui, scene, &form, open));
        if choose {
            self.ask_which(words, open, asked);
        }
        match answer {
            Some(Answer::Yes) if is_ready => return !add(scene, open, asked),
            Some(Answer::Yes) if telling => {
                let mapping = open.told();
                open.want_again(|wanted| wanted.mapping = mapping);
            }
            Some(Answer::Yes) => {
                if let Some(path) = open.typed_path() {
                    open.want(path);
                }
            }
            Some(Answer::No | Answer::Other) => return false,
            None => {}
        }
        true
    }
}

impl Open {
    /// Reads a file, anew if it was read before.
    fn want(&mut self, path: PathBuf) {
        self.typed = path.to_string_lossy().into_owned();
        let time = self.wanted.as_ref().map_or(0, |wanted| wanted.time + 1);
        self.wanted = Some(Wanted { path, dialect: None, encoding: None, mapping: None, time });
        self.how = How::default();
    }

    /// Reads the same file again in another way.
    fn want_again(&mut self, change: impl FnOnce(&mut Wanted)) {
        if let Some(wanted) = &mut self.wanted {
            change(wanted);
            wanted.time += 1;
        }
    }

    /// Whether only the columns are missing, and the field still says the same file.
    fn is_telling(&self) -> bool {
        self.is_same() && matches!(self.result(), Some(Err(Failure::Table { look: Some(_), .. })))
    }

    /// The columns that were told, once they are all that is needed.
    fn told(&self) -> Option<ColumnMapping> {
        let (of, picker) = self.picker.as_ref()?;
        picker.told().filter(|_| self.wanted.as_ref() == Some(of))
    }

    fn is_reading(&self) -> bool {
        self.wanted.is_some() && (self.read.task().is_some() || self.taken.task().is_some())
    }

    /// Whether the field says what was read.
    fn is_same(&self) -> bool {
        let path = tidy(&self.typed);
        self.wanted.as_ref().is_some_and(|wanted| path.as_ref() == Some(&wanted.path))
    }

    /// What stands in the field, where it is not what was read.
    fn typed_path(&self) -> Option<PathBuf> {
        let failed = matches!(self.result(), Some(Err(_)));
        tidy(&self.typed).filter(|_| !self.is_same() || failed)
    }

    /// What came of reading.
    fn result(&self) -> Option<&Result<Arc<Found>, Failure>> {
        self.read.of(self.wanted.as_ref()?)
    }

    /// What would be added, where the field still says the same file.
    fn ready(&self) -> Option<&Taken> {
        let wanted = self.wanted.clone()?;
        let Some(Ok(_)) = self.result() else { return None };
        if self.typed_path().is_some() {
            return None;
        }
        self.taken.of(&(wanted, self.how))?.as_ref()
    }
}

/// Gives the messages away, as one step. `false` where there are none.
fn add(scene: &Scene<'_>, open: &mut Open, asked: &mut Intents) -> bool {
    let Some(wanted) = open.wanted.clone() else { return false };
    let Some(Some(taken)) = open.taken.take_of(&(wanted.clone(), open.how)) else { return false };
    let done = Sentence::new("importing-done").with("count", taken.messages.len());
    let known = &scene.document.workspace().desk;
    if let Some(mapping) = wanted.mapping.filter(|mapping| !known.mappings.contains(mapping)) {
        let settings = Box::new(known.with_mapping(&mapping));
        asked.push(Intent::Change(Command::SetRegistrationSettings { settings }));
    }
    let at = scene.document.workspace().library.len();
    asked.push(Intent::Change(Command::AddMessages { at, messages: taken.messages, origin: Origin::Import }));
    asked.push(Intent::Notify(Notice::done(done).offering(Action::Undo)));
    true
}

/// Says whether the system's dialog is wanted.
fn body(ui: &mut Ui, scene: &Scene<'_>, form: &Form, open: &mut Open) -> bool {
    let words = scene.words;
    let result = open.result();
    if result.is_none() {
        paragraph(ui, words.say("importing-text"));
    }
    let wrong = matches!(result, Some(Err(_)));
    let label = words.say("importing-label");
    let row = PathField::show(ui, words, &label, &mut open.typed, scene.dialog_open, wrong);
    if !std::mem::replace(&mut open.met, true) | (wrong && !open.refused) {
        row.field.request_focus();
    }
    open.refused = wrong;
    if ui.input(|input| !input.raw.hovered_files.is_empty()) {
        remark(ui, &words.say("importing-drop"));
    }
    if let Some(Err(failure)) = open.result() {
        wrong_line(ui, &told(words, failure, open.is_same()));
        remark(ui, &words.say("importing-nothing-changed"));
    }
    tell_columns(ui, words, form, open);
    if open.is_reading() {
        let (what, stop) = (words.say("job-import"), words.say("job-stop"));
        let progress = open.taken.task().map(Task::progress).unwrap_or_default();
        if widgets::progress(ui, &what, &stop, progress) {
            (open.wanted, open.read, open.taken) = (None, Latest::default(), Latest::default());
        }
    }
    let Some(Ok(read)) = open.result() else { return row.choose };
    let read = Arc::clone(read);
    scrolled(ui, "import-body", BESIDE, |ui| {
        columns(ui, |ui, part| match part {
            Part::Left => found::show(ui, words, &read, open),
            Part::Right => list::show(ui, words, open.taken.last().and_then(Option::as_ref)),
        });
    });
    row.choose
}

/// Lets a person tell what the columns are, where that is all that is missing.
fn tell_columns(ui: &mut Ui, words: &Words, form: &Form, open: &mut Open) {
    let Some(wanted) = open.wanted.clone() else { return };
    if open.picker.as_ref().is_none_or(|(of, _)| *of != wanted) {
        let Some(Err(Failure::Table { look: Some(look), .. })) = open.result() else { return };
        let Some(picker) = ColumnPicker::new((**look).clone(), form) else { return };
        open.picker = Some((wanted.clone(), picker));
    }
    if !matches!(open.result(), Some(Err(Failure::Table { look: Some(_), .. }))) {
        return;
    }
    let Some((_, picker)) = &mut open.picker else { return };
    let chosen = scrolled(ui, "import-columns", BESIDE, |ui| picker.show(ui, words, form, false));
    if chosen.is_some() {
        open.want_again(|wanted| wanted.encoding = chosen);
    }
}

/// What went wrong. `here`: the field says which file it is.
fn told(words: &Words, failure: &Failure, here: bool) -> String {
    let (what, line, column) = match failure {
        Failure::File(error) if !here => return file_error(words, error),
        Failure::Table { path, error, .. } if !here => {
            return read_errors::table(words, &shown(path), error);
        }
        Failure::File(FileError::Document { error, .. }) => {
            (read_errors::fault(words, &error.fault), error.line as u64, error.column)
        }
        Failure::File(error) => {
            return words.tell("importing-file-refused", &[("what", file_fault(words, error).into())]);
        }
        Failure::Table { error, .. } => {
            (read_errors::table_fault(words, error), read_errors::line(error).unwrap_or(0), 0)
        }
    };
    let what = what.into();
    match (line, column) {
        (0, _) => words.tell("importing-refused", &[("what", what)]),
        (line, 0) => words.tell("importing-refused-at-line", &[("what", what), ("line", line.into())]),
        (line, column) => {
            let args = [("what", what), ("line", line.into()), ("column", column.into())];
            words.tell("importing-refused-at-column", &args)
        }
    }
}
