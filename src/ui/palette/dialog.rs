//! The search for a command: letters find it, arrows choose, Enter does it.

use egui::{Context, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::disabled_reason::obstacle;
use super::{key_texts, search};
use crate::ui::core::keys::Action;
use crate::ui::core::place::Place;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, radius, space, text};
use crate::ui::widgets::{Answer, Dialog, TextField};
use crate::words::Words;

const WIDTH: f32 = 560.0;
const ROW: f32 = 36.0;
/// Rows that are seen at once; further ones are scrolled to.
const SHOWN: f32 = 9.0;
/// What stands above and below the rows.
const BESIDE: f32 = 220.0;

/// The view state.
#[derive(Default)]
pub(super) struct Palette {
    query: String,
    /// Which row is chosen, from the top.
    at: usize,
    /// The field got its focus.
    met: bool,
    /// The chosen row has to be brought into sight.
    reveal: bool,
}

/// What came of a frame.
pub(super) enum Outcome {
    /// It stays open.
    Stays,
    /// It was closed.
    Closed,
    /// A command was chosen.
    Chosen(Action),
}

/// A row: a command, and why it can do nothing now.
#[derive(Clone, Copy)]
struct Row {
    action: Action,
    obstacle: Option<&'static str>,
}

impl Palette {
    /// Shows it.
    pub(super) fn show(&mut self, ctx: &Context, scene: &Scene<'_>, here: Place) -> Outcome {
        let words = scene.words;
        let mut rows = self.rows(scene, here);
        self.step(ctx, rows.len());
        let (title, yes, no) =
            (words.say("action-palette"), words.say("palette-do"), words.say("dialog-cancel"));
        let chosen = rows.get(self.at).copied().filter(|row| row.obstacle.is_none());
        let dialog = Dialog::new("palette", &title, &yes, &no).usable(chosen.is_some()).width(WIDTH);
        // Hung by its top: it becomes lower as one types, and the field stays where it is.
        let whole = SHOWN * ROW + BESIDE;
        let dialog = dialog.hung((ctx.content_rect().height() - whole) / 2.0);
        let (clicked, answer) = dialog.show(ctx, |ui| {
            if self.field(ui, words) {
                self.at = 0;
                self.reveal = true;
                rows = self.rows(scene, here);
            }
            self.list(ui, words, &rows)
        });
        let clicked = clicked.filter(|row| row.obstacle.is_none());
        match (clicked, answer) {
            (Some(row), _) => Outcome::Chosen(row.action),
            (None, Some(Answer::Yes)) => chosen.map_or(Outcome::Stays, |row| Outcome::Chosen(row.action)),
            (None, Some(Answer::No | Answer::Other)) => Outcome::Closed,
            (None, None) => Outcome::Stays,
        }
    }

    /// The commands that answer the query.
    fn rows(&self, scene: &Scene<'_>, here: Place) -> Vec<Row> {
        let all = Action::ALL.into_iter().filter(|action| *action != Action::Palette);
        let named: Vec<_> = all.map(|action| (action, scene.words.say(action.id()).into_owned())).collect();
        let row = |action| Row { action, obstacle: obstacle(action, scene, here) };
        let (usable, other): (Vec<_>, Vec<_>) =
            search::find(&named, &self.query).into_iter().map(row).partition(|row| row.obstacle.is_none());
        // What can do nothing now stands last, with its reason.
        usable.into_iter().chain(other).collect()
    }

