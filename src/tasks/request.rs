//! A job to be started: made by whoever has no access to the runtime.

use std::future::Future;
use std::sync::Arc;

use super::job::{JobError, Late};
use super::jobs::Jobs;
use super::progress::{ProgressHandle, Shared};

/// Starts a job among the others.
type Start<M> = Box<dyn FnOnce(&mut Jobs<M>)>;

/// A job to be started, and what becomes of its result: messages of the kind `M`.
pub struct JobRequest<M>(Start<M>);

impl<M: 'static> JobRequest<M> {
    /// Requests work that computes or touches the disk. `name` is the id of the sentence that
    /// says what is being done, for the list of what runs.
    pub fn work<T: Send + 'static>(
        name: &'static str,
        work: impl FnOnce(&ProgressHandle) -> T + Send + 'static,
        then: impl FnOnce(Result<T, JobError>) -> Vec<M> + 'static,
    ) -> Self {
        Self(Box::new(move |jobs| {
            let job = jobs.spawn(work);
            jobs.follow(Some(name), job, then);
        }))
    }

    /// As [`JobRequest::work`], for work so small that nobody needs to see it.
    pub fn quiet<T: Send + 'static>(
        work: impl FnOnce(&ProgressHandle) -> T + Send + 'static,
        then: impl FnOnce(Result<T, JobError>) -> Vec<M> + 'static,
    ) -> Self {
        Self(Box::new(move |jobs| {
            let job = jobs.spawn(work);
            jobs.follow(None, job, then);
        }))
    }

    /// As [`JobRequest::work`], for work that waits on the network.
    pub fn wait<T, F>(
        name: &'static str,
        work: impl FnOnce(ProgressHandle) -> F + Send + 'static,
        then: impl FnOnce(Result<T, JobError>) -> Vec<M> + 'static,
    ) -> Self
    where
        T: Send + 'static,
        F: Future<Output = T> + Send + 'static,
    {
        Self(Box::new(move |jobs| {
            let job = jobs.spawn_async(work);
            jobs.follow(Some(name), job, then);
        }))
    }

    /// Requests work whose progress and stop somebody else holds already. Stopped too late, it
    /// still gives its result: what was written is written.
    pub(super) fn shared<T: Send + 'static>(
        shared: Arc<Shared>,
        work: impl FnOnce(&ProgressHandle) -> T + Send + 'static,
        then: impl FnOnce(Result<T, JobError>) -> Vec<M> + 'static,
    ) -> Self {
        Self(Box::new(move |jobs| {
            let run = |handle: ProgressHandle| move || work(&handle);
            let job = jobs.launch(shared, Late::Kept, |runtime, handle| runtime.spawn_blocking(run(handle)));
            jobs.follow(None, job, then);
        }))
    }
}

impl<M> Jobs<M> {
    /// Starts what was requested.
    pub fn start(&mut self, request: JobRequest<M>) {
        (request.0)(self);
    }
}
