//! The icons: strokes in a box of 24 by 24, drawn by the painter, so they are crisp in any zoom
//! and take the colour of the text beside them.
//!
//! An icon says nothing to a screen reader: its name is that of the control that holds it.

mod paths;

use std::f32::consts::TAU;

use egui::epaint::{CircleShape, PathShape, PathStroke};
use egui::{Atom, Color32, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2};

/// The icons of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    /// Channels.
    Channels,
    /// Messages.
    Messages,
    /// Registration of buttons.
    Registration,
    /// Broadcasts.
    Broadcast,
    /// The test chat.
    Chat,
    /// Settings.
    Settings,
    /// Search.
    Find,
    /// Show only some.
    Filter,
    /// Add.
    Plus,
    /// Less.
    Minus,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Notices.
    Bell,
    /// A handle to drag by.
    Grip,
    /// Close, remove.
    Close,
    /// An error.
    Error,
    /// A warning.
    Warning,
    /// Mend by one press.
    Fix,
    /// Done, right.
    Ok,
    /// WhatsApp's arrow of a reply button.
    Reply,
    /// Opens outside; WhatsApp's sign of a URL button.
    Open,
    /// A call; WhatsApp's sign of a phone button.
    Call,
    /// By day.
    Sun,
    /// By night.
    Moon,
    /// A table.
    Table,
    /// Show what is masked.
    Eye,
    /// Copy.
    Copy,
    /// A letter.
    Mail,
    /// Waiting.
    Clock,
    /// Delete.
    Trash,
    /// Duplicate.
    Duplicate,
    /// Move up.
    Up,
    /// Move down.
    Down,
    /// A folder.
    Folder,
    /// Take in from a file.
    Import,
    /// Give out to a file.
    Export,
    /// Further commands.
    More,
    /// A remark.
    Info,
    /// Unfold.
    ChevronDown,
    /// On to the next.
    ChevronRight,
    /// Back.
    ChevronLeft,
    /// WhatsApp's two ticks.
    Ticks,
    /// Stop what is running.
    Stop,
}

/// One stroke of an icon, in the box of 24 by 24.
#[derive(Clone, Copy, Debug)]
enum Mark {
    /// Straight lines from point to point.
    Line(&'static [(f32, f32)]),
    /// As above, and back to the first point.
    Loop(&'static [(f32, f32)]),
    /// Centre and radius.
    Circle(f32, f32, f32),
    /// Centre, radius, first and last angle in turns (0 is right, 0.25 is down).
    Arc(f32, f32, f32, f32, f32),
    /// A start, then cubic curves, each by two handles and an end.
    Curve((f32, f32), &'static [[(f32, f32); 3]]),
    /// A dot of the stroke's width.
    Dot(f32, f32),
}

/// Width of a stroke in the box of 24 by 24.
const STROKE: f32 = 1.7;
/// Straight pieces that make a curve or a quarter of a circle; enough for 64 pixels.
const PIECES: usize = 12;

impl Icon {
    /// Draws the icon in the middle of a rectangle, as large as fits.
    pub fn paint(self, ui: &Ui, rect: Rect, color: Color32) {
        if ui.is_rect_visible(rect) {
            // Half-transparent ends would show as dots where they lie over their lines.
            let round = ui.painter().opacity() == 1.0;
            ui.painter().extend(self.shapes(rect, color, round));
        }
    }

    /// The icon as a part of a button, `side` points wide, in the colour of its words.
    pub fn atom(self, side: f32) -> Atom<'static> {
        Atom::paint(Vec2::splat(side), move |ui, args| self.paint(ui, args.rect, args.fallback_text_color))
    }

    /// Takes up room of `side` points and draws the icon there. It is decoration: what it means
    /// must stand beside it in words.
    pub fn show(self, ui: &mut Ui, side: f32, color: Color32) -> egui::Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), egui::Sense::hover());
        self.paint(ui, rect, color);
        response
    }

    fn shapes(self, rect: Rect, color: Color32, round: bool) -> Vec<Shape> {
        let side = rect.width().min(rect.height());
        let square = Rect::from_center_size(rect.center(), Vec2::splat(side));
        let pen = Pen { origin: square.min, scale: side / 24.0, color, round };
        let mut shapes = Vec::new();
        for mark in paths::of(self) {
            pen.draw(mark, &mut shapes);
        }
        shapes
    }
}

struct Pen {
    origin: Pos2,
    scale: f32,
    color: Color32,
    /// Whether lines end round, as the icons are meant; egui's own end square.
    round: bool,
}

