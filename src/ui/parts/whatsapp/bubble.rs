//! A bubble of the chat: shape with tail and shade, text, time and ticks in its last line.

use std::sync::Arc;

use egui::epaint::tessellator::path::rounded_rectangle;
use egui::epaint::{PathShape, RoundedRect};
use egui::{
    Align2, CornerRadius, Galley, Id, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::body::LINE;
use super::page::Page;
use crate::ui::icons::Icon;
use crate::ui::theme::{Chat, Face, focus_ring, radius};

/// Between the wall's edge and a bubble.
pub(super) const EDGE: f32 = 12.0;
/// Room beside the widest bubble; the mark of a fault stands in it.
const GUTTER: f32 = 28.0;
/// Lines longer than this are hard to read, on a phone as anywhere.
const WIDEST: f32 = 340.0;
/// Between a bubble's edge and its text.
const PAD: Vec2 = vec2(9.0, 6.0);
/// Between the last line and the time, at least.
const TIME_GAP: f32 = 8.0;
/// The time stands this much lower than the last line.
const TIME_DROP: f32 = 3.0;
/// Letters of the time.
const TIME_LETTERS: f32 = 11.0;
/// Height of a line that holds only the time.
const TIME_LINE: f32 = 15.0;
const TICKS: f32 = 17.0;
/// How far the tail reaches beside the bubble.
const TAIL: f32 = 8.0;
/// Side of the mark of a fault.
const MARK: f32 = 18.0;

/// Who wrote it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The bot, at the left.
    Bot,
    /// The client, at the right, with ticks.
    Client,
}

/// A bubble to be shown.
pub(super) struct Bubble<'a> {
    pub(super) side: Side,
    pub(super) page: Page,
    /// What a screen reader reads.
    pub(super) name: &'a str,
    pub(super) time: (u8, u8),
    /// As wide as the buttons under it.
    pub(super) wide: bool,
    /// The words that unfold the rest, where the page ends in them.
    pub(super) more: &'a str,
    /// Whether WhatsApp would refuse it.
    pub(super) refused: bool,
}

/// Where a bubble was shown.
pub(super) struct Drawn {
    pub(super) rect: Rect,
    pub(super) response: Response,
    /// Whether the rest was asked for.
    pub(super) more: bool,
}

/// The width of the widest bubble and of the buttons under it.
pub(super) fn widest(ui: &Ui) -> f32 {
    (ui.available_width() - 2.0 * EDGE - GUTTER).clamp(80.0, WIDEST)
}

/// The width that a text may have in the widest bubble.
pub(super) fn text_width(ui: &Ui) -> f32 {
    widest(ui) - 2.0 * PAD.x
}

/// How the lower edge of a bubble is laid out.
struct Foot {
    time: Arc<Galley>,
    /// The width that it needs.
    width: f32,
    /// The height that it needs below the text.
    height: f32,
}

