//! What surrounds every screen: the bar at the top and the rail at the left.

use egui::{
    Align, Color32, Layout, Panel, Popup, PopupCloseBehavior, Role, Sense, TextFormat, Ui, WidgetInfo, pos2,
    vec2,
};

use super::file_dialogs::Paperwork;
use crate::ui::core::document::Document;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::Notices;
use crate::ui::core::place::Place;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::notices::{bell_list, unread_mark};
use crate::ui::theme::{Theme, Type, corners, focus_ring, margin, radius, size, space, text};
use crate::ui::widgets::{self, IconButton};
use crate::ui::workspace_file::SaveState;
use crate::words::Words;

/// The places at the top of the rail; the settings stand at its foot.
const PLACES: [Place; 5] =
    [Place::Channels, Place::Messages, Place::Registration, Place::Broadcasts, Place::Audit];

fn document_name(words: &Words, document: &Document) -> String {
    document.name().unwrap_or_else(|| words.say("document-unnamed").into_owned())
}

/// What stands in the window's own title bar.
pub(in crate::ui) fn window_title(words: &Words, document: &Document) -> String {
    let name = document_name(words, document);
    words.tell("window-title", &[("name", name.into())])
}

/// The bar at the top: brand, what is open and whether it is saved, undo, redo, notices.
pub(in crate::ui) fn top_bar(
    ui: &mut Ui,
    scene: &Scene<'_>,
    paperwork: &mut Paperwork,
    notices: &mut Notices,
) -> Intents {
    let frame = Theme::of(ui).panel(margin(space::L, 0.0));
    let state = paperwork.shown_state(ui.ctx());
    let bar = Panel::top("top-bar").exact_size(size::TOP_BAR).resizable(false).frame(frame);
    let shown = bar.show(ui, |ui| {
        let ((), intents) = widgets::ends(
            ui,
            size::TOP_BAR - 1.0,
            space::S,
            |ui| names(ui, scene, state),
            |ui| commands(ui, scene, paperwork, notices),
        );
        intents
    });
    shown.inner
}

/// The part of the room in the bar that a long name may take.
const NAME_SHARE: f32 = 0.6;

fn names(ui: &mut Ui, scene: &Scene<'_>, state: SaveState) {
    let (theme, words) = (Theme::of(ui), scene.words);
    let begin = ui.cursor().left();
    ui.label(theme.text(Type::Brand, words.say("brand")));
    // The name of the document stands over the screen, not over the rail.
    ui.add_space((begin + rail_width(ui, words) - space::S - ui.cursor().left()).max(0.0));
    let name = document_name(words, scene.document);
    ui.scope(|ui| {
        // However long it is, what follows it is read.
        ui.set_max_width(ui.available_width() * NAME_SHARE);
        ui.add(egui::Label::new(theme.text(Type::Medium, name)).truncate());
    });
    let color = if state.is_bad() { theme.color.error } else { theme.color.text3 };
    ui.add(egui::Label::new(theme.colored(Type::Body, color, words.say(state.id()))).truncate());
}

/// What stands in the place of a screen while the workspace is being opened.
pub(in crate::ui) fn opening(ui: &mut Ui, words: &Words) -> Intents {
    ui.centered_and_justified(|ui| {
        let theme = Theme::of(ui);
        ui.label(theme.colored(Type::Body, theme.color.text3, words.say("doc-opening")));
    });
    Intents::new()
}

/// Files, undo, redo and the bell.
fn commands(ui: &mut Ui, scene: &Scene<'_>, paperwork: &Paperwork, notices: &mut Notices) -> Intents {
    let mut intents = paperwork.menu(ui, scene);
    let history = scene.document.history();
    for (action, icon, step) in
        [(Action::Undo, Icon::Undo, history.undo_label()), (Action::Redo, Icon::Redo, history.redo_label())]
    {
        let (name, key) = (scene.words.say(action.id()), action.key_text(ui.ctx()));
        let step_name = step.map(|step| scene.words.say(step));
        let button = IconButton::new(icon, &name).key(&key).about(step_name.as_deref());
        if ui.add_enabled(step.is_some(), button).clicked() {
            intents.push(Intent::Do(action));
        }
    }
    intents.extend(bell(ui, scene.words, notices));
    intents
}

fn bell(ui: &mut Ui, words: &Words, notices: &mut Notices) -> Intents {
    let name = words.tell("notices-bell", &[("count", notices.unread().into())]);
    let bell = ui.add(IconButton::new(Icon::Bell, &name));
    unread_mark(ui, bell.rect, notices);
    let popup = Popup::from_toggle_button_response(&bell)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .gap(space::XS);
    let shown = widgets::menu(&bell, popup, |ui| bell_list(ui, words, notices));
    match shown {
        Some(list) => {
            notices.read();
            list
        }
        None => Intents::new(),
    }
}

