//! Draws the harness's window without a graphics driver, so that pictures are alike everywhere.

use egui::{Color32, Context, FullOutput, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;
use picture::Rasterizer;

/// The renderer of every picture.
#[derive(Default)]
pub(super) struct Painter {
    rasterizer: Rasterizer,
}

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.rasterizer.update_textures(delta);
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let [width, height] = [size.x, size.y].map(|side| side.round() as u32);
        let shapes = ctx.tessellate(output.shapes.clone(), scale);
        let drawn =
            self.rasterizer.draw([width as usize, height as usize], scale, &shapes, Color32::TRANSPARENT);
        let bytes = drawn.pixels.iter().flat_map(Color32::to_array).collect();
        RgbaImage::from_raw(width, height, bytes).ok_or_else(|| "a picture without pixels".to_owned())
    }
}
