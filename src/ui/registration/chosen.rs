//! Which templates are ticked, and at which one the keyboard is.

use std::collections::HashSet;

use crate::workspace::MessageId;

/// The ticked templates. Unlike in the list of messages there may be none.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    ticked: HashSet<MessageId>,
    /// Where the keyboard is, and a range with Shift begins.
    pub at: Option<MessageId>,
}

impl Chosen {
    /// Whether one is ticked.
    pub fn contains(&self, id: MessageId) -> bool {
        self.ticked.contains(&id)
    }

    /// How many are ticked.
    pub fn len(&self) -> usize {
        self.ticked.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.ticked.is_empty()
    }

    /// The ticked ones in the order of a list.
    pub fn in_order(&self, list: impl Iterator<Item = MessageId>) -> Vec<MessageId> {
        list.filter(|id| self.contains(*id)).collect()
    }

    /// Ticks this one only.
    pub fn only(&mut self, id: MessageId) {
        self.ticked = HashSet::from([id]);
        self.at = Some(id);
    }

    /// Turns a tick over.
    pub fn toggle(&mut self, id: MessageId) {
        if !self.ticked.insert(id) {
            self.ticked.remove(&id);
        }
        self.at = Some(id);
    }

    /// Ticks everything from where the keyboard is to another one.
    pub fn extend(&mut self, id: MessageId, list: &[MessageId]) {
        let place = |wanted: MessageId| list.iter().position(|other| *other == wanted);
        let Some(to) = place(id) else { return };
        let from = self.at.and_then(place).unwrap_or(to);
        self.ticked.extend(list.iter().take(from.max(to) + 1).skip(from.min(to)));
        self.at = Some(id);
    }

    /// Ticks all of a list, or none where all are ticked.
    pub fn all(&mut self, list: &[MessageId]) {
        if list.iter().all(|id| self.contains(*id)) {
            self.ticked.clear();
        } else {
            self.ticked.extend(list);
        }
    }

    /// Ticks nothing.
    pub fn clear(&mut self) {
        self.ticked.clear();
    }

    /// Lets go of what is gone.
    pub fn keep(&mut self, exists: impl Fn(MessageId) -> bool) {
        self.ticked.retain(|id| exists(*id));
        self.at = self.at.filter(|id| exists(*id));
    }
}
