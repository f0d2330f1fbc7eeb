//! What can be done to a workspace.

use super::MessageId;
use broadcast::{Broadcast, BroadcastKey, Stop, StopKey};
use channel::{Channel, ChannelEvent, ChannelId};
use jiff::civil::DateTime;
use message::{Button, Message};
use registration::{Outcome, Package, PackageId, RegistrationSettings, response};

/// Where new messages come from; it only makes the step's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Made by the owner.
    New,
    /// Copies of others.
    Duplicate,
    /// From a file.
    Import,
    /// The example that an empty library offers.
    Example,
}

/// One thing that a person does. Positions and indices count from 0; one beyond the end means
/// the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Puts new messages in.
    AddMessages {
        /// The position of the first of them.
        at: usize,
        /// The messages in their order.
        messages: Vec<Message>,
        /// Where they come from.
        origin: Origin,
    },
    /// Deletes messages.
    RemoveMessages {
        /// Which.
        ids: Vec<MessageId>,
    },
    /// Moves messages; several keep the order they have.
    MoveMessages {
        /// Which, in any order.
        ids: Vec<MessageId>,
        /// They go in front of the message that stands at this position now. So one step down
        /// is the own position plus two.
        to: usize,
    },
    /// Gives a message another name.
    Rename {
        /// Which message.
        id: MessageId,
        /// Its name.
        name: String,
    },
    /// Sets the text.
    SetText {
        /// Which message.
        id: MessageId,
        /// The whole text.
        text: String,
    },
    /// Says whether it is the first message of a broadcast.
    SetOpensBroadcast {
        /// Which message.
        id: MessageId,
        /// Whether it is.
        opens: bool,
    },
    /// Sets the sample value of a variable; an empty one takes it away.
    SetSample {
        /// Which message.
        id: MessageId,
        /// The variable's name.
        name: String,
        /// The value.
        value: String,
    },
    /// Sets what a button says.
    SetButtonTitle {
        /// Which message.
        id: MessageId,
        /// Which button.
        index: usize,
        /// The title.
        title: String,
    },
    /// Sets where an inline button leads.
    SetButtonUrl {
        /// Which message.
        id: MessageId,
        /// Which button.
        index: usize,
        /// The URL.
        url: String,
    },
    /// Sets whom an inline button calls.
    SetButtonPhone {
        /// Which message.
        id: MessageId,
        /// Which button.
        index: usize,
        /// The phone number.
        phone: String,
    },
    /// Puts a button in.
    AddButton {
        /// Which message.
        id: MessageId,
        /// The button's index.
        at: usize,
        /// The button.
        button: Button,
    },
    /// Takes a button away.
    RemoveButton {
        /// Which message.
        id: MessageId,
        /// Which button.
        index: usize,
    },
    /// Moves a button among the others.
    MoveButton {
        /// Which message.
        id: MessageId,
        /// Its index now.
        from: usize,
        /// Its index then.
        to: usize,
    },
    /// Sets all buttons at once, as the switch between kinds does.
    SetButtons {
        /// Which message.
        id: MessageId,
        /// The buttons.
        buttons: Vec<Button>,
    },
    /// Puts the parts that a fix or a split makes in a message's place. The first keeps the id,
    /// the others come after it.
    Replace {
        /// Which message.
        id: MessageId,
        /// The parts, at least one.
        parts: Vec<Message>,
    },
    /// Puts a new channel on the list.
    AddChannel {
        /// What is known of it.
        channel: Box<Channel>,
    },
    /// Says what happened to a channel, or what was found out about it.
    Channel {
        /// Which channel.
        id: ChannelId,
        /// What happened.
        event: Box<ChannelEvent>,
    },
    /// Forgets a channel. What is on the platform is not touched.
    RemoveChannel {
        /// Which channel.
        id: ChannelId,
    },
    /// Notes by hand where templates stand at the provider.
    NoteOutcome {
        /// Which messages. Those that are gone are passed over.
        ids: Vec<MessageId>,
        /// What is noted.
        noted: Noted,
        /// When, by the owner's clock.
        at: DateTime,
    },
    /// Remembers a package that was made. Its messages lie in it until it is noted as sent; the
    /// recipient and the layout are offered for the next package.
    AddPackage {
        /// The package.
        package: Box<Package>,
        /// The habits of registering from now on; the recipient is taken from the package.
        settings: Box<RegistrationSettings>,
    },
    /// Notes that a package was sent: the messages that still lie in it count as handed over, as
    /// they were packed.
    NotePackageSent {
        /// Which package.
        package: PackageId,
        /// When, by the owner's clock.
        at: DateTime,
    },
    /// Takes what came back from the provider: what it says of templates, and templates that it
    /// has and the library has not. These go to the end.
    ApplyResponse {
        /// What the owner's decisions came to; new messages have their names.
        applied: Box<response::Applied>,
        /// The habits of registering, where the response taught new ones.
        settings: Option<Box<RegistrationSettings>>,
    },
    /// Changes the habits of registering: forms, and what the provider's words mean.
    SetRegistrationSettings {
        /// The habits.
        settings: Box<RegistrationSettings>,
    },
    /// Gives a message its approved content back and keeps what it says now as a copy behind it.
    RestoreApproved {
        /// Which message.
        id: MessageId,
        /// What was approved. Text and buttons are taken from it.
        approved: Box<Message>,
        /// The name of the copy.
        copy: String,
    },
    /// Puts a new broadcast on the list.
    AddBroadcast {
        /// The broadcast.
        broadcast: Box<Broadcast>,
    },
    /// Puts another state in a broadcast's place.
    SetBroadcast {
        /// Which broadcast.
        key: BroadcastKey,
        /// Its next state.
        broadcast: Box<Broadcast>,
    },
    /// Forgets a broadcast. What was sent stays in the ledger.
    RemoveBroadcast {
        /// Which broadcast.
        key: BroadcastKey,
    },
    /// Puts clients onto the stop list; those that are on it stay as they are.
    AddStops {
        /// Who.
        stops: Vec<Stop>,
    },
    /// Takes clients off the stop list.
    RemoveStops {
        /// Which entries.
        keys: Vec<StopKey>,
    },
    /// Puts the messages of an opened file in the place of all there are.
    ReplaceLibrary {
        /// The messages in their order.
        messages: Vec<Message>,
    },
}

