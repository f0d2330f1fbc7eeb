//! The dialogs about the file of the workspace.

use std::path::PathBuf;
use std::rc::Rc;

use egui::{Context, Ui};

use super::error::Trouble;
use super::path_purpose::Purpose;
use super::{Keeper, Next};
use crate::files::json::Expect;
use crate::files::tidy;
use crate::ui::core::scene::Scene;
use crate::ui::parts::chooser::Chosen;
use crate::ui::parts::lines::{paragraph, remark, wrong_line};
use crate::ui::parts::path_field::{PathField, path_note};
use crate::ui::widgets::{self, Answer, Dialog};
use crate::wording::shown;
use crate::words::Words;

/// A path that is being typed, and what was wrong with the last one.
#[derive(Clone, Default)]
pub(super) struct Entry {
    pub typed: String,
    pub wrong: Option<Rc<Trouble>>,
    /// The field gets the focus once, and again whenever what it says was refused.
    met: bool,
    refused: bool,
}

/// Which dialog is open.
#[derive(Clone, Default)]
pub(super) enum Face {
    /// None.
    #[default]
    None,
    /// Where something is or shall be.
    Path(Purpose, Entry),
    /// There is such a file already.
    Exists(Purpose, PathBuf),
    /// What was changed last could not be saved, and something waits.
    Unsaved(Next),
}

impl Face {
    pub(super) fn path(purpose: Purpose, typed: String) -> Self {
        Self::Path(purpose, Entry { typed, ..Entry::default() })
    }
}

impl Keeper {
    pub(super) fn show_face(&mut self, ctx: &Context, scene: &Scene<'_>) {
        match std::mem::take(&mut self.face) {
            Face::None => {}
            Face::Path(purpose, entry) => self.path_dialog(ctx, scene, purpose, entry),
            Face::Exists(purpose, path) => self.exists(ctx, scene, purpose, path),
            Face::Unsaved(next) => self.unsaved(ctx, scene, next),
        }
    }

    fn path_dialog(&mut self, ctx: &Context, scene: &Scene<'_>, purpose: Purpose, mut entry: Entry) {
        let (words, says) = (scene.words, purpose.says());
        let (title, yes, cancel) = (words.say(says.title), words.say(says.yes), words.say("doc-cancel"));
        let busy = self.is_busy();
        let usable = !busy && tidy(&entry.typed).is_some();
        let backup = entry.wrong.as_ref().and_then(|wrong| wrong.backup());
        let restore = words.say("doc-banner-restore");
        let dialog = Dialog::new("doc-path", &title, &yes, &cancel).usable(usable).width(560.0);
        let dialog = if backup.is_some() { dialog.other(&restore) } else { dialog };
        let (choose, mut answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.say(says.text));
            let choose = path_row(ui, scene, &words.say(says.label), &mut entry);
            path_note(ui, words, "doc-path-meant", &entry.typed);
            trouble(ui, words, says.refused, &entry);
            self.progress(ui, words);
            choose
        });
        let mut expect = Expect::Nothing;
        match self.chooser.answer() {
            Some(Chosen::Path(path)) => {
                entry.typed = path.to_string_lossy().into_owned();
                answer = Some(Answer::Yes);
                // The system's dialog has asked about replacing by itself.
                expect = Expect::Anything;
            }
            Some(Chosen::Cancelled) if entry.typed.is_empty() => answer = Some(Answer::No),
            Some(Chosen::Cancelled | Chosen::Missing) | None => {}
        }
        if choose {
            self.ask(words, purpose, &entry.typed);
        }
        match (answer, tidy(&entry.typed)) {
            (Some(Answer::Yes), Some(path)) => {
                entry.wrong = None;
                self.face = Face::Path(purpose, entry);
                self.carry_out(scene, purpose, purpose.complete(path), expect);
            }
            (Some(Answer::Other), Some(path)) if backup.is_some() => {
                self.face = Face::Path(purpose, entry);
                if let Some(backup) = backup {
                    self.restore(path, backup);
                }
            }
            (Some(Answer::No | Answer::Other), _) => self.abandon(),
            _ => self.face = Face::Path(purpose, entry),
        }
    }

    /// How far the work of the dialog is, with the way to stop it where it can be.
    fn progress(&mut self, ui: &mut Ui, words: &Words) {
        let Some((what, progress)) = self.working() else { return };
        let (what, stop) = (words.say(what), words.say("job-stop"));
        if widgets::progress(ui, &what, &stop, progress) {
            self.abandon();
        }
    }

    fn exists(&mut self, ctx: &Context, scene: &Scene<'_>, purpose: Purpose, path: PathBuf) {
        let words = scene.words;
        let (title, yes) = (words.say("doc-exists-title"), words.say("doc-replace"));
        let back = words.say("doc-back");
        let dialog = Dialog::new("doc-exists", &title, &yes, &back).danger();
        let ((), answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.tell("doc-exists-text", &[("path", shown(&path).into())]));
        });
        let back = Face::path(purpose, path.to_string_lossy().into_owned());
        match answer {
            None => self.face = Face::Exists(purpose, path),
            Some(Answer::Yes) => {
                self.face = back;
                self.carry_out(scene, purpose, path, Expect::Anything);
            }
            Some(Answer::Other | Answer::No) => self.face = back,
        }
    }

    fn unsaved(&mut self, ctx: &Context, scene: &Scene<'_>, next: Next) {
        let words = scene.words;
        // It was saved after all, while the question was open.
        if self.is_durable(scene.document.workspace()) {
            return self.go(next, words);
        }
        let (title, save) = (words.say("doc-unsaved-title"), words.say("doc-unsaved-copy"));
        let (drop, cancel) = (words.say("doc-unsaved-drop"), words.say("doc-cancel"));
        let dialog = Dialog::new("doc-unsaved", &title, &save, &cancel).losing(&drop).width(620.0);
        let ((), answer) = dialog.show(ctx, |ui| {
            if let Some(why) = self.failure(words) {
                wrong_line(ui, &why);
            }
            paragraph(ui, words.say("doc-unsaved-text"));
        });
        match answer {
            None => self.face = Face::Unsaved(next),
            Some(Answer::Yes) => self.ask_where(words, Purpose::Move),
            Some(Answer::Other) => self.go(next, words),
            Some(Answer::No) => {}
        }
    }
}

fn path_row(ui: &mut Ui, scene: &Scene<'_>, label: &str, entry: &mut Entry) -> bool {
    let wrong = entry.wrong.is_some();
    let row = PathField::show(ui, scene.words, label, &mut entry.typed, scene.dialog_open, wrong);
    if !std::mem::replace(&mut entry.met, true) | (wrong && !entry.refused) {
        row.field.request_focus();
    }
    if row.field.changed() {
        entry.wrong = None;
    }
    entry.refused = entry.wrong.is_some();
    row.choose
}

/// What was wrong, and what to do about it.
fn trouble(ui: &mut Ui, words: &Words, refused: &'static str, entry: &Entry) {
    let Some(wrong) = &entry.wrong else { return };
    // The field says which file it is.
    if tidy(&entry.typed).is_some_and(|typed| typed == wrong.path()) {
        wrong_line(ui, &words.tell(refused, &[("what", wrong.what(words).into())]));
    } else {
        wrong_line(ui, &wrong.say(words));
    }
    if let Some(advice) = wrong.advice(words) {
        remark(ui, &advice);
    }
}
