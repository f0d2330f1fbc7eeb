//! A row of controls in the middle or at the right, drawn and tabbed from left to right.

use egui::{Align, Layout, Ui};

use super::ends::Fit;

/// Puts a row where it belongs: its width is that of the frame before, which is nearly always
/// the same. (egui's own right-to-left rows would turn the order of the Tab key around.) Where it
/// has no room, what is in it stands under each other.
pub fn row<R>(ui: &mut Ui, align: Align, content: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.next_auto_id().with("row");
    let fit = Fit::known(ui, id);
    if fit.goes_below(ui.available_width(), 0.0) {
        let column = ui.with_layout(Layout::top_down(align), content);
        fit.stay_below(ui, id, column.response.rect.size());
        return column.inner;
    }
    let room = (ui.available_width() - fit.natural).max(0.0);
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
    let (inner, natural) = row.inner;
    Fit::of(natural, 0.0).keep(ui, id, fit);
    inner
}
