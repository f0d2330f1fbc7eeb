//! What is checked of every row.

use super::finding::{Finding, FindingRule, Page, Rows, Verdict};
use super::{Grounds, launch};
use crate::recipient::{Address, Candidate, Known};
use crate::render::Template;
use crate::{Block, Content, Rule, Severity};
use jiff::{SignedDuration, Timestamp};
use message::{Message, scan};
use rules::{Issue, RuleId};
use std::collections::BTreeMap;

/// What was found by one rule.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) rows: Rows,
    pub(super) issue: Option<Issue>,
    pub(super) worst: Option<Severity>,
    pub(super) skipping: bool,
    pub(super) word: Option<String>,
}

/// Takes rows one after another and keeps counts, never the rows.
pub struct Checker<'a> {
    pub(super) grounds: Grounds<'a>,
    pub(super) template: Template,
    pub(super) tallies: BTreeMap<FindingRule, Tally>,
    pub(super) counts: BTreeMap<Verdict, u64>,
    pub(super) russian: u64,
    recipients: u64,
    /// Issues of what every row has alike.
    common: Vec<Issue>,
    /// The row's own message, whose memory is used again.
    own: Message,
    old: Timestamp,
    window: Timestamp,
}

impl<'a> Checker<'a> {
    /// A checker that has seen no row.
    pub fn new(grounds: Grounds<'a>) -> Self {
        let template = Template::of(grounds.broadcast);
        let common =
            template.message().map(|message| common(grounds, &template, message)).unwrap_or_default();
        let limits = &grounds.facts.limits;
        let before = |hours: i64| {
            grounds.now.saturating_sub(SignedDuration::from_hours(hours)).unwrap_or(Timestamp::MIN)
        };
        Self {
            template,
            tallies: BTreeMap::new(),
            counts: BTreeMap::new(),
            russian: 0,
            recipients: 0,
            common,
            own: Message { opens_broadcast: true, ..Message::default() },
            old: before(limits.last_talk_days.saturating_mul(24)),
            window: before(limits.window_hours),
            grounds,
        }
    }

    /// Checks a row and says what is to become of it.
    pub fn row(&mut self, row: &Candidate<'_>) -> Verdict {
        self.recipients += 1;
        let skipped = [self.address(row), self.person(row), self.country(row), self.values(row)];
        let verdict = skipped.into_iter().flatten().next().map_or(Verdict::Ready, Verdict::Skipped);
        if verdict == Verdict::Ready {
            self.about_delivery(row);
        }
        *self.counts.entry(verdict).or_default() += 1;
        verdict
    }

    /// The page. What is the same for every row is told once.
    pub fn finish(mut self) -> Page {
        let ready = self.counts.get(&Verdict::Ready).copied().unwrap_or_default();
        for issue in std::mem::take(&mut self.common) {
            let tally = self.tallies.entry(FindingRule::Text(issue.rule)).or_default();
            tally.worst = tally.worst.min(Some(severity(&issue))).or(Some(severity(&issue)));
            tally.issue.get_or_insert(issue);
        }
        launch::tell(&mut self, ready);
        let mut findings: Vec<Finding> = std::mem::take(&mut self.tallies)
            .into_iter()
            .map(|(rule, tally)| self.finding(rule, tally))
            .collect();
        findings.sort_by_key(|finding| (finding.block, finding.rule));
        Page { recipients: self.recipients, counts: self.counts, findings }
    }

    /// Notes that a rule of a broadcast fired for a row.
    fn note(&mut self, rule: Rule, row: u64) -> FindingRule {
        let rule = FindingRule::Broadcast(rule);
        self.tallies.entry(rule).or_default().rows.add(row);
        rule
    }

    /// Notes a rule that leaves the row out.
    fn skip(&mut self, rule: Rule, row: u64) -> Option<FindingRule> {
        Some(self.note(rule, row))
    }

    fn address(&mut self, row: &Candidate<'_>) -> Option<FindingRule> {
        let number = row.recipient.row;
        match row.recipient.address {
            Address::Whole => None,
            Address::ByRule(_) => {
                let rule = self.note(Rule::NumberWithoutPlus, number);
                (!self.grounds.broadcast.mends_numbers()).then_some(rule)
            }
            Address::WithoutPlus => self.skip(Rule::NumberWithoutPlus, number),
            Address::Lost => self.skip(Rule::NumberLost, number),
            Address::Malformed => self.skip(Rule::NumberMalformed, number),
            Address::Missing => self.skip(Rule::NoAddress, number),
        }
    }

    fn person(&mut self, row: &Candidate<'_>) -> Option<FindingRule> {
        let number = row.recipient.row;
        if row.recipient.client.is_empty() {
            return None;
        }
        if row.repeated {
            return self.skip(Rule::Repeated, number);
        }
        let known = match row.known {
            Known::No => self.skip(Rule::NotKnown, number),
            Known::Yes(seen) if seen.blocked => self.skip(Rule::Blocked, number),
            Known::Yes(_) | Known::Untold => None,
        };
        let stopped = row.stopped.then(|| self.note(Rule::Stopped, number));
        known.or(stopped)
    }

