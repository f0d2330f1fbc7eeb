//! A form as a file, out and in.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Ui;

use super::file_name;
use crate::files::{FileError, read_limited, tidy, usual_folder, write_whole};
use crate::registration::{FormDraft, FormError};
use crate::tasks::{JobError, Task};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::lines::{heading, remark, wrong_line};
use crate::ui::parts::path_field::PathField;
use crate::ui::theme::space;
use crate::ui::widgets::Button;
use crate::wording::{file_error, form_error, shown};
use crate::words::Words;

/// A form is a few lines; anything larger is none.
const MAX_BYTES: u64 = 64 * 1024;

/// Why a form could not be taken in or given out.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Form(#[from] FormError),
}

/// What comes of a job.
enum Done {
    Read(Box<FormDraft>),
    Written(PathBuf),
}

/// The file that was typed or chosen, and what is done with it.
#[derive(Default)]
pub(super) struct FormFile {
    typed: String,
    chooser: Chooser,
    work: Option<Task<Result<Done, Failure>>>,
    failed: Option<Failure>,
}

impl FormFile {
    /// Takes in what came; a form that was read is given away.
    pub(super) fn attend(&mut self, asked: &mut Intents) -> Option<FormDraft> {
        if let Some(Chosen::Path(path)) = self.chooser.answer() {
            self.typed = path.to_string_lossy().into_owned();
        }
        let done = self.work.as_ref().and_then(Task::take)?;
        self.work = None;
        match done {
            Ok(Ok(Done::Read(form))) => return Some(*form),
            Ok(Ok(Done::Written(path))) => {
                let said = Sentence::new("reg-forms-written").with("path", shown(&path));
                asked.push(Intent::Notify(Notice::done(said)));
            }
            Ok(Err(failure)) => self.failed = Some(failure),
            Err(JobError::Stopped | JobError::Panicked(_)) => {}
        }
        None
    }

    /// Shows the field with its two commands; `form` is the one that would be given out.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        form: Option<Arc<FormDraft>>,
        asked: &mut Intents,
    ) {
        let words = scene.words;
        heading(ui, words, "reg-forms-file");
        remark(ui, &words.say("reg-forms-file-remark"));
        let label = words.say("reg-forms-path");
        let field =
            PathField::show(ui, words, &label, &mut self.typed, scene.dialog_open, self.failed.is_some());
        if field.field.changed() {
            self.failed = None;
        }
        if field.choose {
            self.ask(words, form.as_deref(), asked);
        }
        let path = tidy(&self.typed);
        let free = path.is_some() && self.work.is_none();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
            let (read, write) = (words.say("reg-forms-read"), words.say("reg-forms-write"));
            if ui.add_enabled(free, Button::new(&read).small()).clicked()
                && let Some(path) = path.clone()
            {
                self.begin(asked, move || {
                    let (bytes, _) = read_limited(&path, MAX_BYTES)?;
                    Ok(Done::Read(Box::new(FormDraft::read(&String::from_utf8_lossy(&bytes))?)))
                });
            }
            if ui.add_enabled(free && form.is_some(), Button::new(&write).small()).clicked()
                && let (Some(path), Some(form)) = (path, form)
            {
                self.begin(asked, move || {
                    let toml = form.write()?;
                    write_whole(&path, |to| to.write_all(toml.as_bytes()))?;
                    Ok(Done::Written(path))
                });
            }
        });
        match &self.failed {
            Some(Failure::File(error)) => wrong_line(ui, &file_error(words, error)),
            Some(Failure::Form(error)) => wrong_line(ui, &form_error(words, error)),
            None => {}
        }
    }

    fn begin(&mut self, asked: &mut Intents, work: impl FnOnce() -> Result<Done, Failure> + Send + 'static) {
        self.failed = None;
        self.work = Some(Task::start(asked, move |_: &_| work()));
    }

    fn ask(&mut self, words: &Words, form: Option<&FormDraft>, asked: &mut Intents) {
        let (title, kind) =
            (words.say("reg-forms-file").into_owned(), words.say("reg-forms-kind").into_owned());
        let name = form.map(|form| file_name(words, None, form)).unwrap_or_default();
        self.chooser.ask(asked, |then| {
            Ask::new(Choose::NewFile, title, then)
                .filter(kind, &["toml"])
                .file_name(name)
                .folder(usual_folder())
        });
    }
}
