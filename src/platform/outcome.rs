//! What became of a call that must not be made twice.
//!
//! The platform knows no idempotency key, so what matters is what may have happened there: only a
//! request of which provably no byte left may be repeated without a look.

use super::Error;
use std::time::Duration;

/// What became of a call that changes something on the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Outcome<T> {
    /// No byte of the request left: the name was not found, the connection was refused or timed
    /// out, or its handshake failed. It may be sent again.
    NotSent(Error),
    /// The platform answered a 4xx other than 408 and 429. For a sending this is final; a create
    /// may have been carried out all the same, so it looks at the list (see
    /// [`Client::create`](super::Client::create)).
    Refused {
        /// The HTTP status.
        status: u16,
        /// The platform's own code, `service.assertion_type.short_description`; may be empty.
        code: String,
        /// The platform's own words; may be empty.
        message: String,
        /// The same as an error with its sentence.
        error: Error,
    },
    /// The platform answered 429.
    RateLimited {
        /// How long it asks to wait, where it says.
        retry_after: Option<Duration>,
    },
    /// It is not known whether the platform did it: the answer was lost, late, broken or no
    /// answer of the platform's, or it was 408 or 5xx.
    Unknown(Error),
    /// The platform did it, and answered this.
    Accepted(T),
}

impl<T> Outcome<T> {
    /// Changes what was answered.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Outcome<U> {
        match self {
            Self::NotSent(error) => Outcome::NotSent(error),
            Self::Refused { status, code, message, error } => {
                Outcome::Refused { status, code, message, error }
            }
            Self::RateLimited { retry_after } => Outcome::RateLimited { retry_after },
            Self::Unknown(error) => Outcome::Unknown(error),
            Self::Accepted(answer) => Outcome::Accepted(change(answer)),
        }
    }

    /// Returns what was answered.
    pub fn accepted(self) -> Option<T> {
        match self {
            Self::Accepted(answer) => Some(answer),
            _ => None,
        }
    }
}
