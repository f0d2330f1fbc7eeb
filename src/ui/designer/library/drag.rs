//! Dragging rows to another place, with the edges of the list scrolling.

use egui::{Rect, Stroke, Ui};

use super::row::HEIGHT;
use crate::ui::theme::Theme;

/// How near an edge the list begins to scroll, in points.
const EDGE: f32 = 48.0;
/// How far it scrolls in a frame at most, in points.
const FASTEST: f32 = 18.0;

/// Whether rows are being dragged. The pointer is followed here and not by the row's own
/// response, since the row may scroll out of sight.
#[derive(Default)]
pub(super) struct Drag {
    on: bool,
}

/// What a drag asks for in this frame.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Wanted {
    /// The rows were let go in front of this position.
    pub dropped: Option<usize>,
    /// The list is to scroll by so many points.
    pub scroll: f32,
}

impl Drag {
    pub(super) fn start(&mut self) {
        self.on = true;
    }

    pub(super) fn is_on(&self) -> bool {
        self.on
    }

    /// Follows the pointer and shows where the rows would go.
    pub(super) fn attend(&mut self, ui: &Ui, area: Rect, offset: f32, count: usize) -> Wanted {
        if !self.on {
            return Wanted::default();
        }
        let (pos, down) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.primary_down()));
        let Some(pos) = pos else {
            self.on = false;
            return Wanted::default();
        };
        let to = position(pos.y, area, offset, count);
        if !down {
            self.on = false;
            return Wanted { dropped: area.x_range().contains(pos.x).then_some(to), scroll: 0.0 };
        }
        let y = (area.top() + to as f32 * HEIGHT - offset).clamp(area.top(), area.bottom());
        let painter = ui.painter().with_clip_rect(area);
        painter.hline(area.x_range(), y, Stroke::new(2.0, Theme::of(ui).color.accent));
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
        Wanted { dropped: None, scroll: scroll(pos.y, area) }
    }
}

/// In front of which position rows go that are let go at a height.
fn position(y: f32, area: Rect, offset: f32, count: usize) -> usize {
    let at = ((y - area.top() + offset) / HEIGHT).round().max(0.0);
    // Rows are few enough for a float to count them.
    (at as usize).min(count)
}

/// How far to scroll: the nearer the edge, the faster.
fn scroll(y: f32, area: Rect) -> f32 {
    let above = (area.top() + EDGE - y).clamp(0.0, EDGE);
    let below = (y - area.bottom() + EDGE).clamp(0.0, EDGE);
    (below - above) / EDGE * FASTEST
}

#[cfg(test)]
mod tests {

    use egui::pos2;

    use super::*;

    fn area() -> Rect {
        Rect::from_min_max(pos2(0.0, 100.0), pos2(300.0, 600.0))
    }

    #[test]
    fn rows_go_between_the_rows_under_the_pointer() {
        assert_eq!(position(100.0, area(), 0.0, 10), 0);
        assert_eq!(position(100.0 + HEIGHT * 0.6, area(), 0.0, 10), 1);
        assert_eq!(position(100.0 + HEIGHT * 2.4, area(), HEIGHT * 3.0, 10), 5);
        assert_eq!(position(5000.0, area(), 0.0, 10), 10);
        assert_eq!(position(-50.0, area(), 0.0, 10), 0);
    }

    #[test]
    fn only_the_edges_scroll() {
        assert_eq!(scroll(350.0, area()), 0.0);
        assert!(scroll(110.0, area()) < 0.0);
        assert!(scroll(590.0, area()) > 0.0);
        assert_eq!(scroll(2000.0, area()), FASTEST);
    }
}
