//! From a workspace and a command to the next workspace, or a refusal.

use super::shown::Shown;
use super::{Change, Command, Library, MessageId, Refusal, Workspace, beside, broadcasts};
use channel::ChannelId;
use message::{Button, Message};
use registration::PackageId;
use std::collections::HashSet;

/// What a command made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The next value.
    pub workspace: Workspace,
    /// What differs from the value before.
    pub change: Change,
    /// The message to show now.
    pub selected: Option<MessageId>,
    /// The message to show when the command is taken back.
    pub selected_before: Option<MessageId>,
    /// The channel that the command put on the list.
    pub channel: Option<ChannelId>,
    /// The package that the command remembers.
    pub package: Option<PackageId>,
}

impl Workspace {
    /// Does what a command says and gives the next value; this one stays as it is.
    ///
    /// # Errors
    /// A [`Refusal`] when the command does not fit this value, or would change nothing.
    ///
    /// ```
    /// use message::Message;
    /// use workspace::{Command, Origin, Refusal, Workspace};
    ///
    /// let empty = Workspace::default();
    /// let messages = vec![Message::default()];
    /// let added = empty.apply(Command::AddMessages { at: 0, messages, origin: Origin::New })?;
    /// let id = added.selected.ok_or("nothing is shown")?;
    /// let named = added.workspace.apply(Command::Rename { id, name: "A".into() })?.workspace;
    /// assert_eq!(named.library.get(id).map(|entry| entry.message.name.as_str()), Some("A"));
    /// let again = named.apply(Command::Rename { id, name: "A".into() });
    /// assert_eq!(again, Err(Refusal::Unchanged));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn apply(&self, command: Command) -> Result<Applied, Refusal> {
        let mut workspace = self.clone();
        let shown = perform(&mut workspace, command)?;
        let change = Change::between(self, &workspace);
        if change.is_empty() {
            return Err(Refusal::Unchanged);
        }
        let Shown { after, before, channel, package } = shown;
        Ok(Applied { workspace, change, selected: after, selected_before: before, channel, package })
    }
}

/// Does what a command says to a copy that is thrown away when it is refused.
fn perform(workspace: &mut Workspace, command: Command) -> Result<Shown, Refusal> {
    let library = &mut workspace.library;
    let shown = match command {
        Command::AddMessages { at, messages, .. } => add(library, at, messages),
        Command::RemoveMessages { ids } => {
            for &id in &ids {
                workspace.records.remove(id);
            }
            remove(library, ids)?
        }
        Command::MoveMessages { ids, to } => gather(library, ids, to)?,
        Command::Replace { id, parts } => replace(library, id, parts)?,
        Command::ReplaceLibrary { messages } => {
            let shown = open(library, messages);
            let gone: Vec<_> =
                workspace.records.iter().map(|(id, _)| id).filter(|&id| library.get(id).is_none()).collect();
            for id in gone {
                workspace.records.remove(id);
            }
            shown
        }
        Command::RestoreApproved { id, approved, copy } => restore_approved(library, id, *approved, copy)?,
        Command::AddBroadcast { .. }
        | Command::SetBroadcast { .. }
        | Command::RemoveBroadcast { .. }
        | Command::AddStops { .. }
        | Command::RemoveStops { .. } => return broadcasts::perform(workspace, command),
        Command::AddChannel { .. }
        | Command::Channel { .. }
        | Command::RemoveChannel { .. }
        | Command::NoteOutcome { .. }
        | Command::AddPackage { .. }
        | Command::NotePackageSent { .. }
        | Command::ApplyResponse { .. }
        | Command::SetRegistrationSettings { .. } => return beside::perform(workspace, command),
        on_one => edit(library, on_one)?,
    };
    Ok(shown)
}

fn add(library: &mut Library, at: usize, messages: Vec<Message>) -> Shown {
    let before = library.id_at(at.min(library.len().saturating_sub(1)));
    Shown::moving(before, library.insert(at, messages).first().copied())
}

/// The ids as a set, each of which must be there.
fn present(library: &Library, ids: Vec<MessageId>) -> Result<HashSet<MessageId>, Refusal> {
    let there = |id| library.get(id).map(|_| id).ok_or(Refusal::MessageGone(id));
    ids.into_iter().map(there).collect()
}

fn remove(library: &mut Library, ids: Vec<MessageId>) -> Result<Shown, Refusal> {
    let ids = present(library, ids)?;
    let mut staying_before = None;
    let mut walk = library.ids();
    let first = walk.by_ref().find(|id| {
        let goes = ids.contains(id);
        staying_before = if goes { staying_before } else { Some(*id) };
        goes
    });
    let after = walk.find(|id| !ids.contains(id)).or(staying_before);
    drop(walk);
    library.remove(&ids);
    Ok(Shown::moving(first, after))
}

fn gather(library: &mut Library, ids: Vec<MessageId>, to: usize) -> Result<Shown, Refusal> {
    let ids = present(library, ids)?;
    let first = library.gather(&ids, to).first().copied();
    Ok(Shown::moving(first, first))
}

fn replace(library: &mut Library, id: MessageId, parts: Vec<Message>) -> Result<Shown, Refusal> {
    let entry = library.get(id).ok_or(Refusal::MessageGone(id))?;
    let mut parts = parts.into_iter();
    let first = parts.next().ok_or(Refusal::Unchanged)?;
    if first != entry.message {
        library.replace(id, first);
    }
    let others: Vec<_> = parts.collect();
    if let Some(position) = library.position(id).filter(|_| !others.is_empty()) {
        library.insert(position + 1, others);
    }
    Ok(Shown::both(id))
}

