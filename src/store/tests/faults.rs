//! What can happen to a file while it is open. Nothing is lost, and saving goes on by itself.

use super::*;
use rusqlite::Connection;
use std::fs;

fn failed(store: &Store) -> Fault {
    match store.settle(LONG) {
        State::Failed(fault) => (*fault).clone(),
        state => panic!("{state:?}"),
    }
}

/// Waits until it is saved after a failure, without asking for it.
fn saved_by_itself(store: &Store) {
    let end = std::time::Instant::now() + LONG;
    while store.state() != State::Saved {
        assert!(std::time::Instant::now() < end, "{:?}", store.state());
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A store in a folder of its own, with something saved, and a value that is not yet put.
fn begun(home: &Home) -> (Store, Workspace) {
    fs::create_dir(home.path("in")).unwrap();
    let opened = home.open("in/a.pult");
    let value = with(&["a"]);
    keep(&opened.store, &value);
    let next = value.apply(add(1, &["b"])).unwrap().workspace;
    (opened.store, next)
}

/// What must hold after every fault: a copy elsewhere has everything.
fn copy_has(home: &Home, store: &Store, value: &Workspace) {
    store.copy_to(&home.path("copy.pult")).unwrap();
    assert_eq!(&home.read("copy.pult"), value);
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_gone_and_comes_back() {
    let home = Home::new();
    let (store, next) = begun(&home);
    fs::rename(home.path("in"), home.path("away")).unwrap();
    store.put(&next);
    assert_eq!(failed(&store), Fault::FolderGone);
    assert!(!store.is_durable(&next));
    copy_has(&home, &store, &next);
    fs::rename(home.path("away"), home.path("in")).unwrap();
    saved_by_itself(&store);
    drop(store);
    assert_eq!(home.read("in/a.pult"), next);
}

#[cfg(unix)]
#[test]
fn a_disk_that_comes_back_as_another_one() {
    let home = Home::new();
    let (store, next) = begun(&home);
    // The same bytes as other files, which is what a stick looks like that was put in again.
    fs::create_dir(home.path("twin")).unwrap();
    for name in ["a.pult", "a.pult-wal"] {
        fs::copy(home.path("in").join(name), home.path("twin").join(name)).unwrap();
    }
    fs::rename(home.path("in"), home.path("away")).unwrap();
    store.put(&next);
    assert_eq!(failed(&store), Fault::FolderGone);
    fs::rename(home.path("twin"), home.path("in")).unwrap();
    saved_by_itself(&store);
    let second = home.open("in/a.pult");
    assert!(matches!(read_only(&second.store), Why::InUse(_)), "it is locked there, too");
    drop((store, second));
    assert_eq!(home.read("in/a.pult"), next);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_gone_and_comes_back() {
    let home = Home::new();
    let (store, next) = begun(&home);
    fs::rename(home.path("in/a.pult"), home.path("away.pult")).unwrap();
    store.put(&next);
    assert_eq!(failed(&store), Fault::FileGone);
    copy_has(&home, &store, &next);
    // Where it was moved to it holds all that was saved.
    fs::copy(home.path("away.pult"), home.path("look.pult")).unwrap();
    assert_eq!(home.read("look.pult"), with(&["a"]));
    fs::rename(home.path("away.pult"), home.path("in/a.pult")).unwrap();
    store.flush();
    saved_by_itself(&store);
    drop(store);
    assert_eq!(home.read("in/a.pult"), next);
}

#[cfg(unix)]
#[test]
fn a_file_that_was_replaced_is_not_written_to() {
    let home = Home::new();
    let (store, next) = begun(&home);
    let other = home.open("other.pult");
    let others = with(&["somebody else"]);
    keep(&other.store, &others);
    drop(other);
    fs::rename(home.path("other.pult"), home.path("in/a.pult")).unwrap();
    store.put(&next);
    assert_eq!(failed(&store), Fault::Replaced);
    copy_has(&home, &store, &next);
    drop(store);
    assert_eq!(home.read("in/a.pult"), others);
}

#[test]
fn what_another_program_wrote_is_not_written_over() {
    let home = Home::new();
    let (store, next) = begun(&home);
    let other = Connection::open(home.path("in/a.pult")).unwrap();
    other.execute("UPDATE message SET text = 'theirs'", []).unwrap();
    store.put(&next);
    assert_eq!(failed(&store), Fault::Replaced);
    copy_has(&home, &store, &next);
    // Put back as it was, it is ours again.
    other.execute("UPDATE message SET text = ?1", [&message("a").text]).unwrap();
    saved_by_itself(&store);
    other.execute_batch("VACUUM").unwrap();
    let more = next.apply(add(2, &["c"])).unwrap().workspace;
    keep(&store, &more);
    drop((store, other));
    assert_eq!(home.read("in/a.pult"), more);
}

#[test]
fn a_file_that_another_program_holds_is_waited_for() {
    let home = Home::new();
    let (store, next) = begun(&home);
    let other = Connection::open(home.path("in/a.pult")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    store.put(&next);
    assert_eq!(failed(&store), Fault::Busy);
    let more = next.apply(add(2, &["c"])).unwrap().workspace;
    store.put(&more);
    other.execute_batch("ROLLBACK").unwrap();
    saved_by_itself(&store);
    assert!(store.is_durable(&more) && !store.is_durable(&next));
    drop((store, other));
    assert_eq!(home.read("in/a.pult"), more);
}

#[test]
fn what_is_taken_back_while_it_fails_is_no_failure_in_the_end() {
    let home = Home::new();
    let (store, next) = begun(&home);
    let other = Connection::open(home.path("in/a.pult")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    store.put(&next);
    assert_eq!(failed(&store), Fault::Busy);
    store.put(&with(&["a"]));
    other.execute_batch("ROLLBACK").unwrap();
    saved_by_itself(&store);
}

#[test]
fn every_word_of_the_system_has_its_fault() {
    use std::io::{Error, ErrorKind};
    for (kind, fault) in [
        (ErrorKind::StorageFull, Fault::DiskFull),
        (ErrorKind::QuotaExceeded, Fault::DiskFull),
        (ErrorKind::ReadOnlyFilesystem, Fault::ReadOnly),
        (ErrorKind::PermissionDenied, Fault::Denied),
        (ErrorKind::NotFound, Fault::FolderGone),
        (ErrorKind::ResourceBusy, Fault::Busy),
    ] {
        assert_eq!(Fault::of_io(&Error::from(kind)), fault);
    }
    assert!(matches!(Fault::of_io(&Error::other("odd")), Fault::Other(what) if what == "odd"));
}

#[test]
fn a_code_that_says_too_little_is_followed_up() {
    use rusqlite::ffi;
    let home = Home::new();
    let sql = |code| rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
    let there = home.path("a.pult");
    fs::write(&there, "").unwrap();
    for (code, path, fault) in [
        (ffi::SQLITE_FULL, &there, Fault::DiskFull),
        (ffi::SQLITE_BUSY, &there, Fault::Busy),
        (ffi::SQLITE_CORRUPT, &there, Fault::Damaged),
        (ffi::SQLITE_NOTADB, &there, Fault::Damaged),
        (ffi::SQLITE_READONLY, &there, Fault::ReadOnly),
        (ffi::SQLITE_CANTOPEN, &home.path("no/such.pult"), Fault::FolderGone),
        (ffi::SQLITE_IOERR_WRITE, &home.path("no/such.pult"), Fault::FolderGone),
        (ffi::SQLITE_CANTOPEN, &home.path("gone.pult"), Fault::FileGone),
    ] {
        assert_eq!(Fault::of_sql(&sql(code), path), fault, "{code}");
    }
    assert!(matches!(Fault::of_sql(&sql(ffi::SQLITE_IOERR_WRITE), &there), Fault::Other(_)));
    assert_eq!(names_in(&home.path("")), ["a.pult"], "nothing is left of asking");
}
