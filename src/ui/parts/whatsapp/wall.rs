//! The wall behind the bubbles: little drawings at very low contrast, as WhatsApp has them.
//!
//! They are drawn into one mesh, which is kept until the wall moves or changes its size.

use std::f32::consts::TAU;
use std::sync::Arc;

use egui::emath::Rot2;
use egui::epaint::{PathShape, PathStroke, Tessellator};
use egui::{Mesh, Pos2, Rect, Shape, Ui, Vec2, pos2, vec2};

use self::Mark::{Arc as Bow, Line};
use crate::ui::theme::Chat;

/// Room of one drawing, in points.
const CELL: f32 = 38.0;
/// Side of a drawing within it.
const SIDE: f32 = 21.0;
/// Width of the strokes.
const STROKE: f32 = 1.25;
/// How far the drawings differ from the wall, by day and by night.
const CONTRAST: [f32; 2] = [0.075, 0.055];

/// A stroke of a drawing, in a box from -12 to 12.
enum Mark {
    Line(&'static [(f32, f32)]),
    /// Centre, radius, first and last angle in turns.
    Arc(f32, f32, f32, f32, f32),
}

const DRAWINGS: &[&[Mark]] = &[
    // A cup.
    &[
        Line(&[(-8.0, -5.0), (-7.0, 8.0), (4.0, 8.0), (5.0, -5.0), (-8.0, -5.0)]),
        Bow(5.0, 1.0, 4.0, -0.2, 0.22),
        Line(&[(-4.0, -8.0), (-3.0, -11.0)]),
        Line(&[(1.0, -8.0), (2.0, -11.0)]),
    ],
    // A star.
    &[Line(&[
        (0.0, -10.0),
        (2.9, -3.5),
        (9.8, -3.0),
        (4.5, 1.6),
        (6.2, 8.5),
        (0.0, 4.8),
        (-6.2, 8.5),
        (-4.5, 1.6),
        (-9.8, -3.0),
        (-2.9, -3.5),
        (0.0, -10.0),
    ])],
    // A paper plane.
    &[
        Line(&[(-10.0, 0.0), (10.0, -9.0), (4.0, 9.0), (-1.0, 3.0), (-10.0, 0.0)]),
        Line(&[(10.0, -9.0), (-1.0, 3.0), (-2.0, 9.0)]),
    ],
    // A leaf.
    &[Bow(-7.0, 0.0, 11.5, -0.17, 0.17), Bow(7.0, 0.0, 11.5, 0.33, 0.67), Line(&[(0.0, -5.0), (0.0, 11.5)])],
    // A heart.
    &[
        Bow(-4.2, -3.0, 4.6, 0.42, 1.0),
        Bow(4.8, -3.0, 4.6, 0.5, 1.08),
        Line(&[(-8.2, -0.8), (0.3, 9.0), (8.9, -0.8)]),
    ],
    // A bulb.
    &[
        Bow(0.0, -3.0, 6.8, 0.34, 1.16),
        Line(&[(-3.6, 3.0), (-3.0, 7.0), (3.0, 7.0), (3.6, 3.0)]),
        Line(&[(-2.0, 10.0), (2.0, 10.0)]),
    ],
    // A moon.
    &[Bow(0.0, 0.0, 8.5, 0.06, 0.8), Bow(5.2, -5.2, 7.4, 0.14, 0.61)],
    // A note.
    &[
        Bow(-5.0, 7.0, 2.8, 0.0, 1.0),
        Bow(6.0, 5.0, 2.8, 0.0, 1.0),
        Line(&[(-2.2, 7.0), (-2.2, -7.0), (8.8, -9.0), (8.8, 5.0)]),
    ],
    // A camera.
    &[
        Line(&[
            (-10.0, -5.0),
            (-4.0, -5.0),
            (-2.5, -8.0),
            (2.5, -8.0),
            (4.0, -5.0),
            (10.0, -5.0),
            (10.0, 7.0),
            (-10.0, 7.0),
            (-10.0, -5.0),
        ]),
        Bow(0.0, 1.0, 4.0, 0.0, 1.0),
    ],
    // A flower.
    &[
        Bow(0.0, 0.0, 2.6, 0.0, 1.0),
        Bow(0.0, -6.0, 3.8, 0.35, 1.15),
        Bow(6.0, 0.0, 3.8, 0.6, 1.4),
        Bow(0.0, 6.0, 3.8, 0.85, 1.65),
        Bow(-6.0, 0.0, 3.8, 0.1, 0.9),
    ],
    // A clock.
    &[Bow(0.0, 0.0, 8.5, 0.0, 1.0), Line(&[(0.0, -5.0), (0.0, 0.0), (3.5, 2.5)])],
    // A kite.
    &[
        Line(&[(0.0, -11.0), (6.5, -3.0), (0.0, 7.0), (-6.5, -3.0), (0.0, -11.0)]),
        Line(&[(-6.5, -3.0), (6.5, -3.0)]),
        Line(&[(0.0, 7.0), (-2.0, 9.0), (1.5, 10.5), (-1.0, 12.0)]),
    ],
    // A gift.
    &[
        Line(&[(-8.0, -3.0), (8.0, -3.0), (8.0, 9.0), (-8.0, 9.0), (-8.0, -3.0)]),
        Line(&[(0.0, -3.0), (0.0, 9.0)]),
        Bow(-3.4, -6.2, 3.4, 0.2, 1.05),
        Bow(3.4, -6.2, 3.4, 0.45, 1.3),
    ],
    // A cloud.
    &[
        Bow(-5.0, 2.5, 4.5, 0.25, 0.72),
        Bow(0.5, -2.0, 6.0, 0.54, 0.97),
        Bow(6.2, 2.8, 4.2, -0.24, 0.25),
        Line(&[(-5.0, 7.0), (6.2, 7.0)]),
    ],
    // A bubble.
    &[
        Bow(0.0, -1.0, 8.5, -0.36, 0.36),
        Line(&[(-5.4, 5.6), (-8.0, 10.0), (-1.0, 7.4)]),
        Bow(0.0, -1.0, 8.5, 0.36, 0.64),
    ],
    // A ring of the sea.
    &[Line(&[(-10.0, -2.0), (-6.5, 1.5), (-3.0, -2.0), (0.5, 1.5), (4.0, -2.0), (7.5, 1.5), (11.0, -2.0)])],
    // A spark.
    &[
        Line(&[(0.0, -8.0), (0.0, -3.0)]),
        Line(&[(0.0, 3.0), (0.0, 8.0)]),
        Line(&[(-8.0, 0.0), (-3.0, 0.0)]),
        Line(&[(3.0, 0.0), (8.0, 0.0)]),
    ],
];

/// The wall as it was drawn last.
#[derive(Default)]
pub(super) struct Cache {
    drawn: Option<(Place, Arc<Mesh>)>,
}

/// What the mesh depends on.
#[derive(Clone, Copy, PartialEq)]
struct Place {
    rect: Rect,
    dark: bool,
    pixels_per_point: f32,
}

impl Cache {
    /// Paints the drawings over a rectangle that is filled already.
    pub(super) fn paint(&mut self, ui: &Ui, rect: Rect, dark: bool) {
        let place = Place { rect, dark, pixels_per_point: ui.pixels_per_point() };
        let mesh = match self.drawn.take() {
            Some((drawn, mesh)) if drawn == place => mesh,
            _ => Arc::new(mesh(ui, place)),
        };
        ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())).add(Shape::mesh(mesh.clone()));
        self.drawn = Some((place, mesh));
    }
}

