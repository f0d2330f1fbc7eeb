//! What a file is, who has it, and how much of it can be read.

use super::*;
use rusqlite::Connection;
use std::fs;

fn bare(path: &Path) -> Connection {
    Connection::open(path).unwrap()
}

/// A workspace with so many messages, closed.
fn many(home: &Home, name: &str, count: usize) -> Workspace {
    let opened = home.open(name);
    let names: Vec<String> = (0..count).map(|n| format!("m{n}")).collect();
    let messages = names.iter().map(|name| Message { text: "я".repeat(900), ..message(name) }).collect();
    let command = Command::AddMessages { at: 0, messages, origin: Origin::Import };
    let workspace = opened.workspace.apply(command).unwrap().workspace;
    keep(&opened.store, &workspace);
    workspace
}

#[test]
fn what_is_no_workspace_is_told_apart_and_stays_as_it_is() {
    let home = Home::new();
    fs::create_dir(home.path("folder")).unwrap();
    fs::write(home.path("text"), "{\"messages\": []}").unwrap();
    fs::write(home.path("long"), "x".repeat(5000)).unwrap();
    bare(&home.path("foreign")).execute_batch("CREATE TABLE a (b); PRAGMA user_version = 9").unwrap();
    for (name, expected) in [
        ("folder", OpenError::NotAFile),
        ("text", OpenError::NotAWorkspace),
        ("long", OpenError::NotAWorkspace),
        ("foreign", OpenError::Foreign),
    ] {
        let before = fs::read(home.path(name)).ok();
        assert_eq!(home.refused(name), expected, "{name}");
        assert_eq!(fs::read(home.path(name)).ok(), before, "{name}");
    }
    assert_eq!(names_in(&home.path("")), ["folder", "foreign", "long", "text"]);
}

#[test]
fn an_empty_file_becomes_a_workspace() {
    let home = Home::new();
    fs::write(home.path("a.pult"), "").unwrap();
    assert_eq!(home.open("a.pult").notes, [Note::Created]);
    assert_eq!(home.open("a.pult").notes, []);
}

#[test]
fn a_newer_version_is_refused_and_stays_as_it_is() {
    let home = Home::new();
    drop(home.open("a.pult"));
    bare(&home.path("a.pult")).execute_batch("PRAGMA user_version = 77").unwrap();
    assert_eq!(home.refused("a.pult"), OpenError::Newer { found: 77, known: schema::VERSION });
    let version: i32 =
        bare(&home.path("a.pult")).pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 77);
}

#[test]
fn what_would_run_by_itself_is_not_opened() {
    let home = Home::new();
    drop(home.open("a.pult"));
    let trigger = "CREATE TRIGGER t AFTER INSERT ON message BEGIN DELETE FROM message; END";
    bare(&home.path("a.pult")).execute_batch(trigger).unwrap();
    assert_eq!(home.refused("a.pult"), OpenError::Foreign);
}

