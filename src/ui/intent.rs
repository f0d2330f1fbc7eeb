//! What a screen asks for. A screen changes nothing: it looks at a [`Scene`](super::Scene) and
//! returns intents, which the app carries out after the frame.

use std::path::PathBuf;

use super::account::{PlayWish, TokenWish};
use super::dialogs::Ask;
use super::jobs::Order;
use super::keys::Action;
use super::notices::Notice;
use super::settings::Change;
use super::shell::Place;
use crate::channel::{ChannelEvent, ChannelId};
use crate::rules::Profile;
use crate::workspace::{Checked, Command, MessageId, Workspace};

/// One thing that a screen, a job or a key asks the app to do.
pub enum Intent {
    /// Carry out a command of the program.
    Do(Action),
    /// Change the messages.
    Change(Command),
    /// Make a move on a channel, whatever its facts are by then.
    Move(ChannelId, ChannelEvent),
    /// Do something with the platform's token.
    Token(TokenWish),
    /// Do something with the sandbox.
    Play(PlayWish),
    /// Judge messages by another profile.
    Judge(Box<Profile>),
    /// End the step that typing makes.
    Seal,
    /// Show a message.
    Show(Option<MessageId>),
    /// Take in what a job checked.
    Checked(Vec<Checked>),
    /// Tell the person something.
    Notify(Notice),
    /// Run something off the frame.
    Run(Order),
    /// Stop a running job, by its number.
    Stop(u64),
    /// Let the person choose a file or folder in the system's own dialog.
    Ask(Ask),
    /// Change a setting.
    Set(Change),
    /// A workspace was opened; it takes the place of what was open.
    Opened {
        /// Its file; `None` for the one that opens by itself.
        file: Option<PathBuf>,
        /// What it holds.
        workspace: Workspace,
    },
    /// Open another workspace, after the present one has been saved.
    Open(PathBuf),
    /// Show another screen.
    Go(Place),
}

/// Intents of one frame, in the order in which they came.
pub type Intents = Vec<Intent>;