    /// The arrows, before the field sees them.
    fn step(&mut self, ctx: &Context, count: usize) {
        let last = count.saturating_sub(1);
        let before = self.at.min(last);
        self.at = ctx.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            match () {
                () if pressed(Key::ArrowDown) => {
                    if before == last {
                        0
                    } else {
                        before + 1
                    }
                }
                () if pressed(Key::ArrowUp) => before.checked_sub(1).unwrap_or(last),
                () if pressed(Key::PageDown) => (before + SHOWN as usize).min(last),
                () if pressed(Key::PageUp) => before.saturating_sub(SHOWN as usize),
                () => before,
            }
        });
        self.reveal |= self.at != before;
    }

    /// The field; says whether its text changed.
    fn field(&mut self, ui: &mut Ui, words: &Words) -> bool {
        let (label, hint) = (words.say("palette-search"), words.say("palette-hint"));
        let field = TextField::new(words, "palette-search", &label, &mut self.query);
        let shown = field.label_hidden().hint(&hint).icon(Icon::Find).show(ui).response;
        if !std::mem::replace(&mut self.met, true) {
            shown.request_focus();
        }
        // Focus stays here; what the arrows chose is told as the field's active descendant.
        let row = row_id(self.at);
        ui.ctx().accesskit_node_builder(shown.id, |node| node.set_active_descendant(row.accesskit_id()));
        shown.changed()
    }

    fn list(&mut self, ui: &mut Ui, words: &Words, rows: &[Row]) -> Option<Row> {
        let mut clicked = None;
        let height = (SHOWN * ROW).min(ui.ctx().content_rect().height() - BESIDE).max(2.0 * ROW);
        let list = UiBuilder::new()
            .accessibility_role(egui::accesskit::Role::ListBox)
            .accessibility_label(words.say("action-palette"));
        ui.scope_builder(list, |ui| {
            if rows.is_empty() {
                let theme = Theme::of(ui);
                ui.label(theme.colored(Type::Body, theme.color.text2, words.say("palette-nothing")));
            }
            ScrollArea::vertical().id_salt("palette").max_height(height).auto_shrink([false, true]).show(
                ui,
                |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (at, row) in rows.iter().enumerate() {
                        if self.row(ui, words, row, (at, rows.len())) {
                            clicked = Some(*row);
                        }
                    }
                },
            );
        });
        clicked
    }

    /// One row; says whether it was pressed.
    fn row(&mut self, ui: &mut Ui, words: &Words, row: &Row, (at, of): (usize, usize)) -> bool {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let response = ui.interact(rect, row_id(at), Sense::CLICK);
        let chosen = at == self.at;
        if chosen && std::mem::take(&mut self.reveal) {
            response.scroll_to_me(None);
        }
        let key = key_texts(ui.ctx(), row.action).join(", ");
        let name = words.say(row.action.id());
        let enabled = row.obstacle.is_none();
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, enabled, chosen, &*name));
        let told = row.obstacle.map_or_else(|| key.clone(), |why| words.say(why).into_owned());
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_description(&*told);
            node.set_position_in_set(at + 1);
            node.set_size_of_set(of);
            if !enabled {
                node.set_disabled();
            }
        });
        let clicked = response.clicked();
        if ui.is_rect_visible(rect) && paint(ui, rect, (&name, &told, enabled), chosen, response.hovered()) {
            response.on_hover_text(name);
        }
        clicked
    }
}

/// Rows are told apart by their place: what stands there changes as one types.
fn row_id(at: usize) -> Id {
    Id::unique(("palette-row", at))
}

/// Says whether the name is cut.
fn paint(
    ui: &Ui,
    rect: Rect,
    (name, told, enabled): (&str, &str, bool),
    chosen: bool,
    hovered: bool,
) -> bool {
    let theme = Theme::of(ui);
    let c = &theme.color;
    let fill = match (chosen, hovered) {
        (true, _) => Some(c.accent_soft),
        (false, true) => Some(c.sunken),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, corners(radius::M), fill);
    }
    if chosen {
        // Not by colour alone.
        let mark = Rect::from_min_size(rect.min + vec2(0.0, 8.0), vec2(3.0, rect.height() - 16.0));
        ui.painter().rect_filled(mark, corners(2), c.accent);
    }
    // The chosen row has a wash behind it, on which the faintest words would be lost.
    let faint = if chosen { c.text2 } else { c.text3 };
    let aside = if enabled { c.text2 } else { faint };
    let right = ui.painter().layout_no_wrap(told.to_owned(), Type::Caption.font(), aside);
    let inner = rect.shrink2(vec2(space::M, 0.0));
    let place = egui::Align2::RIGHT_CENTER.anchor_size(inner.right_center(), right.size());
    let room = (place.left() - space::M - inner.left()).max(40.0);
    let color = if enabled { c.text } else { faint };
    let left = ui.painter().layout_job(text::one_row(name, text::format(Type::Body, color), room));
    let at = egui::Align2::LEFT_CENTER.anchor_size(inner.left_center(), left.size());
    let cut = left.elided;
    ui.painter().galley(at.min, left, color);
    ui.painter().galley(place.min, right, aside);
    cut
}
