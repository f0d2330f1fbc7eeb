//! What keeping the workspace on the disk costs: one edit beside a bare commit of the same row,
//! opening beside bare reading of the same rows, and the memory of an opened workspace. The
//! ratios come last, one a line.

// A bench that meets what it does not expect should stop and say so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "corpus.rs"]
mod corpus;
#[path = "turns.rs"]
mod turns;

use criterion::{Criterion, criterion_group};
use pult::store::{Folders, Opened, State, Store};
use pult::workspace::{Command as Deed, Origin, Workspace};
use rusqlite::{Connection, params};
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};
use turns::{clocked, medians};

const SEED: u64 = 20_260_509;
const MANY: usize = 100_000;
const FEW: usize = 1_000;
/// Edits in one turn.
const EDITS: usize = 100;
const LONG: Duration = Duration::from_secs(600);

/// The argument with which the bench runs itself to see what opening needs.
const OPENING: &str = "--growth-of-opening";

fn library(count: usize) -> Workspace {
    let messages = corpus::messages(SEED, count);
    let add = Deed::AddMessages { at: 0, messages, origin: Origin::Import };
    Workspace::default().apply(add).unwrap().workspace
}

fn open(path: &Path) -> Opened {
    Store::open(path, &Folders::under(&path.with_extension("home"))).unwrap()
}

/// Edits one message after another and waits for each to be on the disk.
struct Edits {
    store: Store,
    workspace: Workspace,
    turn: usize,
}

impl Edits {
    fn make(&mut self, count: usize) {
        for _ in 0..count {
            self.turn += 1;
            let library = &self.workspace.library;
            let id = library.id_at(self.turn * 7_919 % library.len()).unwrap();
            let text = format!("{} {}", library.get(id).unwrap().message.text, self.turn % 10);
            let next = self.workspace.apply(Deed::SetText { id, text }).unwrap().workspace;
            self.store.put(&next);
            assert_eq!(self.store.settle(LONG), State::Saved);
            self.workspace = next;
        }
    }
}

/// The same edits as bare commits.
struct Bare {
    connection: Connection,
    count: usize,
    turn: usize,
}

impl Bare {
    fn new(path: &Path, count: usize, synchronous: &str) -> Self {
        let connection = Connection::open(path).unwrap();
        connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(())).unwrap();
        connection.pragma_update(None, "synchronous", synchronous).unwrap();
        connection.pragma_update(None, "foreign_keys", true).unwrap();
        Self { connection, count, turn: 0 }
    }

    fn make(&mut self, count: usize) {
        let select = "SELECT name, text, opens_broadcast, buttons, samples FROM message WHERE id = ?1";
        let update =
            "UPDATE message SET name = ?2, text = ?3, opens_broadcast = ?4, buttons = ?5, samples = ?6
            WHERE id = ?1";
        for _ in 0..count {
            self.turn += 1;
            let id = (self.turn * 7_919 % self.count) as i64;
            let row = |row: &rusqlite::Row<'_>| {
                let text = |at: usize| row.get::<_, String>(at);
                Ok((text(0)?, text(1)?, row.get::<_, bool>(2)?, text(3)?, text(4)?))
            };
            let (name, text, opens, buttons, samples) =
                self.connection.prepare_cached(select).unwrap().query_row([id], row).unwrap();
            let text = format!("{text} {}", self.turn % 10);
            let row = params![id, name, text, opens, buttons, samples];
            self.connection.prepare_cached(update).unwrap().execute(row).unwrap();
        }
    }
}

type Row = (i64, String, String, bool, String, String);

/// Every row as it is, with nothing made of it.
fn read_bare(path: &Path) -> (Vec<Row>, Vec<(i64, i64)>) {
    let connection = Connection::open(path).unwrap();
    let select = "SELECT id, name, text, opens_broadcast, buttons, samples FROM message";
    let row = |row: &rusqlite::Row<'_>| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
    };
    let mut statement = connection.prepare(select).unwrap();
    let messages = statement.query_map([], row).unwrap().map(Result::unwrap).collect();
    let mut statement = connection.prepare("SELECT message, rank FROM place").unwrap();
    let places = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    (messages, places.map(Result::unwrap).collect())
}