fn mesh(ui: &Ui, place: Place) -> Mesh {
    let mut options = ui.ctx().tessellation_options(|options| *options);
    options.prerasterized_discs = false;
    let mut tessellator = Tessellator::new(place.pixels_per_point, options, [1, 1], Vec::new());
    let mut mesh = Mesh::default();
    let chat = Chat::get(place.dark);
    let [day, night] = CONTRAST;
    let stroke =
        PathStroke::new(STROKE, chat.wall.lerp_to_gamma(chat.text, if place.dark { night } else { day }));
    let columns = (place.rect.width() / CELL).ceil().max(0.0) as usize + 1;
    let rows = (place.rect.height() / CELL).ceil().max(0.0) as usize + 1;
    for row in 0..rows {
        for column in 0..columns {
            // Every other row is shifted by half a cell, as bricks are.
            let shift = if row % 2 == 0 { 0.0 } else { -CELL / 2.0 };
            let corner = vec2(column as f32 * CELL + shift, row as f32 * CELL);
            let luck = luck(row, column);
            let centre = place.rect.min + corner + Vec2::splat(CELL / 2.0) + jitter(luck);
            // Nothing stands in the rounded corners at the bottom.
            let from_side = (centre.x - place.rect.left()).min(place.rect.right() - centre.x);
            if place.rect.bottom() - centre.y < SIDE && from_side < SIDE {
                continue;
            }
            let turn = Rot2::from_angle((part(luck, 16) - 0.5) * 1.1);
            let Some(drawing) = DRAWINGS.get((row * 5 + column * 3 + column / 5) % DRAWINGS.len()) else {
                continue;
            };
            for mark in *drawing {
                let points =
                    points(mark).iter().map(|&p| centre + turn * (p.to_vec2() * (SIDE / 24.0))).collect();
                tessellator.tessellate_shape(PathShape::line(points, stroke.clone()).into(), &mut mesh);
            }
        }
    }
    mesh
}

fn points(mark: &Mark) -> Vec<Pos2> {
    match *mark {
        Line(points) => points.iter().map(|&(x, y)| pos2(x, y)).collect(),
        Bow(x, y, radius, from, to) => {
            let steps = ((to - from).abs() * 28.0).ceil().max(3.0) as usize;
            let point = |step: usize| {
                let angle = (from + (to - from) * step as f32 / steps as f32) * TAU;
                pos2(x + radius * angle.cos(), y + radius * angle.sin())
            };
            (0..=steps).map(point).collect()
        }
    }
}

/// The same wall every time: chance that depends on the place only.
fn luck(row: usize, column: usize) -> u32 {
    let mixed = (row as u32).wrapping_mul(0x9E37_79B1) ^ (column as u32).wrapping_mul(0x85EB_CA77);
    let mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0x2C1B_3C6D);
    mixed ^ (mixed >> 13)
}

/// Eight bits of chance as a part of one.
fn part(luck: u32, bit: u32) -> f32 {
    ((luck >> bit) & 0xFF) as f32 / 255.0
}

fn jitter(luck: u32) -> Vec2 {
    vec2(part(luck, 0) - 0.5, part(luck, 8) - 0.5) * (CELL - SIDE) * 0.5
}
