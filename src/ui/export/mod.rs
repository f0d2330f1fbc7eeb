//! The export: which messages, as what, and where to; the tables before anything is written, and
//! what was written after.

mod choices;
mod errors;
mod options;
mod plan;
mod preview;
mod refused;
mod report;
mod write;

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Ui};

use crate::files::{target_folder, tidy, usual_folder};
use crate::registration::{Form, FormError, TableKind};
use crate::tasks::{JobError, Latest, Task};
use crate::ui::core::frame_clock::FrameClock;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::lines::remark;
use crate::ui::parts::two_columns::{DIALOG_WIDTH, Part, columns, scrolled};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{self, Answer, Dialog};
use crate::wording::shown;
use crate::words::Words;
use crate::workspace::MessageId;
use choices::Choices;
use plan::{Prepared, Request, Scope, Source};
use refused::Refused;
use write::{Failure, Report};

// What a package shows and looks at is the same.
pub(super) use crate::files::target_folder::{Ground, Place};

/// Seconds without a change after which the tables are made again, or the folder looked at.
const PAUSE: f64 = 0.25;
/// What stands above and under the columns: title, folder, what is in it, why nothing can be
/// written, and the buttons.
const BESIDE: f32 = 340.0;

/// The dialog while it is open.
struct Open {
    source: Source,
    tables: Latest<Request, Option<Prepared>>,
    place: Latest<Option<PathBuf>, Option<Place>>,
    tab: TableKind,
    writing: Option<Task<Result<Report, Failure>>>,
    failed: Option<Failure>,
    done: Option<Report>,
    chooser: Chooser,
}

/// The dialog.
pub struct ExportDialog {
    form: Arc<Form>,
    choices: Choices,
    open: Option<Open>,
}

impl ExportDialog {
    /// A dialog that is not open.
    ///
    /// # Errors
    /// The form that the program carries is broken.
    pub fn new() -> Result<Self, FormError> {
        Ok(Self { form: Arc::new(Form::builtin()?), choices: Choices::default(), open: None })
    }

