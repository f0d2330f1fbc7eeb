//! The file of the workspace: opened with the window, saved by itself, changed for another one
//! or copied; and what is told when that fails.

mod banner;
mod early;
mod faces;
mod menu;
mod purpose;
mod state;
mod trouble;
mod writing;

#[cfg(test)]
mod tests;

pub use early::Early;
pub use state::SaveState;

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use egui::{Context, ViewportCommand};

use super::Scene;
use super::dialogs::Ask;
use super::files::{Chooser, Expect, Task, shown, usual_folder};
use super::intent::{Intent, Intents};
use super::jobs::{JobError, Order, Progress};
use super::keys::Action;
use super::notices::{Notice, Sentence};
use crate::store::{Backup, Folders, Note, Opened, Recent, Store};
use crate::words::Words;
use crate::workspace::Workspace;
use faces::Face;
use purpose::Purpose;
use state::Shown;
use trouble::Trouble;
use writing::{Deed, Writing, Written};

/// How long closing waits for what is being saved before it asks, in seconds.
const PATIENCE: f64 = 5.0;

/// What waits until everything is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Next {
    /// Ask for the path of another workspace.
    Ask(Purpose),
    /// Open another workspace.
    Open(PathBuf),
    /// Close the window.
    Close,
}

type Opening = Task<Result<Opened, Trouble>>;

/// The file of the workspace, and the dialogs about it.
pub struct Keeper {
    folders: Option<Folders>,
    store: Option<Arc<Store>>,
    /// What there was to tell when it was opened.
    notes: Vec<Note>,
    opening: Option<Opening>,
    writing: Option<Writing>,
    /// The value that the store was given last.
    handed: Option<Workspace>,
    /// What waits, and since when.
    next: Option<(Next, f64)>,
    recent: Recent,
    shown: Shown,
    face: Face,
    chooser: Chooser,
    focused: bool,
    leaving: bool,
    /// Work and questions ordered between frames.
    waiting: Intents,
}

impl Keeper {
    /// Nothing is open. The folders are those of the workspace that opens by itself and of what
    /// is remembered; without them nothing is kept.
    pub fn new(folders: Option<Folders>) -> Self {
        let recent = folders.as_ref().map(Recent::load).unwrap_or_default();
        Self {
            folders,
            store: None,
            notes: Vec::new(),
            opening: None,
            writing: None,
            handed: None,
            next: None,
            recent,
            shown: Shown::default(),
            face: Face::None,
            chooser: Chooser::default(),
            focused: true,
            leaving: false,
            waiting: Intents::new(),
        }
    }

    /// Takes in the workspace that is being opened since before there was a window: at once
    /// where that has been done already.
    pub fn open_early(&mut self, ctx: &Context, early: Early) -> Intents {
        let (mut asked, path) = (Intents::new(), early.path().to_owned());
        if early.is_ready() {
            let outcome = early.finish().map_err(|error| Trouble::Open(path, error));
            self.settle(ctx, outcome, &mut asked);
        } else {
            let work = move |_: &_| early.finish().map_err(|error| Trouble::Open(path, error));
            self.opening = Some(Task::start(&mut asked, work));
        }
        asked
    }

    /// The file of what is open, where there is one.
    pub fn path(&self) -> Option<PathBuf> {
        self.store.as_ref().map(|store| store.path().to_owned())
    }

    /// Whether the workspace is still being opened, so that there is nothing to show or change.
    pub fn is_opening(&self) -> bool {
        self.opening.is_some() && self.store.is_none()
    }

    /// Whether what is open can only be looked at.
    pub fn is_read_only(&self) -> bool {
        self.is_opening() || matches!(self.state(), SaveState::ReadOnly(_))
    }

    /// Carries out a command about the file; others are not its.
    pub fn perform(&mut self, action: Action, ctx: &Context, scene: &Scene<'_>) {
        match action {
            Action::Open => self.lead_to(ctx, Next::Ask(Purpose::Open), scene),
            Action::Create => self.lead_to(ctx, Next::Ask(Purpose::Create), scene),
            Action::SaveCopy => self.ask_where(scene.words, self.copying()),
            Action::SaveJson => self.ask_where(scene.words, Purpose::Json),
            _ => {}
        }
    }

