//! The headings of the columns, which sort, and the tick that stands for all rows.

use egui::accesskit::{SortDirection, Toggled};
use egui::{Id, Pos2, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::columns::{Column, Place, Sorted};
use super::ticks::{RowKey, Ticks};
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, focus_ring, size, text};
use crate::words::Words;

/// The height of the headings.
pub(super) const HEAD: f32 = 36.0;
/// The middle of the ticks, from the left edge of a row.
const TICK: f32 = 20.0;
/// What can be pressed to turn a tick over, from the left edge of a row.
pub(super) const TICKS: f32 = 44.0;

/// A box with a tick or without one, at the left of a row; with a line where only some are ticked.
pub(super) fn tick(ui: &Ui, row: Rect, on: bool, some: bool) {
    let c = &Theme::of(ui).color;
    let rect = place(row);
    if on || some {
        ui.painter().rect_filled(rect, corners(4), c.accent);
        let icon = if on { Icon::Ok } else { Icon::Minus };
        icon.paint(ui, rect.shrink(1.0), c.on_accent);
    } else {
        ui.painter().rect_filled(rect, corners(4), c.surface);
        let edge = egui::Stroke::new(1.5, c.outline);
        ui.painter().rect_stroke(rect, corners(4), edge, egui::StrokeKind::Inside);
    }
}

fn place(row: Rect) -> Rect {
    Rect::from_center_size(pos2(row.left() + TICK, row.center().y), Vec2::splat(16.0))
}

/// The tick that stands for all rows.
pub(super) fn all<K: RowKey>(
    ui: &Ui,
    id: Id,
    words: &Words,
    (row, keys): (Rect, &[K]),
    ticks: &mut Ticks<K>,
) {
    let all = ticks.has_all(keys);
    let some = !all && !ticks.is_empty();
    let response =
        ui.interact(Rect::from_min_size(row.min, vec2(TICKS, HEAD)), id.with("all"), Sense::click());
    let name = words.say("table-tick-all");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, all, &*name));
    if some {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(Toggled::Mixed));
    }
    tick(ui, row, all, some);
    if response.has_focus() {
        focus_ring(ui, place(row).expand(1.0), 4);
    }
    if response.clicked() {
        ticks.all(keys);
    }
    response.on_hover_text(&*name);
}

/// Shows the headings. Says which was pressed, and what its order is then.
pub(super) fn show(
    ui: &Ui,
    id: Id,
    words: &Words,
    row: Rect,
    (columns, places): (&[Column<'_>], &[Place]),
) -> Option<(usize, Sorted)> {
    ui.painter().hline(row.x_range(), row.bottom() - 0.5, Theme::of(ui).hairline());
    let mut pressed = None;
    for (at, (column, place)) in columns.iter().zip(places).enumerate() {
        let Some((left, width)) = *place else { continue };
        let cell = Rect::from_min_size(pos2(row.left() + left, row.top()), vec2(width, row.height()));
        if heading(ui, id.with(("heading", at)), words, cell, column) {
            pressed = Some((at, column.sorted.unwrap_or(Sorted::No).next()));
        }
    }
    pressed
}

/// Shows one. Says whether it was pressed.
fn heading(ui: &Ui, id: Id, words: &Words, cell: Rect, column: &Column<'_>) -> bool {
    let c = &Theme::of(ui).color;
    let sorted = column.sorted.filter(|sorted| *sorted != Sorted::No);
    let color = if sorted.is_some() { c.text } else { c.text2 };
    let mark = if column.sorted.is_some() { MARK } else { 0.0 };
    let job = text::one_row(column.name, text::format(Type::CaptionMedium, color), cell.width() - mark);
    let galley = ui.painter().layout_job(job);
    let (right, cut) = (cell.left() + galley.size().x, galley.elided);
    ui.painter().galley(pos2(cell.left(), cell.center().y - galley.size().y / 2.0), galley, color);
    let place = cell.with_max_x((right + mark).min(cell.right()));
    let sense = if column.sorted.is_some() { Sense::click() } else { Sense::hover() };
    let mut response = ui.interact(place, id, sense);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, ui.is_enabled(), column.name));
    if let Some(sorted) = sorted {
        arrow(ui, pos2(right + MARK / 2.0, cell.center().y), sorted);
        let (direction, said) = match sorted {
            Sorted::Down => (SortDirection::Descending, "table-sorted-down"),
            _ => (SortDirection::Ascending, "table-sorted-up"),
        };
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_sort_direction(direction);
            node.set_description(&*words.say(said));
        });
    }
    if response.has_focus() {
        focus_ring(ui, place.shrink2(vec2(0.0, 6.0)), 4);
    }
    if cut {
        response = response.on_hover_text(column.name);
    }
    response.clicked()
}

/// Room for the mark of the order.
const MARK: f32 = 20.0;

fn arrow(ui: &Ui, center: Pos2, sorted: Sorted) {
    let icon = if sorted == Sorted::Down { Icon::Down } else { Icon::Up };
    let rect = Rect::from_center_size(center, Vec2::splat(size::ICON_SMALL - 2.0));
    icon.paint(ui, rect, Theme::of(ui).color.text2);
}
