//! What a screen asks for. A screen changes nothing: it looks at a [`Scene`](super::scene::Scene) and
//! returns intents, which the app carries out after the frame.

use std::path::PathBuf;
use std::sync::Arc;

use super::broadcast_wishes::SendWish;
use super::keys::Action;
use super::notices::Notice;
use super::place::Place;
use super::system_dialogs::Ask;
use crate::channel::{ChannelEvent, ChannelId, Secret};
use crate::rules::Profile;
use crate::sandbox::Sandbox;
use crate::settings::Change;
use crate::store::Found;
use crate::tasks::JobRequest;
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
    /// Do something with a broadcast.
    Send(SendWish),
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
    Run(JobRequest<Self>),
    /// Stop a running job, by its number.
    Stop(u64),
    /// Let the person choose a file or folder in the system's own dialog.
    Ask(Ask<Self>),
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
    /// Audit what a file or a folder says of a bot.
    Audit(PathBuf),
    /// Show another screen.
    Go(Place),
}

/// Intents of one frame, in the order in which they came.
pub type Intents = Vec<Intent>;

impl From<JobRequest<Self>> for Intent {
    fn from(request: JobRequest<Self>) -> Self {
        Self::Run(request)
    }
}

/// What becomes of the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenWish {
    /// It is wanted for the first time.
    Read,
    /// Keep this one.
    Keep(Secret),
    /// Forget it.
    Forget,
    /// A job was told this of the token of an address.
    Told(String, Found),
}

/// What becomes of the sandbox.
#[derive(Debug)]
pub enum PlayWish {
    /// It is wanted.
    Start,
    /// A job has started it, or not.
    Started(Result<Arc<Sandbox>, (&'static str, String)>),
}
