//! The Chat API: a live conversation with the bot, through a channel of its own.

use super::request::Request;
use super::transport::Transport;
use super::wire::{ChatRequest, ChatTurn};
use super::{Address, Call, Outcome, PlatformError, RetryPolicy};
use channel::Secret;

/// A channel of type Chat API. It has a host and a token of its own; the token stands in the
/// path, and is in no error, no `Debug` and no answer that is handed out.
#[derive(Clone, Debug)]
pub struct ChatClient {
    transport: Transport,
}

impl ChatClient {
    /// Makes a client with the default policy. Nothing is sent yet.
    ///
    /// # Errors
    /// Where the token cannot be sent at all, or where this machine trusts nobody.
    pub fn new(address: Address, token: Secret) -> Result<Self, PlatformError> {
        Self::with(address, token, RetryPolicy::default())
    }

    /// Makes a client with another policy.
    ///
    /// # Errors
    /// See [`ChatClient::new`].
    pub fn with(address: Address, token: Secret, policy: RetryPolicy) -> Result<Self, PlatformError> {
        Ok(Self { transport: Transport::without_bearer(address, token, policy)? })
    }

    /// Returns where it leads.
    pub fn address(&self) -> &Address {
        self.transport.address()
    }

    /// Sends one turn, once: the bot would take a repeated one for a second turn, so that a lost
    /// answer is for the person to decide about.
    pub async fn turn(&self, said: &ChatRequest) -> Outcome<ChatTurn> {
        let request = Request::new(Call::Chat).var(self.transport.token().reveal().trim()).body(said);
        self.transport.attempt(&request, |answer, token| answer.into_masked(token)).await
    }
}
