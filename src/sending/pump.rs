//! The loop that claims, hands over and notes.
//!
//! One transaction notes how calls ended and claims as many rows as there are threads; while it
//! goes to the disk, the rows that were claimed before are called.

use super::call::{Caller, Ending, Halt};
use super::pause::Pause;
use super::pool::{Pool, Report};
use super::progress::{Progress, RunError};
use super::run::Session;
use broadcast::{Event, Hours, State, Streak, pauses, slept, wait_after};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use store::ledger::{Claims, Done, Listed};

/// How long the loop sleeps at most, so that it notices a pause and keeps its lease alive.
const TICK: Duration = Duration::from_millis(100);
/// How often a sign of life is given while nothing else is written.
const HEARTBEAT: Duration = Duration::from_secs(10);
/// How often whoever watches is told.
const TOLD: Duration = Duration::from_millis(500);
/// How soon statuses are read first, and how long apart at most.
const READ: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(300));
/// So many calls in a row that reached nobody pause.
const UNREACHED: u32 = 20;

/// What the loop remembers between two turns.
struct Loop {
    done: Vec<Done>,
    streak: Streak,
    /// Rows that were claimed and have not come back.
    out: usize,
    claimed: u64,
    halt: Option<Pause>,
    /// No call leaves before this.
    gate: Option<Instant>,
    waits: u32,
    unreached: u32,
    after: Option<u64>,
    exhausted: bool,
    reading: bool,
    read_after: Duration,
    read_at: Instant,
}

impl Session<'_> {
    /// Sends until nothing is planned, or something stops it.
    pub(super) fn pump(&mut self, caller: &Arc<Caller>, campaign: i64) -> Result<Option<Pause>, RunError> {
        let pace = self.broadcast.pace.within_bounds();
        let threads = usize::from(pace.threads);
        let delay = Duration::from_millis(u64::from(pace.delay_ms));
        let (send, reports) = mpsc::channel();
        let pool = Pool::start(caller, threads, delay, &self.runtime, send);
        let now = Instant::now();
        let mut state = Loop {
            done: Vec::new(),
            streak: Streak::default(),
            out: 0,
            claimed: 0,
            halt: None,
            gate: None,
            waits: 0,
            unreached: 0,
            after: None,
            exhausted: false,
            reading: false,
            read_after: READ.0,
            read_at: now + READ.0,
        };
        let (mut beat, mut told) = (now, now.checked_sub(TOLD).unwrap_or(now));
        let mut looked = (self.clock.now(), now);
        loop {
            let (wall, here) = (self.clock.now(), Instant::now());
            if slept(looked.0, wall, here - looked.1) {
                state.halt.get_or_insert(Pause::Slept);
            }
            looked = (wall, here);
            if self.control.is_paused() {
                state.halt.get_or_insert(Pause::Person);
            }
            state.open_gate(here);
            pool.hold(state.halt.is_some() || state.gate.is_some());
            let claims = self.claims(&mut state, threads)?;
            let wanted = claims.count;
            if wanted > 0 || !state.done.is_empty() || here - beat >= HEARTBEAT {
                beat = here;
                let rows = self.ledger.work(self.id, &self.lease, &state.done, &claims, wall)?;
                state.done.clear();
                state.take(&rows, wanted, claims.except.is_empty() && claims.only.is_none());
                rows.into_iter().for_each(|row| pool.push(row));
            }
            if here - told >= TOLD {
                told = here;
                let counts = self.ledger.counts(self.id)?;
                self.tell(&Progress::Sending { counts });
            }
            if !state.reading && state.halt.is_none() && here >= state.read_at {
                state.reading = true;
                pool.read(&self.client, campaign);
            }
            let limited = self.options.limit.is_some_and(|limit| state.claimed >= limit);
            if state.out == 0 && state.done.is_empty() && (state.halt.is_some() || state.exhausted || limited)
            {
                let left = self.ledger.counts(self.id)?.of(State::Planned) > 0;
                return Ok(match state.halt {
                    Some(pause) => Some(pause),
                    None if !left => None,
                    None if limited => Some(Pause::Limit),
                    None => Some(self.quiet()),
                });
            }
            self.listen(&mut state, &reports)?;
        }
    }

    /// Which rows may be claimed now.
    fn claims(&mut self, state: &mut Loop, threads: usize) -> Result<Claims, RunError> {
        let mut claims = Claims::default();
        if state.halt.is_some() || state.gate.is_some() || state.exhausted {
            return Ok(claims);
        }
        // One group is called while the next one goes to the disk.
        let room = (2 * threads).saturating_sub(state.out).min(threads);
        let left = self.options.limit.map_or(u64::MAX, |limit| limit.saturating_sub(state.claimed));
        if left == 0 {
            return Ok(claims);
        }
        claims.count = room.min(usize::try_from(left).unwrap_or(usize::MAX));
        if let Some(hours) = self.broadcast.hours.clone() {
            self.by_hours(&hours, &mut claims);
            claims.after = state.after;
            if claims.only.as_ref().is_some_and(Vec::is_empty) {
                claims.count = 0;
                state.exhausted = true;
            }
        }
        Ok(claims)
    }

    /// Leaves out the countries in which it is not the hour.
    fn by_hours(&self, hours: &Hours, claims: &mut Claims) {
        let now = self.clock.now();
        let allows = |country: &str| hours.allow(Some(country), self.facts, now) == Some(true);
        let zoned = self.facts.zoned().map(|(country, _)| country);
        if hours.allow(None, self.facts, now) == Some(true) {
            claims.except = zoned.filter(|country| !allows(country)).map(str::to_owned).collect();
        } else {
            claims.only = Some(zoned.filter(|country| allows(country)).map(str::to_owned).collect());
        }
    }

    fn quiet(&self) -> Pause {
        let until = self.broadcast.hours.as_ref().and_then(|hours| hours.next_opening(self.clock.now()));
        Pause::QuietHours { until }
    }

    /// Waits for a report and takes in whatever has come.
    fn listen(&mut self, state: &mut Loop, reports: &Receiver<Report>) -> Result<(), RunError> {
        let mut next = match reports.recv_timeout(TICK) {
            Ok(report) => Some(report),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                return Err(RunError::Thread("the tasks ended".to_owned()));
            }
        };
        while let Some(report) = next {
            match report {
                Report::Held(row) => state.put_back(row.row),
                Report::Ended(_, Ending::Row(done)) => state.ended(done),
                Report::Ended(row, Ending::Wait { asked, busy }) => {
                    state.put_back(row.row);
                    if let Some(pause) = state.wait(asked, busy) {
                        self.tell(&Progress::Waiting { pause });
                    }
                }
                Report::Ended(row, Ending::Halt(halt)) => {
                    state.put_back(row.row);
                    state.halt.get_or_insert(match halt {
                        Halt::Token => Pause::TokenRefused,
                        Halt::Campaign(status) => Pause::Campaign { status },
                    });
                }
                Report::Listed(page) => self.take_in(state, &page)?,
                Report::Read(took) => state.read(took),
            }
            next = reports.try_recv().ok();
        }
        Ok(())
    }

    /// Takes statuses in, and pauses at the first reason that each further row would fail by.
    fn take_in(&mut self, state: &mut Loop, page: &[Listed]) -> Result<(), RunError> {
        if page.is_empty() {
            return Ok(());
        }
        let changed = self.ledger.listed(self.id, page, self.clock.now())?;
        if changed == 0 {
            return Ok(());
        }
        let failed = page.iter().filter(|one| one.state == State::Failed);
        let code = failed.filter_map(|one| one.reason.as_deref()).find(|words| pauses(words));
        if let Some(code) = code.and_then(broadcast::code_in) {
            state.halt.get_or_insert(Pause::Reason { code: code.to_owned() });
        }
        Ok(())
    }
}