    fn country(&mut self, row: &Candidate<'_>) -> Option<FindingRule> {
        let recipient = row.recipient;
        if recipient.client.is_empty() || row.repeated {
            return None;
        }
        if recipient.number.is_some_and(|number| !number.is_planned()) {
            self.note(Rule::NumberUnknown, recipient.row);
        }
        match recipient.country() {
            None => {
                self.note(Rule::CountryUnknown, recipient.row);
                None
            }
            Some(country) if self.grounds.facts.closed.contains(country) => {
                self.skip(Rule::CountryClosed, recipient.row)
            }
            Some("US") if self.grounds.broadcast.is_advertising() => {
                self.skip(Rule::UsMarketing, recipient.row)
            }
            Some(_) => None,
        }
    }

    /// The row's own text under the profile's rules.
    fn values(&mut self, row: &Candidate<'_>) -> Option<FindingRule> {
        let (text, buttons) = (self.template.text_is_plain(), self.template.buttons_are_plain());
        if (text && buttons) || self.template.message().is_none() {
            return None;
        }
        let (broadcast, recipient) = (self.grounds.broadcast, row.recipient);
        let value = |name: &str| recipient.value(broadcast.column(name));
        let filled = self.template.fill_text(&mut self.own.text, &value).and_then(|()| {
            if !buttons {
                self.own.buttons = self.template.fill_buttons(&value)?;
            }
            Ok(())
        });
        if let Err(missing) = filled {
            let rule = self.note(Rule::ValueMissing, recipient.row);
            self.tallies.entry(rule).or_default().word.get_or_insert(missing.0);
            return Some(rule);
        }
        let mut worst = None;
        let mut last = None;
        for issue in rules::check(self.grounds.profile, &self.own) {
            // What the template has already is told of the whole.
            if self.common.iter().any(|known| known.rule == issue.rule) {
                continue;
            }
            let rule = FindingRule::Text(issue.rule);
            let severity = severity(&issue);
            let tally = self.tallies.entry(rule).or_default();
            if last != Some(rule) {
                tally.rows.add(recipient.row);
            }
            last = Some(rule);
            tally.worst = Some(tally.worst.map_or(severity, |worst| worst.min(severity)));
            tally.issue.get_or_insert(issue);
            if severity == Severity::Error {
                tally.skipping = true;
                worst.get_or_insert(rule);
            }
        }
        worst
    }

    /// What may keep a message from those who are written to.
    fn about_delivery(&mut self, row: &Candidate<'_>) {
        let recipient = row.recipient;
        if recipient.country() == Some("RU") {
            self.russian += 1;
            self.note(Rule::DeliveryInRussia, recipient.row);
        }
        let Known::Yes(seen) = row.known else { return };
        let Some(visit) = seen.last_visit else { return };
        let is_text = matches!(&self.grounds.broadcast.content, Content::Message { message, .. } if message.buttons.is_empty());
        if visit < self.old {
            self.note(Rule::LastTalkOld, recipient.row);
        } else if visit < self.window && is_text {
            self.note(Rule::OutsideWindow, recipient.row);
        }
    }

    fn finding(&self, rule: FindingRule, tally: Tally) -> Finding {
        let broadcast = self.grounds.broadcast;
        let acknowledged = broadcast.acknowledges(rule.as_str());
        match rule {
            FindingRule::Text(_) => Finding {
                rule,
                block: Block::Text,
                severity: tally.worst.unwrap_or(Severity::Warning),
                can_acknowledge: tally.worst != Some(Severity::Error),
                skips: tally.skipping,
                facts: Vec::new(),
                source: String::new(),
                date: None,
                acknowledged,
                rows: self.of_whole(tally.rows),
                issue: tally.issue,
            },
            FindingRule::Broadcast(id) => {
                let fact = self.grounds.facts.of(id);
                let mut facts = launch::arguments(self, id, &tally);
                facts.insert(0, ("count", tally.rows.count.to_string()));
                Finding {
                    rule,
                    block: fact.map_or(Block::Recipients, |fact| fact.block),
                    severity: launch::severity(self, id, fact.map_or(Severity::Error, |fact| fact.severity)),
                    can_acknowledge: fact.is_some_and(|fact| fact.acknowledge),
                    skips: fact.is_some_and(|fact| fact.skips),
                    facts,
                    source: fact.map(|fact| fact.source.clone()).unwrap_or_default(),
                    date: fact.and_then(|fact| fact.date),
                    acknowledged,
                    rows: tally.rows,
                    issue: None,
                }
            }
        }
    }

    /// A text that is the same for all concerns all.
    fn of_whole(&self, rows: Rows) -> Rows {
        if rows.count > 0 {
            return rows;
        }
        Rows { count: self.recipients, first: Vec::new() }
    }
}

fn severity(issue: &Issue) -> Severity {
    match issue.severity {
        rules::Severity::Error => Severity::Error,
        rules::Severity::Warning => Severity::Warning,
    }
}

/// The issues of the template that no value can change.
fn common(grounds: Grounds<'_>, template: &Template, message: &Message) -> Vec<Issue> {
    let varies = !scan(&message.text).variables.is_empty() && !template.text_is_plain();
    let of_values = |issue: &Issue| {
        varies
            && issue.place == rules::Place::Text
            && !issue.rule.as_str().starts_with("variable.")
            && issue.rule != RuleId::TextMissing
    };
    rules::check(grounds.profile, message).into_iter().filter(|issue| !of_values(issue)).collect()
}
