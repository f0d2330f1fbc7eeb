//! Which messages of the list are chosen: one that is open in the editor, and others beside it.

use std::collections::HashSet;

use crate::workspace::MessageId;

/// The chosen messages.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    open: Option<MessageId>,
    /// Where a range with Shift begins.
    anchor: Option<MessageId>,
    chosen: HashSet<MessageId>,
}

impl Selection {
    /// The message that the editor shows.
    pub fn open(&self) -> Option<MessageId> {
        self.open
    }

    /// Whether a message is among the chosen.
    pub fn contains(&self, id: MessageId) -> bool {
        self.chosen.contains(&id)
    }

    /// How many are chosen.
    pub fn len(&self) -> usize {
        self.chosen.len()
    }

    /// Whether none is chosen.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// The chosen messages in the order of a list.
    pub fn in_order(&self, list: impl Iterator<Item = MessageId>) -> Vec<MessageId> {
        list.filter(|id| self.contains(*id)).collect()
    }

    /// Chooses one message and opens it.
    pub fn only(&mut self, id: MessageId) {
        self.open = Some(id);
        self.anchor = Some(id);
        self.chosen = HashSet::from([id]);
    }

    /// Adds a message to the chosen, or takes it out. The last one stays.
    pub fn toggle(&mut self, id: MessageId) {
        if !self.chosen.insert(id) && self.chosen.len() > 1 {
            self.chosen.remove(&id);
            if self.open == Some(id) {
                self.open = self.chosen.iter().copied().min();
            }
            return;
        }
        self.open = Some(id);
        self.anchor = Some(id);
    }

    /// Chooses everything in a list from the anchor to a message, which is opened.
    pub fn extend(&mut self, id: MessageId, list: &[MessageId]) {
        let at = |wanted: Option<MessageId>| list.iter().position(|one| Some(*one) == wanted);
        let (Some(to), from) = (at(Some(id)), at(self.anchor)) else { return };
        let from = from.unwrap_or(to);
        self.chosen = list.iter().take(from.max(to) + 1).skip(from.min(to)).copied().collect();
        self.open = Some(id);
    }

    /// Chooses everything in a list; what is open stays open.
    pub fn all(&mut self, list: &[MessageId]) {
        self.chosen = list.iter().copied().collect();
        if !self.open.is_some_and(|open| self.contains(open)) {
            self.open = list.first().copied();
        }
    }

    /// Lets go of messages that are gone.
    pub fn keep(&mut self, exists: impl Fn(MessageId) -> bool) {
        self.chosen.retain(|id| exists(*id));
        self.open = self.open.filter(|id| exists(*id)).or_else(|| self.chosen.iter().copied().min());
        self.anchor = self.anchor.filter(|id| exists(*id)).or(self.open);
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    fn id(number: u64) -> MessageId {
        MessageId::from_number(number)
    }

    fn chosen(selection: &Selection) -> Vec<u64> {
        let mut all: Vec<u64> = selection.chosen.iter().map(|id| id.number()).collect();
        all.sort_unstable();
        all
    }

    #[test]
    fn ranges_run_from_the_anchor_both_ways() {
        let list: Vec<_> = (0..10).map(id).collect();
        let mut selection = Selection::default();
        selection.only(id(5));
        selection.extend(id(7), &list);
        assert_eq!((chosen(&selection), selection.open()), (vec![5, 6, 7], Some(id(7))));
        selection.extend(id(4), &list);
        assert_eq!((chosen(&selection), selection.open()), (vec![4, 5], Some(id(4))));
    }

    #[test]
    fn the_last_one_stays_and_the_open_one_is_among_the_chosen() {
        let mut selection = Selection::default();
        selection.toggle(id(1));
        selection.toggle(id(1));
        assert_eq!(chosen(&selection), [1]);
        selection.toggle(id(2));
        selection.toggle(id(2));
        assert_eq!((chosen(&selection), selection.open()), (vec![1], Some(id(1))));
    }

    #[test]
    fn what_is_gone_is_let_go() {
        let mut selection = Selection::default();
        selection.all(&[id(1), id(2), id(3)]);
        selection.keep(|one| one != id(1));
        assert_eq!((chosen(&selection), selection.open()), (vec![2, 3], Some(id(2))));
        selection.keep(|_| false);
        assert!(selection.is_empty() && selection.open().is_none());
    }
}
