//! The commands of the program and their keys. One enum feeds keys, menus and tooltips.
//!
//! The keys are taken before any widget sees them, so that Ctrl+Z undoes in the document and
//! never in a field as well. None stands on `.` `,` `/`, which move with the keyboard layout.

use egui::{Key, KeyboardShortcut, Modifiers};

/// A command of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Take back the last change.
    Undo,
    /// Do it again.
    Redo,
    /// Open a file.
    Open,
    /// Save to the file.
    Save,
    /// Save to another file.
    SaveAs,
    /// Go to the search field.
    Find,
    /// Add a message.
    NewMessage,
    /// Duplicate what is selected.
    Duplicate,
    /// Take messages in from a file.
    Import,
    /// Write the registration tables.
    Export,
    /// Go to the next issue.
    NextIssue,
    /// Go to the issue before.
    PreviousIssue,
    /// Everything larger.
    ZoomIn,
    /// Everything smaller.
    ZoomOut,
    /// The ordinary size.
    ZoomReset,
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn command_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

impl Action {
    /// Every command. Those with more modifiers stand before those with fewer on the same key,
    /// because egui lets an extra Shift pass.
    pub const ALL: [Self; 15] = [
        Self::Redo,
        Self::Undo,
        Self::Open,
        Self::SaveAs,
        Self::Save,
        Self::Find,
        Self::NewMessage,
        Self::Duplicate,
        Self::Import,
        Self::Export,
        Self::PreviousIssue,
        Self::NextIssue,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
    ];

    /// Its keys, the one that is shown first.
    pub const fn keys(self) -> &'static [KeyboardShortcut] {
        match self {
            Self::Undo => const { &[command(Key::Z)] },
            Self::Redo => const { &[command_shift(Key::Z), command(Key::Y)] },
            Self::Open => const { &[command(Key::O)] },
            Self::Save => const { &[command(Key::S)] },
            Self::SaveAs => const { &[command_shift(Key::S)] },
            Self::Find => const { &[command(Key::F)] },
            Self::NewMessage => const { &[command(Key::N)] },
            Self::Duplicate => const { &[command(Key::D)] },
            Self::Import => const { &[command_shift(Key::I)] },
            Self::Export => const { &[command(Key::E)] },
            Self::NextIssue => const { &[plain(Key::F8)] },
            Self::PreviousIssue => const { &[shift(Key::F8)] },
            Self::ZoomIn => const { &[command(Key::Plus), command(Key::Equals)] },
            Self::ZoomOut => const { &[command(Key::Minus)] },
            Self::ZoomReset => const { &[command(Key::Num0)] },
        }
    }

    /// The id of its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Undo => "action-undo",
            Self::Redo => "action-redo",
            Self::Open => "action-open",
            Self::Save => "action-save",
            Self::SaveAs => "action-save-as",
            Self::Find => "action-find",
            Self::NewMessage => "action-new-message",
            Self::Duplicate => "action-duplicate",
            Self::Import => "action-import",
            Self::Export => "action-export",
            Self::NextIssue => "action-next-issue",
            Self::PreviousIssue => "action-previous-issue",
            Self::ZoomIn => "action-zoom-in",
            Self::ZoomOut => "action-zoom-out",
            Self::ZoomReset => "action-zoom-reset",
        }
    }

    /// How its first key is written on this system.
    pub fn key_text(self, ctx: &egui::Context) -> String {
        self.keys().first().map(|key| ctx.format_shortcut(key)).unwrap_or_default()
    }
}

/// Takes the keys of the program out of this frame's input and says which commands they mean.
///
/// While a dialog is open the commands are taken and forgotten: behind a dialog nothing changes.
pub fn take(ctx: &egui::Context) -> Vec<Action> {
    let pressed: Vec<Action> = ctx.input_mut(|input| {
        let mut pressed = Vec::new();
        for action in Action::ALL {
            for key in action.keys() {
                if input.consume_shortcut(key) {
                    pressed.push(action);
                }
            }
        }
        pressed
    });
    let dialog = ctx.memory(|memory| memory.top_modal_layer().is_some());
    if dialog { Vec::new() } else { pressed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Event, RawInput};

    fn press(modifiers: Modifiers, key: Key) -> Vec<Action> {
        let ctx = egui::Context::default();
        let event = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        let input = RawInput { events: vec![event], ..Default::default() };
        let mut got = Vec::new();
        ctx.run_ui(input, |ui| got.extend(take(ui.ctx()))).textures_delta.clear();
        got
    }

    #[test]
    fn each_key_means_its_command_and_no_other() {
        for action in Action::ALL {
            for key in action.keys() {
                assert_eq!(press(key.modifiers, key.logical_key), [action], "{key:?}");
            }
        }
    }

    #[test]
    fn typing_is_left_alone() {
        for key in [Key::Z, Key::S, Key::Num0, Key::Plus] {
            assert_eq!(press(Modifiers::NONE, key), []);
            assert_eq!(press(Modifiers::SHIFT, key), []);
        }
    }

    #[test]
    fn no_key_moves_with_the_layout() {
        for action in Action::ALL {
            for key in action.keys() {
                assert!(!matches!(key.logical_key, Key::Period | Key::Comma | Key::Slash), "{action:?}");
            }
        }
    }
}
