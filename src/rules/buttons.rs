//! What the rules say of a message's buttons as a whole.

use super::report::Report;
use super::{Profile, RuleId};
use message::{Button, ButtonKind, Message};

/// Checks how many buttons of which kind stand together.
pub(super) fn check(message: &Message, report: &mut Report<'_>) {
    let (reply, inline) = (message.count(ButtonKind::Reply), message.count(ButtonKind::Inline));
    if reply > 0 && inline > 0 && !buttons_fit(report.profile, &message.buttons) {
        report.add(RuleId::ButtonsKindsMixed, [("reply", reply.into()), ("inline", inline.into())]);
    }
    report.add_if_over(RuleId::ButtonsReplyTooMany, "count", reply);
    report.add_if_over(RuleId::ButtonsInlineTooMany, "count", inline);
    let urls = message.buttons.iter().filter(|b| b.target_url().is_some()).count();
    report.add_if_over(RuleId::ButtonsUrlMoreThanOne, "count", urls);
    let phones = message.buttons.iter().filter(|b| b.target_phone().is_some()).count();
    report.add_if_over(RuleId::ButtonsPhoneMoreThanOne, "count", phones);
}

/// Tells whether both kinds may stand together the way they do.
fn buttons_fit(profile: &Profile, buttons: &[Button]) -> bool {
    let changes = buttons.windows(2).filter(|pair| match pair {
        [left, right] => left.kind() != right.kind(),
        _ => false,
    });
    profile.kinds_may_stand_in_groups && changes.count() <= 1
}
