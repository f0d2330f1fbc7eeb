//! A disk that fills up, one that cannot be written to, and another program with the same file.

use super::child::{folders, journal, spawn, workspace};
use pult::message::Message;
use pult::store::{Fault, Opened, State, Store, Why};
use pult::workspace::{Command, Origin, Workspace};
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const LONG: Duration = Duration::from_secs(30);

/// A small disk in memory, which only root can make.
struct Disk {
    place: PathBuf,
    home: TempDir,
}

impl Disk {
    fn new(size: &str) -> Option<Self> {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().canonicalize().unwrap().join("disk");
        fs::create_dir(&place).unwrap();
        let options = format!("size={size},mode=700");
        let disk = Self { place, home };
        let mounted = disk.call("mount", &["-t", "tmpfs", "-o", &options, "tmpfs"]);
        if !mounted {
            println!("skipped: no disk can be mounted here, which takes root");
        }
        mounted.then_some(disk)
    }

    fn call(&self, program: &str, args: &[&str]) -> bool {
        let done = process::Command::new(program).args(args).arg(&self.place).output();
        done.is_ok_and(|output| output.status.success())
    }

    fn remount(&self, how: &str) {
        assert!(self.call("mount", &["-o", &format!("remount,{how}")]));
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.call("umount", &["-l"]);
    }
}

fn open(path: &Path, home: &Path) -> Opened {
    Store::open(path, &folders(home)).unwrap()
}

fn add(workspace: &Workspace, count: usize) -> Workspace {
    let message = |n| Message { name: format!("{n}"), text: "x".repeat(2_000), ..Message::default() };
    let messages = (0..count).map(message).collect();
    let add = Command::AddMessages { at: 0, messages, origin: Origin::Import };
    workspace.apply(add).unwrap().workspace
}

fn wait_until(what: &str, mut done: impl FnMut() -> bool) {
    let end = Instant::now() + LONG;
    while !done() {
        assert!(Instant::now() < end, "{what}");
        sleep(Duration::from_millis(10));
    }
}

fn fault(store: &Store) -> Option<Fault> {
    match store.settle(LONG) {
        State::Failed(fault) => Some((*fault).clone()),
        _ => None,
    }
}

#[test]
fn a_full_disk_loses_nothing_and_saving_goes_on_when_there_is_room() {
    let Some(disk) = Disk::new("2m") else { return };
    let path = disk.place.join("w.pult");
    let Opened { store, mut workspace, .. } = open(&path, disk.home.path());
    fs::write(disk.place.join("filler"), vec![0; 1 << 20]).unwrap();
    let mut durable = workspace.clone();
    let mut full = None;
    for _ in 0..2_000 {
        workspace = add(&workspace, 5);
        store.put(&workspace);
        full = fault(&store);
        if full.is_some() {
            break;
        }
        durable = workspace.clone();
    }
    assert_eq!(full, Some(Fault::DiskFull));
    assert!(!store.is_durable(&workspace));
    let copy = disk.home.path().join("copy.pult");
    store.copy_to(&copy).unwrap();
    assert_eq!(open(&copy, disk.home.path()).workspace, workspace, "the copy has what is in memory");
    assert_eq!(store.copy_to(&disk.place.join("copy.pult")), Err(Fault::DiskFull));
    assert!(!disk.place.join("copy.pult").exists());

    // Whoever reads the file meanwhile finds the last whole state.
    assert_eq!(open(&path, disk.home.path()).workspace, durable);
    fs::remove_file(disk.place.join("filler")).unwrap();
    wait_until("it is saved by itself", || store.state() == State::Saved);
    drop(store);
    assert_eq!(open(&path, disk.home.path()).workspace, workspace);
}

#[test]
fn on_a_full_disk_no_workspace_is_made_and_nothing_is_left() {
    let Some(disk) = Disk::new("1m") else { return };
    fs::write(disk.place.join("filler"), vec![0; 2 << 20]).unwrap_err();
    let refused = Store::open(&disk.place.join("w.pult"), &folders(disk.home.path())).unwrap_err();
    assert_eq!(refused.label(), Fault::DiskFull.label());
    let left: Vec<_> = fs::read_dir(&disk.place).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["filler"]);
}

#[test]
fn on_a_disk_that_nobody_writes_to_it_is_read() {
    let Some(disk) = Disk::new("4m") else { return };
    let path = disk.place.join("w.pult");
    let Opened { store, workspace, .. } = open(&path, disk.home.path());
    let value = add(&workspace, 20);
    store.put(&value);
    drop(store);
    disk.remount("ro");
    let opened = open(&path, disk.home.path());
    assert_eq!(opened.workspace, value);
    assert!(matches!(opened.store.state(), State::ReadOnly(why) if *why == Why::FolderProtected));
    drop(opened);
    disk.remount("rw");
    assert_eq!(open(&path, disk.home.path()).store.state(), State::Saved);
}

#[test]
fn what_a_killed_program_left_is_read_on_a_disk_that_nobody_writes_to() {
    let Some(disk) = Disk::new("32m") else { return };
    let mut child = spawn(&disk.place, 7);
    let kept = || fs::read_to_string(journal(&disk.place)).unwrap_or_default().matches("kept").count();
    wait_until("the child saves", || kept() > 5);
    child.kill().unwrap();
    child.wait().unwrap();
    disk.remount("ro");
    let read = open(&workspace(&disk.place), disk.home.path());
    assert!(matches!(read.store.state(), State::ReadOnly(_)));
    disk.remount("rw");
    let written = open(&workspace(&disk.place), disk.home.path());
    assert_eq!(read.workspace, written.workspace, "the log of changes is read, too");
    assert!(!read.workspace.library.is_empty());
}

#[test]
fn another_program_has_it_until_it_ends_however_it_ends() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let mut child = spawn(home, 3);
    let at_work = || fs::read_to_string(journal(home)).unwrap_or_default().contains("kept");
    wait_until("the child works", at_work);
    // The child closes and opens now and then; in between nobody has it.
    let mut holder = None;
    wait_until("the child has it", || {
        let State::ReadOnly(why) = open(&workspace(home), home).store.state() else { return false };
        let Why::InUse(Some(found)) = &*why else { return false };
        holder = Some(found.clone());
        true
    });
    assert_eq!(holder.unwrap().pid, child.id());
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(open(&workspace(home), home).store.state(), State::Saved);
}
