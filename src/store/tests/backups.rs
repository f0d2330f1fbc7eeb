//! Backups and migrations.

use super::*;
use crate::backup::{self, is_due};
use crate::schema::{Migration, migrate, version};
use jiff::civil::{DateTime, date};
use rusqlite::Connection;
use std::fs;

fn at(day: i8, second: i8) -> DateTime {
    date(2026, 11, day).at(12, 0, second, 0)
}

fn days(path: &Path, folders: &Folders) -> Vec<i8> {
    backup::list(path, folders).iter().map(|backup| backup.made.day()).collect()
}

#[test]
fn the_first_change_of_a_day_is_followed_by_a_backup() {
    let home = Home::new();
    let opened = home.open("a.pult");
    assert!(opened.store.backups().is_empty(), "nothing has changed yet");
    let value = with(&["a"]);
    keep(&opened.store, &value);
    keep(&opened.store, &value.apply(add(1, &["b"])).unwrap().workspace);
    let (path, folders) = (opened.store.path().to_owned(), home.folders());
    drop(opened);
    let again = home.open("a.pult");
    keep(&again.store, &value);
    let backups = again.store.backups();
    drop(again);
    assert_eq!(backups.len(), 1, "{backups:?}");
    let restored = backups[0].restore_beside(&path).unwrap();
    assert_eq!(restored.extension().unwrap(), "pult");
    let value = Store::open(&restored, &folders).unwrap().workspace;
    assert!(names(&value).starts_with(&["a"]), "{:?}", names(&value));
}

#[test]
fn the_newest_ten_are_kept() {
    let home = Home::new();
    let path = home.path("a.pult");
    drop(home.open("a.pult"));
    for day in 1..=13 {
        assert!(is_due(&path, &home.folders(), at(day, 0).date()));
        backup::make(&path, &home.folders(), at(day, 0)).unwrap();
        assert!(!is_due(&path, &home.folders(), at(day, 0).date()));
    }
    assert_eq!(days(&path, &home.folders()), (4..=13).rev().collect::<Vec<_>>());
    assert_eq!(backup::newest(&path, &home.folders()).unwrap().made, at(13, 0));
}

#[test]
fn a_clock_that_is_set_back_neither_stops_backups_nor_takes_good_ones_away() {
    let home = Home::new();
    let (path, folders) = (home.path("a.pult"), home.folders());
    drop(home.open("a.pult"));
    for day in 11..=20 {
        backup::make(&path, &folders, at(day, 0)).unwrap();
    }
    assert!(is_due(&path, &folders, at(3, 0).date()));
    let made = backup::make(&path, &folders, at(3, 0)).unwrap();
    assert_eq!(backup::newest(&path, &folders), Some(made), "it is the newest, whatever its date");
    assert_eq!(days(&path, &folders), [3, 20, 19, 18, 17, 16, 15, 14, 13, 12]);
    assert!(!is_due(&path, &folders, at(3, 0).date()));
    assert!(is_due(&path, &folders, at(4, 0).date()));
}

#[test]
fn a_damaged_workspace_pushes_no_good_backup_out() {
    let home = Home::new();
    let (path, folders) = (home.path("a.pult"), home.folders());
    let opened = home.open("a.pult");
    keep(&opened.store, &with(&["a"; 100]));
    drop(opened);
    let before = backup::list(&path, &folders);
    let mut bytes = fs::read(&path).unwrap();
    let end = bytes.len();
    bytes[end - 8192..].fill(0xEE);
    fs::write(&path, bytes).unwrap();
    assert_eq!(backup::make(&path, &folders, at(1, 0)), Err(Fault::Damaged));
    assert_eq!(backup::list(&path, &folders), before);
    assert_eq!(names_in(before[0].path.parent().unwrap()).len(), before.len(), "nothing half made");
}

