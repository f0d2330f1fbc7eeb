//! The calls, by the names that the contract gives them.

/// What the platform is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Call {
    /// `listProjects`.
    Projects,
    /// `listChannels`.
    Channels,
    /// `getChannel`.
    Channel,
    /// `createChannel`.
    Create,
    /// `updateChannel`.
    Update,
    /// `deleteChannel`.
    Delete,
    /// `listClients`.
    Clients,
}

impl Call {
    /// Every call.
    pub const ALL: [Self; 7] = [
        Self::Projects,
        Self::Channels,
        Self::Channel,
        Self::Create,
        Self::Update,
        Self::Delete,
        Self::Clients,
    ];

    /// Its `operationId` in the contract.
    pub fn name(self) -> &'static str {
        match self {
            Self::Projects => "listProjects",
            Self::Channels => "listChannels",
            Self::Channel => "getChannel",
            Self::Create => "createChannel",
            Self::Update => "updateChannel",
            Self::Delete => "deleteChannel",
            Self::Clients => "listClients",
        }
    }

    /// Whether it changes nothing on the platform, so that it may be asked again.
    pub fn is_read(self) -> bool {
        !matches!(self, Self::Create | Self::Update | Self::Delete)
    }
}
