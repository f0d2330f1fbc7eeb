//! The calls of the contract: how each is recognised, what fits it, and what it does.

use super::actions::{campaigns, channels, chat, clients, projects};
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

/// Every call, in the contract's order.
pub(super) const ALL: &[Operation] = &[
    Operation {
        name: "listProjects",
        method: "GET",
        path: "/api/v1/projects",
        variables: &[],
        query: specs::PAGES,
        body: None,
        act: projects::list,
    },
    Operation {
        name: "listChannels",
        method: "GET",
        path: "/api/v1/bot-channels",
        variables: &[],
        query: specs::OF_PROJECT,
        body: None,
        act: channels::list,
    },
    Operation {
        name: "createChannel",
        method: "POST",
        path: "/api/v1/bot-channels",
        variables: &[],
        query: specs::OF_PROJECT,
        body: Some(specs::CHANNEL_CREATE),
        act: channels::create,
    },
    Operation {
        name: "getChannel",
        method: "GET",
        path: "/api/v1/bot-channels/{id}",
        variables: NUMBERED,
        query: &[],
        body: None,
        act: channels::get,
    },
    Operation {
        name: "updateChannel",
        method: "PUT",
        path: "/api/v1/bot-channels/{id}",
        variables: NUMBERED,
        query: &[],
        body: Some(specs::CHANNEL_UPDATE),
        act: channels::update,
    },
    Operation {
        name: "deleteChannel",
        method: "DELETE",
        path: "/api/v1/bot-channels/{id}",
        variables: NUMBERED,
        query: &[],
        body: None,
        act: channels::delete,
    },
    Operation {
        name: "deployChannel",
        method: "POST",
        path: "/api/v1/async/bot-channels/deploy",
        variables: &[],
        query: &[],
        body: Some(specs::DEPLOY),
        act: channels::deploy,
    },
    Operation {
        name: "pollAsync",
        method: "GET",
        path: "/api/v1/async/events",
        variables: &[],
        query: specs::EVENTS,
        body: None,
        act: channels::events,
    },
    Operation {
        name: "listClients",
        method: "POST",
        path: "/api/v1/reporter/clients/all-for-bot",
        variables: &[],
        query: specs::CLIENTS,
        body: None,
        act: clients::list,
    },
    Operation {
        name: "listMessagesOfClient",
        method: "GET",
        path: "/api/v1/reporter/messages/by-client",
        variables: &[],
        query: specs::MESSAGES,
        body: None,
        act: clients::messages,
    },
    Operation {
        name: "listCampaigns",
        method: "GET",
        path: "/api/v1/text-campaign-service/projects/{projectShortName}/text-campaigns",
        variables: &[],
        query: specs::CAMPAIGNS,
        body: None,
        act: campaigns::list,
    },
    Operation {
        name: "createCampaign",
        method: "POST",
        path: "/api/v1/text-campaign-service/projects/{projectShortName}/text-campaigns",
        variables: &[],
        query: &[],
        body: Some(specs::CAMPAIGN_CREATE),
        act: campaigns::create,
    },
    Operation {
        name: "controlCampaign",
        method: "PUT",
        path: "/api/v1/text-campaign-service/projects/{projectShortName}/text-campaigns/{textCampaignId}/{action}",
        variables: CAMPAIGN,
        query: &[],
        body: None,
        act: campaigns::control,
    },
    Operation {
        name: "sendEvent",
        method: "POST",
        path: "/api/v1/text-campaign-service/dynamics/send-event",
        variables: &[],
        query: &[],
        body: Some(specs::SEND_EVENT),
        act: campaigns::send,
    },
    Operation {
        name: "sendReplies",
        method: "POST",
        path: "/api/v1/text-campaign-service/dynamics/send-replies",
        variables: &[],
        query: &[],
        body: Some(specs::SEND_REPLIES),
        act: campaigns::send,
    },
    Operation {
        name: "listSendings",
        method: "GET",
        path: "/api/v1/text-campaign-service/dynamics/sendings",
        variables: &[],
        query: specs::SENDINGS,
        body: None,
        act: campaigns::sendings,
    },
    Operation {
        name: "cancelSending",
        method: "PUT",
        path: "/api/v1/text-campaign-service/dynamics/sendings/{eventSendingUuid}/cancel",
        variables: &[],
        query: &[],
        body: None,
        act: campaigns::cancel,
    },
    Operation {
        name: "chat",
        method: "POST",
        path: "/chatapi/{token}",
        variables: &[],
        query: &[],
        body: Some(specs::CHAT),
        act: chat::turn,
    },
];
