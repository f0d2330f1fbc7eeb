//! What is written is what is read, whatever it is.

use super::*;
use crate::rank::Ranks;
use crate::read::{Loaded, load};
use crate::schema::{MIGRATIONS, migrate};
use crate::write::Work;
use channel::{Channel, ChannelEvent, Secret};
use proptest::prelude::*;
use registration::{Package, PackedMessage, Record, Submission, response};
use rusqlite::Connection;
use std::sync::Arc;
use workspace::MessageId;

/// A database in memory with what the writer keeps of it.
struct Kept {
    connection: Connection,
    durable: Workspace,
    ranks: Ranks,
}

impl Kept {
    fn new() -> Self {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "foreign_keys", true).unwrap();
        migrate(&mut connection, MIGRATIONS).unwrap();
        Self { connection, durable: Workspace::default(), ranks: Ranks::default() }
    }

    /// Saves a value and gives how many rows that took.
    fn save(&mut self, new: &Workspace) -> rusqlite::Result<u64> {
        let work = Work::between(&self.durable, new, &self.ranks);
        let before = self.connection.total_changes();
        work.write(&mut self.connection, &self.durable, new)?;
        work.note(&mut self.ranks);
        self.durable = new.clone();
        Ok(self.connection.total_changes() - before)
    }

    fn load(&mut self) -> Loaded {
        load(&mut self.connection).unwrap()
    }
}

/// A command in numbers, which become indices of what is there.
type Deed = (u8, usize, usize, String);

fn deed() -> impl Strategy<Value = Deed> {
    (0..20_u8, 0..12_usize, 0..12_usize, prop_oneof!["[abя*\u{0}]{0,3}", any::<String>()])
}

fn command(workspace: &Workspace, (kind, a, b, text): Deed) -> Command {
    let library = &workspace.library;
    let at = |n: usize| library.id_at(n % library.len().max(1)).unwrap_or(MessageId::from_number(n as u64));
    let id = at(a);
    let several = vec![at(a), at(b), at(a + b)];
    let channel = workspace.channels.iter().map(|(id, _)| id).nth(a % 3);
    let named = |name: String| Box::new(Channel { name, ..Channel::default() });
    let button = Button::Inline { title: text.clone(), url: text.clone(), phone: " ".into() };
    let made =
        |n: usize| (0..n).map(|_| Message { buttons: vec![button.clone()], ..message(&text) }).collect();
    let submission = || Submission::new(Arc::new(message(&text)), None);
    let record = || Record { submissions: vec![submission()] };
    let package = || Package { to: text.clone(), ..Package::default() };
    match kind {
        0 | 1 => Command::AddMessages { at: a, messages: made(b), origin: Origin::New },
        2 => Command::RemoveMessages { ids: several },
        3..=5 => Command::MoveMessages { ids: several, to: b },
        6 => Command::Rename { id, name: text },
        7 => Command::SetText { id, text },
        8 => Command::SetOpensBroadcast { id, opens: b % 2 == 0 },
        9 => Command::SetSample { id, name: text.clone(), value: text },
        10 => Command::SetButtons { id, buttons: vec![Button::reply(text), button] },
        11 => Command::Replace { id, parts: made(b + 1) },
        12 => Command::ReplaceLibrary { messages: made(a) },
        13 => Command::AddChannel { channel: named(text) },
        14 => match channel {
            Some(id) => Command::Channel { id, event: Box::new(ChannelEvent::Webhook(Secret::new(text))) },
            None => Command::AddChannel { channel: named(text) },
        },
        15 => match channel {
            Some(id) => Command::RemoveChannel { id },
            None => Command::AddChannel { channel: named(text) },
        },
        16 | 17 => {
            let applied = response::Applied { records: vec![(id, record())], ..Default::default() };
            Command::ApplyResponse { applied: Box::new(applied), settings: None }
        }
        18 => Command::AddPackage { package: Box::new(package()), settings: Box::default() },
        _ => Command::SetRegistrationSettings { settings: Box::default() },
    }
}

proptest! {
    #[test]
    fn whatever_is_done_undone_and_done_again_is_read_as_it_was(
        deeds in prop::collection::vec((deed(), 0..8_u8, any::<bool>()), 0..40),
    ) {
        let mut kept = Kept::new();
        let mut history = History::default();
        for (deed, turn, save) in deeds {
            match turn {
                0 => drop(history.undo()),
                1 => drop(history.redo()),
                _ => drop(history.apply(command(history.workspace(), deed), 0)),
            }
            if save {
                kept.save(history.workspace()).unwrap();
                let Loaded { workspace, ranks } = kept.load();
                prop_assert_eq!(&workspace, history.workspace());
                for id in workspace.library.ids() {
                    prop_assert_eq!(ranks.get(id), kept.ranks.get(id));
                }
                let next = |workspace: &Workspace| workspace.library.next_id();
                prop_assert!(next(&workspace) >= workspace.library.ids().max().unwrap_or(next(&workspace)));
            }
        }
        kept.save(history.workspace()).unwrap();
        prop_assert_eq!(&kept.load().workspace, history.workspace());
    }
}

