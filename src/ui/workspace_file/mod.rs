//! The file of the workspace: opened with the window, saved by itself, changed for another one
//! or copied; and what is told when that fails.

mod banner;
mod error;
mod menu;
mod open_dialog;
mod outcome;
mod path_prompt;
mod path_purpose;
mod pending_open;
mod save_request;
mod save_state;

#[cfg(test)]
mod tests;

pub use pending_open::Early;
pub use save_state::SaveState;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, ViewportCommand};

use crate::store::{Folders, Note, Opened, Recent, Store};
use crate::tasks::{Progress, Task};
use crate::ui::core::intent::Intents;
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::parts::chooser::Chooser;
use crate::words::Words;
use crate::workspace::Workspace;
use error::Trouble;
use open_dialog::Face;
use path_purpose::Purpose;
use save_request::Writing;
use save_state::Shown;

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

    /// The store of what is open, where it has a file.
    pub fn store(&self) -> Option<&Arc<Store>> {
        self.store.as_ref()
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
}
