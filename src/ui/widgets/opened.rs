//! Which dialogs are open, and what had the focus before each: it gets the focus back.
//!
//! A dialog ends by an answer, by simply being shown no more, or by another one that takes its
//! place; what had the focus may be gone by then, and what is nearest to it has to do.

use egui::{Context, Id};

use super::focus::{self, Spot};

/// What had the focus, and where it was drawn.
#[derive(Clone, Copy, Default)]
struct Before {
    id: Option<Id>,
    spot: Option<Spot>,
}

/// A dialog that is open.
#[derive(Clone, Copy)]
struct Layer {
    dialog: Id,
    before: Before,
    /// The frame in which it was shown last.
    shown: u64,
}

/// The dialogs that are open, the topmost last.
#[derive(Clone, Default)]
struct Layers(Vec<Layer>);

/// A dialog in this frame.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    /// Whether it was not there in the frame before.
    pub(super) first: bool,
}

fn layers() -> Id {
    Id::unique("dialogs that are open")
}

fn to_return() -> Id {
    Id::unique("focus to return after a dialog")
}

impl Opened {
    /// A dialog is about to be shown.
    pub(super) fn begin(ctx: &Context, dialog: Id) -> Self {
        let now = ctx.cumulative_frame_nr();
        let mut open: Layers = ctx.data(|data| data.get_temp(layers())).unwrap_or_default();
        if let Some(layer) = open.0.iter_mut().find(|layer| layer.dialog == dialog) {
            layer.shown = now;
            ctx.data_mut(|data| data.insert_temp(layers(), open));
            return Self { first: false };
        }
        let focused = ctx.memory(|memory| memory.focused());
        let waiting = ctx.data_mut(|data| data.remove_temp::<Before>(to_return()));
        // One that was not drawn before it in this frame has made room for it.
        let replaced = open.0.pop_if(|top| top.shown < now).map(|top| top.before);
        let here = || Before { id: focused, spot: focused.and_then(|id| focus::spot(ctx, id)) };
        let before = waiting.or(replaced).unwrap_or_else(here);
        open.0.push(Layer { dialog, before, shown: now });
        ctx.data_mut(|data| data.insert_temp(layers(), open));
        if let Some(focused) = focused {
            ctx.memory_mut(|memory| memory.surrender_focus(focused));
        }
        Self { first: true }
    }

    /// It was answered. It may be shown again all the same.
    pub(super) fn end(self, ctx: &Context, dialog: Id) {
        let mut open: Layers = ctx.data(|data| data.get_temp(layers())).unwrap_or_default();
        let before = open.0.pop_if(|top| top.dialog == dialog).map(|top| top.before).unwrap_or_default();
        ctx.data_mut(|data| {
            data.insert_temp(layers(), open);
            data.insert_temp(to_return(), before);
        });
        ctx.request_repaint();
    }
}

/// Gives the focus back to what had it before a dialog came. The app calls it at the beginning
/// of each frame: until egui has forgotten the dialog, nothing behind it may have the focus.
pub fn return_focus(ctx: &Context) {
    forget_vanished(ctx);
    let Some(waiting) = ctx.data(|data| data.get_temp::<Before>(to_return())) else { return };
    if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        ctx.request_repaint();
        return;
    }
    ctx.data_mut(|data| data.remove::<Before>(to_return()));
    let there = waiting.id.filter(|id| focus::spot(ctx, *id).is_some());
    if let Some(id) = there.or_else(|| focus::nearest(ctx, waiting.spot?)) {
        ctx.memory_mut(|memory| memory.request_focus(id));
    }
}

/// A dialog that is no longer shown has ended without an answer.
fn forget_vanished(ctx: &Context) {
    let now = ctx.cumulative_frame_nr();
    let Some(mut open) = ctx.data(|data| data.get_temp::<Layers>(layers())) else { return };
    let Some(gone) = open.0.pop_if(|top| top.shown + 1 < now) else { return };
    ctx.data_mut(|data| {
        data.insert_temp(layers(), open);
        data.insert_temp(to_return(), gone.before);
    });
}
