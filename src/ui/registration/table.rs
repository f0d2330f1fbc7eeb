//! The table of templates: virtualised, sorted by its headings, several ticked.

use std::sync::Arc;

use egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2,
    WidgetInfo, accesskit, pos2, vec2,
};

use super::board::{By, Wish};
use super::chosen::Chosen;
use super::mark::Mark;
use super::state;
use crate::registration::Status;
use crate::ui::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, focus_ring, size, space, text};
use crate::ui::widgets::Tone;
use crate::workspace::{Entry, MessageId};

/// The height of a row, so that a hundred thousand need no measuring.
const ROW: f32 = 43.0;
/// The height of the headings.
const HEAD: f32 = 36.0;
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

/// Where the columns stand, from the left edge of a row.
#[derive(Clone, Copy)]
struct Columns {
    name: (f32, f32),
    kind: Option<(f32, f32)>,
    buttons: Option<(f32, f32)>,
    status: (f32, f32),
    since: Option<(f32, f32)>,
    fit: Option<(f32, f32)>,
}

impl Columns {
    fn of(width: f32) -> Self {
        let begin = 52.0;
        let room = (width - begin - space::M).max(120.0);
        let shares: [f32; 6] = match width {
            w if w >= 860.0 => [0.175, 0.125, 0.25, 0.205, 0.15, 0.095],
            w if w >= 640.0 => [0.24, 0.0, 0.20, 0.26, 0.18, 0.12],
            w if w >= 480.0 => [0.40, 0.0, 0.0, 0.36, 0.24, 0.0],
            _ => [0.52, 0.0, 0.0, 0.48, 0.0, 0.0],
        };
        let mut left = begin;
        let [name, kind, buttons, status, since, fit] = shares.map(|share| {
            let from = left;
            left += room * share;
            (from, (room * share - space::M).max(0.0))
        });
        let some = |column: (f32, f32)| (column.1 > 0.0).then_some(column);
        let (kind, buttons, since, fit) = (some(kind), some(buttons), some(since), some(fit));
        Self { name, kind, buttons, status, since, fit }
    }
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

/// What a row says.
struct Row {
    name: String,
    kind: String,
    titles: Vec<String>,
    tone: Tone,
    status: String,
    since: String,
    /// Whether it may open a broadcast.
    fit: (bool, String),
}

impl Row {
    fn new(scene: &Scene<'_>, entry: &Entry, status: &Status<'_>, fit: bool) -> Self {
        let (tone, said) = state::long(scene.words, status);
        let titles = entry
            .message
            .buttons
            .iter()
            .map(|button| crate::cli::sentences::one_line(button.title()).chars().take(40).collect());
        Self {
            name: state::name(scene.words, entry),
            kind: scene.words.say(state::kind_id(&entry.message)).into_owned(),
            titles: titles.collect(),
            tone,
            status: said,
            since: state::since(scene.words, status, scene.now.date()),
            fit: (fit, scene.words.say(if fit { "reg-fit-yes" } else { "reg-fit-no" }).into_owned()),
        }
    }

    fn said(&self, scene: &Scene<'_>) -> String {
        let args = [
            ("name", (&self.name).into()),
            ("kind", (&self.kind).into()),
            ("status", (&self.status).into()),
            ("since", (&self.since).into()),
        ];
        scene.words.tell("reg-row-said", &args)
    }

