//! What a run does with each kind of answer.

use super::kit::{Jumping, Platform, launch, open, run_with};
use crate::{Control, Ended, Options, Pause, RunError};
use broadcast::{Broadcast, Outcome, Pace, State, StreakEnd};
use platform::wire::CampaignAction;
use std::path::Path;
use store::ledger::{Decision, LeaseError, Ledger, SendingId};
use tempfile::TempDir;

const PACE: Pace = Pace { delay_ms: 1, threads: 4 };

struct Case {
    home: TempDir,
    platform: Platform,
    broadcast: Broadcast,
    ledger: Ledger,
    id: SendingId,
}

impl Case {
    fn new(count: u64) -> Self {
        Self::paced(count, PACE)
    }

    fn paced(count: u64, pace: Pace) -> Self {
        let home = tempfile::tempdir().unwrap();
        let platform = Platform::start(sandbox::Options::default());
        let broadcast = platform.broadcast(7, pace);
        let mut ledger = open(home.path());
        let id = launch(&mut ledger, &broadcast, count);
        Self { home, platform, broadcast, ledger, id }
    }

    fn run(&mut self) -> Ended {
        self.run_by(Control::default(), Options::default()).unwrap()
    }

    fn run_by(&mut self, control: Control, options: Options) -> Result<Ended, RunError> {
        let client = self.platform.client();
        let clock = Jumping::default();
        run_with(&mut self.ledger, self.id, client, &self.platform.runtime, &clock, (control, options))
    }

    fn home(&self) -> &Path {
        self.home.path()
    }

    /// Nobody twice, and exactly those who are on their way or further.
    fn check(&self) {
        let sent = self.platform.sent(&self.broadcast);
        assert!(sent.values().all(|times| *times == 1), "{sent:?}");
        let counts = self.ledger.counts(self.id).unwrap();
        let taken = [State::Accepted, State::Sent, State::Delivered, State::Read, State::Failed];
        assert_eq!(taken.iter().map(|state| counts.of(*state)).sum::<u64>(), sent.len() as u64, "{counts:?}");
    }
}

#[test]
fn a_broadcast_goes_out_once_and_a_second_run_sends_nothing() {
    let mut case = Case::new(50);
    assert_eq!((case.run().outcome(), case.platform.sent(&case.broadcast).len()), (Outcome::Settled, 50));
    case.check();
    assert_eq!(case.run().outcome(), Outcome::Settled);
    case.check();
}

#[test]
fn what_befalls_a_call_decides_and_nobody_gets_it_twice() {
    for (fault, unknown, refused) in [
        ("lost@sendReplies*3", 0, 0),
        ("half@sendReplies*3", 0, 0),
        ("page@sendReplies*3", 0, 0),
        ("reset@sendReplies*3", 3, 0),
        ("stall@sendReplies*3", 3, 0),
        ("status:503@sendReplies*3", 3, 0),
        ("status:408@sendReplies*3", 3, 0),
        ("status:400@sendReplies*3", 0, 3),
        ("status:429@sendReplies*3", 0, 0),
    ] {
        let mut case = Case::new(20);
        case.platform.fail(&[fault]);
        let ended = case.run();
        let counts = &ended.counts;
        assert_eq!((counts.of(State::Unknown), counts.of(State::Refused)), (unknown, refused), "{fault}");
        assert_eq!(counts.of(State::Planned), 0, "{fault}");
        case.check();
        let expected = if unknown > 0 { Outcome::SomeUnknown } else { Outcome::Settled };
        assert_eq!(ended.outcome(), expected, "{fault}");
        // Only a person sends again what is unknown.
        case.run();
        assert_eq!(case.ledger.counts(case.id).unwrap().of(State::Unknown), unknown, "{fault}");
        let now = jiff::Timestamp::now();
        assert_eq!(case.ledger.decide(case.id, None, Decision::Send, now).unwrap(), unknown, "{fault}");
        case.run();
        case.check();
        assert_eq!(case.platform.sent(&case.broadcast).len() as u64, 20 - refused, "{fault}");
    }
}

#[test]
fn errors_in_a_row_pause_and_a_restart_goes_on() {
    let mut case = Case::new(60);
    case.platform.fail(&["status:400@sendReplies*40"]);
    assert_eq!(case.run().pause, Some(Pause::Errors(StreakEnd::InARow)));
    let counts = case.ledger.counts(case.id).unwrap();
    assert!(counts.of(State::Planned) > 20, "{counts:?}");
    case.platform.fail(&[]);
    assert_eq!(case.run().outcome(), Outcome::Settled);
    case.check();
    assert_eq!(case.platform.sent(&case.broadcast).len() as u64, 60 - counts.of(State::Refused));
}

#[test]
fn a_revoked_token_loses_nobody() {
    let mut case = Case::new(30);
    case.platform.fail(&["status:401@sendReplies"]);
    let ended = case.run();
    assert_eq!((ended.pause, ended.counts.of(State::Planned)), (Some(Pause::TokenRefused), 30));
    case.platform.fail(&[]);
    assert_eq!(case.run().outcome(), Outcome::Settled);
    case.check();
}

