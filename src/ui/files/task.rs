//! Work whose result comes back to the dialog that ordered it.
//!
//! A screen has no access to the runtime: it orders work and is told of the result by a closure.
//! A dialog wants the result in its own state, to show how far the work is, and to stop it.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::ui::intent::{Intent, Intents};
use crate::ui::jobs::{JobError, Order, Progress, Ticket};

#[derive(Default)]
struct Gauge {
    stop: AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
}

/// What the work holds: it tells how far it is and learns whether to stop.
pub struct Meter {
    ticket: Option<Ticket>,
    gauge: Arc<Gauge>,
}

impl Meter {
    /// Whether the work should end now; its result is then thrown away.
    pub fn stopped(&self) -> bool {
        self.gauge.stop.load(Ordering::Relaxed) || self.ticket.as_ref().is_some_and(Ticket::stopped)
    }

    /// Tells how far the work is; `total` is 0 where that is not known.
    pub fn report(&self, done: u64, total: u64) {
        self.gauge.done.store(done, Ordering::Relaxed);
        self.gauge.total.store(total, Ordering::Relaxed);
        if let Some(ticket) = &self.ticket {
            ticket.report(done, total);
        }
    }

    /// Tells it at every 256th of many small steps, and whether to go on.
    pub fn step(&self, done: usize, total: usize) -> bool {
        if !done.is_multiple_of(256) {
            return true;
        }
        self.report(done as u64, total as u64);
        !self.stopped()
    }
}

/// What the closure that is told of the result shares with the dialog.
type Slot<T> = Rc<RefCell<Option<Result<T, JobError>>>>;

/// Work that runs, with its result to come. Dropped, it asks the work to end.
pub struct Task<T> {
    slot: Slot<T>,
    gauge: Arc<Gauge>,
}

impl<T: Send + 'static> Task<T> {
    /// Orders work. How far it is the dialog shows by itself.
    pub fn start(intents: &mut Intents, work: impl FnOnce(&Meter) -> T + Send + 'static) -> Self {
        let task = Self { slot: Slot::default(), gauge: Arc::default() };
        let (slot, gauge) = (Rc::clone(&task.slot), Arc::clone(&task.gauge));
        let work = move |ticket: &Ticket| work(&Meter { ticket: Some(ticket.clone()), gauge });
        intents.push(Intent::Run(Order::quiet(work, move |outcome| {
            *slot.borrow_mut() = Some(outcome);
            Intents::new()
        })));
        task
    }

    /// The result, once, when it is there.
    pub fn take(&self) -> Option<Result<T, JobError>> {
        self.slot.borrow_mut().take()
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        let load = |n: &AtomicU64| n.load(Ordering::Relaxed);
        Progress { done: load(&self.gauge.done), total: load(&self.gauge.total) }
    }

    /// Asks it to end.
    pub fn stop(&self) {
        self.gauge.stop.store(true, Ordering::Relaxed);
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        self.gauge.stop.store(true, Ordering::Relaxed);
    }
}

/// Runs work here and now, as a job would.
#[cfg(test)]
pub(in crate::ui) fn run_here<T>(work: impl FnOnce(&Meter) -> T) -> T {
    work(&Meter { ticket: None, gauge: Arc::default() })
}