impl Loop {
    fn open_gate(&mut self, now: Instant) {
        self.gate = self.gate.filter(|gate| *gate > now);
    }

    /// Notes what was claimed; fewer than were wanted are the last ones.
    fn take(&mut self, rows: &[store::ledger::Claimed], wanted: usize, all_countries: bool) {
        self.out += rows.len();
        self.claimed += rows.len() as u64;
        if !all_countries && let Some(last) = rows.last() {
            // What lies before is not the hour's, so that it is not looked at again and again.
            self.after = Some(last.row);
        }
        if wanted > 0 && rows.len() < wanted {
            // Rows that are out may come back uncalled: then there is more to claim.
            self.exhausted = true;
        }
    }

    fn ended(&mut self, done: Done) {
        self.out -= 1;
        (self.waits, self.unreached) = (0, 0);
        let error = matches!(done.event, Event::AnswerLost | Event::Refused);
        self.done.push(done);
        if let Some(end) = self.streak.note(error) {
            self.halt.get_or_insert(Pause::Errors(end));
        }
    }

    /// A row of which nothing left goes back to be planned.
    fn put_back(&mut self, row: u64) {
        self.out -= 1;
        self.claimed = self.claimed.saturating_sub(1);
        self.exhausted = false;
        self.after = None;
        self.done.push(Done { row, event: Event::NotSent, uuid: None, reason: None });
    }

    /// Closes the gate for everybody; tells for how long where it was open.
    fn wait(&mut self, asked: Option<Duration>, busy: bool) -> Option<Duration> {
        self.unreached = if busy { 0 } else { self.unreached + 1 };
        if self.unreached >= UNREACHED {
            self.halt.get_or_insert(Pause::NoConnection);
        }
        let was_open = self.gate.is_none();
        if was_open {
            self.waits += 1;
        }
        let pause = wait_after(self.waits, asked);
        let until = Instant::now() + pause;
        self.gate = Some(self.gate.map_or(until, |gate| gate.max(until)));
        was_open.then_some(pause)
    }

    /// The next reading comes later each time, and the later the longer one takes.
    fn read(&mut self, took: Duration) {
        self.reading = false;
        self.read_after = (self.read_after * 2).max(took * 10).min(READ.1.max(took * 10));
        self.read_at = Instant::now() + self.read_after;
    }
}
