//! Channels and their deployment.

use crate::answer::{Answer, not_found};
use crate::request::{Request, flag, number, text, uuid};
use crate::state::{Channel, Deployment, State};
use jiff::Timestamp;
use platform::wire::write_moment;
use serde_json::{Value, json};

/// `listChannels`.
pub fn list(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let project = project(state, request)?;
    let ours = state.channels.iter().filter(|channel| channel.project == project && !channel.removed);
    let items: Vec<Value> = ours.map(|channel| channel.answered(request)).collect();
    Ok(Answer::ok(json!({ "items": items })))
}

/// `createChannel`.
pub fn create(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let project = project(state, request)?;
    let channel = state.add_channel(project, &request.body, request.now);
    Ok(Answer::ok(channel.answered(request)))
}

/// `getChannel`.
pub fn get(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    Ok(Answer::ok(channel(state, request)?.answered(request)))
}

/// `updateChannel`.
pub fn update(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let channel = channel(state, request)?;
    let body = &request.body;
    channel.access_token = text(body, "accessToken").unwrap_or_default().to_owned();
    channel.name = text(body, "channelName").unwrap_or_default().to_owned();
    channel.auto_deploy = flag(body, "isAutoDeploy").unwrap_or(channel.auto_deploy);
    channel.blocked = flag(body, "isBlock").unwrap_or(channel.blocked);
    if let Some(data) = body.get("customData") {
        channel.custom_data = Some(data.to_string());
    }
    channel.changed = request.now;
    Ok(Answer::ok(channel.answered(request)))
}

/// `deleteChannel`.
pub fn delete(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let channel = channel(state, request)?;
    channel.removed = true;
    channel.changed = request.now;
    Ok(Answer::ok(channel.answered(request)))
}

/// `deployChannel`.
pub fn deploy(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let bot = text(&request.body, "botId");
    if let Some(bot) = bot.filter(|bot| !state.channels.iter().any(|channel| channel.bot == *bot)) {
        return Err(not_found("bot", bot));
    }
    let deployment = Deployment { id: uuid(), at: request.now };
    let answer = Answer::empty()
        .with("z-request-id", &deployment.id)
        .with("z-request-time", write_moment(deployment.at));
    state.deployments.push(deployment);
    Ok(answer)
}

/// `pollAsync`: a deployment is finished at once, a report when its file is written.
pub fn events(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let id = text(&request.query, "requestId");
    let since = number(&request.query, "startTime").and_then(|time| Timestamp::from_millisecond(time).ok());
    let event = |id: &str, asked: Timestamp, payload: Option<Value>| {
        let time = write_moment(asked);
        let mut event = json!({ "isOk": true, "requestId": id, "requestTime": time, "responseTime": time });
        if let (Some(event), Some(payload)) = (event.as_object_mut(), payload) {
            event.insert("payload".into(), payload);
        }
        (id.to_owned(), asked, event)
    };
    let deployed = state.deployments.iter().map(|deployment| event(&deployment.id, deployment.at, None));
    let reported = state
        .reports
        .iter()
        .filter(|report| report.is_done(request))
        .map(|report| event(&report.request, report.asked, Some(json!({ "taskId": report.task }))));
    let wanted = |(own, asked, _): &(String, Timestamp, Value)| {
        id.is_none_or(|id| id == own) && since.is_none_or(|since| *asked >= since)
    };
    let response: Vec<Value> = deployed.chain(reported).filter(wanted).map(|(_, _, event)| event).collect();
    Ok(Answer::ok(json!({ "response": response })))
}

fn project(state: &State, request: &Request) -> Result<i64, Answer> {
    let id = number(&request.query, "projectId").unwrap_or_default();
    let known = state.projects.iter().any(|project| project.id == id);
    if known { Ok(id) } else { Err(not_found("project", id)) }
}

fn channel<'a>(state: &'a mut State, request: &Request) -> Result<&'a mut Channel, Answer> {
    let id = request.number("id");
    let found = state.channels.iter_mut().find(|channel| channel.id == id && !channel.removed);
    found.ok_or_else(|| not_found("channel", id))
}
