//! The way through the problems: F8 and Shift+F8.

use super::editor::{Diagnosis, FieldRef};
use crate::ui::core::document::Document;
use crate::workspace::MessageId;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the next.
    On,
    /// To the one before.
    Back,
}

/// The field of the next problem in a message, seen from the field that has the focus; from an
/// end of the message where none has. `None` where there is none further on.
pub fn in_message(diagnosis: &Diagnosis, focused: Option<FieldRef>, way: Way) -> Option<FieldRef> {
    let mut fields: Vec<FieldRef> = Vec::new();
    for issue in diagnosis.issues() {
        let field = FieldRef::of(issue.place);
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields.sort_by_key(|field| field.rank());
    let beyond = |field: &&FieldRef| {
        focused.is_none_or(|at| match way {
            Way::On => field.rank() > at.rank(),
            Way::Back => field.rank() < at.rank(),
        })
    };
    match way {
        Way::On => fields.iter().find(beyond).copied(),
        Way::Back => fields.iter().rev().find(beyond).copied(),
    }
}

/// The next message with a problem, around the library's end; the open one comes last.
pub fn other_message(document: &Document, open: Option<MessageId>, way: Way) -> Option<MessageId> {
    let library = &document.workspace().library;
    let has_problem = |id: &MessageId| {
        document.checks().of(*id).is_some_and(|checked| checked.errors() + checked.warnings() > 0)
    };
    let mut ids: Vec<MessageId> = library.ids().collect();
    if way == Way::Back {
        ids.reverse();
    }
    let at = ids.iter().position(|id| Some(*id) == open).map_or(0, |at| at + 1);
    let at = at.min(ids.len());
    ids.rotate_left(at);
    ids.into_iter().find(has_problem)
}
