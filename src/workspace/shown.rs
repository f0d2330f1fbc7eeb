//! What a command leaves to be shown.

use super::MessageId;
use channel::ChannelId;
use registration::PackageId;

/// The message to show after a command and the one to show after its undoing; what was made.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) after: Option<MessageId>,
    pub(super) before: Option<MessageId>,
    pub(super) channel: Option<ChannelId>,
    pub(super) package: Option<PackageId>,
}

impl Shown {
    pub(super) fn moving(before: Option<MessageId>, after: Option<MessageId>) -> Self {
        Self { after, before, ..Self::default() }
    }

    pub(super) fn both(id: MessageId) -> Self {
        Self::moving(Some(id), Some(id))
    }
}
