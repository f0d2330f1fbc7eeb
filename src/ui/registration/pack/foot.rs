//! Under the columns: the folder, how far the writing is; and what is remembered of it in the end.

use std::path::Path;
use std::sync::Arc;

use egui::Ui;

use super::write::say_failure;
use super::{PackDialog, Wants, Writing};
use crate::registration::{Package, PackageId, RegistrationSettings};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::parts::lines::{remark, wrong_line};
use crate::ui::parts::path_field::PathField;
use crate::ui::widgets;
use crate::wording::shown;
use crate::workspace::Command;

impl PackDialog {
    /// What was written is remembered, as one step, with the habits that it shows. Tells which
    /// package it is.
    pub(super) fn remember(
        &self,
        package: &Arc<Package>,
        place: &Path,
        scene: &Scene<'_>,
        asked: &mut Intents,
    ) -> PackageId {
        let workspace = scene.document.workspace();
        let id = workspace.packages.next_id();
        let settings = RegistrationSettings {
            options: self.choices.options,
            form: self.choices.form,
            ..(*workspace.desk).clone()
        };
        let package_made = Box::new((**package).clone());
        asked.push(Intent::Change(Command::AddPackage {
            package: package_made,
            settings: Box::new(settings),
        }));
        let done = Sentence::new("reg-pack-done").with("count", package.items.len());
        let there = Sentence::new("reg-pack-done-in").with("path", shown(place));
        asked.push(Intent::Notify(Notice::done(done).and(there).offering(Action::Undo)));
        id
    }

    /// Shows the folder, and how far the writing is or why it cannot begin.
    pub(super) fn foot(&mut self, ui: &mut Ui, scene: &Scene<'_>, obstacle: Option<&str>, wants: &mut Wants) {
        let words = scene.words;
        ui.add_enabled_ui(self.writing.is_none(), |ui| {
            let label = words.say("exporting-folder");
            let folder = &mut self.choices.folder;
            wants.folder = PathField::show(ui, words, &label, folder, scene.dialog_open, false).choose;
        });
        if let Some(place) = self.there(scene).and_then(|place| self.free.of(&place)) {
            remark(ui, &words.tell("reg-pack-place", &[("path", shown(place).into())]));
        }
        if let Some(Writing { task, .. }) = &self.writing {
            let (what, stop) = (words.say("reg-pack-job"), words.say("job-stop"));
            if widgets::progress(ui, &what, &stop, task.progress()) {
                self.writing = None;
            }
        } else if let Some(failure) = &self.failed {
            wrong_line(ui, &say_failure(words, failure));
        } else if let Some(obstacle) = obstacle {
            remark(ui, obstacle);
        }
    }
}
