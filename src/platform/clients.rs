//! Those who have talked to a bot, page by page.

use super::pages::Cursor;
use super::request::Request;
use super::wire::{BotClient, ClientPage, write_moment};
use super::{Call, Client, Error};
use jiff::Timestamp;

/// Whether anybody has talked to the bot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstContact {
    /// When the first client came through i‑Digital; none where nobody has, or where no date
    /// could be read.
    pub first: Option<Timestamp>,
    /// How many came through i‑Digital, among those that were looked at.
    pub clients: usize,
    /// How many came to the same bot in another way.
    pub others: usize,
}

/// A list of clients that is handed out page by page and never held whole.
///
/// ```no_run
/// # async fn f(client: platform::Client) -> Result<(), platform::Error> {
/// let mut pages = client.client_pages("flowers", "bot-1", jiff::Timestamp::now());
/// while let Some(clients) = pages.next().await? {
///     println!("{} of {:?}", clients.len(), pages.total());
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct ClientPages<'a> {
    client: &'a Client,
    request: Request,
    page: usize,
    cursor: Cursor,
}

impl ClientPages<'_> {
    /// Reads the next page; `None` after the last one. After an error the same page is asked for
    /// again. A client that moved to a later page meanwhile is not handed out twice.
    ///
    /// # Errors
    /// See [`Error`].
    pub async fn next(&mut self) -> Result<Option<Vec<BotClient>>, Error> {
        if self.cursor.is_done() {
            return Ok(None);
        }
        let request = self.request.clone().page(self.page, self.client.policy().page_size);
        let found: ClientPage = self.client.read(&request).await?;
        self.page += 1;
        let total = found.paging.total_count;
        Ok(Some(self.cursor.take(found.clients, total, |client| &client.id)))
    }

    /// Returns how many clients there are, once a page has come.
    pub fn total(&self) -> Option<u64> {
        self.cursor.total()
    }
}

impl Client {
    /// Lists everyone who has talked to a bot up to a time, in pages.
    pub fn client_pages(&self, project: &str, bot: &str, until: Timestamp) -> ClientPages<'_> {
        let request = Request::new(Call::ListClients)
            .with("projectShortName", project)
            .with("botId", bot)
            .with("dateTo", write_moment(until));
        ClientPages { client: self, request, page: 0, cursor: Cursor::default() }
    }

    /// Finds out whether anybody has talked to a bot through i‑Digital up to a time, and since
    /// when. Of a very long list only the first pages are looked at.
    pub async fn first_client(
        &self,
        project: &str,
        bot: &str,
        until: Timestamp,
    ) -> Result<FirstContact, Error> {
        let mut pages = self.client_pages(project, bot, until);
        let mut contact = FirstContact::default();
        for _ in 0..self.policy().pages {
            let Some(clients) = pages.next().await? else { break };
            for client in clients {
                if client.is_i_digital() {
                    contact.clients += 1;
                    contact.first = contact.first.into_iter().chain(client.join_date).min();
                } else {
                    contact.others += 1;
                }
            }
        }
        Ok(contact)
    }
}