impl Bubble<'_> {
    /// Shows it in a row of its own.
    pub(super) fn show(self, ui: &mut Ui, id: impl egui::AsIdSalt, chat: &Chat) -> Drawn {
        let id = ui.scope_id().with(id);
        let foot = self.foot(ui, chat);
        let width = if self.wide { text_width(ui) } else { self.page.size.x.max(foot.width) };
        let size = vec2(width, self.page.size.y + foot.height) + 2.0 * PAD;
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), size.y), Sense::hover());
        let left = match self.side {
            Side::Bot => row.left() + EDGE,
            Side::Client => row.right() - EDGE - size.x,
        };
        let rect = Rect::from_min_size(pos2(left, row.top()), size);
        let response = ui.interact(rect, id, Sense::hover());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, self.name));
        if ui.is_rect_visible(rect.expand(TAIL)) {
            self.paint(ui, rect, &foot, chat);
        }
        let origin = self.page.origin(rect.shrink2(PAD)).to_vec2();
        let more = self.page.more.map(|words| words.translate(origin));
        let more = more.is_some_and(|words| read_more(ui, id.with("more"), words, self.more, chat));
        Drawn { rect, response, more }
    }

    fn foot(&self, ui: &Ui, chat: &Chat) -> Foot {
        let (hour, minute) = self.time;
        let words = format!("{hour:02}:{minute:02}");
        let time = ui.painter().layout_no_wrap(words, Face::Regular.at(TIME_LETTERS), chat.meta);
        let alone = time.size().x + if self.side == Side::Client { TICKS } else { 0.0 };
        let beside = self.page.last_row + TIME_GAP + alone;
        let fits = !self.page.rtl && beside <= text_width(ui);
        let (width, height) = if fits { (beside, TIME_DROP) } else { (alone, TIME_LINE) };
        Foot { time, width, height }
    }

    fn paint(&self, ui: &Ui, rect: Rect, foot: &Foot, chat: &Chat) {
        self.paint_shape(ui, rect, chat);
        let text = rect.shrink2(PAD);
        self.page.paint(ui, self.page.origin(text), chat);
        let mut right = text.right();
        let middle = rect.bottom() - PAD.y - foot.time.size().y / 2.0 + 1.0;
        if self.side == Side::Client {
            let ticks =
                Rect::from_center_size(pos2(right - TICKS / 2.0 + 1.0, middle), Vec2::splat(TICKS - 2.0));
            Icon::Ticks.paint(ui, ticks, chat.link);
            right -= TICKS;
        }
        let time = Align2::RIGHT_CENTER.anchor_size(pos2(right, middle), foot.time.size());
        ui.painter().galley(time.min, foot.time.clone(), chat.meta);
    }

    fn paint_shape(&self, ui: &Ui, rect: Rect, chat: &Chat) {
        let (fill, square) = match self.side {
            Side::Bot => (chat.incoming, CornerRadius { nw: 0, ..CornerRadius::same(radius::M) }),
            Side::Client => (chat.outgoing, CornerRadius { ne: 0, ..CornerRadius::same(radius::M) }),
        };
        let tail = |drop: f32| tail(self.side, rect, drop);
        let shade = PathShape::convex_polygon(tail(1.0), chat.shade.color, Stroke::NONE);
        ui.painter().extend([shade.into(), Shape::from(chat.shade.as_shape(rect, square))]);
        ui.painter().add(PathShape::convex_polygon(tail(0.0), fill, Stroke::NONE));
        ui.painter().rect_filled(rect, square, fill);
        if self.refused {
            refused_outline(ui, rect, square, chat);
        }
    }
}

/// The tail at an upper corner, clockwise; it reaches a little into the bubble so that no seam
/// is seen.
fn tail(side: Side, rect: Rect, drop: f32) -> Vec<Pos2> {
    let half = [(2.0, 0.0), (2.0, 12.5), (0.0, 10.5), (-7.4, 2.4), (-TAIL, 1.0), (-6.5, 0.0)];
    let top = rect.top() + drop;
    match side {
        Side::Bot => half.iter().map(|&(x, y)| pos2(rect.left() + x, top + y)).collect(),
        Side::Client => half.iter().rev().map(|&(x, y)| pos2(rect.right() - x, top + y)).collect(),
    }
}

/// The dashed outline of what WhatsApp would refuse.
pub(super) fn refused_outline(ui: &Ui, rect: Rect, corners: CornerRadius, chat: &Chat) {
    let mut path = Vec::new();
    rounded_rectangle(&mut path, RoundedRect::new(rect.shrink(0.75), corners));
    path.extend(path.first().copied());
    ui.painter().extend(Shape::dashed_line(&path, Stroke::new(1.5, chat.error), 4.0, 3.0));
}

/// The mark beside what WhatsApp would refuse, with the reasons in words.
pub(super) fn refused_mark(ui: &Ui, id: Id, rect: Rect, why: &[String], chat: &Chat) {
    if why.is_empty() {
        return;
    }
    // Beside the first line of what is tall, so that it is not scrolled to in vain.
    let centre = pos2(rect.right() + GUTTER / 2.0, rect.center().y.min(rect.top() + PAD.y + LINE));
    let mark = Rect::from_center_size(centre, Vec2::splat(MARK));
    let words = why.join("\n");
    let response = ui.interact(mark.expand(4.0), id, Sense::hover());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, enabled, &words));
    if ui.is_rect_visible(mark) {
        ui.painter().circle_filled(centre, MARK / 2.0, chat.incoming);
        Icon::Error.paint(ui, mark, chat.error);
    }
    response.on_hover_text(words);
}

/// What unfolds the rest, where its words are painted; whether it was pressed.
fn read_more(ui: &Ui, id: Id, words: Rect, name: &str, chat: &Chat) -> bool {
    let response = ui.interact(words.expand2(vec2(4.0, 1.0)), id, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    if response.has_focus() {
        focus_ring(ui, words.expand2(vec2(2.0, 0.0)), radius::S);
    }
    if response.hovered() {
        ui.painter().hline(words.x_range(), words.bottom() - 1.0, Stroke::new(1.0, chat.link));
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
