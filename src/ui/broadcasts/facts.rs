//! How broadcasts stand, in words.

use std::sync::Arc;

use jiff::Timestamp;

use crate::broadcast::{Broadcast, BroadcastKey, Counts, State};
use crate::ui::core::broadcast_runs::Standing;
use crate::ui::core::scene::Scene;
use crate::ui::widgets::Tone;
use crate::wording::moments;
use crate::words::Words;

/// A broadcast of the list: of the workspace, of the ledger, or of both.
pub(super) struct Entry<'a> {
    pub(super) key: Option<BroadcastKey>,
    pub(super) broadcast: &'a Arc<Broadcast>,
    pub(super) standing: Option<&'a Standing>,
}

impl Entry<'_> {
    /// Whether it was launched, by what the ledger says.
    pub(super) fn is_launched(&self) -> bool {
        self.standing.is_some_and(|standing| standing.launched.is_some())
    }
}

/// All of them, the newest first. What was launched stays, even where the workspace forgot it.
pub(super) fn entries<'a>(scene: &'a Scene<'_>) -> Vec<Entry<'a>> {
    let known = &scene.document.workspace().broadcasts;
    let of_workspace = known.iter().rev().map(|(key, broadcast)| Entry {
        key: Some(key),
        broadcast,
        standing: scene.broadcasts.of(broadcast.id),
    });
    let mut entries: Vec<Entry<'a>> = of_workspace.collect();
    let is_known = |standing: &Standing| known.iter().any(|(_, one)| one.id == standing.broadcast.id);
    let launched = scene.broadcasts.standings().iter().rev().filter(|standing| standing.launched.is_some());
    entries.extend(launched.filter(|standing| !is_known(standing)).map(|standing| Entry {
        key: None,
        broadcast: &standing.broadcast,
        standing: Some(standing),
    }));
    entries
}

/// The name, or what stands for it.
pub(super) fn title(words: &Words, broadcast: &Broadcast) -> String {
    let name = broadcast.name.trim();
    if name.is_empty() { words.say("broadcasts-nameless").into_owned() } else { name.to_owned() }
}

/// The state of a broadcast and its colour.
pub(super) fn state(scene: &Scene<'_>, entry: &Entry<'_>) -> (Tone, String) {
    let words = scene.words;
    let Some(standing) = entry.standing.filter(|standing| standing.launched.is_some()) else {
        let count = entry.standing.map_or(0, |standing| standing.counts.total());
        let id =
            if entry.broadcast.steps_done.is_empty() { "broadcasts-draft" } else { "broadcasts-by-hand" };
        return (Tone::Neutral, words.tell(id, &[("count", count.into())]));
    };
    let run = scene.broadcasts.run(entry.broadcast.id);
    let counts = run.as_ref().and_then(|run| run.counts.as_ref()).unwrap_or(&standing.counts);
    let left = left(counts);
    let (total, done) = (counts.total() - counts.of(State::Skipped), sent(counts));
    if run.is_some() && left > 0 {
        return (
            Tone::Neutral,
            words.tell("broadcasts-going", &[("done", done.into()), ("total", total.into())]),
        );
    }
    if standing.asks > 0 {
        return (Tone::Error, words.tell("broadcasts-asks", &[("count", standing.asks.into())]));
    }
    if left > 0 {
        return (Tone::Warning, words.tell("broadcasts-stands", &[("count", left.into())]));
    }
    if counts.of(State::Unknown) > 0 {
        let unknown = counts.of(State::Unknown);
        return (Tone::Warning, words.tell("broadcasts-settling", &[("count", unknown.into())]));
    }
    (Tone::Good, words.tell("broadcasts-done", &[("done", done.into()), ("total", total.into())]))
}

/// How many wait to be sent.
pub(super) fn left(counts: &Counts) -> u64 {
    counts.of(State::Planned) + counts.of(State::Claimed)
}

/// How many the platform took.
pub(super) fn sent(counts: &Counts) -> u64 {
    let taken = [State::Accepted, State::Sent, State::Delivered, State::Read, State::Failed];
    taken.into_iter().map(|state| counts.of(state)).sum()
}

/// Where it goes, and when it was launched.
pub(super) fn about(scene: &Scene<'_>, broadcast: &Broadcast, launched: Option<Timestamp>) -> String {
    let words = scene.words;
    let channel = broadcast.channel.and_then(|id| scene.document.workspace().channels.get(id));
    let mut parts = Vec::new();
    match channel {
        Some(channel) => parts.push(channel.name.trim().to_owned()),
        None => parts.push(words.say("broadcasts-no-channel").into_owned()),
    }
    if let Some(at) = launched {
        let when = moments::day_and_time(words, at, scene.now);
        parts.push(words.tell("broadcasts-launched-at", &[("when", when.into())]));
    }
    if broadcast.repeats.is_some() {
        parts.push(words.say("broadcasts-is-repeat").into_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// Whether a broadcast goes into the sandbox.
pub(super) fn is_sandbox(scene: &Scene<'_>, broadcast: &Broadcast) -> bool {
    let channel = broadcast.channel.and_then(|id| scene.document.workspace().channels.get(id));
    channel.is_some_and(|channel| channel.sandbox)
}

/// The id of a state's name.
pub(super) fn state_id(state: State) -> &'static str {
    match state {
        State::Planned => "broadcasts-state-planned",
        State::Claimed => "broadcasts-state-claimed",
        State::Accepted => "broadcasts-state-accepted",
        State::Sent => "broadcasts-state-sent",
        State::Delivered => "broadcasts-state-delivered",
        State::Read => "broadcasts-state-read",
        State::Skipped => "broadcasts-state-skipped",
        State::Refused => "broadcasts-state-refused",
        State::Failed => "broadcasts-state-failed",
        State::Unknown => "broadcasts-state-unknown",
        State::Cancelled => "broadcasts-state-cancelled",
    }
}

/// How a state looks.
pub(super) fn tone(state: State) -> Tone {
    match state {
        State::Planned | State::Claimed | State::Accepted | State::Skipped | State::Cancelled => {
            Tone::Neutral
        }
        State::Sent | State::Delivered | State::Read => Tone::Good,
        State::Unknown => Tone::Warning,
        State::Refused | State::Failed => Tone::Error,
    }
}
