//! The foot of the library: a new message, the export, and what can be done to the chosen.

use egui::{Response, Ui};

use super::LibraryOutput;
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::designer::selection::Selection;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, margin, size, space};
use crate::ui::widgets::{self, Button, IconButton, ends};
use crate::workspace::MessageId;

/// Height of the foot while one message is chosen.
pub(super) const HEIGHT: f32 = size::CONTROL + 20.0;

/// Shows the foot.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, count: usize, out: &mut LibraryOutput) {
    let theme = Theme::of(ui);
    let frame = theme.panel(margin(space::M, 10.0));
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        if count > 1 {
            chosen(ui, scene, count, out);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(space::S);
            let (new, export) = (scene.words.say("library-new"), scene.words.say("library-export"));
            let key = |action: Action| action.key_text(ui.ctx());
            let (new_key, export_key) = (key(Action::NewMessage), key(Action::Export));
            let add = Button::primary(&new).icon(Icon::Plus);
            if ui.add_enabled(!scene.read_only, add).on_hover_text(new_key).clicked() {
                out.actions.push(Action::NewMessage);
            }
            if ui.add(Button::new(&export).icon(Icon::Table)).on_hover_text(export_key).clicked() {
                out.actions.push(Action::Export);
            }
        });
    });
    let line = shown.response.rect;
    ui.painter().hline(line.x_range(), line.top() + 0.5, theme.hairline());
}

fn chosen(ui: &mut Ui, scene: &Scene<'_>, count: usize, out: &mut LibraryOutput) {
    let theme = Theme::of(ui);
    let words = scene.words;
    ends(
        ui,
        size::CONTROL_SMALL,
        space::XS,
        |ui| {
            let count = words.tell("library-chosen", &[("count", count.into())]);
            ui.label(theme.colored(Type::Small, theme.color.text2, count));
        },
        |ui| {
            let (duplicate, delete) = (words.say(Action::Duplicate.id()), words.say("library-delete"));
            if ui.add(IconButton::new(Icon::Duplicate, &duplicate).small()).clicked() {
                out.actions.push(Action::Duplicate);
            }
            if ui.add(IconButton::new(Icon::Trash, &delete).small()).clicked() {
                out.delete = true;
            }
        },
    );
}

/// The menu of a row.
pub(super) fn menu(
    row: &Response,
    scene: &Scene<'_>,
    selection: &Selection,
    _id: MessageId,
    out: &mut LibraryOutput,
) {
    let words = scene.words;
    widgets::context_menu(row, |ui| {
        for action in [Action::Duplicate, Action::Export] {
            let entry = egui::Button::new(&*words.say(action.id())).shortcut_text(action.key_text(ui.ctx()));
            if ui.add(entry).clicked() {
                out.actions.push(action);
            }
        }
        let delete = words.tell("library-delete-count", &[("count", selection.len().into())]);
        if ui.button(delete).clicked() {
            out.delete = true;
        }
    });
}
