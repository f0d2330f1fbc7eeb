//! Those who talk to the bots. They follow from the time: the first one comes a while after the
//! channel was created, and each further one as long after the one before.

use crate::answer::{Answer, not_found};
use crate::demo::demo;
use crate::request::{Request, text};
use crate::state::{Channel, State};
use jiff::{SignedDuration, Timestamp};
use platform::wire::{I_DIGITAL, write_moment};
use serde_json::{Value, json};

/// The account that everything belongs to.
pub(super) const ACCOUNT: i64 = 1;

/// `listClients`.
pub fn list(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let (short, channel) = bot(state, request)?;
    let until = text(&request.query, "dateTo").and_then(|text| text.parse::<Timestamp>().ok());
    let until = until.map_or(request.now, |until| until.min(request.now));
    let (page, paging) = request.page(clients(channel, short, until, request));
    Ok(Answer::ok(json!({ "paging": paging, "clients": page })))
}

/// `listMessagesOfClient`: every client has said one thing.
pub fn messages(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let (short, channel) = bot(state, request)?;
    let id = text(&request.query, "clientId").unwrap_or_default();
    let all = clients(channel, short, request.now, request);
    let found = all.into_iter().find(|client| text(client, "id") == Some(id));
    let client = found.ok_or_else(|| not_found("client", id))?;
    let time = |name| text(&request.query, name).and_then(|text| text.parse::<Timestamp>().ok());
    let said =
        text(&client, "joinDate").and_then(|text| text.parse::<Timestamp>().ok()).unwrap_or(request.now);
    let inside =
        time("startTime").is_none_or(|from| said >= from) && time("endTime").is_none_or(|to| said <= to);
    let message = json!({
        "timestamp": write_moment(said),
        "questionId": format!("question-{id}"),
        "isLivechat": false,
        "question": "/start",
        "responseData": { "replies": demo().chat.greeting },
        "sessionId": client.get("lastSessionId"),
    });
    let (page, paging) = request.page(if inside { vec![message] } else { Vec::new() });
    Ok(Answer::ok(json!({ "paging": paging, "client": client, "messages": page })))
}

/// The bot that is request about: its project's short name and its channel.
fn bot<'a>(state: &'a State, request: &Request) -> Result<(&'a str, &'a Channel), Answer> {
    let id = text(&request.query, "botId").unwrap_or_default();
    let channel = state.channels.iter().find(|channel| channel.bot == id && !channel.removed);
    let channel = channel.ok_or_else(|| not_found("bot", id))?;
    let project = state.projects.iter().find(|project| project.id == channel.project);
    let short = project.map(|project| project.short_name.as_str()).unwrap_or_default();
    match text(&request.query, "projectShortName") {
        Some(wanted) if wanted != short => Err(not_found("project", wanted)),
        _ => Ok((short, channel)),
    }
}

fn clients(channel: &Channel, project: &str, until: Timestamp, request: &Request) -> Vec<Value> {
    let pause = SignedDuration::try_from(request.clients_after).unwrap_or(SignedDuration::MAX);
    let mut came = channel.created;
    let mut found = Vec::new();
    for client in demo().clients.iter().filter(|_| channel.kind == I_DIGITAL && !channel.blocked) {
        came = came.saturating_add(pause).unwrap_or(Timestamp::MAX);
        if came > until {
            break;
        }
        found.push(answered(client, channel, project, came));
    }
    found
}

fn answered(client: &Value, channel: &Channel, project: &str, came: Timestamp) -> Value {
    let mut answer = client.clone();
    let facts = json!({
        "accountId": ACCOUNT,
        "projectShortName": project,
        "channelType": channel.kind,
        "botId": channel.bot,
        "lastSessionId": format!("session-{}", text(client, "id").unwrap_or_default()),
        "joinDate": write_moment(came),
        "lastVisitDate": write_moment(came),
        "isBlocked": false,
    });
    if let (Some(answer), Value::Object(facts)) = (answer.as_object_mut(), facts) {
        answer.extend(facts);
    }
    answer
}
