//! Undo and redo, and what they cannot reach: nothing changes on the platform by them.

use egui::Context;

use super::PultApp;
use crate::channel::{Channel, Remote};
use crate::ui::core::document::Document;
use crate::ui::core::notices::{Notice, Sentence};
use crate::workspace::Workspace;

impl PultApp {
    /// Undoes or redoes a step, and says which channels are on the platform as they were.
    pub(super) fn travel(&mut self, ctx: &Context, go: fn(&mut Document) -> Option<&'static str>) {
        let before = self.document.workspace().clone();
        if go(&mut self.document).is_none() {
            return;
        }
        let touched = touched(&before, self.document.workspace());
        for name in touched {
            let there = Sentence::new("travel-platform-channel").with("name", name);
            self.tell(ctx, Notice::info(Sentence::new("travel-platform")).and(there));
        }
    }
}

/// A channel was made, but what it was made for is no longer in the workspace.
pub(super) fn left_there(remote: &Remote) -> Notice {
    let told = Sentence::new("travel-made").with("number", remote.channel.to_string());
    let next = Sentence::new("travel-made-next").with("project", remote.project.name.clone());
    Notice::warning(told).and(next)
}

/// The names of the channels of which something differs that the platform has, too.
fn touched(before: &Workspace, after: &Workspace) -> Vec<String> {
    if before.channels.is_same(&after.channels) {
        return Vec::new();
    }
    let gone = before.channels.iter().filter(|(id, _)| after.channels.get(*id).is_none());
    let gone = gone.filter_map(|(_, was)| name_if_touched(Some(was), None));
    let others = after.channels.iter().filter_map(|(id, is)| {
        let was = before.channels.get(id);
        name_if_touched(was.map(AsRef::as_ref), Some(is))
    });
    gone.chain(others).collect()
}

fn name_if_touched(was: Option<&Channel>, is: Option<&Channel>) -> Option<String> {
    let known = [is, was].into_iter().flatten().find(|channel| channel.remote.is_some())?;
    (there(was) != there(is)).then(|| known.name.clone())
}

/// What of a channel the platform has, too.
fn there(channel: Option<&Channel>) -> Option<(i64, &str, &str, bool)> {
    let channel = channel?;
    let remote = channel.remote.as_ref()?;
    Some((remote.channel, &channel.name, &channel.account, channel.blocked.is_some()))
}

#[cfg(test)]
mod tests {

    use jiff::Timestamp;

    use super::*;
    use crate::channel::ChannelEvent;

    fn published() -> Channel {
        let remote = Remote { channel: 7, ..Remote::default() };
        let named = Channel { name: "Основной".into(), ..Channel::default() };
        named.apply(ChannelEvent::Published { at: Timestamp::UNIX_EPOCH, remote, webhook: None })
    }

    #[test]
    fn what_the_platform_has_is_told_in_both_directions() {
        let (wanted, made) = (Channel { name: "Основной".into(), ..Channel::default() }, published());
        let blocked = made.apply(ChannelEvent::Blocked(Timestamp::UNIX_EPOCH));
        let renamed = made.apply(ChannelEvent::Name("Второй".into()));
        for other in [Some(&wanted), Some(&blocked), Some(&renamed), None] {
            assert!(name_if_touched(Some(&made), other).is_some(), "{other:?}");
            assert!(name_if_touched(other, Some(&made)).is_some(), "{other:?}");
        }
    }

    #[test]
    fn what_only_the_owner_has_is_not() {
        let (wanted, made) = (Channel::default(), published());
        assert_eq!(name_if_touched(Some(&wanted), None), None);
        assert_eq!(name_if_touched(Some(&wanted), Some(&wanted.apply(ChannelEvent::Name("б".into())))), None);
        assert_eq!(
            name_if_touched(Some(&made), Some(&made.apply(ChannelEvent::Manager("Анна".into())))),
            None
        );
    }
}
