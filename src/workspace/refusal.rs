//! Why a command is refused.

use super::MessageId;
use broadcast::BroadcastKey;
use channel::ChannelId;

/// Why a command was refused. The workspace is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The message is not there any more.
    #[error("message {0:?} is gone")]
    MessageGone(MessageId),
    /// The message has no button of that index.
    #[error("message {id:?} has no button {index}")]
    NoSuchButton {
        /// Which message.
        id: MessageId,
        /// The index that was asked for.
        index: usize,
    },
    /// The button is a reply button, which has neither URL nor phone number.
    #[error("button {index} of message {id:?} is a reply button")]
    ReplyHasNoTarget {
        /// Which message.
        id: MessageId,
        /// Which button.
        index: usize,
    },
    /// The channel is not there any more.
    #[error("channel {0:?} is gone")]
    ChannelGone(ChannelId),
    /// The broadcast is not there any more.
    #[error("broadcast {0:?} is gone")]
    BroadcastGone(BroadcastKey),
    /// The broadcast was launched: it is frozen.
    #[error("broadcast {0:?} is frozen")]
    BroadcastFrozen(BroadcastKey),
    /// The command would change nothing.
    #[error("nothing to change")]
    Unchanged,
}

impl Refusal {
    /// The id of the words that tell it.
    pub fn label(&self) -> &'static str {
        match self {
            Self::MessageGone(_) => "refusal-message-gone",
            Self::NoSuchButton { .. } => "refusal-no-such-button",
            Self::ReplyHasNoTarget { .. } => "refusal-reply-has-no-target",
            Self::ChannelGone(_) => "refusal-channel-gone",
            Self::BroadcastGone(_) => "refusal-broadcast-gone",
            Self::BroadcastFrozen(_) => "refusal-broadcast-frozen",
            Self::Unchanged => "refusal-unchanged",
        }
    }
}
