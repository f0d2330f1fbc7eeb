//! The lower half of the editor: which kind of buttons, the buttons as cards, one more.

use std::borrow::Cow;

use egui::{Rect, Ui};

use super::{EditorOutput, EditorScene, FieldRef, card, findings};
use crate::message::{Button, ButtonKind};
use crate::rules::{Place, RuleId};
use crate::ui::core::keys::Action;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets;
use crate::workspace::Command;

/// Shows the buttons of the message.
pub(super) fn show(ui: &mut Ui, scene: &EditorScene<'_>, out: &mut EditorOutput) {
    kind_row(ui, scene, out);
    findings::show(ui, scene, Place::Buttons, out);
    let buttons = &scene.entry.message.buttons;
    let mut rects = Vec::with_capacity(buttons.len());
    let mut dragged = None;
    for index in 0..buttons.len() {
        let shown = card::show(ui, scene, index, out);
        rects.push(shown.rect);
        dragged = dragged.or(shown.dragged.map(|drag| (index, drag)));
    }
    if let Some((from, drag)) = dragged {
        drop_line(ui, scene, &rects, from, drag, out);
    }
    add_row(ui, scene, out);
}

/// The kind of a message's buttons: that of the first, or what the person chose while there
/// are none.
fn kind_of(scene: &EditorScene<'_>) -> ButtonKind {
    scene.entry.message.buttons.first().map_or(scene.new_kind, Button::kind)
}

/// Room for the counter beside the switch; where there is less it goes below.
const COUNTER: f32 = 80.0;

fn kind_row(ui: &mut Ui, scene: &EditorScene<'_>, out: &mut EditorOutput) {
    let words = scene.words;
    let theme = Theme::of(ui);
    let message = &scene.entry.message;
    let kind = kind_of(scene);
    let names = kind_names(scene);
    if ui.available_width() < widgets::segmented_width(ui, &options(&names)) + COUNTER {
        kind_switch(ui, scene, kind, out);
        kind_counter(ui, scene, kind);
    } else {
        egui::Sides::new().height(36.0).shrink_left().show(
            ui,
            |ui| kind_switch(ui, scene, kind, out),
            |ui| kind_counter(ui, scene, kind),
        );
    }
    let mixed = message.buttons.iter().any(|button| button.kind() != kind);
    if mixed {
        ui.label(theme.colored(Type::Small, theme.color.text3, words.say("editor-kind-mixed")));
    }
}

fn kind_names<'a>(scene: &EditorScene<'a>) -> [Cow<'a, str>; 2] {
    ["editor-kind-reply", "editor-kind-inline"].map(|id| scene.words.say(id))
}

fn options<'a>([reply, inline]: &'a [Cow<'_, str>; 2]) -> [(ButtonKind, &'a str); 2] {
    [(ButtonKind::Reply, reply), (ButtonKind::Inline, inline)]
}

fn kind_switch(ui: &mut Ui, scene: &EditorScene<'_>, kind: ButtonKind, out: &mut EditorOutput) {
    let (name, names) = (scene.words.say("editor-kind"), kind_names(scene));
    out.switch_to = widgets::segmented(ui, &name, &options(&names), kind).or(out.switch_to);
}

/// How many buttons of the kind there are, and may be.
fn kind_counter(ui: &mut Ui, scene: &EditorScene<'_>, kind: ButtonKind) {
    let message = &scene.entry.message;
    if !message.buttons.is_empty() {
        widgets::counter(ui, scene.words, message.count(kind), limit_of(scene, kind), Type::Body);
    }
}

fn limit_of(scene: &EditorScene<'_>, kind: ButtonKind) -> usize {
    scene.profiles.export.limit_count(match kind {
        ButtonKind::Reply => RuleId::ButtonsReplyTooMany,
        ButtonKind::Inline => RuleId::ButtonsInlineTooMany,
    })
}

/// «+ Кнопка», and beforehand what one more will mean.
fn add_row(ui: &mut Ui, scene: &EditorScene<'_>, out: &mut EditorOutput) {
    let words = scene.words;
    let theme = Theme::of(ui);
    let message = &scene.entry.message;
    let kind = kind_of(scene);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let label = words.say("editor-add-button");
        let add = widgets::Button::new(&label).icon(Icon::Plus).small();
        let add = ui.add(add).on_hover_text(Action::AddButton.key_text(ui.ctx()));
        if out.wants(scene, FieldRef::Add) {
            add.request_focus();
            add.scroll_to_me(Some(egui::Align::Center));
        }
        if add.clicked() || scene.asks(Action::AddButton) {
            let button = match kind {
                ButtonKind::Reply => Button::reply(""),
                ButtonKind::Inline => Button::url("", ""),
            };
            let at = message.buttons.len();
            out.commands.push(Command::AddButton { id: scene.id, at, button });
            out.focus = Some(FieldRef::Title(at));
        }
        let hint = beforehand(scene, kind);
        if let Some(hint) = hint {
            ui.ctx().accesskit_node_builder(add.id, |node| node.set_description(&*hint));
            ui.label(theme.colored(Type::Small, theme.color.text3, hint));
        }
    });
}

/// What a further button would mean, said before it is added.
fn beforehand(scene: &EditorScene<'_>, kind: ButtonKind) -> Option<String> {
    let words = scene.words;
    let message = &scene.entry.message;
    let (used, limit) = (message.count(kind), limit_of(scene, kind));
    match kind {
        _ if message.buttons.is_empty() => Some(words.say("editor-no-buttons").into_owned()),
        ButtonKind::Reply if used >= limit => {
            Some(words.tell("editor-next-reply-over", &[("next", (used + 1).into())]))
        }
        ButtonKind::Inline if used >= limit => Some(words.say("editor-next-inline-over").into_owned()),
        ButtonKind::Inline => Some(words.say("editor-inline-limits").into_owned()),
        ButtonKind::Reply => None,
    }
}

/// Shows where a dragged card would go, and moves it when it is let go.
fn drop_line(
    ui: &Ui,
    scene: &EditorScene<'_>,
    rects: &[Rect],
    from: usize,
    drag: card::Drag,
    out: &mut EditorOutput,
) {
    let to = target(rects, from, drag.y);
    let c = &Theme::of(ui).color;
    if to != from
        && let Some(rect) = rects.get(to)
    {
        let y = if to > from { rect.bottom() + space::XS } else { rect.top() - space::XS };
        ui.painter().hline(rect.x_range(), y, egui::Stroke::new(2.0, c.accent));
    }
    if drag.released && to != from {
        out.commands.push(Command::MoveButton { id: scene.id, from, to });
        out.moved = Some((from, to));
    }
}

/// The index that a card gets when it is let go at a height.
fn target(rects: &[Rect], from: usize, y: f32) -> usize {
    let above =
        rects.iter().enumerate().filter(|(index, rect)| *index != from && rect.center().y < y).count();
    above.min(rects.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {

    use egui::{pos2, vec2};

    use super::*;

    #[test]
    fn a_card_goes_where_it_is_let_go() {
        let rects: Vec<Rect> =
            (0..3).map(|n| Rect::from_min_size(pos2(0.0, n as f32 * 50.0), vec2(100.0, 40.0))).collect();
        for (from, y, to) in
            [(0, 5.0, 0), (0, 75.0, 1), (0, 500.0, 2), (2, -10.0, 0), (1, 71.0, 1), (2, 30.0, 1)]
        {
            assert_eq!(target(&rects, from, y), to, "{from} at {y}");
        }
    }
}
