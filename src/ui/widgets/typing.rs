//! What fields tell the dialog around them: that something was typed, and that Enter was pressed in
//! a field of one line. By the time the dialog asks, the field may have the focus again.

use egui::{Context, Id, Key, Response};

/// The field of one line in which Enter was pressed in this frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entered(pub(super) Id);

/// When something happened, as the number of a frame.
#[derive(Clone, Copy)]
struct At<T>(u64, T);

/// Something was typed since the dialog was opened.
#[derive(Clone, Copy, Default)]
struct Typed(bool);

fn place(what: &str) -> Id {
    Id::unique(what)
}

/// Notes what a field has to tell in this frame.
pub(super) fn tell(response: &Response, one_line: bool) {
    let (ctx, now) = (&response.ctx, response.ctx.cumulative_frame_nr());
    if response.changed() {
        ctx.data_mut(|data| data.insert_temp(place("typed into a field"), At(now, ())));
    }
    if one_line && response.lost_focus() && ctx.input(|input| input.key_pressed(Key::Enter)) {
        ctx.data_mut(|data| data.insert_temp(place("enter in a field"), At(now, response.id)));
    }
}

/// The field in which Enter was pressed in this frame.
pub(super) fn entered(ctx: &Context) -> Option<Entered> {
    let told: At<Id> = ctx.data(|data| data.get_temp(place("enter in a field")))?;
    (told.0 == ctx.cumulative_frame_nr()).then_some(Entered(told.1))
}

/// Whether something was typed in a dialog since it was opened. It is asked in every frame.
pub(super) fn is_typed(ctx: &Context, dialog: Id, first: bool) -> bool {
    let told: Option<At<()>> = ctx.data(|data| data.get_temp(place("typed into a field")));
    let now = told.is_some_and(|told| told.0 == ctx.cumulative_frame_nr());
    let place = dialog.with("typed");
    let before = !first && ctx.data(|data| data.get_temp::<Typed>(place)).unwrap_or_default().0;
    ctx.data_mut(|data| data.insert_temp(place, Typed(before || now)));
    before || now
}
