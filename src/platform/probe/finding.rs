//! What a step of the check has found. None of it holds the address's path, which is secret.

use super::Mark;
use crate::{TlsError, Value};

/// Fewer days than that are told while there is time to renew.
const FEW_DAYS: u64 = 14;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Nothing yet.
    Waiting,
    /// An earlier step makes this one pointless.
    Skipped,
    /// https with a host.
    WellFormed,
    /// Not https, and not this machine either.
    NotHttps,
    /// No host in the address.
    NoHost,
    /// The address has a number in place of a name.
    IsNumber,
    /// The name leads to so many numbers, of which this is the first.
    Name {
        /// How many.
        count: usize,
        /// The first of them.
        first: String,
    },
    /// The name is not known.
    NameNotFound {
        /// The name.
        host: String,
    },
    /// Nobody could be asked about the name in time.
    NameTimeout {
        /// Seconds that were waited.
        seconds: u64,
    },
    /// Connected.
    Connected {
        /// The port.
        port: u16,
    },
    /// The machine is there and refuses.
    Refused {
        /// The port.
        port: u16,
    },
    /// No connection, for another reason.
    NotConnected {
        /// The port.
        port: u16,
    },
    /// No connection in time.
    ConnectTimeout {
        /// The port.
        port: u16,
        /// Seconds that were waited.
        seconds: u64,
    },
    /// Secure, and the certificate is valid so many days more.
    Secure {
        /// Whole days.
        days: u64,
    },
    /// Secure; how long still, the certificate does not tell.
    SecureUndated,
    /// This machine only: nothing to secure.
    NotNeeded,
    /// Not secure.
    NotSecure {
        /// Why.
        what: TlsError,
    },
    /// No handshake in time.
    TlsTimeout {
        /// Seconds that were waited.
        seconds: u64,
    },
    /// Somebody answers.
    Answer {
        /// The HTTP status.
        status: u16,
        /// How long it took.
        milliseconds: u64,
    },
    /// Connected, and no answer in time.
    NoAnswer {
        /// Seconds that were waited.
        seconds: u64,
    },
    /// The connection broke before an answer came.
    Broken,
}

impl Finding {
    /// What it means.
    pub fn mark(&self) -> Mark {
        match self {
            Self::Waiting => Mark::Waiting,
            Self::Skipped | Self::NotNeeded => Mark::Skipped,
            Self::WellFormed | Self::IsNumber | Self::Name { .. } | Self::Connected { .. } => Mark::Good,
            Self::Secure { days } if *days < FEW_DAYS => Mark::Warning,
            Self::Secure { .. } | Self::SecureUndated => Mark::Good,
            Self::Answer { status, .. } => of_status(*status),
            _ => Mark::Bad,
        }
    }

    /// The id of the sentence that says it.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Waiting => "probe-waiting",
            Self::Skipped => "probe-skipped",
            Self::WellFormed => "probe-well-formed",
            Self::NotHttps => "probe-not-https",
            Self::NoHost => "probe-no-host",
            Self::IsNumber => "probe-is-number",
            Self::Name { .. } => "probe-name-found",
            Self::NameNotFound { .. } => "probe-name-not-found",
            Self::NameTimeout { .. } => "probe-name-timeout",
            Self::Connected { .. } => "probe-connected",
            Self::Refused { .. } => "probe-refused",
            Self::NotConnected { .. } => "probe-not-connected",
            Self::ConnectTimeout { .. } => "probe-connect-timeout",
            Self::Secure { .. } => "probe-secure",
            Self::SecureUndated => "probe-secure-undated",
            Self::NotNeeded => "probe-not-needed",
            Self::NotSecure { what } => of_tls(*what),
            Self::TlsTimeout { .. } => "probe-tls-timeout",
            Self::Answer { status, .. } => of_answer(*status),
            Self::NoAnswer { .. } => "probe-no-answer",
            Self::Broken => "probe-broken",
        }
    }

    /// The arguments of that sentence.
    pub fn facts(&self) -> Vec<(&'static str, Value)> {
        let port = |port: u16| ("port", Value::Text(port.to_string()));
        let seconds = |seconds: u64| ("seconds", Value::Count(seconds));
        match self {
            Self::Name { count, first } => {
                vec![("count", Value::Count(*count as u64)), ("first", Value::Text(first.clone()))]
            }
            Self::NameNotFound { host } => vec![("host", Value::Text(host.clone()))],
            Self::Connected { port: at } | Self::Refused { port: at } | Self::NotConnected { port: at } => {
                vec![port(*at)]
            }
            Self::ConnectTimeout { port: at, seconds: waited } => vec![port(*at), seconds(*waited)],
            Self::NameTimeout { seconds: waited }
            | Self::TlsTimeout { seconds: waited }
            | Self::NoAnswer { seconds: waited } => vec![seconds(*waited)],
            Self::Secure { days } => vec![("days", Value::Count(*days))],
            Self::Answer { status, milliseconds } => {
                let status = ("status", Value::Text(status.to_string()));
                vec![status, ("milliseconds", Value::Text(milliseconds.to_string()))]
            }
            _ => Vec::new(),
        }
    }
}

fn of_tls(what: TlsError) -> &'static str {
    match what {
        TlsError::UnknownIssuer => "probe-tls-issuer",
        TlsError::Expired => "probe-tls-expired",
        TlsError::WrongName => "probe-tls-name",
        TlsError::NoRoots => "probe-tls-no-roots",
        TlsError::Other => "probe-tls-failed",
    }
}

/// A webhook is there to be posted to: that it does not like a GET is no fault.
fn of_status(status: u16) -> Mark {
    match status {
        200..=299 | 400 | 405 | 415 | 422 => Mark::Good,
        500..=599 => Mark::Bad,
        _ => Mark::Warning,
    }
}

fn of_answer(status: u16) -> &'static str {
    match status {
        200..=299 => "probe-answer",
        400 | 405 | 415 | 422 => "probe-answer-no-get",
        300..=399 => "probe-answer-redirect",
        401 | 403 => "probe-answer-forbidden",
        404 | 410 => "probe-answer-not-found",
        500..=599 => "probe-answer-server",
        _ => "probe-answer-other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_told_of_while_there_is_time() {
        for (days, mark) in [(0, Mark::Warning), (13, Mark::Warning), (14, Mark::Good), (90, Mark::Good)] {
            assert_eq!(Finding::Secure { days }.mark(), mark, "{days}");
        }
    }

    #[test]
    fn what_a_webhook_answers_to_a_get_is_weighed() {
        for (status, mark) in [
            (200, Mark::Good),
            (204, Mark::Good),
            (302, Mark::Warning),
            (400, Mark::Good),
            (401, Mark::Warning),
            (404, Mark::Warning),
            (405, Mark::Good),
            (429, Mark::Warning),
            (500, Mark::Bad),
            (503, Mark::Bad),
        ] {
            assert_eq!(Finding::Answer { status, milliseconds: 1 }.mark(), mark, "{status}");
        }
    }
}
