//! Why the platform did not do what was asked, in words.

use crate::platform::{CreateError, Error, PlatformError};
use crate::ui::core::account::NoClient;
use crate::wording::tell_trouble;
use crate::words::Words;

/// Why something did not come about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// There was nothing to ask with.
    Client(NoClient),
    /// The platform, or the way to it.
    Platform(Error),
    /// Making the channel.
    Create(Box<CreateError>),
    /// The platform gave no access token, without which it takes no change.
    NoAccessToken,
    /// Somebody stopped it, or it broke.
    Stopped,
}

impl Failure {
    /// What happened and what to do.
    pub(super) fn say(&self, words: &Words) -> String {
        match self {
            Self::Client(missing) => missing.say(words),
            Self::Platform(error) => tell_trouble(words, &error.kind),
            Self::Create(error) => tell_trouble(words, &error.cause().kind),
            Self::NoAccessToken => words.say("platform-no-access-token").into_owned(),
            Self::Stopped => words.say("platform-stopped").into_owned(),
        }
    }

    /// What became of the data.
    pub(super) fn say_safe(&self, words: &Words) -> Option<String> {
        match self {
            Self::Platform(error) => Some(words.say(error.safe_id()).into_owned()),
            Self::Create(error) => Some(words.say(error.safe_id()).into_owned()),
            Self::Client(_) | Self::NoAccessToken | Self::Stopped => None,
        }
    }

    /// What troubled the way to the platform.
    pub(super) fn trouble(&self) -> Option<&PlatformError> {
        match self {
            Self::Client(NoClient::Platform(trouble)) => Some(trouble),
            Self::Platform(error) => Some(&error.kind),
            Self::Create(error) => Some(&error.cause().kind),
            Self::Client(_) | Self::NoAccessToken | Self::Stopped => None,
        }
    }

    /// Whether another token is needed.
    pub(super) fn wants_token(&self) -> bool {
        let refused =
            matches!(self.trouble(), Some(PlatformError::Unauthorized | PlatformError::TokenUnusable));
        refused || matches!(self, Self::Client(NoClient::Token))
    }

    /// Whether what was asked about is not on the platform.
    pub(super) fn is_gone(&self) -> bool {
        matches!(self.trouble(), Some(PlatformError::NotFound))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Platform(error)
    }
}

impl From<NoClient> for Failure {
    fn from(missing: NoClient) -> Self {
        Self::Client(missing)
    }
}
