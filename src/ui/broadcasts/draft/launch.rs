//! The end of the page: what would go out, how fast and in which hours, a test to oneself, and the
//! launch.

use egui::{Align, Layout, Ui, vec2};
use jiff::civil::Time;

use super::super::numbers::{number_field, text_field};
use super::super::open::Open;
use crate::broadcast::{Hours, Page, Verdict, estimate};
use crate::ui::broadcasts::findings;
use crate::ui::core::broadcast_check::CheckGrounds;
use crate::ui::core::broadcast_runs::{Launch, SendWish};
use crate::ui::core::intent::Intent;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::remark;
use crate::ui::parts::panels;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, Found, check_row, toggle};
use crate::wording::moments;

/// What is asked for.
pub(super) enum Asked {
    /// Ask once more, with the count, and launch.
    Confirm(Box<Launch>),
    /// Send it to oneself first.
    Test,
}

/// Width of a field for a number.
const NUMBER: f32 = 170.0;

/// Shows it. `ready` tells that the check is about what is open.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_, '_>, page: &Page, ready: bool) -> Option<Asked> {
    let words = open.scene.words;
    panels::panel(
        ui,
        &words.say("broadcasts-launch"),
        |_| {},
        |ui| {
            counts(ui, open, page);
            pace(ui, open, page);
            hours(ui, open);
            button(ui, open, page, ready)
        },
    )
}

fn counts(ui: &mut Ui, open: &Open<'_, '_>, page: &Page) {
    let words = open.scene.words;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let ready = page.ready();
        let found = if ready > 0 { Found::Good } else { Found::Pending };
        let goes = words.say("broadcasts-verdict-ready");
        check_row(ui, true, found, &goes, |ui| panels::remark_right(ui, &number(words, ready)));
        for (verdict, count) in &page.counts {
            let Verdict::Skipped(rule) = verdict else { continue };
            let why = findings::verdict(words, rule.as_str());
            let said = words.tell("broadcasts-verdict-skipped", &[("why", why.into())]);
            check_row(ui, false, Found::Skipped, &said, |ui| {
                panels::remark_right(ui, &number(words, *count))
            });
        }
    });
}

fn number(words: &crate::words::Words, count: u64) -> String {
    words.tell("broadcasts-number", &[("count", count.into())])
}

fn pace(ui: &mut Ui, open: &mut Open<'_, '_>, page: &Page) {
    let scene = open.scene;
    let words = scene.words;
    let pace = open.broadcast.pace;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let field = |ui: &mut Ui, id: &'static str, now: u64, bounds| {
            cell(ui, |ui| number_field(ui, scene, &words.say(id), now, bounds))
        };
        let threads = field(ui, "broadcasts-threads", pace.threads.into(), 1..=10);
        let delay = field(ui, "broadcasts-delay", pace.delay_ms.into(), 1..=60_000);
        let limit = open.broadcast.daily_limit.unwrap_or(scene.broadcasts.facts().limits.new_account_daily);
        let limit = field(ui, "broadcasts-daily-limit", limit, 1..=10_000_000);
        if threads.is_some() || delay.is_some() || limit.is_some() {
            open.change(|broadcast| {
                if let Some(threads) = threads.and_then(|threads| u8::try_from(threads).ok()) {
                    broadcast.pace.threads = threads;
                }
                if let Some(delay) = delay.and_then(|delay| u32::try_from(delay).ok()) {
                    broadcast.pace.delay_ms = delay;
                }
                broadcast.daily_limit = limit.or(broadcast.daily_limit);
            });
        }
    });
    let (ready, minutes) = (page.ready(), estimate(page.ready(), pace).as_secs().div_ceil(60));
    let a_minute = u64::from(pace.threads) * 60_000 / u64::from(pace.delay_ms.max(1));
    if ready > 0 {
        let args = [("minutes", minutes.into()), ("pace", a_minute.into())];
        remark(ui, &words.tell("broadcasts-estimate", &args));
    }
}

/// A field of a row that wraps: only what says its width beforehand moves to the next line.
fn cell<R>(ui: &mut Ui, show: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(NUMBER, size::CONTROL);
    let shown = ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(NUMBER);
        show(ui)
    });
    shown.inner
}

