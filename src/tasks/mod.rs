//! Work off the frame: files, network, dialogs, long checks.
//!
//! Everything goes through here, because a bare promise panics outside a runtime, panics the
//! window when its task panicked, and never wakes the window. A job here has progress, can be
//! stopped, turns a panic into an error, and wakes whoever waits when it ends.
//!
//! The room knows neither the window nor what a job ends in: [`Jobs`] is generic over the
//! messages that finished jobs give back, and wakes the window through a [`Waker`].

mod job;
mod jobs;
mod latest;
mod progress;
mod request;
mod task;
mod waker;

pub use job::{Job, JobError};
pub use jobs::{Jobs, Running};
pub use latest::{Clock, Latest};
pub use progress::{Progress, ProgressHandle};
pub use request::JobRequest;
pub use task::Task;
pub use waker::Waker;
