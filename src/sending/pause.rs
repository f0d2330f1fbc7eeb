//! Why a broadcast stands still.

use broadcast::StreakEnd;
use jiff::Timestamp;

/// Why a broadcast stands still. It goes on where it was when it is started again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pause {
    /// A person asked for it.
    Person,
    /// As many rows were sent as were asked for.
    Limit,
    /// It is not the hour in which the rows that are left may be written to.
    QuietHours {
        /// When the owner's hours begin next.
        until: Option<Timestamp>,
    },
    /// Its start was missed: a person is asked.
    MissedStart,
    /// Its time has not come.
    NotYet {
        /// When it is to begin.
        starts: Timestamp,
    },
    /// Too many errors.
    Errors(StreakEnd),
    /// The machine slept.
    Slept,
    /// The token was refused.
    TokenRefused,
    /// The campaign does not run on the platform: somebody stopped or completed it there.
    Campaign {
        /// Its status, in the platform's word.
        status: String,
    },
    /// The platform cannot be reached.
    NoConnection,
    /// A reason that each further row would fail by.
    Reason {
        /// Meta's number, or the platform's word.
        code: String,
    },
}

impl Pause {
    /// The id of the sentence that tells it.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Person => "broadcast-pause-person",
            Self::Limit => "broadcast-pause-limit",
            Self::QuietHours { .. } => "broadcast-pause-quiet-hours",
            Self::MissedStart => "broadcast-pause-missed-start",
            Self::NotYet { .. } => "broadcast-pause-not-yet",
            Self::Errors(StreakEnd::InARow) => "broadcast-pause-errors-in-a-row",
            Self::Errors(StreakEnd::OfTheLast) => "broadcast-pause-errors-of-the-last",
            Self::Slept => "broadcast-pause-slept",
            Self::TokenRefused => "broadcast-pause-token",
            Self::Campaign { .. } => "broadcast-pause-campaign",
            Self::NoConnection => "broadcast-pause-no-connection",
            Self::Reason { .. } => "broadcast-pause-reason",
        }
    }

    /// What stands in that sentence, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::QuietHours { until: Some(at) } | Self::NotYet { starts: at } => {
                vec![("at", at.to_string())]
            }
            Self::QuietHours { until: None } => vec![("at", String::new())],
            Self::Campaign { status } => vec![("status", status.clone())],
            Self::Reason { code } => vec![("code", code.clone())],
            _ => Vec::new(),
        }
    }

    /// Whether what the platform has queued is to be held, too. A pause that ends by itself, or
    /// that the platform itself made, leaves it alone.
    pub(super) fn stops_campaign(&self) -> bool {
        matches!(self, Self::Person | Self::Errors(_) | Self::Reason { .. })
    }
}
