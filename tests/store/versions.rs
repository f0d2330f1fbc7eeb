//! A file of every version that was ever written opens and holds what it held.

use pult::channel::{Channel, Secret};
use pult::message::{Button, Message};
use pult::registration::{Package, Record, RegistrationSettings, Submission, response};
use pult::store::{Folders, Note, Opened, State, Store};
use pult::workspace::{Command, Origin, Workspace};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

const LONG: Duration = Duration::from_secs(30);

fn files() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/store/files")
}

/// What every stored file holds, whichever version wrote it.
fn expected() -> Workspace {
    let message = |name: &str, buttons| Message {
        name: name.into(),
        text: format!("Добрый день, {{{{1}}}}.\n«{name}» 🚗"),
        opens_broadcast: name != "Третье",
        buttons,
        samples: [("1".to_owned(), "Анна".to_owned())].into_iter().collect(),
    };
    let inline =
        Button::Inline {
            title: "Сайт".into(), url: "https://example.com/".into(), phone: "+7 812".into()
        };
    let messages = vec![
        message("Первое", vec![Button::reply("Да"), Button::reply("Нет")]),
        message("Второе", vec![inline]),
        Message::default(),
        message("Третье", vec![]),
    ];
    let mut workspace = Workspace::default();
    let mut apply = |command: &dyn Fn(&Workspace) -> Command| {
        workspace = workspace.apply(command(&workspace)).unwrap().workspace;
    };
    apply(&|_| Command::AddMessages { at: 0, messages: messages.clone(), origin: Origin::New });
    apply(&|now| Command::MoveMessages { ids: now.library.id_at(3).into_iter().collect(), to: 0 });
    apply(&|now| Command::RemoveMessages { ids: now.library.id_at(3).into_iter().collect() });
    let channel = Channel {
        name: "Канал".into(),
        account: "Счёт".into(),
        webhook: Some(Secret::new("https://bot.jaicp.com/chatapi/webhook/x/abcdefgh:0")),
        ..Channel::default()
    };
    apply(&|_| Command::AddChannel { channel: Box::new(channel.clone()) });
    let package = Package { to: "manager@example.com".into(), ..Package::default() };
    let settings = || Box::new(RegistrationSettings::default());
    apply(&|_| Command::AddPackage { package: Box::new(package.clone()), settings: settings() });
    // The oldest file knows no recipient beside the package.
    apply(&|_| Command::SetRegistrationSettings { settings: settings() });
    apply(&|now| {
        let (id, message) = now.library.at(1).map(|entry| (entry.id, entry.message.clone())).unwrap();
        let submission = Submission::new(Arc::new(message), None);
        let records = vec![(id, Record { submissions: vec![submission] })];
        let applied = response::Applied { records, ..Default::default() };
        Command::ApplyResponse { applied: Box::new(applied), settings: None }
    });
    workspace
}

/// The version that a file says it has (the SQLite file format, offset 60).
fn version(file: &Path) -> u32 {
    let bytes = fs::read(file).unwrap();
    u32::from_be_bytes(bytes[60..64].try_into().unwrap())
}

#[test]
fn a_file_of_every_version_opens_and_can_be_worked_with() {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::under(&home.path().join("home"));
    let fresh = home.path().join("fresh.pult");
    drop(Store::open(&fresh, &folders).unwrap());
    for wanted in 1..=version(&fresh) {
        let stored = files().join(format!("v{wanted}.pult"));
        assert_eq!(version(&stored), wanted, "{}", stored.display());
        let path = home.path().join(format!("v{wanted}.pult"));
        fs::copy(&stored, &path).unwrap();
        let Opened { store, workspace, notes } = Store::open(&path, &folders).unwrap();
        assert_eq!(workspace, expected());
        let updated = if wanted < version(&fresh) { vec![Note::Updated] } else { vec![] };
        assert_eq!(notes, updated);
        assert_eq!(store.backups().len(), updated.len());
        let add = Command::AddMessages { at: 1, messages: vec![Message::default()], origin: Origin::New };
        let more = workspace.apply(add).unwrap();
        // The number of the message that was removed is not given out again.
        assert_eq!(more.selected.map(|id| id.number()), Some(4));
        store.put(&more.workspace);
        assert_eq!(store.settle(LONG), State::Saved);
        drop(store);
        assert_eq!(Store::open(&path, &folders).unwrap().workspace, more.workspace);
    }
}

#[test]
#[ignore = "writes the file of the present version, once when there is a new one"]
fn writes_the_file_of_the_present_version() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("new.pult");
    let Opened { store, .. } = Store::open(&path, &Folders::under(home.path())).unwrap();
    store.put(&expected());
    assert_eq!(store.settle(LONG), State::Saved);
    drop(store);
    let place = files().join(format!("v{}.pult", version(&path)));
    assert!(!place.exists(), "a stored file is never written again");
    fs::copy(&path, place).unwrap();
}