/// What the owner notes by hand about templates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Noted {
    /// They were handed over outside of this program, to somebody who may be unnamed.
    Sent {
        /// To whom; may be empty.
        to: String,
    },
    /// The provider has answered, or its answer was noted by mistake.
    Answered(Outcome),
}

/// A field that is typed into. What goes into one field without a pause is one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typing {
    Name(MessageId),
    Text(MessageId),
    Sample(MessageId, String),
    Title(MessageId, usize),
    Url(MessageId, usize),
    Phone(MessageId, usize),
    Channel(ChannelId, &'static str),
    Broadcast(BroadcastKey),
}

impl Command {
    /// The id of the words that name the step, for a menu: «Отменить: …».
    pub fn label(&self) -> &'static str {
        match self {
            Self::AddMessages { origin: Origin::New, .. } => "step-new",
            Self::AddMessages { origin: Origin::Duplicate, .. } => "step-duplicate",
            Self::AddMessages { origin: Origin::Import, .. } => "step-import",
            Self::AddMessages { origin: Origin::Example, .. } => "step-example",
            Self::RemoveMessages { .. } => "step-remove",
            Self::MoveMessages { .. } => "step-move",
            Self::Rename { .. } => "step-rename",
            Self::SetText { .. } => "step-text",
            Self::SetOpensBroadcast { .. } => "step-opens-broadcast",
            Self::SetSample { .. } => "step-sample",
            Self::SetButtonTitle { .. } => "step-button-title",
            Self::SetButtonUrl { .. } => "step-button-url",
            Self::SetButtonPhone { .. } => "step-button-phone",
            Self::AddButton { .. } => "step-button-add",
            Self::RemoveButton { .. } => "step-button-remove",
            Self::MoveButton { .. } => "step-button-move",
            Self::SetButtons { .. } => "step-buttons",
            Self::Replace { parts, .. } if parts.len() > 1 => "step-split",
            Self::Replace { .. } => "step-fix",
            Self::AddChannel { .. } => "step-add-channel",
            Self::RemoveChannel { .. } => "step-remove-channel",
            Self::Channel { event, .. } => event.label(),
            Self::NoteOutcome { .. } | Self::NotePackageSent { .. } => "step-reg-mark",
            Self::AddPackage { .. } => "step-package",
            Self::ApplyResponse { .. } => "step-reg-answer",
            Self::SetRegistrationSettings { .. } => "step-reg-forms",
            Self::RestoreApproved { .. } => "step-reg-copy",
            Self::AddBroadcast { .. } => "step-broadcast-new",
            Self::SetBroadcast { .. } => "step-broadcast-edit",
            Self::RemoveBroadcast { .. } => "step-broadcast-remove",
            Self::AddStops { .. } => "step-stops-add",
            Self::RemoveStops { .. } => "step-stops-remove",
            Self::ReplaceLibrary { .. } => "step-open",
        }
    }

    /// The field that the command types into, if it is one that types.
    pub(super) fn typing(&self) -> Option<Typing> {
        match self {
            Self::Rename { id, .. } => Some(Typing::Name(*id)),
            Self::SetText { id, .. } => Some(Typing::Text(*id)),
            Self::SetSample { id, name, .. } => Some(Typing::Sample(*id, name.clone())),
            Self::SetButtonTitle { id, index, .. } => Some(Typing::Title(*id, *index)),
            Self::SetButtonUrl { id, index, .. } => Some(Typing::Url(*id, *index)),
            Self::SetButtonPhone { id, index, .. } => Some(Typing::Phone(*id, *index)),
            // The step's name tells the field.
            Self::Channel { id, event } => Some(Typing::Channel(*id, event.label())),
            Self::SetBroadcast { key, .. } => Some(Typing::Broadcast(*key)),
            _ => None,
        }
    }
}
