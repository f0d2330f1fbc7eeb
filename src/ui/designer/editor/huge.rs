//! A text that is too large to be edited in a field: its beginning, and ways back to a text that
//! can be. Every key would lay all of it out anew, which takes half a second for a megabyte.

use egui::{Label, Response, Ui};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{EditorOutput, EditorScene, FieldRef, findings};
use crate::message::length;
use crate::rules::Place;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Button, card, counter, ends};
use crate::workspace::Command;

/// In bytes: many times what any profile allows, and still quick to lay out.
const HUGE: usize = 64 * 1024;

/// As much of it is shown, in UTF-16 units.
const HEAD: usize = 240;
/// Height of the row with the label.
const ROW: f32 = 18.0;

/// Whether a text is too large for a field.
pub(super) fn is_huge(text: &str) -> bool {
    text.len() > HUGE
}

/// Shows the beginning of a text and what can be done.
pub(super) fn show(ui: &mut Ui, scene: &EditorScene<'_>, label: &str, limit: usize, out: &mut EditorOutput) {
    let (words, theme) = (scene.words, Theme::of(ui));
    let text = &scene.entry.message.text;
    ends(
        ui,
        ROW,
        space::S,
        |ui| ui.label(theme.colored(Type::SmallMedium, theme.color.text2, label)),
        |ui| counter(ui, words, length(text), limit, Type::Small),
    );
    card(ui, scene.diagnosis.state(Place::Text), |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        let head = format!("{}…", beginning(text, HEAD).trim_end());
        ui.add(Label::new(theme.colored(Type::Body, theme.color.text2, head)).wrap());
        ui.add(Label::new(theme.text(Type::Small, words.say("editor-huge"))).wrap());
        buttons(ui, scene, limit, out);
    });
}

fn buttons(ui: &mut Ui, scene: &EditorScene<'_>, limit: usize, out: &mut EditorOutput) {
    let (words, text) = (scene.words, &scene.entry.message.text);
    let kept = beginning(text, limit);
    let keep = words.tell("editor-huge-keep", &[("count", length(kept).into())]);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(space::S);
        let keep = ui.add(Button::new(&keep).small());
        lead(ui, scene, &keep, out);
        if ui.add(Button::new(&words.say("editor-huge-copy")).icon(Icon::Copy).small()).clicked() {
            ui.ctx().copy_text(text.clone());
        }
        let clear = ui.add(Button::new(&words.say("editor-huge-clear")).small());
        let left = match (keep.clicked(), clear.clicked()) {
            (true, _) => kept.to_owned(),
            (_, true) => String::new(),
            _ => return,
        };
        out.commands.push(Command::SetText { id: scene.id, text: left });
        out.focus = Some(FieldRef::Text);
        out.seal = true;
    });
}

/// The first button stands for the field where the keyboard is led to it.
fn lead(ui: &Ui, scene: &EditorScene<'_>, first: &Response, out: &mut EditorOutput) {
    if out.wants(scene, FieldRef::Text) {
        first.request_focus();
        first.scroll_to_me(Some(egui::Align::Center));
        ui.ctx().request_repaint();
    }
    if first.has_focus() {
        out.focused = Some(FieldRef::Text);
    }
    findings::describe(ui, scene, FieldRef::Text, first.id);
}

/// As many whole signs from the beginning as are at most `limit` long.
fn beginning(text: &str, limit: usize) -> &str {
    let mut used = 0;
    let over = text.grapheme_indices(true).find(|(_, sign)| {
        used += length(sign);
        used > limit
    });
    over.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn the_beginning_fits_and_ends_between_signs() {
        for (text, limit, expected) in [
            ("Привет", 3, "При"),
            ("Да", 2, "Да"),
            ("а👍🏽б", 4, "а"),
            ("а👍🏽б", 5, "а👍🏽"),
            ("👨‍👩‍👧", 7, ""),
            ("", 5, ""),
        ] {
            assert_eq!(beginning(text, limit), expected, "{text} {limit}");
        }
    }
}
