//! The bar over the table: search, filters, and what can be done to the ticked templates.

use egui::{Key, Popup, Ui};

use super::board::{Only, Wish};
use super::chosen::Chosen;
use super::mark::Mark;
use super::table::Asked;
use crate::ui::theme::{Theme, Type, margin, space};
use crate::ui::widgets::{Button, Chip, IconButton, TextField, menu};
use crate::ui::{Icon, Scene};

/// Below this width the filters go under the search.
const NARROW: f32 = 900.0;

/// Shows the bar. `focus` leads the keyboard into the search.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    wish: &mut Wish,
    chosen: &mut Chosen,
    focus: bool,
) -> Option<Asked> {
    let mut asked = None;
    egui::Frame::new().inner_margin(margin(space::M, space::M)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        let narrow = ui.available_width() < NARROW;
        if narrow {
            search(ui, scene, wish, focus, ui.available_width());
            ui.horizontal_wrapped(|ui| filters(ui, scene, wish));
        } else {
            ui.horizontal(|ui| {
                search(ui, scene, wish, focus, 260.0);
                filters(ui, scene, wish);
            });
        }
        if !chosen.is_empty() {
            ui.horizontal_wrapped(|ui| asked = ticked(ui, scene, chosen));
        }
    });
    asked
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
        Only::Waiting => "reg-only-waiting",
        Only::Changed => "reg-only-changed",
        Only::Wrong => "reg-only-wrong",
        Only::Approved => "reg-only-approved",
    }
}

fn filters(ui: &mut Ui, scene: &Scene<'_>, wish: &mut Wish) {
    ui.spacing_mut().item_spacing.x = 6.0;
    for only in Only::ALL {
        if ui.add(Chip::new(&scene.words.say(only_id(only)), wish.only == only)).clicked() {
            wish.only = only;
        }
    }
}

/// What can be done to the ticked templates.
fn ticked(ui: &mut Ui, scene: &Scene<'_>, chosen: &mut Chosen) -> Option<Asked> {
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
