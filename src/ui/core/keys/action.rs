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
pub enum Reach {
    /// In the whole window.
    Everywhere,
    /// In the text of a message only.
    Text,
    /// In the list of messages only.
    List,
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
    /// Every command, group by group, as the list of keys shows them.
    pub const ALL: [Self; 48] = [
        Self::Open,
        Self::Create,
        Self::SaveCopy,
        Self::Import,
        Self::Export,
        Self::SaveJson,
        Self::MakePackage,
        Self::TakeAnswer,
        Self::Forms,
        Self::NewChannel,
        Self::TrySandbox,
        Self::CopyWebhook,
        Self::NewBroadcast,
        Self::StopList,
        Self::ForgetClients,
        Self::Undo,
        Self::Redo,
        Self::Find,
        Self::NewMessage,
        Self::Duplicate,
        Self::Delete,
        Self::AddButton,
        Self::Bold,
        Self::Italic,
        Self::Strike,
        Self::Mono,
        Self::Variable,
        Self::NextIssue,
        Self::PreviousIssue,
        Self::Go(Place::Channels),
        Self::Go(Place::Messages),
        Self::Go(Place::Registration),
        Self::Go(Place::Broadcasts),
        Self::Go(Place::Settings),
        Self::NextColumn,
        Self::PreviousColumn,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
        Self::Theme(ThemeChoice::System),
        Self::Theme(ThemeChoice::Light),
        Self::Theme(ThemeChoice::Dark),
        Self::Language(Lang::Ru),
        Self::Language(Lang::En),
        Self::Palette,
        Self::Keys,
        Self::ShowFile,
        Self::ShowLog,
    ];

