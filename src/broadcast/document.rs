//! The JSON by which a broadcast is given to the commands.

use super::value::{Acknowledged, Broadcast, Consent, Consents, Content, Hours, Pace, Purpose};
use super::{BroadcastId, Recipient};
use message::Message;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::sync::Arc;

/// A broadcast as a file gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BroadcastFile {
    /// The broadcast.
    pub broadcast: Broadcast,
    /// To whom.
    pub recipients: ListedRecipients,
}

/// The recipients of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListedRecipients {
    /// In a list beside it, by its name.
    File(String),
    /// In the file itself.
    Here(Vec<Recipient>),
}

/// Why a file cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BroadcastFileError {
    /// Not what belongs there, in the parser's words.
    #[error("line {line}: {said}")]
    Shape {
        /// The line, from 1.
        line: usize,
        /// What the parser says.
        said: String,
    },
    /// Neither a message nor an event, or both.
    #[error("one of message and event is needed")]
    NoContent,
    /// A pace that the platform does not take.
    #[error("delay_ms is 1 to 60000, threads 1 to 10")]
    Pace,
    /// A zone that nobody knows.
    #[error("no zone {0}")]
    Zone(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    name: String,
    project: String,
    bot: String,
    #[serde(default)]
    message: Option<Message>,
    #[serde(default)]
    event: Option<RawEvent>,
    recipients: RawRecipients,
    #[serde(default)]
    purpose: Option<Purpose>,
    #[serde(default)]
    occasion: Option<String>,
    #[serde(default)]
    consent: Option<Consent>,
    #[serde(default)]
    pace: Option<RawPace>,
    #[serde(default)]
    hours: Option<Hours>,
    #[serde(default)]
    acknowledged: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPace {
    #[serde(default)]
    delay_ms: Option<u32>,
    #[serde(default)]
    threads: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEvent {
    name: String,
    #[serde(default)]
    data: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "the name of a list, or an array of recipients")]
enum RawRecipients {
    File(String),
    Here(Vec<RawRecipient>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRecipient {
    #[serde(default)]
    client: Option<String>,
    #[serde(default)]
    phone: Option<String>,
    #[serde(default)]
    values: Map<String, Value>,
}

/// Reads a broadcast from JSON, under an id that the caller threw.
///
/// # Errors
/// What is wrong with it, with the line.
pub fn read_broadcast(bytes: &[u8], id: BroadcastId) -> Result<BroadcastFile, BroadcastFileError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let raw: Raw = serde_json::from_slice(bytes).map_err(|error| {
        let said = error.to_string();
        let said = said.rsplit_once(" at line ").map_or(said.as_str(), |(said, _)| said).to_owned();
        BroadcastFileError::Shape { line: error.line(), said }
    })?;
    let content = match (raw.message, raw.event) {
        (Some(message), None) => Content::Message { from: None, message: Box::new(message) },
        (None, Some(event)) => Content::Event { name: event.name, data: event.data },
        _ => return Err(BroadcastFileError::NoContent),
    };
    let usual = Pace::default();
    let pace = raw.pace.map_or(usual, |pace| Pace {
        delay_ms: pace.delay_ms.unwrap_or(usual.delay_ms),
        threads: pace.threads.unwrap_or(usual.threads),
    });
    if pace != pace.within_bounds() {
        return Err(BroadcastFileError::Pace);
    }
    if let Some(hours) = raw.hours.as_ref().filter(|hours| hours.zone().is_none()) {
        return Err(BroadcastFileError::Zone(hours.zone.clone()));
    }
    let mut broadcast = Broadcast::new(id, content);
    broadcast.name = raw.name;
    broadcast.project = raw.project;
    broadcast.bot = raw.bot;
    broadcast.purpose = raw.purpose;
    broadcast.occasion = raw.occasion.unwrap_or_default();
    // The file has one place for evidence: it speaks for both consents.
    broadcast.consents = Consents { data: raw.consent.clone(), advertising: raw.consent };
    broadcast.pace = pace;
    broadcast.hours = raw.hours;
    broadcast.acknowledged =
        raw.acknowledged.into_iter().map(|rule| Acknowledged { rule, at: None }).collect();
    let recipients = match raw.recipients {
        RawRecipients::File(name) => ListedRecipients::File(name),
        RawRecipients::Here(rows) => {
            ListedRecipients::Here((0..).zip(rows).map(|(at, row)| recipient(at, row)).collect())
        }
    };
    Ok(BroadcastFile { broadcast, recipients })
}

fn recipient(at: u64, raw: RawRecipient) -> Recipient {
    let plain = |value: Value| match value {
        Value::String(text) => text,
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let values = raw.values.into_iter().map(|(name, value)| (Arc::from(name), plain(value).into()));
    let (client, phone) = (raw.client.unwrap_or_default(), raw.phone.unwrap_or_default());
    Recipient::read(at, &client, &phone, values.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<BroadcastFile, BroadcastFileError> {
        read_broadcast(text.as_bytes(), BroadcastId::from_bits(7))
    }

    const WHOLE: &str = r#"{"name": "Осень", "project": "demo", "bot": "bot-1",
        "message": {"text": "Здравствуйте, {{имя}}"},
        "recipients": [{"client": "79161234567", "phone": "+79161234567", "values": {"имя": "Анна", "n": 5}}],
        "purpose": "service", "occasion": "Запись", "consent": {"where": "сайт", "date": "2026-01-01"},
        "pace": {"delay_ms": 10, "threads": 2}, "hours": {"from": "10:00", "to": "20:00", "zone": "Europe/Moscow"},
        "acknowledged": ["recipient.country_unknown"]}"#;

    #[test]
    fn a_whole_file_is_read() {
        let BroadcastFile { broadcast, recipients } = read(WHOLE).unwrap();
        assert_eq!(broadcast.purpose, Some(Purpose::Service));
        assert!(broadcast.acknowledges("recipient.country_unknown"));
        assert_eq!(broadcast.pace, Pace { delay_ms: 10, threads: 2 });
        assert!(broadcast.consents.data.is_some());
        let ListedRecipients::Here(rows) = recipients else { panic!() };
        assert_eq!((rows[0].value("имя"), rows[0].value("n")), (Some("Анна"), Some("5")));
    }

    #[test]
    fn a_short_file_is_enough() {
        let text = r#"{"name": "A", "project": "p", "bot": "b", "event": {"name": "sale"}, "recipients": "list.csv"}"#;
        let file = read(text).unwrap();
        assert_eq!(file.recipients, ListedRecipients::File("list.csv".into()));
        assert_eq!(file.broadcast.purpose, None);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let typo = WHOLE.replace("\"purpose\"", "\"purpos\"");
        assert!(matches!(read(&typo), Err(BroadcastFileError::Shape { line: 4, .. })), "{:?}", read(&typo));
        let both = WHOLE.replace("\"purpose\": \"service\"", "\"event\": {\"name\": \"x\"}");
        assert_eq!(read(&both), Err(BroadcastFileError::NoContent));
        assert_eq!(read(&WHOLE.replace("\"threads\": 2", "\"threads\": 20")), Err(BroadcastFileError::Pace));
        let nowhere = WHOLE.replace("Europe/Moscow", "Europe/Nowhere");
        assert_eq!(read(&nowhere), Err(BroadcastFileError::Zone("Europe/Nowhere".into())));
    }
}
