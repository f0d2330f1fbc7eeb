//! A persistent collection of things that are known by numbers: channels, records, packages.

use broadcast::{BroadcastKey, StopKey};
use channel::ChannelId;
use imbl::OrdMap;
use message::MessageId;
use registration::PackageId;
use std::fmt;
use std::sync::Arc;

/// What names a thing on a [`Shelf`].
pub trait Item: Copy + Ord {
    /// The id of a number.
    fn from_number(number: u64) -> Self;
    /// The number of the id.
    fn number(self) -> u64;
}

impl Item for ChannelId {
    fn from_number(number: u64) -> Self {
        Self::from_number(number)
    }

    fn number(self) -> u64 {
        self.number()
    }
}

impl Item for PackageId {
    fn from_number(number: u64) -> Self {
        Self::from_number(number)
    }

    fn number(self) -> u64 {
        self.number()
    }
}

impl Item for BroadcastKey {
    fn from_number(number: u64) -> Self {
        Self::from_number(number)
    }

    fn number(self) -> u64 {
        self.number()
    }
}

impl Item for StopKey {
    fn from_number(number: u64) -> Self {
        Self::from_number(number)
    }

    fn number(self) -> u64 {
        self.number()
    }
}

impl Item for MessageId {
    fn from_number(number: u64) -> Self {
        Self::from_number(number)
    }

    fn number(self) -> u64 {
        self.number()
    }
}

/// Things by their ids. A copy shares everything that did not change.
pub struct Shelf<K, T> {
    items: OrdMap<K, Arc<T>>,
    /// The number of the next new thing. It is no part of what the shelf holds.
    next: u64,
}

impl<K: fmt::Debug + Ord, T: fmt::Debug> fmt::Debug for Shelf<K, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.items.iter()).finish()
    }
}

impl<K: Clone + Ord, T> Clone for Shelf<K, T> {
    fn clone(&self) -> Self {
        Self { items: self.items.clone(), next: self.next }
    }
}

impl<K: Ord, T> Default for Shelf<K, T> {
    fn default() -> Self {
        Self { items: OrdMap::new(), next: 0 }
    }
}

/// Equal when they hold the same things under the same ids.
impl<K: Item, T: PartialEq> PartialEq for Shelf<K, T> {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || self.items == other.items
    }
}

impl<K: Item, T: Eq> Eq for Shelf<K, T> {}

impl<K: Item, T> Shelf<K, T> {
    /// A shelf of what a store kept: things under their ids, and the number of the next new one.
    pub fn from_stored(things: impl IntoIterator<Item = (K, T)>, next: u64) -> Self {
        let mut shelf: Self = things.into_iter().collect();
        shelf.next = shelf.next.max(next);
        shelf
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// One of them. O(log n).
    pub fn get(&self, id: K) -> Option<&Arc<T>> {
        self.items.get(&id)
    }

    /// All of them by their ids, which is the order in which they came.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &Arc<T>)> {
        self.items.iter().map(|(id, thing)| (*id, thing))
    }

    /// Whether two shelves are one and the same, which is told at once.
    pub fn is_same(&self, other: &Self) -> bool {
        self.items.ptr_eq(&other.items)
    }

    /// The id that [`Shelf::add`] would give.
    pub fn next_id(&self) -> K {
        K::from_number(self.next)
    }

    /// Puts a new thing on the shelf under an id that nothing ever had.
    pub(super) fn add(&mut self, thing: T) -> K {
        let id = self.next_id();
        self.put(id, Arc::new(thing));
        id
    }

    /// Puts a thing under an id, in the place of what had it.
    pub(super) fn put(&mut self, id: K, thing: Arc<T>) {
        self.next = self.next.max(id.number().saturating_add(1));
        self.items.insert(id, thing);
    }

    pub(super) fn remove(&mut self, id: K) -> Option<Arc<T>> {
        self.items.remove(&id)
    }

    pub(super) fn items(&self) -> &OrdMap<K, Arc<T>> {
        &self.items
    }

    /// Makes sure that no id of another state of this shelf is given out again.
    pub(super) fn skip_ids_of(&mut self, other: &Self) {
        self.next = self.next.max(other.next);
    }
}

impl<K: Item, T> FromIterator<(K, T)> for Shelf<K, T> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(things: I) -> Self {
        let mut shelf = Self::default();
        for (id, thing) in things {
            shelf.put(id, Arc::new(thing));
        }
        shelf
    }
}
