//! Channels and their deployment.

use crate::answer::{Answer, not_found};
use crate::asked::{Asked, flag, number, text, uuid};
use crate::world::{Channel, Deployment, World};
use jiff::Timestamp;
use platform::wire::write_moment;
use serde_json::{Value, json};

/// `listChannels`.
pub fn list(world: &mut World, asked: &Asked) -> Result<Answer, Answer> {
    let project = project(world, asked)?;
    let ours = world.channels.iter().filter(|channel| channel.project == project && !channel.removed);
    let items: Vec<Value> = ours.map(|channel| channel.answered(asked)).collect();
    Ok(Answer::ok(json!({ "items": items })))
}

/// `createChannel`.
pub fn create(world: &mut World, asked: &Asked) -> Result<Answer, Answer> {
    let project = project(world, asked)?;
    let channel = world.add_channel(project, &asked.body, asked.now);
    Ok(Answer::ok(channel.answered(asked)))
}

/// `getChannel`.
pub fn get(world: &mut World, asked: &Asked) -> Result<Answer, Answer> {
    Ok(Answer::ok(channel(world, asked)?.answered(asked)))
}

/// `updateChannel`.
pub fn update(world: &mut World, asked: &Asked) -> Result<Answer, Answer> {
    let channel = channel(world, asked)?;
    let body = &asked.body;
    channel.access_token = text(body, "accessToken").unwrap_or_default().to_owned();
    channel.name = text(body, "channelName").unwrap_or_default().to_owned();
    channel.auto_deploy = flag(body, "isAutoDeploy").unwrap_or(channel.auto_deploy);
    channel.blocked = flag(body, "isBlock").unwrap_or(channel.blocked);
    if let Some(data) = body.get("customData") {
        channel.custom_data = Some(data.to_string());
    }
    channel.changed = asked.now;
    Ok(Answer::ok(channel.answered(asked)))
}

/// `deleteChannel`.
pub fn delete(world: &mut World, asked: &Asked) -> Result<Answer, Answer> {
    let channel = channel(world, asked)?;
    channel.removed = true;
    channel.changed = asked.now;
    Ok(Answer::ok(channel.answered(asked)))
}

/// `deployChannel`.
pub fn deploy(world: &mut World, asked: &Asked) -> Result<Answer, Answer> {
    let bot = text(&asked.body, "botId");
    if let Some(bot) = bot.filter(|bot| !world.channels.iter().any(|channel| channel.bot == *bot)) {
        return Err(not_found("bot", bot));
    }
    let deployment = Deployment { id: uuid(), asked: asked.now };
    let answer = Answer::empty()
        .with("z-request-id", &deployment.id)
        .with("z-request-time", write_moment(deployment.asked));
    world.deployments.push(deployment);
    Ok(answer)
}

/// `pollAsync`: everything has been finished at once.
pub fn events(world: &mut World, asked: &Asked) -> Result<Answer, Answer> {
    let id = text(&asked.query, "requestId");
    let since = number(&asked.query, "startTime").and_then(|time| Timestamp::from_millisecond(time).ok());
    let wanted = |deployment: &&Deployment| {
        id.is_none_or(|id| id == deployment.id) && since.is_none_or(|since| deployment.asked >= since)
    };
    let answered = |deployment: &Deployment| {
        let time = write_moment(deployment.asked);
        json!({ "isOk": true, "requestId": deployment.id, "requestTime": time, "responseTime": time })
    };
    let response: Vec<Value> = world.deployments.iter().filter(wanted).map(answered).collect();
    Ok(Answer::ok(json!({ "response": response })))
}

fn project(world: &World, asked: &Asked) -> Result<i64, Answer> {
    let id = number(&asked.query, "projectId").unwrap_or_default();
    let known = world.projects.iter().any(|project| project.id == id);
    if known { Ok(id) } else { Err(not_found("project", id)) }
}

fn channel<'a>(world: &'a mut World, asked: &Asked) -> Result<&'a mut Channel, Answer> {
    let id = asked.number("id");
    let found = world.channels.iter_mut().find(|channel| channel.id == id && !channel.removed);
    found.ok_or_else(|| not_found("channel", id))
}
