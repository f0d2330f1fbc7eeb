//! What commands and keys belong to, in the list of keys.

use egui::{Key, KeyboardShortcut, Modifiers};

/// A group of commands or keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Files in and out.
    File,
    /// Undo, redo, search.
    Edit,
    /// Channels.
    Channel,
    /// Broadcasts.
    Broadcast,
    /// Messages and their buttons.
    Message,
    /// Marks in the text.
    Text,
    /// The way through the issues.
    Problems,
    /// Screens, columns, looks.
    Window,
    /// Keys of the list of messages.
    List,
    /// Keys of fields and dialogs.
    Fields,
}

impl Group {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::File,
        Self::Edit,
        Self::Channel,
        Self::Broadcast,
        Self::Message,
        Self::Text,
        Self::Problems,
        Self::Window,
        Self::List,
        Self::Fields,
    ];

    /// The id of its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::File => "group-file",
            Self::Edit => "group-edit",
            Self::Channel => "group-channel",
            Self::Broadcast => "group-broadcast",
            Self::Message => "group-message",
            Self::Text => "group-text",
            Self::Problems => "group-problems",
            Self::Window => "group-window",
            Self::List => "group-list",
            Self::Fields => "group-fields",
        }
    }
}

/// A key that is no command of the program: it belongs to the control that has the focus.
#[derive(Clone, Copy, Debug)]
pub enum HintKey {
    /// As they are written everywhere, one or the other.
    Plain(&'static [&'static str]),
    /// As this system writes it.
    Shortcut(KeyboardShortcut),
}

impl HintKey {
    /// How the keys are written on this system, each by itself.
    pub fn texts(self, ctx: &egui::Context) -> Vec<String> {
        match self {
            Self::Plain(texts) => texts.iter().map(|&text| text.to_owned()).collect(),
            Self::Shortcut(key) => vec![ctx.format_shortcut(&key)],
        }
    }
}

/// The keys that are no commands: group, key, and the id of what it does.
pub const HINTS: [(Group, HintKey, &str); 10] = [
    (Group::List, HintKey::Plain(&["\u{2191}", "\u{2193}"]), "hint-list-step"),
    (Group::List, HintKey::Plain(&["Home", "End"]), "hint-list-ends"),
    (Group::List, HintKey::Plain(&["Shift+\u{2191}", "Shift+\u{2193}"]), "hint-list-extend"),
    (Group::List, HintKey::Shortcut(KeyboardShortcut::new(Modifiers::COMMAND, Key::A)), "hint-list-all"),
    (Group::List, HintKey::Plain(&["Alt+\u{2191}", "Alt+\u{2193}"]), "hint-list-move"),
    (Group::List, HintKey::Plain(&["Enter"]), "hint-list-edit"),
    (Group::Fields, HintKey::Plain(&["Tab"]), "hint-fields-tab"),
    (Group::Fields, HintKey::Plain(&["Shift+Tab"]), "hint-fields-back"),
    (Group::Fields, HintKey::Plain(&["Enter"]), "hint-fields-enter"),
    (Group::Fields, HintKey::Plain(&["Esc"]), "hint-fields-escape"),
];
