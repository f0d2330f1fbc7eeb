//! The dialogs about the file of the library.

use std::path::PathBuf;
use std::rc::Rc;

use egui::{Context, Ui};

use super::document::Expect;
use super::keeper::{Files, Next};
use super::path::{shown, tidy};
use super::{Chosen, FileError, PathField, paragraph, path_note, remark, wrong_line};
use crate::ui::Scene;
use crate::ui::widgets::{self, Answer, Dialog};
use crate::words::Words;

/// A path that is being typed, and what was wrong with the last one.
#[derive(Clone, Default)]
pub(super) struct Entry {
    pub typed: String,
    pub wrong: Option<Rc<FileError>>,
    /// The field gets the focus once.
    met: bool,
}

/// Which dialog is open.
#[derive(Clone, Default)]
pub(super) enum Face {
    /// None.
    #[default]
    None,
    /// There are unsaved changes in the way.
    Unsaved(Next),
    /// Which file to open.
    Open(Entry),
    /// Where to save.
    SaveAs(Entry, Option<Next>),
    /// The file was changed by somebody else.
    Changed { path: PathBuf, next: Option<Next> },
    /// There is such a file already.
    Exists { path: PathBuf, next: Option<Next> },
}

impl Face {
    pub(super) fn open(typed: String) -> Self {
        Self::Open(Entry { typed, ..Entry::default() })
    }

    pub(super) fn save_as(typed: String, next: Option<Next>) -> Self {
        Self::SaveAs(Entry { typed, ..Entry::default() }, next)
    }
}

impl Files {
    pub(super) fn show_face(&mut self, ctx: &Context, scene: &Scene<'_>) {
        match std::mem::take(&mut self.face) {
            Face::None => {}
            Face::Unsaved(next) => self.unsaved(ctx, scene, next),
            Face::Open(entry) => self.open_dialog(ctx, scene, entry),
            Face::SaveAs(entry, next) => self.save_dialog(ctx, scene, entry, next),
            Face::Changed { path, next } => self.changed(ctx, scene, path, next),
            Face::Exists { path, next } => self.exists(ctx, scene, path, next),
        }
    }

    fn unsaved(&mut self, ctx: &Context, scene: &Scene<'_>, next: Next) {
        let words = scene.words;
        let (title, save) = (words.say("doc-unsaved-title"), words.say("doc-save"));
        let (drop, cancel) = (words.say("doc-do-not-save"), words.say("doc-cancel"));
        let dialog = Dialog::new("doc-unsaved", &title, &save, &cancel).other(&drop);
        let file = self.path().map(shown);
        let ((), answer) = dialog.show(ctx, |ui| {
            let told = match &file {
                Some(file) => words.tell("doc-unsaved-in", &[("path", file.into())]),
                None => words.say("doc-unsaved-nowhere").into_owned(),
            };
            paragraph(ui, told);
        });
        match answer {
            None => self.face = Face::Unsaved(next),
            Some(Answer::Yes) => self.save(scene, Some(next)),
            Some(Answer::Other) => self.go(next, words),
            Some(Answer::No) => {}
        }
    }

