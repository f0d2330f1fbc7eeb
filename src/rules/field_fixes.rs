//! What a field of a button could become, so that a rule no longer fires on it.

use super::characters::{Lines, is_markup, single_spaced, without_emoji, without_unprintable};
use super::shorten::shorter;
use super::{Field, FixId, Profile, RuleId, phone, url_fixes};
use message::{DirectionMarks, composed, scan, without_invisible};

/// Returns what a field could become, by the rule that it breaks, the best first.
pub(super) fn mended(profile: &Profile, field: Field, before: &str, rule: RuleId) -> Vec<(FixId, String)> {
    match field {
        Field::Title => of_title(profile, before, rule),
        Field::Url => url_fixes::mended(before, rule),
        Field::Phone => phone::mended(profile, before, rule),
    }
}

fn of_title(profile: &Profile, before: &str, rule: RuleId) -> Vec<(FixId, String)> {
    match rule {
        RuleId::TitleTooLong => {
            let limit = profile.limit_count(rule);
            shorter(&composed(before), limit).into_iter().map(|after| (FixId::Shorten, after)).collect()
        }
        RuleId::TitleMultiline => {
            vec![(FixId::OneLine, single_spaced(&without_unprintable(before, Lines::One)))]
        }
        RuleId::TitleEdgeSpace => vec![(FixId::Trim, before.trim().to_owned())],
        RuleId::TitleEmoji => vec![(FixId::StripEmoji, without_emoji(before))],
        RuleId::TitleFormatting => vec![(FixId::StripFormatting, without_markup(before))],
        RuleId::TitleInvisible => {
            vec![(FixId::StripInvisible, without_invisible(before, DirectionMarks::Allowed))]
        }
        _ => Vec::new(),
    }
}

/// A title without markup; a variable keeps its name, whatever signs are in it.
fn without_markup(title: &str) -> String {
    let (mut after, mut at) = (String::with_capacity(title.len()), 0);
    let keep = |after: &mut String, text: &str| after.extend(text.chars().filter(|c| !is_markup(*c)));
    for variable in scan(title).variables {
        keep(&mut after, title.get(at..variable.range.start).unwrap_or_default());
        after.push_str(title.get(variable.range.clone()).unwrap_or_default());
        at = variable.range.end;
    }
    keep(&mut after, title.get(at..).unwrap_or_default());
    single_spaced(&after)
}
