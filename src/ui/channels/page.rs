//! The page of a channel: its name, the steps at the left, and what belongs to one of them.

use egui::{Event, Key, Layout, ScrollArea, Ui, vec2};

use super::layout::{NARROW, WIDTH, page_margin};
use super::open::Open;
use super::{View, account, connect, dialogs, hand_over, head, kind, life, names, pulse, rail};
use crate::channel::Step;
use crate::ui::theme::space;
use crate::ui::widgets;

const RAIL: f32 = 290.0;

/// Shows it; says whether it is to be left for the list.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) -> bool {
    let now = open.channel.step();
    // A step that is not reached any more, after an undo, cannot be looked at.
    let viewed = view.step.filter(|step| *step <= now).unwrap_or(now);
    pulse::attend(ui.ctx(), open, view);
    open.enter = !open.scene.read_only && enter_is_free(ui);
    let mut back = false;
    let seen = ui.available_height();
    ScrollArea::vertical().id_salt(("channel", open.id)).auto_shrink(false).show(ui, |ui| {
        view.room.begin(ui.min_rect().top(), seen);
        egui::Frame::new().inner_margin(page_margin(ui)).show(ui, |ui| {
            ui.set_max_width(WIDTH.min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = space::L;
            back = head::show(ui, open, view);
            let folded = rail::is_folded(open, view, viewed);
            let pressed = if folded || ui.available_width() < NARROW {
                let pressed = rail::show(ui, open, view, viewed, true);
                body(ui, open, view, viewed);
                pressed
            } else {
                columns(ui, open, view, viewed)
            };
            if let Some(step) = pressed {
                view.step = Some(step).filter(|step| *step != now);
            }
        });
        widgets::keep_focus_in_sight(ui);
    });
    dialogs::show(ui, open, view);
    if view.save.show(ui.ctx(), open) {
        view.secrets.letter_went_out();
    }
    back
}

/// Whether Enter was pressed, by no held key, and belongs to no control, menu or dialog.
fn enter_is_free(ui: &Ui) -> bool {
    let taken = |memory: &egui::Memory| memory.focused().is_some() || memory.top_modal_layer().is_some();
    if ui.memory(taken) || egui::Popup::is_any_open(ui.ctx()) {
        return false;
    }
    let pressed = |event: &Event| {
        let Event::Key { key: Key::Enter, pressed: true, repeat: false, modifiers, .. } = event else {
            return false;
        };
        modifiers.is_none()
    };
    ui.input(|input| input.events.iter().any(pressed))
}

fn columns(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, viewed: Step) -> Option<Step> {
    let room = ui.available_width();
    // The rail gives way first: what is to be done needs the room more.
    let side = RAIL.min(room * 0.32);
    ui.with_layout(Layout::left_to_right(egui::Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        let column = |ui: &mut Ui, width: f32| {
            let builder = egui::UiBuilder::new().layout(Layout::top_down(egui::Align::Min));
            let rect = egui::Rect::from_min_size(ui.cursor().min, vec2(width, f32::INFINITY));
            ui.new_child(builder.max_rect(rect))
        };
        let mut left = column(ui, side);
        let pressed = rail::show(&mut left, open, view, viewed, false);
        ui.advance_cursor_after_rect(left.min_rect());
        let mut right = column(ui, room - side - space::XL);
        right.spacing_mut().item_spacing.y = 20.0;
        body(&mut right, open, view, viewed);
        ui.advance_cursor_after_rect(right.min_rect());
        pressed
    })
    .inner
}

fn body(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, viewed: Step) {
    ui.push_id(viewed, |ui| {
        // What a step does on the platform could not be written down.
        ui.add_enabled_ui(!open.scene.read_only, |ui| match viewed {
            Step::Account => account::show(ui, open, view),
            Step::Kind => kind::show(ui, open, view),
            Step::Names => names::show(ui, open, view),
            Step::Connect => connect::show(ui, open, view),
            Step::HandOver => hand_over::show(ui, open, view),
            Step::FirstMessage => life::show(ui, open, view),
        });
    });
}
