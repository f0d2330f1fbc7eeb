//! A switch for what is on or off, with its words.

use egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Theme, Type, focus_ring, size, space};

const SIZE: egui::Vec2 = vec2(36.0, 20.0);

/// Shows the switch; a click, Space or Enter on it or on its words turns it over.
pub fn toggle(ui: &mut Ui, words: &str, on: &mut bool) -> Response {
    let theme = Theme::of(ui);
    let c = &theme.color;
    let room = super::button::room_of_row(ui) - SIZE.x - 10.0;
    let galley = ui.painter().layout(words.to_owned(), Type::Body.font(), c.text, room);
    let wanted = vec2(SIZE.x + 10.0 + galley.size().x, galley.size().y.max(size::CONTROL_SMALL));
    let (rect, mut response) = ui.allocate_exact_size(wanted, Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    let (enabled, now) = (ui.is_enabled(), *on);
    response.widget_info(|| WidgetInfo::selected(Role::Switch, enabled, now, words));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let how_far = ui.ctx().animate_bool_responsive(response.id, now);
    let body = egui::Rect::from_min_size(pos2(rect.left(), rect.center().y - SIZE.y / 2.0), SIZE);
    let (fill, knob) = if now { (c.accent, c.on_accent) } else { (c.outline, c.surface) };
    ui.painter().rect_filled(body, SIZE.y / 2.0, fill);
    let x = egui::lerp(body.left() + SIZE.y / 2.0..=body.right() - SIZE.y / 2.0, how_far);
    ui.painter().circle_filled(pos2(x, body.center().y), SIZE.y / 2.0 - 2.0, knob);
    let place = pos2(body.right() + space::S + 2.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(place, galley, c.text);
    if response.has_focus() {
        focus_ring(ui, body, 10);
    }
    response
}