#[test]
fn the_second_one_reads_and_learns_who_has_it() {
    let home = Home::new();
    let first = home.open("a.pult");
    let value = with(&["a"]);
    keep(&first.store, &value);
    let second = home.open("a.pult");
    let Why::InUse(Some(holder)) = read_only(&second.store) else { panic!("{:?}", second.store.state()) };
    assert_eq!(holder.pid, std::process::id());
    assert_eq!(second.workspace, value);
    second.store.put(&with(&["x"]));
    drop(second);
    drop(first);
    let third = home.open("a.pult");
    assert_eq!((third.store.state(), third.workspace), (State::Saved, value));
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_the_same_lock() {
    let home = Home::new();
    let first = home.open("a.pult");
    std::os::unix::fs::symlink("a.pult", home.path("link.pult")).unwrap();
    let second = home.open("link.pult");
    assert!(matches!(read_only(&second.store), Why::InUse(_)));
    drop(first);
}

#[cfg(unix)]
#[test]
fn a_file_of_two_names_is_read() {
    let home = Home::new();
    let value = many(&home, "a.pult", 2);
    fs::hard_link(home.path("a.pult"), home.path("b.pult")).unwrap();
    let opened = home.open("b.pult");
    assert!(matches!(read_only(&opened.store), Why::NoLocks(_)));
    assert_eq!(opened.workspace, value);
    fs::remove_file(home.path("a.pult")).unwrap();
    assert_eq!(home.open("b.pult").store.state(), State::Saved);
}

#[test]
fn a_lock_that_nobody_holds_locks_nobody_out() {
    let home = Home::new();
    drop(home.open("a.pult"));
    fs::write(home.path("a.pult.lock"), "{\"user\":\"somebody\"").unwrap();
    assert_eq!(home.open("a.pult").store.state(), State::Saved);
    assert!(!home.path("a.pult.lock").exists());
}

#[test]
fn a_protected_file_is_read() {
    let home = Home::new();
    let value = many(&home, "a.pult", 3);
    let mut permissions = fs::metadata(home.path("a.pult")).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(home.path("a.pult"), permissions).unwrap();
    let opened = home.open("a.pult");
    assert_eq!((read_only(&opened.store), &opened.workspace), (Why::FileProtected, &value));
    // A copy of it can be worked with.
    opened.store.copy_to(&home.path("b.pult")).unwrap();
    let copy = home.open("b.pult");
    assert_eq!((copy.store.state(), copy.workspace), (State::Saved, value));
}

/// Damages a page in the middle of the table of messages.
fn damage(path: &Path, page: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[page * 4096..(page + 1) * 4096].fill(0xFF);
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_damaged_file_is_read_as_far_as_it_goes() {
    let home = Home::new();
    let value = many(&home, "a.pult", 300);
    let pages = fs::metadata(home.path("a.pult")).unwrap().len() as usize / 4096;
    damage(&home.path("a.pult"), pages / 2);
    let before = fs::read(home.path("a.pult")).unwrap();
    let opened = home.open("a.pult");
    assert_eq!(read_only(&opened.store), Why::Damaged);
    let [Note::Damaged { messages, lost, backup }] = opened.notes.as_slice() else {
        panic!("{:?}", opened.notes)
    };
    let read = &opened.workspace.library;
    assert_eq!((*messages, messages + lost), (read.len(), 300));
    assert!(*messages > 250, "{messages}");
    for entry in read.iter() {
        assert_eq!(value.library.get(entry.id), Some(entry));
    }
    let order: Vec<_> = value.library.ids().filter(|id| read.get(*id).is_some()).collect();
    assert_eq!(read.ids().collect::<Vec<_>>(), order);
    // The last good backup is beside it and whole; the damaged file stays as it is.
    let restored = backup.as_ref().unwrap().restore_beside(opened.store.path()).unwrap();
    assert_eq!(Store::open(&restored, &home.folders()).unwrap().workspace, value);
    assert_eq!(fs::read(home.path("a.pult")).unwrap(), before);
    let again = backup.as_ref().unwrap().restore_beside(opened.store.path()).unwrap();
    assert_ne!(again, restored);
}

#[test]
fn rows_that_make_no_sense_count_as_damage() {
    for change in [
        "UPDATE message SET buttons = '[{\"kind\":\"reply\"}]' WHERE id = 1",
        "UPDATE message SET text = CAST(x'FF' AS TEXT) WHERE id = 1",
        "UPDATE message SET samples = 'x' WHERE id = 1",
    ] {
        let home = Home::new();
        let value = many(&home, "a.pult", 3);
        bare(&home.path("a.pult")).execute_batch(change).unwrap();
        let opened = home.open("a.pult");
        assert!(
            matches!(opened.notes[..], [Note::Damaged { messages: 2, lost: 1, .. }]),
            "{:?}",
            opened.notes
        );
        assert_eq!(names(&opened.workspace), ["m0", "m2"], "{change}");
        assert_eq!(opened.workspace.library.at(0), value.library.at(0));
    }
}

#[test]
fn a_message_without_a_place_counts_as_damage_and_is_there() {
    let home = Home::new();
    many(&home, "a.pult", 3);
    bare(&home.path("a.pult")).execute_batch("DELETE FROM place WHERE message = 0").unwrap();
    let opened = home.open("a.pult");
    assert_eq!(read_only(&opened.store), Why::Damaged);
    assert_eq!(names(&opened.workspace), ["m1", "m2", "m0"]);
}

#[test]
fn a_file_of_which_nothing_is_left_names_its_backup() {
    let home = Home::new();
    let value = many(&home, "a.pult", 50);
    let whole = fs::read(home.path("a.pult")).unwrap();
    for bytes in [&whole[..0], &whole[..50], &whole[..4096], &[0xFF; 9000][..]] {
        fs::write(home.path("a.pult"), bytes).unwrap();
        let backup = match Store::open(&home.path("a.pult"), &home.folders()) {
            Err(OpenError::Damaged { backup }) => backup,
            Ok(Opened { notes, .. }) => match notes.as_slice() {
                [Note::Damaged { messages: 0, backup, .. }] => backup.clone(),
                notes => panic!("{notes:?}"),
            },
            Err(error) => panic!("{error}"),
        };
        let restored = backup.unwrap().restore_beside(&home.path("a.pult")).unwrap();
        assert_eq!(Store::open(&restored, &home.folders()).unwrap().workspace, value, "{}", bytes.len());
        assert_eq!(fs::read(home.path("a.pult")).unwrap(), bytes);
    }
}

#[test]
fn a_log_of_changes_full_of_garbage_does_no_harm() {
    let home = Home::new();
    let value = many(&home, "a.pult", 5);
    for garbage in [vec![0xAB; 10_000], b"\x37\x7f\x06\x82".repeat(3000)] {
        fs::write(home.path("a.pult-wal"), garbage).unwrap();
        assert_eq!(home.read("a.pult"), value);
    }
}

#[test]
fn a_truncated_file_is_told_as_damaged() {
    let home = Home::new();
    many(&home, "a.pult", 300);
    let file = fs::OpenOptions::new().write(true).open(home.path("a.pult")).unwrap();
    file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    drop(file);
    let opened = home.open("a.pult");
    assert_eq!(read_only(&opened.store), Why::Damaged);
    assert!(matches!(opened.notes[..], [Note::Damaged { backup: Some(_), .. }]));
}
