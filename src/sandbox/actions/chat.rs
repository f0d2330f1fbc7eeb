//! A turn of a conversation with the demo bot.

use crate::answer::{Answer, refusal};
use crate::demo::{DemoAnswer, DemoChat, demo};
use crate::request::{Request, text, uuid};
use crate::state::{ChatTurn, State};
use platform::wire::write_moment;
use serde_json::json;
use std::time::Duration;

/// So many turns of all conversations are kept.
const MOST_TURNS: usize = 2000;

/// `chat`.
pub fn turn(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    if request.part("token") != state.chat_token {
        return Err(refusal(401, "unauthorized.wrong_token", "The token is not known", json!({})));
    }
    let body = &request.body;
    let client = text(body, "clientId").unwrap_or_default();
    let (query, event) = (text(body, "query"), text(body, "event"));
    let bot = request.bot.as_deref().unwrap_or(&demo().chat);
    let begins = begins(query);
    let known = known(bot, query, event);
    let replies = match known {
        Some(answer) => &answer.replies,
        None if begins => &bot.greeting,
        None => &bot.otherwise,
    };
    let said: Vec<&str> = replies.iter().filter_map(|reply| text(reply, "text")).collect();
    let last = state.chat.iter().rev().find(|turn| turn.client == client);
    let ends = known.is_some_and(|answer| answer.ends_session);
    let mut data = json!({
        "replies": replies,
        "answer": said.join("\n\n"),
        "confidence": if known.is_some() { 1.0 } else { 0.0 },
        "newSessionStarted": begins || last.is_none_or(|turn| turn.ends),
        "endSession": ends,
    });
    if let (Some(data), Some(class)) =
        (data.as_object_mut(), replies.iter().find_map(|one| text(one, "state")))
    {
        data.insert("nlpClass".into(), class.into());
    }
    let mut answer = json!({
        "data": data,
        "clientId": client,
        "questionId": uuid(),
        "timestamp": write_moment(request.now),
    });
    if let (Some(answer), Some(cid)) = (answer.as_object_mut(), text(body, "cid")) {
        answer.insert("cid".into(), cid.into());
    }
    state.chat.push(ChatTurn {
        client: client.to_owned(),
        at: request.now,
        query: query.map(str::to_owned),
        event: event.map(str::to_owned),
        replies: replies.to_vec(),
        ends,
    });
    if state.chat.len() > MOST_TURNS {
        state.chat.remove(0);
    }
    let late = known.map_or(0, |answer| answer.late_ms);
    Ok(Answer::ok(answer).late(Duration::from_millis(late)))
}

fn known<'a>(bot: &'a DemoChat, query: Option<&str>, event: Option<&str>) -> Option<&'a DemoAnswer> {
    let query = query.map(|query| query.trim().to_lowercase()).filter(|query| !query.is_empty());
    bot.answers.iter().find(|answer| match &query {
        Some(query) => answer.asked.contains(query),
        None => event.is_some() && answer.event.as_deref() == event,
    })
}

/// An event, and `/start`, begin from the greeting.
fn begins(query: Option<&str>) -> bool {
    query.map(str::trim).is_none_or(|query| query.is_empty() || query == "/start")
}
