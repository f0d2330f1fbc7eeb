//! Draws the harness's window without a graphics driver, so that pictures are alike everywhere.

use std::cell::RefCell;

use egui::{Color32, ColorImage, TexturesDelta};
use egui_kittest::{Harness, TestRenderer};
use picture::Rasterizer;

thread_local! {
    /// What the window of this test's thread has told of its textures.
    static RASTERIZER: RefCell<Rasterizer> = RefCell::default();
}

/// Keeps the textures of the window that this thread draws.
pub(super) struct Painter;

impl Painter {
    /// Begins with another window: the textures of the one before are forgotten.
    pub fn of_next_window() -> Self {
        RASTERIZER.take();
        Self
    }
}

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        RASTERIZER.with_borrow_mut(|rasterizer| rasterizer.update_textures(delta));
    }
}

/// Draws the last frame of a window that was built with a [`Painter`].
pub(super) fn drawn<S>(harness: &Harness<'_, S>) -> ColorImage {
    let (ctx, output) = (&harness.ctx, harness.output());
    let scale = output.pixels_per_point;
    let size = ctx.content_rect().size() * scale;
    let size = [size.x, size.y].map(|side| side.round() as usize);
    let shapes = ctx.tessellate(output.shapes.clone(), scale);
    RASTERIZER.with_borrow(|rasterizer| rasterizer.draw(size, scale, &shapes, Color32::TRANSPARENT))
}
