//! Creating a channel without ever creating two.
//!
//! The platform gives no way to send a create twice with the same meaning. So the channels are
//! listed before the first request, and whatever is answered, what is new since then is looked
//! through: only a request that provably never left has made nothing (see [`Outcome`]).

use super::wire::{Channel, ChannelCreate};
use super::{Call, Client, Error, Outcome, PlatformError};
use channel::Attempt;

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
    /// No byte of the request left, so that nothing was created.
    #[error("nothing was sent: {0}")]
    NotSent(Error),
    /// The list that is looked through first could not be read, so that nothing was asked for.
    #[error("the channels could not be read: {0}")]
    Listing(Error),
    /// The platform refused, and the list of channels shows nothing new.
    #[error("refused: {0}")]
    Refused(Error),
    /// The answer was lost or proves nothing, and the list of channels shows nothing new yet.
    #[error("the answer was lost and nothing is to be seen: {0}")]
    NotFoundYet(Error),
    /// The answer was lost or proves nothing, and so was the list that would tell.
    #[error("it is unknown whether it was created: {lost}; then {listing}")]
    Unknown {
        /// Why the answer was lost.
        lost: Error,
        /// Why the list could not be read.
        listing: Error,
    },
}

impl CreateError {
    /// Returns the error to tell the reason from.
    pub fn cause(&self) -> &Error {
        match self {
            Self::NotSent(error) | Self::Listing(error) | Self::Refused(error) => error,
            Self::NotFoundYet(error) | Self::Unknown { lost: error, .. } => error,
        }
    }

    /// Returns whether the request ended without a doubt, in nothing.
    pub fn is_certain(&self) -> bool {
        matches!(self, Self::NotSent(_) | Self::Listing(_) | Self::Refused(_))
    }

    /// Returns the id of the sentence that says what is safe and what to do; it has no arguments.
    pub fn safe_id(&self) -> &'static str {
        match self {
            Self::NotSent(_) | Self::Refused(_) => "platform-create-refused",
            Self::Listing(_) => "platform-create-listing",
            Self::NotFoundYet(_) => "platform-create-nothing",
            Self::Unknown { .. } => "platform-create-unknown",
        }
    }
}

impl Client {
    /// Lists what is there, so that a create can be sent.
    pub async fn prepare(&self, project: i64, name: &str, account: &str) -> Result<Attempt, Error> {
        let before = self.channels(project).await?.iter().map(|channel| channel.id).collect();
        Ok(Attempt::new(project, name, account, before))
    }

    /// Creates the channel of an attempt, and never a second one: what an earlier call with the
    /// same attempt has left is found first. Keep the attempt before, and until this has ended
    /// well: with it the question can be asked even after a restart.
    pub async fn create(&self, attempt: &Attempt) -> Result<Created, CreateError> {
        if let Some(found) = self.find(attempt).await.map_err(CreateError::Listing)? {
            return Ok(found);
        }
        let wanted = ChannelCreate::i_digital(&attempt.name, &attempt.account);
        match self.send_create(attempt.project, &wanted).await {
            Outcome::Accepted(channel) => Ok(Created::Certain(channel)),
            Outcome::NotSent(error) => Err(CreateError::NotSent(error)),
            Outcome::Unknown(error) => self.after_loss(attempt, error).await,
            Outcome::RateLimited { retry_after } => {
                let kind = PlatformError::RateLimited { after: retry_after };
                self.after_loss(attempt, Error { call: Call::CreateChannel, kind }).await
            }
            // 404 and 409 were seen although the work was done.
            Outcome::Refused { error, .. } if error.kind.may_have_been_done() => {
                self.after_loss(attempt, error).await
            }
            Outcome::Refused { error, .. } => match self.find(attempt).await {
                Ok(Some(created)) => Ok(created),
                Ok(None) => Err(CreateError::Refused(error)),
                Err(listing) => Err(CreateError::Unknown { lost: error, listing }),
            },
        }
    }

    /// Finds what an attempt has left. `None` means that nothing is to be seen (yet).
    pub async fn find(&self, attempt: &Attempt) -> Result<Option<Created>, Error> {
        let channels = self.channels(attempt.project).await?;
        let new = channels.into_iter().filter(|channel| may_be(attempt, channel));
        let (mut ours, unsure): (Vec<_>, Vec<_>) = new.partition(|channel| is(attempt, channel));
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
            Ok(None) => Err(CreateError::NotFoundYet(lost)),
            Err(listing) => Err(CreateError::Unknown { lost, listing }),
        }
    }
}

/// Returns whether a channel is new, of our type and name, and of no other account than ours.
fn may_be(attempt: &Attempt, channel: &Channel) -> bool {
    !attempt.before.contains(&channel.id)
        && !channel.is_removed
        && channel.is_i_digital()
        && channel.channel_name == attempt.name
        && channel.account().is_none_or(|account| account == attempt.account)
}

/// Returns whether it is of our account, too, where we gave one; a platform that does not tell
/// the account leaves it open.
fn is(attempt: &Attempt, channel: &Channel) -> bool {
    channel.account().unwrap_or_default() == attempt.account
}