    /// Opens it over the library as it is now. With a selection of several messages these are
    /// offered first.
    pub fn open(&mut self, scene: &Scene<'_>, selected: impl IntoIterator<Item = MessageId>) {
        let selected: HashSet<_> = selected.into_iter().collect();
        if self.choices.folder.is_empty() {
            let folder = usual_folder().join(&*scene.words.say("exporting-folder-name"));
            self.choices.folder = folder.to_string_lossy().into_owned();
        }
        self.choices.without_faulty = false;
        self.choices.scope = match selected.len() {
            0 | 1 if self.choices.scope == Scope::Selected => Scope::Openers,
            0 | 1 => self.choices.scope,
            _ => Scope::Selected,
        };
        let source = Source {
            workspace: scene.document.workspace().clone(),
            selected: Arc::new(selected),
            profiles: Arc::clone(scene.document.profiles()),
        };
        self.open = Some(Open {
            source,
            tables: Latest::default(),
            place: Latest::default(),
            tab: TableKind::Chat,
            writing: None,
            failed: None,
            done: None,
            chooser: Chooser::default(),
        });
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Where the tables go, as it was typed.
    #[cfg(test)]
    fn folder_mut(&mut self) -> &mut String {
        &mut self.choices.folder
    }

    /// One frame of it, while it is open.
    pub fn show(&mut self, ctx: &Context, scene: &Scene<'_>) -> Intents {
        let mut asked = Intents::new();
        let Some(mut open) = self.open.take() else { return asked };
        let stays = if open.done.is_some() {
            report::show(ctx, scene.words, &mut open, &mut asked)
        } else {
            self.follow(ctx, &mut open, &mut asked);
            self.ask(ctx, scene, &mut open, &mut asked)
        };
        if stays {
            self.open = Some(open);
        }
        asked
    }

    /// Takes in what jobs brought and begins what is wanted now.
    fn follow(&mut self, ctx: &Context, open: &mut Open, asked: &mut Intents) {
        if let Some(request) = open.tables.poll(&FrameClock(ctx), &self.choices.request(), PAUSE) {
            let (source, form) = (open.source.clone(), Arc::clone(&self.form));
            let work = move |meter: &_| plan::prepare(&source, &form, request, meter);
            open.tables.begin(Task::start(asked, work));
        }
        if let Some(path) = open.place.poll(&FrameClock(ctx), &tidy(&self.choices.folder), PAUSE) {
            let names = self.names();
            let work = move |_: &_| path.map(|path| target_folder::look(&path, &names));
            open.place.begin(Task::start(asked, work));
        }
        match open.writing.as_ref().and_then(Task::take) {
            None => return,
            Some(Ok(Ok(report))) => {
                let files = report.files.len();
                let done = Sentence::new("exporting-done").with("files", files);
                let place = Sentence::new("exporting-done-in").with("path", shown(&report.folder));
                asked.push(Intent::Notify(Notice::done(done).and(place)));
                open.done = Some(report);
            }
            Some(Ok(Err(Failure::Stopped)) | Err(JobError::Stopped)) => {}
            Some(Ok(Err(failure))) => open.failed = Some(failure),
            Some(Err(JobError::Panicked(said))) => {
                open.failed = Some(Failure::Refused(Refused::Other(said)));
            }
        }
        open.writing = None;
        // What was there is replaced now, or somebody was in the way: it is looked at again.
        open.place = Latest::default();
    }

    /// Every file that is ours.
    fn names(&self) -> Vec<String> {
        let tables = TableKind::ALL.iter().map(|&kind| self.form.file(kind));
        tables.chain([self.form.workbook()]).map(str::to_owned).collect()
    }

    /// The dialog before anything is written. `false` where it was closed.
    fn ask(&mut self, ctx: &Context, scene: &Scene<'_>, open: &mut Open, asked: &mut Intents) -> bool {
        let words = scene.words;
        if let Some(Chosen::Path(path)) = open.chooser.answer() {
            self.choices.folder = path.to_string_lossy().into_owned();
        }
        let before = (self.choices.request(), self.choices.folder.clone());
        let obstacle = self.obstacle(open, words);
        let (title, write) = (words.say("exporting-title"), words.say("exporting-write"));
        let cancel = words.say("doc-cancel");
        let usable = obstacle.is_none() && open.writing.is_none();
        let dialog = Dialog::new("export", &title, &write, &cancel).usable(usable).width(DIALOG_WIDTH);
        let mut show = None;
        let ((), answer) = dialog.show(ctx, |ui| {
            scrolled(ui, "export-body", BESIDE, |ui| {
                ui.add_enabled_ui(open.writing.is_none(), |ui| {
                    columns(ui, |ui, part| match part {
                        Part::Left => self.options(ui, words, open),
                        Part::Right => show = self.right(ui, words, open),
                    })
                });
            });
            ui.spacing_mut().item_spacing.y = space::S;
            ui.add_enabled_ui(open.writing.is_none(), |ui| self.folder(ui, scene, open, asked));
            foot(ui, words, open, obstacle.as_deref());
        });
        if (self.choices.request(), &self.choices.folder) != (before.0, &before.1) {
            open.failed = None;
        }
        if let Some(id) = show {
            asked.push(Intent::Show(Some(id)));
            // On to the field with the error.
            asked.push(Intent::Do(Action::NextIssue));
            return false;
        }
        match answer {
            Some(Answer::Yes) => self.begin(open, asked),
            // While it is being written the first refusal stops it.
            Some(Answer::No | Answer::Other) => match open.writing.take() {
                Some(task) => task.stop(),
                None => return false,
            },
            None => {}
        }
        true
    }

    /// Errors and tables. Says which message is to be shown, if «fix» was pressed.
    fn right(&mut self, ui: &mut Ui, words: &Words, open: &mut Open) -> Option<MessageId> {
        ui.spacing_mut().item_spacing.y = space::M;
        let wanted = self.choices.request();
        let mut show = None;
        if let Some(Some(prepared)) = open.tables.last() {
            show = errors::show(ui, words, prepared, &mut self.choices.without_faulty);
            preview::show(ui, words, prepared, &mut open.tab);
        }
        if open.tables.of(&wanted).is_none() {
            let theme = Theme::of(ui);
            ui.label(theme.colored(Type::Body, theme.color.text2, words.say("exporting-preparing")));
        }
        if let Some(failure) = &open.failed {
            errors::failure(ui, words, failure);
        }
        show
    }

    /// Why nothing can be written now, in words; `None` where it can.
    fn obstacle(&self, open: &Open, words: &Words) -> Option<String> {
        let say = |id: &str| Some(words.say(id).into_owned());
        let Some(Some(prepared)) = open.tables.of(&self.choices.request()) else {
            return say("exporting-preparing");
        };
        if prepared.faulty_count > 0 && prepared.faulty_count == prepared.chosen {
            return say("exporting-all-faulty");
        }
        if prepared.faulty_count > 0 && !self.choices.without_faulty {
            return say("exporting-stopped-by-errors");
        }
        if prepared.tables.is_empty() {
            return say("exporting-nothing");
        }
        if prepared.refused.is_some() {
            return say("exporting-stopped-by-refusal");
        }
        match open.place.of(&tidy(&self.choices.folder)) {
            Some(Some(Place { ground: Ground::Folder | Ground::New, .. })) => None,
            Some(_) => say("exporting-stopped-by-folder"),
            None => say("exporting-looking"),
        }
    }

    fn begin(&self, open: &mut Open, asked: &mut Intents) {
        let request = self.choices.request();
        let Some(folder) = tidy(&self.choices.folder) else { return };
        let Some(Some(prepared)) = open.tables.of(&request) else { return };
        let bytes = prepared.tables.iter().map(|table| table.bytes).sum();
        let (source, form) = (open.source.clone(), Arc::clone(&self.form));
        let work = move |meter: &_| write::write(&source, &form, request, &folder, bytes, meter);
        open.failed = None;
        open.writing = Some(Task::start(asked, work));
    }
}

/// Under the columns: how far the writing is, or why it cannot begin.
fn foot(ui: &mut Ui, words: &Words, open: &mut Open, obstacle: Option<&str>) {
    if let Some(task) = &open.writing {
        let (what, stop) = (words.say("job-export"), words.say("job-stop"));
        if widgets::progress(ui, &what, &stop, task.progress()) {
            open.writing = None;
        }
    } else if let Some(obstacle) = obstacle {
        remark(ui, obstacle);
    }
}

/// Asks for a folder in the system's dialog.
fn ask_folder(words: &Words, typed: &str, chooser: &mut Chooser, asked: &mut Intents) {
    let title = words.say("exporting-folder-title").into_owned();
    let begin = tidy(typed).and_then(|path| {
        let mut above = path.ancestors().map(Path::to_owned);
        above.find(|folder| !folder.as_os_str().is_empty())
    });
    chooser.ask(asked, |then| {
        let ask = Ask::new(Choose::Folder, title, then);
        match begin {
            Some(folder) => ask.folder(folder),
            None => ask,
        }
    });
}
