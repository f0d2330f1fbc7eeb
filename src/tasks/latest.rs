//! Something that is computed elsewhere for what was typed or chosen, a moment after it was.

use super::task::Task;

/// The clock of whoever polls, and how to be polled again.
pub trait Clock {
    /// Returns the time in seconds, from any fixed moment on.
    fn now(&self) -> f64;

    /// Asks to be polled again after so many seconds.
    fn wake_after(&self, seconds: f64);
}

/// The newest result of work that follows an input: what was computed last, what is being
/// computed, and what waits for its moment. `K` is the input, `T` what is computed for it.
pub struct Latest<K, T> {
    /// For what it was last begun.
    begun: Option<K>,
    found: Option<T>,
    task: Option<Task<T>>,
    /// The input that waits, and since when.
    waits: Option<(K, f64)>,
}

impl<K, T> Default for Latest<K, T> {
    fn default() -> Self {
        Self { begun: None, found: None, task: None, waits: None }
    }
}

impl<K: Clone + PartialEq, T: Send + 'static> Latest<K, T> {
    /// Takes in what is there, and returns for what to begin anew, if for anything: an input is
    /// taken up when it has not changed for `pause` seconds, the first one at once.
    pub fn poll(&mut self, clock: &impl Clock, wanted: &K, pause: f64) -> Option<K> {
        if let Some(outcome) = self.task.as_ref().and_then(Task::take) {
            self.task = None;
            self.found = outcome.ok();
        }
        if self.begun.as_ref() == Some(wanted) {
            self.waits = None;
            return None;
        }
        let now = clock.now();
        let since = match &self.waits {
            Some((waiting, since)) if waiting == wanted => *since,
            _ => now,
        };
        if self.begun.is_some() && now - since < pause {
            self.waits = Some((wanted.clone(), since));
            clock.wake_after(pause - (now - since));
            return None;
        }
        (self.begun, self.waits) = (Some(wanted.clone()), None);
        self.begun.clone()
    }

    /// Takes over the work that was begun. What was computed before stays until it ends.
    pub fn begin(&mut self, task: Task<T>) {
        self.task = Some(task);
    }

    /// Returns the work that runs.
    pub fn task(&self) -> Option<&Task<T>> {
        self.task.as_ref()
    }

    /// Returns what was computed last, whatever for.
    pub fn last(&self) -> Option<&T> {
        self.found.as_ref()
    }

    /// Returns what belongs to the input, once it is there.
    pub fn of(&self, wanted: &K) -> Option<&T> {
        self.found.as_ref().filter(|_| self.task.is_none() && self.begun.as_ref() == Some(wanted))
    }

    /// Gives away what belongs to the input, once it is there.
    pub fn take_of(&mut self, wanted: &K) -> Option<T> {
        self.of(wanted)?;
        self.begun = None;
        self.found.take()
    }
}
