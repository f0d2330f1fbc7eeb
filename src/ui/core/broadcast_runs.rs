//! The broadcasts: how each stands in the ledger, and those that are being sent. The app owns
//! this, so that sending goes on whatever screen is shown; screens look, and ask by wishes.

mod jobs;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::account::{Account, NoClient};
pub use super::broadcast_wishes::{Launch, LaunchError, SendWish, Standing};
use super::document::Document;
use super::intent::{Intent, Intents, PlayWish};
use super::notices::{Notice, Sentence};
use crate::broadcast::{Broadcast, BroadcastId, BroadcastKey, Counts, Facts, State};
use crate::platform::Client;
use crate::sending::{Control, Ended, Pause, RunError};
use crate::store::ledger::{LeaseError, SendingId};
use crate::store::{Fault, Store};
use crate::workspace::Command;
use jobs::{launch, look, send};

/// Seconds in which a launch can be taken back.
pub const TAKE_BACK: f64 = 5.0;
/// How often the ledger is looked at while something is being sent, in seconds.
const LOOK: f64 = 1.0;

/// What a run is doing now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Phase {
    /// The campaign is looked up, or statuses are read.
    Reading,
    /// Messages go out.
    Sending,
    /// The platform asks to wait.
    Waiting(Duration),
    /// What is unknown is read a second time, at this moment.
    Settling(Timestamp),
}

/// What a run has told so far.
#[derive(Debug)]
struct Live {
    phase: Phase,
    /// How often it told something.
    told: u64,
    counts: Option<Counts>,
    /// When messages began to go out, and how many rows were settled then.
    began: Option<(Instant, u64)>,
}

/// A run that goes on.
struct Run {
    control: Control,
    live: Arc<Mutex<Live>>,
}

/// What a screen sees of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct RunView {
    /// What it is doing.
    pub phase: Phase,
    /// The counts, where messages go out.
    pub counts: Option<Counts>,
    /// Whether it was asked to stand still.
    pub pausing: bool,
    /// Messages a minute, once that can be told.
    pub a_minute: Option<f64>,
}

/// A launch that can still be taken back.
struct Countdown {
    launch: Box<Launch>,
    /// When it goes, in the window's seconds.
    at: f64,
}

/// The broadcasts of the open workspace.
pub struct BroadcastRuns {
    facts: Arc<Facts>,
    opened: u64,
    standings: Vec<Standing>,
    fault: Option<Fault>,
    /// Whether the ledger was read at all.
    known: bool,
    looking: bool,
    stale: bool,
    looked_at: f64,
    heard: u64,
    runs: HashMap<BroadcastId, Run>,
    /// Why the last runs of this window ended.
    ends: HashMap<BroadcastId, Result<Option<Pause>, RunError>>,
    countdown: Option<Countdown>,
    launching: bool,
}

fn lock(live: &Mutex<Live>) -> MutexGuard<'_, Live> {
    live.lock().unwrap_or_else(PoisonError::into_inner)
}

impl BroadcastRuns {
    /// Nothing is known yet.
    pub fn new(facts: Facts) -> Self {
        Self {
            facts: Arc::new(facts),
            opened: u64::MAX,
            standings: Vec::new(),
            fault: None,
            known: false,
            looking: false,
            stale: true,
            looked_at: f64::MIN,
            heard: 0,
            runs: HashMap::new(),
            ends: HashMap::new(),
            countdown: None,
            launching: false,
        }
    }

    /// The dated facts.
    pub fn facts(&self) -> &Arc<Facts> {
        &self.facts
    }

    /// Whether the ledger was read.
    pub fn is_known(&self) -> bool {
        self.known
    }

    /// Why the ledger cannot be read.
    pub fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// How everything stands, the oldest first.
    pub fn standings(&self) -> &[Standing] {
        &self.standings
    }

    /// How one broadcast stands.
    pub fn of(&self, id: BroadcastId) -> Option<&Standing> {
        self.standings.iter().find(|standing| standing.broadcast.id == id)
    }

    /// The run of a broadcast, where it is being sent by this window.
    pub fn run(&self, id: BroadcastId) -> Option<RunView> {
        let run = self.runs.get(&id)?;
        let live = lock(&run.live);
        let settled =
            |counts: &Counts| counts.total() - counts.of(State::Planned) - counts.of(State::Claimed);
        let a_minute = live.began.zip(live.counts.as_ref()).and_then(|((since, before), counts)| {
            let (seconds, sent) = (since.elapsed().as_secs_f64(), settled(counts).saturating_sub(before));
            (seconds > 1.0 && sent > 0).then(|| sent as f64 * 60.0 / seconds)
        });
        let counts = live.counts.clone().filter(|_| live.phase == Phase::Sending);
        Some(RunView { phase: live.phase, counts, pausing: run.control.is_paused(), a_minute })
    }

