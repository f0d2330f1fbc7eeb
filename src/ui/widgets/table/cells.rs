//! What a row draws into its columns. What had to be cut stands whole under the pointer.

use egui::{Color32, Rect, Ui, Vec2, pos2, vec2};

use super::columns::Place;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, size, text};
use crate::ui::widgets::chip::Tone;

/// Between two labels in frames.
const BESIDE: f32 = 5.0;
/// From the frame to its words.
const INSIDE: f32 = 8.0;
/// The height of a frame.
const FRAME: f32 = 24.0;
/// What of a label there must be room for, that it is worth cutting.
const WORTH: f32 = 40.0;

/// A line of words in a cell.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    words: &'a str,
    short: Option<&'a str>,
    kind: Type,
    color: Color32,
}

impl<'a> Line<'a> {
    /// Words in a style and a colour.
    pub fn new(words: &'a str, kind: Type, color: Color32) -> Self {
        Self { words, short: None, kind, color }
    }

    /// Fewer words for where these do not fit.
    pub fn or(mut self, short: Option<&'a str>) -> Self {
        self.short = short;
        self
    }
}

/// The cells of one row.
pub struct Cells<'a> {
    ui: &'a Ui,
    row: Rect,
    places: &'a [Place],
    hidden: Vec<(Rect, String)>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(ui: &'a Ui, row: Rect, places: &'a [Place]) -> Self {
        Self { ui, row, places, hidden: Vec::new() }
    }

    /// What it is drawn with.
    pub fn ui(&self) -> &'a Ui {
        self.ui
    }

    /// Where a column's cell is; `None` where the column gave way.
    pub fn rect(&self, column: usize) -> Option<Rect> {
        let (left, width) = (*self.places.get(column)?)?;
        let min = pos2(self.row.left() + left, self.row.top());
        Some(Rect::from_min_size(min, vec2(width, self.row.height())))
    }

    /// Writes a line.
    pub fn text(&mut self, column: usize, line: Line<'_>) {
        if let Some(rect) = self.rect(column) {
            self.write(rect, line);
        }
    }

    /// Writes a line after a dot in the colour of a state.
    pub fn state(&mut self, column: usize, tone: Tone, line: Line<'_>) {
        let Some(mut rect) = self.rect(column) else { return };
        let color = tone.color(&Theme::of(self.ui).color);
        self.ui.painter().circle_filled(pos2(rect.left() + 4.0, rect.center().y), 3.5, color);
        rect.min.x += 13.0;
        self.write(rect, line);
    }

    /// Writes a line after an icon.
    pub fn marked(&mut self, column: usize, (icon, color): (Icon, Color32), line: Line<'_>) {
        let Some(mut rect) = self.rect(column) else { return };
        let place = pos2(rect.left() + size::ICON_SMALL / 2.0, rect.center().y);
        icon.paint(self.ui, Rect::from_center_size(place, Vec2::splat(size::ICON_SMALL - 2.0)), color);
        rect.min.x += size::ICON_SMALL + 3.0;
        self.write(rect, line);
    }

    /// Labels in small frames: as many as fit whole, and how many more there are.
    pub fn labels(&mut self, column: usize, labels: &[String]) {
        let Some(rect) = self.rect(column) else { return };
        let color = Theme::of(self.ui).color.text;
        let wide = |label: &str| self.wide(label, Type::Small);
        let widths: Vec<f32> = labels.iter().map(|label| wide(label) + 2.0 * INSIDE).collect();
        let more = wide(&more(labels.len())) + INSIDE / 2.0;
        let fits = fitting(&widths, more, rect.width());
        let mut left = rect.left();
        for (label, width) in labels.iter().zip(widths).take(fits) {
            left = self.frame(left, width, rect, label, color) + BESIDE;
        }
        let rest = labels.get(fits..).unwrap_or_default();
        let Some(first) = rest.first() else { return };
        let room = rect.right() - left;
        let counted = if rest.len() > 1 { more + BESIDE } else { 0.0 };
        if fits == 0 && room - counted >= WORTH {
            let right = self.frame(left, room - counted, rect, first, color);
            if rest.len() > 1 {
                let rest = rest.get(1..).unwrap_or_default();
                self.count(Rect::from_x_y_ranges(right + BESIDE..=rect.right(), rect.y_range()), rest);
            }
        } else {
            self.count(Rect::from_x_y_ranges(left..=rect.right(), rect.y_range()), rest);
        }
    }

    /// How many more labels there are; under the pointer which.
    fn count(&mut self, room: Rect, rest: &[String]) {
        let line = more(rest.len());
        let color = Theme::of(self.ui).color.text2;
        let galley = self.ui.painter().layout_no_wrap(line, Type::Small.font(), color);
        let place = pos2(room.left() + 1.0, room.center().y - galley.size().y / 2.0);
        self.ui.painter().galley(place, galley, color);
        self.hidden.push((room, rest.join("\n")));
    }

    /// A label in its frame. Tells where it ends.
    fn frame(&mut self, left: f32, width: f32, cell: Rect, label: &str, color: Color32) -> f32 {
        let frame = Rect::from_min_size(pos2(left, cell.center().y - FRAME / 2.0), vec2(width, FRAME));
        let edge = Theme::of(self.ui).edge();
        self.ui.painter().rect_stroke(frame, corners(7), edge, egui::StrokeKind::Inside);
        // The frame was measured to the letter, and rounding must cut nothing.
        let inside = frame.shrink2(vec2(INSIDE, 0.0)).expand2(vec2(0.5, 0.0));
        self.write(inside.translate(vec2(0.5, 0.0)), Line::new(label, Type::Small, color));
        frame.right()
    }

    fn wide(&self, words: &str, kind: Type) -> f32 {
        let format = text::format(kind, Color32::PLACEHOLDER);
        self.ui.painter().layout_job(text::one_row(&flat(words), format, f32::INFINITY)).size().x
    }

    fn write(&mut self, rect: Rect, Line { words, short, kind, color }: Line<'_>) {
        let line = flat(words);
        let lay = |line: &str| {
            let room = rect.width().max(16.0);
            self.ui.painter().layout_job(text::one_row(line, text::format(kind, color), room))
        };
        let mut galley = lay(&line);
        let cut = galley.elided;
        if let Some(short) = short.filter(|_| cut) {
            galley = lay(short);
        }
        let place = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        self.ui.painter().galley(place, galley, color);
        if cut || line != words {
            self.hidden.push((rect, words.to_owned()));
        }
    }

    /// What is under the pointer and could not be seen whole.
    pub(super) fn under_pointer(self) -> Option<String> {
        let pointer = self.ui.input(|input| input.pointer.hover_pos())?;
        self.hidden.into_iter().find(|(rect, _)| rect.contains(pointer)).map(|(_, words)| words)
    }
}

