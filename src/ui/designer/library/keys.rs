//! The keyboard in the list.

use egui::{EventFilter, Id, Key, Modifiers, Ui};

use super::{At, LibraryOutput};
use crate::ui::designer::selection::Selection;
use crate::workspace::{Command, MessageId};

/// How many rows Page Up and Page Down go.
const PAGE: usize = 8;

/// Acts on the keys of a row that has the focus, and says which row gets it then.
pub(super) fn attend(
    ui: &Ui,
    row: Id,
    selection: &mut Selection,
    at: At<'_>,
    filtered: bool,
    out: &mut LibraryOutput,
) -> Option<MessageId> {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row, filter));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::ALT, Key::ArrowUp) || pressed(Modifiers::ALT, Key::ArrowDown) {
        // Which of the two: the arrow is still held down in this frame.
        let down = ui.input(|input| input.key_down(Key::ArrowDown));
        shift(selection, at, filtered, down, out);
        return Some(at.id);
    }
    if pressed(Modifiers::COMMAND, Key::A) {
        selection.all(at.ids);
        return Some(at.id);
    }
    if pressed(Modifiers::NONE, Key::Delete) {
        out.delete = true;
    }
    if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::ArrowRight) {
        out.edit = true;
    }
    let last = at.ids.len().checked_sub(1)?;
    let steps = [
        (Key::ArrowUp, at.position.checked_sub(1)),
        (Key::ArrowDown, Some((at.position + 1).min(last))),
        (Key::PageUp, Some(at.position.saturating_sub(PAGE))),
        (Key::PageDown, Some((at.position + PAGE).min(last))),
        (Key::Home, Some(0)),
        (Key::End, Some(last)),
    ];
    steps.into_iter().find_map(|(key, to)| {
        // Shift first: a plain key would take the press with Shift too.
        let extends = pressed(Modifiers::SHIFT, key);
        if !extends && !pressed(Modifiers::NONE, key) {
            return None;
        }
        let id = at.ids.get(to?).copied()?;
        if extends {
            selection.extend(id, at.ids)
        } else {
            selection.only(id)
        }
        Some(id)
    })
}

/// Moves the chosen messages by one place.
fn shift(selection: &Selection, at: At<'_>, filtered: bool, down: bool, out: &mut LibraryOutput) {
    if filtered {
        out.order_locked = true;
        return;
    }
    let chosen = |id: &MessageId| selection.contains(*id);
    let (first, last) = (at.ids.iter().position(chosen), at.ids.iter().rposition(chosen));
    let to = if down { last.map(|last| last + 2) } else { first.and_then(|first| first.checked_sub(1)) };
    let Some(to) = to.filter(|to| *to <= at.ids.len()) else { return };
    out.commands.push(Command::MoveMessages { ids: selection.in_order(at.ids.iter().copied()), to });
}
