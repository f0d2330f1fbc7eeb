//! A dialog over the window: the rest waits, Tab stays inside, Esc refuses, Enter agrees.

use egui::{Context, Frame, Id, Key, Modal, Modifiers, ScrollArea, Ui, UiKind};

use super::opened::Opened;
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
    only_one: bool,
    width: f32,
}

impl<'a> Dialog<'a> {
    /// A dialog with a title and the words of its two buttons.
    pub fn new(id: impl egui::AsIdSalt, title: &'a str, yes: &'a str, no: &'a str) -> Self {
        let (other, look, usable, width) = (None, Look::Primary, true, 480.0);
        Self { id: Id::unique(id), title, yes, no, other, look, usable, only_one: false, width }
    }

    /// A dialog that only shows something: one button closes it, as do Esc and Enter.
    pub fn notice(id: impl egui::AsIdSalt, title: &'a str, close: &'a str) -> Self {
        Self { only_one: true, ..Self::new(id, title, close, close) }
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
            name(ui, self.title);
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
        super::ends(
            ui,
            size::CONTROL,
            space::S,
            |_| {},
            |ui| {
                // The keyboard begins at the main button, unless that destroys something.
                let free = first && ui.memory(|memory| memory.focused().is_none());
                if !self.only_one {
                    let no = ui.add(Button::new(self.no));
                    // Where something has to be typed first, the body leads the keyboard.
                    if free && self.look == Look::Danger && self.usable {
                        no.request_focus();
                    }
                    if no.clicked() {
                        answer = Some(Answer::No);
                    }
                }
                if let Some(other) = self.other
                    && ui.add(Button::new(other)).clicked()
                {
                    answer = Some(Answer::Other);
                }
                let yes = ui.add_enabled(self.usable, Button::new(self.yes).look(self.look));
                if free && self.look != Look::Danger {
                    yes.request_focus();
                }
                if yes.clicked() {
                    answer = Some(Answer::Yes);
                }
            },
        );
        answer
    }

    /// Enter agrees, unless a control that has the focus wants it for itself.
    fn enter(&self, ctx: &Context) -> Option<Answer> {
        let free = ctx.memory(|memory| memory.focused().is_none());
        let pressed = free && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        (pressed && self.usable).then_some(Answer::Yes)
    }
}

/// Tells a screen reader what the dialog is called and that what lies behind cannot be reached.
fn name(ui: &Ui, title: &str) {
    let dialog = ui.stack().iter().find(|above| above.info.kind == Some(UiKind::Modal));
    if let Some(dialog) = dialog {
        ui.ctx().accesskit_node_builder(dialog.unique_id, |node| {
            node.set_label(title);
            node.set_modal();
        });
    }
}
