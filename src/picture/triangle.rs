//! One triangle, pixel by pixel.
//!
//! egui smooths edges in the mesh itself, so a pixel belongs to a triangle or does not. Corners are
//! put on a grid of 256 steps a pixel and edges are computed in whole numbers: two triangles that
//! share an edge cover each pixel once, never twice and never not at all.

use egui::epaint::{ColorImage, Vertex};
use egui::{Color32, Pos2, pos2};

use super::Clip;
use super::texture::{Texture, parts};

/// Steps of the grid in one pixel.
const STEPS: i64 = 256;

/// A point on the grid.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Point {
    x: i64,
    y: i64,
}

/// Fills a triangle inside `clip`; corners are in points.
pub(super) fn fill(
    image: &mut ColorImage,
    clip: Clip,
    texture: &Texture,
    pixels_per_point: f32,
    corners: [&Vertex; 3],
) {
    let [a, mut b, mut c] = corners;
    let grid =
        |at: Pos2| Some(Point { x: step(at.x * pixels_per_point)?, y: step(at.y * pixels_per_point)? });
    let (Some(pa), Some(mut pb), Some(mut pc)) = (grid(a.pos), grid(b.pos), grid(c.pos)) else { return };
    if area(pa, pb, pc) < 0 {
        (pb, pc, b, c) = (pc, pb, c, b);
    }
    let whole = area(pa, pb, pc);
    if whole == 0 {
        return;
    }
    let first = |steps: i64, least: usize| usize::try_from(steps.div_euclid(STEPS)).unwrap_or(0).max(least);
    let last = |steps: i64, most: usize| usize::try_from(steps.div_euclid(STEPS) + 1).unwrap_or(0).min(most);
    let (left, right) =
        (first(pa.x.min(pb.x).min(pc.x), clip.left), last(pa.x.max(pb.x).max(pc.x), clip.right));
    let (top, bottom) =
        (first(pa.y.min(pb.y).min(pc.y), clip.top), last(pa.y.max(pb.y).max(pc.y), clip.bottom));
    if left >= right {
        return;
    }
    // Along an edge that this triangle does not own, a pixel exactly on it belongs to the neighbour.
    let (bias_a, bias_b, bias_c) = (bias(pb, pc), bias(pc, pa), bias(pa, pb));
    let shading = Shading::new(texture, [a, b, c]);
    let width = image.size[0];
    for y in top..bottom {
        let Some(row) = image.pixels.get_mut(y * width + left..y * width + right) else { return };
        let start = Point { x: centre(left), y: centre(y) };
        let (mut wa, mut wb, mut wc) = (area(pb, pc, start), area(pc, pa, start), area(pa, pb, start));
        let (da, db, dc) = ((pb.y - pc.y) * STEPS, (pc.y - pa.y) * STEPS, (pa.y - pb.y) * STEPS);
        let mut entered = false;
        for pixel in row {
            if wa + bias_a >= 0 && wb + bias_b >= 0 && wc + bias_c >= 0 {
                entered = true;
                let share = |part: i64| part as f32 / whole as f32;
                blend(pixel, shading.colour(share(wa), share(wb), share(wc)));
            } else if entered {
                break;
            }
            (wa, wb, wc) = (wa + da, wb + db, wc + dc);
        }
    }
}

/// A coordinate in pixels as steps; `None` far outside of any image or where it is no number.
fn step(pixels: f32) -> Option<i64> {
    let steps = (pixels * STEPS as f32).round();
    #[expect(clippy::cast_possible_truncation, reason = "checked against a bound far below i64's")]
    (steps.abs() < 1e9).then_some(steps as i64)
}

/// The middle of a pixel.
fn centre(pixel: usize) -> i64 {
    i64::try_from(pixel).unwrap_or(i64::MAX / STEPS - 1) * STEPS + STEPS / 2
}

/// Twice the area of a triangle; positive where its corners go round as the screen's axes do.
fn area(a: Point, b: Point, c: Point) -> i64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// 0 for a top or a left edge, which owns its pixels, else -1.
fn bias(from: Point, to: Point) -> i64 {
    let is_top = from.y == to.y && to.x > from.x;
    let is_left = to.y < from.y;
    if is_top || is_left { 0 } else { -1 }
}

/// What a triangle's pixels look like.
enum Shading<'a> {
    /// All alike.
    Flat([f32; 4]),
    /// Between the corners.
    Textured(&'a Texture, [&'a Vertex; 3]),
}

impl<'a> Shading<'a> {
    fn new(texture: &'a Texture, corners: [&'a Vertex; 3]) -> Self {
        let [a, b, c] = corners;
        let is_flat = a.color == b.color && b.color == c.color && a.uv == b.uv && b.uv == c.uv;
        if is_flat {
            Self::Flat(tint(parts(a.color), texture.sample(a.uv)))
        } else {
            Self::Textured(texture, corners)
        }
    }

    /// The colour at a point whose shares of the three corners make 1.
    fn colour(&self, in_a: f32, in_b: f32, in_c: f32) -> [f32; 4] {
        match self {
            Self::Flat(colour) => *colour,
            Self::Textured(texture, [a, b, c]) => {
                let between = |a: f32, b: f32, c: f32| a * in_a + b * in_b + c * in_c;
                let uv = pos2(between(a.uv.x, b.uv.x, c.uv.x), between(a.uv.y, b.uv.y, c.uv.y));
                let ([ar, ag, ab, aa], [br, bg, bb, ba], [cr, cg, cb, ca]) =
                    (parts(a.color), parts(b.color), parts(c.color));
                let colour =
                    [between(ar, br, cr), between(ag, bg, cg), between(ab, bb, cb), between(aa, ba, ca)];
                tint(colour, texture.sample(uv))
            }
        }
    }
}

/// A colour of the mesh times one of the texture.
fn tint([r, g, b, a]: [f32; 4], [tr, tg, tb, ta]: [f32; 4]) -> [f32; 4] {
    [r * tr / 255.0, g * tg / 255.0, b * tb / 255.0, a * ta / 255.0]
}

/// Lays a premultiplied colour over a pixel, in gamma space as egui's own renderers do.
fn blend(pixel: &mut Color32, [r, g, b, a]: [f32; 4]) {
    let [under_r, under_g, under_b, under_a] = parts(*pixel);
    let stays = 1.0 - a / 255.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float is clamped by `as`")]
    let over = |over: f32, under: f32| (over + under * stays).round() as u8;
    #[expect(clippy::disallowed_methods, reason = "pixels are computed here, not chosen")]
    let blended = Color32::from_rgba_premultiplied(
        over(r, under_r),
        over(g, under_g),
        over(b, under_b),
        over(a, under_a),
    );
    *pixel = blended;
}