/// The hours in which clients may be written to.
fn hours(ui: &mut Ui, open: &mut Open<'_, '_>) {
    let scene = open.scene;
    let words = scene.words;
    let zone = || {
        let zone = scene.now.time_zone();
        zone.iana_name().map_or_else(|| scene.now.strftime("%:z").to_string(), str::to_owned)
    };
    let mut on = open.broadcast.hours.is_some();
    if toggle(ui, &words.say("broadcasts-hours"), &mut on).changed() {
        let usual =
            || Hours { from: Time::constant(10, 0, 0, 0), to: Time::constant(20, 0, 0, 0), zone: zone() };
        open.change(|broadcast| broadcast.hours = on.then(usual));
    }
    let Some(hours) = open.broadcast.hours.clone() else { return };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let field = |ui: &mut Ui, id: &'static str, now: Time| {
            cell(ui, |ui| {
                let now = now.strftime("%H:%M").to_string();
                text_field(ui, scene, &words.say(id), &now, |typed| typed.trim().parse::<Time>().ok())
            })
        };
        let from = field(ui, "broadcasts-hours-from", hours.from);
        let to = field(ui, "broadcasts-hours-to", hours.to);
        if from.is_some() || to.is_some() {
            open.change(|broadcast| {
                if let Some(hours) = &mut broadcast.hours {
                    hours.from = from.unwrap_or(hours.from);
                    hours.to = to.unwrap_or(hours.to);
                }
            });
        }
    });
    remark(ui, &words.tell("broadcasts-hours-about", &[("zone", hours.zone.into())]));
}

/// The launch itself: the count on the button, and five seconds to take it back.
fn button(ui: &mut Ui, open: &mut Open<'_, '_>, page: &Page, ready: bool) -> Option<Asked> {
    let scene = open.scene;
    let words = scene.words;
    let now = ui.ctx().input(|input| input.time);
    if let Some(seconds) = scene.broadcasts.countdown(open.key, now) {
        panels::callout(ui, Icon::Clock, &words.tell("broadcasts-countdown", &[("seconds", seconds.into())]));
        let back = words.say("broadcasts-take-back");
        if ui.add(Button::primary(&back).icon(Icon::Undo)).clicked() {
            open.intents.push(Intent::Send(SendWish::TakeBack));
        }
        return None;
    }
    if scene.broadcasts.is_launching() {
        remark(ui, &words.say("broadcasts-launching"));
        return None;
    }
    let count = page.ready();
    let stops = page.findings.iter().filter(|found| found.is_in_the_way()).count();
    let early = open.broadcast.starts.filter(|starts| scene.now.timestamp() < *starts);
    if let Some(starts) = early {
        let when = moments::day_and_time(words, starts, scene.now);
        remark(ui, &words.tell("broadcasts-not-before", &[("when", when.into())]));
    }
    if !ready {
        remark(ui, &words.say("broadcasts-checking"));
    } else if stops > 0 {
        remark(ui, &words.tell("broadcasts-in-the-way", &[("count", stops.into())]));
    }
    let mut asked = None;
    panels::foot(ui, |ui| {
        let usable = ready && stops == 0 && count > 0 && open.draft.is_some() && early.is_none();
        let launch = words.tell("broadcasts-launch-count", &[("count", count.into())]);
        if ui.add_enabled(usable, Button::primary(&launch).icon(Icon::Broadcast)).clicked()
            && let Some(draft) = open.draft
        {
            let facts = scene.broadcasts.facts();
            let document = scene.document;
            let open_now = (document.workspace(), document.profiles());
            let grounds = CheckGrounds::of(open_now, facts, open.broadcast.clone());
            asked =
                Some(Asked::Confirm(Box::new(Launch { key: open.key, draft, grounds, confirmed: count })));
        }
        let can_test = !open.broadcast.bot.is_empty() && !super::content::is_unchosen(&open.broadcast);
        if ui.add_enabled(can_test, Button::new(&words.say("broadcasts-test"))).clicked() {
            asked = Some(Asked::Test);
        }
    });
    if let Some(at) = open.broadcast.tested {
        let when = moments::day_and_time(words, at, scene.now);
        remark(ui, &words.tell("broadcasts-tested", &[("when", when.into())]));
    }
    asked
}