    /// Why the last run of this window ended.
    pub fn end(&self, id: BroadcastId) -> Option<&Result<Option<Pause>, RunError>> {
        self.ends.get(&id)
    }

    /// Whole seconds until a launch goes, while it can be taken back.
    pub fn countdown(&self, key: BroadcastKey, now: f64) -> Option<u64> {
        let countdown = self.countdown.as_ref().filter(|countdown| countdown.launch.key == key)?;
        Some((countdown.at - now).max(0.0).ceil() as u64)
    }

    /// Whether a launch is under way, taken back no more.
    pub fn is_launching(&self) -> bool {
        self.launching
    }

    /// How many broadcasts wait for a person's decision.
    pub fn waiting(&self) -> usize {
        let waits = |standing: &&Standing| {
            standing.waits_for_person() && !self.runs.contains_key(&standing.broadcast.id)
        };
        self.standings.iter().filter(waits).count()
    }

    /// Asks every run to stand still: the window closes.
    pub(in crate::ui) fn pause_all(&self) {
        self.runs.values().for_each(|run| run.control.pause());
    }

    /// Looks after everything once a frame. `now` is the window's time in seconds; tells also in
    /// how many seconds to look again.
    pub(in crate::ui) fn attend(
        &mut self,
        now: f64,
        document: &Document,
        store: Option<&Arc<Store>>,
    ) -> (Intents, Option<f64>) {
        if std::mem::replace(&mut self.opened, document.opened()) != document.opened() {
            self.pause_all();
            let facts = Arc::clone(&self.facts);
            let opened = self.opened;
            *self = Self { facts, opened, ..Self::new((*self.facts).clone()) };
        }
        let (mut intents, mut again) = (Intents::new(), None);
        if let Some(countdown) = self.countdown.take_if(|countdown| countdown.at <= now) {
            self.launching = store.is_some();
            intents.extend(store.map(|store| launch(Arc::clone(store), countdown.launch)));
        }
        if let Some(countdown) = &self.countdown {
            again = Some((countdown.at - now).clamp(0.05, 1.0));
        }
        let heard = self.runs.values().map(|run| lock(&run.live).told).sum();
        let news = heard != self.heard;
        let due = now - self.looked_at >= LOOK;
        let Some(store) = store else { return (intents, again) };
        if !self.looking && (self.stale || (news && due)) {
            (self.looking, self.stale, self.looked_at, self.heard) = (true, false, now, heard);
            intents.push(look(Arc::clone(store), self.opened));
        } else if news {
            again = Some(again.unwrap_or(LOOK).min(LOOK));
        }
        (intents, again)
    }

    /// Carries out what becomes of broadcasts. `now` is the window's time in seconds.
    pub(in crate::ui) fn carry_out(
        &mut self,
        wish: SendWish,
        (account, document, store): (&Account, &Document, Option<&Arc<Store>>),
        now: f64,
    ) -> Intents {
        match wish {
            SendWish::Look => self.stale = true,
            SendWish::Looked(opened, outcome) => self.take_in(opened, outcome),
            SendWish::Launch(launch) => self.countdown = Some(Countdown { launch, at: now + TAKE_BACK }),
            SendWish::TakeBack => self.countdown = None,
            SendWish::Launched(launch, outcome) => return self.launched(*launch, outcome),
            SendWish::Run(id, broadcast) => return self.begin(id, &broadcast, account, document, store),
            SendWish::Pause(id) => {
                if let Some(run) = self.runs.get(&id) {
                    run.control.pause();
                }
            }
            SendWish::Ended(id, outcome) => return self.ended(id, outcome),
        }
        Intents::new()
    }

    fn take_in(&mut self, opened: u64, outcome: Result<Vec<Standing>, Fault>) {
        if opened != self.opened {
            return;
        }
        (self.looking, self.known) = (false, true);
        match outcome {
            Ok(standings) => (self.standings, self.fault) = (standings, None),
            Err(fault) => self.fault = Some(fault),
        }
    }

