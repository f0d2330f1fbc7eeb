//! A row of controls in the middle or at the right, drawn and tabbed from left to right.

use egui::{Align, Ui};

/// Puts a row where it belongs: its width is that of the frame before, which is nearly always
/// the same. (egui's own right-to-left rows would turn the order of the Tab key around.)
pub fn row<R>(ui: &mut Ui, align: Align, content: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.next_auto_id().with("row");
    let before: f32 = ui.ctx().data(|data| data.get_temp(id)).unwrap_or(0.0);
    let room = (ui.available_width() - before).max(0.0);
    let begin = match align {
        Align::Min => 0.0,
        Align::Center => room / 2.0,
        Align::Max => room,
    };
    let row = ui.allocate_ui_with_layout(
        egui::vec2(ui.available_width(), ui.spacing().interact_size.y),
        egui::Layout::left_to_right(Align::Center),
        |ui| {
            ui.add_space(begin);
            let left = ui.cursor().left();
            let inner = content(ui);
            (inner, ui.min_rect().right() - left)
        },
    );
    let (inner, now) = row.inner;
    if (now - before).abs() > 0.5 {
        ui.ctx().data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("a row gets its width");
    }
    inner
}
