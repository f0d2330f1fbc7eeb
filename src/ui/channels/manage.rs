//! Changes of a channel on the platform: another name, blocking, deleting.

use super::View;
use super::failure::Failure;
use super::open::Open;
use super::talk::{Load, ask};
use crate::channel::ChannelEvent;
use crate::platform::wire::ChannelUpdate;
use crate::platform::{Client, PlatformError};
use crate::ui::core::intent::{Intent, Intents};
use crate::workspace::Command;

/// What is to be changed on the platform.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// The names.
    Names {
        /// Of the channel.
        name: String,
        /// Of the account.
        account: String,
    },
    /// Blocked, or free again.
    Blocked(bool),
}

/// Whether the platform can be asked to change the channel.
pub(super) fn is_remote(open: &mut Open<'_>) -> bool {
    let there = open.channel.remote.is_some() && open.channel.removed.is_none();
    there && super::pulse::is_ready(open)
}

/// Changes the channel on the platform, and here when that has succeeded.
pub(super) fn change(open: &mut Open<'_>, view: &View, change: Change) {
    let Some(number) = open.channel.remote.as_ref().map(|remote| remote.channel) else { return };
    let (id, now) = (open.id, open.now());
    let moves = match &change {
        Change::Names { name, account } => {
            vec![ChannelEvent::Name(name.clone()), ChannelEvent::Account(account.clone())]
        }
        Change::Blocked(true) => vec![ChannelEvent::Blocked(now)],
        Change::Blocked(false) => vec![ChannelEvent::Unblocked],
    };
    let client = open.scene.account.client_of(open.channel).map_err(Failure::from);
    let work = move |client: Client| async move { send(&client, number, change).await };
    let then = move |outcome: &Result<(), Failure>| match outcome {
        Ok(()) => moves.into_iter().map(|step| Intent::Move(id, step)).collect(),
        Err(failure) if failure.is_gone() => vec![Intent::Move(id, ChannelEvent::Removed(now))],
        Err(_) => Intents::new(),
    };
    ask(open, &view.talk, |talk| &mut talk.change, client, work, then);
}

/// The platform takes a change only with the access token that it gave, so the channel is read
/// first.
async fn send(client: &Client, number: i64, change: Change) -> Result<(), Failure> {
    let there = client.channel(number).await?;
    let token = there.access_token.filter(|token| !token.is_empty()).ok_or(Failure::NoAccessToken)?;
    let update = match change {
        Change::Names { name, account } => ChannelUpdate::new(token, &name).account(&account),
        Change::Blocked(blocked) => ChannelUpdate::new(token, &there.channel_name).blocked(blocked),
    };
    client.update(number, &update).await?;
    Ok(())
}

/// Deletes the channel on the platform, and here when it is gone there.
pub(super) fn delete(open: &mut Open<'_>, view: &View) {
    let Some(number) = open.channel.remote.as_ref().map(|remote| remote.channel) else { return };
    let id = open.id;
    let client = open.scene.account.client_of(open.channel).map_err(Failure::from);
    let work = move |client: Client| async move {
        match client.delete(number).await {
            Ok(_) => Ok(()),
            // What is not there need not be deleted.
            Err(error) if matches!(error.kind, PlatformError::NotFound) => Ok(()),
            Err(error) => Err(Failure::from(error)),
        }
    };
    let then = move |outcome: &Result<(), Failure>| match outcome {
        Ok(()) => vec![Intent::Change(Command::RemoveChannel { id })],
        Err(_) => Intents::new(),
    };
    ask(open, &view.talk, |talk| &mut talk.change, client, work, then);
}

/// How the change stands: `Some(true)` when it is done and the question can be closed, and
/// `Some(false)` when it has failed.
pub(super) fn outcome(view: &View) -> Option<bool> {
    match view.talk.borrow().change {
        Load::Done(()) => Some(true),
        Load::Failed(_) => Some(false),
        Load::Idle | Load::Busy => None,
    }
}

/// A question begins or ends: what became of an earlier change is told no more.
pub(super) fn forget(view: &View) {
    let mut talk = view.talk.borrow_mut();
    if !talk.change.is_busy() {
        talk.change = Load::Idle;
    }
}
