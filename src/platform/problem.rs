//! What can go wrong between the program and a server.

use std::time::Duration;

/// A value that stands in a sentence; `platform` itself speaks no language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words, put in as they are.
    Text(String),
    /// A whole number, which picks the plural.
    Count(u64),
}

/// Why a secure connection was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsError {
    /// Nobody whom this machine trusts has signed the certificate.
    UnknownIssuer,
    /// Its time is over, or has not begun.
    Expired,
    /// It is another host's.
    WrongName,
    /// This machine has no list of trusted signers.
    NoRoots,
    /// Anything else.
    Other,
}

/// Where an answer is not what the contract says. Holds no value of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// No JSON at all.
    NotJson,
    /// A required field is missing.
    Missing {
        /// Its path in the answer.
        field: String,
    },
    /// A field has another type.
    WrongType {
        /// Its path in the answer.
        field: String,
    },
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlatformError {
    /// No connection could be made.
    #[error("no connection to {host}")]
    NoConnection {
        /// To which machine.
        host: String,
    },
    /// Nothing listens at the address.
    #[error("{host} refuses the connection")]
    ConnectionRefused {
        /// At which machine.
        host: String,
    },
    /// The machine's name is not known.
    #[error("the name {host} was not found")]
    NameNotFound {
        /// The name.
        host: String,
    },
    /// No secure connection.
    #[error("no secure connection to {host}: {what:?}")]
    Tls {
        /// With which machine.
        host: String,
        /// Why.
        what: TlsError,
    },
    /// No connection in time.
    #[error("no connection to {host} in {} s", .after.as_secs())]
    ConnectTimeout {
        /// With which machine.
        host: String,
        /// How long was waited.
        after: Duration,
    },
    /// Connected, and no whole answer in time.
    #[error("no answer in {} s", .after.as_secs())]
    Timeout {
        /// How long was waited.
        after: Duration,
    },
    /// The connection broke before the answer was whole.
    #[error("the connection broke")]
    ConnectionBroken,
    /// The token holds characters that cannot be sent.
    #[error("the token holds characters that cannot be sent")]
    TokenUnusable,
    /// 401.
    #[error("the token was refused")]
    Unauthorized,
    /// 403.
    #[error("no right to do this")]
    Forbidden {
        /// What the platform says to it; may be empty.
        said: String,
    },
    /// 404 or 410.
    #[error("not there (any more)")]
    NotFound,
    /// 409.
    #[error("conflict: {said}")]
    Conflict {
        /// What the platform says to it; may be empty.
        said: String,
    },
    /// 429.
    #[error("too many requests")]
    RateLimited {
        /// How long the platform asks to wait.
        after: Option<Duration>,
    },
    /// Another 4xx.
    #[error("refused with {status}: {said}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The platform's own code of the error; may be empty.
        code: String,
        /// The platform's own message; may be empty.
        said: String,
    },
    /// 5xx.
    #[error("the server failed with {status}: {said}")]
    Server {
        /// The HTTP status.
        status: u16,
        /// What the platform says to it; may be empty.
        said: String,
    },
    /// 1xx, 3xx or a status that there is not: another server, or another address.
    #[error("unexpected status {status}")]
    UnexpectedStatus {
        /// The HTTP status.
        status: u16,
    },
    /// The answer is not what the contract says.
    #[error("not what was agreed: {0:?}")]
    Decode(DecodeError),
    /// The answer, or the list, is larger than is read.
    #[error("an answer over {limit} bytes")]
    TooLarge {
        /// How many bytes are read.
        limit: usize,
    },
    /// A file lies on another host than the platform's, which does not get the token.
    #[error("the file lies on another host")]
    OtherHost,
    /// A list has more pages than are read.
    #[error("more than {limit} pages")]
    TooManyPages {
        /// How many pages are read.
        limit: usize,
    },
}

