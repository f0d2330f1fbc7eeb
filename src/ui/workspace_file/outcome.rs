//! What came of the work: another workspace is open, a file was written, or neither.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use egui::Context;

use super::Keeper;
use super::error::Trouble;
use super::open_dialog::Face;
use super::path_purpose::Purpose;
use super::save_request::{Writing, Written};
use crate::store::{Backup, Note, Opened};
use crate::tasks::{JobError, JobRequest, Task};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::wording::shown;

impl Keeper {
    pub(super) fn take_written(&mut self, ctx: &Context, asked: &mut Intents) {
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

    pub(super) fn take_opened(&mut self, ctx: &Context, asked: &mut Intents) {
        let Some(outcome) = self.opening.as_ref().and_then(Task::take) else { return };
        self.opening = None;
        if let Ok(outcome) = outcome {
            self.settle(ctx, outcome, asked);
        }
    }

    /// Takes a workspace in the place of the one that was open, or tells why it cannot be.
    pub(super) fn settle(&mut self, ctx: &Context, outcome: Result<Opened, Trouble>, asked: &mut Intents) {
        match outcome {
            Ok(Opened { store, workspace, notes }) => {
                let waker = ctx.clone();
                store.wake_by(move || waker.request_repaint());
                (self.face, self.notes) = (Face::None, notes);
                self.handed = Some(workspace.clone());
                let file = self.remember(store.path().to_owned());
                // The one before is closed off the frame: it ends with a last look at the disk.
                if let Some(before) = self.store.replace(Arc::new(store)) {
                    let close = JobRequest::quiet(move |_| drop(before), |_| Intents::new());
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
    pub(super) fn remember(&mut self, path: PathBuf) -> Option<PathBuf> {
        let Some(folders) = self.folders.clone() else { return Some(path) };
        let is_usual = self.is_usual(&path);
        self.recent.opened(&path);
        let recent = self.recent.clone();
        self.waiting.push(Intent::Run(JobRequest::quiet(move |_| recent.save(&folders), |_| Intents::new())));
        (!is_usual).then_some(path)
    }

    pub(super) fn is_usual(&self, path: &Path) -> bool {
        self.folders.as_ref().is_some_and(|folders| folders.workspace() == path)
    }

    /// The other files that were open lately, each with its name.
    pub(super) fn others(&self) -> impl Iterator<Item = (Option<String>, &Path)> {
        let open = self.store.as_ref().map(|store| store.path());
        self.recent.files().iter().map(PathBuf::as_path).filter(move |path| Some(*path) != open).map(|path| {
            let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
            (name.filter(|_| !self.is_usual(path)), path)
        })
    }

    /// The backup that can be opened in the place of a damaged file.
    pub(super) fn backup(&self) -> Option<Backup> {
        self.notes.iter().find_map(|note| match note {
            Note::Damaged { backup, .. } => backup.clone(),
            Note::Created | Note::Updated => None,
        })
    }

    /// Tells in the dialog that is open what was wrong.
    pub(super) fn complain(&mut self, trouble: Trouble) {
        if let Face::Path(_, entry) = &mut self.face {
            entry.wrong = Some(Rc::new(trouble));
        }
    }
}
