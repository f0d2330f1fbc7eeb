//! Where the program keeps things, in the settings: the workspace and the log.

use egui::Ui;

use super::row::{line, row};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::Button;
use crate::wording::shown;

/// Shows both, each with the button that opens its folder.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let (theme, words) = (Theme::of(ui), scene.words);
    ui.label(theme.text(Type::H2, words.say("places-title")));
    let file = scene.file.as_deref().map_or_else(|| words.say("places-no-file").into_owned(), shown);
    let mut place = |ui: &mut Ui, name: &str, remark: &str, action: Action| {
        row(ui, &words.say(name), remark, |ui| {
            let (open, told) = (words.say("places-open"), words.say(action.id()));
            let button = ui.add(Button::new(&open).icon(Icon::Folder)).on_hover_text(&*told);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &*told));
            if button.clicked() {
                intents.push(Intent::Do(action));
            }
        });
    };
    place(ui, "places-file", &file, Action::ShowFile);
    line(ui);
    place(ui, "places-log", &words.say("places-log-remark"), Action::ShowLog);
}