    /// Opens another workspace, after what is open has been saved.
    pub fn open(&mut self, ctx: &Context, path: PathBuf, scene: &Scene<'_>) {
        self.lead_to(ctx, Next::Open(path), scene);
    }

    /// A copy of what can be saved stays beside it; of what cannot, it takes its place.
    fn copying(&self) -> Purpose {
        match self.state() {
            SaveState::Failed(_) | SaveState::ReadOnly(_) | SaveState::Nowhere => Purpose::Move,
            SaveState::Saved | SaveState::Saving | SaveState::Opening => Purpose::Copy,
        }
    }

    /// Goes on when everything is saved.
    fn lead_to(&mut self, ctx: &Context, next: Next, scene: &Scene<'_>) {
        if self.is_durable(scene.document.workspace()) {
            return self.go(next, scene.words);
        }
        if let Some(store) = &self.store {
            store.flush();
        }
        self.next = Some((next, ctx.input(|input| input.time)));
    }

    /// Does what waited.
    fn go(&mut self, next: Next, words: &Words) {
        match next {
            Next::Ask(purpose) => self.ask_where(words, purpose),
            Next::Open(path) => {
                self.face = Face::path(Purpose::Open, path.to_string_lossy().into_owned());
                self.begin(path);
            }
            Next::Close => {
                self.face = Face::None;
                self.leaving = true;
            }
        }
    }

    /// Asks for a place, in our dialog and in the system's.
    fn ask_where(&mut self, words: &Words, purpose: Purpose) {
        let typed = match purpose {
            Purpose::Open => String::new(),
            other => usual_folder().join(&*words.say(other.file_name())).to_string_lossy().into_owned(),
        };
        self.ask(words, purpose, &typed);
        self.face = Face::path(purpose, typed);
    }

    fn ask(&mut self, words: &Words, purpose: Purpose, typed: &str) {
        let title = words.say(purpose.says().title).into_owned();
        let (ending, kind) = purpose.kind();
        let kind = words.say(kind).into_owned();
        let path = super::files::tidy(typed);
        let folder = path.as_deref().and_then(Path::parent).map_or_else(usual_folder, Path::to_owned);
        let name = path.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        self.chooser.ask(&mut self.waiting, |then| {
            let ask = Ask::new(purpose.choose(), title, then).folder(folder);
            let ask = match ending {
                "json" => ask.filter(kind, &["json"]),
                _ => ask.filter(kind, &["pult"]),
            };
            match name {
                Some(name) if purpose != Purpose::Open => ask.file_name(name),
                _ => ask,
            }
        });
    }

    /// Does what the dialog for a path was for.
    fn carry_out(&mut self, scene: &Scene<'_>, purpose: Purpose, path: PathBuf, expect: Expect) {
        match purpose {
            Purpose::Open => self.begin(path),
            purpose => {
                let folders = self.folders_for(&path);
                let (store, workspace) = (self.store.clone(), scene.document.workspace().clone());
                let deed = Deed { purpose, path, expect, store, workspace, folders };
                self.writing = Some(Writing::start(&mut self.waiting, deed));
            }
        }
    }

    fn begin(&mut self, path: PathBuf) {
        let (file, folders) = (path.clone(), self.folders_for(&path));
        let here = self.store.as_ref().filter(|_| !self.is_read_only()).map(|store| store.path().to_owned());
        self.opening = Some(Task::start(&mut self.waiting, move |_| match file.try_exists() {
            // It would find itself in its own way.
            _ if here.is_some() && std::fs::canonicalize(&file).ok() == here => Err(Trouble::OpenHere(file)),
            // A name with a slip in it must not become an empty workspace.
            Ok(false) => Err(Trouble::missing(&file)),
            Ok(true) | Err(_) => Store::open(&file, &folders).map_err(|error| Trouble::Open(file, error)),
        }));
    }

