//! Something that is computed elsewhere for what was typed or chosen, a moment after it was.

use egui::Context;

use super::Task;

/// What was computed last, what is being computed, and what waits for its moment.
pub struct Follow<K, T> {
    /// For what it was last begun.
    begun: Option<K>,
    found: Option<T>,
    task: Option<Task<T>>,
    /// The wish that waits, and since when.
    waits: Option<(K, f64)>,
}

impl<K, T> Default for Follow<K, T> {
    fn default() -> Self {
        Self { begun: None, found: None, task: None, waits: None }
    }
}

impl<K: Clone + PartialEq, T: Send + 'static> Follow<K, T> {
    /// Takes in what is there, and says for what to begin anew, if for anything: a wish is
    /// taken up when it has not changed for so many seconds, the first one at once.
    pub fn attend(&mut self, ctx: &Context, wanted: &K, pause: f64) -> Option<K> {
        if let Some(outcome) = self.task.as_ref().and_then(Task::take) {
            self.task = None;
            self.found = outcome.ok();
        }
        if self.begun.as_ref() == Some(wanted) {
            self.waits = None;
            return None;
        }
        let now = ctx.input(|input| input.time);
        let since = match &self.waits {
            Some((waiting, since)) if waiting == wanted => *since,
            _ => now,
        };
        if self.begun.is_some() && now - since < pause {
            self.waits = Some((wanted.clone(), since));
            ctx.request_repaint_after_secs((pause - (now - since)) as f32);
            return None;
        }
        (self.begun, self.waits) = (Some(wanted.clone()), None);
        self.begun.clone()
    }

    /// The work that was begun. What was computed before stays until it ends.
    pub fn begin(&mut self, task: Task<T>) {
        self.task = Some(task);
    }

    /// The work that runs.
    pub fn task(&self) -> Option<&Task<T>> {
        self.task.as_ref()
    }

    /// What was computed last, whatever for.
    pub fn last(&self) -> Option<&T> {
        self.found.as_ref()
    }

    /// What belongs to the wish, once it is there.
    pub fn of(&self, wanted: &K) -> Option<&T> {
        self.found.as_ref().filter(|_| self.task.is_none() && self.begun.as_ref() == Some(wanted))
    }

    /// The same, given away.
    pub fn take_of(&mut self, wanted: &K) -> Option<T> {
        self.of(wanted)?;
        self.begun = None;
        self.found.take()
    }
}
