//! How the sending goes: what went out, how fast, how long it will take, and why it stands still.

use egui::Ui;

use super::decide::Decide;
use super::shared;
use crate::broadcast::{Counts, State, estimate};
use crate::sending::Pause;
use crate::tasks::Progress;
use crate::ui::broadcasts::facts;
use crate::ui::core::broadcast_runs::{Phase, RunView, SendWish, Standing, run_error_sentence};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::remark;
use crate::ui::parts::panels;
use crate::ui::widgets::{self, Button, Look};
use crate::wording::moments;
use crate::words::{Arg, Words};

/// Shows it.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    standing: &Standing,
    decide: &mut Decide,
    intents: &mut Intents,
) {
    let words = scene.words;
    let run = scene.broadcasts.run(standing.broadcast.id);
    let counts = run.as_ref().and_then(|run| run.counts.as_ref()).unwrap_or(&standing.counts);
    let left = facts::left(counts);
    panels::panel(
        ui,
        &words.say("broadcasts-progress"),
        |_| {},
        |ui| {
            let total = counts.total() - counts.of(State::Skipped);
            let done = total.saturating_sub(left);
            let what = words.tell("broadcasts-gone-out", &[("done", done.into()), ("total", total.into())]);
            let sending = run.as_ref().is_some_and(|run| !run.pausing) && left > 0;
            if sending {
                let pause = words.say("broadcasts-pause");
                if widgets::progress(ui, &what, &pause, Progress { done, total }) {
                    intents.push(Intent::Send(SendWish::Pause(standing.broadcast.id)));
                }
            } else {
                panels::text(ui, &what);
            }
            remark(ui, &by_state(words, counts));
            match &run {
                Some(run) => going(ui, scene, run, standing, left),
                None => still(ui, scene, standing, left, decide, intents),
            }
            if sending {
                panels::foot(ui, |ui| {
                    let pause = words.say("broadcasts-pause");
                    if ui.add(Button::new(&pause).icon(Icon::Stop)).clicked() {
                        intents.push(Intent::Send(SendWish::Pause(standing.broadcast.id)));
                    }
                });
            }
        },
    );
}

/// How many rows are in which state, in one line.
fn by_state(words: &Words, counts: &Counts) -> String {
    let told = |state: State| {
        let count = counts.of(state);
        let name = words.say(facts::state_id(state));
        (count > 0).then(|| words.tell("broadcasts-chip", &[("name", name.into()), ("count", count.into())]))
    };
    State::ALL.iter().copied().filter_map(told).collect::<Vec<_>>().join(" · ")
}

/// What a run is doing, its pace, and the time that is left.
fn going(ui: &mut Ui, scene: &Scene<'_>, run: &RunView, standing: &Standing, left: u64) {
    let words = scene.words;
    let said = match run.phase {
        _ if run.pausing => words.say("broadcasts-pausing").into_owned(),
        Phase::Reading => words.say("broadcasts-reading-platform").into_owned(),
        Phase::Waiting(pause) => {
            words.tell("broadcasts-waits", &[("seconds", pause.as_secs().max(1).into())])
        }
        Phase::Settling(until) => {
            let when = moments::time(until, scene.now);
            words.tell("broadcasts-settles", &[("when", when.into())])
        }
        Phase::Sending => {
            let planned = || estimate(left, standing.broadcast.pace).as_secs_f64() / 60.0;
            let minutes = run.a_minute.map_or_else(planned, |pace| left as f64 / pace);
            let pace = run.a_minute.unwrap_or_default().round().max(0.0) as u64;
            let args = [("pace", Arg::from(pace)), ("minutes", Arg::from(minutes.ceil().max(0.0) as u64))];
            let id = if pace > 0 { "broadcasts-pace-left" } else { "broadcasts-left" };
            words.tell(id, if pace > 0 { &args } else { args.get(1..).unwrap_or_default() })
        }
    };
    remark(ui, &said);
}

