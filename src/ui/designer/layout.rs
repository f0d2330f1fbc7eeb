//! How the three columns share the room.

use egui::{CentralPanel, Frame, Panel, Ui, UiBuilder};

use super::Designer;
use crate::ui::theme::{Theme, margin, space};
use crate::ui::widgets;
use crate::ui::{Intents, Scene};

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
                preview(designer, ui, scene, intents, 300.0);
            }
            let surface = Theme::of(ui).panel(margin(0.0, 0.0));
            CentralPanel::default().frame(surface).show(ui, |ui| designer.show_library(ui, scene, intents));
        }
        Tab::Editor => {
            if room_beside {
                beside(designer, ui, scene, intents, 300.0);
            } else {
                center(ui, |ui| designer.show_editor(ui, scene, intents));
            }
        }
        Tab::Preview => {
            let surface = Theme::of(ui).panel(margin(space::L, space::M));
            CentralPanel::default().frame(surface).show(ui, |ui| designer.show_preview(ui, scene, intents));
        }
    }
}

fn columns(designer: &mut Designer, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let surface = Theme::of(ui).panel(margin(0.0, 0.0));
    let most = (ui.available_width() - EDITOR - PREVIEW.0).clamp(LIBRARY.0, LIBRARY.1);
    Panel::left("designer-library")
        .resizable(true)
        .default_size(296.0)
        .size_range(LIBRARY.0..=most)
        .frame(surface)
        .show(ui, |ui| designer.show_library(ui, scene, intents));
    beside(designer, ui, scene, intents, 364.0);
}

/// The editor, and behind it for the keyboard, as it is read, the preview.
fn beside(designer: &mut Designer, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents, width: f32) {
    let before = designer.preview_width.unwrap_or(width);
    let mut left = ui.available_rect_before_wrap();
    left.max.x = (left.max.x - before).max(left.min.x);
    let mut editor = ui.new_child(UiBuilder::new().id_salt("editor-column").max_rect(left));
    center(&mut editor, |ui| designer.show_editor(ui, scene, intents));
    let now = preview(designer, ui, scene, intents, width);
    if (now - before).abs() > 0.5 {
        ui.ctx().request_discard("the preview has another width");
    }
    designer.preview_width = Some(now);
}

/// Shows the preview at the right and says how wide it is.
fn preview(
    designer: &mut Designer,
    ui: &mut Ui,
    scene: &Scene<'_>,
    intents: &mut Intents,
    width: f32,
) -> f32 {
    let surface = Theme::of(ui).panel(margin(space::L, space::M));
    let most = (ui.available_width() - EDITOR).clamp(PREVIEW.0, PREVIEW.1);
    Panel::right("designer-preview")
        .resizable(true)
        .default_size(width)
        .size_range(PREVIEW.0..=most)
        .frame(surface)
        .show(ui, |ui| designer.show_preview(ui, scene, intents))
        .response
        .rect
        .width()
}

fn center(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let ground = Frame::new().fill(Theme::of(ui).color.bg);
    CentralPanel::default().frame(ground).show(ui, content);
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
