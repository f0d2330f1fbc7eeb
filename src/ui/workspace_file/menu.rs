//! The menu of files.

use egui::{Popup, Ui};

use super::Keeper;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{self, IconButton};
use crate::wording::shown;

/// What is about the workspace, and what is about its messages.
const GROUPS: [&[Action]; 2] =
    [&[Action::Open, Action::Create, Action::SaveCopy], &[Action::Import, Action::Export, Action::SaveJson]];

impl Keeper {
    /// The button of the menu, and the menu while it is open.
    pub fn menu(&self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        let name = scene.words.say("files-menu");
        let button = ui.add(IconButton::new(Icon::Folder, &name));
        let menu = widgets::menu(&button, Popup::menu(&button), |ui| {
            let mut intents = Intents::new();
            for (at, group) in GROUPS.into_iter().enumerate() {
                if at > 0 {
                    ui.separator();
                }
                intents.extend(group.iter().filter_map(|&action| entry(ui, scene, action)));
            }
            intents.extend(self.recent_entries(ui, scene));
            intents
        });
        menu.unwrap_or_default()
    }

    fn recent_entries(&self, ui: &mut Ui, scene: &Scene<'_>) -> Option<Intent> {
        let mut others = self.others().peekable();
        others.peek()?;
        let theme = Theme::of(ui);
        ui.separator();
        ui.add_space(space::XS);
        let heading = theme.colored(Type::Caption, theme.color.text3, scene.words.say("doc-open-recent"));
        // As far in as the entries below it.
        ui.horizontal(|ui| {
            ui.add_space(ui.spacing().button_padding.x);
            ui.label(heading);
        });
        let mut chosen = None;
        for (name, path) in others {
            let name = name.unwrap_or_else(|| scene.words.say("document-unnamed").into_owned());
            if ui.button(name).on_hover_text(shown(path)).clicked() {
                chosen = Some(Intent::Open(path.to_owned()));
                ui.close();
            }
        }
        chosen
    }
}

fn entry(ui: &mut Ui, scene: &Scene<'_>, action: Action) -> Option<Intent> {
    let name = scene.words.say(action.id());
    let entry = egui::Button::new(&*name).shortcut_text(action.key_text(ui.ctx()));
    let clicked = ui.add(entry).clicked();
    if clicked {
        ui.close();
    }
    clicked.then_some(Intent::Do(action))
}
