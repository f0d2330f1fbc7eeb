//! A channel of the platform becomes one of the workspace.

use jiff::Timestamp;

use super::open::Open;
use crate::channel::{Move, Project, Remote};
use crate::platform::wire;

pub(super) fn published(project: &Project, channel: &wire::Channel) -> Move {
    let remote = Remote { project: project.clone(), channel: channel.id, bot: channel.bot_id.clone() };
    let at = channel.creation_time.unwrap_or_else(Timestamp::now);
    let webhook = channel.webhook_url.clone().filter(|webhook| !webhook.is_empty());
    Move::Published { at, remote, webhook }
}

/// Makes a channel of the platform the open one.
pub(super) fn take_over(open: &mut Open<'_>, project: &Project, channel: &wire::Channel) {
    open.take(Move::Name(channel.channel_name.clone()));
    if let Some(account) = channel.account() {
        open.take(Move::Account(account));
    }
    open.take(published(project, channel));
    if channel.is_blocked {
        open.take(Move::Blocked(open.now()));
    }
}
