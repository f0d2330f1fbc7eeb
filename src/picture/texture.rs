//! Textures as egui hands them over, and what stands in them at a point.

use egui::Color32;
use egui::epaint::{ColorImage, ImageData, ImageDelta, Pos2};
use egui::{TextureFilter, TextureOptions};

/// An image that triangles take their pixels from.
pub(super) struct Texture {
    image: ColorImage,
    options: TextureOptions,
}

impl Texture {
    /// Takes a whole texture.
    pub fn new(delta: &ImageDelta) -> Self {
        let ImageData::Color(image) = &delta.image;
        Self { image: image.as_ref().clone(), options: delta.options }
    }

    /// Replaces the part of the texture that begins at `[x, y]`.
    pub fn patch(&mut self, [x, y]: [usize; 2], delta: &ImageDelta) {
        let ImageData::Color(part) = &delta.image;
        let [width, _] = self.image.size;
        for (row, pixels) in part.pixels.chunks_exact(part.size[0].max(1)).enumerate() {
            let begin = (y + row) * width + x;
            if let Some(place) = self.image.pixels.get_mut(begin..begin + pixels.len()) {
                place.copy_from_slice(pixels);
            }
        }
    }

    /// The colour at `uv` (0 to 1 in both directions), premultiplied, each part from 0 to 255.
    pub fn sample(&self, uv: Pos2) -> [f32; 4] {
        let [width, height] = self.image.size;
        let (x, y) = (uv.x * width as f32, uv.y * height as f32);
        if self.options.magnification == TextureFilter::Nearest {
            return parts(self.texel(x.floor(), y.floor()));
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (across, down) = (x - left, y - top);
        let row = |y: f32| mix(parts(self.texel(left, y)), parts(self.texel(left + 1.0, y)), across);
        if down == 0.0 { row(top) } else { mix(row(top), row(top + 1.0), down) }
    }

    /// The pixel at a place, or the nearest one inside.
    fn texel(&self, x: f32, y: f32) -> Color32 {
        let [width, height] = self.image.size;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the image")]
        let within = |at: f32, size: usize| at.clamp(0.0, size.saturating_sub(1) as f32) as usize;
        let at = within(y, height) * width + within(x, width);
        self.image.pixels.get(at).copied().unwrap_or(Color32::TRANSPARENT)
    }
}

/// The parts of a colour as numbers from 0 to 255.
pub(super) fn parts(colour: Color32) -> [f32; 4] {
    colour.to_array().map(f32::from)
}

/// A colour between two: `share` 0 is the first, 1 the second.
fn mix(from: [f32; 4], to: [f32; 4], share: f32) -> [f32; 4] {
    if share == 0.0 {
        return from;
    }
    let ([a, b, c, d], [e, f, g, h]) = (from, to);
    let between = |from: f32, to: f32| from + (to - from) * share;
    [between(a, e), between(b, f), between(c, g), between(d, h)]
}
