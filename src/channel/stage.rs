//! Where a channel is on its way, computed from its facts.

use super::{Channel, Handed, days_between, webhook, working_days_between};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Working days without a sign of life after which a reminder is due.
pub const REMIND_AFTER: u32 = 3;

/// The steps of the way, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// A business profile at i‑Digital.
    Account,
    /// WhatsApp Business, through i‑Digital.
    Kind,
    /// The channel's name and the account's.
    Names,
    /// Made on the platform.
    Connect,
    /// The webhook to the manager.
    HandOver,
    /// The first sign of life.
    FirstMessage,
}

impl Step {
    /// All of them in their order.
    pub const ALL: [Self; 6] =
        [Self::Account, Self::Kind, Self::Names, Self::Connect, Self::HandOver, Self::FirstMessage];

    /// The step after it, where there is one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    /// The step before it, where there is one.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }
}

/// The state of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Wanted, but not on the platform yet.
    Wanted,
    /// On the platform; the manager has no webhook yet.
    Published,
    /// The manager has the webhook; since when.
    Waiting(Timestamp),
    /// Works; since when that is known.
    Live(Timestamp),
    /// Blocked on the platform; since when.
    Blocked(Timestamp),
    /// Gone from the platform; since when that is known.
    Removed(Timestamp),
}

impl Channel {
    /// Where the channel is. Of several facts the one that stops it most counts.
    pub fn stage(&self) -> Stage {
        // Somebody else has the webhook that is no longer the channel's.
        let stale = self.handed.is_some() && self.handed_over().is_none();
        match (self.published, self.live, self.handed_over()) {
            _ if self.removed.is_some() => Stage::Removed(self.removed.unwrap_or_default()),
            (None, ..) => Stage::Wanted,
            _ if self.blocked.is_some() => Stage::Blocked(self.blocked.unwrap_or_default()),
            (_, Some(live), _) if !stale => Stage::Live(live.since),
            (_, _, Some(handed)) => Stage::Waiting(handed.at),
            _ => Stage::Published,
        }
    }

    /// The step that is to be taken now; the last one where nothing is left to do.
    pub fn step(&self) -> Step {
        match self.stage() {
            Stage::Wanted if self.account_ready.is_none() => Step::Account,
            Stage::Wanted if self.kind_chosen.is_none() => Step::Kind,
            Stage::Wanted if self.named.is_none() => Step::Names,
            Stage::Wanted | Stage::Removed(_) => Step::Connect,
            Stage::Published => Step::HandOver,
            Stage::Waiting(_) | Stage::Live(_) | Stage::Blocked(_) => Step::FirstMessage,
        }
    }

    /// Whether a step is behind.
    pub fn is_done(&self, step: Step) -> bool {
        step < self.step() || matches!(self.stage(), Stage::Live(_))
    }

    /// The handing over of the webhook that the channel has now.
    pub fn handed_over(&self) -> Option<&Handed> {
        self.handed.as_ref().filter(|handed| self.webhook.as_ref() == Some(&handed.webhook))
    }

    /// Whether there is a webhook that can be given to the manager.
    pub fn has_webhook(&self) -> bool {
        self.webhook.as_ref().is_some_and(|secret| webhook::check(secret.reveal()).is_ok())
    }

    /// How many days the manager has had the webhook, while the channel waits.
    pub fn days_waiting(&self, now: Timestamp, zone: &TimeZone) -> Option<u32> {
        match self.stage() {
            Stage::Waiting(since) => Some(days_between(since, now, zone)),
            _ => None,
        }
    }

    /// In how many working days a reminder is due, while the channel waits; 0 when it is. A
    /// reminder that was sent begins the count anew.
    pub fn reminder_in(&self, now: Timestamp, zone: &TimeZone) -> Option<u32> {
        Some(REMIND_AFTER.saturating_sub(self.working_days_waiting(now, zone)?))
    }

    /// How many working days have passed since the last letter, while the channel waits.
    pub fn working_days_waiting(&self, now: Timestamp, zone: &TimeZone) -> Option<u32> {
        let Stage::Waiting(since) = self.stage() else { return None };
        let since = self.reminded.filter(|reminded| *reminded > since).unwrap_or(since);
        Some(working_days_between(since, now, zone))
    }
}