    fn launched(&mut self, launch: Launch, outcome: Result<Timestamp, LaunchError>) -> Intents {
        (self.launching, self.stale) = (false, true);
        let at = match outcome {
            Ok(at) => at,
            Err(error) => {
                let why = match error {
                    LaunchError::Changed => Sentence::new("broadcasts-launch-changed"),
                    LaunchError::Fault(fault) => fault_sentence(&fault),
                    LaunchError::Stopped => Sentence::new("platform-stopped"),
                };
                let notice = Notice::error(Sentence::new("broadcasts-not-launched")).and(why);
                return vec![Intent::Notify(notice)];
            }
        };
        let mut broadcast = (*launch.grounds.broadcast).clone();
        broadcast.launched = Some(at);
        let frozen = Arc::new(broadcast.clone());
        vec![
            Intent::Change(Command::SetBroadcast { key: launch.key, broadcast: Box::new(broadcast) }),
            Intent::Send(SendWish::Run(launch.draft, frozen)),
        ]
    }

    fn begin(
        &mut self,
        id: SendingId,
        broadcast: &Arc<Broadcast>,
        account: &Account,
        document: &Document,
        store: Option<&Arc<Store>>,
    ) -> Intents {
        let Some(store) = store.filter(|_| !self.runs.contains_key(&broadcast.id)) else {
            return Intents::new();
        };
        let client = match client_for(broadcast, account, document) {
            Ok(client) => client,
            Err(NoClient::Sandbox) => {
                let told = Notice::warning(Sentence::new("broadcasts-sandbox-first"));
                return vec![Intent::Play(PlayWish::Start), Intent::Notify(told)];
            }
            Err(_) => return vec![Intent::Notify(Notice::error(Sentence::new("broadcasts-no-client")))],
        };
        let live = Live { phase: Phase::Reading, told: 0, counts: None, began: None };
        let run = Run { control: Control::default(), live: Arc::new(Mutex::new(live)) };
        let job = send(Arc::clone(store), (id, broadcast.id), client, &self.facts, &run);
        self.ends.remove(&broadcast.id);
        self.runs.insert(broadcast.id, run);
        self.stale = true;
        vec![job]
    }

    fn ended(&mut self, id: BroadcastId, outcome: Result<Ended, RunError>) -> Intents {
        self.runs.remove(&id);
        self.stale = true;
        let name = self.of(id).map(|standing| standing.broadcast.name.clone()).unwrap_or_default();
        let told = match &outcome {
            Ok(ended) if ended.pause.is_none() => {
                let reached: u64 = [State::Accepted, State::Sent, State::Delivered, State::Read]
                    .into_iter()
                    .map(|state| ended.counts.of(state))
                    .sum();
                Notice::done(Sentence::new("broadcasts-ended").with("name", name).with("count", reached))
            }
            Ok(_) => Notice::warning(Sentence::new("broadcasts-stands-still").with("name", name)),
            Err(error) => {
                let broke = Notice::error(Sentence::new("broadcasts-broke-off").with("name", name));
                broke.and(run_error_sentence(error))
            }
        };
        self.ends.insert(id, outcome.map(|ended| ended.pause));
        vec![Intent::Notify(told)]
    }
}

/// What asks the platform for a broadcast: that of its channel.
///
/// # Errors
/// There is none now.
pub fn client_for(broadcast: &Broadcast, account: &Account, document: &Document) -> Result<Client, NoClient> {
    let channel = broadcast.channel.and_then(|id| document.workspace().channels.get(id));
    channel.map_or_else(|| account.client(), |channel| account.client_of(channel))
}

/// A fault of the ledger as a sentence of a notice.
pub fn fault_sentence(fault: &Fault) -> Sentence {
    let sentence = Sentence::new(fault.label());
    fault.args().into_iter().fold(sentence, |sentence, (name, value)| sentence.with(name, value))
}

/// Why a run broke off, as a sentence.
pub fn run_error_sentence(error: &RunError) -> Sentence {
    match error {
        RunError::Lease(LeaseError::Held { holder, .. }) => {
            Sentence::new("broadcasts-held").with("machine", holder.machine.clone())
        }
        RunError::Lease(LeaseError::Gone) => Sentence::new("broadcasts-lease-gone"),
        RunError::Lease(LeaseError::Fault(fault)) | RunError::Ledger(fault) => fault_sentence(fault),
        RunError::Platform(_) => Sentence::new("broadcasts-platform-failed"),
        RunError::NotCreated(_) => Sentence::new("broadcasts-not-created"),
        RunError::Thread(_) => Sentence::new("platform-stopped"),
    }
}
