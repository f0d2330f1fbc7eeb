//! Work off the frame: files, network, dialogs, long checks.
//!
//! Everything goes through here, because a bare promise panics outside a runtime, panics the
//! window when its task panicked, and never wakes the window. A job here has progress, can be
//! stopped, turns a panic into an error, and asks for a frame when it ends.

use std::any::Any;
use std::future::Future;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use poll_promise::Promise;
use tokio::runtime::Runtime;
use tokio::task::{AbortHandle, JoinError, JoinHandle};

use super::intent::Intents;

/// How long the end of the program waits for what is being written.
const LAST_WORDS: Duration = Duration::from_secs(3);
/// How often, at most, progress asks for a frame.
const PROGRESS_FRAME: Duration = Duration::from_millis(100);

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

/// How far a job is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Units done.
    pub done: u64,
    /// Units in all; 0 where that is not known.
    pub total: u64,
}

#[derive(Default)]
struct Shared {
    stop: AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
}

/// What the work holds: it tells how far it is and learns whether to stop.
#[derive(Clone)]
pub struct Ticket {
    shared: Arc<Shared>,
    ctx: egui::Context,
}

impl Ticket {
    /// Whether the work should end now. Long work asks every few milliseconds.
    pub fn stopped(&self) -> bool {
        self.shared.stop.load(Ordering::Relaxed)
    }

    /// Tells how far the work is; `total` is 0 where that is not known. Cheap enough to be
    /// called for every row.
    pub fn report(&self, done: u64, total: u64) {
        let before = self.shared.done.swap(done, Ordering::Relaxed);
        self.shared.total.store(total, Ordering::Relaxed);
        // A frame only when the bar would move by a hundredth.
        let step = |n: u64| n.saturating_mul(100).checked_div(total);
        if total == 0 || step(before) != step(done) {
            self.ctx.request_repaint_after(PROGRESS_FRAME);
        }
    }

    fn progress(&self) -> Progress {
        let load = |n: &AtomicU64| n.load(Ordering::Relaxed);
        Progress { done: load(&self.shared.done), total: load(&self.shared.total) }
    }
}

/// Work that runs, with its result to come.
pub struct Job<T: Send + 'static> {
    promise: Option<Promise<Result<T, JobError>>>,
    ticket: Ticket,
    abort: Option<AbortHandle>,
}

impl<T: Send + 'static> Job<T> {
    /// The result, once, when it is there. Never waits.
    pub fn poll(&mut self) -> Option<Result<T, JobError>> {
        match self.promise.take()?.try_take() {
            Ok(outcome) => Some(outcome),
            Err(pending) => {
                self.promise = Some(pending);
                None
            }
        }
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        self.ticket.progress()
    }

    /// Asks it to end. What it has begun to write it finishes or takes back by itself; its
    /// result becomes [`JobError::Stopped`].
    pub fn stop(&self) {
        stop(&self.ticket, self.abort.as_ref());
    }
}

fn stop(ticket: &Ticket, abort: Option<&AbortHandle>) {
    ticket.shared.stop.store(true, Ordering::Relaxed);
    if let Some(abort) = abort {
        abort.abort();
    }
}

/// Where the result goes. A task that is dropped with the runtime still answers, because a
/// promise without an answer would panic whoever asks it.
struct Answer<T: Send + 'static> {
    sender: Option<poll_promise::Sender<Result<T, JobError>>>,
    ctx: egui::Context,
}

impl<T: Send + 'static> Answer<T> {
    fn give(&mut self, outcome: Result<T, JobError>) {
        if let Some(sender) = self.sender.take() {
            sender.send(outcome);
            // The frame is asked for after the result is there, or it might come too early.
            self.ctx.request_repaint();
        }
    }
}

impl<T: Send + 'static> Drop for Answer<T> {
    fn drop(&mut self) {
        self.give(Err(JobError::Stopped));
    }
}

/// A job to be started: made by a screen, which has no access to the runtime.
pub struct Order(Box<dyn FnOnce(&mut Jobs)>);

impl Order {
    /// Work that computes or touches the disk, and what becomes of its result. `name` is the id
    /// of the sentence that says what is being done, for the progress bar.
    pub fn work<T: Send + 'static>(
        name: &'static str,
        work: impl FnOnce(&Ticket) -> T + Send + 'static,
        then: impl FnOnce(Result<T, JobError>) -> Intents + 'static,
    ) -> Self {
        Self(Box::new(move |jobs| {
            let job = jobs.spawn(work);
            jobs.follow(Some(name), job, then);
        }))
    }

    /// As [`Order::work`], for work so small that nobody needs to see it.
    pub fn quiet<T: Send + 'static>(
        work: impl FnOnce(&Ticket) -> T + Send + 'static,
        then: impl FnOnce(Result<T, JobError>) -> Intents + 'static,
    ) -> Self {
        Self(Box::new(move |jobs| {
            let job = jobs.spawn(work);
            jobs.follow(None, job, then);
        }))
    }

    /// As [`Order::work`], for work that waits on the network.
    pub fn wait<T, F>(
        name: &'static str,
        work: impl FnOnce(Ticket) -> F + Send + 'static,
        then: impl FnOnce(Result<T, JobError>) -> Intents + 'static,
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
}

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

