//! Work whose result comes back to the dialog that ordered it.
//!
//! A screen has no access to the runtime: it orders work and is told of the result by a closure.
//! A dialog wants the result in its own state, to show how far the work is, and to stop it.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::job::JobError;
use super::progress::{Progress, ProgressHandle, Shared};
use super::request::JobRequest;

/// What the closure that is told of the result shares with the dialog.
type Slot<T> = Rc<RefCell<Option<Result<T, JobError>>>>;

/// Work that runs, with its result to come. Dropped, it asks the work to end.
pub struct Task<T> {
    slot: Slot<T>,
    shared: Arc<Shared>,
}

impl<T: Send + 'static> Task<T> {
    /// Orders work: the request goes to the end of `messages`. How far it is the dialog shows by
    /// itself.
    pub fn start<M: From<JobRequest<M>> + 'static>(
        messages: &mut Vec<M>,
        work: impl FnOnce(&ProgressHandle) -> T + Send + 'static,
    ) -> Self {
        let task = Self { slot: Slot::default(), shared: Arc::default() };
        let slot = Rc::clone(&task.slot);
        let request = JobRequest::shared(Arc::clone(&task.shared), work, move |outcome| {
            *slot.borrow_mut() = Some(outcome);
            Vec::new()
        });
        messages.push(request.into());
        task
    }

    /// Returns the result, once, when it is there.
    pub fn take(&self) -> Option<Result<T, JobError>> {
        self.slot.borrow_mut().take()
    }

    /// Returns how far it is.
    pub fn progress(&self) -> Progress {
        self.shared.progress()
    }

    /// Asks it to end.
    pub fn stop(&self) {
        self.shared.stop();
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.shared.stop();
    }
}
