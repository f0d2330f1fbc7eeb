//! Lines of words that the dialogs of files share.

use egui::{Label, Ui};

use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::words::Words;

/// A sentence that says what a dialog is for.
pub fn paragraph(ui: &mut Ui, words: impl Into<String>) {
    let theme = Theme::of(ui);
    ui.add(Label::new(theme.colored(Type::Body, theme.color.text2, words)).wrap());
}

/// The name of a group of controls.
pub fn heading(ui: &mut Ui, words: &Words, id: &str) {
    let theme = Theme::of(ui);
    ui.label(theme.colored(Type::SmallMedium, theme.color.text2, words.say(id)));
}

/// A remark under a control.
pub fn remark(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    ui.add(Label::new(theme.colored(Type::Small, theme.color.text3, words)).wrap());
}

/// What is wrong, with its icon.
pub fn wrong_line(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    marked(ui, Icon::Error, theme.color.error, words);
}

/// What deserves a look, with its icon.
pub fn warning_line(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    marked(ui, Icon::Warning, theme.color.warn, words);
}

fn marked(ui: &mut Ui, icon: Icon, color: egui::Color32, words: &str) {
    let theme = Theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        icon.show(ui, size::ICON_SMALL, color);
        ui.add(Label::new(theme.colored(Type::Small, color, words)).wrap());
    });
}
