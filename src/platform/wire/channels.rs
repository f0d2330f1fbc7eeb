//! Projects, channels and the clients of a bot.

use super::fields::{or_none, text_of_any};
use crate::moment;
use channel::Secret;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The type of the channel that this program connects.
pub const I_DIGITAL: &str = "I_DIGITAL";

/// What the platform says when it refuses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// `service.assertion_type.short_description`.
    pub error: String,
    /// A sentence, shown as it came.
    pub message: String,
    /// Facts of the sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub args: Option<Value>,
}

/// Where a page stands in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Paging {
    /// The page's number, from 0.
    pub page_num: i64,
    /// How many items a page holds.
    pub page_size: i64,
    /// How many items there are on all pages.
    pub total_count: i64,
}

/// One page of projects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectList {
    /// The projects.
    #[serde(default, deserialize_with = "or_none")]
    pub projects: Vec<Project>,
    /// Where the page stands.
    pub paging: Option<Paging>,
}

/// A project: a bot and its channels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Project {
    /// Its number.
    pub id: i64,
    /// As the owner calls it.
    pub name: String,
    /// What the owner says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Its name in addresses.
    pub short_name: String,
    /// `CHAT_BOT` or `CALLS_BOT`.
    pub bot_channels_type: String,
    /// `ru`, `en` or `cn`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The product it was made in.
    pub product: String,
    /// When it was changed last; none where that cannot be read.
    #[serde(with = "moment")]
    pub last_modification_time: Option<Timestamp>,
}

/// The channels of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelList {
    /// The channels.
    #[serde(default, deserialize_with = "or_none")]
    pub items: Vec<Channel>,
}

/// A channel as the platform has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Channel {
    /// Its number.
    pub id: i64,
    /// The bot that answers in it.
    pub bot_id: String,
    /// «Название канала».
    pub channel_name: String,
    /// One of the contract's types, or one that it does not know yet.
    pub channel_type: String,
    /// What an update has to send back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// Whether it was removed.
    #[serde(default, deserialize_with = "or_none")]
    pub is_removed: bool,
    /// Whether it is blocked.
    #[serde(default, deserialize_with = "or_none")]
    pub is_blocked: bool,
    /// Whether changes of the bot reach it by themselves.
    pub is_auto_deploy: bool,
    /// When it was created.
    #[serde(default, with = "moment", skip_serializing_if = "Option::is_none")]
    pub creation_time: Option<Timestamp>,
    /// When it was changed last.
    #[serde(default, with = "moment", skip_serializing_if = "Option::is_none")]
    pub modification_time: Option<Timestamp>,
    /// What «Получить webhook» shows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webhook_url: Option<Secret>,
    /// A string that holds JSON.
    #[serde(default, deserialize_with = "text_of_any", skip_serializing_if = "Option::is_none")]
    pub custom_data: Option<String>,
}

impl Channel {
    /// Whether it is of the type that this program connects.
    pub fn is_i_digital(&self) -> bool {
        self.channel_type == I_DIGITAL
    }

    /// «Имя учетной записи»; none where the platform does not tell.
    pub fn account(&self) -> Option<String> {
        let data: Value = serde_json::from_str(self.custom_data.as_deref()?).ok()?;
        Some(data.get("iDigitalWhatsapp")?.get("source")?.as_str()?.to_owned())
    }
}

/// What is sent to create a channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChannelCreate {
    channel_type: &'static str,
    channel_name: String,
    is_auto_deploy: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom_data: Option<Value>,
}

impl ChannelCreate {
    /// A channel through i‑Digital that is published at once. An empty account name is left
    /// out.
    pub fn i_digital(name: &str, account: &str) -> Self {
        Self {
            channel_type: I_DIGITAL,
            channel_name: name.to_owned(),
            is_auto_deploy: true,
            custom_data: (!account.is_empty()).then(|| custom_data(account)),
        }
    }
}

/// What is sent to change a channel. The platform wants the token and the name even if they
/// stay the same; what is `None` stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChannelUpdate {
    access_token: Secret,
    channel_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_block: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom_data: Option<Value>,
}

impl ChannelUpdate {
    /// A change with the token that the platform gave and the channel's name, new or not.
    pub fn new(access_token: Secret, name: &str) -> Self {
        Self { access_token, channel_name: name.to_owned(), is_block: None, custom_data: None }
    }

    /// The same with another account name.
    pub fn account(mut self, account: &str) -> Self {
        self.custom_data = Some(custom_data(account));
        self
    }

    /// The same with the channel blocked or let free.
    pub fn blocked(mut self, blocked: bool) -> Self {
        self.is_block = Some(blocked);
        self
    }
}

fn custom_data(account: &str) -> Value {
    json!({ "iDigitalWhatsapp": { "source": account } })
}

/// One page of a bot's clients.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientPage {
    /// Where the page stands.
    pub paging: Paging,
    /// The clients.
    pub clients: Vec<BotClient>,
}

/// Somebody who has talked to a bot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BotClient {
    /// In the channel: an opaque text that is sent back as it came. For WhatsApp mostly the phone
    /// number, else a business-scoped id (contract, certainty C).
    pub id: String,
    /// First name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Last name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The name in the channel.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// The account that the bot belongs to.
    pub account_id: i64,
    /// The project that the bot belongs to.
    pub project_short_name: String,
    /// Through which channel.
    pub channel_type: String,
    /// The bot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bot_id: Option<String>,
    /// The last conversation.
    pub last_session_id: String,
    /// When the first message came; none where that cannot be read.
    #[serde(with = "moment")]
    pub join_date: Option<Timestamp>,
    /// When the last message came; none where that cannot be read.
    #[serde(with = "moment")]
    pub last_visit_date: Option<Timestamp>,
    /// Whether the business blocked the client (contract: a user of the account did, C).
    pub is_blocked: bool,
    /// Why, in the words of whoever blocked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block_reason: Option<String>,
    /// Since when.
    #[serde(default, with = "moment", skip_serializing_if = "Option::is_none")]
    pub block_date: Option<Timestamp>,
}

impl BotClient {
    /// Whether the client came through i‑Digital, however the type is spelled.
    pub fn is_i_digital(&self) -> bool {
        let letters = self.channel_type.chars().filter(char::is_ascii_alphanumeric);
        letters.map(|c| c.to_ascii_uppercase()).eq("IDIGITAL".chars())
    }
}
