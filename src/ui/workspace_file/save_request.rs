//! Files that are written at the owner's wish: a new workspace, a copy, the messages as JSON.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::error::Trouble;
use super::path_purpose::Purpose;
use crate::files::FileError;
use crate::files::json::{self, Expect};
use crate::store::{Fault, Folders, Opened, State, Store};
use crate::tasks::{JobError, Progress, ProgressHandle, Task};
use crate::ui::core::intent::Intents;
use crate::workspace::Workspace;

/// How long a new file is waited for.
const LONGEST: Duration = Duration::from_secs(60);

/// What was written.
pub(super) enum Written {
    /// A file beside the one that is open.
    File,
    /// A workspace to go on in.
    Workspace(Box<Opened>),
}

/// Everything that the work needs.
pub(super) struct Deed {
    pub purpose: Purpose,
    pub path: PathBuf,
    pub expect: Expect,
    pub store: Option<Arc<Store>>,
    pub workspace: Workspace,
    pub folders: Folders,
}

/// A file that is being written.
pub(super) struct Writing {
    pub purpose: Purpose,
    pub path: PathBuf,
    task: Task<Result<Written, Trouble>>,
}

impl Writing {
    pub(super) fn start(intents: &mut Intents, deed: Deed) -> Self {
        let (purpose, path) = (deed.purpose, deed.path.clone());
        Self { purpose, path, task: Task::start(intents, move |meter| deed.carry_out(meter)) }
    }

    pub(super) fn take(&self) -> Option<Result<Result<Written, Trouble>, JobError>> {
        self.task.take()
    }

    pub(super) fn progress(&self) -> Progress {
        self.task.progress()
    }
}

impl Deed {
    fn carry_out(self, meter: &ProgressHandle) -> Result<Written, Trouble> {
        let path = self.path.as_path();
        match self.purpose {
            Purpose::Json => json::save(path, self.expect, &self.workspace.library, meter)
                .map(|()| Written::File)
                .map_err(Trouble::File),
            Purpose::Copy => self.copy(path).map(|()| Written::File),
            Purpose::Move => {
                self.copy(path)?;
                self.open(path)
            }
            // An empty workspace in the place of a full one would be a loss, whoever agreed to it.
            Purpose::Create => {
                free(path)?;
                self.open(path)
            }
            Purpose::Open => self.open(path),
        }
    }

    fn open(&self, path: &Path) -> Result<Written, Trouble> {
        let opened = Store::open(path, &self.folders);
        let opened = opened.map_err(|error| Trouble::Open(path.to_owned(), error))?;
        Ok(Written::Workspace(Box::new(opened)))
    }

    fn copy(&self, path: &Path) -> Result<(), Trouble> {
        let failed = |fault| Trouble::Fault(path.to_owned(), fault);
        if self.expect == Expect::Nothing {
            free(path)?;
        }
        if let Some(store) = &self.store {
            return store.copy_to(path).map_err(failed);
        }
        // There is only what is in memory: a new file takes it in.
        free(path)?;
        let Written::Workspace(opened) = self.open(path)? else { return Ok(()) };
        opened.store.put(&self.workspace);
        match opened.store.settle(LONGEST) {
            State::Saved => Ok(()),
            State::Failed(fault) => Err(failed((*fault).clone())),
            State::Saving | State::ReadOnly(_) => Err(failed(Fault::Busy)),
        }
    }
}

/// Whether nothing stands in a place.
fn free(path: &Path) -> Result<(), Trouble> {
    match path.try_exists() {
        Ok(false) => Ok(()),
        Ok(true) => Err(Trouble::File(FileError::Exists(path.to_owned()))),
        Err(error) => Err(Trouble::File(FileError::system(path)(error))),
    }
}
