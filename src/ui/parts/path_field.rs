//! A field for a path, with the button that opens the system's own dialog beside it.

use std::path::Path;

use egui::{Response, Ui};

use crate::files::tidy;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Button, FieldState, TextField, ends};
use crate::wording::shown;
use crate::words::Words;

/// What came of the field in this frame.
pub struct PathField {
    /// Of the field itself.
    pub field: Response,
    /// Whether the system's dialog is wanted.
    pub choose: bool,
}

impl PathField {
    /// Shows the field under its label, with the button at its right.
    pub fn show(
        ui: &mut Ui,
        words: &Words,
        label: &str,
        typed: &mut String,
        dialog_open: bool,
        wrong: bool,
    ) -> Self {
        let theme = Theme::of(ui);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            ui.label(theme.colored(Type::SmallMedium, theme.color.text2, label));
            let choose = words.say("doc-choose");
            let state = if wrong { FieldState::Error } else { FieldState::Fine };
            let (field, choose) = ends(
                ui,
                size::CONTROL,
                space::S,
                |ui| TextField::new(words, label, label, typed).label_hidden().state(state).show(ui).response,
                |ui| ui.add_enabled(!dialog_open, Button::new(&choose).icon(Icon::Folder)).clicked(),
            );
            Self { field, choose }
        })
        .inner
    }
}

/// Tells which path is meant where that is not what stands in the field.
pub fn path_note(ui: &mut Ui, words: &Words, id: &str, typed: &str) {
    let Some(path) = tidy(typed) else { return };
    if path.as_path() != Path::new(typed) {
        let theme = Theme::of(ui);
        let told = words.tell(id, &[("path", shown(&path).into())]);
        ui.add(egui::Label::new(theme.colored(Type::Small, theme.color.text3, told)).wrap());
    }
}
