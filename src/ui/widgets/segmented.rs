//! A switch between a few things of which one is chosen.

use egui::{
    EventFilter, Galley, Id, Key, Modifiers, Pos2, Rect, Role, Sense, TextFormat, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use crate::ui::theme::{Theme, Type, corners, focus_ring, radius, size, text};

/// Shows the switch and says what was chosen in this frame, if anything. One stop for the Tab
/// key; the arrows choose. Where there is no room for all in one row, the rest go below.
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, &str)],
    chosen: T,
) -> Option<T> {
    let theme = Theme::of(ui);
    let most = super::button::room_of_row(ui) - 2.0 * PAD;
    let galleys: Vec<_> = options.iter().map(|(_, words)| lay_out(ui, words, most - 2.0 * SIDE)).collect();
    let widths: Vec<f32> = galleys.iter().map(|galley| galley.size().x + 2.0 * SIDE).collect();
    let (cells, size) = flow(&widths, most);
    let (rect, group) = ui.allocate_exact_size(size + vec2(2.0 * PAD, 2.0 * PAD), Sense::hover());
    ui.ctx().accesskit_node_builder(group.id, |node| {
        node.set_role(Role::RadioGroup);
        node.set_label(name);
    });
    ui.painter().rect_filled(rect, corners(radius::M), theme.color.sunken);

    let id = |at: usize| group.id.with(("segment", at));
    let mut answer = None;
    for (at, (((value, words), galley), cell)) in options.iter().zip(galleys).zip(cells).enumerate() {
        let cell = cell.translate(rect.min.to_vec2() + vec2(PAD, PAD));
        let on = *value == chosen;
        let sense = if on { Sense::click() } else { Sense::CLICK };
        let mut response = ui.interact(cell, id(at), sense);
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, on, *words));
        if response.clicked() && !on {
            answer = Some(at);
        }
        if response.has_focus() {
            answer = answer.or(arrow(ui, response.id, at, options.len()));
        }
        let color = if on || response.hovered() { theme.color.text } else { theme.color.text2 };
        if on {
            ui.painter().add(theme.shadow_card.as_shape(cell, corners(radius::S)));
            ui.painter().rect_filled(cell, corners(radius::S), theme.color.raised);
        }
        if galley.elided {
            response = response.on_hover_text(*words);
        }
        let place = egui::Align2::CENTER_CENTER.align_size_within_rect(galley.size(), cell).min;
        ui.painter().galley_with_override_text_color(place, galley, color);
        if response.has_focus() {
            focus_ring(ui, cell, radius::S);
        }
    }
    let at = answer?;
    if ui.memory(|m| options.iter().enumerate().any(|(i, _)| m.has_focus(id(i)))) {
        ui.memory_mut(|m| m.request_focus(id(at)));
    }
    options.get(at).map(|(value, _)| *value)
}

/// How wide the switch is where all of it stands in one row.
pub fn segmented_width<T>(ui: &Ui, options: &[(T, &str)]) -> f32 {
    let width = |words: &str| lay_out(ui, words, f32::INFINITY).size().x + 2.0 * SIDE;
    options.iter().map(|(_, words)| width(words)).sum::<f32>() + 2.0 * PAD
}

fn lay_out(ui: &Ui, words: &str, most: f32) -> std::sync::Arc<Galley> {
    let format = TextFormat { line_height: None, ..text::format(Type::Medium, Theme::of(ui).color.text) };
    ui.painter().layout_job(text::one_row(words, format, most))
}

/// Places cells of some widths in rows, and says how large all of it is.
fn flow(widths: &[f32], most: f32) -> (Vec<Rect>, Vec2) {
    let (mut cells, mut size) = (Vec::with_capacity(widths.len()), Vec2::ZERO);
    let mut at = Pos2::ZERO;
    for &width in widths {
        if at.x > 0.0 && at.x + width > most + 0.5 {
            at = pos2(0.0, at.y + CELL);
        }
        cells.push(Rect::from_min_size(at, vec2(width, CELL)));
        at.x += width;
        size = vec2(size.x.max(at.x), at.y + CELL);
    }
    (cells, size)
}

const SIDE: f32 = 14.0;
const PAD: f32 = 3.0;
const CELL: f32 = size::CONTROL - 2.0 * PAD;

/// The neighbour that an arrow asks for.
fn arrow(ui: &Ui, id: Id, at: usize, count: usize) -> Option<usize> {
    let filter = EventFilter { horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let (left, right) = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        (pressed(Key::ArrowLeft), pressed(Key::ArrowRight))
    });
    match (left, right) {
        (true, false) => at.checked_sub(1),
        (false, true) => Some(at + 1).filter(|&next| next < count),
        _ => None,
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn what_does_not_fit_into_a_row_goes_below() {
        let rows =
            |most| -> Vec<f32> { flow(&[50.0, 60.0, 40.0], most).0.iter().map(|cell| cell.top()).collect() };
        assert_eq!(rows(150.0), [0.0, 0.0, 0.0]);
        assert_eq!(rows(120.0), [0.0, 0.0, CELL]);
        assert_eq!(rows(20.0), [0.0, CELL, 2.0 * CELL]);
        assert_eq!(flow(&[50.0, 60.0, 40.0], 120.0).1, vec2(110.0, 2.0 * CELL));
    }
}
