//! A dialog over the window: the rest waits, Tab stays inside, Esc refuses, Enter agrees.

use egui::{Context, Frame, Id, Key, Modal, Modifiers, Role, ScrollArea, Ui};

use super::{Button, IconButton, Look};
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, margin, radius, size, space};

/// What the person answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The main button, or Enter.
    Yes,
    /// The second button.
    Other,
    /// «Cancel», the cross, Esc, or a click beside the dialog.
    No,
}

/// A dialog.
#[must_use = "show it"]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    yes: &'a str,
    no: &'a str,
    other: Option<&'a str>,
    look: Look,
    usable: bool,
    width: f32,
}

impl<'a> Dialog<'a> {
    /// A dialog with a title and the words of its two buttons.
    pub fn new(id: impl egui::AsIdSalt, title: &'a str, yes: &'a str, no: &'a str) -> Self {
        let (other, look, usable, width) = (None, Look::Primary, true, 480.0);
        Self { id: Id::unique(id), title, yes, no, other, look, usable, width }
    }

    /// A third button between the two.
    pub fn other(mut self, words: &'a str) -> Self {
        self.other = Some(words);
        self
    }

    /// The main button destroys.
    pub fn danger(mut self) -> Self {
        self.look = Look::Danger;
        self
    }

    /// Whether the main button can be pressed now.
    pub fn usable(mut self, usable: bool) -> Self {
        self.usable = usable;
        self
    }

    /// How wide it is, in points; never wider than the window.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Shows it, and says what was answered in this frame.
    pub fn show<R>(self, ctx: &Context, body: impl FnOnce(&mut Ui) -> R) -> (R, Option<Answer>) {
        let theme = Theme::of_ctx(ctx);
        let room = ctx.content_rect();
        let width = self.width.min(room.width() - 2.0 * space::XL);
        let frame = Frame::new()
            .fill(theme.color.surface)
            .stroke(theme.hairline())
            .corner_radius(corners(radius::XL))
            .shadow(theme.shadow_float)
            .inner_margin(margin(space::XL, 20.0));
        let opened = Opened::begin(ctx, self.id);
        let modal = Modal::new(self.id).frame(frame).backdrop_color(theme.color.veil);
        let shown = modal.show(ctx, |ui| {
            ui.set_width(width - 2.0 * space::XL);
            ui.spacing_mut().item_spacing.y = space::M;
            let closed = self.head(ui);
            let height = (room.height() - 172.0).max(80.0);
            let inner = ScrollArea::vertical().max_height(height).show(ui, |ui| {
                let inner = body(ui);
                super::keep_focus_in_sight(ui);
                inner
            });
            let inner = inner.inner;
            ui.add_space(space::XS);
            (inner, self.foot(ui, opened.first).or(closed.then_some(Answer::No)))
        });
        ctx.accesskit_node_builder(shown.response.id, |node| {
            node.set_role(Role::Dialog);
            node.set_label(self.title);
            node.set_modal();
        });
        let refused = shown.should_close().then_some(Answer::No);
        let (inner, answer) = shown.inner;
        let answer = answer.or(refused).or_else(|| self.enter(ctx));
        if answer.is_some() {
            opened.end(ctx, self.id);
        }
        (inner, answer)
    }

    /// The title, and the cross at its right. Says whether the cross was pressed.
    fn head(&self, ui: &mut Ui) -> bool {
        let theme = Theme::of(ui);
        let (_, closed) = egui::Sides::new().shrink_left().show(
            ui,
            |ui| ui.label(theme.text(Type::H2, self.title)),
            |ui| ui.add(IconButton::new(Icon::Close, self.no).small()).clicked(),
        );
        closed
    }

    fn foot(&self, ui: &mut Ui, first: bool) -> Option<Answer> {
        let mut answer = None;
        // Drawn from the right, so that the main button stands there; the Tab order is that of
        // drawing, and begins with the main button.
        // Of a height of its own, or it would stand in the middle of what is left below.
        let size = egui::vec2(ui.available_width(), size::CONTROL);
        ui.allocate_ui_with_layout(size, egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let yes = ui.add_enabled(self.usable, Button::new(self.yes).look(self.look));
            if first && ui.memory(|memory| memory.focused().is_none()) {
                yes.request_focus();
            }
            if yes.clicked() {
                answer = Some(Answer::Yes);
            }
            if let Some(other) = self.other
                && ui.add(Button::new(other)).clicked()
            {
                answer = Some(Answer::Other);
            }
            if ui.add(Button::new(self.no)).clicked() {
                answer = Some(Answer::No);
            }
        });
        answer
    }

    /// Enter agrees, unless a control that has the focus wants it for itself.
    fn enter(&self, ctx: &Context) -> Option<Answer> {
        let free = ctx.memory(|memory| memory.focused().is_none());
        let pressed = free && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        (pressed && self.usable).then_some(Answer::Yes)
    }
}

/// What had the focus before a dialog came, to be given back.
#[derive(Clone, Copy)]
struct Opened {
    first: bool,
    before: Option<Id>,
}

impl Opened {
    fn begin(ctx: &Context, id: Id) -> Self {
        if let Some(before) = ctx.data(|data| data.get_temp::<Option<Id>>(id)) {
            return Self { first: false, before };
        }
        let before = ctx.memory(|memory| memory.focused());
        ctx.data_mut(|data| data.insert_temp(id, before));
        if let Some(before) = before {
            ctx.memory_mut(|memory| memory.surrender_focus(before));
        }
        Self { first: true, before }
    }

    fn end(self, ctx: &Context, id: Id) {
        ctx.data_mut(|data| {
            data.remove::<Option<Id>>(id);
            data.insert_temp(Id::unique(TO_RETURN), self.before);
        });
        ctx.request_repaint();
    }
}

const TO_RETURN: &str = "focus to return after a dialog";

/// Gives the focus back to what had it before a dialog came. The app calls it at the beginning
/// of each frame: until egui has forgotten the dialog, nothing behind it may have the focus.
pub fn return_focus(ctx: &Context) {
    let id = Id::unique(TO_RETURN);
    let Some(waiting) = ctx.data(|data| data.get_temp::<Option<Id>>(id)) else { return };
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        ctx.request_repaint();
        return;
    }
    ctx.data_mut(|data| data.remove::<Option<Id>>(id));
    if let Some(before) = waiting {
        ctx.memory_mut(|memory| memory.request_focus(before));
    }
}
