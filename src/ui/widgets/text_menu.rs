//! The right-click menu of text fields, and what is selected while a field lacks the focus.
//!
//! egui drops a selection on a right click and when a field loses the focus, so what was
//! selected is remembered here: the menu acts on it, and so can buttons beside the field.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::{TextEditOutput, TextEditState};
use egui::{Button, Context, Id, PointerButton, TextBuffer as _, Ui, ViewportCommand};

use super::graphemes::Graphemes;
use crate::words::Words;

/// What was selected in a field when it last had the focus.
#[derive(Clone, Copy, Default)]
pub(super) struct Remembered {
    range: Option<CCursorRange>,
    /// What a right click found, until the button comes up.
    held: Option<CCursorRange>,
}

impl Remembered {
    pub(super) fn load(ctx: &Context, id: Id) -> Self {
        ctx.data(|data| data.get_temp(id.with("remembered"))).unwrap_or_default()
    }

    fn store(self, ctx: &Context, id: Id) {
        ctx.data_mut(|data| data.insert_temp(id.with("remembered"), self));
    }

    pub(super) fn range(&self) -> Option<CCursorRange> {
        self.range
    }
}

/// Gives a field the focus and a selection.
pub(super) fn put_selection(ctx: &Context, id: Id, range: CCursorRange) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    state.store(ctx, id);
    Remembered { range: Some(range), held: None }.store(ctx, id);
    ctx.memory_mut(|memory| memory.request_focus(id));
    ctx.request_repaint();
}

/// What the menu offers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Cut,
    Copy,
    Paste,
    All,
}

/// Keeps the selection through a right click, shows the menu and does what is chosen there.
/// Says whether the text changed.
pub(super) fn attend(
    ui: &Ui,
    words: &Words,
    shown: &mut TextEditOutput,
    before: Remembered,
    text: &mut String,
    masked: bool,
) -> bool {
    let (ctx, id) = (ui.ctx(), shown.response.id);
    let mut now = before;
    if shown.response.gained_focus() && !ui.input(|input| input.pointer.any_down()) {
        come_back(ui, shown, before, text);
    }
    keep_through_right_click(ui, shown, &mut now);
    if shown.response.has_focus() && now.held.is_none() {
        now.range = shown.state.cursor.char_range();
    }
    now.store(ctx, id);

    let selected = now.range.map(|range| range.as_sorted_char_range());
    let selected = selected.filter(|range| range.start < range.end && !masked);
    let mut choice = None;
    super::menu::context_menu(&shown.response, |ui| {
        for (offered, name, usable) in [
            (Choice::Cut, "text-cut", selected.is_some()),
            (Choice::Copy, "text-copy", selected.is_some()),
            (Choice::Paste, "text-paste", true),
            (Choice::All, "text-select-all", !text.is_empty()),
        ] {
            if ui.add_enabled(usable, Button::new(words.say(name).into_owned())).clicked() {
                choice = Some(offered);
                ui.close();
            }
        }
    });
    let Some(choice) = choice else { return false };
    let chosen = selected.clone().map(|range| Graphemes(text).char_range(range).to_owned());
    let mut range = now.range.unwrap_or_else(|| CCursorRange::one(CCursor::new(text.chars().count())));
    match choice {
        Choice::Copy | Choice::Cut => ctx.copy_text(chosen.unwrap_or_default()),
        Choice::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
        Choice::All => range = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count())),
    }
    let cut = selected.filter(|_| choice == Choice::Cut);
    if let Some(gone) = &cut {
        range = CCursorRange::one(CCursor::new(gone.start.0));
        Graphemes(text).delete_char_range(gone.clone());
    }
    put_selection(ctx, id, range);
    cut.is_some()
}

/// The keyboard comes back to where it was in the text, with what was selected there.
fn come_back(ui: &Ui, shown: &mut TextEditOutput, before: Remembered, text: &str) {
    let Some(range) = before.range else { return };
    let range = range.as_sorted_char_range();
    let end = text.chars().count();
    let at = |index: egui::text::CharIndex| CCursor::new(index.0.min(end));
    shown.state.cursor.set_char_range(Some(CCursorRange::two(at(range.start), at(range.end))));
    shown.state.clone().store(ui.ctx(), shown.response.id);
}

/// A right press inside the selection keeps it; elsewhere it moves the caret, as everywhere.
fn keep_through_right_click(ui: &Ui, shown: &mut TextEditOutput, now: &mut Remembered) {
    let (pressed, down, released) = ui.input(|i| {
        let button = PointerButton::Secondary;
        (i.pointer.button_pressed(button), i.pointer.button_down(button), i.pointer.button_released(button))
    });
    if pressed && shown.response.contains_pointer() {
        let at = shown.state.cursor.char_range().map(|range| range.primary.index);
        now.held = now.range.filter(|range| {
            let range = range.as_sorted_char_range();
            at.is_some_and(|at| range.start < range.end && (range.start..=range.end).contains(&at))
        });
    }
    if let Some(held) = now.held {
        shown.state.cursor.set_char_range(Some(held));
        shown.state.clone().store(ui.ctx(), shown.response.id);
        now.range = Some(held);
        if !down || released {
            now.held = None;
        }
    }
}
