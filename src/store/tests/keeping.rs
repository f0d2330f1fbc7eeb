//! What is put is there when the workspace is opened again.

use super::*;
use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn an_empty_workspace_is_made_where_there_is_none() {
    let home = Home::new();
    let Opened { store, workspace, notes } = home.open("new.pult");
    assert_eq!((workspace, notes), (Workspace::default(), vec![Note::Created]));
    assert_eq!(store.state(), State::Saved);
    drop(store);
    assert_eq!(names_in(&home.path("")), ["new.pult"], "nothing is left beside it");
    assert_eq!(home.open("new.pult").notes, []);
}

#[test]
fn what_was_put_is_there_again() {
    let home = Home::new();
    let opened = home.open("a.pult");
    let mut history = History::new(opened.workspace);
    history.apply(add(0, &["a", "b", "c"]), 0).unwrap();
    keep(&opened.store, history.workspace());
    assert!(opened.store.is_durable(history.workspace()));
    let ids: Vec<_> = history.workspace().library.ids().collect();
    history.apply(Command::MoveMessages { ids: vec![ids[2]], to: 0 }, 0).unwrap();
    history.apply(Command::RemoveMessages { ids: vec![ids[0]] }, 0).unwrap();
    assert!(!opened.store.is_durable(history.workspace()));
    keep(&opened.store, history.workspace());
    drop(opened.store);
    let again = home.read("a.pult");
    assert_eq!(&again, history.workspace());
    assert_eq!(names(&again), ["c", "b"]);
}

#[test]
fn closing_writes_what_is_left() {
    let home = Home::new();
    let opened = home.open("a.pult");
    for n in 0..50 {
        opened.store.put(&with(&["a"; 3][..n % 3 + 1]));
    }
    let last = with(&["x", "y"]);
    opened.store.put(&last);
    drop(opened.store);
    assert_eq!(names(&home.read("a.pult")), ["x", "y"]);
}

#[test]
fn an_id_is_never_given_out_again() {
    let home = Home::new();
    let opened = home.open("a.pult");
    let two = with(&["a", "b"]);
    let last = two.library.id_at(1).unwrap();
    keep(&opened.store, &two);
    let one = two.apply(Command::RemoveMessages { ids: vec![last] }).unwrap().workspace;
    keep(&opened.store, &one);
    drop(opened.store);
    let again = home.read("a.pult").apply(add(1, &["c"])).unwrap();
    assert!(again.selected.unwrap() > last);
}

#[test]
fn the_window_is_told_when_it_is_saved() {
    let home = Home::new();
    let opened = home.open("a.pult");
    let told = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&told);
    opened.store.wake_by(move || _ = count.fetch_add(1, Ordering::SeqCst));
    opened.store.put(&with(&["a"]));
    assert_eq!(opened.store.settle(LONG), State::Saved);
    drop(opened.store);
    assert!(told.load(Ordering::SeqCst) >= 2, "once when it began and once when it was done");
}

#[cfg(unix)]
#[test]
fn the_files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::new();
    let modes = |folder: PathBuf| {
        let mode = |entry: fs::DirEntry| entry.metadata().unwrap().permissions().mode() & 0o077;
        fs::read_dir(folder).unwrap().map(|entry| mode(entry.unwrap())).collect::<Vec<_>>()
    };
    let opened = home.open("a.pult");
    keep(&opened.store, &with(&["a"]));
    fs::create_dir(home.path("in")).unwrap();
    opened.store.copy_to(&home.path("in/copy.pult")).unwrap();
    let files = names_in(&home.path(""));
    for name in ["a.pult", "a.pult-wal", "a.pult-shm", "a.pult.lock"] {
        assert!(files.contains(&name.to_owned()), "{files:?}");
        assert_eq!(fs::metadata(home.path(name)).unwrap().permissions().mode() & 0o077, 0, "{name}");
    }
    assert_eq!(modes(home.path("in")), [0]);
    drop(opened);
    fs::set_permissions(home.path("a.pult"), fs::Permissions::from_mode(0o644)).unwrap();
    drop(home.open("a.pult"));
    assert_eq!(fs::metadata(home.path("a.pult")).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_copy_holds_everything_and_replaces_what_stood_there() {
    let home = Home::new();
    let opened = home.open("a.pult");
    let value = with(&["a", "b"]);
    opened.store.put(&value);
    fs::write(home.path("copy.pult"), "something else").unwrap();
    fs::write(home.path("copy.pult-wal"), "left by another").unwrap();
    opened.store.copy_to(&home.path("copy.pult")).unwrap();
    assert_eq!(opened.store.copy_to(&home.path("a.pult")), Err(Fault::Open));
    assert_eq!(opened.store.copy_to(&home.path("no/such.pult")), Err(Fault::FolderGone));
    drop(opened);
    assert_eq!(home.read("copy.pult"), value);
    assert_eq!(names_in(&home.path("")), ["a.pult", "copy.pult", "home"]);
}

#[test]
fn the_default_place_is_made_for_its_owner() {
    let home = Home::new();
    let folders = home.folders();
    let opened = Store::open(&folders.workspace(), &folders).unwrap();
    assert_eq!(opened.notes, [Note::Created]);
    assert_eq!(home.refused("no/such.pult"), OpenError::Fault(Fault::FolderGone));
}