impl Pen {
    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        self.origin + Vec2::new(x, y) * self.scale
    }

    fn width(&self) -> f32 {
        (STROKE * self.scale).max(1.0)
    }

    fn draw(&self, mark: &Mark, out: &mut Vec<Shape>) {
        match *mark {
            Mark::Line(points) => self.open(points.iter().map(|&p| self.at(p)).collect(), out),
            Mark::Loop(points) => {
                let points = points.iter().map(|&p| self.at(p)).collect();
                let stroke = PathStroke::new(self.width(), self.color);
                out.push(PathShape::closed_line(points, stroke).into());
            }
            Mark::Circle(x, y, r) => {
                let stroke = Stroke::new(self.width(), self.color);
                out.push(CircleShape::stroke(self.at((x, y)), r * self.scale, stroke).into());
            }
            Mark::Arc(x, y, r, from, to) => {
                let steps = ((to - from).abs() * 4.0 * PIECES as f32).ceil().max(2.0) as usize;
                let point = |i: usize| {
                    let angle = (from + (to - from) * i as f32 / steps as f32) * TAU;
                    self.at((x + r * angle.cos(), y + r * angle.sin()))
                };
                self.open((0..=steps).map(point).collect(), out);
            }
            Mark::Curve(start, curves) => self.open(self.curve(start, curves), out),
            Mark::Dot(x, y) => {
                out.push(Shape::circle_filled(self.at((x, y)), self.width() * 0.62, self.color));
            }
        }
    }

    fn open(&self, points: Vec<Pos2>, out: &mut Vec<Shape>) {
        let radius = self.width() * 0.47;
        for end in [points.first(), points.last()].into_iter().flatten().filter(|_| self.round) {
            out.push(Shape::circle_filled(*end, radius, self.color));
        }
        out.push(PathShape::line(points, PathStroke::new(self.width(), self.color)).into());
    }

    fn curve(&self, start: (f32, f32), curves: &[[(f32, f32); 3]]) -> Vec<Pos2> {
        let mut points = vec![self.at(start)];
        let mut from = start;
        for &[a, b, end] in curves {
            for i in 1..=PIECES {
                points.push(self.at(bezier(from, a, b, end, i as f32 / PIECES as f32)));
            }
            from = end;
        }
        points
    }
}

fn bezier(p: (f32, f32), a: (f32, f32), b: (f32, f32), q: (f32, f32), t: f32) -> (f32, f32) {
    let u = 1.0 - t;
    let (cp, ca, cb, cq) = (u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t);
    let mix = |p: f32, a: f32, b: f32, q: f32| cp * p + ca * a + cb * b + cq * q;
    let point = pos2(mix(p.0, a.0, b.0, q.0), mix(p.1, a.1, b.1, q.1));
    (point.x, point.y)
}

/// Every icon, for tests and for looking at them.
pub const ALL: [Icon; 43] = [
    Icon::Channels,
    Icon::Messages,
    Icon::Registration,
    Icon::Broadcast,
    Icon::Chat,
    Icon::Settings,
    Icon::Find,
    Icon::Filter,
    Icon::Plus,
    Icon::Minus,
    Icon::Undo,
    Icon::Redo,
    Icon::Bell,
    Icon::Grip,
    Icon::Close,
    Icon::Error,
    Icon::Warning,
    Icon::Fix,
    Icon::Ok,
    Icon::Reply,
    Icon::Open,
    Icon::Call,
    Icon::Sun,
    Icon::Moon,
    Icon::Table,
    Icon::Eye,
    Icon::Copy,
    Icon::Mail,
    Icon::Clock,
    Icon::Trash,
    Icon::Duplicate,
    Icon::Up,
    Icon::Down,
    Icon::Folder,
    Icon::Import,
    Icon::Export,
    Icon::More,
    Icon::Info,
    Icon::ChevronDown,
    Icon::ChevronRight,
    Icon::ChevronLeft,
    Icon::Ticks,
    Icon::Stop,
];

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn icons_stay_in_their_box_and_fill_some_of_it() {
        let rect = Rect::from_min_size(pos2(10.0, 20.0), Vec2::splat(24.0));
        for icon in ALL {
            let bounds = icon
                .shapes(rect, Color32::WHITE, true)
                .iter()
                .fold(Rect::NOTHING, |all, shape| all.union(shape.visual_bounding_rect()));
            assert!(rect.contains_rect(bounds), "{icon:?} reaches {bounds:?} outside {rect:?}");
            assert!(bounds.width().max(bounds.height()) >= 10.0, "{icon:?} is too small: {bounds:?}");
        }
    }
}
