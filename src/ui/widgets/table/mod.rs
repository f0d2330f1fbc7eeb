//! A table: headings that sort, rows that can be ticked, as many as one likes, because only those
//! that are seen are drawn. It knows nothing of what stands in it.
//!
//! By keyboard it is one stop of the Tab key after its headings: arrows, Home, End, Page Up and
//! Page Down go through the rows, Space ticks, Shift ticks on the way, Ctrl+A ticks all, Enter
//! opens.

mod cells;
mod columns;
mod head;
mod rows;
mod ticks;

#[cfg(test)]
mod tests;

use egui::{Id, Label, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, accesskit, vec2};

use super::button::Button;
use crate::ui::theme::{Theme, Type, margin, space};
use crate::words::Words;
use columns::Place;
use head::HEAD;
use rows::Rows;

pub use cells::{Cells, Line};
pub use columns::{Column, Sorted};
pub use ticks::{RowKey, Ticks};

/// The height of a row, unless another is told.
const ROW: f32 = 43.0;
/// Where the first column begins beside ticks, and where there are none.
const BEGIN: (f32, f32) = (52.0, space::M);

/// What a row says of itself, besides its cells.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// Its name for a screen reader: everything that its cells say, the hidden ones too.
    pub name: String,
    /// What a screen reader adds.
    pub description: String,
    /// What stands under the pointer, where no cell has to say something.
    pub hover: Option<String>,
}

/// What came of a table in this frame.
pub struct TableShown<K> {
    /// A row that was opened, by Enter or by a double click.
    pub opened: Option<K>,
    /// The heading that was pressed, by its place, and the order that is wanted.
    pub sort: Option<(usize, Sorted)>,
    /// Whether everything is wanted, where nothing was found.
    pub show_all: bool,
    /// The rows that are seen, for what else belongs to them: menus, for example.
    pub rows: Vec<(K, Response)>,
    /// The row that a screen reader wants to be seen.
    sought: Option<Rect>,
}

/// A table before it is shown.
#[must_use = "call show"]
pub struct Table<'a> {
    words: &'a Words,
    id: &'static str,
    name: &'a str,
    columns: &'a [Column<'a>],
    height: f32,
    row: f32,
    ticks: bool,
    sideways: bool,
    show_all: Option<&'a str>,
}

