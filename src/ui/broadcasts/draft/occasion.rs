//! The fourth block: what it is for, on what occasion, and with whose consent.

use egui::Ui;

use super::super::findings::{self, Wanted};
use super::super::open::Open;
use crate::broadcast::{Block, Consent, Consents, Page, Purpose};
use crate::ui::core::intent::Intent;
use crate::ui::parts::lines::{heading, remark};
use crate::ui::parts::panels;
use crate::ui::theme::space;
use crate::ui::widgets::{TextField, segmented};
use crate::workspace::Command;

/// From this width on where and when stand side by side.
const BESIDE: f32 = 440.0;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_, '_>, page: &Page) -> Option<Wanted> {
    let words = open.scene.words;
    panels::panel(
        ui,
        &words.say("broadcasts-block-occasion"),
        |_| {},
        |ui| {
            heading(ui, words, "broadcasts-purpose");
            let (service, advertising) =
                (words.say("broadcasts-service"), words.say("broadcasts-advertising"));
            let options = [(Some(Purpose::Service), &*service), (Some(Purpose::Advertising), &*advertising)];
            let name = words.say("broadcasts-purpose");
            if let Some(purpose) = segmented(ui, &name, &options, open.broadcast.purpose) {
                open.change(|broadcast| broadcast.purpose = purpose);
            }
            let label = words.say("broadcasts-occasion");
            let hint = words.say("broadcasts-occasion-hint");
            let mut occasion = open.broadcast.occasion.clone();
            let field =
                TextField::new(words, "broadcast-occasion", &label, &mut occasion).hint(&hint).show(ui);
            if field.response.changed() {
                open.change(|broadcast| broadcast.occasion = occasion);
            }
            consent(ui, open, "broadcasts-consent-data", |consents| &mut consents.data);
            if open.broadcast.is_advertising() {
                consent(ui, open, "broadcasts-consent-advertising", |consents| &mut consents.advertising);
            }
            organisation(ui, open);
            findings::show(ui, open, page, Block::Occasion)
        },
    )
}

/// The evidence of a consent: where it was given, and when.
fn consent(
    ui: &mut Ui,
    open: &mut Open<'_, '_>,
    title: &'static str,
    which: fn(&mut Consents) -> &mut Option<Consent>,
) {
    let words = open.scene.words;
    let mut consents = open.broadcast.consents.clone();
    let slot = which(&mut consents);
    let mut now = slot.clone().unwrap_or(Consent { place: String::new(), date: String::new() });
    let title_words = words.say(title);
    heading(ui, words, title);
    let mut changed = false;
    let wide = ui.available_width() >= BESIDE;
    let mut fields = |ui: &mut Ui, width: f32| {
        for (id, text) in
            [("broadcasts-consent-where", &mut now.place), ("broadcasts-consent-when", &mut now.date)]
        {
            ui.vertical(|ui| {
                ui.set_width(width);
                let label = words.say(id);
                let named = format!("{label}: {title_words}");
                let hint = words.say(match id {
                    "broadcasts-consent-where" => "broadcasts-consent-where-hint",
                    _ => "broadcasts-consent-when-hint",
                });
                let field = TextField::new(words, (title, id), &named, text).label_hidden().hint(&hint);
                changed |= field.show(ui).response.changed();
            });
        }
    };
    if wide {
        let width = (ui.available_width() - space::M) / 2.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            fields(ui, width);
        });
    } else {
        let width = ui.available_width();
        fields(ui, width);
    }
    if changed {
        open.change(|broadcast| {
            let is_blank = now.place.is_empty() && now.date.is_empty();
            *which(&mut broadcast.consents) = (!is_blank).then_some(now);
        });
    }
}

/// Asked once a workspace: whether the organisation may write through foreign messengers at all.
fn organisation(ui: &mut Ui, open: &mut Open<'_, '_>) {
    let words = open.scene.words;
    heading(ui, words, "broadcasts-organisation");
    let (yes, no) = (words.say("broadcasts-organisation-yes"), words.say("broadcasts-organisation-no"));
    let desk = &open.scene.document.workspace().desk;
    let options = [(Some(false), &*no), (Some(true), &*yes)];
    let name = words.say("broadcasts-organisation");
    if let Some(answer) = segmented(ui, &name, &options, desk.listed_under_41fz) {
        let mut desk = (**desk).clone();
        desk.listed_under_41fz = answer;
        let settings = Box::new(desk);
        open.intents.push(Intent::Change(Command::SetRegistrationSettings { settings }));
    }
    remark(ui, &words.say("broadcasts-organisation-about"));
}
