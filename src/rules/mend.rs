//! What a field could become, so that a rule no longer fires on it.

use super::check::first_gap;
use super::fix::FixId;
use super::shorten::shorter;
use super::signs::{self, Lines, single_spaced};
use super::target::{after_scheme, scheme};
use super::{Profile, RuleId};
use message::{Samples, length, phone, scan};
use std::collections::{BTreeMap, BTreeSet};

/// What a field could become, by the rule that it breaks.
pub(super) fn mended(profile: &Profile, before: &str, rule: RuleId) -> Vec<(FixId, String)> {
    let limit = profile.limit_count(rule);
    match rule {
        RuleId::TitleTooLong => {
            shorter(before, limit).into_iter().map(|after| (FixId::Shorten, after)).collect()
        }
        RuleId::TitleMultiline => {
            vec![(FixId::OneLine, single_spaced(&signs::without_unprintable(before, Lines::One)))]
        }
        RuleId::TitleEdgeSpace | RuleId::UrlMalformed => vec![(FixId::Trim, before.trim().to_owned())],
        RuleId::TitleEmoji => vec![(FixId::StripEmoji, signs::without_emoji(before))],
        RuleId::TitleFormatting => vec![(FixId::StripFormatting, without_markup(before))],
        RuleId::UrlNotAbsolute => {
            with_https(before).into_iter().map(|after| (FixId::AddHttps, after)).collect()
        }
        RuleId::UrlNotHttps => vec![(FixId::UseHttps, format!("https://{}", after_scheme(before)))],
        RuleId::PhoneNotInternational => phone::to_international(before, &profile.region)
            .into_iter()
            .map(|after| (FixId::ToInternational, after))
            .collect(),
        RuleId::PhoneTooLong => vec![(FixId::Compact, shorter_phone(before, limit))],
        _ => Vec::new(),
    }
}

/// The numbered variables from 1 without a gap, in the order of their numbers, with their
/// samples.
pub(super) fn renumbered(text: &str, samples: &Samples) -> Option<(String, Samples)> {
    let found = scan(text);
    first_gap(&found)?;
    let numbers: BTreeMap<u64, usize> = {
        let distinct: BTreeSet<u64> = found.variables.iter().filter_map(|v| v.number()).collect();
        distinct.into_iter().zip(1..).collect()
    };
    let (mut after, mut at) = (String::with_capacity(text.len()), 0);
    let mut moved = Samples::new();
    let mut rest = samples.clone();
    for variable in &found.variables {
        let Some(new) = variable.number().and_then(|number| numbers.get(&number)) else { continue };
        after.push_str(text.get(at..variable.range.start)?);
        after.push_str(&format!("{{{{{new}}}}}"));
        at = variable.range.end;
        if let Some(value) = rest.remove(variable.name) {
            moved.insert(new.to_string(), value);
        }
    }
    after.push_str(text.get(at..)?);
    rest.extend(moved);
    Some((after, rest))
}

/// A number without spaces and brackets, and without hyphens where that is still too long.
fn shorter_phone(phone: &str, limit: usize) -> String {
    let bare: String = phone.chars().filter(|c| !matches!(c, ' ' | '(' | ')')).collect();
    if length(&bare) > limit { phone::compact(&bare) } else { bare }
}

/// A title without markup; a variable keeps its name, whatever signs are in it.
fn without_markup(title: &str) -> String {
    let (mut after, mut at) = (String::with_capacity(title.len()), 0);
    let keep = |after: &mut String, text: &str| after.extend(text.chars().filter(|c| !signs::is_markup(*c)));
    for variable in scan(title).variables {
        keep(&mut after, title.get(at..variable.range.start).unwrap_or_default());
        after.push_str(title.get(variable.range.clone()).unwrap_or_default());
        at = variable.range.end;
    }
    keep(&mut after, title.get(at..).unwrap_or_default());
    single_spaced(&after)
}

/// An address that somebody typed without `https://`. Not offered for what is no host by its
/// looks, or has another scheme.
fn with_https(url: &str) -> Option<String> {
    let url = url.trim();
    if scheme(url).is_some() {
        return Some(url.to_owned());
    }
    let bare = url.trim_start_matches('/');
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    (host.contains('.') && !bare.contains("://")).then(|| format!("https://{bare}"))
}
