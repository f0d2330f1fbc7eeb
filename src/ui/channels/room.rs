//! How much of a page the window shows: a long list gets what its step leaves of it.

use egui::Ui;

use crate::ui::theme::space;

/// The room on a page.
#[derive(Clone, Copy, Default)]
pub(super) struct Room {
    /// Where the window ends below a page that is not scrolled.
    end: f32,
    /// The height of what followed the list in the frame before.
    below: f32,
}

impl Room {
    /// The page begins at `top`, and so much of it can be seen.
    pub(super) fn begin(&mut self, top: f32, seen: f32) {
        self.end = top + seen;
    }

    /// The height that is left to a list that begins at `top`, so that nothing goes out of sight.
    pub(super) fn left(&self, top: f32) -> f32 {
        // Below everything come the margins of the panel and of the page.
        self.end - top - self.below - 2.0 * space::XL - space::S
    }

    /// What follows the list has this height.
    pub(super) fn keep_below(&mut self, ui: &Ui, height: f32) {
        if (height - self.below).abs() > 0.5 {
            self.below = height;
            ui.ctx().request_discard("a list gets its height");
        }
    }
}