impl<'a> Table<'a> {
    /// A table with an id of its own, what a screen reader calls it, and its columns.
    pub fn new(words: &'a Words, id: &'static str, name: &'a str, columns: &'a [Column<'a>]) -> Self {
        Self {
            words,
            id,
            name,
            columns,
            height: f32::INFINITY,
            row: ROW,
            ticks: false,
            sideways: false,
            show_all: None,
        }
    }

    /// The height of headings and so many rows.
    pub fn height_of(rows: usize) -> f32 {
        HEAD + rows as f32 * ROW
    }

    /// The most height it may take; it is no higher than its rows.
    pub fn height(mut self, points: f32) -> Self {
        self.height = points;
        self
    }

    /// The height of a row.
    pub fn row_height(mut self, points: f32) -> Self {
        self.row = points;
        self
    }

    /// Rows can be ticked.
    pub fn ticked(mut self) -> Self {
        self.ticks = true;
        self
    }

    /// Columns that stay and do not fit are scrolled to; else they become narrower than they
    /// should.
    pub fn sideways(mut self) -> Self {
        self.sideways = true;
        self
    }

    /// Where there is no row: the words of a button that leads back to all of them.
    pub fn offer_all(mut self, words: &'a str) -> Self {
        self.show_all = Some(words);
        self
    }

    /// Shows the rows of these keys in their order. `row` draws the cells of one.
    pub fn show<K: RowKey>(
        self,
        ui: &mut Ui,
        keys: &[K],
        ticks: &mut Ticks<K>,
        mut row: impl FnMut(K, &mut Cells<'_>) -> Told,
    ) -> TableShown<K> {
        let begin = if self.ticks { BEGIN.0 } else { BEGIN.1 };
        let room = ui.available_width();
        let (places, width) = columns::places(self.columns, begin, room, self.sideways);
        let shown = if width <= room + 0.5 {
            self.whole(ui, keys, ticks, (&places, width), &mut row)
        } else {
            let aside = ScrollArea::horizontal().id_salt((self.id, "aside")).auto_shrink([false, true]);
            aside.show(ui, |ui| self.whole(ui, keys, ticks, (&places, width), &mut row)).inner
        };
        // An area that scrolls to a row keeps that from the page around it.
        if let Some(row) = shown.sought {
            ui.scroll_to_rect(row, None);
        }
        shown
    }

    fn whole<K: RowKey>(
        &self,
        ui: &mut Ui,
        keys: &[K],
        ticks: &mut Ticks<K>,
        (places, width): (&[Place], f32),
        row: &mut impl FnMut(K, &mut Cells<'_>) -> Told,
    ) -> TableShown<K> {
        ui.spacing_mut().item_spacing.y = 0.0;
        let id = ui.make_persistent_id(self.id);
        let (top, _) = ui.allocate_exact_size(vec2(width, HEAD), Sense::hover());
        if self.ticks {
            head::all(ui, id, self.words, (top, keys), ticks);
        }
        let sort = head::show(ui, id, self.words, top, (self.columns, places));
        let mut shown = TableShown { opened: None, sort, show_all: false, rows: Vec::new(), sought: None };
        if keys.is_empty() {
            shown.show_all = self.nothing(ui);
            return shown;
        }
        let height = (self.height - HEAD).min(keys.len() as f32 * self.row).max(self.row);
        let list = UiBuilder::new()
            .accessibility_role(accesskit::Role::ListBox)
            .accessibility_label(self.name.to_owned());
        let page = ((height / self.row) as usize).saturating_sub(1).max(1);
        let size = vec2(width, self.row);
        let rows = Rows { id, keys, places, size, ticked: self.ticks, page };
        ui.scope_builder(list, |ui| {
            ui.set_height(height);
            if keys.len() as f32 * self.row <= height {
                // An area with nothing to scroll would keep the page from scrolling to a row.
                return rows.range(ui, 0..keys.len(), ticks, row, &mut shown);
            }
            let area = ScrollArea::vertical().id_salt(self.id).auto_shrink(false);
            let mut area = area.max_height(height).min_scrolled_height(0.0);
            if let Some(offset) = self.offset_to_reveal(ui, id, keys, ticks, height) {
                area = area.vertical_scroll_offset(offset);
            }
            let listed = area.show_rows(ui, self.row, keys.len(), |ui, range| {
                rows.range(ui, range, ticks, row, &mut shown);
            });
            ui.data_mut(|data| data.insert_temp(id, listed.state.clamped_offset().y));
        });
        shown
    }

    /// The offset at which the row that is gone to can be seen, if it cannot now.
    fn offset_to_reveal<K: RowKey>(
        &self,
        ui: &Ui,
        id: Id,
        keys: &[K],
        ticks: &Ticks<K>,
        height: f32,
    ) -> Option<f32> {
        let offset: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let wanted = ticks.lead?;
        let top = keys.iter().position(|key| *key == wanted)? as f32 * self.row;
        if top < offset {
            Some(top)
        } else if top + self.row > offset + height {
            Some((top + self.row - height).max(0.0))
        } else {
            None
        }
    }

    /// There is no row. Says whether all are wanted.
    fn nothing(&self, ui: &mut Ui) -> bool {
        let theme = Theme::of(ui);
        let frame = egui::Frame::new().inner_margin(margin(space::M, space::L));
        let shown = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::M;
            let words = self.words.say("table-nothing");
            ui.add(Label::new(theme.colored(Type::Body, theme.color.text2, words)).wrap());
            self.show_all.is_some_and(|all| ui.add(Button::new(all).small()).clicked())
        });
        shown.inner
    }
}
