//! The calls of the contract: how each is recognised, what fits it, and what it does.

use super::actions::{campaigns, channels, chat, clients, projects, reporter, reports, sendings};
use super::answer::Answer;
use super::request::Request;
use super::shape::{Field, Kind};
use super::specs;
use super::state::State;

/// One call.
pub(super) struct Operation {
    /// Its `operationId` in the contract.
    pub name: &'static str,
    pub method: &'static str,
    /// The path; a part in braces is a variable.
    pub path: &'static str,
    /// What the path's variables may be, texts aside.
    pub variables: &'static [(&'static str, Kind)],
    pub query: &'static [Field],
    pub body: Option<&'static [Field]>,
    /// Whether the body may be left out.
    pub body_optional: bool,
    pub act: fn(&mut State, &Request) -> Result<Answer, Answer>,
}

impl Operation {
    /// Whether the call goes without the bearer token.
    pub fn is_open(&self) -> bool {
        self.name == "chat"
    }

    /// The variables of a path that is this call's.
    pub fn matches<'a>(&self, path: &'a str) -> Option<Vec<(&'static str, &'a str)>> {
        let (ours, theirs): (Vec<_>, Vec<_>) = (self.path.split('/').collect(), path.split('/').collect());
        if ours.len() != theirs.len() {
            return None;
        }
        let mut found = Vec::new();
        for (our, their) in ours.into_iter().zip(theirs) {
            match our.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
                Some(name) if !their.is_empty() => found.push((name, their)),
                _ if our == their => {}
                _ => return None,
            }
        }
        Some(found)
    }
}

/// Whether the contract has a call of that name.
pub(super) fn is_known(name: &str) -> bool {
    ALL.iter().any(|operation| operation.name == name)
}

const NUMBERED: &[(&str, Kind)] = &[("id", specs::ID)];
const CAMPAIGN: &[(&str, Kind)] = &[("textCampaignId", specs::ID), ("action", Kind::One(specs::ACTIONS))];
const REPORT: &[(&str, Kind)] = &[("kind", Kind::One(specs::REPORTS))];

/// Makes a row without variables that are checked, query and body.
const fn row(
    name: &'static str,
    method: &'static str,
    path: &'static str,
    act: fn(&mut State, &Request) -> Result<Answer, Answer>,
) -> Operation {
    Operation { name, method, path, variables: &[], query: &[], body: None, body_optional: false, act }
}

impl Operation {
    const fn variables(self, variables: &'static [(&'static str, Kind)]) -> Self {
        Self { variables, ..self }
    }

    const fn query(self, query: &'static [Field]) -> Self {
        Self { query, ..self }
    }

    const fn body(self, body: &'static [Field]) -> Self {
        Self { body: Some(body), ..self }
    }

    const fn optional(self) -> Self {
        Self { body_optional: true, ..self }
    }
}

const CAMPAIGNS: &str = "/api/v1/text-campaign-service/projects/{projectShortName}/text-campaigns";
const ONE_CAMPAIGN: &str =
    "/api/v1/text-campaign-service/projects/{projectShortName}/text-campaigns/{textCampaignId}";
const CAMPAIGN_ACTION: &str =
    "/api/v1/text-campaign-service/projects/{projectShortName}/text-campaigns/{textCampaignId}/{action}";
const CLIENT_LIST: &str = "/api/v1/async/reporter/reports/client-list";
const CHAT_HISTORY: &str = "/api/v1/text-campaign-service/dynamics/sending-templates/chat-history";
const CANCEL: &str = "/api/v1/text-campaign-service/dynamics/sendings/{eventSendingUuid}/cancel";

