//! What was said: turns of the whole project, of one client and of one session.

use super::pages::Cursor;
use super::request::Request;
use super::wire::{Filter, FilterInfo, FoundTurn, FoundTurnPage, TurnPage, write_moment};
use super::{Call, Client, Error, PlatformError};
use jiff::Timestamp;
use serde_json::json;

/// Below this a page is not made smaller.
const SMALLEST_PAGE: usize = 5;

/// Turns found by filter, handed out page by page.
#[derive(Debug)]
pub struct TurnPages<'a> {
    client: &'a Client,
    request: Request,
    page: usize,
    size: usize,
    cursor: Cursor,
}

impl TurnPages<'_> {
    /// Reads the next page; `None` after the last one. A page that the platform refuses as too
    /// large is halved. A turn that moved to a later page meanwhile is not handed out twice.
    ///
    /// # Errors
    /// See [`Error`]. After one the same page is asked for again.
    pub async fn next(&mut self) -> Result<Option<Vec<FoundTurn>>, Error> {
        if self.cursor.is_done() {
            return Ok(None);
        }
        let found = loop {
            let request = self.request.clone().page(self.page, self.size);
            match self.client.read::<FoundTurnPage>(&request).await {
                // Halved, the same turns are two pages.
                Err(error) if is_too_large(&error) && self.size / 2 >= SMALLEST_PAGE => {
                    (self.page, self.size) = (self.page * 2, self.size / 2);
                }
                answer => break answer?,
            }
        };
        self.page += 1;
        let total = found.paging.total_count;
        Ok(Some(self.cursor.take(found.messages, total, |found| &found.turn.question_id)))
    }

    /// Returns how many turns there are, once a page has come.
    pub fn total(&self) -> Option<u64> {
        self.cursor.total()
    }

    /// Returns how many turns have come so far.
    pub fn read(&self) -> u64 {
        self.cursor.came()
    }
}

/// Returns whether a smaller page may be taken: no greatest size is documented, nor how it is
/// refused.
fn is_too_large(error: &Error) -> bool {
    matches!(
        error.kind,
        PlatformError::Refused { status: 400 | 413 | 422, .. } | PlatformError::TooLarge { .. }
    )
}

impl Client {
    /// Finds the turns of a project that pass all filters, page by page. Turns come in meanwhile
    /// and no order is promised: a filter of `MESSAGE_TIME` with an end that is past fixes the list.
    pub fn turn_pages(&self, project: &str, filters: &[Filter]) -> TurnPages<'_> {
        let request = Request::new(Call::FilterMessages)
            .with("projectShortName", project)
            .body(&json!({ "filters": filters }));
        let size = self.policy().page_size;
        TurnPages { client: self, request, page: 0, size, cursor: Cursor::default() }
    }

    /// Lists the filters that messages can be found by, with their types.
    pub async fn message_filters(&self) -> Result<Vec<FilterInfo>, Error> {
        // The section for messages is probably this one (contract: C).
        self.read(&Request::new(Call::ListFilters).with("analyticsSection", "CLIENTS_DIALOGS")).await
    }

    /// Reads one page of a client's turns between two times, newest first, with the status of
    /// each message. Pages count from 0.
    pub async fn turns_of_client(
        &self,
        bot: &str,
        client: &str,
        from: Option<Timestamp>,
        page: usize,
    ) -> Result<TurnPage, Error> {
        let request = Request::new(Call::ListMessagesOfClient)
            .with("botId", bot)
            .with("clientId", client)
            .with_some("startTime", from.map(write_moment))
            .with("sort", "desc");
        self.read(&request.page(page, self.policy().page_size)).await
    }

    /// Reads one page of a session's turns, with the status of each message. Pages count from 0.
    pub async fn turns_of_session(
        &self,
        project: &str,
        session: &str,
        page: usize,
    ) -> Result<TurnPage, Error> {
        let request = Request::new(Call::ListMessagesOfSession)
            .with("sessionId", session)
            .with("projectShortName", project);
        self.read(&request.page(page, self.policy().page_size)).await
    }
}
