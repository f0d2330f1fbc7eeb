//! The clock, and the hand that pauses.

use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What tells the time and lets it pass; tests put in one that runs ahead.
pub trait Clock: Send + Sync {
    /// The time.
    fn now(&self) -> Timestamp;
    /// Waits.
    fn wait(&self, pause: Duration);
}

/// The machine's own clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn wait(&self, pause: Duration) {
        std::thread::sleep(pause);
    }
}

/// How long is waited at most before a pause that was asked for is noticed.
const SLICE: Duration = Duration::from_millis(200);

/// Pauses a runner from outside. Cheap to clone; all clones are one.
#[derive(Clone, Debug, Default)]
pub struct Control {
    pause: Arc<AtomicBool>,
}

impl Control {
    /// Asks for a pause: no further call leaves, those under way are waited for.
    pub fn pause(&self) {
        self.pause.store(true, Ordering::SeqCst);
    }

    /// Whether a pause was asked for.
    pub fn is_paused(&self) -> bool {
        self.pause.load(Ordering::SeqCst)
    }

    /// Waits, at most until a pause is asked for; tells whether the whole time passed.
    pub(super) fn wait(&self, clock: &dyn Clock, pause: Duration) -> bool {
        let mut left = pause;
        while !left.is_zero() {
            if self.is_paused() {
                return false;
            }
            let slice = left.min(SLICE);
            clock.wait(slice);
            left = left.saturating_sub(slice);
        }
        !self.is_paused()
    }
}
