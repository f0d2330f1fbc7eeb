//! What a broadcast is checked against, taken along into a job.

use std::sync::Arc;

use jiff::Timestamp;

use crate::broadcast::{Broadcast, Checker, Content, Facts, Grounds, Page, Registration};
use crate::store::Fault;
use crate::store::ledger::{Ledger, SendingId};
use crate::workspace::{Profiles, Workspace};

/// Everything that a check looks at, the ledger aside.
#[derive(Clone, Debug)]
pub struct CheckGrounds {
    /// The broadcast.
    pub broadcast: Arc<Broadcast>,
    /// By which rules texts are judged.
    pub profiles: Arc<Profiles>,
    /// The dated facts.
    pub facts: Arc<Facts>,
    /// How the message stands to its registration.
    pub registration: Registration,
    /// Whether the organisation stands in the list of 41‑FZ; `None` where nobody answered.
    pub organisation: Option<bool>,
}

impl CheckGrounds {
    /// Gathers them from what is open.
    pub fn of(
        (workspace, profiles): (&Workspace, &Arc<Profiles>),
        facts: &Arc<Facts>,
        broadcast: Arc<Broadcast>,
    ) -> Self {
        let record = match &broadcast.content {
            Content::Message { from: Some(id), .. } => workspace.records.get(*id),
            _ => None,
        };
        let registration = Registration::of(&broadcast, record.map(|record| &**record));
        let organisation = workspace.desk.listed_under_41fz;
        let (profiles, facts) = (Arc::clone(profiles), Arc::clone(facts));
        Self { broadcast, profiles, facts, registration, organisation }
    }

    /// Whether another check would look at the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.broadcast == other.broadcast
            && Arc::ptr_eq(&self.profiles, &other.profiles)
            && self.registration == other.registration
            && self.organisation == other.organisation
    }

    /// Checks everything, and notes the verdicts in the draft where there is one.
    ///
    /// # Errors
    /// The ledger cannot be read or written.
    pub fn check(
        &self,
        ledger: &mut Ledger,
        draft: Option<SendingId>,
        now: Timestamp,
    ) -> Result<Page, Fault> {
        let bot = self.broadcast.bot.as_str();
        let grounds = Grounds {
            broadcast: &self.broadcast,
            profile: &self.profiles.export,
            facts: &self.facts,
            registration: &self.registration,
            snapshot: ledger.snapshot(bot)?.map(Some),
            organisation: self.organisation,
            now,
        };
        let mut checker = Checker::new(grounds);
        if let Some(id) = draft {
            ledger.clear_verdicts(id)?;
            ledger.judge(id, &mut checker, bot)?;
        }
        Ok(checker.finish())
    }
}
