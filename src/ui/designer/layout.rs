//! How the three columns share the room.

use egui::accesskit::{Action as AccessAction, ActionRequest, TreeId};
use egui::{
    CentralPanel, Event, EventFilter, Frame, Id, Key, Modifiers, Panel, Rect, ScrollArea, Ui, UiBuilder, vec2,
};

use super::Designer;
use crate::ui::core::intent::Intents;
use crate::ui::core::scene::Scene;
use crate::ui::theme::{Theme, focus_ring, margin, space};
use crate::ui::widgets;

/// Under this width of the designer the columns become tabs.
const COLUMNS: f32 = 900.0;
/// From this width on a tab has room for the preview beside it.
const BESIDE: f32 = 640.0;
/// The editor is never pushed under this width by the columns beside it.
const EDITOR: f32 = 330.0;
/// The least and the greatest width of the library.
const LIBRARY: (f32, f32) = (240.0, 460.0);
/// The least and the greatest width of the preview.
const PREVIEW: (f32, f32) = (290.0, 480.0);

/// How wide the columns beside the editor are, in points.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Widths {
    library: f32,
    preview: f32,
}

impl Default for Widths {
    fn default() -> Self {
        Self { library: 296.0, preview: 364.0 }
    }
}

impl Widths {
    /// The nearest widths that columns may have.
    pub fn usable(self) -> Self {
        if !self.library.is_finite() || !self.preview.is_finite() {
            return Self::default();
        }
        Self {
            library: self.library.clamp(LIBRARY.0, LIBRARY.1),
            preview: self.preview.clamp(PREVIEW.0, PREVIEW.1),
        }
    }
}

/// Which column is shown where there is no room for three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// The list of messages.
    #[default]
    Library,
    /// The message that is open.
    Editor,
    /// How the client will see it.
    Preview,
}

/// Shows the columns, or the tab that was chosen.
pub fn show(designer: &mut Designer, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let width = ui.available_width();
    if width >= COLUMNS {
        designer.alone = false;
        columns(designer, ui, scene, intents);
        return;
    }
    let room_beside = width >= BESIDE;
    if room_beside && designer.tab == Tab::Preview {
        designer.tab = Tab::Editor;
    }
    designer.alone = !room_beside;
    tabs(designer, ui, scene, room_beside);
    match designer.tab {
        Tab::Library => {
            if room_beside {
                beside(designer, ui, scene, intents, (300.0, list));
            } else {
                list(designer, ui, scene, intents);
            }
        }
        Tab::Editor => {
            if room_beside {
                beside(designer, ui, scene, intents, (300.0, editor));
            } else {
                editor(designer, ui, scene, intents);
            }
        }
        Tab::Preview => {
            let surface = Theme::of(ui).panel(margin(space::L, space::M));
            CentralPanel::default().frame(surface).show(ui, |ui| phone(designer, ui, scene, intents));
        }
    }
    designer.column = Some(designer.tab);
}

/// The list where it has no column of its own.
fn list(designer: &mut Designer, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let surface = Theme::of(ui).panel(margin(0.0, 0.0));
    CentralPanel::default().frame(surface).show(ui, |ui| designer.show_library(ui, scene, intents));
}

/// The editor in the room that is left.
fn editor(designer: &mut Designer, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let ground = Frame::new().fill(Theme::of(ui).color.bg);
    CentralPanel::default().frame(ground).show(ui, |ui| designer.show_editor(ui, scene, intents));
}

/// The column in which the control is that has the focus.
fn column_of_focus(ui: &Ui, library: Rect, preview: Rect) -> Option<Tab> {
    let focused = ui.memory(|memory| memory.focused())?;
    let at = ui.ctx().read_response(focused)?.rect.center();
    let whole = library.union(preview);
    match () {
        () if library.contains(at) => Some(Tab::Library),
        () if preview.contains(at) => Some(Tab::Preview),
        () if whole.contains(at) => Some(Tab::Editor),
        () => None,
    }
}

fn columns(designer: &mut Designer, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let surface = Theme::of(ui).panel(margin(0.0, 0.0));
    let words = scene.words;
    splitter(ui, "designer-library", (Key::ArrowLeft, Key::ArrowRight));
    let most = (ui.available_width() - EDITOR - PREVIEW.0).clamp(LIBRARY.0, LIBRARY.1);
    let library = Panel::left("designer-library")
        .resizable(true)
        .default_size(designer.widths.library)
        .size_range(LIBRARY.0..=most)
        .frame(surface)
        .show(ui, |ui| designer.show_library(ui, scene, intents))
        .response
        .rect;
    name_splitter(ui, "designer-library", &words.say("splitter-library"));
    let wanted = designer.widths.preview;
    let preview = beside(designer, ui, scene, intents, (wanted, editor));
    designer.widths = Widths { library: library.width(), preview: preview.width() };
    designer.column = column_of_focus(ui, library, preview);
}

