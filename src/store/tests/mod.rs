use super::*;
use message::{Button, Message};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;
use workspace::{Command, History, Origin, Workspace};

mod backups;
mod faults;
mod keeping;
mod opening;
mod recent;
mod writing;

const LONG: Duration = Duration::from_secs(20);

/// A folder of its own for a test.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().canonicalize().unwrap().join(name)
    }

    fn folders(&self) -> Folders {
        Folders::under(&self.path("home"))
    }

    fn open(&self, name: &str) -> Opened {
        Store::open(&self.path(name), &self.folders()).unwrap()
    }

    fn refused(&self, name: &str) -> OpenError {
        Store::open(&self.path(name), &self.folders()).unwrap_err()
    }

    /// What a file holds, read by another opening after the first has ended.
    fn read(&self, name: &str) -> Workspace {
        self.open(name).workspace
    }
}

fn message(name: &str) -> Message {
    Message {
        name: name.into(),
        text: format!("Текст {name}"),
        opens_broadcast: true,
        buttons: vec![Button::reply("Да"), Button::url("Сайт", "https://example.com/")],
        samples: [("1".to_owned(), "Анна".to_owned())].into_iter().collect(),
    }
}

fn add(at: usize, names: &[&str]) -> Command {
    let messages = names.iter().copied().map(message).collect();
    Command::AddMessages { at, messages, origin: Origin::New }
}

fn with(names: &[&str]) -> Workspace {
    Workspace::default().apply(add(0, names)).unwrap().workspace
}

fn names(workspace: &Workspace) -> Vec<&str> {
    workspace.library.iter().map(|entry| entry.message.name.as_str()).collect()
}

/// Puts a value and waits until it is on the disk.
fn keep(store: &Store, workspace: &Workspace) {
    store.put(workspace);
    assert_eq!(store.settle(LONG), State::Saved);
}

fn read_only(store: &Store) -> Why {
    match store.state() {
        State::ReadOnly(why) => (*why).clone(),
        state => panic!("{state:?}"),
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
