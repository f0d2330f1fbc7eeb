//! Two ends of a row, and a foot under a column, drawn in the order in which they are read.
//!
//! The Tab key goes in the order of drawing. egui lays a right end and a foot out before what
//! stands before them; here their size is that of the frame before, which is nearly always the
//! same.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2};

/// Shows something at the left, which may take the room there is, and something at the right.
pub fn ends<L, R>(
    ui: &mut Ui,
    height: f32,
    gap: f32,
    left: impl FnOnce(&mut Ui) -> L,
    right: impl FnOnce(&mut Ui) -> R,
) -> (L, R) {
    let id = ui.next_auto_id().with("ends");
    let before = known(ui, id).unwrap_or(0.0);
    let begin = ui.cursor().min;
    let row = Rect::from_min_size(begin, egui::vec2(ui.available_width(), height));
    let middle = (row.right() - before).max(row.left());
    let first = Rect::from_min_max(begin, pos2((middle - gap).max(begin.x), row.bottom()));
    let last = Rect::from_min_max(pos2(middle, row.top()), row.max);
    let beside = |rect| UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
    let mut left_ui = ui.new_child(beside(first).id_salt("left"));
    let shown_left = left(&mut left_ui);
    let mut right_ui = ui.new_child(beside(last).id_salt("right"));
    let shown_right = right(&mut right_ui);
    keep(ui, id, before, right_ui.min_rect().width());
    // What is wider than the room must not make the whole column wider.
    let bottom = left_ui.min_rect().bottom().max(right_ui.min_rect().bottom()).max(row.bottom());
    ui.advance_cursor_after_rect(Rect::from_min_max(begin, pos2(row.right(), bottom)));
    (shown_left, shown_right)
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
