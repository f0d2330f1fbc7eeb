//! Creating a channel without ever creating two.
//!
//! The platform gives no way to send a create twice with the same meaning. So the channels are
//! listed before, and when the answer is lost, what is new since then is looked through.

use super::wire::{Channel, ChannelCreate};
use super::{Call, Client, Error, Outcome, PlatformError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A create that is to be sent, or was. Keep it before [`Client::create`] and until that has
/// ended well: with it the question what became of the channel can be asked even after a
/// restart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The project's number.
    pub project: i64,
    /// «Название канала».
    pub name: String,
    /// «Имя учетной записи»; may be empty.
    pub account: String,
    /// The channels that were there before.
    before: BTreeSet<i64>,
}

/// What was created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Created {
    /// The platform answered with this channel.
    Certain(Channel),
    /// The answer was lost, and this is the one new channel with our names.
    FoundAfter(Channel),
    /// The answer was lost, and these are new and may be ours; at least one. The owner chooses.
    Several(Vec<Channel>),
}

/// Why no channel is known to be there. Whatever it is, [`Client::create`] may be called again
/// with the same attempt: it looks before it creates.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CreateError {
    /// The platform refused, or was never reached. Nothing was created.
    #[error("nothing was created: {0}")]
    Refused(Error),
    /// The answer was lost, and the list of channels shows nothing new.
    #[error("the answer was lost and nothing was created: {0}")]
    NothingWasCreated(Error),
    /// The answer was lost, and so was the list that would tell.
    #[error("it is unknown whether it was created: {lost}; then {listing}")]
    Unknown {
        /// Why the answer was lost.
        lost: Error,
        /// Why the list could not be read.
        listing: Error,
    },
}

impl CreateError {
    /// The error to tell the reason from.
    pub fn cause(&self) -> &Error {
        match self {
            Self::Refused(error) | Self::NothingWasCreated(error) | Self::Unknown { lost: error, .. } => {
                error
            }
        }
    }

    /// The id of the sentence that says what is safe and what to do; it has no arguments.
    pub fn safe_id(&self) -> &'static str {
        match self {
            Self::Refused(_) => "platform-create-refused",
            Self::NothingWasCreated(_) => "platform-create-nothing",
            Self::Unknown { .. } => "platform-create-unknown",
        }
    }
}

impl Client {
    /// Lists what is there, so that a create can be sent.
    pub async fn prepare(&self, project: i64, name: &str, account: &str) -> Result<Attempt, Error> {
        let before = self.channels(project).await?.iter().map(|channel| channel.id).collect();
        Ok(Attempt { project, name: name.to_owned(), account: account.to_owned(), before })
    }

    /// Creates the channel of an attempt, and never a second one: what an earlier call with the
    /// same attempt has left is found first.
    pub async fn create(&self, attempt: &Attempt) -> Result<Created, CreateError> {
        match self.find(attempt).await {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => {}
            Err(error) => return Err(CreateError::Refused(error)),
        }
        let wanted = ChannelCreate::i_digital(&attempt.name, &attempt.account);
        match self.send_create(attempt.project, &wanted).await {
            Outcome::Accepted(channel) => Ok(Created::Certain(channel)),
            Outcome::NotSent(error) | Outcome::Refused { error, .. } => Err(CreateError::Refused(error)),
            Outcome::RateLimited { retry_after } => {
                let kind = PlatformError::RateLimited { after: retry_after };
                Err(CreateError::Refused(Error { call: Call::CreateChannel, kind }))
            }
            Outcome::Unknown(error) => self.after_loss(attempt, error).await,
        }
    }

    /// What became of an attempt whose answer was lost. `None` means that nothing was created.
    pub async fn find(&self, attempt: &Attempt) -> Result<Option<Created>, Error> {
        let channels = self.channels(attempt.project).await?;
        let new = channels.into_iter().filter(|channel| attempt.may_be(channel));
        let (mut ours, unsure): (Vec<_>, Vec<_>) = new.partition(|channel| attempt.is(channel));
        Ok(match (ours.len(), unsure.len()) {
            (0, 0) => None,
            (1, 0) => ours.pop().map(Created::FoundAfter),
            _ => {
                ours.extend(unsure);
                Some(Created::Several(ours))
            }
        })
    }

    /// A slow platform may still be at work, so it is asked a few times.
    async fn after_loss(&self, attempt: &Attempt, lost: Error) -> Result<Created, CreateError> {
        for pause in &self.policy().pauses {
            match self.find(attempt).await {
                Ok(Some(created)) => return Ok(created),
                Ok(None) => self.policy().sleep.wait(*pause).await,
                Err(listing) => return Err(CreateError::Unknown { lost, listing }),
            }
        }
        match self.find(attempt).await {
            Ok(Some(created)) => Ok(created),
            Ok(None) => Err(CreateError::NothingWasCreated(lost)),
            Err(listing) => Err(CreateError::Unknown { lost, listing }),
        }
    }
}

impl Attempt {
    /// New, of our type and name, and with no other account name than ours.
    fn may_be(&self, channel: &Channel) -> bool {
        !self.before.contains(&channel.id)
            && !channel.is_removed
            && channel.is_i_digital()
            && channel.channel_name == self.name
            && channel.account().is_none_or(|account| account == self.account)
    }

    /// With our account name too, where we gave one; a platform that does not tell the account
    /// leaves it open.
    fn is(&self, channel: &Channel) -> bool {
        channel.account().unwrap_or_default() == self.account
    }
}
