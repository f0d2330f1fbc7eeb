//! Two ends of a row, and a foot under a column, drawn in the order in which they are read.
//!
//! The Tab key goes in the order of drawing. egui lays a right end and a foot out before what
//! stands before them; here their size is that of the frame before, which is nearly always the
//! same.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, Vec2, pos2};

use crate::ui::theme::space;

/// What the left end keeps of a row, in points, before the right end goes below it.
const LEAST: f32 = 120.0;

/// Shows something at the left, which may take the room there is, and something at the right. What
/// does not fit there goes below, in as many rows as it needs.
pub fn ends<L, R>(
    ui: &mut Ui,
    height: f32,
    gap: f32,
    left: impl FnOnce(&mut Ui) -> L,
    right: impl FnOnce(&mut Ui) -> R,
) -> (L, R) {
    let id = ui.next_auto_id().with("ends");
    let beside = |rect| UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
    let begin = ui.cursor().min;
    let row = Rect::from_min_size(begin, egui::vec2(ui.available_width(), height));
    let fit = Fit::known(ui, id);
    if fit.goes_below(row.width(), gap) {
        let mut left_ui = ui.new_child(beside(row).id_salt("left"));
        let shown_left = left(&mut left_ui);
        let top = left_ui.min_rect().bottom().max(if fit.left > 0.0 {
            row.bottom() + space::XS
        } else {
            row.top()
        });
        let last = Rect::from_min_size(pos2(row.left(), top), row.size());
        let wrapped = Layout::left_to_right(Align::Center).with_main_wrap(true);
        let mut right_ui = ui.new_child(UiBuilder::new().id_salt("right").max_rect(last).layout(wrapped));
        right_ui.spacing_mut().item_spacing.y = space::XS;
        let shown_right = right(&mut right_ui);
        fit.stay_below(ui, id, right_ui.min_rect().size());
        ui.advance_cursor_after_rect(Rect::from_min_max(
            begin,
            pos2(row.right(), right_ui.min_rect().bottom()),
        ));
        return (shown_left, shown_right);
    }
    let before = fit.natural;
    let middle = (row.right() - before).max(row.left());
    let first = Rect::from_min_max(begin, pos2((middle - gap).max(begin.x), row.bottom()));
    let last = Rect::from_min_max(pos2(middle, row.top()), row.max);
    let mut left_ui = ui.new_child(beside(first).id_salt("left"));
    let shown_left = left(&mut left_ui);
    let mut right_ui = ui.new_child(beside(last).id_salt("right"));
    let shown_right = right(&mut right_ui);
    let left = left_ui.min_rect().width();
    Fit::of(right_ui.min_rect().width(), left).keep(ui, id, fit);
    // What is wider than the room must not make the whole column wider.
    let bottom = left_ui.min_rect().bottom().max(right_ui.min_rect().bottom()).max(row.bottom());
    ui.advance_cursor_after_rect(Rect::from_min_max(begin, pos2(row.right(), bottom)));
    (shown_left, shown_right)
}

/// How wide a part of a row is by itself, and whether it had to go below for want of room.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fit {
    /// Its width in one row.
    pub(super) natural: f32,
    /// What stands at the left of it.
    left: f32,
    /// Its size while it stands below.
    below: Option<Vec2>,
}

impl Fit {
    /// As it was measured in one row.
    pub(super) fn of(natural: f32, left: f32) -> Self {
        Self { natural, left, below: None }
    }

    /// As it was in the frame before.
    pub(super) fn known(ui: &Ui, id: Id) -> Self {
        ui.ctx().data(|data| data.get_temp(id)).unwrap_or_default()
    }

    /// Whether it has no room in a row of this width.
    pub(super) fn goes_below(self, room: f32, gap: f32) -> bool {
        let left = if self.left > 0.0 { self.left.min(LEAST) + gap } else { 0.0 };
        self.natural + left > room + 0.5
    }

    /// Keeps what was measured; where it is new, the frame is drawn again.
    pub(super) fn keep(self, ui: &Ui, id: Id, before: Self) {
        let same = (self.natural - before.natural).abs() <= 0.5 && (self.left - before.left).abs() <= 0.5;
        if !same || before.below.is_some() {
            ui.ctx().data_mut(|data| data.insert_temp(id, self));
        }
        if (self.natural - before.natural).abs() > 0.5 {
            ui.ctx().request_discard("a row gets its size");
        }
    }

    /// It stands below, in this size. In another size it holds something else, of which it is not
    /// known how wide it is by itself.
    pub(super) fn stay_below(self, ui: &Ui, id: Id, size: Vec2) {
        let same = self.below.is_none_or(|before| (before - size).abs().max_elem() <= 1.0);
        let next = if same { Self { below: Some(size), ..self } } else { Self::default() };
        ui.ctx().data_mut(|data| data.insert_temp(id, next));
        if !same {
            ui.ctx().request_discard("a row may have room again");
        }
    }
}

/// Shows a body in all the room there is, and a foot below it; `guess` is the height of the foot
/// in the first frame.
pub fn footed<B, F>(
    ui: &mut Ui,
    salt: &'static str,
    guess: f32,
    body: impl FnOnce(&mut Ui) -> B,
    foot: impl FnOnce(&mut Ui) -> F,
) -> (B, F) {
    let id = ui.scope_id().with(salt);
    let before = known(ui, id).unwrap_or(guess);
    let whole = ui.available_rect_before_wrap();
    let (above, below) = whole.split_top_bottom_at_y((whole.bottom() - before).max(whole.top()));
    let mut body_ui = ui.new_child(UiBuilder::new().id_salt((salt, "body")).max_rect(above));
    body_ui.shrink_clip_rect(above);
    let shown_body = body(&mut body_ui);
    let mut foot_ui = ui.new_child(UiBuilder::new().id_salt((salt, "foot")).max_rect(below));
    foot_ui.set_min_width(below.width());
    let shown_foot = foot(&mut foot_ui);
    keep(ui, id, before, foot_ui.min_rect().height());
    ui.advance_cursor_after_rect(whole);
    (shown_body, shown_foot)
}

fn known(ui: &Ui, id: Id) -> Option<f32> {
    ui.ctx().data(|data| data.get_temp(id))
}

fn keep(ui: &Ui, id: Id, before: f32, now: f32) {
    if (now - before).abs() > 0.5 {
        ui.ctx().data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("a row gets its size");
    }
}
