//! One job: work that runs, with its result to come.

use std::any::Any;
use std::sync::Arc;

use poll_promise::Promise;
use tokio::task::{AbortHandle, JoinError};

use super::progress::{Progress, Shared};
use super::waker::Waker;

/// Why a job gave no result.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JobError {
    /// Somebody stopped it.
    #[error("stopped")]
    Stopped,
    /// It panicked; with what it said.
    #[error("panicked: {0}")]
    Panicked(String),
}

impl JobError {
    pub(super) fn of(end: JoinError) -> Self {
        end.try_into_panic().map_or(Self::Stopped, |panic| Self::Panicked(panic_text(&*panic)))
    }
}

/// Returns what a panic said.
fn panic_text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|s| (*s).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

/// What becomes of a result that is there although the job was stopped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Late {
    /// It counts.
    Kept,
    /// The job counts as stopped.
    Dropped,
}

/// Stops work: asks it to end, and ends it at its next wait where it waits.
#[derive(Clone)]
pub(super) struct Stopper {
    pub(super) shared: Arc<Shared>,
    pub(super) abort: Option<AbortHandle>,
}

impl Stopper {
    pub(super) fn stop(&self) {
        self.shared.stop();
        if let Some(abort) = &self.abort {
            abort.abort();
        }
    }
}

/// Work that runs, with its result to come.
pub struct Job<T: Send + 'static> {
    pub(super) promise: Option<Promise<Result<T, JobError>>>,
    pub(super) stopper: Stopper,
}

impl<T: Send + 'static> Job<T> {
    /// Returns the result, once, when it is there. Never waits.
    pub fn poll(&mut self) -> Option<Result<T, JobError>> {
        match self.promise.take()?.try_take() {
            Ok(outcome) => Some(outcome),
            Err(pending) => {
                self.promise = Some(pending);
                None
            }
        }
    }

    /// Returns how far it is.
    pub fn progress(&self) -> Progress {
        self.stopper.shared.progress()
    }

    /// Asks it to end. What it has begun to write it finishes or takes back by itself; its
    /// result becomes [`JobError::Stopped`].
    pub fn stop(&self) {
        self.stopper.stop();
    }
}

/// Where the result goes. A task that is dropped with the runtime still answers, because a
/// promise without an answer would panic whoever asks it.
pub(super) struct Answer<T: Send + 'static> {
    pub(super) sender: Option<poll_promise::Sender<Result<T, JobError>>>,
    pub(super) waker: Waker,
}

impl<T: Send + 'static> Answer<T> {
    pub(super) fn give(&mut self, outcome: Result<T, JobError>) {
        if let Some(sender) = self.sender.take() {
            sender.send(outcome);
            // Wakes after the result is there, or the frame might come too early.
            self.waker.wake();
        }
    }
}

impl<T: Send + 'static> Drop for Answer<T> {
    fn drop(&mut self) {
        self.give(Err(JobError::Stopped));
    }
}
