//! What can be done to a workspace.

use super::MessageId;
use broadcast::{Broadcast, BroadcastKey, Stop, StopKey};
use channel::{Channel, ChannelId};
use message::{Button, Message};
use registration::{Package, Record, RegistrationSettings};

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
    /// Puts another state in a channel's place, which the channel's own steps have made.
    SetChannel {
        /// Which channel.
        id: ChannelId,
        /// Its next state.
        channel: Box<Channel>,
        /// The id of the words that name the step.
        step: &'static str,
    },
    /// Forgets a channel. What is on the platform is not touched.
    RemoveChannel {
        /// Which channel.
        id: ChannelId,
    },
    /// Puts other states in the place of records of registration.
    SetRecords {
        /// Which messages and what is known of them then; `None` forgets a record.
        records: Vec<(MessageId, Option<Record>)>,
        /// The id of the words that name the step.
        step: &'static str,
    },
    /// Remembers a package that was made, with what it does to the records.
    AddPackage {
        /// The package.
        package: Box<Package>,
        /// The records of the messages in it.
        records: Vec<(MessageId, Record)>,
    },
    /// Puts new messages in, each with what is known of its registration: what the provider has
    /// and the library has not.
    TakeIn {
        /// The position of the first of them.
        at: usize,
        /// The messages in their order.
        messages: Vec<(Message, Option<Record>)>,
        /// The id of the words that name the step.
        step: &'static str,
    },
    /// Puts other habits of registering in the place of the present ones.
    SetDesk {
        /// The habits.
        desk: Box<RegistrationSettings>,
        /// The id of the words that name the step.
        step: &'static str,
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
        /// The id of the words that name the step.
        step: &'static str,
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
    /// Several commands as one step: all of them or, when one is refused, none. One that would
    /// change nothing is passed over.
    Together {
        /// The commands in their order.
        commands: Vec<Command>,
        /// The id of the words that name the step.
        step: &'static str,
    },
    /// Puts the messages of an opened file in the place of all there are.
    ReplaceLibrary {
        /// The messages in their order.
        messages: Vec<Message>,
    },
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
    Broadcast(BroadcastKey, &'static str),
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
            Self::AddPackage { .. } => "step-package",
            Self::AddBroadcast { .. } => "step-broadcast-new",
            Self::RemoveBroadcast { .. } => "step-broadcast-remove",
            Self::AddStops { .. } => "step-stops-add",
            Self::RemoveStops { .. } => "step-stops-remove",
            Self::SetBroadcast { step, .. }
            | Self::SetChannel { step, .. }
            | Self::SetRecords { step, .. }
            | Self::SetDesk { step, .. }
            | Self::TakeIn { step, .. }
            | Self::Together { step, .. } => step,
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
            // The step tells the field.
            Self::SetChannel { id, step, .. } => Some(Typing::Channel(*id, step)),
            Self::SetBroadcast { key, step, .. } => Some(Typing::Broadcast(*key, step)),
            _ => None,
        }
    }
}
