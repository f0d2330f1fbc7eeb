//! A dialog over the window: the rest waits, Tab stays inside, Esc refuses, Enter agrees, in a
//! field of one line, too. A click beside it refuses unless something was typed.

use egui::{Align2, Context, Frame, Id, Key, Modal, Modifiers, ScrollArea, Ui, UiKind, vec2};

use super::button::{Button, IconButton, Look};
use super::opened::Opened;
use super::typing::{self, Entered};
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

/// Points of words at both sides of a button's own, as [`Button`] has them.
const BUTTON_SIDES: f32 = 28.0;
/// Below this height of the window a dialog spares its margins.
const LOW: f32 = 420.0;
/// What of the body is seen at least.
const LEAST: f32 = 80.0;

/// A third button.
#[derive(Clone, Copy)]
struct Third<'a> {
    words: &'a str,
    /// What it does loses something.
    loses: bool,
}

/// A dialog.
#[must_use = "show it"]
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    yes: &'a str,
    no: &'a str,
    third: Option<Third<'a>>,
    look: Look,
    usable: bool,
    only_one: bool,
    width: f32,
    top: Option<f32>,
}

impl<'a> Dialog<'a> {
    /// A dialog with a title and the words of its two buttons.
    pub fn new(id: impl egui::AsIdSalt, title: &'a str, yes: &'a str, no: &'a str) -> Self {
        let (third, look, usable, width) = (None, Look::Primary, true, 480.0);
        Self { id: Id::unique(id), title, yes, no, third, look, usable, only_one: false, width, top: None }
    }

    /// A dialog that only shows something: one button closes it, as do Esc and Enter.
    pub fn notice(id: impl egui::AsIdSalt, title: &'a str, close: &'a str) -> Self {
        Self { only_one: true, ..Self::new(id, title, close, close) }
    }

    /// A third button between the two.
    pub fn other(mut self, words: &'a str) -> Self {
        self.third = Some(Third { words, loses: false });
        self
    }

