//! The account on the platform, and the calls about its projects and channels.

use super::pages::Pages;
use super::request::Request;
use super::transport::Transport;
use super::wire::{Channel, ChannelCreate, ChannelList, ChannelUpdate, Project, ProjectList};
use super::{Address, Call, Error, Outcome, PlatformError, RetryPolicy};
use channel::Secret;
use serde::de::DeserializeOwned;

/// One account on the platform. Cheap to clone; its `Debug` does not show the token.
///
/// Reads are tried again with growing pauses; what changes something is sent once.
#[derive(Clone, Debug)]
pub struct Client {
    transport: Transport,
}

impl Client {
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
    /// See [`Client::new`].
    pub fn with(address: Address, token: Secret, policy: RetryPolicy) -> Result<Self, PlatformError> {
        Ok(Self { transport: Transport::new(address, token, policy)? })
    }

    /// Returns where it leads.
    pub fn address(&self) -> &Address {
        self.transport.address()
    }

    /// Lists every project of the account, in the platform's order.
    pub async fn projects(&self) -> Result<Vec<Project>, Error> {
        let mut pages = Pages::new();
        for page in 0..self.policy().pages {
            let request = Request::new(Call::ListProjects).page(page, self.policy().page_size);
            let list: ProjectList = self.read(&request).await?;
            if !pages.add(list.projects, list.paging, |project| project.id) {
                return Ok(pages.into_items());
            }
        }
        Err(self.too_many_pages(Call::ListProjects))
    }

    /// Lists every channel of a project.
    pub async fn channels(&self, project: i64) -> Result<Vec<Channel>, Error> {
        let request = Request::new(Call::ListChannels).with("projectId", project);
        Ok(self.read::<ChannelList>(&request).await?.items)
    }

    /// Reads one channel by its number.
    pub async fn channel(&self, id: i64) -> Result<Channel, Error> {
        self.read(&Request::new(Call::GetChannel).var(id)).await
    }

    /// Creates a channel, once, whatever happens. [`Client::create`] is what also finds out
    /// what became of it.
    pub(super) async fn send_create(&self, project: i64, wanted: &ChannelCreate) -> Outcome<Channel> {
        let request = Request::new(Call::CreateChannel).with("projectId", project).body(wanted);
        self.attempt(&request).await
    }

    /// Changes a channel.
    pub async fn update(&self, id: i64, change: &ChannelUpdate) -> Result<Channel, Error> {
        self.transport.send(&Request::new(Call::UpdateChannel).var(id).body(change)).await
    }

    /// Deletes a channel on the platform. [`PlatformError::NotFound`] says that it was not there.
    pub async fn delete(&self, id: i64) -> Result<Channel, Error> {
        self.transport.send(&Request::new(Call::DeleteChannel).var(id)).await
    }

    /// Returns how long it waits, how often it retries and how much it reads.
    pub fn policy(&self) -> &RetryPolicy {
        self.transport.policy()
    }

    pub(super) fn transport(&self) -> &Transport {
        &self.transport
    }

    /// Sends a read, again where the error may pass.
    pub(super) async fn read<T: DeserializeOwned>(&self, request: &Request) -> Result<T, Error> {
        self.transport.send_with_retry(request).await
    }

    /// Sends what must not be made twice, once.
    pub(super) async fn attempt<T: DeserializeOwned>(&self, request: &Request) -> Outcome<T> {
        self.transport.attempt(request, |answer, token| answer.into(token)).await
    }

    pub(super) fn too_many_pages(&self, call: Call) -> Error {
        Error { call, kind: PlatformError::TooManyPages { limit: self.policy().pages } }
    }
}
