//! What the sandbox knows, as one value that can be kept in a file.

use super::demo::{DemoChannel, demo};
use super::random;
use super::reports::Report;
use super::request::Request;
use super::sendings::{Campaign, Sending};
use jiff::Timestamp;
use platform::wire::{I_DIGITAL, write_moment};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Everything. It has no `Debug`, since it holds the tokens.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct State {
    /// Where it was the last time, so that its webhooks stay true.
    #[serde(default)]
    pub port: u16,
    pub token: String,
    pub chat_token: String,
    /// Opens what is the sandbox's own and no part of the contract.
    #[serde(default = "admin_token")]
    pub admin_token: String,
    /// When the demo was made.
    #[serde(default)]
    pub born: Timestamp,
    pub projects: Vec<Project>,
    pub channels: Vec<Channel>,
    pub campaigns: Vec<Campaign>,
    /// By the campaign's number, in the order in which they were taken in.
    #[serde(default)]
    pub sent: BTreeMap<i64, Vec<Sending>>,
    pub deployments: Vec<Deployment>,
    #[serde(default)]
    pub reports: Vec<Report>,
    /// Clients who wrote because somebody wanted them to.
    #[serde(default)]
    pub contacts: Vec<Contact>,
    /// Turns of the Chat API.
    #[serde(default)]
    pub chat: Vec<ChatTurn>,
    next: i64,
}

/// A client who wrote at a press.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Contact {
    pub channel: i64,
    pub client: String,
    pub at: Timestamp,
}

/// One turn of the Chat API.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct ChatTurn {
    pub client: String,
    pub at: Timestamp,
    pub query: Option<String>,
    pub event: Option<String>,
    pub replies: Vec<Value>,
    /// Whether the session ended with it.
    pub ends: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Project {
    pub id: i64,
    pub name: String,
    pub short_name: String,
    pub description: String,
    pub changed: Timestamp,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Channel {
    pub id: i64,
    pub project: i64,
    pub bot: String,
    pub name: String,
    pub kind: String,
    pub access_token: String,
    pub auto_deploy: bool,
    pub blocked: bool,
    pub removed: bool,
    pub created: Timestamp,
    pub changed: Timestamp,
    /// The path of its webhook below the sandbox's address.
    pub webhook: Option<String>,
    /// As it is answered: JSON in a text.
    pub custom_data: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Deployment {
    pub id: String,
    #[serde(alias = "asked")]
    pub at: Timestamp,
}

impl State {
    /// The demo, and so many projects more to fill a list.
    pub fn new(more: usize, now: Timestamp) -> Self {
        let mut state = Self {
            port: 0,
            token: format!("sandbox-{}", random::hex(32)),
            chat_token: format!("sandbox-chat-{}", random::hex(24)),
            admin_token: admin_token(),
            born: now,
            projects: Vec::new(),
            channels: Vec::new(),
            campaigns: Vec::new(),
            sent: BTreeMap::new(),
            deployments: Vec::new(),
            reports: Vec::new(),
            contacts: Vec::new(),
            chat: Vec::new(),
            next: 1001,
        };
        for project in &demo().projects {
            let id = state.add_project(&project.name, &project.short_name, &project.description, now);
            for channel in &project.channels {
                state.add_demo_channel(id, channel, now);
            }
        }
        for number in 1..=more {
            state.add_project(&format!("Project {number}"), &format!("project-{number}"), "", now);
        }
        state
    }

    fn add_project(&mut self, name: &str, short_name: &str, description: &str, now: Timestamp) -> i64 {
        let id = self.number();
        let owned = str::to_owned;
        let project = Project {
            id,
            name: owned(name),
            short_name: owned(short_name),
            description: owned(description),
            changed: now,
        };
        self.projects.push(project);
        id
    }

    fn add_demo_channel(&mut self, project: i64, channel: &DemoChannel, now: Timestamp) {
        let mut wanted = json!({ "channelType": channel.kind, "channelName": channel.name });
        if let (Some(account), Some(wanted)) = (&channel.account, wanted.as_object_mut()) {
            wanted.insert("customData".into(), json!({ "iDigitalWhatsapp": { "source": account } }));
        }
        self.add_channel(project, &wanted, now);
    }

    /// Creates a channel from a body that fits the contract.
    pub fn add_channel(&mut self, project: i64, wanted: &Value, now: Timestamp) -> Channel {
        let id = self.number();
        let text = |name: &str| wanted.get(name).and_then(Value::as_str).map(str::to_owned);
        let kind = text("channelType").unwrap_or_default();
        let short =
            self.projects.iter().find(|found| found.id == project).map(|found| found.short_name.as_str());
        let channel = Channel {
            id,
            project,
            bot: format!("{}-{id}-{}", short.unwrap_or_default(), random::hex(8)),
            name: text("channelName").unwrap_or_else(|| kind.clone()),
            access_token: text("accessToken").unwrap_or_else(|| random::hex(24)),
            auto_deploy: wanted.get("isAutoDeploy").and_then(Value::as_bool).unwrap_or(true),
            blocked: false,
            removed: false,
            created: now,
            changed: now,
            webhook: (kind == I_DIGITAL).then(webhook),
            custom_data: wanted.get("customData").map(Value::to_string),
            kind,
        };
        self.channels.push(channel.clone());
        channel
    }

    /// Returns the campaign of a sending.
    pub fn campaign_of(&self, sending: &Sending) -> Option<&Campaign> {
        self.campaigns.iter().find(|campaign| campaign.id == sending.campaign)
    }

    /// A number that nothing else has.
    pub fn number(&mut self) -> i64 {
        self.next += 1;
        self.next
    }
}

fn admin_token() -> String {
    format!("sandbox-admin-{}", random::hex(24))
}

/// The shape that is seen in public code; its slug says that it leads nowhere else.
fn webhook() -> String {
    format!("/chatapi/webhook/sandbox/{}:{}", random::letters(8), random::hex(40))
}

impl Channel {
    /// As the platform answers it.
    pub fn answered(&self, request: &Request) -> Value {
        let mut answer = json!({
            "id": self.id,
            "botId": self.bot,
            "channelName": self.name,
            "channelType": self.kind,
            "isAutoDeploy": self.auto_deploy,
        });
        if let Some(answer) = answer.as_object_mut().filter(|_| !request.options.bare) {
            answer.extend(self.optional(request));
        }
        answer
    }

    /// What the contract leaves open.
    fn optional(&self, request: &Request) -> impl Iterator<Item = (String, Value)> {
        let webhook = self.webhook.as_ref().map(|path| format!("{}{path}", request.url));
        let all = [
            ("accessToken", Some(self.access_token.as_str().into())),
            ("isRemoved", Some(self.removed.into())),
            ("isBlocked", Some(self.blocked.into())),
            ("creationTime", Some(write_moment(self.created).into())),
            ("modificationTime", Some(write_moment(self.changed).into())),
            ("webhookUrl", webhook.map(Value::from)),
            ("customData", self.custom_data.clone().map(Value::from)),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)))
    }
}
