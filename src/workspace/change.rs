//! What differs between two values of a workspace.

use super::{MessageId, Workspace};
use imbl::ordmap::DiffItem;

/// What differs between two values of a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Messages that are new or say something else, by id.
    pub changed: Vec<MessageId>,
    /// Messages that are gone, by id.
    pub removed: Vec<MessageId>,
    /// Whether the order is another. It is when messages came or went.
    pub reordered: bool,
}

impl Change {
    /// The way from one value to another. It takes time by what differs, not by how much there
    /// is, where one value was made from the other.
    pub fn between(old: &Workspace, new: &Workspace) -> Self {
        let mut change = Self { reordered: !old.library.has_equal_order(&new.library), ..Self::default() };
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
        self.changed.is_empty() && self.removed.is_empty() && !self.reordered
    }
}
