//! What the program notes of itself: one file a day, the newest few kept, for their owner alone.
//!
//! Nobody writes a secret there, and no text of a message at the default level.

use super::folders::{keep_private, make_private};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tracing::level_filters::LevelFilter;
use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt as _;

/// The environment variable that asks for more: `debug` or `trace`.
const LEVEL_VARIABLE: &str = "PULT_LOG";
/// The program's own crates: the root package and every room.
const OWN: &[&str] = &[
    "pult",
    "audit",
    "broadcast",
    "channel",
    "chat",
    "cli",
    "files",
    "mail",
    "message",
    "picture",
    "platform",
    "registration",
    "rules",
    "sandbox",
    "sending",
    "settings",
    "store",
    "tasks",
    "wording",
    "words",
    "workspace",
];
/// How many files are kept.
const KEPT: usize = 7;

/// Keeps the log going; what was noted last is written when it is dropped.
#[must_use]
#[derive(Debug)]
pub struct Guard {
    _worker: WorkerGuard,
}

/// Begins the log in a folder. `None` where the folder cannot be written to or a log is begun
/// already: the program does without.
pub fn begin(folder: &Path) -> Option<Guard> {
    let level = std::env::var(LEVEL_VARIABLE).ok().and_then(|level| level.parse().ok());
    let (subscriber, guard) = subscriber(folder, level.unwrap_or(LevelFilter::INFO)).ok()?;
    tracing::subscriber::set_global_default(subscriber).ok()?;
    Some(guard)
}

/// What takes events and writes them. Those of libraries are left out: they may quote requests.
fn subscriber(folder: &Path, level: LevelFilter) -> io::Result<(impl tracing::Subscriber + use<>, Guard)> {
    make_private(folder)?;
    let appender = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("pult")
        .filename_suffix("log")
        .max_log_files(KEPT)
        .build(folder)
        .map_err(io::Error::other)?;
    let writer = Private { appender, folder: folder.to_owned(), tightened: None };
    let (writer, worker) = tracing_appender::non_blocking(writer);
    let lines = fmt::layer().with_writer(writer).with_ansi(false);
    let own = Targets::new().with_targets(OWN.iter().map(|target| (*target, level)));
    Ok((tracing_subscriber::registry().with(own).with(lines), Guard { _worker: worker }))
}

/// Writes to the file of the day and keeps it for its owner alone.
struct Private {
    appender: RollingFileAppender,
    folder: PathBuf,
    /// The number of the day, from a fixed one on, whose file has been seen to.
    tightened: Option<u64>,
}

impl Private {
    fn tighten(&mut self) {
        let now = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
        let today = Some(now.as_secs() / 86_400);
        if self.tightened == today {
            return;
        }
        self.tightened = today;
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            keep_private(&entry.path());
        }
    }
}

impl Write for Private {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // First the line, for it may begin another file.
        let written = self.appender.write(bytes)?;
        self.tighten();
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.appender.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use channel::Secret;

    #[test]
    fn own_events_are_written_for_their_owner_alone_and_those_of_others_are_not() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("log");
        let (subscriber, guard) = subscriber(&folder, LevelFilter::INFO).unwrap();
        tracing::subscriber::with_default(subscriber, || {
            tracing::info!(messages = 3, token = ?Secret::new("hunter2"), "opened");
            tracing::debug!("too much");
            tracing::warn!(target: "hyper", "a request");
        });
        drop(guard);
        let files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert_eq!(files.len(), 1, "{files:?}");
        let text = fs::read_to_string(&files[0]).unwrap();
        assert_eq!(text.lines().count(), 1, "{text}");
        assert!(text.contains("opened") && text.contains("messages=3"), "{text}");
        assert!(!text.contains("hunter2") && !text.contains('\u{1b}'), "{text}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            for path in [&folder, &files[0]] {
                assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o077, 0, "{path:?}");
            }
        }
    }

    #[test]
    fn every_crate_of_the_program_is_heard() {
        let rooms = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let crates: Vec<String> = fs::read_dir(rooms)
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.path().join("Cargo.toml").exists())
            .map(|entry| entry.file_name().into_string().unwrap())
            .collect();
        assert!(crates.len() > 5, "{crates:?}");
        for name in crates {
            assert!(OWN.contains(&name.as_str()), "the log does not hear {name}");
        }
    }

    #[test]
    fn without_a_folder_there_is_no_log() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("file"), "").unwrap();
        assert!(subscriber(&home.path().join("file/log"), LevelFilter::INFO).is_err());
    }
}
