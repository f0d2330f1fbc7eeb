//! Failing on demand: what goes wrong, in which call and how often.

use std::sync::Mutex;
use std::time::Duration;

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Nothing listens at the port. It cannot be limited: the call is not known yet.
    Refuse,
    /// The connection is reset before anything is done.
    Reset,
    /// Nothing is done and no answer ever comes.
    Stall,
    /// The answer takes so long.
    Slow(Duration),
    /// Nothing is done, and this HTTP status is answered.
    Status(u16),
    /// Nothing is done, and 429 is answered, with `Retry-After` of so many seconds or without.
    Limit(Option<u64>),
    /// The work is done, and this HTTP status is answered all the same.
    Done(u16),
    /// A sending is taken in and fails later with this code of Meta's.
    Fails(u32),
    /// The work is done, and the connection breaks in the middle of the answer.
    Half,
    /// The work is done, and the answer has more than 9 MB.
    Huge,
    /// The work is done, and the connection is reset in place of an answer.
    Lost,
    /// The work is done, and the answer is a page for people.
    Page,
}

/// One fault with its limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What goes wrong.
    pub kind: FaultKind,
    /// Only in this call, by its name in the contract.
    pub call: Option<String>,
    /// Only so many times.
    pub count: Option<u32>,
}

/// The faults that are still to come.
#[derive(Debug, Default)]
pub(super) struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    pub fn new(faults: Vec<Fault>) -> Self {
        Self(Mutex::new(faults))
    }

    pub fn set(&self, faults: Vec<Fault>) {
        *self.locked() = faults;
    }

    /// The first fault that befalls a call; it has been used once more then.
    pub fn take(&self, call: &str) -> Option<FaultKind> {
        let mut faults = self.locked();
        let befalls =
            |fault: &Fault| fault.call.as_deref().is_none_or(|name| name == call) && fault.count != Some(0);
        let fault = faults.iter_mut().find(|fault| befalls(fault))?;
        fault.count = fault.count.map(|count| count - 1);
        Some(fault.kind)
    }

    fn locked(&self) -> std::sync::MutexGuard<'_, Vec<Fault>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_used_up_and_the_next_one_follows() {
        let parse = |text: &str| text.parse().unwrap();
        let faults = Faults::new(vec![parse("reset@chat*2"), parse("status:500@chat*1")]);
        assert_eq!(faults.take("listProjects"), None);
        let taken: Vec<_> = (0..4).map(|_| faults.take("chat")).collect();
        let status = Some(FaultKind::Status(500));
        assert_eq!(taken, [Some(FaultKind::Reset), Some(FaultKind::Reset), status, None]);
    }
}
