//! Which file is open, and how it is opened, saved and left.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use egui::{Context, ViewportCommand};

use super::document::{self, Expect, Opened};
use super::faces::Face;
use super::path::shown;
use super::{Chooser, Early, FileError, Stamp, Task};
use crate::ui::Scene;
use crate::ui::intent::{Intent, Intents};
use crate::ui::jobs::JobError;
use crate::ui::keys::Action;
use crate::ui::notices::{Notice, Sentence};
use crate::words::Words;
use crate::workspace::Workspace;

/// What waits until unsaved changes are dealt with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Ask which file to open.
    Ask,
    /// Close the window.
    Close,
}

struct Saving {
    task: Task<Result<Stamp, FileError>>,
    path: PathBuf,
    workspace: Workspace,
    next: Option<Next>,
}

/// The state of what is open, for the bar at the top.
#[derive(Clone, Copy, Debug)]
pub enum SaveState<'a> {
    /// Everything is in the file, or there is nothing yet.
    Saved,
    /// There is something that is not in the file.
    Unsaved,
    /// It is being written.
    Saving,
    /// It could not be written.
    Failed(&'a FileError),
}

/// The file of the library, and the dialogs about it.
#[derive(Default)]
pub struct Files {
    path: Option<PathBuf>,
    stamp: Option<Stamp>,
    failed: Option<FileError>,
    saving: Option<Saving>,
    pub(super) reading: Option<Task<Result<Opened, FileError>>>,
    pub(super) face: Face,
    pub(super) chooser: Chooser,
    leaving: bool,
    /// Work and questions ordered between frames.
    waiting: Intents,
}