struct Followed {
    number: u64,
    name: Option<&'static str>,
    begun: Instant,
    ticket: Ticket,
    abort: Option<AbortHandle>,
    poll: Box<dyn FnMut() -> Option<Intents>>,
}

/// The runtime and the jobs that it runs.
pub struct Jobs {
    runtime: Option<Runtime>,
    ctx: egui::Context,
    followed: Vec<Followed>,
    started: u64,
}

impl Jobs {
    /// Starts the runtime.
    ///
    /// # Errors
    /// The system gives no threads.
    pub fn new(ctx: &egui::Context) -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_name("pult").build()?;
        Ok(Self { runtime: Some(runtime), ctx: ctx.clone(), followed: Vec::new(), started: 0 })
    }

    /// Runs work that computes or touches the disk.
    pub fn spawn<T: Send + 'static>(&self, work: impl FnOnce(&Ticket) -> T + Send + 'static) -> Job<T> {
        self.launch(|runtime, ticket| runtime.spawn_blocking(move || work(&ticket)))
    }

    /// Runs work that waits on the network or on a dialog.
    pub fn spawn_async<T, F>(&self, work: impl FnOnce(Ticket) -> F) -> Job<T>
    where
        T: Send + 'static,
        F: Future<Output = T> + Send + 'static,
    {
        self.launch(|runtime, ticket| runtime.spawn(work(ticket)))
    }

    fn launch<T: Send + 'static>(&self, start: impl FnOnce(&Runtime, Ticket) -> JoinHandle<T>) -> Job<T> {
        let ticket = Ticket { shared: Arc::default(), ctx: self.ctx.clone() };
        let (sender, promise) = Promise::new();
        let mut answer = Answer { sender: Some(sender), ctx: self.ctx.clone() };
        let mut abort = None;
        if let Some(runtime) = &self.runtime {
            let task = start(runtime, ticket.clone());
            abort = Some(task.abort_handle());
            let watched = ticket.clone();
            runtime.spawn(async move {
                let outcome = task.await;
                answer.give(if watched.stopped() { Err(JobError::Stopped) } else { outcome.map_err(why) });
            });
        }
        Job { promise: Some(promise), ticket, abort }
    }

    /// Starts what a screen ordered.
    pub fn start(&mut self, order: Order) {
        (order.0)(self);
    }

    /// Keeps a job until it ends and then gives its result to `then`. One without a name is not
    /// shown.
    pub fn follow<T: Send + 'static>(
        &mut self,
        name: Option<&'static str>,
        mut job: Job<T>,
        then: impl FnOnce(Result<T, JobError>) -> Intents + 'static,
    ) {
        self.started += 1;
        let mut then = Some(then);
        self.followed.push(Followed {
            number: self.started,
            name,
            begun: Instant::now(),
            ticket: job.ticket.clone(),
            abort: job.abort.clone(),
            poll: Box::new(move || {
                let outcome = job.poll()?;
                Some(then.take().map_or_else(Vec::new, |then| then(outcome)))
            }),
        });
    }

    /// What the jobs that ended since the last call ask for. Never waits.
    pub fn finished(&mut self) -> Intents {
        let mut intents = Vec::new();
        self.followed.retain_mut(|job| match (job.poll)() {
            Some(asked) => {
                intents.extend(asked);
                false
            }
            None => true,
        });
        intents
    }

    /// The jobs with a name that run, oldest first.
    pub fn running(&self) -> impl Iterator<Item = Running> + '_ {
        self.followed.iter().filter_map(|job| {
            let (number, progress, age) = (job.number, job.ticket.progress(), job.begun.elapsed());
            job.name.map(|name| Running { number, name, progress, age })
        })
    }

    /// Asks a followed job to end.
    pub fn stop(&self, number: u64) {
        if let Some(job) = self.followed.iter().find(|job| job.number == number) {
            stop(&job.ticket, job.abort.as_ref());
        }
    }

    /// Ends the runtime; what is being written gets a few seconds.
    pub fn shut_down(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(LAST_WORDS);
        }
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        self.shut_down();
    }
}

fn why(end: JoinError) -> JobError {
    end.try_into_panic().map_or(JobError::Stopped, |panic| JobError::Panicked(said(&*panic)))
}

/// What a panic said.
fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|s| (*s).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
