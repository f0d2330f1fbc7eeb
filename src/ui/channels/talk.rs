//! What was asked of the platform about a channel, and what it said. It outlives the page: an
//! answer that comes while another screen is open is not lost.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use jiff::Timestamp;

use super::failure::Failure;
use super::open::Open;
use crate::channel::Project;
use crate::platform::{Client, FirstContact, wire};
use crate::tasks::{JobError, JobRequest};
use crate::ui::core::intent::{Intent, Intents};

/// Something that is asked for, or was.
#[derive(Debug, Default)]
pub(super) enum Load<T> {
    /// Nobody has asked.
    #[default]
    Idle,
    /// The platform is being asked.
    Busy,
    /// It said this.
    Done(T),
    /// It could not be asked, or refused.
    Failed(Failure),
}

impl<T> Load<T> {
    /// What was said.
    pub(super) fn done(&self) -> Option<&T> {
        match self {
            Self::Done(said) => Some(said),
            Self::Idle | Self::Busy | Self::Failed(_) => None,
        }
    }

    /// Whether the platform is being asked.
    pub(super) fn is_busy(&self) -> bool {
        matches!(self, Self::Busy)
    }

    /// Whether nobody has asked.
    pub(super) fn is_idle(&self) -> bool {
        matches!(self, Self::Idle)
    }

    /// Why there is no answer.
    pub(super) fn failure(&self) -> Option<&Failure> {
        match self {
            Self::Failed(failure) => Some(failure),
            Self::Idle | Self::Busy | Self::Done(_) => None,
        }
    }

    fn of(outcome: Result<T, Failure>) -> Self {
        match outcome {
            Ok(said) => Self::Done(said),
            Err(failure) => Self::Failed(failure),
        }
    }
}

/// How a channel stands on the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Life {
    /// Whether it is blocked.
    pub(super) blocked: bool,
    /// Whether anybody has talked to the bot.
    pub(super) sign: FirstContact,
}

/// The conversation about one channel.
#[derive(Default)]
pub(super) struct Talk {
    /// The projects of the account.
    pub(super) projects: Load<Vec<Project>>,
    /// The channels through i‑Digital in a project.
    pub(super) found: Load<(i64, Vec<wire::Channel>)>,
    /// Making the channel.
    pub(super) create: Load<()>,
    /// Channels of which one may be ours: the answer was lost.
    pub(super) several: Vec<wire::Channel>,
    /// The state on the platform, and whether anybody has talked to the bot.
    pub(super) life: Load<Life>,
    /// When the platform last answered about it.
    pub(super) life_at: Option<Timestamp>,
    /// Another name, blocking, deleting.
    pub(super) change: Load<()>,
}

/// A conversation that the page and the answers share.
pub(super) type Shared = Rc<RefCell<Talk>>;

/// Where in the conversation an answer is put.
type Slot<T> = fn(&mut Talk) -> &mut Load<T>;

/// Asks the platform. The answer is put into its slot, and `then` says what else comes of it.
pub(super) fn ask<T, F>(
    open: &mut Open<'_>,
    talk: &Shared,
    slot: Slot<T>,
    client: Result<Client, Failure>,
    work: impl FnOnce(Client) -> F + Send + 'static,
    then: impl FnOnce(&Result<T, Failure>) -> Intents + 'static,
) where
    T: Send + 'static,
    F: Future<Output = Result<T, Failure>> + Send + 'static,
{
    if slot(&mut talk.borrow_mut()).is_busy() {
        return;
    }
    let client = match client {
        Ok(client) => client,
        Err(failure) => {
            *slot(&mut talk.borrow_mut()) = Load::Failed(failure);
            return;
        }
    };
    *slot(&mut talk.borrow_mut()) = Load::Busy;
    let talk = Rc::clone(talk);
    let told = move |outcome: Result<Result<T, Failure>, JobError>| {
        let outcome = outcome.unwrap_or(Err(Failure::Stopped));
        let intents = then(&outcome);
        *slot(&mut talk.borrow_mut()) = Load::of(outcome);
        intents
    };
    let order = JobRequest::wait("job-platform", move |_| work(client), told);
    open.intents.push(Intent::Run(order));
}
