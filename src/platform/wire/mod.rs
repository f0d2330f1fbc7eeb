//! What goes over the wire, by the contract's names. Unknown fields are ignored; what the
//! contract requires and the program needs is required.

mod campaigns;
mod channels;
mod chat;
mod fields;
mod reply;
mod reporter;
mod reports;

pub use super::moment::write as write_moment;
pub use campaigns::{
    Campaign, CampaignAction, CampaignCreate, CampaignPage, CampaignStatus, SendEvent, SendReplies, Sending,
    SendingId, SendingPage, SendingStatus,
};
pub use channels::{
    BotClient, Channel, ChannelCreate, ChannelList, ChannelUpdate, ClientPage, I_DIGITAL, Paging, Project,
    ProjectList, Refusal,
};
pub use chat::{ChatRequest, ChatTurn};
pub use reply::Reply;
pub use reporter::{
    ClientName, Filter, FilterInfo, FoundTurn, FoundTurnPage, MessageStatus, TextComparison, Turn, TurnPage,
};
pub use reports::{
    AsyncEvent, AsyncEvents, AsyncTask, FileType, ReportCreate, ReportKind, ReportSettings, ReportTask,
    ReportTasks, TaskStatus,
};
