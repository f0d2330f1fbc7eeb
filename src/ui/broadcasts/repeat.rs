//! «Repeat»: a new broadcast, linked to this one, of the rows that a person chose. There is no
//! «repeat all that failed»: what may not be written to again is left out, and told.

use std::sync::Arc;

use egui::Context;
use jiff::{SignedDuration, Timestamp};

use super::gather::draft;
use crate::broadcast::{Broadcast, BroadcastId, BroadcastKey, Facts, Next as NextAction, State, reason};
use crate::store::ledger::{Filter, Row, SendingId};
use crate::store::{Fault, Store};
use crate::tasks::Task;
use crate::ui::core::broadcast_runs::{SendWish, Standing, fault_sentence};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::parts::lines::{paragraph, remark};
use crate::ui::widgets::{Answer, Dialog};
use crate::workspace::Command;

/// Rows that are read and written at once.
const PAGE: usize = 2_000;

/// What was made.
struct Made {
    broadcast: Box<Broadcast>,
    taken: u64,
    left_out: u64,
}

/// The dialog, and the work behind it.
#[derive(Default)]
pub(super) struct Repeat {
    /// The rows that are ticked; none for all that failed, were refused or taken back.
    asked: Option<Vec<u32>>,
    making: Option<Task<Result<Made, Fault>>>,
}

impl Repeat {
    /// Asks about the rows.
    pub(super) fn ask(&mut self, rows: Vec<u32>) {
        self.asked = Some(rows);
    }

    /// Takes in what was made; gives the key of the new broadcast.
    pub(super) fn follow(&mut self, scene: &Scene<'_>, intents: &mut Intents) -> Option<BroadcastKey> {
        let outcome = self.making.as_ref().and_then(Task::take)?;
        self.making = None;
        match outcome {
            Ok(Ok(made)) => {
                let told = Sentence::new("broadcasts-repeat-made")
                    .with("count", made.taken)
                    .with("out", made.left_out);
                let key = scene.document.workspace().broadcasts.next_id();
                intents.push(Intent::Change(Command::AddBroadcast { broadcast: made.broadcast }));
                intents.push(Intent::Send(SendWish::Look));
                intents.push(Intent::Notify(Notice::done(told)));
                Some(key)
            }
            Ok(Err(fault)) => {
                intents.push(Intent::Notify(Notice::error(fault_sentence(&fault))));
                None
            }
            Err(_) => None,
        }
    }

    /// One frame of the dialog, while it is open.
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        scene: &Scene<'_>,
        standing: &Standing,
        intents: &mut Intents,
    ) {
        let Some(rows) = &self.asked else { return };
        let words = scene.words;
        let missed = [State::Failed, State::Refused, State::Cancelled].map(|state| standing.counts.of(state));
        let count = if rows.is_empty() { missed.iter().sum() } else { rows.len() as u64 };
        let title = words.tell("broadcasts-repeat-title", &[("count", count.into())]);
        let (yes, no) = (words.say("broadcasts-repeat-yes"), words.say("dialog-cancel"));
        let dialog = Dialog::new("broadcast-repeat", &title, &yes, &no).usable(self.making.is_none());
        let ((), answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.say("broadcasts-repeat-text"));
            if rows.is_empty() {
                remark(ui, &words.say("broadcasts-repeat-all"));
            }
        });
        match answer {
            Some(Answer::Yes) => {
                let rows = self.asked.take().unwrap_or_default();
                self.make(scene, standing, rows, intents);
            }
            Some(_) => self.asked = None,
            None => {}
        }
    }

    fn make(&mut self, scene: &Scene<'_>, standing: &Standing, rows: Vec<u32>, intents: &mut Intents) {
        let Some(store) = scene.store.cloned() else { return };
        let (from, id, facts) =
            (Arc::clone(&standing.broadcast), standing.sending, Arc::clone(scene.broadcasts.facts()));
        let name = scene.words.tell("broadcasts-repeat-name", &[("name", (&from.name).into())]);
        let work = move |_: &_| make(&store, (&from, id), name, &rows, &facts);
        self.making = Some(Task::start(intents, work));
    }
}

/// Makes the broadcast with its list. Blocks: it belongs into a job.
fn make(
    store: &Store,
    (from, id): (&Broadcast, SendingId),
    name: String,
    rows: &[u32],
    facts: &Facts,
) -> Result<Made, Fault> {
    let mut ledger = store.ledger()?;
    let mut broadcast = Box::new(from.clone());
    broadcast.id = BroadcastId::from_bits(ledger.random()?);
    broadcast.name = name;
    broadcast.repeats = Some(from.id);
    (broadcast.launched, broadcast.starts, broadcast.tested) = (None, None, None);
    // What was gone past then is looked at anew.
    broadcast.acknowledged.clear();
    broadcast.steps_done.clear();
    let to = draft(&mut ledger, &broadcast, facts)?;
    let states = vec![State::Failed, State::Refused, State::Cancelled];
    let filter = Filter { states, ..Filter::default() };
    let (mut taken, mut left_out, mut after) = (0, 0, None);
    let mut not_before: Option<Timestamp> = None;
    loop {
        let page = ledger.page(id, &filter, after, PAGE)?;
        let Some(last) = page.last() else { break };
        after = Some(last.recipient.row);
        let is_chosen =
            |row: &Row| rows.is_empty() || rows.iter().any(|one| u64::from(*one) == row.recipient.row);
        let mut wanted = Vec::new();
        for row in page.into_iter().filter(is_chosen) {
            match again(&broadcast, &row) {
                Some(at) => {
                    not_before = not_before.max(at);
                    wanted.push(row.recipient);
                }
                None => left_out += 1,
            }
        }
        taken += wanted.len() as u64;
        ledger.add(to, wanted, false)?;
    }
    broadcast.starts = not_before;
    Ok(Made { broadcast, taken, left_out })
}

/// When a row may be written to again; `None` where it may not, or nobody knows who it was.
fn again(broadcast: &Broadcast, row: &Row) -> Option<Option<Timestamp>> {
    if row.result.client.is_empty() {
        return None;
    }
    let Some(known) = row.result.reason.as_deref().and_then(reason) else { return Some(None) };
    let never = match known.next {
        NextAction::StopList | NextAction::NoAdvertising => broadcast.is_advertising(),
        NextAction::NeedNumber => true,
        _ => false,
    };
    if never {
        return None;
    }
    let pause = SignedDuration::from_hours(known.after_hours.into())
        + SignedDuration::from_mins(known.after_minutes.into());
    let at = row.result.at.filter(|_| !pause.is_zero());
    Some(at.and_then(|at| at.checked_add(pause).ok()))
}