#[test]
fn a_damaged_backup_is_passed_over() {
    let home = Home::new();
    let (path, folders) = (home.path("a.pult"), home.folders());
    drop(home.open("a.pult"));
    backup::make(&path, &folders, at(1, 0)).unwrap();
    let second = backup::make(&path, &folders, at(2, 0)).unwrap();
    fs::write(&second.path, vec![0xEE; 8192]).unwrap();
    assert_eq!(backup::newest(&path, &folders).unwrap().made, at(1, 0));
}

#[test]
fn workspaces_of_one_name_have_backups_of_their_own() {
    let home = Home::new();
    fs::create_dir(home.path("in")).unwrap();
    drop((home.open("a.pult"), home.open("in/a.pult")));
    backup::make(&home.path("a.pult"), &home.folders(), at(1, 0)).unwrap();
    assert!(backup::list(&home.path("in/a.pult"), &home.folders()).is_empty());
}

const STEPS: &[Migration] = &[
    |transaction| transaction.execute_batch("CREATE TABLE a (b)"),
    |transaction| transaction.execute_batch("INSERT INTO a VALUES (2)"),
    |transaction| transaction.execute_batch("UPDATE a SET b = b + 1"),
];

#[test]
fn a_migration_does_the_steps_that_are_missing() {
    for done in 0..=3 {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, &STEPS[..done]).unwrap();
        assert_eq!(version(&connection).unwrap(), done as i32);
        migrate(&mut connection, STEPS).unwrap();
        migrate(&mut connection, STEPS).unwrap();
        let b: i64 = connection.query_row("SELECT b FROM a", [], |row| row.get(0)).unwrap();
        assert_eq!((version(&connection).unwrap(), b), (3, 3), "each step once");
    }
}

#[test]
fn a_migration_that_fails_leaves_the_old_version() {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate(&mut connection, &STEPS[..1]).unwrap();
    let failing: &[Migration] =
        &[STEPS[0], STEPS[1], |transaction| transaction.execute_batch("no such thing")];
    migrate(&mut connection, failing).unwrap_err();
    let rows: i64 = connection.query_row("SELECT count(*) FROM a", [], |row| row.get(0)).unwrap();
    assert_eq!((version(&connection).unwrap(), rows), (1, 0));
}

/// A workspace of version 0, which stands for any older one: it has no tables yet.
fn older(home: &Home) -> PathBuf {
    let path = home.path("old.pult");
    let mut connection = Connection::open(&path).unwrap();
    migrate(&mut connection, &[]).unwrap();
    path
}

#[test]
fn an_older_file_is_backed_up_before_it_is_brought_up_to_date() {
    let home = Home::new();
    let path = older(&home);
    let opened = home.open("old.pult");
    assert_eq!(opened.notes, [Note::Updated]);
    let [backup] = opened.store.backups().try_into().unwrap();
    assert_eq!(version(&Connection::open(&backup.path).unwrap()).unwrap(), 0);
    keep(&opened.store, &with(&["a"]));
    drop(opened);
    assert_eq!(version(&Connection::open(&path).unwrap()).unwrap(), schema::VERSION);
    assert_eq!(names(&home.read("old.pult")), ["a"]);
}

#[test]
fn without_a_backup_an_older_file_stays_as_it_is() {
    let home = Home::new();
    let path = older(&home);
    fs::create_dir_all(home.folders().backups().parent().unwrap()).unwrap();
    fs::write(home.folders().backups(), "in the way").unwrap();
    assert!(matches!(home.refused("old.pult"), OpenError::NotBackedUp(_)));
    assert_eq!(version(&Connection::open(&path).unwrap()).unwrap(), 0);
}

#[test]
fn an_older_file_that_is_only_read_stays_as_it_is() {
    let home = Home::new();
    let path = older(&home);
    let lock = lock::Lock::take(&path).unwrap();
    let opened = home.open("old.pult");
    assert!(matches!(read_only(&opened.store), Why::InUse(_)));
    drop(lock);
    assert_eq!(version(&Connection::open(&path).unwrap()).unwrap(), 0);
    assert!(opened.store.backups().is_empty());
}