    /// Opens a copy of a backup, beside the file that it is one of.
    fn restore(&mut self, path: PathBuf, backup: Backup) {
        let folders = self.folders_for(&path);
        self.opening = Some(Task::start(&mut self.waiting, move |_| {
            let copy = backup.restore_beside(&path).map_err(|fault| Trouble::Fault(path, fault))?;
            Store::open(&copy, &folders).map_err(|error| Trouble::Open(copy, error))
        }));
    }

    /// Where backups and lists are kept. Without a home they stand beside the file.
    fn folders_for(&self, path: &Path) -> Folders {
        let beside = || Folders::under(path.parent().unwrap_or(Path::new(".")));
        self.folders.clone().unwrap_or_else(beside)
    }

    fn is_busy(&self) -> bool {
        self.opening.is_some() || self.writing.is_some()
    }

    /// What is being done for the dialog, and how far it is.
    fn working(&self) -> Option<(&'static str, Progress)> {
        let opening = self.opening.as_ref().map(|opening| ("job-open", opening.progress()));
        opening.or_else(|| self.writing.as_ref().map(|writing| ("job-save", writing.progress())))
    }

    /// Closes the dialog; what is being done for it is not waited for.
    fn abandon(&mut self) {
        self.face = Face::None;
        (self.opening, self.writing) = (None, None);
    }

    /// Whether a value is on the disk. Without a file there is nothing to wait for where there is
    /// nothing to lose.
    fn is_durable(&self, workspace: &Workspace) -> bool {
        match &self.store {
            _ if self.is_read_only() => true,
            Some(store) => store.is_durable(workspace),
            None => *workspace == Workspace::default(),
        }
    }

    /// One frame: what is new goes to the store; then what jobs and dialogs brought, the question
    /// on closing, and the dialog that is open, if one is.
    pub fn show(&mut self, ctx: &Context, scene: &Scene<'_>) -> Intents {
        let mut asked = Intents::new();
        self.follow(ctx, scene.document.workspace());
        self.take_written(ctx, &mut asked);
        self.take_opened(ctx, &mut asked);
        self.attend_closing(ctx, scene);
        self.attend_waiting(ctx, scene);
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

    /// Hands what is new to the store, and asks for it at once when the window is left.
    fn follow(&mut self, ctx: &Context, workspace: &Workspace) {
        let Some(store) = &self.store else { return };
        if !self.handed.as_ref().is_some_and(|handed| handed.is_same(workspace)) {
            store.put(workspace);
            self.handed = Some(workspace.clone());
        }
        let focused = ctx.input(|input| input.focused);
        if std::mem::replace(&mut self.focused, focused) && !focused {
            store.flush();
        }
    }

    fn attend_closing(&mut self, ctx: &Context, scene: &Scene<'_>) {
        if self.leaving || !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if !self.is_durable(scene.document.workspace()) || self.writing.is_some() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.lead_to(ctx, Next::Close, scene);
        }
    }

    /// Does what waited once everything is saved, or asks when that takes long or failed.
    fn attend_waiting(&mut self, ctx: &Context, scene: &Scene<'_>) {
        let Some((next, since)) = self.next.take() else { return };
        let late = ctx.input(|input| input.time) - since > PATIENCE;
        if self.writing.is_none() && self.is_durable(scene.document.workspace()) {
            self.go(next, scene.words);
        } else if late || matches!(self.state(), SaveState::Failed(_) | SaveState::Nowhere) {
            self.face = Face::Unsaved(next);
        } else {
            self.next = Some((next, since));
            ctx.request_repaint_after_secs(0.1);
        }
    }

