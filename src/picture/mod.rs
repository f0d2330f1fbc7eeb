//! Draws what egui has painted into an image in memory: no window, no graphics card, no driver.
//!
//! A picture of the window or of a message is the same on every machine, so tests can compare
//! pictures wherever they run, and a message can be saved as a picture without opening a window.

mod png_file;
mod texture;
mod triangle;

pub use png_file::{PngError, from_png, to_png};

use std::collections::HashMap;

use egui::epaint::{ClippedPrimitive, Primitive};
use egui::{Color32, ColorImage, Rect, TextureId, TexturesDelta};
use texture::Texture;

/// Draws triangles with the textures that it was told of.
///
/// ```
/// use picture::Rasterizer;
///
/// let ctx = egui::Context::default();
/// let mut rasterizer = Rasterizer::default();
/// let size = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(40.0, 20.0));
/// let input = egui::RawInput { screen_rect: Some(size), ..Default::default() };
/// let mut output = ctx.run_ui(input, |ui| {
///     ui.painter().rect_filled(size, 0.0, egui::Color32::RED);
/// });
/// rasterizer.update_textures(&mut output.textures_delta);
/// let shapes = ctx.tessellate(output.shapes, output.pixels_per_point);
/// let image = rasterizer.draw([40, 20], output.pixels_per_point, &shapes, egui::Color32::BLACK);
/// assert_eq!(image.pixels[0], egui::Color32::RED);
/// ```
#[derive(Default)]
pub struct Rasterizer {
    textures: HashMap<TextureId, Texture>,
}

impl Rasterizer {
    /// Takes new, changed and freed textures out of `delta`. Every change must arrive, and in order.
    pub fn update_textures(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                match change.pos {
                    None => drop(self.textures.insert(id, Texture::new(&change))),
                    Some(at) => {
                        if let Some(texture) = self.textures.get_mut(&id) {
                            texture.patch(at, &change);
                        }
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    /// Draws primitives, the first one lowest, on `background`.
    ///
    /// `size` is in pixels; primitives are in points, of which one has `pixels_per_point` pixels.
    /// Paint callbacks are left out: they need a graphics card.
    pub fn draw(
        &self,
        size: [usize; 2],
        pixels_per_point: f32,
        primitives: &[ClippedPrimitive],
        background: Color32,
    ) -> ColorImage {
        let mut image = ColorImage::filled(size, background);
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let clip = pixels_within(*clip_rect, pixels_per_point, size);
            for corners in mesh.indices.chunks_exact(3) {
                let corner = |at: usize| mesh.vertices.get(usize::try_from(*corners.get(at)?).ok()?);
                if let (Some(a), Some(b), Some(c)) = (corner(0), corner(1), corner(2)) {
                    triangle::fill(&mut image, clip, texture, pixels_per_point, [a, b, c]);
                }
            }
        }
        image
    }
}

/// A part of an image in pixels: columns from `left` to before `right`, rows likewise.
#[derive(Clone, Copy)]
struct Clip {
    left: usize,
    top: usize,
    right: usize,
    bottom: usize,
}

/// The pixels of a clip rectangle, rounded as egui's own renderers round.
fn pixels_within(clip: Rect, pixels_per_point: f32, [width, height]: [usize; 2]) -> Clip {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the image")]
    let pixel = |at: f32, most: usize| (at * pixels_per_point).round().max(0.0).min(most as f32) as usize;
    Clip {
        left: pixel(clip.min.x, width),
        top: pixel(clip.min.y, height),
        right: pixel(clip.max.x, width),
        bottom: pixel(clip.max.y, height),
    }
}

#[cfg(test)]
mod tests;
