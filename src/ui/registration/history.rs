//! Everything that happened to one template.

use egui::{Context, Label, ScrollArea, Ui};

use crate::registration::{Event, EventKind, Outcome, RowRef, TableKind, history};
use crate::ui::core::scene::Scene;
use crate::ui::parts::lines::remark;
use crate::ui::parts::registration_status;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Dialog, Tone, status};
use crate::wording::{dates, one_line, statuses};
use crate::workspace::MessageId;

/// Shows it. `false` where it was closed or the message is gone.
pub(super) fn show(ctx: &Context, scene: &Scene<'_>, id: MessageId) -> bool {
    let words = scene.words;
    let Some(entry) = scene.document.entry(id) else { return false };
    let title = words.tell("reg-history-of", &[("name", statuses::message_name(words, entry).into())]);
    let close = words.say("notice-close");
    let ((), answer) = Dialog::notice("reg-history", &title, &close).width(560.0).show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(now) = registration_status::of(scene.document, entry) {
            status(ui, registration_status::tone_of(&now), &statuses::long(words, &now));
        }
        if let Some(why) = registration_status::obstacle(words, scene.document, entry) {
            remark(ui, &why);
        }
        let record = registration_status::record(scene.document, id);
        let events = record.map(history).unwrap_or_default();
        if events.is_empty() {
            remark(ui, &words.say("reg-history-none"));
        }
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            for event in events.iter().rev() {
                line(ui, scene, event);
            }
        });
    });
    answer.is_none()
}

fn line(ui: &mut Ui, scene: &Scene<'_>, event: &Event<'_>) {
    let theme = Theme::of(ui);
    let words = scene.words;
    let (tone, said) = told(scene, &event.what);
    ui.add_space(space::XS);
    ui.separator();
    ui.add_space(space::XS);
    ui.spacing_mut().item_spacing.y = 2.0;
    let at = dates::moment(words, event.at, scene.now.date());
    ui.label(theme.colored(Type::Caption, theme.color.text3, at));
    ui.horizontal_wrapped(|ui| {
        status(ui, tone, &said);
    });
    let content: String = one_line(&event.content.text).chars().take(120).collect();
    let titles: Vec<_> = event.content.buttons.iter().map(|button| one_line(button.title())).collect();
    let frozen = words
        .tell("reg-history-content", &[("text", content.into()), ("buttons", titles.join(" · ").into())]);
    ui.add(Label::new(theme.colored(Type::Small, theme.color.text2, frozen)).wrap());
}

fn told(scene: &Scene<'_>, what: &EventKind<'_>) -> (Tone, String) {
    let words = scene.words;
    match what {
        EventKind::Packed { .. } => (Tone::Neutral, words.say("reg-event-packed").into_owned()),
        EventKind::Sent { to, .. } if to.trim().is_empty() => {
            (Tone::Neutral, words.say("reg-event-sent").into_owned())
        }
        EventKind::Sent { to, .. } => {
            (Tone::Neutral, words.tell("reg-event-sent-to", &[("to", one_line(to).into())]))
        }
        EventKind::Noted { row, outcome } => {
            let (tone, said) = noted(scene, outcome);
            let row = row.map(|row| words.say(row_id(row)));
            let said = match row {
                Some(row) => words.tell("reg-event-row", &[("row", row.into()), ("said", said.into())]),
                None => said,
            };
            (tone, said)
        }
    }
}

fn row_id(row: RowRef) -> &'static str {
    match row.table {
        TableKind::Chat => "reg-row-chat",
        TableKind::Url => "reg-row-url",
        TableKind::Call => "reg-row-call",
    }
}

fn noted(scene: &Scene<'_>, outcome: &Outcome) -> (Tone, String) {
    let words = scene.words;
    let say = |id: &str| words.say(id).into_owned();
    match outcome {
        Outcome::Approved => (Tone::Good, say("reg-approved")),
        Outcome::Rejected(reason) if reason.trim().is_empty() => (Tone::Error, say("reg-rejected")),
        Outcome::Rejected(reason) => {
            (Tone::Error, words.tell("reg-rejected-because", &[("reason", one_line(reason).into())]))
        }
        Outcome::Waiting => (Tone::Neutral, say("reg-event-waiting")),
        Outcome::Withdrawn => (Tone::Neutral, say("reg-event-withdrawn")),
    }
}
