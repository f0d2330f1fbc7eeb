//! A broadcast as a value: what goes out, to whom, why, how fast and when.

use super::{BroadcastId, Rule};
use channel::ChannelId;
use jiff::Timestamp;
use jiff::civil::Time;
use message::{Message, MessageId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A broadcast. Until it is launched everything may change; then it is frozen with every
/// recipient's values, the verdicts and the date of the rule data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broadcast {
    /// Its id, which is in the campaign's name, too.
    pub id: BroadcastId,
    /// The owner's own name for it.
    #[serde(default)]
    pub name: String,
    /// The channel of the workspace; none where the bot is named by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<ChannelId>,
    /// The project's name in addresses.
    #[serde(default)]
    pub project: String,
    /// The bot's id.
    #[serde(default)]
    pub bot: String,
    /// What goes out.
    pub content: Content,
    /// Which column of the list fills which variable, where the names differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mapping: Vec<Mapped>,
    /// Service or advertising: a required answer.
    #[serde(default)]
    pub purpose: Option<Purpose>,
    /// The occasion in a sentence.
    #[serde(default)]
    pub occasion: String,
    /// The consents of those who are written to.
    #[serde(default)]
    pub consents: Consents,
    /// How fast.
    #[serde(default)]
    pub pace: Pace,
    /// The hours of the day in which it may be sent; none for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// The findings that a person read and went on past.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acknowledged: Vec<Acknowledged>,
    /// How many people a day the account may write to, as the owner told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily_limit: Option<u64>,
    /// When it is to begin; none for at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<Timestamp>,
    /// When the owner sent it to himself last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tested: Option<Timestamp>,
    /// When it was launched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launched: Option<Timestamp>,
    /// The broadcast of which it repeats some rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeats: Option<BroadcastId>,
    /// The steps of the platform's own page that are done, for one that is prepared for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps_done: Vec<String>,
}

impl Broadcast {
    /// An empty broadcast with an id.
    pub fn new(id: BroadcastId, content: Content) -> Self {
        Self {
            id,
            name: String::new(),
            channel: None,
            project: String::new(),
            bot: String::new(),
            content,
            mapping: Vec::new(),
            purpose: None,
            occasion: String::new(),
            consents: Consents::default(),
            pace: Pace::default(),
            hours: None,
            acknowledged: Vec::new(),
            daily_limit: None,
            starts: None,
            tested: None,
            launched: None,
            repeats: None,
            steps_done: Vec::new(),
        }
    }

    /// The name of its campaign on the platform.
    pub fn campaign_name(&self) -> String {
        self.id.campaign_name(&self.name)
    }

    /// Whether a person went on past a rule.
    pub fn acknowledges(&self, rule: &str) -> bool {
        self.acknowledged.iter().any(|one| one.rule == rule)
    }

    /// Whether it promotes something.
    pub fn is_advertising(&self) -> bool {
        self.purpose == Some(Purpose::Advertising)
    }

    /// Whether the shown rules for numbers without a plus are confirmed.
    pub fn mends_numbers(&self) -> bool {
        self.acknowledges(Rule::NumberWithoutPlus.as_str())
    }

    /// The column that fills a variable.
    pub fn column<'a>(&'a self, variable: &'a str) -> &'a str {
        let mapped = self.mapping.iter().find(|mapped| mapped.variable == variable);
        mapped.map_or(variable, |mapped| &mapped.column)
    }
}

/// What goes out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Content {
    /// A message, as it was when it was taken.
    Message {
        /// Which one of the library.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<MessageId>,
        /// What it says.
        message: Box<Message>,
    },
    /// An event that the scenario answers.
    Event {
        /// Its name.
        name: String,
        /// What goes with it; the recipient's values are put beside.
        #[serde(default)]
        data: Map<String, Value>,
    },
}

impl Content {
    /// The message, where it is one.
    pub fn message(&self) -> Option<&Message> {
        match self {
            Self::Message { message, .. } => Some(message),
            Self::Event { .. } => None,
        }
    }
}

/// Which column fills a variable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapped {
    /// The variable's name.
    pub variable: String,
    /// The heading of the column.
    pub column: String,
}

/// What a broadcast is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Purpose {
    /// About something that the person ordered or asked.
    Service,
    /// Anything that promotes.
    Advertising,
}

/// The two consents that the law knows, each a document of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Consents {
    /// To the use of personal data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Consent>,
    /// To advertising.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advertising: Option<Consent>,
}

/// The evidence of a consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Where it was given: a form, a page, a paper.
    #[serde(rename = "where")]
    pub place: String,
    /// When, in the owner's words.
    pub date: String,
}

impl Consent {
    /// Whether it says where and when.
    pub fn is_evidence(&self) -> bool {
        !message::is_blank(&self.place) && !message::is_blank(&self.date)
    }
}

/// How fast a broadcast goes, in the platform's own two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pace {
    /// Between two messages of one thread, 1 to 60,000 milliseconds.
    pub delay_ms: u32,
    /// Messages at a time, 1 to 10.
    pub threads: u8,
}

impl Default for Pace {
    fn default() -> Self {
        Self { delay_ms: 1_000, threads: 4 }
    }
}

impl Pace {
    /// The same within what the platform takes.
    pub fn within_bounds(self) -> Self {
        Self { delay_ms: self.delay_ms.clamp(1, 60_000), threads: self.threads.clamp(1, 10) }
    }
}

/// The hours of a day in which clients may be written to. One that ends before it begins runs
/// over midnight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    /// From this time on, `10:00`.
    pub from: Time,
    /// Until this time.
    pub to: Time,
    /// The owner's zone, for recipients whose country does not tell theirs.
    pub zone: String,
}

/// A finding that a person read and went on past.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    /// The rule.
    pub rule: String,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Timestamp>,
}

/// Somebody who is not written to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stop {
    /// The client's id.
    pub client: String,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
    /// How it came onto the list.
    pub origin: StopOrigin,
    /// The client's words, or the owner's note.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How somebody came onto the stop list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StopOrigin {
    /// By hand.
    #[default]
    Hand,
    /// From a file.
    File,
    /// The person stopped the business's marketing in WhatsApp (131050).
    Refusal,
    /// The client asked for it in the dialogue, and the owner agreed.
    Dialogue,
}