fn restore_approved(
    library: &mut Library,
    id: MessageId,
    approved: Message,
    copy: String,
) -> Result<Shown, Refusal> {
    let now = library.get(id).ok_or(Refusal::MessageGone(id))?.message.clone();
    let restored = Message { text: approved.text, buttons: approved.buttons, ..now.clone() };
    if restored == now {
        return Err(Refusal::Unchanged);
    }
    library.replace(id, restored);
    let behind = library.position(id).map_or(0, |at| at + 1);
    let copy = library.insert(behind, vec![Message { name: copy, ..now }]).first().copied();
    // The owner was editing, and goes on with the copy.
    Ok(Shown::moving(Some(id), copy))
}

fn open(library: &mut Library, messages: Vec<Message>) -> Shown {
    let before = library.id_at(0);
    // The same file again is no change, though its messages would get other ids.
    if library.iter().map(|entry| &entry.message).eq(&messages) {
        return Shown::moving(before, before);
    }
    library.clear();
    Shown::moving(before, library.insert(0, messages).first().copied())
}

/// A command that changes what one message says.
fn edit(library: &mut Library, command: Command) -> Result<Shown, Refusal> {
    let id = match &command {
        Command::Rename { id, .. }
        | Command::SetText { id, .. }
        | Command::SetOpensBroadcast { id, .. }
        | Command::SetSample { id, .. }
        | Command::SetButtonTitle { id, .. }
        | Command::SetButtonUrl { id, .. }
        | Command::SetButtonPhone { id, .. }
        | Command::AddButton { id, .. }
        | Command::RemoveButton { id, .. }
        | Command::MoveButton { id, .. }
        | Command::SetButtons { id, .. }
        | Command::Replace { id, .. } => *id,
        Command::AddMessages { .. }
        | Command::RemoveMessages { .. }
        | Command::MoveMessages { .. }
        | Command::AddChannel { .. }
        | Command::Channel { .. }
        | Command::RemoveChannel { .. }
        | Command::NoteOutcome { .. }
        | Command::AddPackage { .. }
        | Command::NotePackageSent { .. }
        | Command::ApplyResponse { .. }
        | Command::SetRegistrationSettings { .. }
        | Command::AddBroadcast { .. }
        | Command::SetBroadcast { .. }
        | Command::RemoveBroadcast { .. }
        | Command::AddStops { .. }
        | Command::RemoveStops { .. }
        | Command::RestoreApproved { .. }
        | Command::ReplaceLibrary { .. } => return Err(Refusal::Unchanged),
    };
    let entry = library.get(id).ok_or(Refusal::MessageGone(id))?;
    let mut message = entry.message.clone();
    edit_message(id, &mut message, command)?;
    if message != entry.message {
        library.replace(id, message);
    }
    Ok(Shown::both(id))
}

fn edit_message(id: MessageId, message: &mut Message, command: Command) -> Result<(), Refusal> {
    match command {
        Command::Rename { name, .. } => message.name = name,
        Command::SetText { text, .. } => message.text = text,
        Command::SetOpensBroadcast { opens, .. } => message.opens_broadcast = opens,
        Command::SetSample { name, value, .. } if value.is_empty() => {
            message.samples.remove(&name);
        }
        Command::SetSample { name, value, .. } => {
            message.samples.insert(name, value);
        }
        Command::SetButtons { buttons, .. } => message.buttons = buttons,
        other => edit_buttons(id, &mut message.buttons, other)?,
    }
    Ok(())
}

fn edit_buttons(id: MessageId, buttons: &mut Vec<Button>, command: Command) -> Result<(), Refusal> {
    let find = |buttons: &[Button], index| {
        if index < buttons.len() { Ok(index) } else { Err(Refusal::NoSuchButton { id, index }) }
    };
    match command {
        Command::SetButtonTitle { index, title, .. } => {
            let button = buttons.get_mut(index).ok_or(Refusal::NoSuchButton { id, index })?;
            *button.title_mut() = title;
        }
        Command::SetButtonUrl { index, url: new, .. } => match buttons.get_mut(index) {
            Some(Button::Inline { url, .. }) => *url = new,
            Some(Button::Reply { .. }) => return Err(Refusal::ReplyHasNoTarget { id, index }),
            None => return Err(Refusal::NoSuchButton { id, index }),
        },
        Command::SetButtonPhone { index, phone: new, .. } => match buttons.get_mut(index) {
            Some(Button::Inline { phone, .. }) => *phone = new,
            Some(Button::Reply { .. }) => return Err(Refusal::ReplyHasNoTarget { id, index }),
            None => return Err(Refusal::NoSuchButton { id, index }),
        },
        Command::AddButton { at, button, .. } => buttons.insert(at.min(buttons.len()), button),
        Command::RemoveButton { index, .. } => {
            buttons.remove(find(buttons, index)?);
        }
        Command::MoveButton { from, to, .. } => {
            let button = buttons.remove(find(buttons, from)?);
            buttons.insert(to.min(buttons.len()), button);
        }
        _ => {}
    }
    Ok(())
}
