//! A run from its lease to its end.

use super::call::Caller;
use super::control::{Clock, Control};
use super::pause::Pause;
use super::progress::{Ended, Progress, RunError};
use broadcast::{Broadcast, Facts, is_missed};
use jiff::Timestamp;
use platform::wire::{CampaignAction, CampaignCreate, CampaignStatus};
use platform::{Client, OpenCampaignError, Outcome};
use std::sync::Arc;
use store::ledger::{Lease, LeaseError, Ledger, SendingId};
use tokio::runtime::Handle;

/// How a run is made.
#[derive(Clone, Debug)]
pub struct Options {
    /// At most so many rows are sent.
    pub limit: Option<u64>,
    /// How often statuses are read after everything is sent; `u32::MAX` for as long as something
    /// may change.
    pub polls: u32,
    /// Whether a person started it now, so that a start that was missed is no question.
    pub started_by_hand: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { limit: None, polls: 5, started_by_hand: true }
    }
}

/// Sends one launch of a ledger.
pub struct Runner<'a> {
    /// The ledger.
    pub ledger: &'a mut Ledger,
    /// Which launch.
    pub id: SendingId,
    /// The platform.
    pub client: Client,
    /// The dated facts, for the zones of countries.
    pub facts: &'a Facts,
    /// Where calls are made.
    pub runtime: Handle,
    /// The time.
    pub clock: &'a dyn Clock,
    /// The hand that pauses.
    pub control: Control,
    /// How.
    pub options: Options,
    /// Who is told what happens, on this thread.
    pub told: &'a mut dyn FnMut(&Progress),
}

/// A run under its lease.
pub(super) struct Session<'a> {
    pub ledger: &'a mut Ledger,
    pub id: SendingId,
    pub lease: Lease,
    pub broadcast: Broadcast,
    pub client: Client,
    pub facts: &'a Facts,
    pub runtime: Handle,
    pub clock: &'a dyn Clock,
    pub control: Control,
    pub options: Options,
    pub campaigns: Vec<i64>,
    told: &'a mut dyn FnMut(&Progress),
}

impl Runner<'_> {
    /// Sends whatever is planned, settles what is unknown and reads statuses. It may be called
    /// again at any time, after any end of the program: it goes on where it was.
    ///
    /// # Errors
    /// It could not begin or broke off; what was sent is in the ledger.
    pub fn run(self) -> Result<Ended, RunError> {
        let launch = self.ledger.sending(self.id)?.ok_or(RunError::Lease(LeaseError::Gone))?;
        let lease = self.ledger.take_lease(self.id, self.clock.now())?;
        let mut session = Session {
            ledger: self.ledger,
            id: self.id,
            lease,
            broadcast: launch.broadcast,
            client: self.client,
            facts: self.facts,
            runtime: self.runtime,
            clock: self.clock,
            control: self.control,
            options: self.options,
            campaigns: launch.campaigns,
            told: self.told,
        };
        let ended = session.whole();
        // A lease that cannot be given back ends by itself.
        session.ledger.give_lease(session.id, &session.lease).unwrap_or_default();
        ended
    }
}

impl Session<'_> {
    pub fn tell(&mut self, progress: &Progress) {
        (self.told)(progress);
    }

    fn whole(&mut self) -> Result<Ended, RunError> {
        let found = self.ledger.recover(self.id, self.clock.now())?;
        if found > 0 {
            tracing::info!(found, "rows were under way when the program ended");
        }
        if let Some(pause) = self.start_missed() {
            return self.ended(Some(pause));
        }
        let campaign = match self.open()? {
            Ok(campaign) => campaign,
            Err(pause) => {
                // What was sent before can be settled all the same.
                self.settle()?;
                return self.ended(Some(pause));
            }
        };
        // What another copy of this workspace has sent, and what is unknown from before.
        let began = self.clock.now();
        if self.read_list()? {
            self.ledger.finish_reading(self.id, began)?;
        }
        let caller = Arc::new(Caller::new(self.client.clone(), self.broadcast.clone(), campaign));
        let pause = self.pump(&caller, campaign)?;
        if pause.as_ref().is_some_and(Pause::stops_campaign) {
            let (project, stop) = (self.broadcast.project.clone(), CampaignAction::Stop);
            let stopped = self.runtime.block_on(self.client.control_campaign(&project, campaign, stop));
            if let Err(error) = stopped {
                tracing::warn!(%error, "the campaign was not stopped");
            }
        }
        let reachable = !matches!(pause, Some(Pause::TokenRefused | Pause::NoConnection));
        if reachable {
            self.settle()?;
        }
        if reachable && !self.control.is_paused() {
            self.poll()?;
        }
        self.ended(pause)
    }

    fn ended(&mut self, pause: Option<Pause>) -> Result<Ended, RunError> {
        let counts = self.ledger.counts(self.id)?;
        self.ledger.set_pause(self.id, pause.as_ref().map(Pause::id))?;
        Ok(Ended { counts, pause })
    }

    /// A start that lies ahead is waited for by whoever starts runs; one that was missed asks.
    fn start_missed(&self) -> Option<Pause> {
        let starts = self.broadcast.starts.filter(|_| !self.options.started_by_hand)?;
        let now: Timestamp = self.clock.now();
        if now < starts {
            Some(Pause::NotYet { starts })
        } else {
            is_missed(starts, now).then_some(Pause::MissedStart)
        }
    }

    /// Looks the campaign up by its name, creates it where it is not there, and lets it go on
    /// where it stands still. All that bear the name are read later; the first one is used.
    fn open(&mut self) -> Result<Result<i64, Pause>, RunError> {
        self.tell(&Progress::Opening);
        let pace = self.broadcast.pace.within_bounds();
        let name = self.broadcast.campaign_name();
        let project = self.broadcast.project.clone();
        let wanted = CampaignCreate::dynamic(&name, pace.delay_ms, u32::from(pace.threads));
        let opened = self.runtime.block_on(self.client.open_campaign(&project, &wanted));
        let mut campaign = opened.map_err(|error| match error {
            OpenCampaignError::Listing { listing, .. } => RunError::Platform(listing),
            OpenCampaignError::NotCreated(outcome) => RunError::NotCreated(match outcome {
                Outcome::NotSent(error) | Outcome::Unknown(error) | Outcome::Refused { error, .. } => {
                    Some(error)
                }
                Outcome::RateLimited { .. } | Outcome::Accepted(()) => None,
            }),
        })?;
        let named = self.runtime.block_on(self.client.campaigns_named(&project, &name))?;
        self.campaigns = named.iter().map(|one| one.id).collect();
        if !self.campaigns.contains(&campaign.id) {
            self.campaigns.push(campaign.id);
        }
        self.ledger.set_campaigns(self.id, &self.campaigns)?;
        let over = [CampaignStatus::Completed, CampaignStatus::Failed, CampaignStatus::Deleted];
        if !over.contains(&campaign.status) && campaign.status != CampaignStatus::Started {
            // Whether a new one must be told to go on first is not documented: a refusal says no.
            let resume = self.client.control_campaign(&project, campaign.id, CampaignAction::Resume);
            match self.runtime.block_on(resume) {
                Ok(resumed) => campaign = resumed,
                Err(error) => tracing::debug!(%error, "the campaign was not resumed"),
            }
        }
        if over.contains(&campaign.status) {
            return Ok(Err(Pause::Campaign { status: campaign.status.as_str().to_owned() }));
        }
        Ok(Ok(campaign.id))
    }
}
