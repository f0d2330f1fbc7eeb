//! The checks: from a profile and a message to its issues.

use super::repeats::Repeats;
use super::report::Report;
use super::{Field, Issue, Place, Profile, buttons, phone, text, title, url};
use message::Message;

/// Returns every issue of a message under a profile, ordered by place, then by the table of rules.
/// A rule fires at most once in a place.
///
/// ```
/// use message::{Button, Message};
/// use rules::{Profile, RuleId, check};
///
/// let profile = Profile::builtin("i-digital").ok_or("no such profile")??;
/// let title = "Записаться на консультацию";
/// let message = Message { text: "Когда удобно?".into(), buttons: vec![Button::reply(title)], ..Message::default() };
/// let issues = check(&profile, &message);
/// assert_eq!(issues[0].rule, RuleId::TitleTooLong);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(profile: &Profile, message: &Message) -> Vec<Issue> {
    let mut issues = Vec::new();
    let broadcast = message.opens_broadcast;
    let mut report =
        Report { profile, broadcast, place: Place::Text, repeats: Repeats::default(), issues: &mut issues };
    text::check(&message.text, &mut report);
    report.place = Place::Buttons;
    buttons::check(message, &mut report);
    for (index, button) in message.buttons.iter().enumerate() {
        report.place = Place::Button { index, field: Field::Title };
        title::check(&message.buttons, (index, button), &mut report);
        if let Some(url) = button.target_url() {
            report.place = Place::Button { index, field: Field::Url };
            url::check(url, &mut report);
        }
        if let Some(phone) = button.target_phone() {
            report.place = Place::Button { index, field: Field::Phone };
            phone::check(phone, &mut report);
        }
    }
    // The rooms ask in the order of places; within a place the table has the word.
    if !issues.is_sorted_by_key(|issue| (issue.place, issue.rule)) {
        issues.sort_by_key(|issue| (issue.place, issue.rule));
    }
    issues
}
