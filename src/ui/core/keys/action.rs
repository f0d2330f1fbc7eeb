//! The commands of the program, each with its keys, its name and its group.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::group::Group;
use crate::settings::ThemeChoice;
use crate::ui::core::place::Place;
use crate::words::Lang;

/// A command of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Open another workspace.
    Open,
    /// Begin another workspace.
    Create,
    /// Save a copy of the workspace.
    SaveCopy,
    /// Save the messages as JSON.
    SaveJson,
    /// Take messages in from a file.
    Import,
    /// Write the registration tables.
    Export,
    /// Make a package for registration.
    MakePackage,
    /// Take in what came back from the provider.
    TakeAnswer,
    /// Describe other forms of tables.
    Forms,
    /// Begin the way to another channel.
    NewChannel,
    /// Try everything in the sandbox, without an account.
    TrySandbox,
    /// Copy the webhook of the open channel.
    CopyWebhook,
    /// Begin another broadcast.
    NewBroadcast,
    /// Show who is not written to.
    StopList,
    /// Forget who the clients of broadcasts were.
    ForgetClients,
    /// Take back the last change.
    Undo,
    /// Do it again.
    Redo,
    /// Go to the search field.
    Find,
    /// Add a message.
    NewMessage,
    /// Begin with a ready template.
    Templates,
    /// Duplicate what is selected.
    Duplicate,
    /// Delete what is selected.
    Delete,
    /// Add a button to the open message.
    AddButton,
    /// Make the selected text bold.
    Bold,
    /// Make the selected text slanted.
    Italic,
    /// Strike the selected text through.
    Strike,
    /// Write the selected text in letters of one width.
    Mono,
    /// Put a variable into the text.
    Variable,
    /// Go to the next issue.
    NextIssue,
    /// Go to the issue before.
    PreviousIssue,
    /// Show a screen.
    Go(Place),
    /// Lead the keyboard to the next column.
    NextColumn,
    /// Lead the keyboard to the column before.
    PreviousColumn,
    /// Everything larger.
    ZoomIn,
    /// Everything smaller.
    ZoomOut,
    /// The ordinary size.
    ZoomReset,
    /// Light, dark, or as the system says.
    Theme(ThemeChoice),
    /// Another language.
    Language(Lang),
    /// Search for a command.
    Palette,
    /// Show the list of keys.
    Keys,
    /// Open the folder of the workspace.
    ShowFile,
    /// Open the folder of the log.
    ShowLog,
}

/// Where the key of a command works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// In the whole window.
    Everywhere,
    /// In the text of a message only.
    Text,
    /// In the list of messages only.
    List,
}

/// Who carries out a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The app itself.
    App,
    /// The dialogs of files: the workspace's own, export and import.
    Files,
    /// The search for commands and the list of keys.
    Palette,
    /// A screen, which is shown for it.
    Screen(Place),
    /// A screen, and nobody while another one is shown.
    OnlyOn(Place),
    /// The screen that is shown where it has a search, else the messages.
    Search,
}