/// Every call, in the contract's order. A fixed path stands before one with a variable in its
/// place.
pub(super) const ALL: &[Operation] = &[
    row("listProjects", "GET", "/api/v1/projects", projects::list).query(specs::PAGES),
    row("listChannels", "GET", "/api/v1/bot-channels", channels::list).query(specs::OF_PROJECT),
    row("createChannel", "POST", "/api/v1/bot-channels", channels::create)
        .query(specs::OF_PROJECT)
        .body(specs::CHANNEL_CREATE),
    row("getChannel", "GET", "/api/v1/bot-channels/{id}", channels::get).variables(NUMBERED),
    row("updateChannel", "PUT", "/api/v1/bot-channels/{id}", channels::update)
        .variables(NUMBERED)
        .body(specs::CHANNEL_UPDATE),
    row("deleteChannel", "DELETE", "/api/v1/bot-channels/{id}", channels::delete).variables(NUMBERED),
    row("deployChannel", "POST", "/api/v1/async/bot-channels/deploy", channels::deploy).body(specs::DEPLOY),
    row("pollAsync", "GET", "/api/v1/async/events", channels::events).query(specs::EVENTS),
    row("listClients", "POST", "/api/v1/reporter/clients/all-for-bot", clients::list).query(specs::CLIENTS),
    row("filterClients", "POST", "/api/v1/reporter/clients/filter", clients::filter)
        .query(specs::OF_SHORT_NAME_PAGES)
        .body(specs::FILTERS)
        .optional(),
    row("filterMessages", "POST", "/api/v1/reporter/messages/filter", reporter::filter)
        .query(specs::OF_SHORT_NAME_PAGES)
        .body(specs::FILTERS)
        .optional(),
    row("listFilters", "GET", "/api/v1/reporter/filters", reporter::filters).query(specs::SECTION),
    row("listMessagesOfSession", "GET", "/api/v1/reporter/messages/by-session", reporter::by_session)
        .query(specs::MESSAGES_OF_SESSION),
    row("listMessagesOfClient", "GET", "/api/v1/reporter/messages/by-client", reporter::by_client)
        .query(specs::MESSAGES_OF_CLIENT),
    row("createClientListReport", "POST", CLIENT_LIST, reports::create_client_list)
        .query(specs::OF_SHORT_NAME)
        .body(specs::REPORT_CREATE),
    row("createReport", "POST", "/api/v1/async/reporter/reports/{kind}", reports::create)
        .variables(REPORT)
        .query(specs::OF_SHORT_NAME)
        .body(specs::REPORT_CREATE)
        .optional(),
    row("listReportTasks", "GET", "/api/v1/reporter/reports", reports::list),
    row("getReportTask", "GET", "/api/v1/reporter/reports/tasks/{reportGenerationTaskId}", reports::get),
    row("listCampaigns", "GET", CAMPAIGNS, campaigns::list).query(specs::CAMPAIGNS),
    row("createCampaign", "POST", CAMPAIGNS, campaigns::create).body(specs::CAMPAIGN_CREATE),
    row("getCampaign", "GET", ONE_CAMPAIGN, campaigns::get).variables(CAMPAIGN),
    row("updateCampaign", "PUT", ONE_CAMPAIGN, campaigns::update)
        .variables(CAMPAIGN)
        .body(specs::CAMPAIGN_UPDATE),
    row("controlCampaign", "PUT", CAMPAIGN_ACTION, campaigns::control).variables(CAMPAIGN),
    row("sendEvent", "POST", "/api/v1/text-campaign-service/dynamics/send-event", sendings::send)
        .body(specs::SEND_EVENT),
    row("sendReplies", "POST", "/api/v1/text-campaign-service/dynamics/send-replies", sendings::send)
        .body(specs::SEND_REPLIES),
    row("listSendings", "GET", "/api/v1/text-campaign-service/dynamics/sendings", sendings::list)
        .query(specs::SENDINGS),
    row("cancelSending", "PUT", CANCEL, sendings::cancel),
    row("getChatHistory", "GET", CHAT_HISTORY, sendings::chat_history).query(specs::CHAT_HISTORY),
    row("chat", "POST", "/chatapi/{token}", chat::turn).body(specs::CHAT),
];
