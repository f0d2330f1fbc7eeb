//! One button of the message as a card: a grip to drag it by, its title, where it leads.

use egui::{CursorIcon, Id, Key, Modifiers, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use super::{EditorOutput, EditorScene, FieldRef, findings};
use crate::message::{Button, length};
use crate::rules::{Field, Place, RuleId};
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, focus_ring, size, space};
use crate::ui::widgets::{self, FieldState, IconButton, TextField};
use crate::words::Words;
use crate::workspace::Command;

/// Where a card is being dragged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drag {
    /// Height of the pointer.
    pub y: f32,
    /// It was let go in this frame.
    pub released: bool,
}

/// A card after it was shown.
pub(super) struct Shown {
    pub rect: Rect,
    pub dragged: Option<Drag>,
}

/// Shows the card of one button.
pub(super) fn show(ui: &mut Ui, scene: &EditorScene<'_>, index: usize, out: &mut EditorOutput) -> Shown {
    let Some(button) = scene.entry.message.buttons.get(index) else {
        return Shown { rect: Rect::NOTHING, dragged: None };
    };
    let mut dragged = None;
    let state = worst(scene, index);
    let card = widgets::card(ui, state, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            dragged = grip(ui, scene, index, out);
            title(ui, scene, index, button, out);
            remove(ui, scene, index, out);
        });
        let title = place(index, Field::Title);
        if scene.diagnosis.at(title).next().is_some() {
            indented(ui, |ui| findings::show(ui, scene, title, out));
        }
        if let Button::Inline { url, phone, .. } = button {
            indented(ui, |ui| targets(ui, scene, index, (url, phone), out));
        }
    });
    Shown { rect: card.response.rect, dragged }
}

fn place(index: usize, field: Field) -> Place {
    Place::Button { index, field }
}

fn worst(scene: &EditorScene<'_>, index: usize) -> FieldState {
    let states =
        [Field::Title, Field::Url, Field::Phone].map(|field| scene.diagnosis.state(place(index, field)));
    if states.contains(&FieldState::Error) {
        FieldState::Error
    } else if states.contains(&FieldState::Warning) {
        FieldState::Warning
    } else {
        FieldState::Fine
    }
}

const GRIP: f32 = 20.0;

/// What stands under the title begins where its letters do.
fn indented(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal(|ui| {
        ui.add_space(GRIP + 2.0 * space::S);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            content(ui);
        });
    });
}

/// The handle: to be dragged, or Alt+↑ and Alt+↓ while it has the focus.
fn grip(ui: &mut Ui, scene: &EditorScene<'_>, index: usize, out: &mut EditorOutput) -> Option<Drag> {
    let words = scene.words;
    let last = scene.entry.message.buttons.len().saturating_sub(1);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(GRIP, size::CONTROL_SMALL), Sense::click_and_drag());
    let name = words.tell("card-move", &[("button", name_of(words, scene, index).into())]);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &name));
    let theme = Theme::of(ui);
    let color = if response.hovered() || response.dragged() { theme.color.text2 } else { theme.color.text3 };
    Icon::Grip.paint(ui, Rect::from_center_size(rect.center(), Vec2::splat(size::ICON)), color);
    if response.has_focus() {
        focus_ring(ui, rect, 4);
        let step = ui.input_mut(|input| {
            let up = input.consume_key(Modifiers::ALT, Key::ArrowUp);
            let down = input.consume_key(Modifiers::ALT, Key::ArrowDown);
            i32::from(down) - i32::from(up)
        });
        let to = match step {
            -1 => index.checked_sub(1),
            1 => Some(index + 1).filter(|&to| to <= last),
            _ => None,
        };
        if let Some(to) = to {
            out.commands.push(Command::MoveButton { id: scene.id, from: index, to });
            out.moved = Some((index, to));
            out.focus = Some(FieldRef::Grip(to));
        }
    }
    if out.wants(scene, FieldRef::Grip(index)) {
        response.request_focus();
    }
    let released = response.drag_stopped();
    let dragged = response.dragged() || released;
    number(ui, scene, index, response.id);
    response.on_hover_cursor(CursorIcon::Grab).on_hover_text(words.say("card-move-hint"));
    let pointer = ui.input(|input| input.pointer.latest_pos()).filter(|_| dragged)?;
    Some(Drag { y: pointer.y, released })
}

/// Titles may repeat: by its number a card is told apart.
fn number(ui: &Ui, scene: &EditorScene<'_>, index: usize, id: Id) {
    let number = scene.words.tell("button-numbered", &[("number", (index + 1).into())]);
    ui.ctx().accesskit_node_builder(id, |node| node.set_description(number));
}

