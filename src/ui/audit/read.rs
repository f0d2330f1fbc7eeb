//! Reading and judging off the frame.

use std::collections::HashSet;
use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::audit::{Counts, Finding, Reading, Register, changes, judge, mended, unregistered};
use crate::files::{BotFile, BotFileError, read_bot};
use crate::registration::same_content;
use crate::rules::{Profile, Severity};
use crate::tasks::{Latest, Task};
use crate::ui::core::frame_clock::FrameClock;
use crate::ui::core::intent::Intents;
use crate::ui::core::scene::Scene;
use crate::wording::audit::{bot_file_error, change, screen};
use crate::wording::shown;
use crate::words::{Lang, Words};
use crate::workspace::Workspace;

/// The most findings and changes that are listed.
const MAX_LISTED: usize = 100_000;
const MAX_CHANGES: usize = 1_000;

/// What was read and judged.
pub(super) struct Audited {
    /// Where it lies.
    pub path: PathBuf,
    /// What the bot says.
    pub file: BotFile,
    /// By what it was judged.
    pub profile: Profile,
    /// What is wrong, screen by screen.
    pub findings: Vec<Finding>,
    /// The same by their rules.
    pub by_rule: Vec<usize>,
    /// How much is wrong.
    pub counts: Counts,
    /// What to change in the scenario, a line each.
    pub changes: Vec<String>,
}

/// What is to be read; the same file may have to be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wanted {
    path: PathBuf,
    time: usize,
    lang: Lang,
    /// Tells one set of rules from another.
    rules: usize,
}

type Outcome = Result<Arc<Audited>, Box<(PathBuf, BotFileError)>>;

/// The file that is read.
#[derive(Default)]
pub(super) struct Reader {
    begun: bool,
    path: Option<(PathBuf, usize)>,
    wanted: Option<Wanted>,
    read: Latest<Wanted, Outcome>,
}

impl Reader {
    /// Whether nothing was ever asked for.
    pub fn is_idle(&self) -> bool {
        !self.begun
    }

    /// A file is about to be asked for.
    pub fn begin(&mut self) {
        self.begun = true;
    }

    /// Reads a file, anew if it was read before.
    pub fn want(&mut self, path: PathBuf) {
        self.begun = true;
        let time = self.path.as_ref().map_or(0, |(_, time)| time + 1);
        self.path = Some((path, time));
    }

    /// Takes in what a job brought and begins what is wanted now.
    pub fn follow(&mut self, ctx: &Context, scene: &Scene<'_>, intents: &mut Intents) {
        let Some((path, time)) = self.path.clone() else { return };
        let profiles = scene.document.profiles();
        let rules = Arc::as_ptr(profiles) as usize;
        let wanted = Wanted { path, time, lang: scene.words.lang(), rules };
        if let Some(Wanted { path, lang, .. }) = self.read.poll(&FrameClock(ctx), &wanted, 0.0) {
            let profile = profiles.export.clone();
            let work = move |_: &_| match read_bot(&path) {
                Ok(file) => Ok(Arc::new(audited(path, file, profile, &Words::new(lang)))),
                Err(error) => Err(Box::new((path, error))),
            };
            self.read.begin(Task::start(intents, work));
        }
        self.wanted = Some(wanted);
    }

    fn outcome(&self) -> Option<&Outcome> {
        self.read.of(self.wanted.as_ref()?)
    }

    /// Whether a file is being read.
    pub fn is_reading(&self) -> bool {
        self.path.is_some() && self.outcome().is_none()
    }

    /// What was read.
    pub fn audited(&self) -> Option<Arc<Audited>> {
        self.outcome()?.as_ref().ok().cloned()
    }

    /// Why it cannot be read.
    pub fn error(&self, words: &Words) -> Option<String> {
        let (path, error) = &**self.outcome()?.as_ref().err()?;
        let args = [("file", shown(path).into()), ("what", bot_file_error(words, error).into())];
        Some(words.tell("file-trouble", &args))
    }
}

fn audited(path: PathBuf, file: BotFile, profile: Profile, words: &Words) -> Audited {
    let (mut findings, mut counts) = (Vec::new(), Counts::default());
    let Ok(()) = judge(&profile, &file.reading, |finding| {
        match finding.kind.severity() {
            Severity::Error => counts.errors += 1,
            Severity::Warning => counts.warnings += 1,
        }
        if findings.len() < MAX_LISTED {
            findings.push(finding);
        }
        Ok::<(), Infallible>(())
    });
    let mut by_rule: Vec<usize> = (0..findings.len()).collect();
    by_rule.sort_by_key(|at| findings.get(*at).map(|finding| finding.kind.rule()));
    let changes = list_changes(&profile, &file.reading, &findings, words);
    Audited { path, file, profile, findings, by_rule, counts, changes }
}

fn list_changes(profile: &Profile, reading: &Reading, findings: &[Finding], words: &Words) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut lines = Vec::new();
    for finding in findings.iter().filter(|finding| seen.insert(finding.said)) {
        let Some(said) = reading.said.get(finding.said) else { continue };
        if lines.len() >= MAX_CHANGES {
            break;
        }
        let Some(after) = mended(profile, said) else { continue };
        let name = screen(words, reading, said.screen);
        lines.extend(changes(&said.message, &after).iter().map(|one| change(words, &name, one)));
    }
    lines
}

/// The messages that open a broadcast and have buttons that are not registered, but for those
/// that the library holds already.
pub(super) fn missing(workspace: &Workspace, reading: &Reading) -> Vec<usize> {
    let records = workspace.records.iter();
    let known = records.flat_map(|(_, record)| {
        record.submissions.iter().filter(|one| one.counts()).map(|one| &**one.valid())
    });
    let register = Register::new(known.collect::<Vec<_>>());
    let mut missing = unregistered(reading, &register);
    missing.retain(|one| {
        reading.said.get(one.said).is_some_and(|said| {
            !workspace.library.iter().any(|entry| same_content(&entry.message, &said.message))
        })
    });
    missing.into_iter().map(|one| one.said).collect()
}