    /// Its keys, the one that is shown first.
    pub const fn keys(self) -> &'static [KeyboardShortcut] {
        match self {
            Self::Open => const { &[command(Key::O)] },
            Self::SaveCopy => const { &[command(Key::S)] },
            Self::SaveJson => const { &[command_shift(Key::S)] },
            Self::Import => const { &[command_shift(Key::I)] },
            Self::Export => const { &[command(Key::E)] },
            Self::NewChannel => const { &[command_shift(Key::N)] },
            Self::CopyWebhook => const { &[command_shift(Key::L)] },
            Self::NewBroadcast => const { &[command_shift(Key::B)] },
            Self::Undo => const { &[command(Key::Z)] },
            Self::Redo => const { &[command_shift(Key::Z), command(Key::Y)] },
            Self::Find => const { &[command(Key::F)] },
            Self::NewMessage => const { &[command(Key::N)] },
            Self::Duplicate => const { &[command(Key::D)] },
            Self::Delete => const { &[plain(Key::Delete)] },
            Self::AddButton => const { &[command(Key::Enter)] },
            Self::Bold => const { &[command(Key::B)] },
            Self::Italic => const { &[command(Key::I)] },
            Self::NextIssue => const { &[plain(Key::F8)] },
            Self::PreviousIssue => const { &[shift(Key::F8)] },
            Self::Go(Place::Channels) => const { &[command(Key::Num1)] },
            Self::Go(Place::Messages) => const { &[command(Key::Num2)] },
            Self::Go(Place::Registration) => const { &[command(Key::Num3)] },
            Self::Go(Place::Broadcasts) => const { &[command(Key::Num4)] },
            Self::NextColumn => const { &[plain(Key::F6)] },
            Self::PreviousColumn => const { &[shift(Key::F6)] },
            Self::ZoomIn => const { &[command(Key::Plus), command(Key::Equals)] },
            Self::ZoomOut => const { &[command(Key::Minus)] },
            Self::ZoomReset => const { &[command(Key::Num0)] },
            Self::Palette => const { &[command_shift(Key::P)] },
            Self::Keys => const { &[plain(Key::F1)] },
            Self::Create
            | Self::ShowFile
            | Self::ShowLog
            | Self::Strike
            | Self::Mono
            | Self::Variable
            | Self::TrySandbox
            | Self::StopList
            | Self::ForgetClients
            | Self::MakePackage
            | Self::TakeAnswer
            | Self::Forms
            | Self::Go(Place::Settings)
            | Self::Theme(_)
            | Self::Language(_) => &[],
        }
    }

    /// The id of its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "action-open",
            Self::Create => "action-create",
            Self::SaveCopy => "action-save-copy",
            Self::SaveJson => "action-save-json",
            Self::Import => "action-import",
            Self::Export => "action-export",
            Self::MakePackage => "action-make-package",
            Self::TakeAnswer => "action-take-answer",
            Self::Forms => "action-forms",
            Self::NewChannel => "action-new-channel",
            Self::TrySandbox => "action-try-sandbox",
            Self::CopyWebhook => "action-copy-webhook",
            Self::NewBroadcast => "action-new-broadcast",
            Self::StopList => "action-stop-list",
            Self::ForgetClients => "action-forget-clients",
            Self::Undo => "action-undo",
            Self::Redo => "action-redo",
            Self::Find => "action-find",
            Self::NewMessage => "action-new-message",
            Self::Duplicate => "action-duplicate",
            Self::Delete => "library-delete",
            Self::AddButton => "action-add-button",
            Self::Bold => "mark-bold",
            Self::Italic => "mark-italic",
            Self::Strike => "mark-strike",
            Self::Mono => "mark-mono",
            Self::Variable => "editor-insert-variable",
            Self::NextIssue => "action-next-issue",
            Self::PreviousIssue => "action-previous-issue",
            Self::Go(Place::Channels) => "action-go-channels",
            Self::Go(Place::Messages) => "action-go-messages",
            Self::Go(Place::Registration) => "action-go-registration",
            Self::Go(Place::Broadcasts) => "action-go-broadcasts",
            Self::Go(Place::Settings) => "action-go-settings",
            Self::NextColumn => "action-next-column",
            Self::PreviousColumn => "action-previous-column",
            Self::ZoomIn => "action-zoom-in",
            Self::ZoomOut => "action-zoom-out",
            Self::ZoomReset => "action-zoom-reset",
            Self::Theme(ThemeChoice::System) => "action-theme-system",
            Self::Theme(ThemeChoice::Light) => "action-theme-light",
            Self::Theme(ThemeChoice::Dark) => "action-theme-dark",
            Self::Language(Lang::Ru) => "language-ru",
            Self::Language(Lang::En) => "language-en",
            Self::Palette => "action-palette",
            Self::Keys => "action-keys",
            Self::ShowFile => "action-show-file",
            Self::ShowLog => "action-show-log",
        }
    }

    /// What it belongs to.
    pub const fn group(self) -> Group {
        match self {
            Self::Open
            | Self::Create
            | Self::SaveCopy
            | Self::SaveJson
            | Self::Import
            | Self::Export
            | Self::MakePackage
            | Self::TakeAnswer
            | Self::Forms => Group::File,
            Self::NewChannel | Self::TrySandbox | Self::CopyWebhook => Group::Channel,
            Self::NewBroadcast | Self::StopList | Self::ForgetClients => Group::Broadcast,
            Self::Undo | Self::Redo | Self::Find => Group::Edit,
            Self::NewMessage | Self::Duplicate | Self::Delete | Self::AddButton => Group::Message,
            Self::Bold | Self::Italic | Self::Strike | Self::Mono | Self::Variable => Group::Text,
            Self::NextIssue | Self::PreviousIssue => Group::Problems,
            Self::Go(_)
            | Self::NextColumn
            | Self::PreviousColumn
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset
            | Self::Theme(_)
            | Self::Language(_)
            | Self::Palette
            | Self::Keys
            | Self::ShowFile
            | Self::ShowLog => Group::Window,
        }
    }

    /// Whether the screen of registration carries it out.
    pub(in crate::ui) const fn is_of_registration(self) -> bool {
        matches!(self, Self::MakePackage | Self::TakeAnswer | Self::Forms)
    }

    /// Whether the screen of the channels carries it out.
    pub(in crate::ui) const fn is_of_channels(self) -> bool {
        matches!(self.group(), Group::Channel)
    }

    /// Whether the screen of broadcasts carries it out.
    pub(in crate::ui) const fn is_of_broadcasts(self) -> bool {
        matches!(self.group(), Group::Broadcast)
    }

    /// Where its key works.
    pub const fn reach(self) -> Reach {
        match self {
            Self::Bold | Self::Italic => Reach::Text,
            Self::Delete => Reach::List,
            _ => Reach::Everywhere,
        }
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
