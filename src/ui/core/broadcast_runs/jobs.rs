//! The work of broadcasts off the frame: looking at the ledger, launching, sending.

use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;

use super::{Launch, LaunchError, Live, Phase, Run, SendWish, Standing, lock};
use crate::broadcast::{BroadcastId, Facts, State};
use crate::platform::Client;
use crate::sending::{Ended, Options, Progress, RunError, Runner, SystemClock};
use crate::store::ledger::SendingId;
use crate::store::{Fault, Store};
use crate::tasks::{JobRequest, ProgressHandle};
use crate::ui::core::intent::Intent;

pub(super) fn look(store: Arc<Store>, opened: u64) -> Intent {
    let work = move |_: &ProgressHandle| standings(&store);
    Intent::Run(JobRequest::quiet(work, move |outcome| {
        outcome.map(|outcome| Intent::Send(SendWish::Looked(opened, outcome))).into_iter().collect()
    }))
}

fn standings(store: &Store) -> Result<Vec<Standing>, Fault> {
    let ledger = store.ledger()?;
    let mut standings = Vec::new();
    for sending in ledger.sendings()? {
        standings.push(Standing {
            sending: sending.id,
            launched: sending.launched,
            counts: ledger.counts(sending.id)?,
            asks: ledger.unknown(sending.id)?.missing,
            pause: sending.pause,
            lease: ledger.lease(sending.id)?,
            broadcast: Arc::new(sending.broadcast),
        });
    }
    Ok(standings)
}

/// Checks once more and launches, off the frame.
pub(super) fn launch(store: Arc<Store>, launch: Box<Launch>) -> Intent {
    let (grounds, draft, confirmed) = (launch.grounds.clone(), launch.draft, launch.confirmed);
    let work = move |_: &ProgressHandle| -> Result<Timestamp, LaunchError> {
        let (mut ledger, now) = (store.ledger()?, Timestamp::now());
        let page = grounds.check(&mut ledger, Some(draft), now)?;
        if page.is_stopped() || page.ready() != confirmed {
            return Err(LaunchError::Changed);
        }
        ledger.launch(draft, &grounds.broadcast, now)?;
        Ok(now)
    };
    Intent::Run(JobRequest::quiet(work, move |outcome| {
        let outcome = outcome.unwrap_or(Err(LaunchError::Stopped));
        vec![Intent::Send(SendWish::Launched(launch, outcome))]
    }))
}

/// Sends, off the frame, for as long as it takes.
pub(super) fn send(
    store: Arc<Store>,
    (sending, id): (SendingId, BroadcastId),
    client: Client,
    facts: &Arc<Facts>,
    run: &Run,
) -> Intent {
    let (facts, control, live) = (Arc::clone(facts), run.control.clone(), Arc::clone(&run.live));
    let work = move |handle: &ProgressHandle| -> Result<Ended, RunError> {
        let mut ledger = store.ledger()?;
        let mut told = |progress: &Progress| {
            let number = hear(&mut lock(&live), progress);
            // Whatever is told is worth a frame.
            handle.report(number, 0);
        };
        let runner = Runner {
            ledger: &mut ledger,
            id: sending,
            client,
            facts: &facts,
            runtime: tokio::runtime::Handle::current(),
            clock: &SystemClock,
            control,
            options: Options { polls: u32::MAX, ..Options::default() },
            told: &mut told,
        };
        runner.run()
    };
    Intent::Run(JobRequest::quiet(work, move |outcome| {
        let stopped = |_| Err(RunError::Thread("stopped".to_owned()));
        vec![Intent::Send(SendWish::Ended(id, outcome.unwrap_or_else(stopped)))]
    }))
}

fn hear(live: &mut Live, progress: &Progress) -> u64 {
    live.told += 1;
    live.phase = match progress {
        Progress::Opening | Progress::Reading => Phase::Reading,
        Progress::Waiting { pause } => Phase::Waiting(*pause),
        Progress::Settling { until, .. } => Phase::Settling(*until),
        Progress::Sending { counts } => {
            let left = counts.of(State::Planned) + counts.of(State::Claimed);
            live.began.get_or_insert((Instant::now(), counts.total() - left));
            live.counts = Some(counts.clone());
            Phase::Sending
        }
    };
    live.told
}
