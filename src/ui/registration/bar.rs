//! Around the table: search and filters above, what can be done to the ticked templates below.

use egui::{Key, Popup, Ui};

use super::board::{Only, Wish};
use super::mark::Mark;
use super::table::Asked;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, margin, size, space};
use crate::ui::widgets::{Button, Chip, IconButton, TextField, Ticks, menu};
use crate::workspace::MessageId;

/// The most width of the search beside the filters, and the least with which it stands there.
const SEARCH: (f32, f32) = (260.0, 150.0);
/// Between two filters.
const GAP: f32 = 6.0;
/// The height of what can be done to the ticked rows.
pub(super) const FOOT: f32 = size::CONTROL_SMALL + 2.0 * space::S;

/// Shows search and filters. `focus` leads the keyboard into the search.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, wish: &mut Wish, focus: bool) {
    egui::Frame::new().inner_margin(margin(space::M, space::M)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        let beside = ui.available_width() - width_of_filters(ui, scene) - space::S;
        if beside < SEARCH.1 {
            search(ui, scene, wish, focus, ui.available_width());
            ui.horizontal_wrapped(|ui| filters(ui, scene, wish));
        } else {
            ui.horizontal(|ui| {
                search(ui, scene, wish, focus, beside.min(SEARCH.0));
                filters(ui, scene, wish);
            });
        }
    });
}

fn search(ui: &mut Ui, scene: &Scene<'_>, wish: &mut Wish, focus: bool, width: f32) {
    let words = scene.words;
    let (label, hint) = (words.say("reg-search"), words.say("reg-search-hint"));
    let response = ui
        .vertical(|ui| {
            ui.set_width(width);
            let field = TextField::new(words, "registration-search", &label, &mut wish.query);
            field.label_hidden().hint(&hint).icon(Icon::Find).sunken().show(ui).response
        })
        .inner;
    if focus {
        response.request_focus();
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        wish.query.clear();
    }
}

fn only_id(only: Only) -> &'static str {
    match only {
        Only::All => "reg-only-all",
        Only::Ready => "reg-only-ready",
        Only::Packed => "reg-only-packed",
        Only::Waiting => "reg-only-waiting",
        Only::Changed => "reg-only-changed",
        Only::Wrong => "reg-only-wrong",
        Only::Approved => "reg-only-approved",
    }
}

/// How much room the filters take in one row, whichever is chosen.
fn width_of_filters(ui: &Ui, scene: &Scene<'_>) -> f32 {
    let each = Only::ALL.map(|only| Chip::width(ui, &scene.words.say(only_id(only))) + GAP);
    each.iter().sum::<f32>()
}

fn filters(ui: &mut Ui, scene: &Scene<'_>, wish: &mut Wish) {
    ui.spacing_mut().item_spacing.x = GAP;
    for only in Only::ALL {
        if ui.add(Chip::new(&scene.words.say(only_id(only)), wish.only == only)).clicked() {
            wish.only = only;
        }
    }
}

/// What can be done to the ticked templates, below the table: nothing moves under the pointer
/// when the first is ticked.
pub(super) fn ticked(ui: &mut Ui, scene: &Scene<'_>, chosen: &mut Ticks<MessageId>) -> Option<Asked> {
    let frame = egui::Frame::new().inner_margin(margin(space::M, space::S));
    frame.show(ui, |ui| ui.horizontal_wrapped(|ui| deeds(ui, scene, chosen)).inner).inner
}

fn deeds(ui: &mut Ui, scene: &Scene<'_>, chosen: &mut Ticks<MessageId>) -> Option<Asked> {
    ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
    let (theme, words) = (Theme::of(ui), scene.words);
    let mut asked = None;
    let said = words.tell("library-chosen", &[("count", chosen.len().into())]);
    ui.label(theme.colored(Type::Small, theme.color.text2, said));
    let note = words.say("reg-note");
    let button = ui.add(Button::new(&note).icon(Icon::ChevronDown).small());
    menu(&button, Popup::menu(&button), |ui| {
        for mark in Mark::ALL {
            if ui.button(words.say(mark.id())).clicked() {
                asked = Some(Asked::Mark(mark));
                ui.close();
            }
        }
    });
    let one = chosen.at.filter(|at| chosen.len() == 1 && chosen.contains(*at));
    if let Some(id) = one {
        if ui.add(Button::new(&words.say("reg-open")).small()).clicked() {
            asked = Some(Asked::Open(id));
        }
        if ui.add(Button::new(&words.say("reg-history")).small()).clicked() {
            asked = Some(Asked::History(id));
        }
    }
    let none = words.say("reg-tick-none");
    if ui.add(IconButton::new(Icon::Close, &none).small()).clicked() {
        chosen.clear();
    }
    asked
}