/// Why it stands still, and what can be done.
fn still(
    ui: &mut Ui,
    scene: &Scene<'_>,
    standing: &Standing,
    left: u64,
    decide: &mut Decide,
    intents: &mut Intents,
) {
    let words = scene.words;
    let unknown = standing.counts.of(State::Unknown);
    if left == 0 && unknown == 0 {
        refresh(ui, scene, standing, intents);
        return;
    }
    if let Some(why) = why(scene, standing) {
        panels::callout(ui, Icon::Warning, &why);
    }
    panels::foot(ui, |ui| {
        let usable = !scene.read_only;
        let id = if left > 0 { "broadcasts-resume" } else { "broadcasts-settle-again" };
        let name = words.say(id);
        let resume = Button::primary(&name).icon(Icon::Broadcast);
        if ui.add_enabled(usable, resume).clicked() {
            intents.push(Intent::Send(SendWish::Run(standing.sending, shared(standing))));
        }
        if left > 0 {
            let stop = words.tell("broadcasts-stop", &[("count", left.into())]);
            let button = Button::new(&stop).icon(Icon::Stop).look(Look::Danger);
            if ui.add_enabled(usable, button).clicked() {
                decide.ask_stop();
            }
        }
    });
}

/// Everything is sent: statuses may still change, and are read anew when that is wanted.
fn refresh(ui: &mut Ui, scene: &Scene<'_>, standing: &Standing, intents: &mut Intents) {
    let words = scene.words;
    let open = standing.counts.of(State::Accepted) + standing.counts.of(State::Sent);
    if open == 0 {
        return remark(ui, &words.say("broadcasts-all-settled"));
    }
    remark(ui, &words.tell("broadcasts-statuses-open", &[("count", open.into())]));
    panels::foot(ui, |ui| {
        if ui.add_enabled(!scene.read_only, Button::new(&words.say("broadcasts-read-statuses"))).clicked() {
            intents.push(Intent::Send(SendWish::Run(standing.sending, shared(standing))));
        }
    });
}

/// Why it stands still: by this window's last run, by who sends it elsewhere, or by what the
/// ledger kept.
fn why(scene: &Scene<'_>, standing: &Standing) -> Option<String> {
    let words = scene.words;
    match scene.broadcasts.end(standing.broadcast.id) {
        Some(Ok(Some(pause))) => return Some(pause_words(scene, pause)),
        Some(Err(error)) => return Some(run_error_sentence(error).say(words)),
        Some(Ok(None)) => return None,
        None => {}
    }
    if let Some((holder, at)) = &standing.lease
        && crate::broadcast::is_held(*at, scene.now.timestamp())
    {
        return Some(words.tell("broadcasts-held", &[("machine", (&holder.machine).into())]));
    }
    let id = match standing.pause.as_deref() {
        Some("broadcast-pause-person") => "broadcast-pause-person",
        Some("broadcast-pause-slept") => "broadcast-pause-slept",
        Some("broadcast-pause-token") => "broadcast-pause-token",
        Some("broadcast-pause-no-connection") => "broadcast-pause-no-connection",
        Some("broadcast-pause-missed-start") => "broadcast-pause-missed-start",
        Some("broadcast-pause-errors-in-a-row") => "broadcast-pause-errors-in-a-row",
        Some("broadcast-pause-errors-of-the-last") => "broadcast-pause-errors-of-the-last",
        Some(_) => "broadcasts-paused-before",
        None => "broadcasts-interrupted",
    };
    Some(words.say(id).into_owned())
}

/// Why it stands still, in words.
fn pause_words(scene: &Scene<'_>, pause: &Pause) -> String {
    let at = match pause {
        Pause::QuietHours { until: Some(at) } | Pause::NotYet { starts: at } => {
            Some(moments::day_and_time(scene.words, *at, scene.now))
        }
        _ => None,
    };
    let told = pause.args().into_iter().map(|(name, value)| {
        let value = at.clone().filter(|_| name == "at").unwrap_or(value);
        (name, Arg::from(value))
    });
    scene.words.tell(pause.id(), &told.collect::<Vec<_>>())
}
