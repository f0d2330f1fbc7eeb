//! The upper half of the editor: name, first message of a broadcast, text with its marks.

use egui::text::{CCursorRange, LayoutJob};
use egui::{Sense, Ui, Vec2};

use super::{EditorOutput, EditorScene, FieldRef, findings, huge};
use crate::message::markup::{Mark, wrap};
use crate::message::{length, scan};
use crate::rules::{Place, RuleId};
use crate::ui::core::keys::Action;
use crate::ui::icons::Icon;
use crate::ui::theme::{self, Theme, Type, space};
use crate::ui::widgets::{self, FieldOutput, LetterLook, TextField, letter_button};
use crate::workspace::Command;

/// Below this width the switch goes under the name.
const NARROW: f32 = 440.0;

/// Shows name and switch: the switch above the name where there is room, so that the name has
/// the whole width.
pub(super) fn head(ui: &mut Ui, scene: &EditorScene<'_>, out: &mut EditorOutput) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        if ui.available_width() < NARROW {
            ui.horizontal(|ui| name_label(ui, scene));
            name(ui, scene, out);
            let switched = ui.horizontal_wrapped(|ui| switch(ui, scene)).inner;
            out.commands.extend(switched);
            return;
        }
        let (height, gap) = (theme::size::CONTROL_SMALL, space::M);
        let ((), switched) =
            widgets::ends(ui, height, gap, |ui| name_label(ui, scene), |ui| switch(ui, scene));
        name(ui, scene, out);
        out.commands.extend(switched);
    });
}

fn name_label(ui: &mut Ui, scene: &EditorScene<'_>) {
    let (theme, words) = (Theme::of(ui), scene.words);
    ui.spacing_mut().item_spacing.x = space::S;
    ui.label(theme.colored(Type::SmallMedium, theme.color.text2, words.say("editor-name")));
    let note = theme.colored(Type::Small, theme.color.text3, words.say("editor-name-note"));
    ui.add(egui::Label::new(note).truncate());
}

/// The switch, and what it means.
fn switch(ui: &mut Ui, scene: &EditorScene<'_>) -> Option<Command> {
    ui.spacing_mut().item_spacing.x = space::S;
    let switched = opens_broadcast(ui, scene);
    about_broadcasts(ui, scene);
    switched
}

fn name(ui: &mut Ui, scene: &EditorScene<'_>, out: &mut EditorOutput) {
    let words = scene.words;
    let mut name = scene.entry.message.name.clone();
    let (label, hint) = (words.say("editor-name"), words.say("editor-name-hint"));
    let field = TextField::new(words, ("name", scene.id), &label, &mut name);
    let shown = field.label_hidden().hint(&hint).show(ui);
    out.attend(ui, scene, FieldRef::Name, &shown);
    if shown.response.changed() {
        out.commands.push(Command::Rename { id: scene.id, name });
    }
}

/// «Первое сообщение рассылки».
fn opens_broadcast(ui: &mut Ui, scene: &EditorScene<'_>) -> Option<Command> {
    let words = scene.words;
    let mut opens = scene.entry.message.opens_broadcast;
    let label = words.say("editor-opens-broadcast");
    let hint = words.say("editor-opens-broadcast-hint");
    let switch = widgets::toggle(ui, &label, &mut opens).on_hover_text(&*hint);
    ui.ctx().accesskit_node_builder(switch.id, |node| node.set_description(&*hint));
    switch.changed().then_some(Command::SetOpensBroadcast { id: scene.id, opens })
}

/// The mark beside it, which says what that means.
fn about_broadcasts(ui: &mut Ui, scene: &EditorScene<'_>) {
    let (rect, info) = ui.allocate_exact_size(Vec2::splat(theme::size::ICON_SMALL), Sense::hover());
    Icon::Info.paint(ui, rect, Theme::of(ui).color.text3);
    info.on_hover_text(scene.words.say("editor-opens-broadcast-hint"));
}

/// Shows the text with its counter, its marks and what is to be told about it.
pub(super) fn body(ui: &mut Ui, scene: &EditorScene<'_>, out: &mut EditorOutput) {
    let words = scene.words;
    let before = &scene.entry.message.text;
    let limit = scene.profiles.export.limit_count(RuleId::TextTooLong);
    let (label, hint) = (words.say("editor-text"), words.say("editor-text-hint"));
    if huge::is_huge(before) {
        huge::show(ui, scene, &label, limit, out);
        findings::show(ui, scene, Place::Text, out);
        return;
    }
    let mut text = before.clone();
    let theme = Theme::of(ui);
    let (plain, variable) = (theme.color.text, theme.color.accent);
    let painter = move |text: &str, job: &mut LayoutJob| paint(text, job, plain, variable);
    let marked = asked(ui, scene, out);
    let mut pressed = None;
    let shown = TextField::new(words, ("text", scene.id), &label, &mut text)
        .hint(&hint)
        .rows(4)
        .counter(length(before), limit)
        .state(scene.diagnosis.state(Place::Text))
        .painter(&painter)
        .show_with_tools(ui, |ui| pressed = tools(ui, scene));
    out.attend(ui, scene, FieldRef::Text, &shown);
    if shown.response.changed() {
        out.commands.push(Command::SetText { id: scene.id, text });
    } else if let Some(tool) = pressed.or(marked) {
        use_tool(ui, scene, &shown, tool, out);
    }
    findings::show(ui, scene, Place::Text, out);
}

