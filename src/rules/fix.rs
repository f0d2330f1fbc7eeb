//! Fixes: what one press would make of a message, shown before anybody accepts it.

use super::check::check;
use super::split::{self, Part};
use super::{Field, FixId, Issue, Place, Profile, RuleId, Severity, field_fixes, text_fixes};
use message::{Button, Message, is_blank};
use std::collections::HashSet;

/// With more buttons than this no single button is offered a fix: WhatsApp knows no message
/// with more than ten, and each offer is proven by a check of the whole message.
const MOST_BUTTONS: usize = 200;

/// The most that a split may copy, in bytes, and into how many messages.
const MOST_COPIED: usize = 64 * 1024 * 1024;
const MOST_PARTS: usize = 10_000;

/// A fix that is offered: it removes its issue and brings in no new error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// Which one.
    pub id: FixId,
    /// What becomes of the message: the first replaces it, the others follow it.
    pub parts: Vec<Message>,
    /// The field before and after, where the fix changes just one.
    pub change: Option<Change>,
    /// The index of the button whose title the person must give before the fix is applied; see
    /// [`name_second`].
    pub asks_title_of: Option<usize>,
}

/// What a fix changes in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The field as it is.
    pub before: String,
    /// The field as it would be.
    pub after: String,
}

/// The fixes of an issue, the best first; empty where only the person can mend it.
pub fn fixes(profile: &Profile, message: &Message, issue: &Issue) -> Vec<Fix> {
    if matches!(issue.place, Place::Button { .. }) && message.buttons.len() > MOST_BUTTONS {
        return Vec::new();
    }
    let candidates = candidates(profile, message, issue);
    if candidates.is_empty() {
        return Vec::new();
    }
    let known = errors(profile, message, None);
    candidates.into_iter().filter(|c| holds(profile, c, issue, &known)).map(|c| c.finish()).collect()
}

/// The fix [`FixId::SplitTarget`] with the second button's title, or `None` where that title is
/// blank, is taken, or would be an error itself.
pub fn name_second(profile: &Profile, message: &Message, issue: &Issue, title: &str) -> Option<Fix> {
    let Place::Button { index, .. } = issue.place else { return None };
    let candidate = split_target(message, index, title)?;
    let known = errors(profile, message, None);
    (!is_blank(title) && holds(profile, &candidate, issue, &known)).then(|| candidate.finish())
}

/// A fix before it is proven.
struct Candidate {
    id: FixId,
    parts: Vec<Part>,
    change: Option<Change>,
    asks_title_of: Option<usize>,
}

impl Candidate {
    fn finish(self) -> Fix {
        let parts = self.parts.into_iter().map(|part| part.message).collect();
        Fix { id: self.id, parts, change: self.change, asks_title_of: self.asks_title_of }
    }
}

type Errors = HashSet<(RuleId, Place)>;

/// The errors of a message; the buttons of a part by the index that they had before.
fn errors(profile: &Profile, message: &Message, origins: Option<&[usize]>) -> Errors {
    let errors = check(profile, message).into_iter().filter(|issue| issue.severity == Severity::Error);
    errors.map(|issue| (issue.rule, origin(issue.place, origins))).collect()
}

fn origin(place: Place, origins: Option<&[usize]>) -> Place {
    match (place, origins) {
        (Place::Button { index, field }, Some(origins)) => {
            Place::Button { index: origins.get(index).copied().unwrap_or(index), field }
        }
        _ => place,
    }
}

/// Whether a candidate keeps the promise of every fix: its issue is gone, no error is new.
fn holds(profile: &Profile, candidate: &Candidate, issue: &Issue, known: &Errors) -> bool {
    !candidate.parts.is_empty()
        && candidate.parts.iter().all(|part| {
            check(profile, &part.message).iter().all(|found| {
                let place = origin(found.place, Some(&part.origins));
                let asked = candidate.asks_title_of.is_some_and(|index| {
                    found.rule == RuleId::TitleMissing
                        && found.place == Place::Button { index, field: Field::Title }
                });
                let same = found.rule == issue.rule && place == issue.place;
                let new = found.severity == Severity::Error && !known.contains(&(found.rule, place));
                asked || !(same || new)
            })
        })
}

