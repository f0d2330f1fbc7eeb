//! Which sentence tells an issue: where a rule has several causes, the one that names the cause.

use super::derived;
use message::phone::{Fault, fault, lost_in_spreadsheet};
use message::{Button, Message};
use rules::{Field, Issue, Place, RuleId, UrlFault, url_fault};
use std::borrow::Cow;

/// Returns the id of the sentence of an issue.
pub(super) fn id(message: &Message, issue: &Issue) -> Cow<'static, str> {
    let Place::Button { index, field } = issue.place else {
        return Cow::Owned(derived("rule", issue.rule.as_str()));
    };
    let button = message.buttons.get(index);
    let (url, phone) = (button.and_then(Button::target_url), button.and_then(Button::target_phone));
    let title = field == Field::Title;
    let id = match issue.rule {
        RuleId::PhoneNotInternational if phone.is_some_and(lost_in_spreadsheet) => {
            Some("rule-phone-not-international-lost")
        }
        RuleId::PhoneMalformed => phone.and_then(phone_id),
        RuleId::UrlNotAbsolute if url.and_then(url_fault) == Some(UrlFault::Space) => {
            Some("rule-url-not-absolute-space")
        }
        RuleId::UrlMalformed => url.and_then(url_fault).and_then(url_id),
        RuleId::VariableUnbalanced if title => Some("rule-variable-unbalanced-title"),
        RuleId::VariableUnbalanced => Some("rule-variable-unbalanced-url"),
        RuleId::VariableForeign if title => Some("rule-variable-foreign-title"),
        RuleId::VariableForeign => Some("rule-variable-foreign-url"),
        _ => None,
    };
    id.map_or_else(|| Cow::Owned(derived("rule", issue.rule.as_str())), Cow::Borrowed)
}

/// The sentence that names what is the matter with a number; `None` for the one that counts digits.
fn phone_id(phone: &str) -> Option<&'static str> {
    match fault(phone) {
        Fault::Letters => Some("rule-phone-malformed-letters"),
        Fault::Sign(_) => Some("rule-phone-malformed-sign"),
        Fault::Hidden => Some("rule-phone-malformed-hidden"),
        Fault::ZeroCode => Some("rule-phone-malformed-zero"),
        Fault::Digits(_) => None,
    }
}

/// The sentence that names what is the matter with a URL; `None` for the one about the host.
fn url_id(fault: UrlFault) -> Option<&'static str> {
    match fault {
        UrlFault::Space => Some("rule-url-malformed-space"),
        UrlFault::Control => Some("rule-url-malformed-control"),
        UrlFault::UserInfo => Some("rule-url-malformed-user"),
        UrlFault::Host => None,
    }
}

/// Returns the sign that a phone number cannot hold, for the sentence that shows it.
pub(super) fn sign(message: &Message, issue: &Issue) -> Option<String> {
    let Place::Button { index, .. } = issue.place else { return None };
    let phone = message.buttons.get(index).and_then(Button::target_phone)?;
    match (issue.rule, fault(phone)) {
        (RuleId::PhoneMalformed, Fault::Sign(sign)) => Some(sign.to_string()),
        _ => None,
    }
}
