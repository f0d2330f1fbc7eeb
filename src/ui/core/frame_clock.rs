//! The window's clock, as work off the frame sees it.

use std::time::Duration;

use egui::Context;

use crate::tasks::{Clock, Waker};

/// The time of the frame that is drawn.
pub struct FrameClock<'a>(pub &'a Context);

impl Clock for FrameClock<'_> {
    fn now(&self) -> f64 {
        self.0.input(|input| input.time)
    }

    fn wake_after(&self, seconds: f64) {
        self.0.request_repaint_after_secs(seconds as f32);
    }
}

/// Returns what asks for a frame of the window.
pub fn waker(ctx: &Context) -> Waker {
    let ctx = ctx.clone();
    Waker::new(move |delay: Duration| match delay.is_zero() {
        true => ctx.request_repaint(),
        false => ctx.request_repaint_after(delay),
    })
}