/// Every fix that the table of rules names for an issue.
fn candidates(profile: &Profile, message: &Message, issue: &Issue) -> Vec<Candidate> {
    match issue.place {
        Place::Text => of_text(profile, message, issue.rule).into_iter().collect(),
        Place::Buttons => of_buttons(profile, message, issue.rule).into_iter().collect(),
        Place::Button { index, field } => match (issue.rule, field) {
            (RuleId::TargetDouble, _) => split_target(message, index, "").into_iter().collect(),
            (rule, field) => of_field(profile, message, index, field, rule),
        },
    }
}

fn of_text(profile: &Profile, message: &Message, rule: RuleId) -> Option<Candidate> {
    let (id, text, samples) = text_fixes::mended(profile, &message.text, &message.samples, rule)?;
    let change = Some(Change { before: message.text.clone(), after: text.clone() });
    let fixed = Message { text, samples, ..message.clone() };
    let origins = (0..fixed.buttons.len()).collect();
    Some(Candidate { id, parts: vec![Part { message: fixed, origins }], change, asks_title_of: None })
}

fn of_buttons(profile: &Profile, message: &Message, rule: RuleId) -> Option<Candidate> {
    let buttons = &message.buttons;
    let limit = profile.limit_count(rule);
    let (id, groups) = match rule {
        RuleId::ButtonsKindsMixed => (FixId::SplitKinds, split::by_kind(buttons)),
        RuleId::ButtonsReplyTooMany if limit > 0 => {
            (FixId::SplitGroups, split::by_reply_limit(buttons, limit))
        }
        RuleId::ButtonsUrlMoreThanOne if limit > 0 => {
            (FixId::SplitUrls, split::surplus_apart(buttons, limit, |b| b.target_url().is_some()))
        }
        RuleId::ButtonsPhoneMoreThanOne if limit > 0 => {
            (FixId::SplitPhones, split::surplus_apart(buttons, limit, |b| b.target_phone().is_some()))
        }
        _ => return None,
    };
    let copied = (message.text.len() + message.name.len() + 100).saturating_mul(groups.len());
    if copied > MOST_COPIED || groups.len() > MOST_PARTS {
        return None;
    }
    Some(Candidate { id, parts: split::into_parts(message, groups), change: None, asks_title_of: None })
}

/// The button with the URL, and behind it one with the phone number that the person names.
fn split_target(message: &Message, index: usize, second: &str) -> Option<Candidate> {
    let Button::Inline { title, url, phone } = message.buttons.get(index)? else { return None };
    let mut fixed = message.clone();
    *fixed.buttons.get_mut(index)? = Button::url(title, url);
    fixed.buttons.insert(index + 1, Button::phone(second, phone));
    let origins = (0..fixed.buttons.len()).map(|i| if i > index { i - 1 } else { i }).collect();
    let parts = vec![Part { message: fixed, origins }];
    let asks_title_of = is_blank(second).then_some(index + 1);
    Some(Candidate { id: FixId::SplitTarget, parts, change: None, asks_title_of })
}

fn of_field(
    profile: &Profile,
    message: &Message,
    index: usize,
    field: Field,
    rule: RuleId,
) -> Vec<Candidate> {
    let Some(button) = message.buttons.get(index) else { return Vec::new() };
    let before = value(button, field);
    field_fixes::mended(profile, field, before, rule)
        .into_iter()
        .filter(|(_, after)| after != before)
        .filter_map(|(id, after)| {
            let mut fixed = message.clone();
            set(fixed.buttons.get_mut(index)?, field, after.clone());
            let origins = (0..fixed.buttons.len()).collect();
            let change = Some(Change { before: before.to_owned(), after });
            Some(Candidate { id, parts: vec![Part { message: fixed, origins }], change, asks_title_of: None })
        })
        .collect()
}

fn value(button: &Button, field: Field) -> &str {
    match (button, field) {
        (button, Field::Title) => button.title(),
        (Button::Inline { url, .. }, Field::Url) => url,
        (Button::Inline { phone, .. }, Field::Phone) => phone,
        (Button::Reply { .. }, _) => "",
    }
}

fn set(button: &mut Button, field: Field, value: String) {
    match (button, field) {
        (button, Field::Title) => *button.title_mut() = value,
        (Button::Inline { url, .. }, Field::Url) => *url = value,
        (Button::Inline { phone, .. }, Field::Phone) => *phone = value,
        (Button::Reply { .. }, _) => {}
    }
}
