//! The library: the left column of the designer, with every message of the owner.

mod drag;
mod foot;
mod head;
mod keys;
mod row;

use std::sync::Arc;

use egui::{Id, ScrollArea, Ui, UiBuilder, accesskit};

use super::selection::Selection;
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::parts::registration_status;
use crate::ui::theme::{Theme, Type, margin, space};
use crate::ui::widgets::{self, Button};
use crate::workspace::{Command, Filter, Listing, MessageId};

/// How many messages one frame looks at while it searches.
const BUDGET: usize = 2_000;

/// So many rows are seen at once where the column scrolls.
const FEW_ROWS: f32 = 2.5;

/// The view state of the library.
#[derive(Default)]
pub struct Library {
    filter: Filter,
    listing: Listing,
    drag: drag::Drag,
    reveal: Option<MessageId>,
    /// How far a drag scrolls the list in the next frame, in points.
    nudge: f32,
    focus_search: bool,
    focus_row: bool,
    /// How high what stands over and under the rows was in the last frame.
    beside_rows: f32,
}

/// What came of one frame of the library.
#[derive(Default)]
pub struct LibraryOutput {
    /// Changes to be made.
    pub commands: Vec<Command>,
    /// Commands of the program.
    pub actions: Vec<Action>,
    /// The chosen messages are to be deleted.
    pub delete: bool,
    /// Enter was pressed on a row: on to the editor.
    pub edit: bool,
    /// A row was clicked, and nothing but to see its message.
    pub opened: bool,
    /// Somebody tried to reorder what is only a part of the list.
    pub order_locked: bool,
}

/// A row and where it stands in the list.
#[derive(Clone, Copy)]
struct At<'a> {
    position: usize,
    id: MessageId,
    ids: &'a [MessageId],
}

/// The row at which the Tab key stops, and whether the keyboard is led there in this frame.
#[derive(Clone, Copy)]
struct Stop {
    at: Option<MessageId>,
    lead: bool,
}

impl Library {
    /// Scrolls to a message in the next frame.
    pub fn reveal(&mut self, id: MessageId) {
        self.reveal = Some(id);
    }

    /// Gives the search the focus in the next frame.
    pub fn find(&mut self) {
        self.focus_search = true;
    }

    /// Gives the open row the focus in the next frame, or the first one that can be seen.
    pub fn focus_list(&mut self, open: Option<MessageId>) {
        self.focus_row = true;
        self.reveal = open.or(self.reveal);
    }

    /// Shows everything again where the filter hides a message.
    pub fn make_visible(&mut self, id: MessageId) {
        if !self.filter.is_everything() && !self.listing.ids().contains(&id) {
            self.filter = Filter::default();
        }
    }

