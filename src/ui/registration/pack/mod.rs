//! Making a package: which templates, for whom, as what; all of it before anything is written.

mod done;
mod foot;
mod left;
mod plan;
mod right;
mod write;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, ScrollArea};

use super::{name, open};
use crate::files::target_folder::{Ground, Place, look};
use crate::files::{tidy, usual_folder};
use crate::registration::{FormDraft, Letter, Options, Package};
use crate::tasks::{JobError, Latest, Task};
use crate::ui::core::frame_clock::FrameClock;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::two_columns::{DIALOG_WIDTH, Part, columns};
use crate::ui::theme::space;
use crate::ui::widgets::{self, Answer, Dialog};
use crate::words::Words;
use crate::workspace::MessageId;
use done::Done;
use plan::{Prepared, Request, Scope, Source};

pub(super) use left::{name as form_name, title as form_title};
pub(super) use plan::tables_of;
pub(super) use right::{changed_one, table_of};
pub(super) use write::{Failure, free, place as place_of, say_failure, write as write_files};

/// Seconds without a change after which all is made again, or the folder looked at.
const PAUSE: f64 = 0.25;
/// What stands under the columns.
const FOOT: f32 = 130.0;

/// What the right part shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Table(usize),
    Letter,
    Changes,
}

/// What the person has chosen.
struct Choices {
    scope: Scope,
    options: Options,
    /// The form among the desk's; `None` is the built-in one.
    form: Option<usize>,
    to: String,
    zipped: bool,
    without_faulty: bool,
    folder: String,
}

/// A package on its way to the disk.
struct Writing {
    package: Arc<Package>,
    task: Task<Result<PathBuf, Failure>>,
}

/// The dialog.
pub(super) struct PackDialog {
    source: Source,
    choices: Choices,
    prepared: Latest<Request, Option<Prepared>>,
    place: Latest<Option<PathBuf>, Option<Place>>,
    /// What the package will be called, where its name is taken.
    free: Latest<PathBuf, PathBuf>,
    tab: Tab,
    /// The letter as the person has changed it.
    edited: Option<Letter>,
    writing: Option<Writing>,
    failed: Option<Failure>,
    chooser: Chooser,
    /// The first field gets the focus once.
    met: bool,
    /// What was made, and where it is.
    done: Option<Done>,
}

/// What is asked for in the dialog.
#[derive(Default)]
struct Wants {
    /// To mend a message.
    mend: Option<MessageId>,
    /// The system's dialog for a folder.
    folder: bool,
    /// The forms.
    forms: bool,
}

impl PackDialog {
    /// The dialog over the workspace as it is now, with the ticked templates first.
    pub(super) fn new(scene: &Scene<'_>, picked: Vec<MessageId>) -> Self {
        let workspace = scene.document.workspace().clone();
        let desk = &workspace.desk;
        let choices = Choices {
            scope: if picked.is_empty() { Scope::Ready } else { Scope::Picked },
            options: desk.options,
            form: desk.form.filter(|at| *at < desk.forms.len()),
            to: desk.to.clone(),
            zipped: false,
            without_faulty: false,
            folder: usual_folder().to_string_lossy().into_owned(),
        };
        let source = Source {
            picked: Arc::new(picked),
            profiles: Arc::clone(scene.document.profiles()),
            at: scene.now.datetime(),
            workspace,
        };
        Self {
            source,
            choices,
            prepared: Latest::default(),
            place: Latest::default(),
            free: Latest::default(),
            tab: Tab::Table(0),
            edited: None,
            writing: None,
            failed: None,
            chooser: Chooser::default(),
            met: false,
            done: None,
        }
    }

    fn form(&self) -> Option<Arc<FormDraft>> {
        let desk = &self.source.workspace.desk;
        match self.choices.form {
            Some(at) => desk.forms.get(at).cloned(),
            // The built-in one is frozen too: a later version of the program may carry another.
            None => FormDraft::builtin().ok().map(Arc::new),
        }
    }

    fn request(&self, scene: &Scene<'_>) -> Request {
        Request {
            scope: self.choices.scope,
            options: self.choices.options,
            form: self.form(),
            without_faulty: self.choices.without_faulty,
            lang: scene.words.lang(),
        }
    }

    /// One frame of it. `false` where it was closed.
    pub(super) fn show(&mut self, ctx: &Context, scene: &Scene<'_>, asked: &mut Intents) -> bool {
        self.follow(ctx, scene, asked);
        if let Some(done) = &mut self.done {
            return done::show(ctx, scene, done, asked);
        }
        if let Some(Chosen::Path(path)) = self.chooser.answer() {
            self.choices.folder = path.to_string_lossy().into_owned();
        }
        let words = scene.words;
        let obstacle = self.obstacle(scene);
        let (title, yes, no) =
            (words.say("reg-pack-title"), words.say("reg-pack-yes"), words.say("dialog-cancel"));
        let usable = obstacle.is_none() && self.writing.is_none();
        let dialog = Dialog::new("reg-pack", &title, &yes, &no).usable(usable).width(DIALOG_WIDTH);
        let mut wants = Wants::default();
        let ((), answer) = dialog.show(ctx, |ui| {
            let height = (ui.ctx().content_rect().height() - 200.0 - FOOT).max(120.0);
            ScrollArea::vertical().id_salt("pack-body").max_height(height).show(ui, |ui| {
                ui.add_enabled_ui(self.writing.is_none(), |ui| {
                    columns(ui, |ui, part| match part {
                        Part::Left => left::show(self, ui, scene, &mut wants),
                        Part::Right => right::show(self, ui, scene, &mut wants),
                    })
                });
                widgets::keep_focus_in_sight(ui);
            });
            ui.spacing_mut().item_spacing.y = space::S;
            self.foot(ui, scene, obstacle.as_deref(), &mut wants);
        });
        if wants.folder {
            self.ask_folder(words, asked);
        }
        if wants.forms {
            asked.push(Intent::Do(Action::Forms));
            return false;
        }
        if let Some(id) = wants.mend {
            open(id, asked);
            // On to the field with the error.
            asked.push(Intent::Do(Action::NextIssue));
            return false;
        }
        self.answered(answer, scene, asked)
    }