    fn take_written(&mut self, ctx: &Context, asked: &mut Intents) {
        let Some(outcome) = self.writing.as_ref().and_then(Writing::take) else { return };
        let Some(writing) = self.writing.take() else { return };
        match outcome {
            Ok(Ok(Written::File)) => {
                self.face = Face::None;
                let done = Sentence::new("doc-saved-to").with("path", shown(&writing.path));
                asked.push(Intent::Notify(Notice::done(done)));
            }
            Ok(Ok(Written::Workspace(opened))) => {
                self.settle(ctx, Ok(*opened), asked);
            }
            Ok(Err(trouble)) if trouble.is_existing() && writing.purpose != Purpose::Create => {
                self.face = Face::Exists(writing.purpose, writing.path);
            }
            Ok(Err(trouble)) => self.complain(trouble),
            Err(JobError::Stopped | JobError::Panicked(_)) => {
                asked.push(Intent::Notify(Notice::error(Sentence::new("doc-not-saved"))));
            }
        }
    }

    fn take_opened(&mut self, ctx: &Context, asked: &mut Intents) {
        let Some(outcome) = self.opening.as_ref().and_then(Task::take) else { return };
        self.opening = None;
        if let Ok(outcome) = outcome {
            self.settle(ctx, outcome, asked);
        }
    }

    /// Takes a workspace in the place of the one that was open, or tells why it cannot be.
    fn settle(&mut self, ctx: &Context, outcome: Result<Opened, Trouble>, asked: &mut Intents) {
        match outcome {
            Ok(Opened { store, workspace, notes }) => {
                let waker = ctx.clone();
                store.wake_by(move || waker.request_repaint());
                (self.face, self.notes) = (Face::None, notes);
                self.handed = Some(workspace.clone());
                let file = self.remember(store.path().to_owned());
                // The one before is closed off the frame: it ends with a last look at the disk.
                if let Some(before) = self.store.replace(Arc::new(store)) {
                    let close = Order::quiet(move |_| drop(before), |_| Intents::new());
                    self.waiting.push(Intent::Run(close));
                }
                asked.push(Intent::Opened { file, workspace });
            }
            Err(Trouble::OpenHere(_)) => self.face = Face::None,
            Err(trouble) => {
                if !self.is_open() {
                    self.face = Face::path(Purpose::Open, trouble.path().to_string_lossy().into_owned());
                }
                self.complain(trouble);
            }
        }
    }

    /// Remembers a file for the menu; the one that opens by itself has no name of its own.
    fn remember(&mut self, path: PathBuf) -> Option<PathBuf> {
        let Some(folders) = self.folders.clone() else { return Some(path) };
        let is_usual = self.is_usual(&path);
        self.recent.opened(&path);
        let recent = self.recent.clone();
        self.waiting.push(Intent::Run(Order::quiet(move |_| recent.save(&folders), |_| Intents::new())));
        (!is_usual).then_some(path)
    }

    fn is_usual(&self, path: &Path) -> bool {
        self.folders.as_ref().is_some_and(|folders| folders.workspace() == path)
    }

    /// The other files that were open lately, each with its name.
    fn others(&self) -> impl Iterator<Item = (Option<String>, &Path)> {
        let open = self.store.as_ref().map(|store| store.path());
        self.recent.files().iter().map(PathBuf::as_path).filter(move |path| Some(*path) != open).map(|path| {
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
            (name.filter(|_| !self.is_usual(path)), path)
        })
    }

    /// The state of what is open.
    pub fn state(&self) -> SaveState {
        match &self.store {
            Some(store) => store.state().into(),
            None if self.opening.is_some() => SaveState::Opening,
            None => SaveState::Nowhere,
        }
    }

    /// The state as the top bar shows it.
    pub fn shown_state(&mut self, ctx: &Context) -> SaveState {
        let now = ctx.input(|input| input.time);
        let (state, again) = self.shown.state(self.state(), now);
        if let Some(again) = again {
            ctx.request_repaint_after_secs(again as f32);
        }
        state
    }

    /// The backup that can be opened in the place of a damaged file.
    fn backup(&self) -> Option<Backup> {
        self.notes.iter().find_map(|note| match note {
            Note::Damaged { backup, .. } => backup.clone(),
            Note::Created | Note::Updated => None,
        })
    }

    /// Tells in the dialog that is open what was wrong.
    fn complain(&mut self, trouble: Trouble) {
        if let Face::Path(_, entry) = &mut self.face {
            entry.wrong = Some(Rc::new(trouble));
        }
    }
}
