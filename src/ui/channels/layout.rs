//! Widths and margins of the pages.

use egui::{Margin, Ui};

use crate::ui::theme::{margin, space};

/// A page is read: it does not grow with a wide window for ever.
pub(super) const WIDTH: f32 = 1160.0;

/// Below this width of the page the steps stand in a row above.
pub(super) const NARROW: f32 = 640.0;

/// The margins of a page, smaller in a narrow window.
pub(super) fn page_margin(ui: &Ui) -> Margin {
    let side = if ui.available_width() < NARROW { space::L } else { space::XXL };
    margin(side, 28.0)
}

/// Whether a page, seen from within its margins, has wide ones.
pub(super) fn is_wide(ui: &Ui) -> bool {
    ui.available_width() >= NARROW - 2.0 * space::XXL
}
