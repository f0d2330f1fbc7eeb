//! The program that is killed: it works with a workspace and keeps a journal of what it put and
//! of what was on the disk.

use super::deeds::{Dice, act};
use pult::store::{Folders, Opened, Store};
use pult::workspace::History;
use std::env;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// The folder in which the child works. Without it the test below does nothing.
const HOME: &str = "PULT_TEST_HOME";
const SEED: &str = "PULT_TEST_SEED";

pub fn workspace(home: &Path) -> PathBuf {
    home.join("w.pult")
}

pub fn copy(home: &Path) -> PathBuf {
    home.join("copy.pult")
}

pub fn journal(home: &Path) -> PathBuf {
    home.join("journal")
}

pub fn folders(home: &Path) -> Folders {
    Folders::under(&home.join("home"))
}

/// Milliseconds by the clock of the machine, which parent and child share.
pub fn now() -> u128 {
    SystemTime::UNIX_EPOCH.elapsed().unwrap().as_millis()
}

/// Runs this program again as the child.
pub fn spawn(home: &Path, seed: u64) -> Child {
    let mut child = Command::new(env::current_exe().unwrap());
    child.args(["--exact", "store::child::works", "--ignored", "--nocapture"]);
    child.env(HOME, home).env(SEED, seed.to_string());
    child.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap()
}

/// Writes a line that survives the writer.
fn note(journal: &mut File, what: &str, step: usize) {
    journal.write_all(format!("{what} {step} {}\n", now()).as_bytes()).unwrap();
}

#[test]
#[ignore = "the child of the tests that kill it"]
fn works() {
    let (Some(home), Ok(seed)) = (env::var_os(HOME).map(PathBuf::from), env::var(SEED)) else { return };
    let open = || Store::open(&workspace(&home), &folders(&home)).unwrap();
    let mut journal = OpenOptions::new().append(true).create(true).open(journal(&home)).unwrap();
    let Opened { mut store, workspace, .. } = open();
    let mut history = History::new(workspace);
    // What is done follows one row of dice and when it is done another, so that the parent can
    // do the same without waiting.
    let (mut deeds, mut pace) = (dice(&seed), Dice(seed.parse::<u64>().unwrap() ^ 0xFFFF));
    note(&mut journal, "open", 0);
    for step in 1.. {
        act(&mut history, &mut deeds);
        note(&mut journal, "put", step);
        store.put(history.workspace());
        match pace.below(40) {
            0 => {
                drop(store);
                note(&mut journal, "kept", step);
                store = open().store;
            }
            1 => store.copy_to(&copy(&home)).unwrap(),
            2..=14 => sleep(Duration::from_micros(pace.below(8_000) as u64)),
            _ => {}
        }
        if store.is_durable(history.workspace()) {
            note(&mut journal, "kept", step);
        }
    }
}

/// What the child does follows these.
pub fn dice(seed: &str) -> Dice {
    Dice(seed.parse().unwrap())
}
