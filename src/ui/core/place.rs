//! The screens that exist.

use crate::ui::icons::Icon;

/// The screens that exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The channels and the way to them.
    Channels,
    /// The designer of messages.
    Messages,
    /// Registration: statuses, packages, what came back.
    Registration,
    /// Broadcasts: prepared, sent, and what became of them.
    Broadcasts,
    /// The audit of what the bot really says.
    Audit,
    /// The settings.
    Settings,
}

impl Place {
    /// Returns its sign.
    pub const fn icon(self) -> Icon {
        match self {
            Self::Channels => Icon::Channels,
            Self::Messages => Icon::Messages,
            Self::Registration => Icon::Registration,
            Self::Broadcasts => Icon::Broadcast,
            Self::Audit => Icon::Ok,
            Self::Settings => Icon::Settings,
        }
    }

    /// Returns the id of its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Channels => "place-channels",
            Self::Messages => "place-messages",
            Self::Registration => "place-registration",
            Self::Broadcasts => "place-broadcasts",
            Self::Audit => "place-audit",
            Self::Settings => "place-settings",
        }
    }
}
