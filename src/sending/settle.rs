//! What is unknown is settled by reading the whole list, twice, a minute apart.

use super::call::mark;
use super::progress::{Progress, RunError};
use super::run::Session;
use broadcast::{BETWEEN_READINGS, State};
use platform::wire::Sending;
use std::sync::mpsc;
use std::time::Duration;
use store::ledger::Listed;

/// How many sendings are taken in at once.
const PAGE: usize = 1_000;
/// How often a list that changes while it is read is read again before it is left for later.
const TRIES: u32 = 3;

/// A sending as the ledger takes it in.
pub(super) fn to_listed(sending: Sending) -> Listed {
    let row = mark(sending.event_data.as_ref());
    Listed {
        client: sending.client_id,
        row,
        state: State::of_status(sending.status.as_str()),
        reason: sending.error_reason.filter(|reason| !reason.trim().is_empty()),
    }
}

impl Session<'_> {
    /// Reads the whole list of every campaign of the broadcast's name into the ledger, and tells
    /// whether it was whole: only then does an absence count.
    pub(super) fn read_list(&mut self) -> Result<bool, RunError> {
        self.tell(&Progress::Reading);
        let mut whole = true;
        for campaign in self.campaigns.clone() {
            let (send, pages) = mpsc::sync_channel::<Vec<Listed>>(4);
            let client = self.client.clone();
            let reading = self.runtime.spawn(async move {
                let mut page = Vec::new();
                let read = client
                    .each_sending(campaign, |sending| {
                        page.push(to_listed(sending));
                        if page.len() >= PAGE {
                            send.send(std::mem::take(&mut page)).unwrap_or_default();
                        }
                    })
                    .await;
                send.send(page).unwrap_or_default();
                read
            });
            for page in pages {
                self.ledger.listed(self.id, &page, self.clock.now())?;
            }
            let read =
                self.runtime.block_on(reading).map_err(|error| RunError::Thread(error.to_string()))??;
            whole &= read.complete;
        }
        Ok(whole)
    }

    /// Settles what is unknown, as far as two readings can: what both lack waits for a person.
    /// It waits for the second one, unless it is told to pause.
    pub(super) fn settle(&mut self) -> Result<(), RunError> {
        let mut tries = 0;
        loop {
            let unknown = self.ledger.unknown(self.id)?;
            if unknown.waiting == 0 {
                return Ok(());
            }
            if let Some(last) = unknown.last_missed.filter(|_| unknown.unread == 0) {
                let due = last.saturating_add(BETWEEN_READINGS).unwrap_or(last);
                let now = self.clock.now();
                if now < due {
                    self.tell(&Progress::Settling { unknown: unknown.waiting, until: due });
                    let left = Duration::try_from(due.duration_since(now)).unwrap_or_default();
                    if !self.control.wait(self.clock, left.min(LONGEST)) {
                        return Ok(());
                    }
                }
            }
            let began = self.clock.now();
            if self.read_list()? {
                self.ledger.finish_reading(self.id, began)?;
            }
            tries += 1;
            // A clock that was set back would make this wait for ever: the rows stay unknown.
            if tries > TRIES {
                return Ok(());
            }
        }
    }

    /// Reads statuses with growing pauses while one may still change.
    pub(super) fn poll(&mut self) -> Result<(), RunError> {
        for times in 0..self.options.polls {
            let counts = self.ledger.counts(self.id)?;
            if !counts.0.iter().any(|(state, count)| state.may_change() && *count > 0) {
                return Ok(());
            }
            // «Sent» may stay for ever: alone it is not worth waiting for.
            if times > 0 && counts.of(State::Accepted) == 0 {
                return Ok(());
            }
            if times > 0 && !self.control.wait(self.clock, broadcast::poll_after(times - 1)) {
                return Ok(());
            }
            match self.read_list() {
                Ok(_) => {}
                // Everything is sent: statuses are read another time.
                Err(RunError::Platform(error)) => {
                    tracing::debug!(%error, "statuses not read");
                    return Ok(());
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

/// The longest wait for a second reading.
const LONGEST: Duration = Duration::from_secs(60);
