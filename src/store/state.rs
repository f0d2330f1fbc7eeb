//! What the window and the thread that writes tell each other.

use super::fault::Fault;
use super::lock::Holder;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use workspace::{Change, Workspace};

/// A value that is put while saving fails makes for another attempt, but not sooner than this.
const SOON: Duration = Duration::from_millis(500);

/// How the workspace in memory stands to the one on disk. Cheap to ask and to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Everything is on the disk.
    Saved,
    /// The newest changes are on their way.
    Saving,
    /// They could not be written. It is tried again by itself; nothing is lost meanwhile.
    Failed(Arc<Fault>),
    /// Nothing is ever written, with the reason.
    ReadOnly(Arc<Why>),
}

/// Why a workspace is open for reading only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Another window has it.
    InUse(Option<Holder>),
    /// The file is one that nobody writes to.
    FileProtected,
    /// In its folder nothing can be written, so that it cannot be locked.
    FolderProtected,
    /// The disk knows no locks, so that two could write at once.
    NoLocks(String),
    /// It is damaged; [`super::Note::Damaged`] tells more.
    Damaged,
}

impl Why {
    /// The id of the sentence that tells it.
    pub fn label(&self) -> &'static str {
        match self {
            Self::InUse(Some(holder)) if !holder.user.is_empty() => "store-in-use-by",
            Self::InUse(_) => "store-in-use",
            Self::FileProtected => "store-file-protected",
            Self::FolderProtected => "store-folder-protected",
            Self::NoLocks(_) => "store-no-locks",
            Self::Damaged => "store-opened-damaged",
        }
    }

    /// What stands in the words, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::InUse(Some(holder)) => {
                vec![("user", holder.user.clone()), ("host", holder.host.clone())]
            }
            Self::NoLocks(what) => vec![("what", what.clone())],
            _ => Vec::new(),
        }
    }
}

/// Told when the state has changed.
pub(super) type Wake = Arc<dyn Fn() + Send + Sync>;

/// What both sides see.
pub(super) struct Inside {
    /// The newest value that was put.
    pub(super) newest: Workspace,
    /// The value that is on the disk.
    pub(super) durable: Workspace,
    pub(super) writing: bool,
    pub(super) fault: Option<Arc<Fault>>,
    pub(super) read_only: Option<Arc<Why>>,
    /// Why the backup of today failed.
    pub(super) backup_fault: Option<Fault>,
    /// Somebody asks for it at once.
    pub(super) asked: bool,
    /// When writing was tried last.
    pub(super) tried: Option<Instant>,
    pub(super) closing: bool,
    /// The attempt that is made on closing was made.
    last_made: bool,
    /// The thread has given everything back.
    pub(super) ended: bool,
    pub(super) wake: Option<Wake>,
}

impl Inside {
    pub(super) fn state(&self) -> State {
        match (&self.read_only, &self.fault) {
            (Some(why), _) => State::ReadOnly(Arc::clone(why)),
            (None, Some(fault)) => State::Failed(Arc::clone(fault)),
            (None, None) if !self.writing && self.newest.is_same(&self.durable) => State::Saved,
            (None, None) => State::Saving,
        }
    }
}

/// The meeting place of both sides.
pub(super) struct Shared {
    inside: Mutex<Inside>,
    changed: Condvar,
}

impl Shared {
    pub(super) fn new(workspace: Workspace, read_only: Option<Why>) -> Arc<Self> {
        let inside = Inside {
            newest: workspace.clone(),
            durable: workspace,
            writing: false,
            fault: None,
            backup_fault: None,
            ended: read_only.is_some(),
            read_only: read_only.map(Arc::new),
            asked: false,
            tried: None,
            closing: false,
            last_made: false,
            wake: None,
        };
        Arc::new(Self { inside: Mutex::new(inside), changed: Condvar::new() })
    }

    pub(super) fn inside(&self) -> MutexGuard<'_, Inside> {
        // Every change under the lock is whole in itself.
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what both sides see, and wakes both.
    pub(super) fn change(&self, change: impl FnOnce(&mut Inside)) {
        let mut inside = self.inside();
        let before = inside.state();
        change(&mut inside);
        let wake = inside.wake.clone().filter(|_| inside.state() != before);
        drop(inside);
        self.changed.notify_all();
        if let Some(wake) = wake {
            wake();
        }
    }

    /// Waits until something holds, at most that long, and tells whether it does.
    pub(super) fn wait(&self, longest: Duration, until: impl Fn(&Inside) -> bool) -> bool {
        let end = Instant::now() + longest;
        let mut inside = self.inside();
        loop {
            if until(&inside) {
                return true;
            }
            let Some(left) = end.checked_duration_since(Instant::now()).filter(|left| !left.is_zero()) else {
                return false;
            };
            inside = self.changed.wait_timeout(inside, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Waits for work. `retry_at` is when a failure is tried again, `checkpoint_at` when the log
    /// of changes is to be worked into the file, unless something is put before.
    pub(super) fn next(&self, retry_at: Option<Instant>, checkpoint_at: Option<Instant>) -> Next {
        let mut inside = self.inside();
        loop {
            let now = Instant::now();
            let pending = inside.fault.is_some() || !inside.newest.is_same(&inside.durable);
            let due = inside.asked || inside.closing || retry_at.is_none_or(|at| at <= now);
            if pending && due && !inside.last_made {
                inside.asked = false;
                inside.last_made = inside.closing;
                inside.writing = true;
                inside.tried = Some(now);
                return Next::Save(Box::new(inside.newest.clone()));
            }
            if inside.closing {
                return Next::Close;
            }
            inside.asked = false;
            let timer = if pending { retry_at } else { checkpoint_at };
            inside = match timer {
                Some(at) if at <= now => return Next::Checkpoint,
                Some(at) => {
                    let left = at.saturating_duration_since(now);
                    self.changed.wait_timeout(inside, left).unwrap_or_else(PoisonError::into_inner).0
                }
                None => self.changed.wait(inside).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }
}

/// What the thread that writes does next.
pub(super) enum Next {
    /// Brings a value to the disk.
    Save(Box<Workspace>),
    /// Works the log of changes into the file, while nothing is to be saved.
    Checkpoint,
    /// Gives the file back.
    Close,
}

impl Inside {
    /// Takes the newest value over.
    pub(super) fn put(&mut self, workspace: &Workspace) {
        if self.newest.is_same(workspace) {
            return;
        }
        self.newest = workspace.clone();
        // While it fails, every key would be an attempt.
        self.asked |= self.fault.is_some() && self.tried.is_none_or(|at| at.elapsed() >= SOON);
    }

    /// Whether a value is on the disk, or equals the one that is. While another one is on its
    /// way there nobody knows.
    pub(super) fn is_durable(&self, workspace: &Workspace) -> bool {
        if self.writing {
            return false;
        }
        self.durable.is_same(workspace) || Change::between(&self.durable, workspace).is_empty()
    }
}
