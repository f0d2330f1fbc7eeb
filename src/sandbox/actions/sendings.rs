//! Sendings. Nothing is sent anywhere: each moves on by the clock.

use crate::answer::{Answer, not_found, refusal};
use crate::options::StopReading;
use crate::people::People;
use crate::request::{Request, number, text, uuid};
use crate::sendings::{Sending, ending};
use crate::state::State;
use jiff::Timestamp;
use platform::wire::write_moment;
use serde_json::{Value, json};

/// How many sendings are listed where no limit is given.
const UNASKED_LIMIT: usize = 50;

/// `sendEvent` and `sendReplies`.
pub fn send(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let body = &request.body;
    let owned = |name| text(body, name).map(str::to_owned);
    let name = text(body, "textCampaignName").unwrap_or_default();
    let found = state.campaigns.iter().find(|campaign| campaign.name == name && campaign.dynamic);
    let campaign = found.ok_or_else(|| not_found("dynamic campaign", name))?;
    let held = campaign.status == "STOPPED" && request.options.stop == StopReading::Hold;
    if campaign.status != "STARTED" && !held {
        let message = format!("The campaign {name} is {}", campaign.status);
        return Err(refusal(409, "conflict.not_started", message, json!({ "name": name })));
    }
    let (bot, client) = (owned("botId").unwrap_or_default(), owned("clientId").unwrap_or_default());
    let channel = state.channels.iter().find(|channel| channel.bot == bot && !channel.removed);
    let channel = channel.ok_or_else(|| not_found("bot", &bot))?;
    let known = People::of(state, channel, request.now, request).find(&client);
    let blocked = known.is_some_and(|person| person.blocked);
    let ends = ending(&client, blocked, request.failing, &request.options);
    let sending = Sending {
        id: uuid(),
        campaign: campaign.id,
        bot,
        client,
        event: owned("event"),
        event_data: body.get("eventData").cloned(),
        replies: body.get("replies").cloned(),
        at: text(body, "sendingTime").and_then(|text| text.parse().ok()).unwrap_or(request.now),
        canceled: false,
        ends,
    };
    let answer = Answer::ok(json!({ "uuid": sending.id }));
    state.sent.entry(sending.campaign).or_default().push(sending);
    Ok(answer)
}

/// `listSendings`, in the order in which they were taken in. Where no limit is given, few come.
pub fn list(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let query = &request.query;
    let count = |name| number(query, name).map(|number| usize::try_from(number).unwrap_or_default());
    let (offset, limit) = (count("offset").unwrap_or(0), count("limit").unwrap_or(UNASKED_LIMIT));
    let (id, wanted) = (text(query, "eventSendingInfoUuid"), text(query, "status"));
    let template = text(query, "eventSendingTemplateUuid");
    let campaign = number(query, "textCampaignId");
    let none = Vec::new();
    let lists: Vec<&Vec<Sending>> = match campaign {
        Some(campaign) => vec![state.sent.get(&campaign).unwrap_or(&none)],
        None => state.sent.values().collect(),
    };
    let (from, to) = (request.time("startTimeFrom"), request.time("startTimeTo"));
    let status = |sending: &Sending| {
        sending.status(state.campaign_of(sending), request.now, &request.options).to_owned()
    };
    let fits = |sending: &&Sending| {
        // Nothing here was sent by a template.
        template.is_none()
            && id.is_none_or(|id| sending.id == id)
            && wanted.is_none_or(|wanted| status(sending) == wanted)
            && from.is_none_or(|from| sending.at >= from)
            && to.is_none_or(|to| sending.at <= to)
    };
    let plain = [id, wanted, template].iter().all(Option::is_none) && from.is_none() && to.is_none();
    let all = || lists.iter().copied().flatten();
    let (total, page): (usize, Vec<&Sending>) = if plain {
        (lists.iter().map(|list| list.len()).sum(), all().skip(offset).take(limit).collect())
    } else {
        let found: Vec<&Sending> = all().filter(fits).collect();
        (found.len(), found.into_iter().skip(offset).take(limit).collect())
    };
    let page: Vec<Value> = page.into_iter().map(|sending| answered(sending, &status(sending))).collect();
    Ok(Answer::ok(json!({ "totalCount": total, "sendings": page })))
}

/// `cancelSending`: only what waits for its time can be taken back.
pub fn cancel(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let id = request.part("eventSendingUuid");
    let found = state.sent.values_mut().flatten().find(|sending| sending.id == id);
    let sending = found.ok_or_else(|| not_found("sending", id))?;
    if sending.canceled || sending.at <= request.now {
        return Err(refusal(409, "conflict.not_waiting", "The sending is not waiting", json!({ "id": id })));
    }
    sending.canceled = true;
    Ok(Answer::empty())
}

/// `getChatHistory`: the message of one sending.
pub fn chat_history(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let id = text(&request.query, "eventSendingInfoUuid");
    let from = number(&request.query, "fromTimestamp").unwrap_or_default();
    let from = Timestamp::from_millisecond(from).unwrap_or(Timestamp::MAX);
    let found = state.sent.values().flatten().filter(|sending| id == Some(&sending.id) && sending.at >= from);
    let messages: Vec<Value> = found
        .map(|sending| {
            let status = sending.status(state.campaign_of(sending), request.now, &request.options);
            let mut message = json!({
                "questionId": sending.id,
                "author": "BOT",
                "status": sending.message_status(status),
                "timestamp": write_moment(sending.at),
            });
            extend(&mut message, sending);
            if let Some(message) = message.as_object_mut() {
                message.remove("event");
            }
            message
        })
        .collect();
    Ok(Answer::ok(json!({ "totalCount": messages.len(), "messages": messages })))
}

/// A sending as it is listed: without an id of its own.
fn answered(sending: &Sending, status: &str) -> Value {
    let mut answer = json!({
        "id": sending.campaign.to_string(),
        "botId": sending.bot,
        "clientId": sending.client,
        "sendingTime": write_moment(sending.at),
        "status": status,
    });
    extend(&mut answer, sending);
    if let (Some(answer), Some(reason)) = (answer.as_object_mut(), sending.reason(status)) {
        answer.insert("errorReason".into(), reason.into());
    }
    answer
}

fn extend(answer: &mut Value, sending: &Sending) {
    let Some(answer) = answer.as_object_mut() else { return };
    let event = sending.event.as_deref().map(Value::from);
    let all =
        [("event", event), ("eventData", sending.event_data.clone()), ("replies", sending.replies.clone())];
    answer.extend(all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
}