/// What there is to know of a command: one row of the table below.
#[derive(Clone, Copy, Debug)]
pub struct ActionInfo {
    /// The id of its name.
    pub id: &'static str,
    /// Its keys, the one that is shown first.
    pub keys: &'static [KeyboardShortcut],
    /// What it belongs to.
    pub group: Group,
    /// Who carries it out.
    pub owner: Owner,
    /// Where its key works.
    pub scope: Scope,
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

/// Makes the list of all commands and the table of what is known of them from the same rows: a
/// command without a row does not compile, and a row is in the list.
macro_rules! actions {
    ($([$($action:tt)+] $id:literal, [$($key:expr),*], $group:ident, $owner:expr, $scope:ident;)*) => {
        impl Action {
            /// Every command, group by group, as the list of keys shows them.
            pub const ALL: [Self; [$($id),*].len()] = [$(Self::$($action)+),*];

            /// Returns the row of the table.
            pub const fn info(self) -> ActionInfo {
                match self {
                    $(Self::$($action)+ => ActionInfo {
                        id: $id,
                        keys: const { &[$($key),*] },
                        group: Group::$group,
                        owner: $owner,
                        scope: Scope::$scope,
                    },)*
                }
            }
        }
    };
}

actions! {
    [Open] "action-open", [command(Key::O)], File, Owner::Files, Everywhere;
    [Create] "action-create", [], File, Owner::Files, Everywhere;
    [SaveCopy] "action-save-copy", [command(Key::S)], File, Owner::Files, Everywhere;
    [Import] "action-import", [command_shift(Key::I)], File, Owner::Files, Everywhere;
    [Export] "action-export", [command(Key::E)], File, Owner::Files, Everywhere;
    [SaveJson] "action-save-json", [command_shift(Key::S)], File, Owner::Files, Everywhere;
    [MakePackage] "action-make-package", [], File, Owner::Screen(Place::Registration), Everywhere;
    [TakeAnswer] "action-take-answer", [], File, Owner::Screen(Place::Registration), Everywhere;
    [Forms] "action-forms", [], File, Owner::Screen(Place::Registration), Everywhere;
    [NewChannel] "action-new-channel", [command_shift(Key::N)], Channel, Owner::Screen(Place::Channels), Everywhere;
    [TrySandbox] "action-try-sandbox", [], Channel, Owner::Screen(Place::Channels), Everywhere;
    [CopyWebhook] "action-copy-webhook", [command_shift(Key::L)], Channel, Owner::Screen(Place::Channels), Everywhere;
    [NewBroadcast] "action-new-broadcast", [command_shift(Key::B)], Broadcast, Owner::Screen(Place::Broadcasts), Everywhere;
    [StopList] "action-stop-list", [], Broadcast, Owner::Screen(Place::Broadcasts), Everywhere;
    [ForgetClients] "action-forget-clients", [], Broadcast, Owner::Screen(Place::Broadcasts), Everywhere;
    [Undo] "action-undo", [command(Key::Z)], Edit, Owner::App, Everywhere;
    [Redo] "action-redo", [command_shift(Key::Z), command(Key::Y)], Edit, Owner::App, Everywhere;
    [Find] "action-find", [command(Key::F)], Edit, Owner::Search, Everywhere;
    [NewMessage] "action-new-message", [command(Key::N)], Message, Owner::Screen(Place::Messages), Everywhere;
    [Templates] "action-templates", [], Message, Owner::Screen(Place::Messages), Everywhere;
    [Duplicate] "action-duplicate", [command(Key::D)], Message, Owner::Screen(Place::Messages), Everywhere;
    [Delete] "library-delete", [plain(Key::Delete)], Message, Owner::Screen(Place::Messages), List;
    [AddButton] "action-add-button", [command(Key::Enter)], Message, Owner::Screen(Place::Messages), Everywhere;
    [Bold] "mark-bold", [command(Key::B)], Text, Owner::Screen(Place::Messages), Text;
    [Italic] "mark-italic", [command(Key::I)], Text, Owner::Screen(Place::Messages), Text;
    [Strike] "mark-strike", [], Text, Owner::Screen(Place::Messages), Everywhere;
    [Mono] "mark-mono", [], Text, Owner::Screen(Place::Messages), Everywhere;
    [Variable] "editor-insert-variable", [], Text, Owner::Screen(Place::Messages), Everywhere;
    [NextIssue] "action-next-issue", [plain(Key::F8)], Problems, Owner::Screen(Place::Messages), Everywhere;
    [PreviousIssue] "action-previous-issue", [shift(Key::F8)], Problems, Owner::Screen(Place::Messages), Everywhere;
    [Go(Place::Channels)] "action-go-channels", [command(Key::Num1)], Window, Owner::App, Everywhere;
    [Go(Place::Messages)] "action-go-messages", [command(Key::Num2)], Window, Owner::App, Everywhere;
    [Go(Place::Registration)] "action-go-registration", [command(Key::Num3)], Window, Owner::App, Everywhere;
    [Go(Place::Broadcasts)] "action-go-broadcasts", [command(Key::Num4)], Window, Owner::App, Everywhere;
    [Go(Place::Audit)] "action-go-audit", [command(Key::Num6)], Window, Owner::App, Everywhere;
    [Go(Place::Settings)] "action-go-settings", [], Window, Owner::App, Everywhere;
    [NextColumn] "action-next-column", [plain(Key::F6)], Window, Owner::OnlyOn(Place::Messages), Everywhere;
    [PreviousColumn] "action-previous-column", [shift(Key::F6)], Window, Owner::OnlyOn(Place::Messages), Everywhere;
    [ZoomIn] "action-zoom-in", [command(Key::Plus), command(Key::Equals)], Window, Owner::App, Everywhere;
    [ZoomOut] "action-zoom-out", [command(Key::Minus)], Window, Owner::App, Everywhere;
    [ZoomReset] "action-zoom-reset", [command(Key::Num0)], Window, Owner::App, Everywhere;
    [Theme(ThemeChoice::System)] "action-theme-system", [], Window, Owner::App, Everywhere;
    [Theme(ThemeChoice::Light)] "action-theme-light", [], Window, Owner::App, Everywhere;
    [Theme(ThemeChoice::Dark)] "action-theme-dark", [], Window, Owner::App, Everywhere;
    [Language(Lang::Ru)] "language-ru", [], Window, Owner::App, Everywhere;
    [Language(Lang::En)] "language-en", [], Window, Owner::App, Everywhere;
    [Palette] "action-palette", [command_shift(Key::P)], Window, Owner::Palette, Everywhere;
    [Keys] "action-keys", [plain(Key::F1)], Window, Owner::Palette, Everywhere;
    [ShowFile] "action-show-file", [], Window, Owner::App, Everywhere;
    [ShowLog] "action-show-log", [], Window, Owner::App, Everywhere;
}

impl Action {
    /// Returns its keys, the one that is shown first.
    pub const fn keys(self) -> &'static [KeyboardShortcut] {
        self.info().keys
    }

    /// Returns the id of its name.
    pub const fn id(self) -> &'static str {
        self.info().id
    }

    /// Returns what it belongs to.
    pub const fn group(self) -> Group {
        self.info().group
    }

    /// Returns who carries it out.
    pub const fn owner(self) -> Owner {
        self.info().owner
    }

    /// Returns where its key works.
    pub const fn scope(self) -> Scope {
        self.info().scope
    }

    /// Whether fields have a like command for what is typed in them.
    pub(super) const fn is_of_fields_too(self) -> bool {
        matches!(self, Self::Undo | Self::Redo)
    }

    /// How its first key is written on this system; nothing where it has none.
    pub fn key_text(self, ctx: &egui::Context) -> String {
        self.keys().first().map(|key| ctx.format_shortcut(key)).unwrap_or_default()
    }
}
