//! The tasks that make calls, a few at a time, each at its pace.

use super::call::{Caller, Ending};
use super::settle::to_listed;
use platform::Client;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use store::ledger::{Claimed, Listed};
use tokio::runtime::Handle;
use tokio::sync::Notify;

/// How many sendings are taken in at once.
const PAGE: usize = 1_000;

/// What a task reports.
pub(super) enum Report {
    /// The call of a row ended.
    Ended(Claimed, Ending),
    /// A row was not called: everything stands still.
    Held(Claimed),
    /// The platform's list says this.
    Listed(Vec<Listed>),
    /// A reading of the list ended, after so long.
    Read(Duration),
}

/// The claimed rows that wait for a task.
#[derive(Default)]
struct Queue {
    rows: Mutex<std::collections::VecDeque<Claimed>>,
    came: Notify,
    closed: AtomicBool,
    held: AtomicBool,
}

impl Queue {
    fn pop(&self) -> Option<Claimed> {
        self.rows.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }

    async fn next(&self) -> Option<Claimed> {
        loop {
            let came = self.came.notified();
            if let Some(row) = self.pop() {
                return Some(row);
            }
            if self.closed.load(Ordering::SeqCst) {
                return None;
            }
            came.await;
        }
    }
}

/// The tasks of one run.
pub(super) struct Pool {
    queue: Arc<Queue>,
    runtime: Handle,
    reports: Sender<Report>,
}

impl Pool {
    /// Starts as many tasks as the pace says.
    pub fn start(
        caller: &Arc<Caller>,
        threads: usize,
        delay: Duration,
        runtime: &Handle,
        reports: Sender<Report>,
    ) -> Self {
        let queue = Arc::new(Queue::default());
        for _ in 0..threads {
            runtime.spawn(work(Arc::clone(&queue), Arc::clone(caller), delay, reports.clone()));
        }
        Self { queue, runtime: runtime.clone(), reports }
    }

    /// Hands a row over whose claim is durable.
    pub fn push(&self, row: Claimed) {
        self.queue.rows.lock().unwrap_or_else(PoisonError::into_inner).push_back(row);
        self.queue.came.notify_one();
    }

    /// Lets rows be called, or handed back uncalled.
    pub fn hold(&self, held: bool) {
        self.queue.held.store(held, Ordering::SeqCst);
    }

    /// Reads the platform's list beside the calls.
    pub fn read(&self, client: &Client, campaign: i64) {
        let (client, reports) = (client.clone(), self.reports.clone());
        self.runtime.spawn(async move {
            let began = Instant::now();
            let mut page = Vec::new();
            let read = client
                .each_sending(campaign, |sending| {
                    page.push(to_listed(sending));
                    if page.len() >= PAGE {
                        // Nobody listens when the run is over.
                        reports.send(Report::Listed(std::mem::take(&mut page))).unwrap_or_default();
                    }
                })
                .await;
            if let Err(error) = read {
                tracing::debug!(%error, "statuses not read");
            }
            reports.send(Report::Listed(page)).unwrap_or_default();
            reports.send(Report::Read(began.elapsed())).unwrap_or_default();
        });
    }
}

/// Whoever waits is let go; a call under way ends and reports to nobody.
impl Drop for Pool {
    fn drop(&mut self) {
        self.queue.closed.store(true, Ordering::SeqCst);
        for _ in 0..16 {
            self.queue.came.notify_one();
        }
        self.queue.came.notify_waiters();
    }
}

async fn work(queue: Arc<Queue>, caller: Arc<Caller>, delay: Duration, reports: Sender<Report>) {
    let mut next = Instant::now();
    while let Some(row) = queue.next().await {
        let now = Instant::now();
        if next > now && !queue.held.load(Ordering::SeqCst) {
            tokio::time::sleep(next - now).await;
        }
        let report = if queue.held.load(Ordering::SeqCst) {
            Report::Held(row)
        } else {
            next = Instant::now() + delay;
            let ending = caller.call(&row).await;
            Report::Ended(row, ending)
        };
        if reports.send(report).is_err() {
            return;
        }
    }
}
