//! Forms of other managers: headings, order, a constant column, the separator. Kept with the
//! workspace, given out and taken in as files.

mod fields;
mod file;

use std::sync::Arc;

use egui::{Context, ScrollArea, Ui};

use super::pack::{form_name, form_title};
use crate::registration::{Form, FormDraft, FormError, RegistrationSettings};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{heading, remark, wrong_line};
use crate::ui::parts::two_columns::{DIALOG_WIDTH, Part, columns};
use crate::ui::theme::space;
use crate::ui::widgets::{self, Answer, Button, Dialog, Look};
use crate::wording::form_error;
use crate::words::Words;
use crate::workspace::Command;
use file::FormFile;

/// The dialog.
pub(super) struct FormsDialog {
    /// The habits as they will be.
    desk: RegistrationSettings,
    /// The form that is shown; `None` is the built-in one.
    open: Option<usize>,
    /// The name of a new form gets the focus.
    lead: bool,
    file: FormFile,
}

impl FormsDialog {
    /// The dialog over the habits as they are now.
    pub(super) fn new(scene: &Scene<'_>) -> Self {
        let desk = (*scene.document.workspace().desk).clone();
        let open = desk.form.filter(|at| *at < desk.forms.len());
        Self { desk, open, lead: false, file: FormFile::default() }
    }

    /// One frame of it. `false` where it was closed.
    pub(super) fn show(&mut self, ctx: &Context, scene: &Scene<'_>, asked: &mut Intents) -> bool {
        if let Some(form) = self.file.attend(asked) {
            self.add(form);
        }
        let words = scene.words;
        let wrong = self.wrong();
        let changed = self.desk != *scene.document.workspace().desk;
        let (title, yes, no) =
            (words.say("action-forms"), words.say("reg-forms-save"), words.say("dialog-cancel"));
        let usable = changed && wrong.is_none();
        let dialog = Dialog::new("reg-forms", &title, &yes, &no).usable(usable).width(DIALOG_WIDTH);
        let ((), answer) = dialog.show(ctx, |ui| {
            let height = (ui.ctx().content_rect().height() - 240.0).max(160.0);
            ScrollArea::vertical().id_salt("forms-body").max_height(height).show(ui, |ui| {
                columns(ui, |ui, part| match part {
                    Part::Left => self.left(ui, scene, asked),
                    Part::Right => self.right(ui, words),
                });
                widgets::keep_focus_in_sight(ui);
            });
            if let Some((at, error)) = &wrong {
                let form = form_name(words, &self.desk, Some(*at));
                let args = [("form", form.into()), ("what", form_error(words, error).into())];
                wrong_line(ui, &words.tell("reg-forms-wrong", &args));
            }
        });
        match answer {
            Some(Answer::Yes) => {
                asked.push(Intent::Change(Command::SetRegistrationSettings {
                    settings: Box::new(self.desk.clone()),
                }));
                let done = Notice::done(Sentence::new("reg-forms-saved"));
                asked.push(Intent::Notify(done.offering(Action::Undo)));
                false
            }
            Some(Answer::No | Answer::Other) => false,
            None => true,
        }
    }

    /// The first form that is of no use, and why.
    fn wrong(&self) -> Option<(usize, FormError)> {
        self.desk.forms.iter().enumerate().find_map(|(at, form)| Some((at, Form::of(form).err()?)))
    }

    /// The form that is shown.
    fn shown(&self) -> Option<Arc<FormDraft>> {
        match self.open {
            Some(at) => self.desk.forms.get(at).cloned(),
            None => FormDraft::builtin().ok().map(Arc::new),
        }
    }

    fn add(&mut self, form: FormDraft) {
        self.desk.forms.push(Arc::new(form));
        self.open = Some(self.desk.forms.len() - 1);
        self.lead = true;
    }

    fn remove(&mut self, at: usize) {
        if at < self.desk.forms.len() {
            self.desk.forms.remove(at);
        }
        // What stands behind it has another number now.
        self.desk.form = match self.desk.form {
            Some(used) if used == at => None,
            Some(used) if used > at => Some(used - 1),
            used => used,
        };
        self.open = None;
    }

    fn left(&mut self, ui: &mut Ui, scene: &Scene<'_>, asked: &mut Intents) {
        let words = scene.words;
        ui.spacing_mut().item_spacing.y = space::S;
        heading(ui, words, "reg-forms-all");
        for form in std::iter::once(None).chain((0..self.desk.forms.len()).map(Some)) {
            let name = form_name(words, &self.desk, form);
            let said = if self.desk.form == form {
                words.tell("reg-forms-used", &[("form", name.into())])
            } else {
                name
            };
            if ui.add(widgets::Chip::new(&said, self.open == form)).clicked() {
                self.open = form;
            }
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
            let (copy, used) = (words.say("reg-forms-new"), words.say("reg-forms-use"));
            if ui.add(Button::new(&copy).icon(Icon::Plus).small()).clicked()
                && let Some(form) = self.shown()
            {
                let number = self.desk.forms.len() + 1;
                let title = words.tell("reg-form-unnamed", &[("number", number.into())]);
                self.add(FormDraft { title, ..(*form).clone() });
            }
            let other = self.desk.form != self.open;
            if ui.add_enabled(other, Button::new(&used).small()).clicked() {
                self.desk.form = self.open;
            }
            let remove = words.say("reg-forms-remove");
            if let Some(at) = self.open
                && ui.add(Button::new(&remove).look(Look::Danger).small()).clicked()
            {
                self.remove(at);
            }
        });
        ui.add_space(space::S);
        let form = self.shown();
        self.file.show(ui, scene, form, asked);
    }

    fn right(&mut self, ui: &mut Ui, words: &Words) {
        ui.spacing_mut().item_spacing.y = space::M;
        let open = self.open;
        match open.and_then(|at| self.desk.forms.get_mut(at)) {
            Some(form) => {
                let mut draft = (**form).clone();
                let title = fields::edit(ui, words, &mut draft, open.unwrap_or_default());
                if std::mem::take(&mut self.lead) {
                    title.request_focus();
                }
                if draft != **form {
                    *form = Arc::new(draft);
                }
            }
            None => {
                remark(ui, &words.say("reg-forms-builtin-remark"));
                if let Some(form) = self.shown() {
                    fields::tell(ui, words, &form);
                }
            }
        }
    }
}

/// The name under which a form is saved.
fn file_name(words: &Words, at: Option<usize>, form: &FormDraft) -> String {
    let title = form_title(words, at.unwrap_or_default(), form);
    let name: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    format!("{}.toml", name.trim_matches('-'))
}
