//! A program that is killed at any moment leaves a workspace that opens and lacks nothing that
//! was confirmed or older than a second, and nothing half done.

use super::child::{self, copy, folders, journal, now, spawn, workspace};
use super::deeds::{Dice, act};
use pult::store::{Note, Opened, State, Store};
use pult::workspace::{Change, History, Workspace};
use std::env;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often a child is killed, unless the variable says another number.
const ROUNDS: u64 = 200;
const ROUNDS_VARIABLE: &str = "PULT_KILLS";
/// Whatever was put longer ago than this must be on the disk, in milliseconds.
const PROMISED: u128 = 1_000;

/// What a child noted: how many things it did, the last one it saw confirmed, the last one that
/// was older than what is promised.
#[derive(Debug, Default)]
struct Noted {
    opened: bool,
    put: usize,
    kept: usize,
    old: usize,
}

/// How long the disk takes for one bare write, felt again and again beside the children. A disk
/// that stands still keeps nobody's promise.
struct Pulse {
    /// When the write began that is under way, in milliseconds, and the longest one since last asked.
    felt: Arc<Mutex<(u128, u128)>>,
    over: Arc<AtomicBool>,
}

impl Pulse {
    fn of(home: &Path) -> Self {
        let (felt, over) = (Arc::new(Mutex::new((now(), 0))), Arc::new(AtomicBool::new(false)));
        let (probe, here, last) = (home.join("pulse"), Arc::clone(&felt), Arc::clone(&over));
        std::thread::spawn(move || {
            while !last.load(Ordering::Relaxed) {
                here.lock().unwrap().0 = now();
                let file = fs::File::create(&probe).unwrap();
                (&file).write_all(b"pulse").unwrap();
                file.sync_all().unwrap();
                let mut felt = here.lock().unwrap();
                felt.1 = felt.1.max(now() - felt.0);
                drop(felt);
                sleep(Duration::from_millis(20));
            }
        });
        Self { felt, over }
    }

    /// The longest write since it was asked last, in milliseconds.
    fn longest(&self) -> u128 {
        let mut felt = self.felt.lock().unwrap();
        let longest = felt.1.max(now() - felt.0);
        felt.1 = 0;
        longest
    }
}

impl Drop for Pulse {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
    }
}

/// `promised` is how long ago something was put, in milliseconds, that must be on the disk.
fn noted(home: &Path, killed: u128, promised: u128) -> Noted {
    let mut noted = Noted::default();
    let text = fs::read_to_string(journal(home)).unwrap_or_default();
    // The last line may be cut; then what it says had not happened.
    for line in text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
        let [what, step, at] = line.split(' ').collect::<Vec<_>>().try_into().unwrap();
        let (step, at): (usize, u128) = (step.parse().unwrap(), at.parse().unwrap());
        match what {
            "put" => {
                noted.put = step;
                if at + promised < killed {
                    noted.old = step;
                }
            }
            "kept" => noted.kept = step,
            _ => noted.opened = true,
        }
    }
    noted
}

fn same(a: &Workspace, b: &Workspace) -> bool {
    Change::between(a, b).is_empty()
}

/// Opens a file as it was left.
fn left(path: &Path, home: &Path) -> Workspace {
    let Opened { store, workspace, notes } = Store::open(path, &folders(home)).unwrap();
    assert!(notes.iter().all(|note| *note == Note::Created), "{notes:?}");
    assert_eq!(store.state(), State::Saved, "nobody holds it");
    workspace
}

/// Every value that a child had one after another, the first being what it began with.
fn values(start: &Workspace, seed: u64, count: usize) -> Vec<Workspace> {
    let (mut history, mut dice) = (History::new(start.clone()), child::dice(&seed.to_string()));
    let mut values = vec![start.clone()];
    for _ in 0..count {
        act(&mut history, &mut dice);
        values.push(history.workspace().clone());
    }
    values
}

