//! The issues of all messages, kept up with the workspace: what is re-checked is what changed.

use super::{Change, Entry, MessageId, Workspace};
use imbl::{HashMap, OrdSet};
use rules::{self, Issue, Profile, Severity};
use std::sync::Arc;

/// So many changed messages are checked at once; more wait for [`Checks::fill`] or a job.
const AT_ONCE: usize = 16;

/// The two profiles that the window asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profiles {
    /// What stops an export.
    pub export: Profile,
    /// What is shown beside it as advice.
    pub advice: Profile,
}

/// What the rules say of one state of a message.
#[derive(Clone, Debug)]
pub struct Checked {
    entry: Arc<Entry>,
    profiles: Arc<Profiles>,
    /// The issues under [`Profiles::export`].
    pub issues: Vec<Issue>,
    /// The issues under [`Profiles::advice`].
    pub advice: Vec<Issue>,
}

impl Checked {
    fn new(profiles: &Arc<Profiles>, entry: &Arc<Entry>) -> Self {
        Self {
            issues: rules::check(&profiles.export, &entry.message),
            advice: rules::check(&profiles.advice, &entry.message),
            entry: Arc::clone(entry),
            profiles: Arc::clone(profiles),
        }
    }

    /// How many issues stop an export.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many issues are warnings.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    fn count(&self, severity: Severity) -> usize {
        self.issues.iter().filter(|issue| issue.severity == severity).count()
    }

    /// The advice that says more than the issues: of another rule, or at another place.
    pub fn notes(&self) -> impl Iterator<Item = &Issue> {
        let told = |note: &Issue| self.issues.iter().any(|i| i.rule == note.rule && i.place == note.place);
        self.advice.iter().filter(move |note| !told(note))
    }
}

/// Sums over all messages that are checked, under [`Profiles::export`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Messages that are checked.
    pub messages: usize,
    /// Errors in them.
    pub errors: usize,
    /// Warnings in them.
    pub warnings: usize,
    /// Messages with at least one error.
    pub with_errors: usize,
    /// Messages with at least one warning.
    pub with_warnings: usize,
}

impl Totals {
    fn add(&mut self, checked: &Checked) {
        let (errors, warnings) = (checked.errors(), checked.warnings());
        self.messages += 1;
        self.errors += errors;
        self.warnings += warnings;
        self.with_errors += usize::from(errors > 0);
        self.with_warnings += usize::from(warnings > 0);
    }

    fn subtract(&mut self, checked: &Checked) {
        let (errors, warnings) = (checked.errors(), checked.warnings());
        self.messages -= 1;
        self.errors -= errors;
        self.warnings -= warnings;
        self.with_errors -= usize::from(errors > 0);
        self.with_warnings -= usize::from(warnings > 0);
    }
}

/// Checks messages, on any thread.
pub fn check_many(profiles: &Arc<Profiles>, entries: &[Arc<Entry>]) -> Vec<Checked> {
    entries.iter().map(|entry| Checked::new(profiles, entry)).collect()
}

/// The issues of all messages of a workspace. A copy is cheap and may go to another thread.
///
/// A window calls [`Checks::follow`] after every step. What a person has just changed is checked
/// there and then; after an import the rest is checked in small parts with [`Checks::fill`], or
/// by a job: [`Checks::missing`] and [`Checks::profiles`] go out, [`check_many`] runs elsewhere,
/// [`Checks::absorb`] takes in what it brings.
#[derive(Clone, Debug)]
pub struct Checks {
    profiles: Arc<Profiles>,
    followed: Workspace,
    known: HashMap<MessageId, Arc<Checked>>,
    pending: OrdSet<MessageId>,
    totals: Totals,
    revision: u64,
}

impl Checks {
    /// Knows nothing yet and follows nothing.
    pub fn new(profiles: Arc<Profiles>) -> Self {
        Self {
            profiles,
            followed: Workspace::default(),
            known: HashMap::new(),
            pending: OrdSet::new(),
            totals: Totals::default(),
            revision: 0,
        }
    }

    /// The profiles that are asked.
    pub fn profiles(&self) -> &Arc<Profiles> {
        &self.profiles
    }

    /// Asks other profiles from now on; everything is to be checked again.
    pub fn set_profiles(&mut self, profiles: Arc<Profiles>) {
        let followed = std::mem::take(&mut self.followed);
        *self = Self { revision: self.revision + 1, ..Self::new(profiles) };
        self.follow(&followed);
    }

    /// Takes over another value of the workspace: what is gone is forgotten, what changed is
    /// checked anew, at once if it is little.
    pub fn follow(&mut self, workspace: &Workspace) {
        if self.followed.is_same(workspace) {
            return;
        }
        let Change { changed, removed, .. } = Change::between(&self.followed, workspace);
        self.followed = workspace.clone();
        for id in removed.iter().chain(&changed) {
            self.forget(*id);
        }
        for id in removed {
            self.pending.remove(&id);
        }
        let at_once = changed.len() <= AT_ONCE;
        self.pending.extend(changed.iter().copied());
        if at_once {
            let entries: Vec<_> =
                changed.iter().filter_map(|&id| self.followed.library.get(id)).cloned().collect();
            self.absorb(check_many(&self.profiles, &entries));
        }
    }

    /// Checks up to `budget` of what waits, and tells whether nothing is left.
    pub fn fill(&mut self, budget: usize) -> bool {
        let entries = self.missing(budget);
        self.absorb(check_many(&self.profiles, &entries));
        self.is_complete()
    }

    /// Up to `limit` of the messages that wait to be checked.
    pub fn missing(&self, limit: usize) -> Vec<Arc<Entry>> {
        let library = &self.followed.library;
        self.pending.iter().take(limit).filter_map(|&id| library.get(id)).cloned().collect()
    }

    /// Takes in what was checked elsewhere. What is of another state of its message, or of other
    /// profiles, came too late and is left out.
    pub fn absorb(&mut self, results: Vec<Checked>) {
        for checked in results {
            let id = checked.entry.id;
            let current =
                self.followed.library.get(id).is_some_and(|entry| Arc::ptr_eq(entry, &checked.entry));
            if current && Arc::ptr_eq(&checked.profiles, &self.profiles) {
                self.forget(id);
                self.pending.remove(&id);
                self.totals.add(&checked);
                self.known.insert(id, Arc::new(checked));
                self.revision += 1;
            }
        }
    }

    fn forget(&mut self, id: MessageId) {
        if let Some(old) = self.known.remove(&id) {
            self.totals.subtract(&old);
            self.revision += 1;
        }
    }

    /// What the rules say of a message; `None` while it waits to be checked.
    pub fn of(&self, id: MessageId) -> Option<&Arc<Checked>> {
        self.known.get(&id)
    }

    /// The sums over what is checked so far.
    pub fn totals(&self) -> Totals {
        self.totals
    }

    /// How many messages wait to be checked.
    pub fn waiting(&self) -> usize {
        self.pending.len()
    }

    /// Whether nothing waits to be checked.
    pub fn is_complete(&self) -> bool {
        self.pending.is_empty()
    }

    /// A number that is another one whenever something is known that was not, or the reverse.
    pub fn revision(&self) -> u64 {
        self.revision
    }
}
