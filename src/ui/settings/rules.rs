//! Whose rules messages are judged by, in the settings.

use std::path::Path;

use egui::Ui;

use super::row::row;
use crate::files::{tidy, usual_folder};
use crate::settings::Change;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::lines::paragraph;
use crate::ui::parts::path_field::{PathField, path_note};
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::{Answer, Dialog, segmented};
use crate::wording::shown;

/// The profiles that are built in, by the names that the settings and the commands know.
const PROVIDER: &str = "i-digital";
const META: &str = "meta";

/// The question for a file with rules, while it is open.
#[derive(Default)]
struct Question {
    path: String,
    chooser: Chooser,
}

/// The panel with its question.
#[derive(Default)]
pub(super) struct RulesPanel {
    asked: Option<Question>,
}

/// What can be chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Provider,
    Meta,
    File,
}

impl RulesPanel {
    /// Shows it.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let (theme, words) = (Theme::of(ui), scene.words);
        ui.label(theme.text(Type::H2, words.say("rules-title")));
        let now = match scene.settings.rules.as_str() {
            PROVIDER => Choice::Provider,
            META => Choice::Meta,
            _ => Choice::File,
        };
        let remark = match now {
            Choice::File => shown(Path::new(&scene.settings.rules)),
            Choice::Provider | Choice::Meta => words.say("rules-remark").into_owned(),
        };
        let name = words.say("rules-profile");
        let chosen = row(ui, &name, &remark, |ui| {
            let (provider, meta, file) =
                (words.say("rules-i-digital"), words.say("rules-meta"), words.say("rules-file"));
            let options = [(Choice::Provider, &*provider), (Choice::Meta, &*meta), (Choice::File, &*file)];
            segmented(ui, &name, &options, now)
        });
        match chosen {
            Some(Choice::Provider) => intents.push(Intent::Set(Change::Rules(PROVIDER.to_owned()))),
            Some(Choice::Meta) => intents.push(Intent::Set(Change::Rules(META.to_owned()))),
            Some(Choice::File) => self.asked = Some(Question::default()),
            None => {}
        }
        self.ask(ui, scene, intents);
    }

    fn ask(&mut self, ui: &Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let Some(mut asked) = self.asked.take() else { return };
        if let Some(Chosen::Path(path)) = asked.chooser.answer() {
            asked.path = path.to_string_lossy().into_owned();
        }
        let words = scene.words;
        let (title, yes, no) =
            (words.say("rules-file-title"), words.say("rules-file-yes"), words.say("dialog-cancel"));
        let path = tidy(&asked.path);
        let dialog = Dialog::new("rules-file", &title, &yes, &no).usable(path.is_some());
        let (choose, answer) = dialog.show(ui.ctx(), |ui| {
            paragraph(ui, words.say("rules-file-text"));
            let label = words.say("rules-file-label");
            let field = PathField::show(ui, words, &label, &mut asked.path, scene.dialog_open, false);
            path_note(ui, words, "doc-path-meant", &asked.path);
            field.choose
        });
        if choose {
            let (title, kind) = (title.clone().into_owned(), words.say("rules-file-kind").into_owned());
            asked.chooser.ask(intents, |then| {
                Ask::new(Choose::File, title, then).filter(kind, &["toml"]).folder(usual_folder())
            });
        }
        match (answer, path) {
            (Some(Answer::Yes), Some(path)) => {
                intents.push(Intent::Set(Change::Rules(path.to_string_lossy().into_owned())));
            }
            (None, _) => self.asked = Some(asked),
            _ => {}
        }
    }
}