/// The text as the field shows it: variables stand out.
fn paint(text: &str, job: &mut LayoutJob, plain: egui::Color32, variable: egui::Color32) {
    let format = |color| theme::text::format(Type::Body, color);
    let mut at = 0;
    for found in scan(text).variables {
        theme::text::append(job, text.get(at..found.range.start).unwrap_or_default(), format(plain));
        theme::text::append(job, text.get(found.range.clone()).unwrap_or_default(), format(variable));
        at = found.range.end;
    }
    theme::text::append(job, text.get(at..).unwrap_or_default(), format(plain));
}

/// What a tool under the text does.
#[derive(Clone, Copy)]
enum Tool {
    Mark(Mark),
    Variable,
}

/// The tools with their commands, in the order of the row.
const TOOLS: [(Tool, Action); 5] = [
    (Tool::Mark(Mark::Bold), Action::Bold),
    (Tool::Mark(Mark::Italic), Action::Italic),
    (Tool::Mark(Mark::Strike), Action::Strike),
    (Tool::Mark(Mark::Mono), Action::Mono),
    (Tool::Variable, Action::Variable),
];

/// The tool that a command or, in the text, a key asks for.
fn asked(ui: &Ui, scene: &EditorScene<'_>, out: &EditorOutput) -> Option<Tool> {
    let pressed = |action: Action| {
        out.text_had_focus
            && action.keys().iter().any(|key| ui.input_mut(|input| input.consume_shortcut(key)))
    };
    let asked = |action: Action| scene.asks(action) || pressed(action);
    TOOLS.into_iter().find_map(|(tool, action)| asked(action).then_some(tool))
}

fn tools(ui: &mut Ui, scene: &EditorScene<'_>) -> Option<Tool> {
    let words = scene.words;
    let mut pressed = None;
    for (tool, action) in TOOLS {
        let (letter, look) = match tool {
            Tool::Mark(Mark::Bold) => (words.say("mark-bold-letter"), LetterLook::Bold),
            Tool::Mark(Mark::Italic) => (words.say("mark-italic-letter"), LetterLook::Italic),
            Tool::Mark(Mark::Strike) => (words.say("mark-strike-letter"), LetterLook::Strike),
            Tool::Mark(Mark::Mono | Mark::Code) => (words.say("mark-mono-letter"), LetterLook::Mono),
            Tool::Variable => ("{{…}}".into(), LetterLook::Plain),
        };
        let key = action.key_text(ui.ctx());
        let key = Some(&*key).filter(|key| !key.is_empty());
        if letter_button(ui, &letter, look, (&words.say(action.id()), key)) {
            pressed = Some(tool);
        }
    }
    pressed
}

fn use_tool(ui: &Ui, scene: &EditorScene<'_>, shown: &FieldOutput, tool: Tool, out: &mut EditorOutput) {
    let before = &scene.entry.message.text;
    let selected = shown.selection.map_or(end_of(before), |range: CCursorRange| {
        let sorted = range.as_sorted_char_range();
        usize::from(sorted.start)..usize::from(sorted.end)
    });
    let (text, selection) = match tool {
        Tool::Mark(mark) => wrap(before, selected, mark),
        Tool::Variable => with_variable(before, selected.end),
    };
    widgets::select(ui.ctx(), shown.response.id, selection);
    shown.response.request_focus();
    out.commands.push(Command::SetText { id: scene.id, text });
    out.seal = true;
}

fn end_of(text: &str) -> std::ops::Range<usize> {
    let end = text.chars().count();
    end..end
}

/// The text with the next numbered variable at a place, which is in characters, as is the
/// selection that comes back: the number, to be typed over.
fn with_variable(text: &str, at: usize) -> (String, std::ops::Range<usize>) {
    let number = scan(text).variables.iter().filter_map(|variable| variable.number()).max().unwrap_or(0);
    let number = number.saturating_add(1).to_string();
    let place = text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
    let (before, after) = text.split_at_checked(place).unwrap_or((text, ""));
    let whole = format!("{before}{{{{{number}}}}}{after}");
    let start = before.chars().count() + 2;
    (whole, start..start + number.len())
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_new_variable_gets_the_next_number_and_is_selected() {
        assert_eq!(with_variable("Ждём вас, {{1}}.", 15), ("Ждём вас, {{1}}{{2}}.".to_owned(), 17..18));
        assert_eq!(with_variable("", 5), ("{{1}}".to_owned(), 2..3));
    }

    #[test]
    fn what_the_field_shows_is_the_text_itself() {
        for text in ["", "Ждём {{1}}, {#site}", "{{", "1️⃣ {{x}}\n"] {
            let mut job = LayoutJob::default();
            paint(text, &mut job, egui::Color32::TRANSPARENT, egui::Color32::TRANSPARENT);
            assert_eq!(job.text, text);
        }
    }
}
