//! Broadcasts. Nothing is sent anywhere: a sending is delivered the moment it is due.

use super::clients::ACCOUNT;
use crate::answer::{Answer, not_found, refusal};
use crate::request::{Request, flag, number, text, uuid};
use crate::state::{Campaign, Sending, State};
use jiff::Timestamp;
use platform::wire::write_moment;
use serde_json::{Value, json};

/// `listCampaigns`.
pub fn list(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let project = project(state, request)?;
    let name = text(&request.query, "textCampaignName");
    let dynamic = flag(&request.query, "isDynamic");
    let wanted = |campaign: &&Campaign| {
        campaign.project == project
            && name.is_none_or(|name| campaign.name == name)
            && dynamic.is_none_or(|dynamic| campaign.dynamic == dynamic)
    };
    let found = state.campaigns.iter().filter(wanted).map(|campaign| answered(campaign, state)).collect();
    let (page, paging): (Vec<Value>, Value) = request.page(found);
    Ok(Answer::ok(json!({ "paging": paging, "textCampaigns": page })))
}

/// `createCampaign`.
pub fn create(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let project = project(state, request)?;
    let name = text(&request.body, "name").unwrap_or_default().to_owned();
    if state.campaigns.iter().any(|campaign| campaign.project == project && campaign.name == name) {
        let message = format!("There is a campaign {name} already");
        return Err(refusal(409, "conflict.name_is_taken", message, json!({ "name": name })));
    }
    let dynamic = flag(&request.body, "isDynamic").unwrap_or(false);
    let campaign = Campaign {
        id: state.number(),
        project,
        name,
        event: text(&request.body, "eventName").map(str::to_owned),
        status: if dynamic { "STARTED" } else { "CREATED" }.to_owned(),
        delay: number(&request.body, "delayBetweenSending").unwrap_or(1000),
        threads: number(&request.body, "threadCount").unwrap_or(1),
        dynamic,
        created: request.now,
    };
    let answer = Answer::ok(answered(&campaign, state));
    state.campaigns.push(campaign);
    Ok(answer)
}

/// `controlCampaign`.
pub fn control(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let project = project(state, request)?;
    let id = request.number("textCampaignId");
    let mut all = state.campaigns.iter_mut();
    let found = all.find(|campaign| campaign.id == id && campaign.project == project);
    let campaign = found.ok_or_else(|| not_found("campaign", id))?;
    if campaign.status == "COMPLETED" {
        return Err(refusal(409, "conflict.completed", "The campaign is completed", json!({ "id": id })));
    }
    campaign.status = match request.part("action") {
        "stop" => "STOPPED",
        "resume" => "STARTED",
        _ => "COMPLETED",
    }
    .to_owned();
    let campaign = campaign.clone();
    Ok(Answer::ok(answered(&campaign, state)))
}

/// `sendEvent` and `sendReplies`.
pub fn send(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let body = &request.body;
    let owned = |name| text(body, name).map(str::to_owned);
    let name = text(body, "textCampaignName").unwrap_or_default();
    let found = state.campaigns.iter().find(|campaign| campaign.name == name && campaign.dynamic);
    let campaign = found.ok_or_else(|| not_found("dynamic campaign", name))?;
    if campaign.status != "STARTED" {
        let message = format!("The campaign {name} is {}", campaign.status);
        return Err(refusal(409, "conflict.not_started", message, json!({ "name": name })));
    }
    let bot = owned("botId").unwrap_or_default();
    if !state.channels.iter().any(|channel| channel.bot == bot && !channel.removed) {
        return Err(not_found("bot", bot));
    }
    let sending = Sending {
        id: uuid(),
        campaign: campaign.id,
        bot,
        client: owned("clientId").unwrap_or_default(),
        event: owned("event"),
        replies: body.get("replies").cloned(),
        at: text(body, "sendingTime").and_then(|text| text.parse().ok()).unwrap_or(request.now),
        canceled: false,
    };
    let answer = Answer::ok(json!({ "uuid": sending.id }));
    state.sendings.push(sending);
    Ok(answer)
}

/// `listSendings`.
pub fn sendings(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let query = &request.query;
    let (campaign, id, wanted) =
        (number(query, "textCampaignId"), text(query, "eventSendingInfoUuid"), text(query, "status"));
    let found: Vec<Value> = state
        .sendings
        .iter()
        .filter(|sending| campaign.is_none_or(|campaign| sending.campaign == campaign))
        .filter(|sending| id.is_none_or(|id| sending.id == id))
        .filter(|sending| wanted.is_none_or(|wanted| status(sending, request.now) == wanted))
        .map(|sending| told(sending, request.now))
        .collect();
    let count = |name, otherwise| {
        number(query, name).map_or(otherwise, |number| usize::try_from(number).unwrap_or_default())
    };
    let total = found.len();
    let page: Vec<Value> =
        found.into_iter().skip(count("offset", 0)).take(count("limit", usize::MAX)).collect();
    Ok(Answer::ok(json!({ "totalCount": total, "sendings": page })))
}

/// `cancelSending`.
pub fn cancel(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let id = request.part("eventSendingUuid");
    let found = state.sendings.iter_mut().find(|sending| sending.id == id);
    let sending = found.ok_or_else(|| not_found("sending", id))?;
    if status(sending, request.now) != "POSTPONED" {
        return Err(refusal(409, "conflict.not_waiting", "The sending is not waiting", json!({ "id": id })));
    }
    sending.canceled = true;
    Ok(Answer::empty())
}

fn status(sending: &Sending, now: Timestamp) -> &'static str {
    match (sending.canceled, sending.at > now) {
        (true, _) => "CANCELED",
        (false, true) => "POSTPONED",
        (false, false) => "DELIVERED",
    }
}

fn told(sending: &Sending, now: Timestamp) -> Value {
    let mut answer = json!({
        "id": sending.id,
        "botId": sending.bot,
        "clientId": sending.client,
        "sendingTime": write_moment(sending.at),
        "status": status(sending, now),
    });
    if let Some(answer) = answer.as_object_mut() {
        if let Some(event) = &sending.event {
            answer.insert("event".into(), event.as_str().into());
        }
        if let Some(replies) = &sending.replies {
            answer.insert("replies".into(), replies.clone());
        }
    }
    answer
}

fn project(state: &State, request: &Request) -> Result<String, Answer> {
    let name = request.part("projectShortName");
    let found = state.projects.iter().find(|project| project.short_name == name);
    found.map(|project| project.short_name.clone()).ok_or_else(|| not_found("project", name))
}

fn answered(campaign: &Campaign, state: &State) -> Value {
    let of_project = state.projects.iter().find(|project| project.short_name == campaign.project);
    let bot = of_project.and_then(|project| {
        state.channels.iter().find(|channel| channel.project == project.id && !channel.removed)
    });
    let mut answer = json!({
        "id": campaign.id,
        "name": campaign.name,
        "accountId": ACCOUNT,
        "projectShortName": campaign.project,
        "creationTime": write_moment(campaign.created),
        "startTime": write_moment(campaign.created),
        "startNow": campaign.dynamic,
        "status": campaign.status,
        "botId": bot.map(|channel| channel.bot.clone()).unwrap_or_default(),
        "delayBetweenSending": campaign.delay,
        "threadCount": campaign.threads,
        "isDynamic": campaign.dynamic,
    });
    if let (Some(answer), Some(event)) = (answer.as_object_mut(), &campaign.event) {
        answer.insert("eventName".into(), event.as_str().into());
    }
    answer
}
