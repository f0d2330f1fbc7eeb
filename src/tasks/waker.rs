//! How work that runs elsewhere wakes whoever waits for it.

use std::sync::Arc;
use std::time::Duration;

/// Wakes the owner of the jobs, at once or after a while. Cheap to clone.
#[derive(Clone)]
pub struct Waker(Arc<dyn Fn(Duration) + Send + Sync>);

impl Waker {
    /// Makes a waker of what is to be called, from any thread, with the time until the wake-up.
    pub fn new(wake: impl Fn(Duration) + Send + Sync + 'static) -> Self {
        Self(Arc::new(wake))
    }

    /// Makes a waker that wakes nobody: for work that is waited for otherwise.
    pub fn none() -> Self {
        Self::new(|_| {})
    }

    /// Wakes at once.
    pub fn wake(&self) {
        (self.0)(Duration::ZERO);
    }

    /// Wakes after a while.
    pub fn wake_after(&self, delay: Duration) {
        (self.0)(delay);
    }
}
