//! The check page on standard output.

use ::broadcast::{Block, Finding, FindingRule, Page, Severity};
use jiff::civil::Date;
use message::Message;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::io::{self, Write};
use wording::issues::sentence;
use words::{Arg, Words};

/// A finding as a program reads it. The order of the fields is that of the format.
#[derive(Serialize)]
struct Told<'a> {
    rule: &'a str,
    severity: Severity,
    count: u64,
    rows: &'a [u64],
    text: String,
    source: String,
    date: Option<Date>,
    can_acknowledge: bool,
}

#[derive(Serialize)]
struct ToldPage<'a> {
    recipients: u64,
    counts: Counted<'a>,
    findings: Vec<Told<'a>>,
}

/// Counts by verdict, in the order of the page.
struct Counted<'a>(&'a Page);

impl Serialize for Counted<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.counts.len()))?;
        for (verdict, count) in &self.0.counts {
            map.serialize_entry(verdict.as_str(), count)?;
        }
        map.end()
    }
}

/// Writes the page for a program: one object in one line.
pub(crate) fn write_json(
    page: &Page,
    words: &Words,
    message: Option<&Message>,
    mut to: impl Write,
) -> io::Result<()> {
    let findings = page.findings.iter().map(|found| told(found, words, message)).collect();
    serde_json::to_writer(
        &mut to,
        &ToldPage { recipients: page.recipients, counts: Counted(page), findings },
    )?;
    to.write_all(b"\n")?;
    to.flush()
}

fn told<'a>(found: &'a Finding, words: &Words, message: Option<&Message>) -> Told<'a> {
    Told {
        rule: found.rule.as_str(),
        severity: found.severity,
        count: found.rows.count,
        rows: &found.rows.first,
        text: text(found, words, message),
        source: if found.source.is_empty() {
            words.say("broadcast-source-profile").into_owned()
        } else {
            found.source.clone()
        },
        date: found.date,
        can_acknowledge: found.can_acknowledge,
    }
}

/// Writes the page for a person, block by block.
pub(crate) fn write_text(
    page: &Page,
    words: &Words,
    message: Option<&Message>,
    mut to: impl Write,
) -> io::Result<()> {
    let (count, ready) = (page.recipients, page.ready());
    writeln!(to, "{}", words.tell("broadcast-summary", &[("count", count.into()), ("ready", ready.into())]))?;
    for block in Block::ALL {
        let mut headed = false;
        for found in page.findings.iter().filter(|found| found.block == block) {
            if !headed {
                headed = true;
                writeln!(to, "\n{}", words.say(heading(block)))?;
            }
            let severity = words.say(match found.severity {
                Severity::Error => "broadcast-severity-error",
                Severity::Warning => "broadcast-severity-warning",
                Severity::Note => "broadcast-severity-note",
            });
            writeln!(to, "{severity} {}: {}", found.rule.as_str(), text(found, words, message))?;
            if !found.source.is_empty() {
                writeln!(to, "    {}", source(found, words))?;
            }
        }
    }
    to.flush()
}

fn heading(block: Block) -> &'static str {
    match block {
        Block::Text => "broadcast-block-text",
        Block::Registration => "broadcast-block-registration",
        Block::Recipients => "broadcast-block-recipients",
        Block::Occasion => "broadcast-block-occasion",
    }
}

fn source(found: &Finding, words: &Words) -> String {
    let source = Arg::from(found.source.as_str());
    match found.date {
        Some(date) => {
            words.tell("broadcast-source-dated", &[("source", source), ("date", date.to_string().into())])
        }
        None => words.tell("broadcast-source", &[("source", source)]),
    }
}

/// What was found and what can be done, as one sentence after another.
fn text(found: &Finding, words: &Words, message: Option<&Message>) -> String {
    match (found.rule, &found.issue) {
        (FindingRule::Text(_), Some(issue)) => {
            let said = sentence(words, message.unwrap_or(&Message::default()), issue);
            words.tell("broadcast-found-text", &[("text", said.into()), ("count", found.rows.count.into())])
        }
        (rule, _) => {
            let id = format!("broadcast-found-{}", rule.as_str().replace(['.', '_'], "-"));
            let args: Vec<(&str, Arg<'_>)> =
                found.facts.iter().map(|(name, value)| (*name, argument(name, value))).collect();
            words.tell(&id, &args)
        }
    }
}

fn argument<'a>(name: &str, value: &'a str) -> Arg<'a> {
    let is_word = matches!(name, "name" | "reason");
    value.parse().ok().filter(|_| !is_word).map_or(Arg::from(value), Arg::Count)
}
