//! What the keyboard is at stays in sight: egui moves the focus, but does not scroll to it.

use egui::{Id, Ui};

/// Scrolls to what has got the focus, where it stands in this scroll area and is cut by its edge.
/// To be called at the end of what the area holds.
pub fn keep_focus_in_sight(ui: &Ui) {
    let key = ui.scope_id().with("focus seen here");
    let focused = ui.memory(|memory| memory.focused());
    let seen: Option<Id> = ui.data(|data| data.get_temp(key)).flatten();
    if focused == seen {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, focused));
    let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) else { return };
    let here = response.layer_id == ui.layer_id() && ui.min_rect().contains(response.rect.center());
    // What stands beside the area is cut by nothing.
    let cut = !response.interact_rect.contains_rect(response.rect);
    if here && cut {
        ui.scroll_to_rect(response.rect.expand(MARGIN), None);
        ui.ctx().request_repaint();
    }
}

/// Room that stays around it, in points.
const MARGIN: f32 = 12.0;