impl PlatformError {
    /// The id of the sentence that says what happened and what to do; with `.short` behind it,
    /// of a few words that name it.
    pub fn id(&self) -> &'static str {
        match self {
            Self::NoConnection { .. } => "platform-no-network",
            Self::ConnectionRefused { .. } => "platform-nobody-there",
            Self::NameNotFound { .. } => "platform-name-not-found",
            Self::Tls { what: TlsError::UnknownIssuer, .. } => "platform-tls-issuer",
            Self::Tls { what: TlsError::Expired, .. } => "platform-tls-expired",
            Self::Tls { what: TlsError::WrongName, .. } => "platform-tls-name",
            Self::Tls { what: TlsError::NoRoots, .. } => "platform-tls-no-roots",
            Self::Tls { what: TlsError::Other, .. } => "platform-tls",
            Self::ConnectTimeout { .. } => "platform-connect-timeout",
            Self::Timeout { .. } => "platform-timeout",
            Self::ConnectionBroken => "platform-broken",
            Self::TokenUnusable => "platform-token-unusable",
            Self::Unauthorized => "platform-token-refused",
            Self::Forbidden { said } if said.is_empty() => "platform-no-rights",
            Self::Forbidden { .. } => "platform-no-rights-said",
            Self::NotFound => "platform-gone",
            Self::Conflict { said } if said.is_empty() => "platform-conflict",
            Self::Conflict { .. } => "platform-conflict-said",
            Self::RateLimited { after: None } => "platform-too-many",
            Self::RateLimited { .. } => "platform-too-many-after",
            Self::Refused { said, .. } if said.is_empty() => "platform-refused",
            Self::Refused { .. } => "platform-refused-said",
            Self::Server { said, .. } if said.is_empty() => "platform-server",
            Self::Server { .. } => "platform-server-said",
            Self::UnexpectedStatus { .. } => "platform-elsewhere",
            Self::Decode(DecodeError::NotJson) => "platform-not-json",
            Self::Decode(DecodeError::Missing { .. }) => "platform-missing-field",
            Self::Decode(DecodeError::WrongType { .. }) => "platform-wrong-type",
            Self::TooLarge { .. } => "platform-too-large",
            Self::OtherHost => "platform-other-host",
            Self::TooManyPages { .. } => "platform-too-many-pages",
        }
    }

    /// The arguments of that sentence.
    pub fn facts(&self) -> Vec<(&'static str, Value)> {
        let text = |name, text: &String| (name, Value::Text(text.clone()));
        let seconds = |after: &Duration| ("seconds", Value::Count(after.as_secs().max(1)));
        let status = |status: u16| ("status", Value::Text(status.to_string()));
        match self {
            Self::NoConnection { host }
            | Self::ConnectionRefused { host }
            | Self::NameNotFound { host }
            | Self::Tls { host, .. } => vec![text("host", host)],
            Self::ConnectTimeout { host, after } => vec![text("host", host), seconds(after)],
            Self::Timeout { after } | Self::RateLimited { after: Some(after) } => vec![seconds(after)],
            Self::Forbidden { said } | Self::Conflict { said } if !said.is_empty() => {
                vec![text("said", said)]
            }
            Self::Refused { status: code, said, .. } | Self::Server { status: code, said }
                if !said.is_empty() =>
            {
                vec![status(*code), text("said", said)]
            }
            Self::Refused { status: code, .. }
            | Self::Server { status: code, .. }
            | Self::UnexpectedStatus { status: code } => vec![status(*code)],
            Self::Decode(DecodeError::Missing { field } | DecodeError::WrongType { field }) => {
                vec![text("field", field)]
            }
            Self::TooLarge { limit } => vec![("megabytes", Value::Count((limit / (1024 * 1024)) as u64))],
            Self::TooManyPages { limit } => vec![("pages", Value::Count(*limit as u64))],
            _ => Vec::new(),
        }
    }

    /// Returns whether provably no byte of the request left, so that it may be sent again: no
    /// connection was made, or its handshake failed. An error of TLS after the handshake is
    /// [`PlatformError::ConnectionBroken`].
    pub fn was_not_sent(&self) -> bool {
        matches!(
            self,
            Self::NoConnection { .. }
                | Self::ConnectionRefused { .. }
                | Self::NameNotFound { .. }
                | Self::ConnectTimeout { .. }
                | Self::Tls { .. }
                | Self::TokenUnusable
                | Self::OtherHost
        )
    }

    /// Returns whether the platform may have done what was asked although no good answer came.
    /// 404, 408, 409 and 429 were seen although the work was done, so they prove nothing.
    pub fn may_have_been_done(&self) -> bool {
        let refused = match self {
            Self::Unauthorized | Self::Forbidden { .. } => true,
            Self::Refused { status, .. } => *status != 408,
            _ => false,
        };
        !refused && !self.was_not_sent()
    }

    /// Whether the same read may go better in a moment. A full timeout has been waited for long
    /// enough.
    pub(super) fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::NoConnection { .. }
                | Self::ConnectionRefused { .. }
                | Self::ConnectTimeout { .. }
                | Self::ConnectionBroken
                | Self::RateLimited { .. }
                | Self::Server { .. }
        )
    }
}
