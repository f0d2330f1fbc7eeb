//! The runtime and the jobs that it runs.

use std::future::Future;
use std::io;
use std::sync::Arc;
use std::time::{Duration, Instant};

use poll_promise::Promise;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;

use super::job::{Answer, Job, JobError, Late, Stopper};
use super::progress::{Progress, ProgressHandle, Shared};
use super::waker::Waker;

/// How long the end of the program waits for what is being written.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// A followed job as the window shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    /// Its number, for [`Jobs::stop`].
    pub number: u64,
    /// The id of the sentence that says what is being done.
    pub name: &'static str,
    /// How far it is.
    pub progress: Progress,
    /// How long it has been running.
    pub age: Duration,
}

struct Followed<M> {
    number: u64,
    name: Option<&'static str>,
    begun: Instant,
    stopper: Stopper,
    poll: Box<dyn FnMut() -> Option<Vec<M>>>,
}

/// The runtime and the jobs that it runs. Finished jobs give messages of the kind `M`.
pub struct Jobs<M> {
    runtime: Option<Runtime>,
    waker: Waker,
    followed: Vec<Followed<M>>,
    started: u64,
}

impl<M: 'static> Jobs<M> {
    /// Starts the runtime. `waker` is called from its threads when a job ends or gets on.
    ///
    /// # Errors
    /// The system gives no threads.
    pub fn new(waker: Waker) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_name("pult").build()?;
        Ok(Self { runtime: Some(runtime), waker, followed: Vec::new(), started: 0 })
    }

    /// Runs work that computes or touches the disk.
    pub fn spawn<T: Send + 'static>(
        &self,
        work: impl FnOnce(&ProgressHandle) -> T + Send + 'static,
    ) -> Job<T> {
        let run = |handle: ProgressHandle| move || work(&handle);
        self.launch(Arc::default(), Late::Dropped, |runtime, handle| runtime.spawn_blocking(run(handle)))
    }

    /// Runs work that waits on the network or on a dialog.
    pub fn spawn_async<T, F>(&self, work: impl FnOnce(ProgressHandle) -> F) -> Job<T>
    where
        T: Send + 'static,
        F: Future<Output = T> + Send + 'static,
    {
        self.launch(Arc::default(), Late::Dropped, |runtime, handle| runtime.spawn(work(handle)))
    }

    pub(super) fn launch<T: Send + 'static>(
        &self,
        shared: Arc<Shared>,
        late: Late,
        start: impl FnOnce(&Runtime, ProgressHandle) -> JoinHandle<T>,
    ) -> Job<T> {
        let (sender, promise) = Promise::new();
        let mut answer = Answer { sender: Some(sender), waker: self.waker.clone() };
        let mut abort = None;
        if let Some(runtime) = &self.runtime {
            let handle = ProgressHandle { shared: Arc::clone(&shared), waker: self.waker.clone() };
            let task = start(runtime, handle);
            abort = Some(task.abort_handle());
            let watched = Arc::clone(&shared);
            runtime.spawn(async move {
                let outcome = task.await.map_err(JobError::of);
                let dropped = late == Late::Dropped && watched.is_stopped();
                answer.give(if dropped { Err(JobError::Stopped) } else { outcome });
            });
        }
        Job { promise: Some(promise), stopper: Stopper { shared, abort } }
    }

    /// Keeps a job until it ends and then gives its result to `then`. One without a name is not
    /// shown.
    pub fn follow<T: Send + 'static>(
        &mut self,
        name: Option<&'static str>,
        mut job: Job<T>,
        then: impl FnOnce(Result<T, JobError>) -> Vec<M> + 'static,
    ) {
        self.started += 1;
        let mut then = Some(then);
        self.followed.push(Followed {
            number: self.started,
            name,
            begun: Instant::now(),
            stopper: job.stopper.clone(),
            poll: Box::new(move || {
                let outcome = job.poll()?;
                Some(then.take().map_or_else(Vec::new, |then| then(outcome)))
            }),
        });
    }

    /// Returns what the jobs that ended since the last call ask for. Never waits.
    pub fn finished(&mut self) -> Vec<M> {
        let mut messages = Vec::new();
        self.followed.retain_mut(|job| match (job.poll)() {
            Some(asked) => {
                messages.extend(asked);
                false
            }
            None => true,
        });
        messages
    }

    /// Returns the jobs with a name that run, oldest first.
    pub fn running(&self) -> impl Iterator<Item = Running> + '_ {
        self.followed.iter().filter_map(|job| {
            let (number, progress, age) = (job.number, job.stopper.shared.progress(), job.begun.elapsed());
            job.name.map(|name| Running { number, name, progress, age })
        })
    }

    /// Asks a followed job to end.
    pub fn stop(&self, number: u64) {
        if let Some(job) = self.followed.iter().find(|job| job.number == number) {
            job.stopper.stop();
        }
    }
}

impl<M> Jobs<M> {
    /// Ends the runtime; what is being written gets a few seconds.
    pub fn shut_down(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(LAST_WORDS);
        }
    }
}

impl<M> Drop for Jobs<M> {
    fn drop(&mut self) {
        self.shut_down();
    }
}

#[cfg(test)]
mod tests;
