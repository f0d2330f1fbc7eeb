//! What differs between two values of a workspace.

use super::{Item, MessageId, Shelf, Workspace};
use broadcast::{BroadcastKey, StopKey};
use channel::ChannelId;
use imbl::ordmap::DiffItem;
use registration::PackageId;
use std::sync::Arc;

/// What differs between two collections, by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing<K> {
    /// Things that are new or say something else.
    pub changed: Vec<K>,
    /// Things that are gone.
    pub removed: Vec<K>,
}

impl<K> Default for Differing<K> {
    fn default() -> Self {
        Self { changed: Vec::new(), removed: Vec::new() }
    }
}

impl<K: Item> Differing<K> {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.removed.is_empty()
    }

    fn between<T: PartialEq>(old: &Shelf<K, T>, new: &Shelf<K, T>) -> Self {
        let mut found = Self::default();
        for item in old.items().diff(new.items()) {
            match item {
                DiffItem::Add(&id, _) | DiffItem::Update { new: (&id, _), .. } => found.changed.push(id),
                DiffItem::Remove(&id, _) => found.removed.push(id),
            }
        }
        found
    }
}

/// What differs between two values of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Messages that are new or say something else, by id.
    pub changed: Vec<MessageId>,
    /// Messages that are gone, by id.
    pub removed: Vec<MessageId>,
    /// Whether the order is another. It is when messages came or went.
    pub reordered: bool,
    /// The channels.
    pub channels: Differing<ChannelId>,
    /// The records of registration.
    pub records: Differing<MessageId>,
    /// The packages.
    pub packages: Differing<PackageId>,
    /// The broadcasts.
    pub broadcasts: Differing<BroadcastKey>,
    /// The stop list.
    pub stops: Differing<StopKey>,
    /// Whether the owner's habits in registering are others.
    pub desk: bool,
}

impl Change {
    /// The way from one value to another. It takes time by what differs, not by how much there
    /// is, where one value was made from the other.
    pub fn between(old: &Workspace, new: &Workspace) -> Self {
        let mut change = Self {
            reordered: !old.library.has_equal_order(&new.library),
            channels: Differing::between(&old.channels, &new.channels),
            records: Differing::between(&old.records, &new.records),
            packages: Differing::between(&old.packages, &new.packages),
            broadcasts: Differing::between(&old.broadcasts, &new.broadcasts),
            stops: Differing::between(&old.stops, &new.stops),
            desk: !Arc::ptr_eq(&old.desk, &new.desk) && old.desk != new.desk,
            ..Self::default()
        };
        for item in old.library.entries().diff(new.library.entries()) {
            match item {
                DiffItem::Add(&id, _) | DiffItem::Update { new: (&id, _), .. } => change.changed.push(id),
                DiffItem::Remove(&id, _) => change.removed.push(id),
            }
        }
        change
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty()
            && self.removed.is_empty()
            && !self.reordered
            && self.channels.is_empty()
            && self.records.is_empty()
            && self.packages.is_empty()
            && self.broadcasts.is_empty()
            && self.stops.is_empty()
            && !self.desk
    }
}
