//! What is checked of the whole: registration, audience, occasion and consent.

use super::Registration;
use super::finding::{FindingRule, Verdict};
use super::rows::{Checker, Tally};
use crate::value::Consent;
use crate::{Content, Purpose, Rule, Severity};
use jiff::SignedDuration;

/// Notes what concerns the whole broadcast.
pub(super) fn tell(checker: &mut Checker<'_>, ready: u64) {
    let grounds = checker.grounds;
    let broadcast = grounds.broadcast;
    let mut found = Vec::new();
    match grounds.registration {
        Registration::Fit => {}
        Registration::Missing => found.push(Rule::Unregistered),
        Registration::Rejected(_) => found.push(Rule::Rejected),
        Registration::Changed => found.push(Rule::Changed),
    }
    if matches!(broadcast.content, Content::Event { .. }) {
        found.push(Rule::EventUnseen);
    }
    if broadcast.purpose == Some(Purpose::Service) && promotes(checker) {
        found.push(Rule::PromoInService);
    }
    match grounds.snapshot {
        None => found.push(Rule::NoSnapshot),
        Some(Some(taken)) => {
            let age = SignedDuration::from_hours(grounds.facts.limits.snapshot_hours);
            if grounds.now.duration_since(taken) > age {
                found.push(Rule::SnapshotOld);
            }
        }
        Some(None) => {}
    }
    if ready > limit(checker) {
        found.push(Rule::AboveDailyLimit);
    }
    if ready == 0 {
        found.push(Rule::NobodyLeft);
    }
    if checker.russian > 0 {
        found.push(Rule::RegionsUntold);
    }
    if broadcast.purpose.is_none() {
        found.push(Rule::NoPurpose);
    }
    if message::is_blank(&broadcast.occasion) {
        found.push(Rule::NoOccasion);
    }
    let evident = |consent: &Option<Consent>| consent.as_ref().is_some_and(Consent::is_evidence);
    let advertised = !broadcast.is_advertising() || evident(&broadcast.consents.advertising);
    if !evident(&broadcast.consents.data) || !advertised {
        found.push(Rule::NoConsentEvidence);
    }
    if broadcast.is_advertising() && checker.russian > 0 {
        found.push(Rule::AdvertisingInRussia);
    }
    match grounds.organisation {
        Some(true) => found.push(Rule::OrgUnder41),
        Some(false) => {}
        None => found.push(Rule::OrgUnanswered),
    }
    for rule in found {
        checker.tallies.entry(FindingRule::Broadcast(rule)).or_default();
    }
}

/// How many people a day may be written to, as far as is known.
fn limit(checker: &Checker<'_>) -> u64 {
    let grounds = checker.grounds;
    grounds.broadcast.daily_limit.unwrap_or(grounds.facts.limits.new_account_daily)
}

fn promotes(checker: &Checker<'_>) -> bool {
    let Some(message) = checker.template.message() else { return false };
    let titles = message.buttons.iter().map(message::Button::title);
    let text =
        std::iter::once(message.text.as_str()).chain(titles).collect::<Vec<_>>().join(" ").to_lowercase();
    let begins = |at: usize| text.get(..at).is_none_or(|before| !before.ends_with(char::is_alphanumeric));
    checker.grounds.facts.promo.iter().any(|word| text.match_indices(word.as_str()).any(|(at, _)| begins(at)))
}

/// What stands in the sentence of a rule beside the count.
pub(super) fn arguments(checker: &Checker<'_>, rule: Rule, tally: &Tally) -> Vec<(&'static str, String)> {
    let limits = &checker.grounds.facts.limits;
    match rule {
        Rule::Rejected => match checker.grounds.registration {
            Registration::Rejected(reason) => vec![("reason", reason.clone())],
            _ => Vec::new(),
        },
        Rule::ValueMissing => vec![("name", tally.word.clone().unwrap_or_default())],
        Rule::LastTalkOld => vec![("days", limits.last_talk_days.to_string())],
        Rule::SnapshotOld => vec![("hours", limits.snapshot_hours.to_string())],
        Rule::AboveDailyLimit => {
            let ready = checker.counts.get(&Verdict::Ready).copied().unwrap_or_default();
            vec![("ready", ready.to_string()), ("limit", limit(checker).to_string())]
        }
        Rule::AdvertisingInRussia => vec![("russian", checker.russian.to_string())],
        _ => Vec::new(),
    }
}

/// Evidence is demanded of advertising, and asked for with service.
pub(super) fn severity(checker: &Checker<'_>, rule: Rule, of_fact: Severity) -> Severity {
    match rule {
        Rule::NoConsentEvidence if !checker.grounds.broadcast.is_advertising() => Severity::Warning,
        _ => of_fact,
    }
}
