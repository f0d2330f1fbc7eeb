//! Campaigns and their sendings: what is kept of them, and where each stands by the clock.

use super::options::{Options, StopReading};
use super::random::hash;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Why a sending fails, in the free text of the platform: with one of Meta's codes or without.
const FAILURES: &[&str] = &[
    "131049 Held back: this person gets enough marketing already",
    "Message undeliverable (code 131026)",
    "#131050: the user has stopped marketing messages from this business",
    "(130472) The number is part of an experiment",
    "TOO_MANY_REQUESTS",
    "The client cannot be reached",
];

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Campaign {
    pub id: i64,
    pub project: String,
    pub name: String,
    pub event: Option<String>,
    pub status: String,
    pub delay: i64,
    pub threads: i64,
    pub dynamic: bool,
    pub created: Timestamp,
    /// When it was stopped and resumed, in turns.
    #[serde(default)]
    pub switched: Vec<Timestamp>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Sending {
    pub id: String,
    pub campaign: i64,
    pub bot: String,
    pub client: String,
    pub event: Option<String>,
    #[serde(default)]
    pub event_data: Option<Value>,
    pub replies: Option<Value>,
    /// When it is due.
    pub at: Timestamp,
    pub canceled: bool,
    /// How it will end where it will not be delivered: its status and the reason.
    #[serde(default)]
    pub ends: Option<(String, String)>,
}

impl Campaign {
    /// Returns how long a campaign was held between two times.
    fn held(&self, from: Timestamp, to: Timestamp) -> SignedDuration {
        let spans = self.switched.chunks(2).map(|span| match span {
            [stopped, resumed] => (*stopped, *resumed),
            [stopped, ..] => (*stopped, to),
            [] => (to, to),
        });
        let inside = |(a, b): (Timestamp, Timestamp)| b.min(to).duration_since(a.max(from));
        spans.map(inside).filter(SignedDuration::is_positive).sum()
    }
}

/// What became of a client's message, chosen by the client's id so that it is the same each time.
pub(super) fn ending(
    client: &str,
    blocked: bool,
    failing: Option<u32>,
    options: &Options,
) -> Option<(String, String)> {
    let failed = |reason: &str| Some(("FAILED".to_owned(), reason.to_owned()));
    if let Some(code) = failing {
        return failed(&format!("Message failed to send because of error {code}"));
    }
    if blocked {
        return failed("130403 The business has blocked this client");
    }
    let chance = u32::try_from(hash(client) % 1000).unwrap_or_default();
    let reason = || {
        let at = usize::try_from(hash(client) / 1000).unwrap_or_default() % FAILURES.len();
        FAILURES.get(at).copied().unwrap_or_default()
    };
    match chance {
        chance if chance < options.failed => failed(reason()),
        chance if chance < options.failed + options.not_delivered => {
            Some(("NOT_DELIVERED".to_owned(), reason().to_owned()))
        }
        _ => None,
    }
}

impl Sending {
    /// Returns its status.
    pub fn status(&self, campaign: Option<&Campaign>, now: Timestamp, options: &Options) -> &str {
        if self.canceled {
            return "CANCELED";
        }
        if self.at > now {
            return "POSTPONED";
        }
        let gone = now.duration_since(self.at);
        let held = match (options.stop, campaign) {
            (StopReading::Hold, Some(campaign)) => campaign.held(self.at, now),
            _ => SignedDuration::ZERO,
        };
        let step = i128::try_from(options.sending_step.as_millis()).unwrap_or(i128::MAX);
        // What is held as long as it was due has not moved at all.
        let waits = held >= gone && held.is_positive();
        let steps = match step {
            0 if waits => 0,
            0 => 3,
            step => (gone - held).as_millis() / step,
        };
        match (steps, &self.ends) {
            (0, _) => "INIT",
            (1, _) => "PENDING",
            (2.., Some((status, _))) if status == "FAILED" => status,
            (2, _) => "SENT",
            (_, Some((status, _))) => status,
            (_, None) => "DELIVERED",
        }
    }

    /// Returns the reason once it has failed.
    pub fn reason(&self, status: &str) -> Option<&str> {
        self.ends.as_ref().filter(|(ends, _)| ends == status).map(|(_, reason)| reason.as_str())
    }

    /// Returns the status of its message in a conversation; some are read.
    pub fn message_status(&self, status: &str) -> &'static str {
        match status {
            "DELIVERED" if hash(&self.client).is_multiple_of(3) => "READ",
            "DELIVERED" => "DELIVERED",
            "NOT_DELIVERED" => "NOT_DELIVERED",
            "SENT" => "SENT",
            _ => "NOT_SENT",
        }
    }
}
