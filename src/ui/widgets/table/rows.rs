//! One row: what it lies on, what keys and pointer do at it, and how it is read aloud.

use std::ops::Range;

use egui::{EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, accesskit};

use super::cells::Cells;
use super::columns::Place;
use super::head::{TICKS, tick};
use super::ticks::{RowKey, Ticks};
use super::{TableShown, Told};
use crate::ui::theme::{Theme, focus_ring};

/// The rows of a table.
pub(super) struct Rows<'a, K> {
    pub(super) id: Id,
    pub(super) keys: &'a [K],
    pub(super) places: &'a [Place],
    /// Of each of them.
    pub(super) size: Vec2,
    /// Whether they can be ticked.
    pub(super) ticked: bool,
    /// How many rows Page Up and Page Down go.
    pub(super) page: usize,
}

/// A row and where it stands.
#[derive(Clone, Copy)]
struct At<K> {
    position: usize,
    key: K,
    rect: Rect,
    /// The one row at which the Tab key stops.
    stop: bool,
}

impl<K: RowKey> Rows<'_, K> {
    /// Shows some of them.
    pub(super) fn range(
        &self,
        ui: &mut Ui,
        range: Range<usize>,
        ticks: &mut Ticks<K>,
        draw: &mut impl FnMut(K, &mut Cells<'_>) -> Told,
        shown: &mut TableShown<K>,
    ) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let seen = self.keys.get(range.clone()).unwrap_or_default();
        // The Tab key stops at one row, even where the one it was at cannot be seen.
        let stop = ticks.at.filter(|at| seen.contains(at)).or_else(|| seen.first().copied());
        for (position, &key) in range.zip(seen) {
            let rect = ui.allocate_exact_size(self.size, Sense::hover()).0;
            let at = At { position, key, rect, stop: stop == Some(key) };
            if self.is_sought(ui, key) {
                shown.sought = Some(rect);
            }
            let (response, opened) = self.show(ui, at, ticks, draw);
            shown.opened = shown.opened.or(opened.then_some(key));
            shown.rows.push((key, response));
        }
    }

    fn row_id(&self, key: K) -> Id {
        self.id.with(("row", key))
    }

    /// Whether a screen reader wants a row to be seen. To be asked before it is shown, which
    /// answers the request.
    fn is_sought(&self, ui: &Ui, key: K) -> bool {
        let (id, asks) = (self.row_id(key), accesskit::Action::ScrollIntoView);
        ui.input(|input| input.has_accesskit_action_request(id, asks))
    }

    /// Shows one, and says whether it was opened.
    fn show(
        &self,
        ui: &Ui,
        at: At<K>,
        ticks: &mut Ticks<K>,
        draw: &mut impl FnMut(K, &mut Cells<'_>) -> Told,
    ) -> (Response, bool) {
        let sense = if at.stop { Sense::click() } else { Sense::CLICK };
        // Of a row that is scrolled sideways, only what is seen can be pressed.
        let seen = at.rect.x_range().intersection(ui.clip_rect().x_range());
        let place = Rect::from_x_y_ranges(seen, at.rect.y_range());
        let response = ui.interact(place, self.row_id(at.key), sense);
        let ticked = ticks.contains(at.key);
        self.ground(ui, at.rect, ticked, response.hovered());
        let mut cells = Cells::new(ui, at.rect, self.places);
        let told = draw(at.key, &mut cells);
        let hidden = if response.hovered() { cells.under_pointer() } else { None };
        self.tell(ui, &response, at, ticked, &told);
        if response.has_focus() {
            focus_ring(ui, place.shrink(3.0), 4);
        }
        if ticks.lead == Some(at.key) {
            ticks.lead = None;
            response.request_focus();
        }
        let entered = response.has_focus() && self.keys(ui, response.id, at, ticks);
        // Enter counts as a click, too.
        if !entered {
            self.pointer(ui, &response, at, ticks);
        }
        let opened = entered || response.double_clicked();
        match hidden.or(told.hover) {
            Some(words) => (response.on_hover_text_at_pointer(words), opened),
            None => (response, opened),
        }
    }

    /// What a row lies on.
    fn ground(&self, ui: &Ui, rect: Rect, ticked: bool, hovered: bool) {
        let theme = Theme::of(ui);
        let c = &theme.color;
        if ticked || hovered {
            ui.painter().rect_filled(rect, 0.0, if ticked { c.accent_soft } else { c.sunken });
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
        if self.ticked {
            tick(ui, rect, ticked, false);
        }
    }

    fn tell(&self, ui: &Ui, response: &Response, at: At<K>, ticked: bool, told: &Told) {
        let enabled = ui.is_enabled();
        response.widget_info(|| {
            if self.ticked {
                WidgetInfo::selected(Role::ListBoxOption, enabled, ticked, &*told.name)
            } else {
                WidgetInfo::labeled(Role::ListBoxOption, enabled, &*told.name)
            }
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(at.position + 1);
            node.set_size_of_set(self.keys.len());
            if !told.description.is_empty() {
                node.set_description(&*told.description);
            }
        });
    }

    /// What the keyboard does at a row. Says whether it opens it.
    fn keys(&self, ui: &Ui, row: Id, at: At<K>, ticks: &mut Ticks<K>) -> bool {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(row, filter));
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if self.ticked && pressed(Modifiers::COMMAND, Key::A) {
            ticks.all(self.keys);
        }
        if self.ticked && pressed(Modifiers::NONE, Key::Space) {
            ticks.toggle(at.key);
        }
        if pressed(Modifiers::NONE, Key::Enter) {
            return true;
        }
        let last = self.keys.len().saturating_sub(1);
        for (key, to) in [
            (Key::ArrowUp, at.position.saturating_sub(1)),
            (Key::ArrowDown, (at.position + 1).min(last)),
            (Key::PageUp, at.position.saturating_sub(self.page)),
            (Key::PageDown, (at.position + self.page).min(last)),
            (Key::Home, 0),
            (Key::End, last),
        ] {
            // Shift first: a plain key would take the press with Shift too.
            let extends = pressed(Modifiers::SHIFT, key);
            if !extends && !pressed(Modifiers::NONE, key) {
                continue;
            }
            let Some(&to) = self.keys.get(to) else { continue };
            if extends && self.ticked {
                ticks.at = Some(at.key);
                ticks.extend(to, self.keys);
            }
            ticks.go(to);
            ui.ctx().request_repaint();
        }
        false
    }

    fn pointer(&self, ui: &Ui, response: &Response, at: At<K>, ticks: &mut Ticks<K>) {
        if response.clicked() {
            let modifiers = ui.input(|input| input.modifiers);
            let pointer = response.interact_pointer_pos();
            let on_tick = pointer.is_none_or(|pointer| pointer.x < at.rect.left() + TICKS);
            if self.ticked && modifiers.shift {
                ticks.extend(at.key, self.keys);
            } else if self.ticked && (modifiers.command || on_tick) {
                ticks.toggle(at.key);
            } else if self.ticked {
                ticks.only(at.key);
            }
            ticks.go(at.key);
            ui.ctx().request_repaint();
        }
        if self.ticked && response.secondary_clicked() && !ticks.contains(at.key) {
            ticks.only(at.key);
        }
    }
}