    fn open_dialog(&mut self, ctx: &Context, scene: &Scene<'_>, mut entry: Entry) {
        let words = scene.words;
        let (title, open) = (words.say("doc-open-title"), words.say("doc-open"));
        let cancel = words.say("doc-cancel");
        let reading = self.reading.is_some();
        let usable = !reading && tidy(&entry.typed).is_some();
        let dialog = Dialog::new("doc-open", &title, &open, &cancel).usable(usable).width(560.0);
        let (choose, mut answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.say("doc-open-text"));
            let choose = path_row(ui, scene, &words.say("doc-open-label"), &mut entry);
            trouble(ui, words, entry.wrong.as_deref());
            if let Some(task) = &self.reading {
                let (what, stop) = (words.say("job-open"), words.say("job-stop"));
                if widgets::progress(ui, &what, &stop, task.progress()) {
                    self.reading = None;
                }
            }
            choose
        });
        match self.chooser.answer() {
            Some(Chosen::Path(path)) => {
                entry.typed = path.to_string_lossy().into_owned();
                answer = Some(Answer::Yes);
            }
            Some(Chosen::Cancelled) if entry.typed.is_empty() => answer = Some(Answer::No),
            Some(Chosen::Cancelled | Chosen::Missing) | None => {}
        }
        if choose {
            self.ask_which(words);
        }
        match (answer, tidy(&entry.typed)) {
            (Some(Answer::Yes), Some(path)) => {
                entry.wrong = None;
                self.read(path);
            }
            (Some(Answer::No | Answer::Other), _) => {
                self.reading = None;
                return;
            }
            _ => {}
        }
        self.face = Face::Open(entry);
    }

    fn save_dialog(&mut self, ctx: &Context, scene: &Scene<'_>, mut entry: Entry, next: Option<Next>) {
        let words = scene.words;
        let (title, save) = (words.say("doc-save-title"), words.say("doc-save"));
        let cancel = words.say("doc-cancel");
        let usable = tidy(&entry.typed).is_some();
        let dialog = Dialog::new("doc-save-as", &title, &save, &cancel).usable(usable).width(560.0);
        let (choose, answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.say("doc-save-text"));
            let choose = path_row(ui, scene, &words.say("doc-save-label"), &mut entry);
            path_note(ui, words, "doc-path-meant", &entry.typed);
            choose
        });
        // The system's dialog has asked about replacing by itself.
        if let Some(Chosen::Path(path)) = self.chooser.answer() {
            return self.write(path, Expect::Anything, scene, next);
        }
        let place = tidy(&entry.typed).map(with_ending);
        match (answer, place) {
            (Some(Answer::Yes), Some(path)) if self.path() == Some(&path) => {
                self.face = Face::None;
                return self.save(scene, next);
            }
            (Some(Answer::Yes), Some(path)) => return self.write(path, Expect::Nothing, scene, next),
            (Some(Answer::No | Answer::Other), _) => return,
            _ => {}
        }
        if choose && let Some(path) = tidy(&entry.typed) {
            self.ask_new(words, &path);
        }
        self.face = Face::SaveAs(entry, next);
    }

    fn changed(&mut self, ctx: &Context, scene: &Scene<'_>, path: PathBuf, next: Option<Next>) {
        let words = scene.words;
        let (title, yes) = (words.say("doc-changed-title"), words.say("doc-overwrite"));
        let (other, cancel) = (words.say("doc-save-elsewhere"), words.say("doc-cancel"));
        let dialog = Dialog::new("doc-changed", &title, &yes, &cancel).other(&other).danger();
        let ((), answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.tell("doc-changed-text", &[("path", shown(&path).into())]));
        });
        match answer {
            None => self.face = Face::Changed { path, next },
            Some(Answer::Yes) => self.write(path, Expect::Anything, scene, next),
            Some(Answer::Other) => self.ask_where(words, next),
            Some(Answer::No) => {}
        }
    }

    fn exists(&mut self, ctx: &Context, scene: &Scene<'_>, path: PathBuf, next: Option<Next>) {
        let words = scene.words;
        let (title, yes) = (words.say("doc-exists-title"), words.say("doc-replace"));
        let back = words.say("doc-back");
        let dialog = Dialog::new("doc-exists", &title, &yes, &back).danger();
        let ((), answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.tell("doc-exists-text", &[("path", shown(&path).into())]));
        });
        match answer {
            None => self.face = Face::Exists { path, next },
            Some(Answer::Yes) => self.write(path, Expect::Anything, scene, next),
            Some(Answer::Other | Answer::No) => {
                self.face = Face::save_as(path.to_string_lossy().into_owned(), next);
            }
        }
    }
}

/// A name without an ending gets the one that the dialogs for opening look for.
fn with_ending(mut path: PathBuf) -> PathBuf {
    if path.extension().is_none() {
        path.set_extension("json");
    }
    path
}

fn path_row(ui: &mut Ui, scene: &Scene<'_>, label: &str, entry: &mut Entry) -> bool {
    let wrong = entry.wrong.is_some();
    let row = PathField::show(ui, scene.words, label, &mut entry.typed, scene.dialog_open, wrong);
    if !entry.met {
        row.field.request_focus();
        entry.met = true;
    }
    if row.field.changed() {
        entry.wrong = None;
    }
    row.choose
}

/// What was wrong, and what to do about it.
fn trouble(ui: &mut Ui, words: &Words, wrong: Option<&FileError>) {
    let Some(wrong) = wrong else { return };
    wrong_line(ui, &wrong.say(words));
    if let Some(advice) = wrong.advice(words) {
        remark(ui, &advice);
    }
}
