//! One of several things of which one is chosen, with a remark.

use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Theme, Type, corners, focus_ring, radius, size, space, text};

const RING: f32 = 8.0;

/// Shows it as wide as there is room.
pub fn option_row(ui: &mut Ui, name: &str, remark: &str, chosen: bool) -> Response {
    let theme = Theme::of(ui);
    let c = &theme.color;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, chosen, name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let fill = match (chosen, response.hovered()) {
        (true, _) => c.accent_soft,
        (false, true) => c.sunken,
        (false, false) => c.surface,
    };
    ui.painter().rect_filled(rect, corners(radius::M), fill);
    let center = pos2(rect.left() + space::M + RING, rect.center().y);
    let edge = if chosen { c.accent } else { c.outline };
    ui.painter().circle_stroke(center, RING - 1.0, Stroke::new(1.5, edge));
    if chosen {
        ui.painter().circle_filled(center, RING - 4.0, c.accent);
    }
    let left = center.x + RING + 10.0;
    let room = rect.right() - space::M - left;
    let lay = |said: &str, kind: Type, color, width: f32| {
        ui.fonts_mut(|fonts| fonts.layout_job(text::one_row(said, text::format(kind, color), width)))
    };
    let remark = lay(remark, Type::Caption, c.text3, room * 0.4);
    let name = lay(name, Type::Body, c.text, room - remark.size().x - space::M);
    let top = |height: f32| rect.center().y - height / 2.0;
    ui.painter().galley(pos2(left, top(name.size().y)), name, c.text);
    let right = rect.right() - space::M - remark.size().x;
    ui.painter().galley(pos2(right, top(remark.size().y)), remark, c.text3);
    if response.has_focus() {
        focus_ring(ui, rect.shrink(2.0), radius::M);
    }
    response
}
