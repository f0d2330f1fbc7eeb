//! The library: all messages in the owner's order.

use super::order::Order;
use imbl::OrdMap;
use message::{Button, Message, MessageId};
use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

/// A message in the library. It never changes: an edit puts another entry in its place, so the
/// pointer to an entry tells one state of a message from another.
#[derive(Debug)]
pub struct Entry {
    /// Which message it is.
    pub id: MessageId,
    /// What it says.
    pub message: Message,
    folded: OnceLock<Box<str>>,
}

impl Entry {
    fn new(id: MessageId, mut message: Message) -> Arc<Self> {
        // It never grows any more, so it keeps no room for that.
        message.buttons.shrink_to_fit();
        message.samples = std::mem::take(&mut message.samples).into_iter().collect();
        Arc::new(Self { id, message, folded: OnceLock::new() })
    }

    /// Name, text and titles as a search sees them. Made when it is first asked for.
    pub(super) fn folded(&self) -> &str {
        self.folded.get_or_init(|| {
            let Message { name, text, buttons, .. } = &self.message;
            let parts = [name.as_str(), text.as_str()].into_iter().chain(buttons.iter().map(Button::title));
            super::fold(parts.collect::<Vec<_>>().join("\n").as_str()).into_boxed_str()
        })
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.message == other.message
    }
}

impl Eq for Entry {}

/// All messages in the owner's order.
#[derive(Clone, Debug, Default)]
pub struct Library {
    order: Order,
    entries: OrdMap<MessageId, Arc<Entry>>,
    /// The number of the next new message. It is no part of what the library holds.
    next: u64,
}

/// Equal when they hold the same messages under the same ids in the same order.
impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order && (self.entries.ptr_eq(&other.entries) || self.entries == other.entries)
    }
}

impl Eq for Library {}

impl Library {
    /// A library of what a store kept: messages under their ids, their order, and the number of
    /// the next new one. A message without a place in the order comes last; a place without a
    /// message falls away.
    pub fn from_stored(
        messages: impl IntoIterator<Item = (MessageId, Message)>,
        order: impl IntoIterator<Item = MessageId>,
        next: u64,
    ) -> Self {
        let entries: OrdMap<_, _> =
            messages.into_iter().map(|(id, message)| (id, Entry::new(id, message))).collect();
        let mut seen = HashSet::with_capacity(entries.len());
        let mut ids: Vec<_> =
            order.into_iter().filter(|id| entries.contains_key(id) && seen.insert(*id)).collect();
        ids.extend(entries.keys().filter(|id| !seen.contains(id)));
        let beyond = entries.get_max().map_or(0, |(id, _)| id.number().saturating_add(1));
        Self { order: ids.into_iter().collect(), entries, next: next.max(beyond) }
    }

    /// The id that the next new message will get.
    pub fn next_id(&self) -> MessageId {
        MessageId::from_number(self.next)
    }

    /// How many ids stand in the same order in both at the front and, beyond those, at the back.
    /// It takes time by what differs where one was made from the other.
    pub fn common_ends(&self, other: &Self) -> (usize, usize) {
        self.order.common_ends(&other.order)
    }

    /// How many messages there are.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A message by its id. O(log n).
    pub fn get(&self, id: MessageId) -> Option<&Arc<Entry>> {
        self.entries.get(&id)
    }

    /// The message at a position, from 0. O(log n).
    pub fn at(&self, position: usize) -> Option<&Arc<Entry>> {
        self.get(self.id_at(position)?)
    }

    /// Which message stands at a position, from 0. O(log n).
    pub fn id_at(&self, position: usize) -> Option<MessageId> {
        self.order.get(position)
    }

    /// Where a message stands, from 0. A walk over the ids, tens of microseconds at 100,000 messages:
    /// for once in an action, not for once in a row.
    pub fn position(&self, id: MessageId) -> Option<usize> {
        self.get(id).and_then(|_| self.order.position(id))
    }

    /// The ids in order.
    pub fn ids(&self) -> impl Iterator<Item = MessageId> {
        self.order.iter()
    }

    /// The messages in order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.order.iter().filter_map(|id| self.get(id))
    }

    /// Whether two libraries are one and the same; see [`super::Workspace::is_same`].
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.is_same_order(other) && self.entries.ptr_eq(&other.entries)
    }

    /// Whether the order is one and the same.
    pub(super) fn is_same_order(&self, other: &Self) -> bool {
        self.order.is_same(&other.order)
    }

    pub(super) fn has_equal_order(&self, other: &Self) -> bool {
        self.order == other.order
    }

    pub(super) fn entries(&self) -> &OrdMap<MessageId, Arc<Entry>> {
        &self.entries
    }

    /// Puts another state in a message's place.
    pub(super) fn replace(&mut self, id: MessageId, message: Message) {
        self.entries.insert(id, Entry::new(id, message));
    }

    /// Puts new messages in at a position, at the end when it lies beyond, and tells their ids.
    pub(super) fn insert(&mut self, at: usize, messages: Vec<Message>) -> Vec<MessageId> {
        let mut ids = Vec::with_capacity(messages.len());
        for message in messages {
            let id = MessageId::from_number(self.next);
            self.next += 1;
            self.replace(id, message);
            ids.push(id);
        }
        self.order = self.order.with_inserted(at, &ids);
        ids
    }

    pub(super) fn remove(&mut self, ids: &HashSet<MessageId>) {
        self.order = self.order.without(|id| ids.contains(&id));
        for id in ids {
            self.entries.remove(id);
        }
    }

    /// Takes messages out and puts them in, in the order they have, in front of what stands at
    /// `to` now; tells them in that order.
    pub(super) fn gather(&mut self, ids: &HashSet<MessageId>, to: usize) -> Vec<MessageId> {
        let staying_before = self.order.iter().take(to).filter(|id| !ids.contains(id)).count();
        let moved: Vec<_> = self.order.iter().filter(|id| ids.contains(id)).collect();
        self.order = self.order.without(|id| ids.contains(&id)).with_inserted(staying_before, &moved);
        moved
    }

    pub(super) fn clear(&mut self) {
        *self = Self { next: self.next, ..Self::default() };
    }

    /// Makes sure that no id of another state of this library is given out again.
    pub(super) fn skip_ids_of(&mut self, other: &Self) {
        self.next = self.next.max(other.next);
    }
}
