//! What to change in a scenario, from how a message is to how it should be.

use message::{Button, Message};

/// One change that a person makes in the scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioChange {
    /// The text.
    Text {
        /// As it is.
        before: String,
        /// As it should be.
        after: String,
    },
    /// The title of a button.
    Title {
        /// As it is.
        before: String,
        /// As it should be.
        after: String,
    },
    /// The address or the phone number of a button.
    Target {
        /// What the button says.
        title: String,
        /// As it is.
        before: String,
        /// As it should be.
        after: String,
    },
    /// A button that should not be there.
    Remove {
        /// What it says.
        title: String,
    },
    /// A button that is new.
    Add {
        /// What it says.
        title: String,
    },
    /// Buttons that go to a message of their own.
    Split {
        /// Into how many messages.
        messages: usize,
        /// The titles of each of them.
        titles: Vec<Vec<String>>,
    },
}

/// What to change so that a message becomes those that are wanted.
///
/// ```
/// use message::{Button, Message};
/// let before = Message { buttons: vec![Button::reply("Menu ")], ..Message::default() };
/// let after = Message { buttons: vec![Button::reply("Menu")], ..Message::default() };
/// let change = audit::ScenarioChange::Title { before: "Menu ".into(), after: "Menu".into() };
/// assert_eq!(audit::changes(&before, &[after]), [change]);
/// ```
pub fn changes(before: &Message, after: &[Message]) -> Vec<ScenarioChange> {
    let mut found = Vec::new();
    let Some(first) = after.first() else { return found };
    if first.text != before.text {
        found.push(ScenarioChange::Text { before: before.text.clone(), after: first.text.clone() });
    }
    let wanted: Vec<&Button> = after.iter().flat_map(|message| &message.buttons).collect();
    if wanted.len() == before.buttons.len() {
        for (old, new) in before.buttons.iter().zip(&wanted) {
            compare(old, new, &mut found);
        }
    } else {
        let lacks = |among: &[&Button], title: &str| among.iter().all(|button| button.title() != title);
        let present: Vec<&Button> = before.buttons.iter().collect();
        for old in present.iter().filter(|old| lacks(&wanted, old.title())) {
            found.push(ScenarioChange::Remove { title: old.title().to_owned() });
        }
        for new in wanted.iter().filter(|new| lacks(&present, new.title())) {
            found.push(ScenarioChange::Add { title: new.title().to_owned() });
        }
    }
    if after.len() > 1 {
        let titles = |message: &Message| message.buttons.iter().map(|b| b.title().to_owned()).collect();
        found.push(ScenarioChange::Split {
            messages: after.len(),
            titles: after.iter().map(titles).collect(),
        });
    }
    found
}

fn compare(old: &Button, new: &Button, found: &mut Vec<ScenarioChange>) {
    if old.title() != new.title() {
        found.push(ScenarioChange::Title { before: old.title().to_owned(), after: new.title().to_owned() });
    }
    for (before, after) in [(old.target_url(), new.target_url()), (old.target_phone(), new.target_phone())] {
        if before != after {
            found.push(ScenarioChange::Target {
                title: new.title().to_owned(),
                before: before.unwrap_or_default().to_owned(),
                after: after.unwrap_or_default().to_owned(),
            });
        }
    }
}
