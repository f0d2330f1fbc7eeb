//! A switch between a few things of which one is chosen.

use egui::{EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Theme, Type, corners, focus_ring, radius, size};

/// Shows the switch and says what was chosen in this frame, if anything. One stop for the Tab
/// key; the arrows choose.
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    options: &[(T, &str)],
    chosen: T,
) -> Option<T> {
    let theme = Theme::of(ui);
    let galleys: Vec<_> = options
        .iter()
        .map(|(_, words)| {
            ui.painter().layout_no_wrap((*words).to_owned(), Type::Medium.font(), theme.color.text)
        })
        .collect();
    let width: f32 = galleys.iter().map(|g| g.size().x + 2.0 * SIDE).sum::<f32>() + 2.0 * PAD;
    let (rect, group) = ui.allocate_exact_size(vec2(width, size::CONTROL), Sense::hover());
    ui.ctx().accesskit_node_builder(group.id, |node| {
        node.set_role(Role::RadioGroup);
        node.set_label(name);
    });
    ui.painter().rect_filled(rect, corners(radius::M), theme.color.sunken);

    let id = |at: usize| group.id.with(("segment", at));
    let mut answer = None;
    let mut left = rect.left() + PAD;
    for (at, ((value, words), galley)) in options.iter().zip(galleys).enumerate() {
        let right = left + galley.size().x + 2.0 * SIDE;
        let cell = Rect::from_min_max(pos2(left, rect.top() + PAD), pos2(right, rect.bottom() - PAD));
        left = right;
        let on = *value == chosen;
        let sense = if on { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(cell, id(at), sense);
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

const SIDE: f32 = 14.0;
const PAD: f32 = 3.0;

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
