//! How a ledger is opened: by itself, beside the store of its workspace, or to be looked at.

use super::Ledger;
use crate::folders::{Folders, keep_private};
use crate::keep::Store;
use crate::lock::{Lock, Refused};
use crate::open::{Trouble, bring_up, real, recognised};
use crate::opened::OpenError;
use crate::{Fault, connect, create};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use workspace::Workspace;

impl Ledger {
    /// Opens the ledger of a file that nobody has open, and makes the file where there is none.
    /// One of an older version is backed up and brought up to date.
    ///
    /// # Errors
    /// Somebody has it ([`Fault::Open`]), it is no workspace, or the system refuses.
    pub fn open(path: &Path, folders: &Folders) -> Result<Self, OpenError> {
        let told = OpenError::Fault;
        let path = real(path).map_err(|error| told(Fault::of_io(&error)))?;
        if std::fs::metadata(&path).is_ok_and(|about| !about.is_file()) {
            return Err(OpenError::NotAFile);
        }
        let lock = match Lock::take(&path) {
            Ok(lock) => lock,
            Err(Refused::Held(_)) => return Err(told(Fault::Open)),
            Err(Refused::System(error)) => return Err(told(Fault::of_io(&error))),
        };
        if path.exists() {
            recognised(&path, folders)?;
        } else {
            create::from_value(&path, &Workspace::default(), create::Existing::Stays).map_err(told)?;
        }
        keep_private(&path);
        let (connection, _) = bring_up(&path, folders).map_err(|trouble| match trouble {
            Trouble::Damaged => told(Fault::Damaged),
            Trouble::Refused(_) => told(Fault::ReadOnly),
            Trouble::Error(error) => error,
        })?;
        let writes = Arc::new(AtomicU64::new(0));
        Ok(Self { path, connection, _lock: Some(lock), _copy: None, writes })
    }

    /// Looks at a ledger, also while somebody else works with it. Nothing can be changed by it.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn reading(path: &Path, folders: &Folders) -> Result<Self, OpenError> {
        let told = OpenError::Fault;
        let path = real(path).map_err(|error| told(Fault::of_io(&error)))?;
        if !path.exists() {
            return Err(told(Fault::FileGone));
        }
        recognised(&path, folders)?;
        let failed = |error| told(Fault::of_sql(&error, &path));
        let (connection, copy) = connect::for_reading(&path).map_err(failed)?.into_parts();
        let version = crate::schema::version(&connection).map_err(failed)?;
        if version != crate::schema::VERSION {
            // An older one has no ledger at all.
            return Err(match version > crate::schema::VERSION {
                true => OpenError::Newer { found: version, known: crate::schema::VERSION },
                false => told(Fault::FileGone),
            });
        }
        Ok(Self { path, connection, _lock: None, _copy: copy, writes: Arc::new(AtomicU64::new(0)) })
    }
}

impl Store {
    /// The ledger of this workspace. It has a connection of its own; the store knows its writes
    /// from those of strangers.
    ///
    /// # Errors
    /// The file is open for reading only, or the system refuses.
    pub fn ledger(&self) -> Result<Ledger, Fault> {
        if self.is_read_only() {
            return Err(Fault::ReadOnly);
        }
        let path = self.path().to_owned();
        let connection = connect::for_writing(&path).map_err(|error| Fault::of_sql(&error, &path))?;
        Ok(Ledger { path, connection, _lock: None, _copy: None, writes: self.ledger_writes() })
    }
}
