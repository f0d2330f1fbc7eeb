//! Text campaigns and their sendings.

use super::Reply;
use super::channels::Paging;
use super::fields::{or_none, text_of_any, text_or_number, words};
use crate::moment;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

words! {
    /// Where a campaign stands.
    CampaignStatus {
        /// Made.
        Created = "CREATED",
        /// Could be started.
        Ready = "READY",
        /// Sends.
        Started = "STARTED",
        /// Held.
        Stopped = "STOPPED",
        /// Waits for its time.
        Postponed = "POSTPONED",
        /// Over; nothing more can be sent in it.
        Completed = "COMPLETED",
        /// Broke.
        Failed = "FAILED",
        /// Deleted.
        Deleted = "DELETED",
    }
}

words! {
    /// Where a sending stands (contract: the words A, their meanings C).
    SendingStatus {
        /// Taken in.
        Init = "INIT",
        /// On its way.
        Pending = "PENDING",
        /// Handed to the channel; may stay so for ever.
        Sent = "SENT",
        /// Has reached the client.
        Delivered = "DELIVERED",
        /// Has not reached the client.
        NotDelivered = "NOT_DELIVERED",
        /// Was not handed to the channel.
        Failed = "FAILED",
        /// Waits for its time.
        Postponed = "POSTPONED",
        /// Was taken back.
        Canceled = "CANCELED",
    }
}

impl SendingStatus {
    /// Returns whether it can still become another one. A word never seen counts as on its way.
    pub fn may_change(&self) -> bool {
        !matches!(self, Self::Delivered | Self::NotDelivered | Self::Failed | Self::Canceled)
    }
}

/// A campaign. The vendor requires more fields; the program needs only these three.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Campaign {
    /// Its number.
    pub id: i64,
    /// Its name, by which a sending names it. Not promised to be unique.
    pub name: String,
    /// Where it stands.
    pub status: CampaignStatus,
    /// Whether it takes one client a call.
    #[serde(default, deserialize_with = "or_none")]
    pub is_dynamic: bool,
    /// The pause between two messages of one thread, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_between_sending: Option<i64>,
    /// How many messages are sent at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thread_count: Option<i64>,
}

/// One page of campaigns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignPage {
    /// Where the page stands.
    pub paging: Paging,
    /// The campaigns.
    pub text_campaigns: Vec<Campaign>,
}

/// What is sent to create a dynamic campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignCreate {
    name: String,
    delay_between_sending: u32,
    thread_count: u32,
    is_dynamic: bool,
}

impl CampaignCreate {
    /// Describes a dynamic campaign. The pause in milliseconds and the threads are brought into
    /// the contract's bounds (1 to 60,000 and 1 to 10).
    pub fn dynamic(name: &str, delay_ms: u32, threads: u32) -> Self {
        Self {
            name: name.to_owned(),
            delay_between_sending: delay_ms.clamp(1, 60_000),
            thread_count: threads.clamp(1, 10),
            is_dynamic: true,
        }
    }

    /// Returns the name.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// What a campaign can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CampaignAction {
    /// Hold. Whether what is queued is held or what is new is refused is not known.
    Stop,
    /// Go on.
    Resume,
    /// End for good.
    Complete,
}

impl CampaignAction {
    /// Returns the word in the path.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Resume => "resume",
            Self::Complete => "complete",
        }
    }
}

/// What is sent to start the scenario for one client.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SendEvent {
    /// The campaign's name.
    pub text_campaign_name: String,
    /// The bot.
    pub bot_id: String,
    /// The client's id, as it came.
    pub client_id: String,
    /// The event that the scenario answers.
    pub event: String,
    /// Comes back in the list of sendings; an object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_data: Option<Value>,
    /// When it is to be sent; at once without it.
    #[serde(serialize_with = "moment::serialize", skip_serializing_if = "Option::is_none")]
    pub sending_time: Option<Timestamp>,
}

/// What is sent to reach one client past the scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SendReplies {
    /// The campaign's name.
    pub text_campaign_name: String,
    /// The bot.
    pub bot_id: String,
    /// The client's id, as it came.
    pub client_id: String,
    /// What the client gets.
    pub replies: Vec<Reply>,
    /// When it is to be sent; at once without it.
    #[serde(serialize_with = "moment::serialize", skip_serializing_if = "Option::is_none")]
    pub sending_time: Option<Timestamp>,
}

/// The platform's answer to a sending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendingId {
    /// Of the sending; that the list knows it as `eventSendingInfoUuid` is inferred (C).
    pub uuid: String,
}

/// One page of sendings.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SendingPage {
    /// How many there are on all pages.
    pub total_count: u64,
    /// The sendings.
    pub sendings: Vec<Sending>,
}

/// A sending as it is listed. It has no id of its own and no time of acceptance: it is known by
/// its campaign and client.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sending {
    /// The bot.
    #[serde(default, deserialize_with = "or_none")]
    pub bot_id: String,
    /// The client's id.
    #[serde(deserialize_with = "text_or_number")]
    pub client_id: String,
    /// The event, where there was one.
    #[serde(default)]
    pub event: Option<String>,
    /// What was sent along with the event.
    #[serde(default)]
    pub event_data: Option<Value>,
    /// When it was to be sent, as the platform writes it: without a zone it cannot be reckoned
    /// with.
    #[serde(default, deserialize_with = "text_of_any")]
    pub sending_time: Option<String>,
    /// Free text.
    #[serde(default, deserialize_with = "text_of_any")]
    pub error_reason: Option<String>,
    /// Where it stands.
    pub status: SendingStatus,
}
