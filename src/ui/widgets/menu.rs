//! Menus that open below a button, by mouse and by keyboard.

use egui::{Context, Id, Popup, Response, Ui};

use crate::ui::theme::space;

/// The menu of the right mouse button.
pub fn context_menu(response: &Response, content: impl FnOnce(&mut Ui)) {
    response.context_menu(|ui| {
        stand_above_dialog(ui);
        ui.spacing_mut().button_padding.x = space::S;
        content(ui);
    });
}

/// Where the keyboard was when a menu was opened.
#[derive(Clone, Copy, Default)]
struct Opened {
    open: bool,
    by_keyboard: bool,
    /// Its first control got the focus.
    led: bool,
}

/// Shows a popup of a button. Opened by a key, its first control gets the focus; closed, the
/// button has it back.
pub fn menu<R>(button: &Response, popup: Popup<'_>, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let ctx = button.ctx.clone();
    let id = button.id.with("menu");
    let before: Opened = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
    let by_keyboard = if before.open { before.by_keyboard } else { button.has_focus() };
    let shown = popup.show(|ui| {
        stand_above_dialog(ui);
        ui.spacing_mut().button_padding.x = space::S;
        (content(ui), ui.layer_id(), ui.is_sizing_pass())
    });
    let mut now = Opened { open: shown.is_some(), by_keyboard, led: before.open && before.led };
    if let Some(shown) = &shown
        && by_keyboard
        && !now.led
        // While it is measured nothing in it can be seen or focused.
        && !shown.inner.2
        && let Some(first) = first_in(&ctx, shown.inner.1)
    {
        ctx.memory_mut(|memory| memory.request_focus(first));
        now.led = true;
    }
    ctx.data_mut(|data| data.insert_temp(id, now));
    let closed = before.open && !now.open;
    let mouse = ctx.input(|input| input.pointer.any_pressed());
    if closed && by_keyboard && !mouse && ctx.memory(|memory| memory.top_modal_layer().is_none()) {
        button.request_focus();
    }
    shown.map(|shown| shown.inner.0)
}

/// Keeps a popup right above the dialog that it belongs to. What comes to the top in the same frame
/// keeps its older order in egui: a dialog that was opened again, and pressed, would cover a popup
/// that was shown before it.
fn stand_above_dialog(ui: &Ui) {
    let (ctx, layer) = (ui.ctx(), ui.layer_id());
    let dialog = ctx.memory(|memory| memory.top_modal_layer());
    if let Some(dialog) = dialog.filter(|dialog| *dialog != layer && dialog.order == layer.order) {
        ctx.set_sublayer(dialog, layer);
    }
}

/// The first control of a layer that can have the focus.
fn first_in(ctx: &Context, layer: egui::LayerId) -> Option<Id> {
    ctx.viewport(|viewport| {
        let mut widgets = viewport.this_pass.widgets.get_layer(layer);
        widgets.find(|widget| widget.enabled && widget.sense.is_focusable()).map(|widget| widget.id)
    })
}
