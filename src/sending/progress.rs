//! What a runner tells.

use super::Pause;
use broadcast::{Counts, Outcome};
use jiff::Timestamp;
use std::time::Duration;
use store::Fault;
use store::ledger::LeaseError;

/// What happens, for whoever watches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The campaign is looked up or created.
    Opening,
    /// The platform's list of sendings is read.
    Reading,
    /// Messages go out.
    Sending {
        /// How many rows are in which state.
        counts: Counts,
    },
    /// The platform asks to wait, or cannot be reached; it goes on by itself.
    Waiting {
        /// How long.
        pause: Duration,
    },
    /// Rows are unknown; the next reading is due then.
    Settling {
        /// How many.
        unknown: u64,
        /// When.
        until: Timestamp,
    },
}

/// What a run came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// How many rows are in which state.
    pub counts: Counts,
    /// Why it stands still, where rows are left.
    pub pause: Option<Pause>,
}

impl Ended {
    /// What the broadcast as a whole came to.
    pub fn outcome(&self) -> Outcome {
        self.counts.outcome()
    }
}

/// Why a run could not begin, or broke off. Whatever was sent is in the ledger.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// It is no launch, or somebody else sends it.
    #[error(transparent)]
    Lease(#[from] LeaseError),
    /// The ledger cannot be read or written. Nothing leaves while it cannot.
    #[error(transparent)]
    Ledger(#[from] Fault),
    /// The platform could not be asked.
    #[error(transparent)]
    Platform(#[from] platform::Error),
    /// The platform did not create the campaign.
    #[error("the campaign was not created")]
    NotCreated(Option<platform::Error>),
    /// No thread or task could be started.
    #[error("no thread: {0}")]
    Thread(String),
}
