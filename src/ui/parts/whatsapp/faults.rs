//! From issues to what is marked: the text, and each button with its reasons.

use std::collections::BTreeMap;

use super::Shown;
use crate::message::{Button, ButtonKind, Message};
use crate::rules::{Field, Issue, Place, RuleId, Severity, Value};

/// Everything that would make WhatsApp refuse the message.
#[derive(Default)]
pub(super) struct Faults {
    /// Why the text would be refused.
    pub(super) text: Vec<String>,
    /// The length in UTF-16 units that the text exceeds.
    pub(super) text_limit: Option<usize>,
    buttons: BTreeMap<usize, ButtonFaults>,
}

/// Why a button would be refused.
#[derive(Default)]
pub(super) struct ButtonFaults {
    /// In words.
    pub(super) why: Vec<String>,
    /// The length in UTF-16 units that the title exceeds.
    pub(super) title_limit: Option<usize>,
    /// Why it leads nowhere, where that is the matter.
    pub(super) target: Vec<String>,
}

impl Faults {
    /// The faults of what is shown. Warnings are none: the client still gets the message.
    pub(super) fn of(shown: &Shown<'_>) -> Self {
        let mut faults = Self::default();
        for issue in shown.issues.iter().filter(|issue| issue.severity == Severity::Error) {
            faults.take(shown.message, issue, (shown.said)(issue));
        }
        faults
    }

    /// The faults of a button.
    pub(super) fn button(&self, index: usize) -> Option<&ButtonFaults> {
        self.buttons.get(&index)
    }

    fn take(&mut self, message: &Message, issue: &Issue, said: String) {
        match issue.place {
            // The empty bubble tells it already, and a new message is no failure yet.
            Place::Text if issue.rule == RuleId::TextMissing => {}
            Place::Text => {
                if issue.rule == RuleId::TextTooLong {
                    self.text_limit = limit(issue);
                }
                self.text.push(said);
            }
            Place::Buttons => {
                for index in offenders(message, issue) {
                    self.buttons.entry(index).or_default().why.push(said.clone());
                }
            }
            Place::Button { index, field } => {
                let faults = self.buttons.entry(index).or_default();
                if issue.rule == RuleId::TitleTooLong {
                    faults.title_limit = limit(issue);
                }
                if field != Field::Title || issue.rule == RuleId::TargetMissing {
                    faults.target.push(said.clone());
                }
                faults.why.push(said);
            }
        }
    }
}

/// The limit among an issue's values.
fn limit(issue: &Issue) -> Option<usize> {
    issue.values.iter().find_map(|(key, value)| match value {
        Value::Count(count) if *key == "limit" => usize::try_from(*count).ok(),
        _ => None,
    })
}

/// The buttons that make a set of buttons too large or mixed: those after the last good one.
fn offenders(message: &Message, issue: &Issue) -> Vec<usize> {
    let first = message.buttons.first().map(Button::kind);
    let counts = |button: &Button| match issue.rule {
        RuleId::ButtonsReplyTooMany => button.kind() == ButtonKind::Reply,
        RuleId::ButtonsInlineTooMany => button.kind() == ButtonKind::Inline,
        RuleId::ButtonsUrlMoreThanOne => button.target_url().is_some(),
        RuleId::ButtonsPhoneMoreThanOne => button.target_phone().is_some(),
        _ => Some(button.kind()) != first,
    };
    let indices = message.buttons.iter().enumerate().filter(|(_, button)| counts(button)).map(|(at, _)| at);
    // Where a rule has no limit, every button that it counts offends.
    indices.skip(limit(issue).unwrap_or(0)).collect()
}
