//! The state of what is open, as the top bar tells it.

use std::sync::Arc;

use crate::store::{Fault, State, Why};

/// The state of what is open.
#[derive(Clone, Debug)]
pub enum SaveState {
    /// Everything is on the disk.
    Saved,
    /// What was changed last is being written.
    Saving,
    /// It could not be written; it is tried again.
    Failed(Arc<Fault>),
    /// It can only be looked at.
    ReadOnly(Arc<Why>),
    /// It is being opened.
    Opening,
    /// There is no file.
    Nowhere,
}

impl From<State> for SaveState {
    fn from(state: State) -> Self {
        match state {
            State::Saved => Self::Saved,
            State::Saving => Self::Saving,
            State::Failed(fault) => Self::Failed(fault),
            State::ReadOnly(why) => Self::ReadOnly(why),
        }
    }
}

impl SaveState {
    /// The id of its words for the top bar.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Saved => "doc-state-saved",
            Self::Saving => "doc-state-saving",
            Self::Failed(_) => "doc-state-failed",
            Self::ReadOnly(_) => "doc-state-read-only",
            Self::Opening => "doc-state-opening",
            Self::Nowhere => "doc-state-nowhere",
        }
    }

    /// Whether somebody has to do something about it.
    pub fn is_bad(&self) -> bool {
        matches!(self, Self::Failed(_) | Self::Nowhere)
    }
}

/// How long «saving» is shown at least, in seconds, so that it does not flicker at every key.
const LEAST: f64 = 0.6;

/// What the top bar shows, which is never ahead of what is true.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shown {
    until: f64,
}

impl Shown {
    /// The state to show at a time in seconds, and after how many seconds to look again.
    pub(super) fn state(&mut self, state: SaveState, now: f64) -> (SaveState, Option<f64>) {
        match state {
            SaveState::Saving => {
                self.until = now + LEAST;
                (state, None)
            }
            SaveState::Saved if now < self.until => (SaveState::Saving, Some(self.until - now)),
            other => (other, None),
        }
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn saving_is_shown_for_a_moment_and_saved_never_too_early() {
        let mut shown = Shown::default();
        assert_eq!(shown.state(SaveState::Saved, 0.0).0.id(), "doc-state-saved");
        assert_eq!(shown.state(SaveState::Saving, 1.0).0.id(), "doc-state-saving");
        let (state, again) = shown.state(SaveState::Saved, 1.1);
        assert_eq!((state.id(), again.is_some()), ("doc-state-saving", true));
        assert_eq!(shown.state(SaveState::Saved, 1.7).0.id(), "doc-state-saved");
        // A failure is told at once.
        shown.state(SaveState::Saving, 2.0);
        let failed = SaveState::Failed(Arc::new(Fault::DiskFull));
        assert_eq!(shown.state(failed, 2.1).0.id(), "doc-state-failed");
    }
}
