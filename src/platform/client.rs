//! The calls.

use super::pages::Pages;
use super::request::Request;
use super::transport::Transport;
use super::wire::{
    BotClient, Channel, ChannelCreate, ChannelList, ChannelUpdate, ClientPage, Project, ProjectList,
    write_moment,
};
use super::{Address, Call, Error, PlatformError, RetryPolicy};
use channel::Secret;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// One account on the platform. Cheap to clone; its `Debug` does not show the token.
///
/// Reads are tried again with growing pauses; what changes something is sent once.
#[derive(Clone, Debug)]
pub struct Client {
    transport: Transport,
}

/// Whether anybody has talked to the bot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstContact {
    /// When the first client came through i‑Digital; none where nobody has, or where no date
    /// could be read.
    pub first: Option<Timestamp>,
    /// How many came through i‑Digital.
    pub clients: usize,
    /// How many came to the same bot in another way.
    pub others: usize,
}

impl Client {
    /// A client with the default policy. Nothing is sent yet. Fails where the token cannot be
    /// sent at all, or where this machine trusts nobody.
    pub fn new(address: Address, token: Secret) -> Result<Self, PlatformError> {
        Self::with(address, token, RetryPolicy::default())
    }

    /// A client with another policy.
    pub fn with(address: Address, token: Secret, policy: RetryPolicy) -> Result<Self, PlatformError> {
        Ok(Self { transport: Transport::new(address, token, policy)? })
    }

    /// Where it leads.
    pub fn address(&self) -> &Address {
        self.transport.address()
    }

    /// Every project of the account, in the platform's order.
    pub async fn projects(&self) -> Result<Vec<Project>, Error> {
        let mut pages = Pages::new();
        for page in 0..self.policy().pages {
            let request = Request::new(Call::Projects, &["projects"]);
            let list: ProjectList = self.ask(request.page(page, self.policy().page_size)).await?;
            if !pages.add(list.projects, list.paging, |project| project.id) {
                return Ok(pages.into_items());
            }
        }
        Err(self.too_many_pages(Call::Projects))
    }

    /// Every channel of a project.
    pub async fn channels(&self, project: i64) -> Result<Vec<Channel>, Error> {
        let request = Request::new(Call::Channels, &["bot-channels"]).with("projectId", project);
        Ok(self.ask::<ChannelList>(request).await?.items)
    }

    /// One channel by its number.
    pub async fn channel(&self, id: i64) -> Result<Channel, Error> {
        self.ask(Request::new(Call::Channel, &["bot-channels", &id.to_string()])).await
    }

    /// Creates a channel, once, whatever happens. [`Client::create`] is what also finds out
    /// what became of it.
    pub(super) async fn send_create(&self, project: i64, wanted: &ChannelCreate) -> Result<Channel, Error> {
        let request = Request::new(Call::Create, &["bot-channels"]).with("projectId", project);
        self.tell(request, wanted).await
    }

    /// Changes a channel.
    pub async fn update(&self, id: i64, change: &ChannelUpdate) -> Result<Channel, Error> {
        self.tell(Request::new(Call::Update, &["bot-channels", &id.to_string()]), change).await
    }

    /// Deletes a channel on the platform. [`PlatformError::NotFound`] says that it was not there.
    pub async fn delete(&self, id: i64) -> Result<Channel, Error> {
        self.transport.send(&Request::new(Call::Delete, &["bot-channels", &id.to_string()])).await
    }

    /// One page of those who have talked to a bot up to a time; pages count from 0.
    pub async fn clients_page(
        &self,
        project: &str,
        bot: &str,
        until: Timestamp,
        page: usize,
    ) -> Result<ClientPage, Error> {
        let request = Request::new(Call::Clients, &["reporter", "clients", "all-for-bot"])
            .with("projectShortName", project)
            .with("botId", bot)
            .with("dateTo", write_moment(until));
        self.ask(request.page(page, self.policy().page_size)).await
    }

    /// Everyone who has talked to a bot up to a time.
    pub async fn clients(&self, project: &str, bot: &str, until: Timestamp) -> Result<Vec<BotClient>, Error> {
        let mut pages = Pages::new();
        for page in 0..self.policy().pages {
            let found = self.clients_page(project, bot, until, page).await?;
            if !pages.add(found.clients, Some(found.paging), |client| client.id.clone()) {
                return Ok(pages.into_items());
            }
        }
        Err(self.too_many_pages(Call::Clients))
    }

    /// Whether anybody has talked to a bot through i‑Digital up to a time, and since when.
    pub async fn first_client(
        &self,
        project: &str,
        bot: &str,
        until: Timestamp,
    ) -> Result<FirstContact, Error> {
        let all = self.clients(project, bot, until).await?;
        let (ours, others): (Vec<_>, Vec<_>) = all.iter().partition(|client| client.is_i_digital());
        let first = ours.iter().filter_map(|client| client.join_date).min();
        Ok(FirstContact { first, clients: ours.len(), others: others.len() })
    }

    pub(super) fn policy(&self) -> &RetryPolicy {
        self.transport.policy()
    }

    async fn ask<T: DeserializeOwned>(&self, request: Request) -> Result<T, Error> {
        self.transport.send_with_retry(&request).await
    }

    async fn tell<T: DeserializeOwned>(&self, request: Request, body: &impl Serialize) -> Result<T, Error> {
        // Only texts, numbers and flags: nothing that JSON could not hold.
        let body = serde_json::to_value(body).unwrap_or_default();
        self.transport.send(&request.body(body)).await
    }

    fn too_many_pages(&self, call: Call) -> Error {
        Error { call, kind: PlatformError::TooManyPages { limit: self.policy().pages } }
    }
}
