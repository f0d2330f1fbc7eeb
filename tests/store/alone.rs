//! The one file that a person sees, copied without the files beside it, has everything that the
//! window calls saved.

use super::child::{folders, journal, spawn, workspace};
use super::deeds::{Dice, act};
use pult::store::{Opened, State, Store};
use pult::workspace::{History, Workspace};
use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

const LONGEST: Duration = Duration::from_secs(60);

fn open(path: &Path, home: &Path) -> Opened {
    Store::open(path, &folders(home)).unwrap()
}

/// What a copy of the file alone holds.
fn alone(home: &Path) -> Option<Workspace> {
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("w.pult");
    fs::copy(workspace(home), &copy).unwrap();
    Store::open(&copy, &folders(elsewhere.path())).ok().map(|opened| opened.workspace)
}

fn until(what: &str, holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < LONGEST, "{what}");
        sleep(Duration::from_millis(100));
    }
}

#[test]
fn the_file_alone_has_what_was_saved_a_little_later() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let Opened { store, workspace: start, .. } = open(&workspace(home), home);
    let (mut history, mut dice) = (History::new(start), Dice(20_261_129));
    for round in 0..4 {
        for _ in 0..50 {
            act(&mut history, &mut dice);
            store.put(history.workspace());
        }
        assert_eq!(store.settle(LONGEST), State::Saved);
        let newest = history.workspace();
        until(&format!("round {round}: the file alone lacks something"), || {
            alone(home).as_ref() == Some(newest)
        });
        assert_eq!(store.state(), State::Saved, "nothing is written anew for it");
    }
}

#[test]
fn what_a_killed_program_left_beside_the_file_goes_into_it() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let mut child = spawn(home, 5);
    let kept = || fs::read_to_string(journal(home)).unwrap_or_default().matches("kept").count();
    until("the child saves", || kept() > 20);
    child.kill().unwrap();
    child.wait().unwrap();
    let opened = open(&workspace(home), home);
    assert!(!opened.workspace.library.is_empty());
    until("the file alone lacks something", || alone(home).as_ref() == Some(&opened.workspace));
}

#[test]
fn somebody_who_reads_for_long_holds_up_no_saving() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let Opened { store, workspace: start, .. } = open(&workspace(home), home);
    let (mut history, mut dice) = (History::new(start), Dice(7));
    let mut change = || {
        act(&mut history, &mut dice);
        store.put(history.workspace());
        assert_eq!(store.settle(LONGEST), State::Saved);
        history.workspace().clone()
    };
    change();
    let reader = rusqlite::Connection::open(workspace(home)).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM message;").unwrap();
    change();
    // Long enough for an attempt that finds the reader at work.
    sleep(Duration::from_millis(1_500));
    let newest = change();
    reader.execute_batch("COMMIT").unwrap();
    until("the file alone lacks something", || alone(home).as_ref() == Some(&newest));
}
