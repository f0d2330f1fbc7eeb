//! Everything of one owner as one value; commands, undo and redo.
//!
//! A [`Workspace`] is persistent: a copy shares everything that did not change, so that keeping
//! a thousand earlier values costs little. [`Workspace::apply`] makes the next value or refuses;
//! [`History`] keeps the earlier ones. [`Checks`] and [`Listing`] follow the value at their own
//! pace, so that nothing here makes a window wait.

mod apply;
mod change;
mod checks;
mod command;
mod filter;
mod history;
mod library;
mod listing;
mod order;

pub use apply::{Applied, Refusal};
pub use change::Change;
pub use checks::{Checked, Checks, Profiles, Totals, check_many};
pub use command::{Command, Origin};
pub use filter::{Filter, KindFilter, Matcher, ProblemFilter, fold};
pub use history::{DEFAULT_STEPS, History, TYPING_PAUSE_MS, Travel};
pub use library::{Entry, Library, MessageId};
pub use listing::{Listing, Search, visible};

/// Everything of one owner. Today that is the library of messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// The messages.
    pub library: Library,
}

impl Workspace {
    /// Whether two values are one and the same, which is told at once. `false` says nothing:
    /// they can still be equal.
    pub fn is_same(&self, other: &Self) -> bool {
        self.library.is_same(&other.library)
    }
}

#[cfg(test)]
mod tests;