impl Files {
    /// The file that is open, if it is one.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The state of what is open.
    pub fn state(&self, is_saved: bool) -> SaveState<'_> {
        match &self.failed {
            _ if self.saving.is_some() => SaveState::Saving,
            _ if is_saved => SaveState::Saved,
            Some(error) => SaveState::Failed(error),
            None => SaveState::Unsaved,
        }
    }

    /// The same in words.
    pub fn state_words(&self, words: &Words, is_saved: bool) -> String {
        match self.state(is_saved) {
            SaveState::Saved => words.say("doc-state-saved").into_owned(),
            SaveState::Unsaved => words.say("doc-state-unsaved").into_owned(),
            SaveState::Saving => words.say("doc-state-saving").into_owned(),
            SaveState::Failed(error) => words.tell("doc-state-failed", &[("what", error.say(words).into())]),
        }
    }

    /// Takes in the file that the program was started with: at once where it is read already.
    /// What is wrong with it is told in the dialog for opening.
    pub fn open_early(&mut self, early: Early) -> Intents {
        let mut asked = Intents::new();
        self.face = Face::open(early.path().to_string_lossy().into_owned());
        if early.is_ready() {
            self.settle(early.finish(), &mut asked);
        } else {
            self.reading = Some(Task::start(&mut asked, move |_| early.finish()));
        }
        asked
    }

    /// Carries out [`Action::Open`], [`Action::Save`] or [`Action::SaveAs`]; others are not its.
    pub fn perform(&mut self, action: Action, scene: &Scene<'_>) {
        match action {
            Action::Open => self.lead_to(Next::Ask, scene),
            Action::Save if self.saving.is_none() => self.save(scene, None),
            Action::SaveAs if self.saving.is_none() => self.ask_where(scene.words, None),
            _ => {}
        }
    }

    /// Goes on, after the question about unsaved changes where there are some.
    fn lead_to(&mut self, next: Next, scene: &Scene<'_>) {
        if let Some(saving) = &mut self.saving {
            saving.next = Some(next);
        } else if scene.document.is_saved() {
            self.go(next, scene.words);
        } else {
            self.face = Face::Unsaved(next);
        }
    }

    /// Does what waited.
    pub(super) fn go(&mut self, next: Next, words: &Words) {
        match next {
            Next::Ask => {
                self.face = Face::open(String::new());
                self.ask_which(words);
            }
            Next::Close => {
                self.face = Face::None;
                self.leaving = true;
            }
        }
    }

    /// Saves to the known file, or asks where.
    pub(super) fn save(&mut self, scene: &Scene<'_>, next: Option<Next>) {
        match (self.path.clone(), self.stamp) {
            (Some(path), Some(stamp)) => self.write(path, Expect::Unchanged(stamp), scene, next),
            (Some(path), None) => self.write(path, Expect::Nothing, scene, next),
            (None, _) => self.ask_where(scene.words, next),
        }
    }

    /// Asks for a place, with the one that is known or an ordinary one to begin with.
    pub(super) fn ask_where(&mut self, words: &Words, next: Option<Next>) {
        let path = self.path.clone().unwrap_or_else(|| usual_folder().join(&*words.say("doc-file-name")));
        self.face = Face::save_as(path.to_string_lossy().into_owned(), next);
        self.ask_new(words, &path);
    }

    pub(super) fn write(&mut self, path: PathBuf, expect: Expect, scene: &Scene<'_>, next: Option<Next>) {
        let workspace = scene.document.workspace().clone();
        let (snapshot, place) = (workspace.clone(), path.clone());
        let task =
            Task::start(&mut self.waiting, move |meter| document::save(&place, expect, &snapshot, meter));
        self.face = Face::None;
        self.saving = Some(Saving { task, path, workspace, next });
    }

    pub(super) fn read(&mut self, path: PathBuf) {
        let work = move |_: &_| document::open(&path);
        self.reading = Some(Task::start(&mut self.waiting, work));
    }

    pub(super) fn ask_which(&mut self, words: &Words) {
        use crate::ui::dialogs::{Ask, Choose};
        let (title, kind) = (words.say("doc-open-title").into_owned(), words.say("doc-json").into_owned());
        let folder = self.path.as_deref().and_then(Path::parent).map_or_else(usual_folder, Path::to_owned);
        self.chooser.ask(&mut self.waiting, |then| {
            Ask::new(Choose::File, title, then).filter(kind, &["json"]).folder(folder)
        });
    }

    pub(super) fn ask_new(&mut self, words: &Words, path: &Path) {
        use crate::ui::dialogs::{Ask, Choose};
        let (title, kind) = (words.say("doc-save-title").into_owned(), words.say("doc-json").into_owned());
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = path.parent().map(Path::to_owned);
        self.chooser.ask(&mut self.waiting, |then| {
            let ask = Ask::new(Choose::NewFile, title, then).filter(kind, &["json"]).file_name(name);
            match folder {
                Some(folder) => ask.folder(folder),
                None => ask,
            }
        });
    }

    /// One frame: what jobs and dialogs brought, the question on closing, and the dialog that is
    /// open, if one is.
    pub fn show(&mut self, ctx: &Context, scene: &Scene<'_>) -> Intents {
        let mut asked = Intents::new();
        self.take_saved(scene, &mut asked);
        self.take_read(&mut asked);
        self.attend_closing(ctx, scene);
        self.show_face(ctx, scene);
        if self.leaving {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        asked.append(&mut self.waiting);
        asked
    }

    /// Whether one of its dialogs is open.
    pub fn is_open(&self) -> bool {
        !matches!(self.face, Face::None)
    }

    fn attend_closing(&mut self, ctx: &Context, scene: &Scene<'_>) {
        if self.leaving || !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.saving.is_some() || !scene.document.is_saved() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.lead_to(Next::Close, scene);
        }
    }

    fn take_saved(&mut self, scene: &Scene<'_>, asked: &mut Intents) {
        let Some(outcome) = self.saving.as_ref().and_then(|saving| saving.task.take()) else { return };
        let Some(Saving { path, workspace, next, .. }) = self.saving.take() else { return };
        match outcome {
            Ok(Ok(stamp)) => {
                let elsewhere = self.path.as_ref() != Some(&path);
                if elsewhere {
                    let done = Sentence::new("doc-saved-to").with("path", shown(&path));
                    asked.push(Intent::Notify(Notice::done(done)));
                }
                (self.stamp, self.failed) = (Some(stamp), None);
                self.path = Some(path.clone());
                let still = {
                    let now = scene.document.workspace();
                    workspace.is_same(now) || workspace == *now
                };
                asked.push(Intent::Saved { file: path, workspace });
                match next {
                    // The owner went on typing while it was written.
                    Some(next) if !still => self.face = Face::Unsaved(next),
                    Some(next) => self.go(next, scene.words),
                    None => {}
                }
            }
            Ok(Err(FileError::Changed(path))) => self.face = Face::Changed { path, next },
            Ok(Err(FileError::Exists(path))) => self.face = Face::Exists { path, next },
            Ok(Err(error)) => {
                asked.push(Intent::Notify(not_saved(&error, scene.words)));
                self.failed = Some(error);
            }
            Err(JobError::Stopped | JobError::Panicked(_)) => {
                asked.push(Intent::Notify(Notice::error(Sentence::new("doc-not-saved"))));
            }
        }
    }

    fn take_read(&mut self, asked: &mut Intents) {
        let Some(outcome) = self.reading.as_ref().and_then(Task::take) else { return };
        self.reading = None;
        match outcome {
            Ok(outcome) => self.settle(outcome, asked),
            Err(JobError::Stopped | JobError::Panicked(_)) => {}
        }
    }

    /// Opens what was read, or tells in the dialog why it cannot be.
    fn settle(&mut self, outcome: Result<Opened, FileError>, asked: &mut Intents) {
        match outcome {
            Ok(Opened { path, workspace, stamp }) => {
                (self.path, self.stamp, self.failed) = (Some(path.clone()), Some(stamp), None);
                self.face = Face::None;
                asked.push(Intent::Opened { file: path, workspace });
            }
            Err(error) => {
                if let Face::Open(entry) = &mut self.face {
                    entry.wrong = Some(Rc::new(error));
                }
            }
        }
    }
}

/// The notice of a failure, with what to do about it.
fn not_saved(error: &FileError, words: &Words) -> Notice {
    let notice = Notice::error(Sentence::new("doc-not-saved"))
        .and(Sentence::new("doc-trouble").with("what", error.say(words)));
    match error.advice(words) {
        Some(advice) => notice.and(Sentence::new("doc-trouble").with("what", advice)),
        None => notice.offering(Action::SaveAs),
    }
}

/// Where a new file is offered to be: the documents of the owner.
pub(in crate::ui) fn usual_folder() -> PathBuf {
    let folders = directories::UserDirs::new();
    let documents = folders.as_ref().and_then(|dirs| dirs.document_dir().map(Path::to_owned));
    documents
        .filter(|folder| folder.is_dir())
        .or_else(|| folders.map(|dirs| dirs.home_dir().to_owned()))
        .unwrap_or_default()
}
