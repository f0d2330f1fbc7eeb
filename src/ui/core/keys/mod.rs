//! The commands of the program and their keys. One enum feeds keys, menus, tooltips, the list of
//! keys and the search for commands.
//!
//! The keys are taken before any widget sees them, so that Ctrl+Z undoes in the document and
//! never in a field as well. None stands on `.` `,` `/`, which move with the keyboard layout.

mod action;
mod group;

#[cfg(test)]
mod tests;

pub use action::{Action, Owner, Scope};
pub use group::{Group, HINTS};

/// Takes the keys of the program out of this frame's input and says which commands they mean.
///
/// While a dialog is open the commands are taken and forgotten: behind a dialog nothing changes.
/// Undo and redo alone are left to the dialog's own fields, which no document stands behind.
pub fn take(ctx: &egui::Context) -> Vec<Action> {
    let dialog = ctx.memory(|memory| memory.top_modal_layer().is_some());
    let pressed: Vec<Action> = ctx.input_mut(|input| {
        let mut pressed = Vec::new();
        // Those with Shift first: egui lets an extra Shift pass.
        for shift in [true, false] {
            for action in Action::ALL {
                if action.scope() != Scope::Everywhere || (dialog && action.is_of_fields_too()) {
                    continue;
                }
                for key in action.keys().iter().filter(|key| key.modifiers.shift == shift) {
                    if input.consume_shortcut(key) {
                        pressed.push(action);
                    }
                }
            }
        }
        pressed
    });
    if dialog { Vec::new() } else { pressed }
}
