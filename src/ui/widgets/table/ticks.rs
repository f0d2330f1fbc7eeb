//! Which rows are ticked, and at which one the keyboard is.

use std::collections::HashSet;
use std::fmt::Debug;
use std::hash::Hash;

/// What tells one row from another, whatever their order.
pub trait RowKey: Copy + Eq + Hash + Debug {}

impl<K: Copy + Eq + Hash + Debug> RowKey for K {}

/// The ticked rows, by what tells one from another. There may be none.
#[derive(Clone, Debug)]
pub struct Ticks<K> {
    ticked: HashSet<K>,
    /// Where the keyboard is, and a range with Shift begins.
    pub at: Option<K>,
    /// The row that gets the focus in the next frame.
    pub(super) lead: Option<K>,
}

impl<K> Default for Ticks<K> {
    fn default() -> Self {
        Self { ticked: HashSet::new(), at: None, lead: None }
    }
}

impl<K: RowKey> Ticks<K> {
    /// Whether one is ticked.
    pub fn contains(&self, key: K) -> bool {
        self.ticked.contains(&key)
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
    pub fn in_order(&self, list: impl Iterator<Item = K>) -> Vec<K> {
        list.filter(|key| self.contains(*key)).collect()
    }

    /// Ticks this one only.
    pub fn only(&mut self, key: K) {
        self.ticked = HashSet::from([key]);
        self.at = Some(key);
    }

    /// Turns a tick over.
    pub fn toggle(&mut self, key: K) {
        if !self.ticked.insert(key) {
            self.ticked.remove(&key);
        }
        self.at = Some(key);
    }

    /// Ticks everything from where the keyboard is to another one.
    pub fn extend(&mut self, key: K, list: &[K]) {
        let place = |wanted: K| list.iter().position(|other| *other == wanted);
        let Some(to) = place(key) else { return };
        let from = self.at.and_then(place).unwrap_or(to);
        self.ticked.extend(list.iter().take(from.max(to) + 1).skip(from.min(to)));
        self.at = Some(key);
    }

    /// Ticks all of a list, or none where all are ticked.
    pub fn all(&mut self, list: &[K]) {
        if self.has_all(list) {
            self.ticked.clear();
        } else {
            self.ticked.extend(list);
        }
    }

    /// Whether all of a list are ticked; not where it is empty.
    pub fn has_all(&self, list: &[K]) -> bool {
        !list.is_empty() && list.iter().all(|key| self.contains(*key))
    }

    /// Ticks nothing.
    pub fn clear(&mut self) {
        self.ticked.clear();
    }

    /// Lets go of what is gone.
    pub fn keep(&mut self, exists: impl Fn(K) -> bool) {
        self.ticked.retain(|key| exists(*key));
        self.at = self.at.filter(|key| exists(*key));
    }

    /// Leads the keyboard to a row in the next frame.
    pub(super) fn go(&mut self, key: K) {
        self.at = Some(key);
        self.lead = Some(key);
    }
}