fn small(c: &mut Criterion) {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("few.pult");
    let Opened { store, .. } = open(&path);
    let workspace = library(FEW);
    store.put(&workspace);
    store.settle(LONG);
    let mut edits = Edits { store, workspace, turn: 0 };
    let mut group = c.benchmark_group("store, 1,000 messages");
    group.sample_size(20);
    group.bench_function("one edit made durable", |b| b.iter(|| edits.make(1)));
    drop(edits);
    group.bench_function("open", |b| b.iter(|| black_box(open(&path))));
    group.finish();
}

criterion_group!(benches, small);

/// A value of `/proc/self/status` in MiB; `None` where there is no such file.
fn memory(key: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix(key)?.strip_prefix(':'))?;
    Some(line.trim().trim_end_matches(" kB").parse::<u64>().ok()? / 1024)
}

/// What the process does that measures memory: opens, and says how much that needs.
fn say_growth(how: &str, path: &Path) {
    let before = memory("VmRSS").unwrap_or_default();
    let (now, peak) = if how == "bare" {
        let rows = read_bare(path);
        let measured = (memory("VmRSS"), memory("VmHWM"));
        black_box(rows);
        measured
    } else {
        let opened = open(path);
        let measured = (memory("VmRSS"), memory("VmHWM"));
        black_box(opened);
        measured
    };
    let grown = |mib: Option<u64>| mib.unwrap_or_default().saturating_sub(before);
    println!("memory, {how} = {} MiB, at its peak {} MiB", grown(now), grown(peak));
}

fn growth(how: &str, path: &Path) {
    let output = Command::new(std::env::current_exe().unwrap()).arg(OPENING).arg(how).arg(path).output();
    print!("{}", String::from_utf8(output.unwrap().stdout).unwrap());
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [opening, how, path] = arguments.as_slice()
        && opening == OPENING
    {
        return say_growth(how, Path::new(path));
    }
    benches();
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("many.pult");
    let bare_path = |name: &str| home.path().join(name);
    let workspace = library(MANY);
    let Opened { store, .. } = open(&path);
    let began = Instant::now();
    store.put(&workspace);
    assert_eq!(store.settle(LONG), State::Saved);
    println!("{MANY} messages imported and durable in {:.2} s", began.elapsed().as_secs_f64());
    for name in ["full", "normal"] {
        store.copy_to(&bare_path(name)).unwrap();
    }
    drop(store);
    println!("file = {} MiB", std::fs::metadata(&path).unwrap().len() >> 20);

    let [ours, bare] = medians([&mut || clocked(|| open(&path)), &mut || clocked(|| read_bare(&path))]);
    println!("open {ours:.3} s; bare {bare:.3} s");
    growth("bare", &path);
    growth("ours", &path);
    let opening = ours / bare;

    let Opened { store, workspace, .. } = open(&path);
    let mut edits = Edits { store, workspace, turn: 0 };
    let mut full = Bare::new(&bare_path("full"), MANY, "full");
    let mut normal = Bare::new(&bare_path("normal"), MANY, "normal");
    edits.make(EDITS);
    full.make(EDITS);
    let [ours, bare, lax] =
        medians([&mut || clocked(|| edits.make(EDITS)), &mut || clocked(|| full.make(EDITS)), &mut || {
            clocked(|| normal.make(EDITS))
        }]);
    let each = |seconds: f64| seconds * 1e6 / EDITS as f64;
    println!(
        "edit {:.0} µs; bare {:.0} µs; bare, synchronous=normal {:.0} µs",
        each(ours),
        each(bare),
        each(lax)
    );
    Criterion::default().configure_from_args().final_summary();
    println!("ratio edit/bare commit = {:.2} (goal 2)", ours / bare);
    println!("ratio open/bare rows = {opening:.2} (goal 2)");
}
