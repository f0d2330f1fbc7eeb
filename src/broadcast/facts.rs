//! The dated facts behind the checks: `assets/broadcast/facts.toml`.

use super::Rule;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Stops the launch until a person has dealt with it.
    Error,
    /// Worth knowing.
    Warning,
    /// Said once, beside the others.
    Note,
}

/// The four blocks of the check page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// Text and buttons.
    Text,
    /// Registration.
    Registration,
    /// Recipients.
    Recipients,
    /// Occasion and consent.
    Occasion,
}

impl Block {
    /// All of them in their order.
    pub const ALL: [Self; 4] = [Self::Text, Self::Registration, Self::Recipients, Self::Occasion];

    /// Its number on the page, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Sure {
    /// Read in the owner's own text.
    A,
    /// Seen in several sources.
    B,
    /// Inferred.
    C,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The rule that follows from it.
    pub rule: Rule,
    /// Where it is told.
    pub block: Block,
    /// How bad.
    pub severity: Severity,
    /// Whether a person may go on past it.
    #[serde(default)]
    pub acknowledge: bool,
    /// Whether rows concerned are left out, whatever is acknowledged.
    #[serde(default)]
    pub skips: bool,
    /// On whose word.
    pub source: String,
    /// As of when; none where the source has no date.
    #[serde(default)]
    pub date: Option<Date>,
    /// How sure.
    pub sure: Sure,
}

/// Numbers that the checks compare with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// A talk that is longer ago than this is old, in days.
    pub last_talk_days: i64,
    /// What is known of the bot's clients is old after this, in hours.
    pub snapshot_hours: i64,
    /// How many people a day a new account may write to.
    pub new_account_daily: u64,
    /// How long a client's message keeps the conversation open, in hours.
    pub window_hours: i64,
}

/// Everything that is known, with the day on which it was read.
#[derive(Clone, Debug)]
pub struct Facts {
    /// When the facts were read.
    pub read: Date,
    /// The numbers.
    pub limits: Limits,
    /// Countries to which nothing is delivered, ISO 3166.
    pub closed: BTreeSet<String>,
    /// Beginnings of words that promote, in lower case.
    pub promo: Vec<String>,
    zones: BTreeMap<String, TimeZone>,
    facts: BTreeMap<Rule, Fact>,
}

/// Why rule data cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FactsError {
    /// No such TOML.
    #[error("{0}")]
    Toml(String),
    /// A rule that nothing is said about.
    #[error("nothing about {0}")]
    Missing(&'static str),
    /// A zone that nobody knows.
    #[error("no zone {0}")]
    Zone(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    read: Date,
    limits: Limits,
    closed: BTreeSet<String>,
    promo: Vec<String>,
    zones: BTreeMap<String, String>,
    fact: Vec<Fact>,
}

impl Facts {
    /// The facts that the program carries.
    ///
    /// # Errors
    /// They are broken, which a test rules out.
    pub fn builtin() -> Result<Self, FactsError> {
        Self::parse(include_str!("../../assets/broadcast/facts.toml"))
    }

    /// Facts from TOML.
    ///
    /// # Errors
    /// It is no such TOML, or lacks a rule.
    pub fn parse(text: &str) -> Result<Self, FactsError> {
        let raw: Raw = toml::from_str(text).map_err(|error| FactsError::Toml(error.to_string()))?;
        let facts: BTreeMap<Rule, Fact> = raw.fact.into_iter().map(|fact| (fact.rule, fact)).collect();
        if let Some(rule) = Rule::ALL.iter().find(|rule| !facts.contains_key(rule)) {
            return Err(FactsError::Missing(rule.as_str()));
        }
        let zone = |(country, name): (String, String)| match TimeZone::get(&name) {
            Ok(zone) => Ok((country, zone)),
            Err(_) => Err(FactsError::Zone(name)),
        };
        let zones = raw.zones.into_iter().map(zone).collect::<Result<_, _>>()?;
        Ok(Self { read: raw.read, limits: raw.limits, closed: raw.closed, promo: raw.promo, zones, facts })
    }

    /// The fact behind a rule; there is one for each.
    pub fn of(&self, rule: Rule) -> Option<&Fact> {
        self.facts.get(&rule)
    }

    /// The zone of a country that has only one.
    pub fn zone(&self, country: &str) -> Option<&TimeZone> {
        self.zones.get(country)
    }

    /// The countries whose zone is known.
    pub fn zoned(&self) -> impl Iterator<Item = (&str, &TimeZone)> {
        self.zones.iter().map(|(country, zone)| (country.as_str(), zone))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_fact_with_a_source() {
        let facts = Facts::builtin().unwrap();
        for rule in Rule::ALL {
            let fact = facts.of(*rule).unwrap();
            assert!(!fact.source.is_empty(), "{}", rule.as_str());
            assert!(!(fact.skips && fact.acknowledge), "{}", rule.as_str());
            if let Some(date) = fact.date {
                assert!(date <= facts.read, "{}", rule.as_str());
            }
        }
    }

    #[test]
    fn what_is_missing_is_told() {
        let text = include_str!("../../assets/broadcast/facts.toml");
        let without = text.replace("rule = \"recipient.blocked\"", "rule = \"recipient.repeated\"");
        assert_eq!(Facts::parse(&without).unwrap_err(), FactsError::Missing("recipient.blocked"));
        let nowhere = text.replace("Asia/Almaty", "Asia/Nowhere");
        assert_eq!(Facts::parse(&nowhere).unwrap_err(), FactsError::Zone("Asia/Nowhere".into()));
    }
}
