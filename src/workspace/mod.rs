//! Everything of one owner as one value; commands, undo and redo.
//!
//! A [`Workspace`] is persistent: a copy shares everything that did not change, so that keeping
//! a thousand earlier values costs little. [`Workspace::apply`] makes the next value or refuses;
//! [`History`] keeps the earlier ones. [`Checks`] and [`Listing`] follow the value at their own
//! pace, so that nothing here makes a window wait.

mod apply;
mod beside;
mod broadcasts;
mod change;
mod checks;
mod command;
mod filter;
mod folding;
mod history;
mod library;
mod listing;
mod order;
mod refusal;
mod shelf;
mod shown;

pub use apply::Applied;
pub use change::{Change, Differing};
pub use checks::{Checked, Checks, Profiles, Totals, check_many};
pub use command::{Command, Noted, Origin};
pub use filter::{Filter, KindFilter, Matcher, ProblemFilter, StatusFilter};
pub use folding::fold;
pub use history::{DEFAULT_STEPS, History, TYPING_PAUSE_MS, Travel};
pub use library::{Entry, Library};
pub use listing::{Listing, Search, visible};
pub use message::MessageId;
pub use refusal::Refusal;
pub use shelf::{Item, Shelf};

use broadcast::{Broadcast, BroadcastKey, Stop, StopKey};
use channel::{Channel, ChannelId};
use registration::{Package, PackageId, Record, RegistrationSettings};
use std::sync::Arc;

/// Everything of one owner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// The messages.
    pub library: Library,
    /// The channels, connected or on the way.
    pub channels: Shelf<ChannelId, Channel>,
    /// What is known of the registration of messages that were sent to the provider.
    pub records: Shelf<MessageId, Record>,
    /// The packages that were handed over, oldest first.
    pub packages: Shelf<PackageId, Package>,
    /// The broadcasts, prepared and launched. What became of their rows stands in the ledger.
    pub broadcasts: Shelf<BroadcastKey, Broadcast>,
    /// Who is not written to.
    pub stops: Shelf<StopKey, Stop>,
    /// The owner's habits in registering: forms, meanings of the provider's words.
    pub desk: Arc<RegistrationSettings>,
}

impl Workspace {
    /// Makes sure that no id of another state of this workspace is given out again.
    fn skip_ids_of(&mut self, other: &Self) {
        self.library.skip_ids_of(&other.library);
        self.channels.skip_ids_of(&other.channels);
        self.records.skip_ids_of(&other.records);
        self.packages.skip_ids_of(&other.packages);
        self.broadcasts.skip_ids_of(&other.broadcasts);
        self.stops.skip_ids_of(&other.stops);
    }

    /// Whether two values are one and the same, which is told at once. `false` says nothing:
    /// they can still be equal.
    pub fn is_same(&self, other: &Self) -> bool {
        self.library.is_same(&other.library)
            && self.channels.is_same(&other.channels)
            && self.records.is_same(&other.records)
            && self.packages.is_same(&other.packages)
            && self.broadcasts.is_same(&other.broadcasts)
            && self.stops.is_same(&other.stops)
            && Arc::ptr_eq(&self.desk, &other.desk)
    }
}

#[cfg(test)]
mod tests;