/// «Кнопка „Да“», or «Кнопка 2» where it has no title.
fn name_of(words: &Words, scene: &EditorScene<'_>, index: usize) -> String {
    crate::wording::issues::button_name(words, &scene.entry.message, index)
}

fn title(ui: &mut Ui, scene: &EditorScene<'_>, index: usize, button: &Button, out: &mut EditorOutput) {
    let words = scene.words;
    let limit = scene.profiles.export.limit_count(RuleId::TitleTooLong);
    let mut title = button.title().to_owned();
    let (label, hint) =
        (words.tell("card-title", &[("number", (index + 1).into())]), words.say("card-title-hint"));
    let counter_width = 64.0 + space::S;
    let room = ui.available_width() - counter_width - size::CONTROL_SMALL - space::S;
    let shown = ui
        .scope(|ui| {
            ui.set_width(room.max(80.0));
            let field = TextField::new(words, ("title", scene.id, index), &label, &mut title);
            field.label_hidden().bare().hint(&hint).show(ui)
        })
        .inner;
    out.attend(ui, scene, FieldRef::Title(index), &shown);
    if shown.response.changed() {
        out.commands.push(Command::SetButtonTitle { id: scene.id, index, title });
    }
    ui.allocate_ui_with_layout(
        Vec2::new(64.0, size::CONTROL_SMALL),
        egui::Layout::right_to_left(egui::Align::Center),
        |ui| widgets::counter(ui, words, length(button.title()), limit, Type::Caption),
    );
}

fn remove(ui: &mut Ui, scene: &EditorScene<'_>, index: usize, out: &mut EditorOutput) {
    let name = scene.words.tell("card-remove", &[("button", name_of(scene.words, scene, index).into())]);
    let cross = ui.add(IconButton::new(Icon::Close, &name).small());
    number(ui, scene, index, cross.id);
    if cross.clicked() {
        out.commands.push(Command::RemoveButton { id: scene.id, index });
        out.removed = Some(index);
        // On to the card that takes its place, or to the one before.
        let left = scene.entry.message.buttons.len().saturating_sub(1);
        out.focus = Some(if left == 0 { FieldRef::Add } else { FieldRef::Title(index.min(left - 1)) });
    }
}

/// Below this width URL and phone stand under each other.
const SIDE_BY_SIDE: f32 = 400.0;

/// URL and phone of an inline button, each with what is to be told about it.
fn targets(
    ui: &mut Ui,
    scene: &EditorScene<'_>,
    index: usize,
    (url, phone): (&str, &str),
    out: &mut EditorOutput,
) {
    if ui.available_width() < SIDE_BY_SIDE {
        url_field(ui, scene, index, url, out);
        phone_field(ui, scene, index, phone, out);
        return;
    }
    let room = ui.available_width() - space::M;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.vertical(|ui| {
            ui.set_width(room * 0.56);
            url_field(ui, scene, index, url, out);
        });
        ui.vertical(|ui| {
            ui.set_width(room * 0.44);
            phone_field(ui, scene, index, phone, out);
        });
    });
}

fn url_field(ui: &mut Ui, scene: &EditorScene<'_>, index: usize, before: &str, out: &mut EditorOutput) {
    let words = scene.words;
    let mut url = before.to_owned();
    let (label, hint) = (words.say("card-url"), words.say("card-url-hint"));
    let place = place(index, Field::Url);
    let field = TextField::new(words, ("url", scene.id, index), &label, &mut url);
    let shown = field.hint(&hint).state(scene.diagnosis.state(place)).show(ui);
    out.attend(ui, scene, FieldRef::Url(index), &shown);
    if shown.response.changed() {
        out.commands.push(Command::SetButtonUrl { id: scene.id, index, url });
    }
    findings::show(ui, scene, place, out);
}

fn phone_field(ui: &mut Ui, scene: &EditorScene<'_>, index: usize, before: &str, out: &mut EditorOutput) {
    let words = scene.words;
    let mut phone = before.to_owned();
    let (label, hint) = (words.say("card-phone"), words.say("card-phone-hint"));
    let place = place(index, Field::Phone);
    let field = TextField::new(words, ("phone", scene.id, index), &label, &mut phone);
    let shown = field.hint(&hint).state(scene.diagnosis.state(place)).show(ui);
    out.attend(ui, scene, FieldRef::Phone(index), &shown);
    if shown.response.changed() {
        out.commands.push(Command::SetButtonPhone { id: scene.id, index, phone });
    }
    findings::show(ui, scene, place, out);
}