#[test]
fn a_campaign_that_was_completed_there_loses_nobody() {
    let mut case = Case::new(30);
    assert_eq!(case.run_by(Control::default(), limit(10)).unwrap().pause, Some(Pause::Limit));
    assert_eq!(case.platform.sent(&case.broadcast).len(), 10);
    let campaign = case.ledger.sending(case.id).unwrap().unwrap().campaigns[0];
    let (client, project) = (case.platform.client(), case.platform.project.clone());
    let complete = client.control_campaign(&project, campaign, CampaignAction::Complete);
    case.platform.runtime.block_on(complete).unwrap();
    let ended = case.run();
    assert_eq!(ended.pause, Some(Pause::Campaign { status: "COMPLETED".into() }));
    assert_eq!(ended.counts.of(State::Planned), 20);
    case.check();
}

fn limit(rows: u64) -> Options {
    Options { limit: Some(rows), ..Options::default() }
}

#[test]
fn a_campaign_whose_answer_was_lost_is_found_again() {
    for fault in ["lost@createCampaign*1", "half@createCampaign*1", "status:503@createCampaign*1"] {
        let mut case = Case::new(5);
        case.platform.fail(&[fault]);
        if case.run_by(Control::default(), Options::default()).is_err() {
            case.run();
        }
        case.check();
        assert_eq!(case.platform.sent(&case.broadcast).len(), 5, "{fault}");
        assert_eq!(case.ledger.sending(case.id).unwrap().unwrap().campaigns.len(), 1, "{fault}");
    }
}

#[test]
fn without_the_platform_nothing_is_lost() {
    let mut case = Case::new(5);
    let nowhere = super::kit::client("http://127.0.0.1:9", "t");
    let clock = Jumping::default();
    let ended = run_with(
        &mut case.ledger,
        case.id,
        nowhere,
        &case.platform.runtime,
        &clock,
        (Control::default(), Options::default()),
    );
    assert!(matches!(ended, Err(RunError::Platform(_))), "{ended:?}");
    assert_eq!(case.ledger.counts(case.id).unwrap().of(State::Planned), 5);
    assert_eq!(case.run().outcome(), Outcome::Settled);
}

#[test]
fn a_pause_waits_for_what_is_under_way_and_a_resume_goes_on() {
    let mut case = Case::paced(200, Pace { delay_ms: 20, threads: 2 });
    let control = Control::default();
    let hand = control.clone();
    let presser = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(300));
        hand.pause();
    });
    let ended = case.run_by(control, Options::default()).unwrap();
    presser.join().unwrap();
    assert_eq!(ended.pause, Some(Pause::Person));
    assert!(ended.counts.of(State::Planned) > 0 && ended.counts.of(State::Claimed) == 0, "{ended:?}");
    assert_eq!(
        case.ledger.sending(case.id).unwrap().unwrap().pause.as_deref(),
        Some("broadcast-pause-person")
    );
    case.check();
    assert_eq!(case.run().outcome(), Outcome::Settled);
    case.check();
    assert_eq!(case.platform.sent(&case.broadcast).len(), 200);
}

#[test]
fn quiet_hours_pause_by_themselves() {
    let home = tempfile::tempdir().unwrap();
    let platform = Platform::start(sandbox::Options::default());
    let mut broadcast = platform.broadcast(7, PACE);
    let minute = |minutes: i64| {
        let now = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC);
        now.checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap().time()
    };
    let hours = |from, to| broadcast::Hours { from: minute(from), to: minute(to), zone: "UTC".into() };
    broadcast.hours = Some(hours(120, 180));
    let mut ledger = open(home.path());
    let id = launch(&mut ledger, &broadcast, 5);
    let clock = Jumping::default();
    let go = |ledger: &mut Ledger, id| {
        let with = (Control::default(), Options::default());
        run_with(ledger, id, platform.client(), &platform.runtime, &clock, with).unwrap()
    };
    let ended = go(&mut ledger, id);
    assert!(matches!(ended.pause, Some(Pause::QuietHours { until: Some(_) })), "{ended:?}");
    assert_eq!(ended.counts.of(State::Planned), 5);
    let mut open = platform.broadcast(8, PACE);
    open.hours = Some(hours(-60, 60));
    let id = launch(&mut ledger, &open, 5);
    assert_eq!(go(&mut ledger, id).outcome(), Outcome::Settled);
}

#[test]
fn a_missed_start_asks_and_an_early_one_waits() {
    let mut case = Case::new(3);
    let asks = Options { started_by_hand: false, ..Options::default() };
    for (shift, pause) in [(-600, true), (600, false)] {
        let mut later = case.broadcast.clone();
        later.id = broadcast::BroadcastId::from_bits(shift as u128);
        let starts = jiff::Timestamp::now().checked_add(jiff::SignedDuration::from_secs(shift)).unwrap();
        later.starts = Some(starts);
        case.id = launch(&mut case.ledger, &later, 3);
        let ended = case.run_by(Control::default(), asks.clone()).unwrap();
        let expected = if pause { Pause::MissedStart } else { Pause::NotYet { starts } };
        assert_eq!((ended.pause, ended.counts.of(State::Planned)), (Some(expected), 3));
    }
}

#[test]
fn a_second_window_cannot_start_what_runs() {
    let mut case = Case::new(3);
    let now = jiff::Timestamp::now();
    case.ledger.take_lease(case.id, now).unwrap();
    let refused = case.run_by(Control::default(), Options::default());
    assert!(matches!(refused, Err(RunError::Lease(LeaseError::Held { .. }))), "{refused:?}");
    assert!(case.home().exists());
    assert_eq!(case.platform.sent(&case.broadcast).len(), 0);
}