    /// A third button that loses something: red, and at the other end, so that nobody takes it
    /// for «cancel».
    pub fn losing(mut self, words: &'a str) -> Self {
        self.third = Some(Third { words, loses: true });
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

    /// Keeps its top at this height of the window, in points, instead of standing in the middle:
    /// for one that becomes higher and lower while it is open.
    pub fn hung(mut self, top: f32) -> Self {
        self.top = Some(top.max(space::M));
        self
    }

    /// Shows it, and says what was answered in this frame.
    pub fn show<R>(self, ctx: &Context, body: impl FnOnce(&mut Ui) -> R) -> (R, Option<Answer>) {
        let theme = Theme::of_ctx(ctx);
        let room = ctx.content_rect();
        let low = room.height() < LOW;
        let (side, top, gap) = if low { (space::L, space::M, space::S) } else { (space::XL, 20.0, space::M) };
        let width = self.width.min(room.width() - 2.0 * space::XL) - 2.0 * side;
        let stacked = self.is_stacked(ctx, width);
        let frame = Frame::new()
            .fill(theme.color.surface)
            .stroke(theme.hairline())
            .corner_radius(corners(radius::XL))
            .shadow(theme.shadow_float)
            .inner_margin(margin(side, top));
        let opened = Opened::begin(ctx, self.id);
        let modal = Modal::new(self.id).frame(frame).backdrop_color(theme.color.veil);
        let modal = match self.top {
            Some(top) => modal.area(Modal::default_area(self.id).anchor(Align2::CENTER_TOP, vec2(0.0, top))),
            None => modal,
        };
        let shown = modal.show(ctx, |ui| {
            name(ui, self.title);
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = gap;
            show_bars(ui);
            let guess = (
                size::CONTROL_SMALL,
                if stacked { self.buttons() as f32 * (size::CONTROL + space::S) } else { size::CONTROL },
            );
            // Head and foot may take several rows; what they took in the frame before is known.
            let (head, foot): (f32, f32) = ui.data(|data| data.get_temp(self.id)).unwrap_or(guess);
            let begin = ui.cursor().top();
            let closed = self.head(ui);
            let head_now = ui.cursor().top() - begin - gap;
            let around = 2.0 * (top + gap) + gap + space::XS + 2.0 * top.min(space::M);
            let rest = room.height() - around - head;
            // Where the buttons would leave no room, they scroll with what stands over them.
            let low = rest - foot < LEAST;
            let mut foot_now = foot;
            let mut show_foot = |ui: &mut Ui| {
                let begin = ui.cursor().top();
                let answer = self.foot(ui, opened.first, stacked);
                foot_now = ui.cursor().top() - begin - ui.spacing().item_spacing.y;
                answer
            };
            let height = if low { rest } else { rest - foot }.max(LEAST);
            let shown = ScrollArea::vertical().max_height(height).show(ui, |ui| {
                let inner = body(ui);
                let answer = if low { show_foot(ui) } else { None };
                super::sight::keep_focus_in_sight(ui);
                (inner, answer)
            });
            let (inner, mut answer) = shown.inner;
            if !low {
                ui.add_space(space::XS);
                answer = show_foot(ui);
            }
            ui.data_mut(|data| data.insert_temp(self.id, (head_now, foot_now)));
            (inner, answer.or(closed.then_some(Answer::No)))
        });
        let typed = typing::is_typed(ctx, self.id, opened.first);
        let beside = shown.backdrop_response.clicked();
        let refused = (!(beside && typed) && shown.should_close()).then_some(Answer::No);
        let (inner, answer) = shown.inner;
        let answer = answer.or(refused).or_else(|| self.enter(ctx));
        if answer.is_some() {
            opened.end(ctx, self.id);
        }
        (inner, answer)
    }

    fn buttons(&self) -> usize {
        1 + usize::from(!self.only_one) + usize::from(self.third.is_some())
    }

    /// Whether the buttons have no room beside each other.
    fn is_stacked(&self, ctx: &Context, room: f32) -> bool {
        let color = Theme::of_ctx(ctx).color.text;
        let no = if self.only_one { "" } else { self.no };
        let all = [self.yes, self.third.map_or("", |third| third.words), no];
        let width = |words: &str| {
            let job =
                ctx.fonts_mut(|fonts| fonts.layout_no_wrap(words.to_owned(), Type::Medium.font(), color));
            job.size().x + BUTTON_SIDES + space::S
        };
        all.into_iter().filter(|words| !words.is_empty()).map(width).sum::<f32>() - space::S > room
    }

    /// The title, and the cross at its right. Says whether the cross was pressed.
    fn head(&self, ui: &mut Ui) -> bool {
        let theme = Theme::of(ui);
        let (_, closed) = super::ends::ends(
            ui,
            size::CONTROL_SMALL,
            space::S,
            |ui| ui.add(egui::Label::new(theme.text(Type::H2, self.title)).wrap()),
            |ui| ui.add(IconButton::new(Icon::Close, self.no).small()).clicked(),
        );
        closed
    }

    fn foot(&self, ui: &mut Ui, first: bool, stacked: bool) -> Option<Answer> {
        let free = first && ui.memory(|memory| memory.focused().is_none());
        let third = self.third.map(|_| Answer::Other);
        let no = (!self.only_one).then_some(Answer::No);
        let row = |ui: &mut Ui, answers: [Option<Answer>; 3]| {
            let pressed =
                answers.map(|answer| answer.filter(|answer| self.button(ui, *answer, free, stacked)));
            pressed.into_iter().flatten().next()
        };
        if stacked {
            ui.spacing_mut().item_spacing.y = space::S;
            return row(ui, [Some(Answer::Yes), third, no]);
        }
        let apart = self.third.is_some_and(|third| third.loses);
        let (left, middle) = if apart { (third, None) } else { (None, third) };
        let (at_left, at_right) = super::ends::ends(
            ui,
            size::CONTROL,
            space::S,
            |ui| row(ui, [left, None, None]),
            |ui| row(ui, [no, middle, Some(Answer::Yes)]),
        );
        at_left.or(at_right)
    }

    /// Shows one of the buttons; says whether it was pressed. `free`: it may take the focus.
    fn button(&self, ui: &mut Ui, answer: Answer, free: bool, wide: bool) -> bool {
        let destroys = self.look == Look::Danger;
        // The keyboard begins at the main button, unless that destroys something. Where something
        // has to be typed first, the body leads the keyboard.
        let (words, look, begins) = match (answer, self.third) {
            (Answer::Yes, _) => (self.yes, self.look, !destroys),
            (Answer::Other, Some(Third { words, loses: true })) => (words, Look::Danger, false),
            (Answer::Other, third) => (third.map_or("", |third| third.words), Look::Secondary, false),
            (Answer::No, _) => (self.no, Look::Secondary, destroys && self.usable),
        };
        let button = Button::new(words).look(look);
        let button = if wide { button.full_width() } else { button };
        let response = ui.add_enabled(answer != Answer::Yes || self.usable, button);
        if free && begins {
            response.request_focus();
        }
        response.clicked()
    }

    /// Enter agrees, unless a control that has the focus wants it for itself. A field of one line
    /// wants none: it keeps the focus where nothing can be agreed to.
    fn enter(&self, ctx: &Context) -> Option<Answer> {
        let entered = typing::entered(ctx);
        let free = entered.is_some() || ctx.memory(|memory| memory.focused().is_none());
        let pressed = free && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        if let Some(Entered(field)) = entered.filter(|_| pressed && !self.usable) {
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
        (pressed && self.usable).then_some(Answer::Yes)
    }
}

/// A thin bar is always seen where there is more, and what is cut fades away.
fn show_bars(ui: &mut Ui) {
    let scroll = &mut ui.spacing_mut().scroll;
    scroll.foreground_color = true;
    (scroll.floating_width, scroll.floating_allocated_width) = (4.0, 8.0);
    (scroll.dormant_handle_opacity, scroll.active_handle_opacity) = (0.5, 0.5);
    scroll.fade.strength = 0.9;
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