    /// Shows the column.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, selection: &mut Selection) -> LibraryOutput {
        let (mut out, mut below) = (LibraryOutput::default(), LibraryOutput::default());
        let beside = self.beside_rows;
        ui.spacing_mut().item_spacing.y = 0.0;
        let chosen = selection.len();
        let mut column = |ui: &mut Ui| {
            let foot = |ui: &mut Ui| {
                foot::show(ui, scene, chosen, &mut below);
                ui.min_rect().height()
            };
            let body = |ui: &mut Ui| self.body(ui, scene, selection, &mut out);
            let (head, foot) = widgets::footed(ui, "library-foot", foot::HEIGHT, body, foot);
            self.beside_rows = head + foot;
        };
        if ui.available_height() >= beside + row::HEIGHT {
            column(ui);
        } else {
            // Where not one row has room, the whole column scrolls.
            ScrollArea::vertical().id_salt("low-library").show(ui, |ui| {
                let size = egui::vec2(ui.available_width(), beside + FEW_ROWS * row::HEIGHT);
                ui.allocate_ui(size, column);
                widgets::keep_focus_in_sight(ui);
            });
        }
        out.actions.extend(below.actions);
        out.delete |= below.delete;
        out
    }

    /// Shows search, filters and rows; says how high what stands over the rows is.
    fn body(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        selection: &mut Selection,
        out: &mut LibraryOutput,
    ) -> f32 {
        let focus_search = std::mem::take(&mut self.focus_search);
        if head::show(ui, scene, &mut self.filter, focus_search) {
            self.focus_row = true;
        }
        let head = ui.min_rect().height();
        let document = scene.document;
        let done = self.listing.refresh(document.workspace(), document.checks(), &self.filter, BUDGET);
        if !done {
            ui.ctx().request_repaint();
        }
        if self.listing.ids().is_empty() {
            if done {
                self.nothing_found(ui, scene);
            }
        } else {
            self.rows(ui, scene, selection, out);
        }
        head
    }

    fn nothing_found(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let theme = Theme::of(ui);
        egui::Frame::new().inner_margin(margin(space::L, space::XL)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            ui.label(theme.colored(Type::Body, theme.color.text2, scene.words.say("library-nothing-found")));
            let all = scene.words.say("library-show-all");
            if ui.add(Button::new(&all).small()).clicked() {
                self.filter = Filter::default();
            }
        });
    }

    fn rows(&mut self, ui: &mut Ui, scene: &Scene<'_>, selection: &mut Selection, out: &mut LibraryOutput) {
        let ids = Arc::clone(self.listing.ids());
        let area_id = ui.make_persistent_id("library-rows");
        let mut area = ScrollArea::vertical().id_salt("library-rows").auto_shrink(false);
        if let Some(offset) = self.offset_to_reveal(ui, area_id, &ids) {
            area = area.vertical_scroll_offset(offset);
        }
        let list = UiBuilder::new()
            .accessibility_role(accesskit::Role::ListBox)
            .accessibility_label(scene.words.say("library-list"));
        let shown = ui.scope_builder(list, |ui| {
            area.show_rows(ui, row::HEIGHT, ids.len(), |ui, range| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let seen = ids.get(range.clone()).unwrap_or_default();
                // The Tab key stops at one row, even where the open one cannot be seen.
                let open = selection.open().filter(|open| seen.contains(open));
                let stop = open.or_else(|| seen.first().copied());
                let stop = Stop { at: stop, lead: stop.is_some() && std::mem::take(&mut self.focus_row) };
                for position in range {
                    if let Some(&id) = ids.get(position) {
                        self.row(ui, scene, selection, At { position, id, ids: &ids }, stop, out);
                    }
                }
            })
        });
        let shown = shown.inner;
        ui.data_mut(|data| {
            data.insert_temp(area_id, (shown.state.clamped_offset().y, shown.inner_rect.height()))
        });
        let drag = self.drag.attend(ui, shown.inner_rect, shown.state.clamped_offset().y, ids.len());
        if let Some(to) = drag.dropped {
            out.commands.push(Command::MoveMessages { ids: selection.in_order(ids.iter().copied()), to });
        }
        if drag.scroll != 0.0 {
            self.nudge = drag.scroll;
            ui.ctx().request_repaint();
        }
    }

    /// The offset at which a message that was asked for can be seen, if it cannot now.
    fn offset_to_reveal(&mut self, ui: &Ui, area: Id, ids: &[MessageId]) -> Option<f32> {
        let (offset, height): (f32, f32) = ui.data(|data| data.get_temp(area)).unwrap_or((0.0, 0.0));
        let nudge = std::mem::take(&mut self.nudge);
        if nudge != 0.0 {
            let end = (ids.len() as f32 * row::HEIGHT - height).max(0.0);
            return Some((offset + nudge).clamp(0.0, end));
        }
        let wanted = self.reveal.take()?;
        let Some(position) = ids.iter().position(|id| *id == wanted) else {
            // It is found when the list is done.
            self.reveal = Some(wanted).filter(|_| ids.is_empty());
            return None;
        };
        let top = position as f32 * row::HEIGHT;
        // Before the first frame nobody knows how high the list is.
        if top < offset || height <= 0.0 {
            Some(top)
        } else if top + row::HEIGHT > offset + height {
            Some((top + row::HEIGHT - height).max(0.0))
        } else {
            None
        }
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        selection: &mut Selection,
        at: At<'_>,
        stop: Stop,
        out: &mut LibraryOutput,
    ) {
        let document = scene.document;
        let Some(entry) = document.entry(at.id) else {
            ui.add_space(row::HEIGHT);
            return;
        };
        let open = selection.open() == Some(at.id);
        let state = row::RowState {
            chosen: selection.contains(at.id),
            open,
            tab_stop: stop.at == Some(at.id),
            dragged: self.drag.is_on() && selection.contains(at.id),
        };
        let checked = document.checks().of(at.id).map(Arc::as_ref);
        let registered = registration_status::of(document, entry);
        let response = row::show(ui, scene.words, entry, (checked, registered.as_ref()), state);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(at.position + 1);
            node.set_size_of_set(at.ids.len());
        });
        if stop.lead && stop.at == Some(at.id) {
            response.request_focus();
        }
        if response.gained_focus() && !selection.contains(at.id) {
            // What the keyboard is at is what its keys act upon.
            selection.only(at.id);
        }
        if response.has_focus()
            && let Some(go) = keys::attend(ui, response.id, selection, at, self.is_filtered(), out)
        {
            self.reveal = Some(go);
            self.focus_row = true;
            ui.ctx().request_repaint();
        }
        // Enter counts as a click too, and leads away from the row.
        if !out.edit {
            self.pointer(ui, &response, selection, at, out);
        }
        foot::menu(&response, scene, selection, at.id, out);
        if registered.is_some()
            && let Some(why) = registration_status::obstacle(scene.words, document, entry)
        {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*why));
            response.on_hover_text_at_pointer(why);
        }
    }

    fn is_filtered(&self) -> bool {
        !self.filter.is_everything()
    }

    fn pointer(
        &mut self,
        ui: &Ui,
        response: &egui::Response,
        selection: &mut Selection,
        at: At<'_>,
        out: &mut LibraryOutput,
    ) {
        if response.drag_started() {
            if self.is_filtered() {
                out.order_locked = true;
            } else {
                if !selection.contains(at.id) {
                    selection.only(at.id);
                }
                self.drag.start();
            }
        }
        if response.clicked() {
            let modifiers = ui.input(|input| input.modifiers);
            if modifiers.shift {
                selection.extend(at.id, at.ids);
            } else if modifiers.command {
                selection.toggle(at.id);
            } else {
                selection.only(at.id);
                out.opened = true;
            }
            self.focus_row = true;
            ui.ctx().request_repaint();
        }
        if response.secondary_clicked() && !selection.contains(at.id) {
            selection.only(at.id);
        }
        if response.double_clicked() {
            out.edit = true;
        }
    }
}
