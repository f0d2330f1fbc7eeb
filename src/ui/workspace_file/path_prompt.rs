//! What is asked for and begun: a place for a file, the work that is done there.

use std::path::{Path, PathBuf};

use super::Keeper;
use super::error::Trouble;
use super::open_dialog::Face;
use super::path_purpose::Purpose;
use super::save_request::{Deed, Writing};
use crate::files::json::Expect;
use crate::files::{tidy, usual_folder};
use crate::store::{Backup, Folders, Store};
use crate::tasks::Task;
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::Ask;
use crate::words::Words;

impl Keeper {
    /// Asks for a place, in our dialog and in the system's.
    pub(super) fn ask_where(&mut self, words: &Words, purpose: Purpose) {
        let typed = match purpose {
            Purpose::Open => String::new(),
            other => usual_folder().join(&*words.say(other.file_name())).to_string_lossy().into_owned(),
        };
        self.ask(words, purpose, &typed);
        self.face = Face::path(purpose, typed);
    }

    pub(super) fn ask(&mut self, words: &Words, purpose: Purpose, typed: &str) {
        let title = words.say(purpose.says().title).into_owned();
        let (ending, kind) = purpose.kind();
        let kind = words.say(kind).into_owned();
        let path = tidy(typed);
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
    pub(super) fn carry_out(&mut self, scene: &Scene<'_>, purpose: Purpose, path: PathBuf, expect: Expect) {
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

    pub(super) fn begin(&mut self, path: PathBuf) {
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
    pub(super) fn restore(&mut self, path: PathBuf, backup: Backup) {
        let folders = self.folders_for(&path);
        self.opening = Some(Task::start(&mut self.waiting, move |_| {
            let copy = backup.restore_beside(&path).map_err(|fault| Trouble::Fault(path, fault))?;
            Store::open(&copy, &folders).map_err(|error| Trouble::Open(copy, error))
        }));
    }

    /// Where backups and lists are kept. Without a home they stand beside the file.
    pub(super) fn folders_for(&self, path: &Path) -> Folders {
        let beside = || Folders::under(path.parent().unwrap_or(Path::new(".")));
        self.folders.clone().unwrap_or_else(beside)
    }
}
