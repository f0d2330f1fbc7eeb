//! The last step: the bot answers in WhatsApp, or what to do when it does not.

use egui::Ui;

use super::open::Open;
use super::{View, letter, lines, moment, pulse};
use crate::channel::{LetterKind, Move, Seen, Stage};
use crate::ui::shell::Place;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Button, Found, Look, check_row};
use crate::ui::{Icon, Intent};

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    match open.channel.stage() {
        Stage::Live(since) => live(ui, open, since),
        Stage::Blocked(since) => blocked(ui, open, since),
        _ => waiting(ui, open, view),
    }
}

fn live(ui: &mut Ui, open: &mut Open<'_>, since: jiff::Timestamp) {
    let words = open.words;
    let when = moment::day_and_time(words, since, open.scene.now);
    let seen = match open.channel.live.map(|live| live.seen) {
        Some(Seen::Client) => "life-by-client",
        Some(Seen::Owner) | None => "life-by-owner",
    };
    lines::panel(
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
            lines::text(ui, &words.say("life-live-next"));
            lines::foot(ui, |ui| {
                let messages = words.say("life-to-messages");
                if ui.add(Button::primary(&messages).icon(Icon::Messages)).clicked() {
                    open.intents.push(Intent::Go(Place::Messages));
                }
                if ui.add(Button::new(&words.say("life-stopped"))).clicked() {
                    open.take(Move::Silent(open.now()));
                }
            });
        },
    );
}

fn blocked(ui: &mut Ui, open: &mut Open<'_>, since: jiff::Timestamp) {
    let words = open.words;
    let day = moment::day(words, since, open.scene.now);
    lines::panel(
        ui,
        &words.say("life-blocked-title"),
        |_| {},
        |ui| {
            lines::callout(ui, Icon::Warning, &words.tell("life-blocked", &[("day", day.into())]));
        },
    );
}

fn waiting(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    let words = open.words;
    let days = open.channel.days_waiting(open.now(), open.zone()).unwrap_or(0);
    let remind = open.channel.reminder_in(open.now(), open.zone());
    let silent = open.channel.silent;
    let right = |ui: &mut Ui| lines::remark_right(ui, &words.tell("life-waiting", &[("days", days.into())]));
    lines::panel(ui, &words.say("life-title"), right, |ui| {
        lines::text(ui, &words.say("life-text"));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            rows(ui, open, view, remind);
        });
        lines::foot(ui, |ui| {
            let answered = words.say("life-answered");
            if ui.add(Button::primary(&answered).icon(Icon::Ok)).clicked() {
                open.take(Move::Alive(open.now(), Seen::Owner));
            }
            let quiet = words.say("life-not-answered");
            if ui.add(Button::new(&quiet).look(Look::Secondary)).clicked() {
                open.take(Move::Silent(open.now()));
            }
        });
    });
    if silent.is_some() {
        what_to_check(ui, open);
        letter::panel(ui, open, view, LetterKind::Silence);
    } else if remind == Some(0) {
        letter::panel(ui, open, view, LetterKind::Reminder);
    }
}

fn rows(ui: &mut Ui, open: &mut Open<'_>, view: &mut View, remind: Option<u32>) {
    let words = open.words;
    let now = open.scene.now;
    if let Some(handed) = open.channel.handed_over() {
        let when = moment::day_and_time(words, handed.at, now);
        let said = match handed.to.trim() {
            "" => words.say("life-handed").into_owned(),
            to => words.tell("life-handed-to", &[("to", to.into())]),
        };
        check_row(ui, true, Found::Good, &said, |ui| lines::remark_right(ui, &when));
    }
    if open.channel.remote.is_some() {
        sign(ui, open, view);
    }
    let left = remind.unwrap_or(0);
    let said = if left == 0 { "life-remind-now" } else { "life-remind-later" };
    let found = if left == 0 { Found::Doubtful } else { Found::Pending };
    let told = words.tell(said, &[("days", left.into())]);
    check_row(ui, open.channel.handed_over().is_none(), found, &told, |_| {});
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
    let at = at.map(|at| words.tell("life-looked", &[("time", moment::time(at, open.scene.now).into())]));
    let look = check_row(ui, false, found, &said, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        at.iter().for_each(|at| lines::remark_right(ui, at));
        ui.add_enabled(!busy, Button::new(&name).small()).clicked()
    });
    if look {
        pulse::look(ui.ctx(), open, view);
    }
}

fn what_to_check(ui: &mut Ui, open: &Open<'_>) {
    let words = open.words;
    lines::panel(
        ui,
        &words.say("silent-title"),
        |_| {},
        |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            let steps =
                ["silent-number", "silent-published", "silent-webhook", "silent-block", "silent-manager"];
            for (at, id) in steps.into_iter().enumerate() {
                lines::instruction(ui, at + 1, &words.say(id), None);
            }
        },
    );
}