/// A library of so many messages that is saved.
fn saved(count: usize) -> (Kept, Workspace) {
    let messages = (0..count).map(|n| message(&n.to_string())).collect();
    let add = Command::AddMessages { at: 0, messages, origin: Origin::Import };
    let workspace = Workspace::default().apply(add).unwrap().workspace;
    let mut kept = Kept::new();
    kept.save(&workspace).unwrap();
    (kept, workspace)
}

#[test]
fn a_save_costs_by_the_change_and_not_by_the_size() {
    let (mut kept, start) = saved(2_000);
    let id = |at: usize| start.library.id_at(at).unwrap();
    let mut now = start.clone();
    for (what, command, most) in [
        ("a text", Command::SetText { id: id(5), text: "x".into() }, 1),
        ("one to the front", Command::MoveMessages { ids: vec![id(1_999)], to: 0 }, 1),
        ("one to the end", Command::MoveMessages { ids: vec![id(0)], to: 2_000 }, 1),
        ("three into the middle", Command::MoveMessages { ids: vec![id(3), id(4), id(9)], to: 1_000 }, 3),
        ("a new one", add(700, &["new"]), 3),
        // Its place goes with it.
        ("one less", Command::RemoveMessages { ids: vec![id(700)] }, 2),
    ] {
        now = now.apply(command).unwrap().workspace;
        let rows = kept.save(&now).unwrap();
        assert!((1..=most).contains(&rows), "{what}: {rows} rows");
        assert_eq!(kept.load().workspace, now, "{what}");
    }
}

#[test]
fn a_gap_that_is_full_makes_room_around_itself_only() {
    let (mut kept, mut now) = saved(500);
    let mut rows = 0;
    for n in 0..300 {
        // Always at the same place, by which every gap there is halved.
        now = now.apply(add(250, &[n.to_string().as_str()])).unwrap().workspace;
        rows += kept.save(&now).unwrap();
    }
    assert_eq!(kept.load().workspace, now);
    // Three rows for each; the rest is what had to move.
    assert!(rows < 300 * 3 + 300, "{rows} rows");
}

#[test]
fn ranks_at_the_end_of_their_range_begin_anew() {
    let (mut kept, start) = saved(5);
    for (rank, at) in [(i64::MAX, 4), (i64::MIN, 0)] {
        let id = start.library.id_at(at).unwrap();
        let update = "UPDATE place SET rank = ?1 WHERE message = ?2";
        kept.connection.execute(update, (rank, id.number().cast_signed())).unwrap();
    }
    let Loaded { workspace, ranks } = kept.load();
    assert_eq!(workspace, start);
    kept.ranks = ranks;
    let both = start.apply(add(5, &["last"])).unwrap().workspace.apply(add(0, &["first"])).unwrap().workspace;
    kept.save(&both).unwrap();
    assert_eq!(kept.load().workspace, both);
}

#[test]
fn a_full_database_leaves_what_was_there() {
    let (mut kept, start) = saved(50);
    let pages: i64 = kept.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    kept.connection.pragma_update_and_check(None, "max_page_count", pages + 2, |_| Ok(())).unwrap();
    let messages = (0..50).map(|n| Message { text: "x".repeat(900), ..message(&n.to_string()) }).collect();
    let more = Command::AddMessages { at: 0, messages, origin: Origin::Import };
    let more = start.apply(more).unwrap().workspace;
    let error = kept.save(&more).unwrap_err();
    assert_eq!(Fault::of_sql(&error, Path::new("/nowhere/a.pult")), Fault::DiskFull);
    assert_eq!(kept.load().workspace, start);
    kept.connection.pragma_update_and_check(None, "max_page_count", 1_000_000, |_| Ok(())).unwrap();
    kept.save(&more).unwrap();
    assert_eq!(kept.load().workspace, more);
}

#[test]
fn a_record_may_outlive_its_message() {
    let mut kept = Kept::new();
    let start = with(&["a"]);
    let id = start.library.id_at(0).unwrap();
    let content = Arc::new(message("a"));
    let items = vec![PackedMessage { id, content }].into();
    let package = Package { items, ..Package::default() };
    let submit = Command::AddPackage { package: Box::new(package), settings: Box::default() };
    let sent = start.apply(submit).unwrap().workspace;
    assert_eq!(sent.records.len(), 1);
    kept.save(&sent).unwrap();
    let other = sent.apply(Command::ReplaceLibrary { messages: vec![message("b")] }).unwrap().workspace;
    kept.save(&other).unwrap();
    assert_eq!(kept.load().workspace, other);
}
