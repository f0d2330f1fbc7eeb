//! Text campaigns: looked up, created, told what to do, and their sendings.

use super::pages::Pages;
use super::request::Request;
use super::wire::{
    Campaign, CampaignAction, CampaignCreate, CampaignPage, SendEvent, SendReplies, Sending, SendingId,
    SendingPage,
};
use super::{Call, Client, Error, Outcome};

/// How often a list of sendings that changed while it was read is read again.
const READINGS: usize = 3;

/// How a reading of a campaign's sendings ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SendingsRead {
    /// How many sendings were handed out, repeated readings aside.
    pub count: u64,
    /// Whether as many rows came as the platform counts, and the count stayed the same: only
    /// then does a sending that is missing say something.
    pub complete: bool,
}

/// Why a campaign could not be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenCampaignError {
    /// The list of campaigns could not be read; nothing was created by this call, or it is not
    /// known (`lost` tells the create whose answer did not come).
    #[error("the campaigns could not be read: {listing}")]
    Listing {
        /// Why.
        listing: Error,
        /// The create that was sent before, if any.
        lost: Option<Error>,
    },
    /// The platform did not create it, and it is not in the list.
    #[error("the campaign was not created")]
    NotCreated(Outcome<()>),
}

impl Client {
    /// Lists the campaigns of a project whose whole name is this one; the platform's own filter
    /// may match a part.
    pub async fn campaigns_named(&self, project: &str, name: &str) -> Result<Vec<Campaign>, Error> {
        let mut pages = Pages::new();
        for page in 0..self.policy().pages {
            let request = Request::new(Call::ListCampaigns).var(project).with("textCampaignName", name);
            let found: CampaignPage = self.read(&request.page(page, self.policy().page_size)).await?;
            if !pages.add(found.text_campaigns, Some(found.paging), |campaign: &Campaign| campaign.id) {
                let all = pages.into_items().into_iter();
                return Ok(all.filter(|campaign| campaign.name == name).collect());
            }
        }
        Err(self.too_many_pages(Call::ListCampaigns))
    }

    /// Creates a campaign, once. [`Client::open_campaign`] looks first.
    pub async fn create_campaign(&self, project: &str, wanted: &CampaignCreate) -> Outcome<Campaign> {
        self.attempt(&Request::new(Call::CreateCampaign).var(project).body(wanted)).await
    }

    /// Finds the dynamic campaign of a name, and creates it where it is not there. A lost answer
    /// is settled by looking again, a few times. Where several bear the name, as after an answer
    /// that was lost for long, the oldest one is taken, so that every run takes the same.
    ///
    /// # Errors
    /// See [`OpenCampaignError`]. It may be called again at any time.
    pub async fn open_campaign(
        &self,
        project: &str,
        wanted: &CampaignCreate,
    ) -> Result<Campaign, OpenCampaignError> {
        let listing = |lost: Option<Error>| |listing| OpenCampaignError::Listing { listing, lost };
        if let Some(found) = self.oldest(project, wanted.name()).await.map_err(listing(None))? {
            return Ok(found);
        }
        let outcome = self.create_campaign(project, wanted).await;
        let lost = match &outcome {
            Outcome::Accepted(campaign) => return Ok(campaign.clone()),
            Outcome::NotSent(_) => return Err(OpenCampaignError::NotCreated(outcome.map(drop))),
            Outcome::Unknown(error) | Outcome::Refused { error, .. } => Some(error.clone()),
            Outcome::RateLimited { .. } => None,
        };
        let unknown = matches!(outcome, Outcome::Unknown(_));
        for pause in self.policy().pauses.iter().take(if unknown { usize::MAX } else { 0 }) {
            let found = self.oldest(project, wanted.name()).await.map_err(listing(lost.clone()))?;
            match found {
                Some(found) => return Ok(found),
                None => self.policy().sleep.wait(*pause).await,
            }
        }
        match self.oldest(project, wanted.name()).await.map_err(listing(lost))? {
            Some(found) => Ok(found),
            None => Err(OpenCampaignError::NotCreated(outcome.map(drop))),
        }
    }

    async fn oldest(&self, project: &str, name: &str) -> Result<Option<Campaign>, Error> {
        let found = self.campaigns_named(project, name).await?;
        Ok(found.into_iter().filter(|campaign| campaign.is_dynamic).min_by_key(|campaign| campaign.id))
    }

    /// Reads one campaign by its number.
    pub async fn campaign(&self, project: &str, id: i64) -> Result<Campaign, Error> {
        self.read(&Request::new(Call::GetCampaign).var(project).var(id)).await
    }

    /// Tells a campaign to stop, go on or end. It may be told again.
    pub async fn control_campaign(
        &self,
        project: &str,
        id: i64,
        action: CampaignAction,
    ) -> Result<Campaign, Error> {
        let request = Request::new(Call::ControlCampaign).var(project).var(id).var(action.as_str());
        self.transport().send(&request).await
    }

    /// Starts the scenario for one client, once.
    pub async fn send_event(&self, sending: &SendEvent) -> Outcome<SendingId> {
        self.attempt(&Request::new(Call::SendEvent).body(sending)).await
    }

    /// Sends replies to one client, once.
    pub async fn send_replies(&self, sending: &SendReplies) -> Outcome<SendingId> {
        self.attempt(&Request::new(Call::SendReplies).body(sending)).await
    }

    /// Reads some sendings of a campaign from an offset on. The platform may give fewer than the
    /// limit. With an uuid only the sending that the list knows by it (C: an absence proves
    /// nothing).
    pub async fn sendings(
        &self,
        campaign: i64,
        uuid: Option<&str>,
        offset: u64,
        limit: usize,
    ) -> Result<SendingPage, Error> {
        let request = Request::new(Call::ListSendings)
            .with("textCampaignId", campaign)
            .with_some("eventSendingInfoUuid", uuid)
            .with("limit", limit)
            .with("offset", offset);
        self.read(&request).await
    }

    /// Hands out every sending of a campaign, page by page. A list that changed while it was read
    /// is read again a few times, so that the same sending may be handed out more than once.
    ///
    /// # Errors
    /// See [`Error`]. What was handed out until then is true all the same.
    pub async fn each_sending(
        &self,
        campaign: i64,
        mut take: impl FnMut(Sending),
    ) -> Result<SendingsRead, Error> {
        let mut read = SendingsRead { count: 0, complete: false };
        for _ in 0..READINGS {
            read = self.read_sendings(campaign, &mut take).await?;
            if read.complete {
                break;
            }
        }
        Ok(read)
    }

    async fn read_sendings(
        &self,
        campaign: i64,
        take: &mut impl FnMut(Sending),
    ) -> Result<SendingsRead, Error> {
        let (mut count, mut first_total, mut same) = (0, None, true);
        loop {
            let page = self.sendings(campaign, None, count, self.policy().page_size).await?;
            same &= *first_total.get_or_insert(page.total_count) == page.total_count;
            let came = page.sendings.len() as u64;
            count += came;
            page.sendings.into_iter().for_each(&mut *take);
            // A list that is longer than it said was read while it grew.
            if came == 0 || count >= page.total_count {
                let complete = same && count == page.total_count;
                return Ok(SendingsRead { count, complete });
            }
        }
    }

    /// Takes back a sending that waits for its time, by the uuid of its answer.
    pub async fn cancel_sending(&self, uuid: &str) -> Result<(), Error> {
        let request = Request::new(Call::CancelSending).var(uuid);
        let answer = self.transport().answer(&request).await?;
        answer.check(self.transport().token()).map_err(|kind| Error { call: request.call, kind })
    }
}
