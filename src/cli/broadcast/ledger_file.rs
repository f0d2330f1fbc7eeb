//! The ledger as the commands open it, and the runtime for their calls.

use crate::trouble::{Trouble, shown};
use std::path::Path;
use store::ledger::Ledger;
use store::{Folders, OpenError};
use tokio::runtime::Runtime;
use words::{Arg, Words};

/// A ledger to look at.
pub(super) fn reading(path: &Path, words: &Words) -> Result<Ledger, Trouble> {
    let folders = folders();
    Ledger::reading(path, &folders).map_err(|error| unopened(words, path, &error))
}

/// Where backups go; without a home, beside temporary files.
pub(super) fn folders() -> Folders {
    Folders::of_user().unwrap_or_else(|| Folders::under(&std::env::temp_dir().join("pult")))
}

/// A runtime for the calls.
pub(super) fn runtime() -> Result<Runtime, Trouble> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| Trouble::Said(error.to_string()))
}

/// Why a ledger could not be opened, in words.
pub(super) fn unopened(words: &Words, path: &Path, error: &OpenError) -> Trouble {
    let facts = error.args();
    let args: Vec<(&str, Arg<'_>)> =
        facts.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let what = words.tell(error.label(), &args);
    Trouble::Said(words.tell("file-trouble", &[("file", shown(words, path).into()), ("what", what.into())]))
}
