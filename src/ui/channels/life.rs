//! The last step: the bot answers in WhatsApp, or what to do when it does not.

use egui::Ui;

use super::open::Open;
use super::{View, letter, pulse, webhook};
use crate::channel::{ChannelEvent, LetterKind, Seen, Stage};
use crate::ui::core::intent::Intent;
use crate::ui::core::place::Place;
use crate::ui::icons::Icon;
use crate::ui::parts::panels;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Button, Found, Look, check_row};
use crate::wording::moments;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    match open.channel.stage() {
        Stage::Live(since) => live(ui, open, view, since),
        Stage::Blocked(since) => blocked(ui, open, since),
        _ => waiting(ui, open, view),
    }
}

fn live(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, since: jiff::Timestamp) {
    let words = open.words;
    let when = moments::day_and_time(words, since, open.scene.now);
    let seen = match open.channel.live.map(|live| live.seen) {
        Some(Seen::Client) => "life-by-client",
        Some(Seen::Owner) | None => "life-by-owner",
    };
    panels::panel(
        ui,
        &words.say("life-live-title"),
        |_| {},
        |ui| {
            let theme = Theme::of(ui);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                Icon::Ok.show(ui, 20.0, theme.color.accent);
                ui.label(theme.text(Type::Body, words.tell(seen, &[("when", when.into())])));
            });
            facts(ui, open);
            panels::text(ui, &words.say("life-live-next"));
            panels::foot(ui, |ui| {
                let messages = words.say("life-to-messages");
                if ui.add(Button::primary(&messages).icon(Icon::Messages)).clicked() {
                    open.intents.push(Intent::Go(Place::Messages));
                }
                if ui.add(Button::new(&words.say("life-stopped"))).clicked() {
                    open.take(ChannelEvent::Silent(open.now()));
                }
            });
        },
    );
    if open.channel.has_webhook() || view.typing_webhook {
        webhook::panel(ui, open, view);
    }
}

/// What is known of a channel that works.
fn facts(ui: &mut Ui, open: &Open<'_>) {
    let (words, now, channel) = (open.words, open.scene.now, open.channel);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(project) = &channel.project {
            panels::fact(ui, &words.say("publish-project"), &project.name);
        }
        if let Some(remote) = &channel.remote {
            panels::fact(ui, &words.say("publish-number"), &remote.channel.to_string());
        }
        if let Some(at) = channel.published {
            panels::fact(ui, &words.say("life-published"), &moments::day_and_time(words, at, now));
        }
        if let Some(handed) = channel.handed_over() {
            let when = moments::day_and_time(words, handed.at, now);
            let said = match handed.to.trim() {
                "" => when,
                to => words.tell("life-sent-to", &[("to", to.into()), ("when", when.into())]),
            };
            panels::fact(ui, &words.say("life-sent"), &said);
        }
    });
}

fn blocked(ui: &mut Ui, open: &mut Open<'_>, since: jiff::Timestamp) {
    let words = open.words;
    let day = moments::day(words, since, open.scene.now);
    panels::panel(
        ui,
        &words.say("life-blocked-title"),
        |_| {},
        |ui| {
            panels::callout(ui, Icon::Warning, &words.tell("life-blocked", &[("day", day.into())]));
        },
    );
}

fn waiting(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let due = open.channel.reminder_in(open.now(), open.zone()) == Some(0);
    let silent = open.channel.silent.is_some();
    // One thing at a time: a letter that is due comes before everything.
    if due && !silent {
        letter::panel(ui, open, view, LetterKind::Reminder);
    }
    write_to_it(ui, open, view, !due && !silent);
    if silent {
        what_to_check(ui, open);
        letter::panel(ui, open, view, LetterKind::Silence);
    }
}

/// What the owner does meanwhile, and what came of it.
fn write_to_it(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, main: bool) {
    let words = open.words;
    panels::panel(
        ui,
        &words.say("life-title"),
        |_| {},
        |ui| {
            panels::text(ui, &words.say("life-text"));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                rows(ui, open, view);
            });
            panels::foot(ui, |ui| {
                let answered = words.say("life-answered");
                let look = if main { Look::Primary } else { Look::Secondary };
                if ui.add(Button::new(&answered).icon(Icon::Ok).look(look)).clicked() {
                    open.take(ChannelEvent::Alive(open.now(), Seen::Owner));
                }
                if ui.add(Button::new(&words.say("life-not-answered"))).clicked() {
                    open.take(ChannelEvent::Silent(open.now()));
                }
                let plays = open.channel.sandbox && open.channel.remote.is_some();
                let busy = view.talk.borrow().life.is_busy();
                if plays && ui.add_enabled(!busy, Button::new(&words.say("life-let-write"))).clicked() {
                    pulse::let_client_write(ui.ctx(), open, view);
                }
            });
        },
    );
}

fn rows(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let (words, now) = (open.words, open.scene.now);
    let handed = open.channel.handed_over();
    if let Some(handed) = handed {
        let when = moments::day_and_time(words, handed.at, now);
        let said = match handed.to.trim() {
            "" => words.say("life-handed").into_owned(),
            to => words.tell("life-handed-to", &[("to", to.into())]),
        };
        check_row(ui, true, Found::Good, &said, |ui| panels::remark_right(ui, &when));
    }
    if let Some(at) = open.channel.reminded {
        let when = moments::day_and_time(words, at, now);
        check_row(ui, false, Found::Good, &words.say("life-reminded"), |ui| panels::remark_right(ui, &when));
    }
    if open.channel.remote.is_some() {
        sign(ui, open, view);
    }
    if let Some(left) = open.channel.reminder_in(open.now(), open.zone()).filter(|left| *left > 0) {
        let told = words.tell("life-remind-later", &[("days", left.into())]);
        check_row(ui, handed.is_none(), Found::Pending, &told, |_| {});
    }
}

/// Whether the platform knows a client of the bot.
fn sign(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    if !pulse::is_ready(open) {
        let settings = words.say("life-to-settings");
        let asked = check_row(ui, false, Found::Pending, &words.say("life-no-token"), |ui| {
            !open.channel.sandbox && ui.add(Button::new(&settings).small()).clicked()
        });
        if asked {
            open.intents.push(Intent::Go(Place::Settings));
        }
        return;
    }
    let (busy, failed, at) = {
        let talk = view.talk.borrow();
        (talk.life.is_busy(), talk.life.failure().cloned(), talk.life_at)
    };
    let (found, said) = match failed {
        Some(failure) => (Found::Wrong, failure.say(words)),
        None => (Found::Pending, words.say("life-nobody-yet").into_owned()),
    };
    let name = match (busy, at) {
        (true, _) => words.say("life-looking"),
        (false, _) => words.say("life-look"),
    };
    let at = at.map(|at| words.tell("life-looked", &[("time", moments::time(at, open.scene.now).into())]));
    let look = check_row(ui, false, found, &said, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        at.iter().for_each(|at| panels::remark_right(ui, at));
        ui.add_enabled(!busy, Button::new(&name).small()).clicked()
    });
    if look {
        pulse::look(ui.ctx(), open, view);
    }
}

fn what_to_check(ui: &mut Ui, open: &Open<'_>) {
    let words = open.words;
    panels::panel(
        ui,
        &words.say("silent-title"),
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let steps =
                ["silent-number", "silent-published", "silent-webhook", "silent-block", "silent-manager"];
            for (at, id) in steps.into_iter().enumerate() {
                panels::instruction(ui, at + 1, &words.say(id), None);
            }
        },
    );
}
