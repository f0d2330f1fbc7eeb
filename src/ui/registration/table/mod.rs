//! The table of templates: virtualised, sorted by its headings, several ticked.

mod columns;
mod row;

use std::sync::Arc;

use egui::{
    EventFilter, Id, Key, Modifiers, Response, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, accesskit,
    vec2,
};

use columns::{HEAD, headings};
use row::Row;

use super::board::Wish;
use super::chosen::Chosen;
use super::mark::Mark;
use super::state;
use crate::ui::Scene;
use crate::ui::theme::focus_ring;
use crate::workspace::MessageId;

/// The height of a row, so that a hundred thousand need no measuring.
const ROW: f32 = 43.0;
/// The least height of headings and rows; where there is less room the page scrolls.
pub(super) const LEAST: f32 = HEAD + 4.0 * ROW;
/// How many rows Page Up and Page Down go.
const PAGE: usize = 8;

/// What somebody asked for in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To see a message in the designer.
    Open(MessageId),
    /// To read its history.
    History(MessageId),
    /// To note something about the ticked ones.
    Mark(Mark),
}

/// The view state of the table.
#[derive(Default)]
pub struct Table {
    /// The row that gets the focus in the next frame.
    lead: Option<MessageId>,
}

impl Table {
    /// Shows headings and rows in a height.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        (ids, height): (&Arc<Vec<MessageId>>, f32),
        (wish, chosen): (&mut Wish, &mut Chosen),
    ) -> Option<Asked> {
        ui.spacing_mut().item_spacing.y = 0.0;
        headings(ui, scene, ids, wish, chosen);
        let area_id = ui.make_persistent_id("registration-rows");
        let mut area =
            ScrollArea::vertical().id_salt("registration-rows").max_height(height - HEAD).auto_shrink(false);
        if let Some(offset) = self.offset_to_reveal(ui, area_id, ids) {
            area = area.vertical_scroll_offset(offset);
        }
        let list = UiBuilder::new()
            .accessibility_role(accesskit::Role::ListBox)
            .accessibility_label(scene.words.say("reg-templates"));
        let mut asked = None;
        let shown = ui.scope_builder(list, |ui| {
            ui.set_height(height - HEAD);
            area.show_rows(ui, ROW, ids.len(), |ui, range| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let seen = ids.get(range.clone()).unwrap_or_default();
                // The Tab key stops at one row, even where the one it was at cannot be seen.
                let stop = chosen.at.filter(|at| seen.contains(at)).or_else(|| seen.first().copied());
                for position in range {
                    if let Some(&id) = ids.get(position) {
                        let at = At { position, id, ids, stop: stop == Some(id) };
                        asked = self.row(ui, scene, at, chosen).or(asked);
                    }
                }
            })
        });
        let shown = shown.inner;
        let place = (shown.state.clamped_offset().y, shown.inner_rect.height());
        ui.data_mut(|data| data.insert_temp(area_id, place));
        asked
    }

    fn offset_to_reveal(&self, ui: &Ui, area: Id, ids: &[MessageId]) -> Option<f32> {
        let (offset, height): (f32, f32) = ui.data(|data| data.get_temp(area)).unwrap_or((0.0, 0.0));
        let wanted = self.lead?;
        let top = ids.iter().position(|id| *id == wanted)? as f32 * ROW;
        if top < offset {
            Some(top)
        } else if top + ROW > offset + height && height > 0.0 {
            Some((top + ROW - height).max(0.0))
        } else {
            None
        }
    }

    fn row(&mut self, ui: &mut Ui, scene: &Scene<'_>, at: At<'_>, chosen: &mut Chosen) -> Option<Asked> {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let entry = scene.document.entry(at.id)?;
        let status = state::of(scene.document, entry)?;
        let sense = if at.stop { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, Id::unique(("registration-row", at.id.number())), sense);
        let ticked = chosen.contains(at.id);
        let obstacle = state::obstacle(scene.words, scene.document, entry);
        let row = Row::new(scene, entry, &status, obstacle.is_none());
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, enabled, ticked, row.said(scene)));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(at.position + 1);
            node.set_size_of_set(at.ids.len());
            node.set_description(obstacle.as_deref().unwrap_or(&row.fit.1));
        });
        if ui.is_rect_visible(rect) {
            row.paint(ui, rect, ticked, response.hovered());
            if response.has_focus() {
                focus_ring(ui, rect.shrink(3.0), 4);
            }
        }
        if self.lead == Some(at.id) {
            self.lead = None;
            response.request_focus();
        }
        let mut asked = None;
        if response.has_focus() {
            asked = self.keys(ui, response.id, at, chosen);
        }
        self.pointer(ui, &response, at, chosen, &mut asked);
        menu(&response, scene, at.id, chosen, &mut asked);
        if let Some(why) = obstacle {
            response.on_hover_text_at_pointer(why);
        }
        asked
    }

    fn keys(&mut self, ui: &Ui, row: Id, at: At<'_>, chosen: &mut Chosen) -> Option<Asked> {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(row, filter));
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::COMMAND, Key::A) {
            chosen.all(at.ids);
        }
        if pressed(Modifiers::NONE, Key::Space) {
            chosen.toggle(at.id);
        }
        if pressed(Modifiers::NONE, Key::Enter) {
            return Some(Asked::Open(at.id));
        }
        let last = at.ids.len().checked_sub(1)?;
        let steps = [
            (Key::ArrowUp, at.position.saturating_sub(1)),
            (Key::ArrowDown, (at.position + 1).min(last)),
            (Key::PageUp, at.position.saturating_sub(PAGE)),
            (Key::PageDown, (at.position + PAGE).min(last)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        for (key, to) in steps {
            // Shift first: a plain key would take the press with Shift too.
            let extends = pressed(Modifiers::SHIFT, key);
            if !extends && !pressed(Modifiers::NONE, key) {
                continue;
            }
            let id = at.ids.get(to).copied()?;
            if extends {
                chosen.at = Some(at.id);
                chosen.extend(id, at.ids);
            }
            chosen.at = Some(id);
            self.lead = Some(id);
            ui.ctx().request_repaint();
        }
        None
    }

    fn pointer(
        &mut self,
        ui: &Ui,
        response: &Response,
        at: At<'_>,
        chosen: &mut Chosen,
        asked: &mut Option<Asked>,
    ) {
        let pointer = response.interact_pointer_pos();
        if response.clicked() && asked.is_none() {
            let modifiers = ui.input(|input| input.modifiers);
            let on_tick = pointer.is_none_or(|pointer| pointer.x < response.rect.left() + 44.0);
            if modifiers.shift {
                chosen.extend(at.id, at.ids);
            } else if modifiers.command || on_tick {
                chosen.toggle(at.id);
            } else {
                chosen.only(at.id);
            }
            self.lead = Some(at.id);
            ui.ctx().request_repaint();
        }
        if response.secondary_clicked() && !chosen.contains(at.id) {
            chosen.only(at.id);
        }
        if response.double_clicked() {
            *asked = Some(Asked::Open(at.id));
        }
    }
}

/// A row and where it stands in the list.
#[derive(Clone, Copy)]
struct At<'a> {
    position: usize,
    id: MessageId,
    ids: &'a [MessageId],
    /// The one row at which the Tab key stops.
    stop: bool,
}

fn menu(response: &Response, scene: &Scene<'_>, id: MessageId, chosen: &Chosen, asked: &mut Option<Asked>) {
    response.context_menu(|ui| {
        let mut offer = |ui: &mut Ui, words: &str, ask| {
            if ui.button(words).clicked() {
                *asked = Some(ask);
            }
        };
        offer(ui, &scene.words.say("reg-open"), Asked::Open(id));
        offer(ui, &scene.words.say("reg-history"), Asked::History(id));
        ui.separator();
        let count = chosen.len().max(1);
        for mark in Mark::ALL {
            let words = scene.words.tell(
                "reg-mark-count",
                &[("mark", scene.words.say(mark.id()).into()), ("count", count.into())],
            );
            offer(ui, &words, Asked::Mark(mark));
        }
    });
}