    fn answered(&mut self, answer: Option<Answer>, scene: &Scene<'_>, asked: &mut Intents) -> bool {
        match answer {
            Some(Answer::Yes) => self.begin(scene, asked),
            // While it is being written the first refusal stops it.
            Some(Answer::No | Answer::Other) => match self.writing.take() {
                Some(writing) => writing.task.stop(),
                None => return false,
            },
            None => {}
        }
        true
    }

    /// Takes in what jobs brought and begins what is wanted now.
    fn follow(&mut self, ctx: &Context, scene: &Scene<'_>, asked: &mut Intents) {
        if let Some(request) = self.prepared.poll(&FrameClock(ctx), &self.request(scene), PAUSE) {
            let source = self.source.clone();
            let work = move |meter: &_| plan::prepare(&source, &request, meter);
            self.prepared.begin(Task::start(asked, work));
        }
        if let Some(path) = self.place.poll(&FrameClock(ctx), &tidy(&self.choices.folder), PAUSE) {
            let work = move |_: &_| path.map(|path| look(&path, &[]));
            self.place.begin(Task::start(asked, work));
        }
        let there = self.there(scene);
        if let Some(place) = there.and_then(|place| self.free.poll(&FrameClock(ctx), &place, PAUSE)) {
            self.free.begin(Task::start(asked, move |_: &_| free(place)));
        }
        let Some(done) = self.writing.as_ref().and_then(|writing| writing.task.take()) else { return };
        let Some(Writing { package, .. }) = self.writing.take() else { return };
        match done {
            Ok(Ok(place)) => {
                let id = self.remember(&package, &place, scene, asked);
                self.done = Some(Done { place, package, id, left: false });
            }
            Ok(Err(Failure::Stopped)) | Err(JobError::Stopped) => {}
            Ok(Err(failure)) => self.failed = Some(failure),
            Err(JobError::Panicked(said)) => {
                self.failed = Some(Failure::Pack(crate::registration::PackError::Archive(said)));
            }
        }
    }

    /// Why nothing can be written now, in words; `None` where it can.
    fn obstacle(&self, scene: &Scene<'_>) -> Option<String> {
        let words = scene.words;
        let say = |id: &str| Some(words.say(id).into_owned());
        let Some(Some(prepared)) = self.prepared.of(&self.request(scene)) else {
            return say("reg-pack-preparing");
        };
        if prepared.faulty_count > 0 && !self.choices.without_faulty {
            return Some(
                words.tell("reg-pack-stopped-by-errors", &[("count", prepared.faulty_count.into())]),
            );
        }
        if prepared.package.items.is_empty() {
            return say("reg-pack-nothing");
        }
        if prepared.refused.is_some() {
            return say("reg-pack-stopped-by-refusal");
        }
        match self.place.of(&tidy(&self.choices.folder)) {
            Some(Some(Place { ground: Ground::Folder | Ground::New, .. })) => None,
            Some(_) => say("exporting-stopped-by-folder"),
            None => say("exporting-looking"),
        }
    }

    /// The package as it would be written now.
    fn package(&self, scene: &Scene<'_>) -> Option<Arc<Package>> {
        let prepared = self.prepared.of(&self.request(scene))?.as_ref()?;
        let mut package = (*prepared.package).clone();
        package.to = self.choices.to.trim().to_owned();
        if let Some(letter) = &self.edited {
            let changes = package.letter.changes.clone();
            package.letter = Arc::new(Letter { changes, ..letter.clone() });
        }
        Some(Arc::new(package))
    }

    /// Where it would be, were nothing there.
    fn there(&self, scene: &Scene<'_>) -> Option<PathBuf> {
        let name = name::of(scene, &*self.package(scene)?);
        Some(place_of(&name, &tidy(&self.choices.folder)?, self.choices.zipped))
    }

    fn begin(&mut self, scene: &Scene<'_>, asked: &mut Intents) {
        let (Some(package), Some(place)) = (self.package(scene), self.there(scene)) else { return };
        let (making, zipped) = (Arc::clone(&package), self.choices.zipped);
        let work = move |meter: &_| write_files(&making, place, zipped, meter);
        self.failed = None;
        self.writing = Some(Writing { package, task: Task::start(asked, work) });
    }

    fn ask_folder(&mut self, words: &Words, asked: &mut Intents) {
        let title = words.say("reg-pack-folder-title").into_owned();
        let begin = tidy(&self.choices.folder);
        self.chooser.ask(asked, |then| {
            let ask = Ask::new(Choose::Folder, title, then);
            match begin {
                Some(folder) => ask.folder(folder),
                None => ask,
            }
        });
    }
}