#[test]
fn a_killed_program_loses_nothing_that_it_promised() {
    let rounds = env::var(ROUNDS_VARIABLE).ok().and_then(|n| n.parse().ok()).unwrap_or(ROUNDS);
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let pulse = Pulse::of(home);
    let mut dice = Dice(20_261_123);
    let mut start = left(&workspace(home), home);
    let mut copied = None;
    let (mut opened, mut put, mut kept, mut unfinished) = (0, 0, 0, 0);
    for seed in 0..rounds {
        if seed % 20 == 0 {
            // Another day begins: the first change makes a backup.
            fs::remove_dir_all(folders(home).backups()).unwrap_or_default();
        }
        let life = match dice.below(20) {
            0 => 1_100 + dice.below(400),
            1..=5 => dice.below(40),
            _ => 20 + dice.below(180),
        };
        fs::remove_file(journal(home)).unwrap_or_default();
        let mut child = spawn(home, seed);
        sleep(Duration::from_millis(life as u64));
        let killed = now();
        assert!(child.try_wait().unwrap().is_none(), "round {seed}: the child ended by itself");
        child.kill().unwrap();
        child.wait().unwrap();
        let noted = noted(home, killed, PROMISED + pulse.longest());
        let found = left(&workspace(home), home);
        let values = values(&start, seed, noted.put);
        let least = noted.kept.max(noted.old);
        let reached = (least..values.len()).rev().find(|&step| same(&values[step], &found));
        assert!(
            reached.is_some(),
            "round {seed}, {life} ms, {noted:?}: what is there is none of the values from {least} on, but {:?}\n{}",
            values.iter().rposition(|value| same(value, &found)),
            fs::read_to_string(journal(home)).unwrap_or_default(),
        );
        if copy(home).exists() {
            let copy = left(&copy(home), home);
            let known = copied.iter().chain(&values).any(|value| same(value, &copy));
            assert!(known, "round {seed}: the copy is neither the old one nor a new one");
            copied = Some(copy);
        }
        opened += u64::from(noted.opened);
        unfinished += u64::from(reached < Some(noted.put));
        (put, kept) = (put + noted.put, kept + noted.kept);
        start = found;
    }
    println!("{rounds} kills: {opened} children were at work; {put} changes, {kept} confirmed");
    println!("{unfinished} died with a change on its way");
    assert!(opened * 2 > rounds && put > 0 && kept > 0 && copied.is_some(), "the children did nothing");
}

/// An old and a new export of the same tables.
const EXPORTS: [&str; 2] = ["old", "new"];

fn document(word: &str, count: usize) -> String {
    let message = |n| {
        serde_json::json!({"text": format!("{word} {n} {}", "слово ".repeat(60)), "buttons": [
            {"kind": "inline", "title": "Позвонить", "phone": "+7 (812) 438-16-78"},
            {"kind": "inline", "title": "Сайт", "url": "https://example.com/"}]})
    };
    serde_json::json!((0..count).map(message).collect::<Vec<_>>()).to_string()
}

fn export(home: &Path, which: &str, out: &Path) -> Command {
    let mut pult = Command::new(env!("CARGO_BIN_EXE_pult"));
    pult.arg("export").arg(home.join(which)).arg("--out").arg(out);
    pult.stdout(Stdio::null()).stderr(Stdio::null());
    pult
}

#[test]
fn an_export_under_way_leaves_each_table_old_or_new() {
    const TABLES: [&str; 2] = ["url-buttons.csv", "call-buttons.csv"];
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let tables = |out: &Path| TABLES.map(|name| fs::read(out.join(name)).unwrap());
    let began = Instant::now();
    let whole = EXPORTS.map(|which| {
        fs::write(home.join(which), document(which, 1_500)).unwrap();
        assert!(export(home, which, &home.join("whole")).status().unwrap().success());
        tables(&home.join("whole"))
    });
    let usual = began.elapsed() / 2;
    let (mut dice, out) = (Dice(11), home.join("out"));
    let mut cut = 0;
    for round in 0..12 {
        assert!(export(home, EXPORTS[0], &out).status().unwrap().success());
        let mut child = export(home, EXPORTS[1], &out).spawn().unwrap();
        sleep(usual.mul_f64(dice.below(1_100) as f64 / 1_000.0));
        cut += u32::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        for (at, found) in tables(&out).into_iter().enumerate() {
            assert!(whole.iter().any(|whole| whole[at] == found), "round {round}: {}", TABLES[at]);
        }
    }
    assert!(cut > 0, "no export was ever cut short");
}
