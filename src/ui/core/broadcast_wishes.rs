//! How broadcasts stand, and what screens and jobs may want of them.

use std::sync::Arc;

use jiff::Timestamp;

use super::broadcast_check::CheckGrounds;
use crate::broadcast::{Broadcast, BroadcastId, BroadcastKey, Counts, State};
use crate::sending::{Ended, RunError};
use crate::store::Fault;
use crate::store::ledger::{Lease, SendingId};

/// How one broadcast stands in the ledger.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Which launch or draft.
    pub sending: SendingId,
    /// The broadcast as it is frozen there.
    pub broadcast: Arc<Broadcast>,
    /// When it was launched; `None` for a draft.
    pub launched: Option<Timestamp>,
    /// How many rows are in which state.
    pub counts: Counts,
    /// Of how many rows a person must say what is to become of them.
    pub asks: u64,
    /// Why it stood still last, by the id of its sentence.
    pub pause: Option<String>,
    /// Who sends it now.
    pub lease: Option<(Lease, Timestamp)>,
}

impl Standing {
    /// Whether somebody has to decide something: rows that nobody knows of, or a sending that
    /// stands still with rows left.
    pub fn waits_for_person(&self) -> bool {
        self.launched.is_some() && (self.asks > 0 || self.counts.of(State::Planned) > 0)
    }
}

/// What a launch is made of, once it was confirmed.
#[derive(Clone, Debug)]
pub struct Launch {
    /// Which broadcast of the workspace.
    pub key: BroadcastKey,
    /// Its draft in the ledger.
    pub draft: SendingId,
    /// What it is checked against once more.
    pub grounds: CheckGrounds,
    /// How many the person agreed to.
    pub confirmed: u64,
}

/// What becomes of broadcasts.
#[derive(Debug)]
pub enum SendWish {
    /// Read the ledger again.
    Look,
    /// A job has read it.
    Looked(u64, Result<Vec<Standing>, Fault>),
    /// Launch in a few seconds.
    Launch(Box<Launch>),
    /// Take the launch back.
    TakeBack,
    /// A job has launched it, or not.
    Launched(Box<Launch>, Result<Timestamp, LaunchError>),
    /// Send, or go on where it was.
    Run(SendingId, Arc<Broadcast>),
    /// Stand still.
    Pause(BroadcastId),
    /// A run has ended.
    Ended(BroadcastId, Result<Ended, RunError>),
}

/// Why nothing was launched.
#[derive(Debug, thiserror::Error)]
pub enum LaunchError {
    /// The check says something else by now than what was agreed to.
    #[error("something changed")]
    Changed,
    /// The ledger cannot be written.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The job was stopped.
    #[error("stopped")]
    Stopped,
}