/// The edge of a column between its neighbours, where it can be dragged.
fn splitter_id(ui: &Ui, salt: &'static str) -> Id {
    ui.scope_id().with(salt).with("__resize")
}

/// Lets the arrows move an edge that has the focus, as a screen reader does. Before the column.
fn splitter(ui: &Ui, salt: &'static str, (less, more): (Key, Key)) {
    let id = splitter_id(ui, salt);
    if ui.memory(|memory| memory.focused()) != Some(id) {
        return;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    ui.input_mut(|input| {
        for (key, action) in [(less, AccessAction::Decrement), (more, AccessAction::Increment)] {
            if input.consume_key(Modifiers::NONE, key) {
                input.events.push(Event::AccessKitActionRequest(ActionRequest {
                    action,
                    target_tree: TreeId::ROOT,
                    target_node: id.accesskit_id(),
                    data: None,
                }));
            }
        }
    });
}

/// Names an edge in the window's language and shows the focus on it. After the column.
fn name_splitter(ui: &Ui, salt: &'static str, name: &str) {
    let id = splitter_id(ui, salt);
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(name));
    if ui.memory(|memory| memory.focused()) == Some(id)
        && let Some(edge) = ui.ctx().read_response(id)
    {
        let line = Rect::from_center_size(edge.rect.center(), vec2(2.0, edge.rect.height() - 8.0));
        focus_ring(ui, line, 2);
    }
}

/// What shows a column.
type Column = fn(&mut Designer, &mut Ui, &Scene<'_>, &mut Intents);

/// A column, and behind it for the keyboard, as it is read, the preview of this width.
fn beside(
    designer: &mut Designer,
    ui: &mut Ui,
    scene: &Scene<'_>,
    intents: &mut Intents,
    (width, column): (f32, Column),
) -> Rect {
    let before = designer.preview_width.unwrap_or(width);
    let mut left = ui.available_rect_before_wrap();
    left.max.x = (left.max.x - before).max(left.min.x);
    let mut room = ui.new_child(UiBuilder::new().id_salt("editor-column").max_rect(left));
    column(designer, &mut room, scene, intents);
    // The left edge of the column: to the left is more.
    splitter(ui, "designer-preview", (Key::ArrowRight, Key::ArrowLeft));
    let shown = preview(designer, ui, scene, intents, width);
    name_splitter(ui, "designer-preview", &scene.words.say("splitter-preview"));
    let now = shown.width();
    if (now - before).abs() > 0.5 {
        ui.ctx().request_discard("the preview has another width");
    }
    designer.preview_width = Some(now);
    shown
}

/// Shows the preview at the right and says where it is.
fn preview(
    designer: &mut Designer,
    ui: &mut Ui,
    scene: &Scene<'_>,
    intents: &mut Intents,
    width: f32,
) -> Rect {
    let surface = Theme::of(ui).panel(margin(space::L, space::M));
    let most = (ui.available_width() - EDITOR).clamp(PREVIEW.0, PREVIEW.1);
    Panel::right("designer-preview")
        .resizable(true)
        .default_size(width)
        .size_range(PREVIEW.0..=most)
        .frame(surface)
        .show(ui, |ui| phone(designer, ui, scene, intents))
        .response
        .rect
}

/// The least height of the preview; in a lower window it scrolls.
const PHONE: f32 = 200.0;

fn phone(designer: &mut Designer, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    if ui.available_height() >= PHONE {
        designer.show_preview(ui, scene, intents);
        return;
    }
    ScrollArea::vertical().id_salt("low-preview").show(ui, |ui| {
        let size = vec2(ui.available_width(), PHONE);
        ui.allocate_ui(size, |ui| designer.show_preview(ui, scene, intents));
        widgets::keep_focus_in_sight(ui);
    });
}

fn tabs(designer: &mut Designer, ui: &mut Ui, scene: &Scene<'_>, beside: bool) {
    let words = scene.words;
    let frame = Theme::of(ui).panel(margin(space::L, space::S));
    Panel::top("designer-tabs").resizable(false).frame(frame).show(ui, |ui| {
        let (list, message, preview) =
            (words.say("tab-library"), words.say("tab-editor"), words.say("tab-preview"));
        let mut options = vec![(Tab::Library, &*list), (Tab::Editor, &*message)];
        if !beside {
            options.push((Tab::Preview, &*preview));
        }
        if let Some(tab) = widgets::segmented(ui, &words.say("tabs"), &options, designer.tab) {
            designer.tab = tab;
        }
    });
}
