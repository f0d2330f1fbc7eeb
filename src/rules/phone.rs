//! What the rules say of a button's phone number, and what it could become.

use super::report::Report;
use super::{FixId, Profile, RuleId};
use message::length;
use message::phone::{
    Plan, Shape, compact, judge, numbers, plan, readings, trunk_prefix, without_extension, written_plainly,
};

/// Checks a phone number.
pub(super) fn check(phone: &str, report: &mut Report<'_>) {
    let judged = judge(phone, &report.profile.region);
    if !judged.international {
        report.add(RuleId::PhoneNotInternational, []);
    }
    match judged.shape {
        Shape::Malformed => report.add(RuleId::PhoneMalformed, [("digits", judged.digits.into())]),
        Shape::Extension(extension) => report.add(RuleId::PhoneExtension, [("extension", extension.into())]),
        Shape::Several(count) => report.add(RuleId::PhoneSeveral, [("count", count.into())]),
        Shape::Plain => {
            let long = judged.international && report.add_if_longer(RuleId::PhoneTooLong, length(phone));
            let unknown = judged.international && !judged.exists && !judged.trunk_prefix && !long;
            if unknown && let Plan::Unknown { country } = plan(phone) {
                report.add(RuleId::PhoneUnknown, [("country", country.into())]);
            }
        }
    }
    if judged.trunk_prefix {
        report.add(RuleId::PhoneTrunkPrefix, []);
    }
}

/// Returns what a number could become, by the rule that it breaks.
pub(super) fn mended(profile: &Profile, before: &str, rule: RuleId) -> Vec<(FixId, String)> {
    let limit = profile.limit_count(RuleId::PhoneTooLong);
    let region = &profile.region;
    let fitting = |number: String| if length(&number) > limit { compact(&number) } else { number };
    match rule {
        RuleId::PhoneNotInternational => {
            let ids = [FixId::ToInternational, FixId::ToInternational2];
            ids.into_iter().zip(readings(before, region).into_iter().map(fitting)).collect()
        }
        RuleId::PhoneTrunkPrefix => trunk_prefix(before, region)
            .map(|number| (FixId::ToInternational, fitting(number)))
            .into_iter()
            .collect(),
        RuleId::PhoneMalformed => written_plainly(before, region, limit)
            .map(|number| (FixId::PlainSigns, number))
            .into_iter()
            .collect(),
        RuleId::PhoneExtension => without_extension(before, region)
            .map(|(number, _)| (FixId::DropExtension, fitting(number)))
            .into_iter()
            .collect(),
        RuleId::PhoneSeveral => {
            FixId::KEEP.into_iter().zip(numbers(before, region).into_iter().map(fitting)).collect()
        }
        RuleId::PhoneTooLong => vec![(FixId::Compact, shorter(before, limit))],
        _ => Vec::new(),
    }
}

/// A number without spaces and brackets, and without hyphens where that is still too long.
fn shorter(phone: &str, limit: usize) -> String {
    let bare: String = phone.chars().filter(|c| !matches!(c, ' ' | '(' | ')')).collect();
    if length(&bare) > limit { compact(&bare) } else { bare }
}
