//! A channel of the platform becomes one of the workspace.

use jiff::Timestamp;

use super::open::Open;
use crate::channel::{ChannelEvent, Project, Remote};
use crate::platform::wire;

pub(super) fn published(project: &Project, channel: &wire::Channel) -> ChannelEvent {
    let remote = Remote { project: project.clone(), channel: channel.id, bot: channel.bot_id.clone() };
    let at = channel.creation_time.unwrap_or_else(Timestamp::now);
    let webhook = channel.webhook_url.clone().filter(|webhook| !webhook.is_empty());
    ChannelEvent::Published { at, remote, webhook }
}

/// Makes a channel of the platform the open one.
pub(super) fn take_over(open: &mut Open<'_>, project: &Project, channel: &wire::Channel) {
    open.take(ChannelEvent::Name(channel.channel_name.clone()));
    if let Some(account) = channel.account() {
        open.take(ChannelEvent::Account(account));
    }
    open.take(published(project, channel));
    if channel.is_blocked {
        open.take(ChannelEvent::Blocked(open.now()));
    }
}
