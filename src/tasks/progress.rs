//! How far work is, and whether it is to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use super::waker::Waker;

/// How often, at most, progress wakes the window.
const PROGRESS_FRAME: Duration = Duration::from_millis(100);
/// How many small steps pass between two reports.
const STEPS: usize = 256;

/// How far a job is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Units done.
    pub done: u64,
    /// Units in all; 0 where that is not known.
    pub total: u64,
}

/// What the work and those who wait for it share.
#[derive(Default)]
pub(super) struct Shared {
    stop: AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
}

impl Shared {
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    pub(super) fn progress(&self) -> Progress {
        let load = |n: &AtomicU64| n.load(Ordering::Relaxed);
        Progress { done: load(&self.done), total: load(&self.total) }
    }
}

/// Given to the work: it tells how far it is and learns whether to stop.
#[derive(Clone)]
pub struct ProgressHandle {
    pub(super) shared: Arc<Shared>,
    pub(super) waker: Waker,
}

impl ProgressHandle {
    /// Makes a handle that nobody watches: for work that runs here and now.
    pub fn detached() -> Self {
        Self { shared: Arc::default(), waker: Waker::none() }
    }

    /// Returns whether the work should end now. Long work asks every few milliseconds.
    pub fn stopped(&self) -> bool {
        self.shared.is_stopped()
    }

    /// Tells how far the work is; `total` is 0 where that is not known. Cheap enough to be
    /// called for every row.
    pub fn report(&self, done: u64, total: u64) {
        let before = self.shared.done.swap(done, Ordering::Relaxed);
        self.shared.total.store(total, Ordering::Relaxed);
        // A frame only when the bar would move by a hundredth.
        let step = |n: u64| n.saturating_mul(100).checked_div(total);
        if total == 0 || step(before) != step(done) {
            self.waker.wake_after(PROGRESS_FRAME);
        }
    }

    /// Reports every 256th of many small steps, and returns whether to go on.
    pub fn step(&self, done: usize, total: usize) -> bool {
        if !done.is_multiple_of(STEPS) {
            return true;
        }
        self.report(done as u64, total as u64);
        !self.stopped()
    }
}
