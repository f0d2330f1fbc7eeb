//! One call: what it says, and what its answer means for the row.

use broadcast::{Broadcast, Event, ROW_MARK, Template};
use platform::wire::{CampaignStatus, Reply, SendEvent, SendReplies, SendingId};
use platform::{Client, Outcome, PlatformError};
use serde_json::Value;
use std::time::Duration;
use store::ledger::{Claimed, Done};

/// What is the same in every call of a broadcast.
#[derive(Debug)]
pub(super) struct Caller {
    client: Client,
    broadcast: Broadcast,
    template: Template,
    campaign: String,
    campaign_id: i64,
}

/// What a call came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// It is settled for this row, or unknown.
    Row(Done),
    /// Nothing was taken, and the whole broadcast waits.
    Wait { asked: Option<Duration>, busy: bool },
    /// Nothing was taken, and each further call would end alike.
    Halt(Halt),
}

/// What stops every further call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Halt {
    Token,
    Campaign(String),
}

impl Caller {
    pub fn new(client: Client, broadcast: Broadcast, campaign_id: i64) -> Self {
        let template = Template::of(&broadcast);
        let campaign = broadcast.campaign_name();
        Self { client, broadcast, template, campaign, campaign_id }
    }

    /// Makes the call of a claimed row, once.
    pub async fn call(&self, row: &Claimed) -> Ending {
        let done = |event, uuid, reason| Ending::Row(Done { row: row.row, event, uuid, reason });
        let Some(outcome) = self.send(row).await else {
            // A value that was there at the check cannot be missing now; nothing is guessed.
            return done(Event::Refused, None, Some(broadcast::Rule::ValueMissing.as_str().to_owned()));
        };
        match outcome {
            Outcome::Accepted(sending) => done(Event::Accepted, Some(sending.uuid), None),
            Outcome::RateLimited { retry_after } => Ending::Wait { asked: retry_after, busy: true },
            Outcome::NotSent(_) => Ending::Wait { asked: None, busy: false },
            Outcome::Unknown(error) => done(Event::AnswerLost, None, Some(error.kind.to_string())),
            Outcome::Refused { status: 401, .. } => Ending::Halt(Halt::Token),
            Outcome::Refused { status, code, message, .. } => {
                if matches!(status, 404 | 409)
                    && let Some(halt) = self.halted().await
                {
                    return Ending::Halt(halt);
                }
                let said = [code, message].into_iter().filter(|part| !part.is_empty());
                let said = std::iter::once(status.to_string()).chain(said).collect::<Vec<_>>().join(" ");
                done(Event::Refused, None, Some(said))
            }
        }
    }

    /// Whether the campaign does not run, so that the refusal says nothing about the row.
    async fn halted(&self) -> Option<Halt> {
        match self.client.campaign(&self.broadcast.project, self.campaign_id).await {
            Ok(campaign) if campaign.status == CampaignStatus::Started => None,
            Ok(campaign) => Some(Halt::Campaign(campaign.status.as_str().to_owned())),
            Err(error) if error.kind == PlatformError::Unauthorized => Some(Halt::Token),
            Err(_) => None,
        }
    }

    async fn send(&self, row: &Claimed) -> Option<Outcome<SendingId>> {
        let values = || row.values.iter().map(|(name, value)| (&**name, &**value));
        let value = |name: &str| {
            let column = self.broadcast.column(name);
            values().find(|(known, _)| *known == column).map(|(_, value)| value)
        };
        if let Some((event, _)) = self.template.event() {
            let data = self.template.event_data(values(), &row.row.to_string());
            let sending = SendEvent {
                text_campaign_name: self.campaign.clone(),
                bot_id: self.broadcast.bot.clone(),
                client_id: row.client.clone(),
                event: event.to_owned(),
                event_data: Some(Value::Object(data)),
                sending_time: None,
            };
            return Some(self.client.send_event(&sending).await);
        }
        let Ok(Value::Array(replies)) = self.template.replies(&value) else { return None };
        let sending = SendReplies {
            text_campaign_name: self.campaign.clone(),
            bot_id: self.broadcast.bot.clone(),
            client_id: row.client.clone(),
            replies: replies.into_iter().map(Reply::from_value).collect(),
            sending_time: None,
        };
        Some(self.client.send_replies(&sending).await)
    }
}

/// The row's mark in what an event carries, where the list gives it back.
pub(super) fn mark(data: Option<&Value>) -> Option<u64> {
    data?.get(ROW_MARK)?.as_str()?.parse().ok()
}
