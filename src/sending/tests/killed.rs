//! A program that is killed at any moment of a broadcast, on a platform that loses answers, resets
//! connections, stalls and fails, sends nobody anything twice and loses nobody.

use super::kit::{Jumping, Platform, client, launch, open, run_with, runtime};
use crate::{Control, Options, SystemClock};
use broadcast::{Broadcast, Outcome, Pace, State};
use jiff::Timestamp;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use store::ledger::{Decision, Filter, SendingId};

/// How often a child is killed, unless the variable says another number.
const KILLS: u64 = 200;
const KILLS_VARIABLE: &str = "PULT_KILLS";
const HOME: &str = "PULT_TEST_SENDING_HOME";
const URL: &str = "PULT_TEST_SENDING_URL";
const TOKEN: &str = "PULT_TEST_SENDING_TOKEN";
const RECIPIENTS: u64 = 2_000;
const PACE: Pace = Pace { delay_ms: 15, threads: 8 };

/// Dice that fall the same way every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

fn spawn(home: &Path, platform: &Platform) -> Child {
    let mut child = Command::new(env::current_exe().unwrap());
    child.args(["--exact", "tests::killed::sends", "--ignored", "--nocapture"]);
    child.env(HOME, home).env(URL, &platform.sandbox.url).env(TOKEN, platform.sandbox.token.reveal());
    child.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// The child: it sends the newest launch again and again until it is killed.
#[test]
#[ignore = "the child of the test that kills it"]
fn sends() {
    let Some(home) = env::var_os(HOME).map(PathBuf::from) else { return };
    let client = client(&env::var(URL).unwrap(), &env::var(TOKEN).unwrap());
    let (runtime, mut ledger) = (runtime(), open(&home));
    let id = ledger.sendings().unwrap().last().unwrap().id;
    loop {
        let with = (Control::default(), Options { polls: 0, ..Options::default() });
        // A pause and a platform that cannot be read are tried again; so is everything.
        let _ = run_with(&mut ledger, id, client.clone(), &runtime, &SystemClock, with);
        sleep(Duration::from_millis(2));
    }
}

/// A few faults for the next life of the child, each a few times.
fn faults(dice: &mut Dice) -> Vec<String> {
    const KINDS: [&str; 8] =
        ["lost", "half", "reset", "stall", "status:503", "status:500", "status:429", "page"];
    let mut faults: Vec<String> = (0..dice.below(4))
        .map(|_| format!("{}@sendReplies*{}", KINDS[dice.below(8) as usize], 1 + dice.below(2)))
        .collect();
    if dice.below(10) == 0 {
        faults.push("status:503@listSendings*1".into());
    }
    if dice.below(20) == 0 {
        faults.push("lost@createCampaign*1".into());
    }
    faults
}

/// Ends a broadcast: what is unknown is settled, and everything is as it should be.
fn finish(home: &Path, platform: &Platform, broadcast: &Broadcast, id: SendingId) -> u64 {
    platform.fail(&[]);
    let mut ledger = open(home);
    let clock = Jumping::default();
    let go = |ledger: &mut store::ledger::Ledger| {
        let with = (Control::default(), Options { polls: 0, ..Options::default() });
        run_with(ledger, id, platform.client(), &platform.runtime, &clock, with).unwrap()
    };
    let ended = go(&mut ledger);
    assert_ne!(ended.outcome(), Outcome::Unfinished, "{ended:?}");
    let sent = platform.sent(broadcast);
    let twice: Vec<_> = sent.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "sent twice: {twice:?}");
    let rows = ledger.page(id, &Filter::default(), None, usize::MAX).unwrap();
    assert_eq!(rows.len() as u64, RECIPIENTS);
    for row in &rows {
        let was_sent = sent.contains_key(&row.result.client);
        match row.result.state {
            State::Accepted | State::Sent | State::Delivered | State::Failed => {
                assert!(was_sent, "confirmed and missing: {row:?}");
            }
            State::Unknown => {
                assert!(!was_sent && row.asks, "not settled honestly, sent {was_sent}: {row:?}")
            }
            state => panic!("not settled: {state:?} {row:?}"),
        }
    }
    // A person decides for all of them: then everybody has it, and once.
    let unknown = ledger.decide(id, None, Decision::Send, Timestamp::now()).unwrap();
    assert_eq!(go(&mut ledger).outcome(), Outcome::Settled);
    let sent = platform.sent(broadcast);
    assert_eq!((sent.len() as u64, sent.values().max()), (RECIPIENTS, Some(&1)));
    unknown
}

#[test]
fn a_killed_program_sends_nobody_twice_and_loses_nobody() {
    let kills: u64 = env::var(KILLS_VARIABLE).ok().and_then(|n| n.parse().ok()).unwrap_or(KILLS);
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let platform = Platform::start(sandbox::Options::default());
    let mut dice = Dice(20_261_129);
    let (mut killed, mut broadcasts, mut unknown) = (0, 0_u64, 0);
    while killed < kills {
        broadcasts += 1;
        let broadcast = platform.broadcast(u128::from(broadcasts), PACE);
        let mut ledger = open(home);
        let id = launch(&mut ledger, &broadcast, RECIPIENTS);
        drop(ledger);
        loop {
            let faults = faults(&mut dice);
            platform.fail(&faults.iter().map(String::as_str).collect::<Vec<_>>());
            let mut child = spawn(home, &platform);
            sleep(Duration::from_millis(20 + dice.below(250)));
            assert!(child.try_wait().unwrap().is_none(), "the child ended by itself");
            child.kill().unwrap();
            child.wait().unwrap();
            killed += 1;
            let counts = open(home).counts(id).unwrap();
            if counts.of(State::Planned) == 0 || killed >= kills {
                break;
            }
        }
        unknown += finish(home, &platform, &broadcast, id);
    }
    println!(
        "{killed} kills in {broadcasts} broadcasts of {RECIPIENTS}; {unknown} rows were unknown to the end"
    );
    assert!(killed >= kills);
}