    fn paint(&self, ui: &Ui, rect: Rect, ticked: bool, hovered: bool) {
        let theme = Theme::of(ui);
        let c = &theme.color;
        if ticked || hovered {
            ui.painter().rect_filled(rect, 0.0, if ticked { c.accent_soft } else { c.sunken });
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
        tick(ui, pos2(rect.left() + 20.0, rect.center().y), ticked, false);
        let columns = Columns::of(rect.width());
        let line = |(left, width): (f32, f32), indent: f32, words: &str, kind: Type, color| {
            let job = text::one_row(words, text::format(kind, color), (width - indent).max(16.0));
            let galley = ui.painter().layout_job(job);
            let place = pos2(rect.left() + left + indent, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(place, galley, color);
        };
        line(columns.name, 0.0, &self.name, Type::Medium, c.text);
        if let Some(kind) = columns.kind {
            line(kind, 0.0, &self.kind, Type::Body, c.text2);
        }
        if let Some(buttons) = columns.buttons {
            self.paint_titles(ui, rect, buttons);
        }
        let dot = pos2(rect.left() + columns.status.0 + 4.0, rect.center().y);
        ui.painter().circle_filled(dot, 3.5, self.tone.color(c));
        line(columns.status, 13.0, &self.status, Type::Small, c.text2);
        if let Some(since) = columns.since {
            line(since, 0.0, &self.since, Type::Small, c.text2);
        }
        if let Some(fit) = columns.fit {
            let (icon, color) = if self.fit.0 { (Icon::Ok, c.accent) } else { (Icon::Close, c.text3) };
            let place = pos2(rect.left() + fit.0 + 7.0, rect.center().y);
            icon.paint(ui, Rect::from_center_size(place, Vec2::splat(14.0)), color);
            line(fit, 19.0, &self.fit.1, Type::Small, c.text2);
        }
    }

    /// The titles in small frames, as many as there is room for.
    fn paint_titles(&self, ui: &Ui, rect: Rect, (left, width): (f32, f32)) {
        let c = &Theme::of(ui).color;
        let mut from = rect.left() + left;
        let end = from + width;
        for title in &self.titles {
            let room = end - from - 16.0;
            if room < 24.0 {
                break;
            }
            let job = text::one_row(title, text::format(Type::Small, c.text), room);
            let galley = ui.painter().layout_job(job);
            let frame =
                Rect::from_min_size(pos2(from, rect.center().y - 12.0), vec2(galley.size().x + 16.0, 24.0));
            let edge = egui::Stroke::new(1.0, c.edge);
            ui.painter().rect_stroke(frame, corners(7), edge, egui::StrokeKind::Inside);
            let place = pos2(frame.left() + 8.0, frame.center().y - galley.size().y / 2.0);
            ui.painter().galley(place, galley, c.text);
            from = frame.right() + 5.0;
        }
    }
}

/// A box with a tick or without one; with a line where only some are ticked.
fn tick(ui: &Ui, center: egui::Pos2, on: bool, some: bool) {
    let c = &Theme::of(ui).color;
    let rect = Rect::from_center_size(center, Vec2::splat(16.0));
    if on || some {
        ui.painter().rect_filled(rect, corners(4), c.accent);
        let icon = if on { Icon::Ok } else { Icon::Minus };
        icon.paint(ui, rect.shrink(1.0), c.on_accent);
    } else {
        ui.painter().rect_filled(rect, corners(4), c.surface);
        let edge = egui::Stroke::new(1.5, c.outline);
        ui.painter().rect_stroke(rect, corners(4), edge, egui::StrokeKind::Inside);
    }
}

fn headings(ui: &mut Ui, scene: &Scene<'_>, ids: &[MessageId], wish: &mut Wish, chosen: &mut Chosen) {
    let theme = Theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.hairline());
    all_tick(ui, scene, rect, ids, chosen);
    let columns = Columns::of(rect.width());
    for (column, by, id) in [
        (Some(columns.name), Some(By::Name), "reg-column-name"),
        (columns.kind, Some(By::Kind), "reg-column-kind"),
        (columns.buttons, None, "reg-column-buttons"),
        (Some(columns.status), Some(By::Stage), "reg-column-status"),
        (columns.since, Some(By::Since), "reg-column-since"),
        (columns.fit, None, "reg-column-fit"),
    ] {
        let Some((left, width)) = column else { continue };
        let cell = Rect::from_min_size(pos2(rect.left() + left, rect.top()), vec2(width, HEAD));
        heading(ui, &scene.words.say(id), cell, by, wish);
    }
}

/// The tick that stands for all rows.
fn all_tick(ui: &Ui, scene: &Scene<'_>, rect: Rect, ids: &[MessageId], chosen: &mut Chosen) {
    let all = !ids.is_empty() && ids.iter().all(|id| chosen.contains(*id));
    let place = Rect::from_min_size(rect.min, vec2(44.0, HEAD));
    let response = ui.interact(place, Id::unique("registration-all"), Sense::click());
    let name = scene.words.say("reg-tick-all");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, all, &*name));
    tick(ui, pos2(rect.left() + 20.0, rect.center().y), all, !chosen.is_empty());
    if response.has_focus() {
        focus_ring(
            ui,
            Rect::from_center_size(pos2(rect.left() + 20.0, rect.center().y), Vec2::splat(18.0)),
            4,
        );
    }
    if response.clicked() {
        chosen.all(ids);
    }
    response.on_hover_text(&*name);
}

fn heading(ui: &Ui, words: &str, cell: Rect, by: Option<By>, wish: &mut Wish) {
    let c = &Theme::of(ui).color;
    let sorted = by.is_some_and(|by| wish.by == by);
    let color = if sorted { c.text } else { c.text2 };
    let mark = if by.is_some() { 16.0 } else { 0.0 };
    let job = text::one_row(words, text::format(Type::CaptionMedium, color), cell.width() - mark);
    let galley = ui.painter().layout_job(job);
    let right = cell.left() + galley.size().x;
    ui.painter().galley(pos2(cell.left(), cell.center().y - galley.size().y / 2.0), galley, color);
    let Some(by) = by else { return };
    let mut place = cell;
    place.max.x = (right + 22.0).min(cell.right());
    let response = ui.interact(place, Id::unique(("registration-heading", words)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, sorted, words));
    if sorted {
        let icon =
            Rect::from_center_size(pos2(right + 10.0, cell.center().y), Vec2::splat(size::ICON_SMALL - 2.0));
        let icon_kind = if wish.turned { Icon::Up } else { Icon::Down };
        icon_kind.paint(ui, icon, c.text2);
    }
    if response.has_focus() {
        focus_ring(ui, place.shrink2(vec2(0.0, 6.0)), 4);
    }
    if response.clicked() {
        // Once for the order, again from the end, a third time as they stand in the library.
        (wish.by, wish.turned) = match (sorted, wish.turned) {
            (false, _) => (by, false),
            (true, false) => (by, true),
            (true, true) => (By::Library, false),
        };
    }
}