/// The rail at the left: the screens that exist. Where the window is too low for all of them, they
/// scroll.
pub(in crate::ui) fn rail(ui: &mut Ui, scene: &Scene<'_>, here: Place) -> Intents {
    let mut intents = Intents::new();
    let frame = Theme::of(ui).panel(margin(space::S, space::S));
    let rail = Panel::left("rail").exact_size(rail_width(ui, scene.words)).resizable(false).frame(frame);
    rail.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let mut offer = |ui: &mut Ui, place: Place| {
            let key = Action::Go(place).key_text(ui.ctx());
            let waiting = if place == Place::Broadcasts { scene.broadcasts.waiting() } else { 0 };
            let said = scene.words.say(place.id());
            let named = match waiting {
                0 => said.clone().into_owned(),
                count => scene
                    .words
                    .tell("broadcasts-waiting", &[("name", said.clone().into()), ("count", count.into())]),
            };
            let badge = (waiting > 0).then(|| waiting.to_string());
            if rail_button(ui, place.icon(), (&said, &named, &key), badge.as_deref(), place == here) {
                intents.push(Intent::Go(place));
            }
        };
        let height = (PLACES.len() + 1) as f32 * (RAIL_BUTTON + space::XS) - space::XS;
        if ui.available_height() < height {
            let bar = egui::scroll_area::ScrollBarVisibility::AlwaysHidden;
            egui::ScrollArea::vertical().scroll_bar_visibility(bar).show(ui, |ui| {
                PLACES.into_iter().chain([Place::Settings]).for_each(|place| offer(ui, place));
                widgets::keep_focus_in_sight(ui);
            });
            return;
        }
        for place in PLACES {
            offer(ui, place);
        }
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| offer(ui, Place::Settings));
    });
    intents
}

const RAIL_BUTTON: f32 = 56.0;
/// The part of the window that the rail may take for the sake of a long word.
const RAIL_SHARE: f32 = 0.2;

/// As wide as the longest name needs.
fn rail_width(ui: &Ui, words: &Words) -> f32 {
    let width = |place: Place| {
        let kind = Type::CaptionStrong;
        ui.painter()
            .layout_no_wrap(words.say(place.id()).into_owned(), kind.font(), Color32::PLACEHOLDER)
            .size()
            .x
    };
    let longest = PLACES.into_iter().chain([Place::Settings]).map(width).fold(0.0, f32::max);
    let most = (ui.ctx().content_rect().width() * RAIL_SHARE).max(size::RAIL);
    (longest.ceil() + 2.0 * (space::S + space::XS)).clamp(size::RAIL, most)
}

/// `named` is what a screen reader says: the words, and what waits there for a decision.
fn rail_button(
    ui: &mut Ui,
    icon: Icon,
    (words, named, key): (&str, &str, &str),
    badge: Option<&str>,
    here: bool,
) -> bool {
    let c = &Theme::of(ui).color;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), RAIL_BUTTON), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Tab, enabled, here, named));
    let (fill, color, kind) = match (here, response.hovered()) {
        (true, _) => (c.accent_soft, c.accent, Type::CaptionStrong),
        (false, true) => (c.sunken, c.text2, Type::Caption),
        (false, false) => (c.surface, c.text2, Type::Caption),
    };
    ui.painter().rect_filled(rect, corners(radius::L), fill);
    let top = pos2(rect.center().x, rect.top() + 8.0 + size::ICON / 2.0);
    icon.paint(ui, egui::Rect::from_center_size(top, vec2(size::ICON, size::ICON)), color);
    let format = TextFormat { line_height: None, ..text::format(kind, color) };
    let job = text::one_row(words, format, rect.width() - 2.0 * space::XS);
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    let place = pos2(rect.center().x - galley.size().x / 2.0, rect.bottom() - 8.0 - galley.size().y);
    ui.painter().galley(place, galley, color);
    if let Some(badge) = badge {
        let at = pos2(top.x + size::ICON / 2.0 + 4.0, top.y - size::ICON / 2.0 + 4.0);
        ui.painter().circle_filled(at, 9.0, c.error);
        let font = Type::CaptionStrong.font();
        ui.painter().text(at, egui::Align2::CENTER_CENTER, badge, font, c.surface);
    }
    if response.has_focus() {
        focus_ring(ui, rect.shrink(2.0), radius::L);
    }
    // What does not fit is told to whoever points at it, with the key.
    let tip = [words, key].into_iter().skip(usize::from(!cut)).filter(|part| !part.is_empty());
    let tip = tip.collect::<Vec<_>>().join("  ");
    let response = if tip.is_empty() { response } else { response.on_hover_text(tip) };
    response.clicked()
}
