//! The calls, one row each: name in the contract, method, path, and whether it only reads.

use reqwest::Method;

/// One row of the table.
#[derive(Clone, Debug)]
pub(super) struct Endpoint {
    /// Its `operationId` in the contract.
    pub name: &'static str,
    /// Its HTTP method.
    pub method: Method,
    /// Its path below the address; each `{}` is filled by one variable.
    pub path: &'static str,
    /// Whether it changes nothing on the platform, so that it may be sent again.
    pub is_read: bool,
}

macro_rules! endpoints {
    ($($call:ident $name:literal $method:ident $path:literal $is_read:literal)*) => {
        /// What the platform is asked, by the contract's `operationId`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Call {
            $(#[doc = concat!("`", $name, "`: ", stringify!($method), " `", $path, "`.")] $call,)*
        }

        impl Call {
            /// Every call.
            pub const ALL: &[Self] = &[$(Self::$call,)*];

            /// Returns the row of the table.
            pub(super) fn endpoint(self) -> Endpoint {
                match self {
                    $(Self::$call => Endpoint {
                        name: $name,
                        method: Method::$method,
                        path: $path,
                        is_read: $is_read,
                    },)*
                }
            }
        }
    };
}

endpoints! {
    ListProjects "listProjects" GET "api/v1/projects" true
    ListChannels "listChannels" GET "api/v1/bot-channels" true
    CreateChannel "createChannel" POST "api/v1/bot-channels" false
    GetChannel "getChannel" GET "api/v1/bot-channels/{}" true
    UpdateChannel "updateChannel" PUT "api/v1/bot-channels/{}" false
    DeleteChannel "deleteChannel" DELETE "api/v1/bot-channels/{}" false
    PollAsync "pollAsync" GET "api/v1/async/events" true
    ListClients "listClients" POST "api/v1/reporter/clients/all-for-bot" true
    FilterMessages "filterMessages" POST "api/v1/reporter/messages/filter" true
    ListFilters "listFilters" GET "api/v1/reporter/filters" true
    ListMessagesOfSession "listMessagesOfSession" GET "api/v1/reporter/messages/by-session" true
    ListMessagesOfClient "listMessagesOfClient" GET "api/v1/reporter/messages/by-client" true
    CreateClientListReport "createClientListReport" POST "api/v1/async/reporter/reports/client-list" false
    CreateReport "createReport" POST "api/v1/async/reporter/reports/{}" false
    ListReportTasks "listReportTasks" GET "api/v1/reporter/reports" true
    GetReportTask "getReportTask" GET "api/v1/reporter/reports/tasks/{}" true
    ListCampaigns "listCampaigns" GET "api/v1/text-campaign-service/projects/{}/text-campaigns" true
    CreateCampaign "createCampaign" POST "api/v1/text-campaign-service/projects/{}/text-campaigns" false
    GetCampaign "getCampaign" GET "api/v1/text-campaign-service/projects/{}/text-campaigns/{}" true
    ControlCampaign "controlCampaign" PUT "api/v1/text-campaign-service/projects/{}/text-campaigns/{}/{}" false
    SendEvent "sendEvent" POST "api/v1/text-campaign-service/dynamics/send-event" false
    SendReplies "sendReplies" POST "api/v1/text-campaign-service/dynamics/send-replies" false
    ListSendings "listSendings" GET "api/v1/text-campaign-service/dynamics/sendings" true
    CancelSending "cancelSending" PUT "api/v1/text-campaign-service/dynamics/sendings/{}/cancel" false
    Chat "chat" POST "chatapi/{}" false
}

impl Call {
    /// Returns its `operationId` in the contract.
    pub fn name(self) -> &'static str {
        self.endpoint().name
    }

    /// Returns whether it changes nothing on the platform, so that it may be sent again.
    pub fn is_read(self) -> bool {
        self.endpoint().is_read
    }
}
