//! Where the columns of the table stand, and their headings.

use egui::{Id, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::Scene;
use crate::ui::icons::Icon;
use crate::ui::registration::board::{By, Wish};
use crate::ui::registration::chosen::Chosen;
use crate::ui::theme::{Theme, Type, corners, focus_ring, size, space, text};
use crate::workspace::MessageId;

/// The height of the headings.
pub(super) const HEAD: f32 = 36.0;

/// Where the columns stand, from the left edge of a row.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    pub(super) name: (f32, f32),
    pub(super) kind: Option<(f32, f32)>,
    pub(super) buttons: Option<(f32, f32)>,
    pub(super) status: (f32, f32),
    pub(super) since: Option<(f32, f32)>,
    pub(super) fit: Option<(f32, f32)>,
}

impl Columns {
    pub(super) fn of(width: f32) -> Self {
        let begin = 52.0;
        let room = (width - begin - space::M).max(120.0);
        let shares: [f32; 6] = match width {
            w if w >= 860.0 => [0.175, 0.125, 0.25, 0.205, 0.15, 0.095],
            w if w >= 640.0 => [0.23, 0.0, 0.16, 0.29, 0.205, 0.115],
            w if w >= 480.0 => [0.40, 0.0, 0.0, 0.36, 0.24, 0.0],
            _ => [0.52, 0.0, 0.0, 0.48, 0.0, 0.0],
        };
        let mut left = begin;
        let [name, kind, buttons, status, since, fit] = shares.map(|share| {
            let from = left;
            left += room * share;
            (from, (room * share - space::M).max(0.0))
        });
        let some = |column: (f32, f32)| (column.1 > 0.0).then_some(column);
        let (kind, buttons, since, fit) = (some(kind), some(buttons), some(since), some(fit));
        Self { name, kind, buttons, status, since, fit }
    }
}

/// A box with a tick or without one; with a line where only some are ticked.
pub(super) fn tick(ui: &Ui, center: egui::Pos2, on: bool, some: bool) {
    let c = &Theme::of(ui).color;
    let rect = Rect::from_center_size(center, Vec2::splat(16.0));
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

/// Shows the headings, which sort.
pub(super) fn headings(
    ui: &mut Ui,
    scene: &Scene<'_>,
    ids: &[MessageId],
    wish: &mut Wish,
    chosen: &mut Chosen,
) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
    all_tick(ui, scene, rect, ids, chosen);
    let columns = Columns::of(rect.width());
    for (column, by, id) in [
        (Some(columns.name), Some(By::Name), "reg-column-name"),
        (columns.kind, Some(By::Kind), "reg-column-kind"),
        (columns.buttons, None, "reg-column-buttons"),
        (Some(columns.status), Some(By::Stage), "reg-column-status"),
        (columns.since, Some(By::Since), "reg-column-since"),
        (columns.fit, None, "reg-column-fit"),
    ] {
        let Some((left, width)) = column else { continue };
        let cell = Rect::from_min_size(pos2(rect.left() + left, rect.top()), vec2(width, HEAD));
        heading(ui, &scene.words.say(id), cell, by, wish);
    }
}

/// The tick that stands for all rows.
fn all_tick(ui: &Ui, scene: &Scene<'_>, rect: Rect, ids: &[MessageId], chosen: &mut Chosen) {
    let all = !ids.is_empty() && ids.iter().all(|id| chosen.contains(*id));
    let place = Rect::from_min_size(rect.min, vec2(44.0, HEAD));
    let response = ui.interact(place, Id::unique("registration-all"), Sense::click());
    let name = scene.words.say("reg-tick-all");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, all, &*name));
    tick(ui, pos2(rect.left() + 20.0, rect.center().y), all, !chosen.is_empty());
    if response.has_focus() {
        focus_ring(
            ui,
            Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), Vec2::splat(18.0)),
            4,
        );
    }
    if response.clicked() {
        chosen.all(ids);
    }
    response.on_hover_text(&*name);
}

fn heading(ui: &Ui, words: &str, cell: Rect, by: Option<By>, wish: &mut Wish) {
    let c = &Theme::of(ui).color;
    let sorted = by.is_some_and(|by| wish.by == by);
    let color = if sorted { c.text } else { c.text2 };
    let mark = if by.is_some() { 16.0 } else { 0.0 };
    let job = text::one_row(words, text::format(Type::CaptionMedium, color), cell.width() - mark);
    let galley = ui.painter().layout_job(job);
    let right = cell.left() + galley.size().x;
    ui.painter().galley(pos2(cell.left(), cell.center().y - galley.size().y / 2.0), galley, color);
    let Some(by) = by else { return };
    let mut place = cell;
    place.max.x = (right + 22.0).min(cell.right());
    let response = ui.interact(place, Id::unique(("registration-heading", words)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, sorted, words));
    if sorted {
        let icon =
            Rect::from_center_size(pos2(right + 10.0, cell.center().y), Vec2::splat(size::ICON_SMALL - 2.0));
        let icon_kind = if wish.turned { Icon::Up } else { Icon::Down };
        icon_kind.paint(ui, icon, c.text2);
    }
    if response.has_focus() {
        focus_ring(ui, place.shrink2(vec2(0.0, 6.0)), 4);
    }
    if response.clicked() {
        // Once for the order, again from the end, a third time as they stand in the library.
        (wish.by, wish.turned) = match (sorted, wish.turned) {
            (false, _) => (by, false),
            (true, false) => (by, true),
            (true, true) => (By::Library, false),
        };
    }
}