/// A text as one line.
fn flat(words: &str) -> String {
    words.replace(['\n', '\r', '\t'], " ")
}

/// «+2».
fn more(count: usize) -> String {
    format!("+{count}")
}

/// How many labels of these widths stand whole in a room; where not all do, beside their count.
fn fitting(widths: &[f32], count: f32, room: f32) -> usize {
    let mut used = 0.0;
    let mut ends = widths.iter().map(|width| {
        let end = used + width;
        used = end + BESIDE;
        end
    });
    let ends: Vec<f32> = ends.by_ref().collect();
    if ends.last().is_none_or(|end| *end <= room) {
        return widths.len();
    }
    ends.iter().take_while(|end| **end + BESIDE + count <= room).count()
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn labels_stand_whole_or_are_counted() {
        let three = [50.0, 40.0, 60.0];
        assert_eq!(fitting(&three, 20.0, 160.0), 3, "exactly all of them");
        assert_eq!(fitting(&three, 20.0, 159.0), 2, "and «+1»");
        assert_eq!(fitting(&three, 20.0, 119.0), 1, "there is no room for «+1» beside two");
        assert_eq!(fitting(&three, 20.0, 74.0), 0);
        assert_eq!(fitting(&three[..1], 20.0, 50.0), 1, "one alone needs no count");
        assert_eq!(fitting(&[], 20.0, 0.0), 0);
    }
}
