//! Turns of conversations: found by filter, by client, by session.

use super::clients::{bot, channels};
use crate::answer::{Answer, not_found};
use crate::history::{self, Filters, Turn};
use crate::people::People;
use crate::request::{Request, flag, text};
use crate::state::State;
use platform::wire::write_moment;
use serde_json::{Value, json};

/// `filterMessages`.
pub fn filter(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let found = found(state, request, &request.body)?;
    let (page, paging) = request.page(found);
    Ok(Answer::ok(json!({ "paging": paging, "messages": page })))
}

/// Every turn that passes the filters of a body, as it is found.
pub fn found(state: &State, request: &Request, body: &Value) -> Result<Vec<Value>, Answer> {
    let filters = Filters::of(body);
    let mut all = Vec::new();
    for (short, channel) in channels(state, request)? {
        let turns = history::of_channel(state, channel, request).into_iter();
        let fitting = turns.filter(|turn| filters.fit_turn(channel, turn));
        all.extend(fitting.map(|turn| turn.found(channel, short)));
    }
    Ok(all)
}

/// `listFilters`: the same for every section.
pub fn filters(_: &mut State, _: &Request) -> Result<Answer, Answer> {
    let info = |key: &str, kind: &str, label: &str| json!({ "key": key, "type": kind, "label": label, "isDefault": false, "isRequired": false });
    let mut known = vec![
        info("MESSAGE_TIME", "DATE_TIME_RANGE", "Message time"),
        info("CLIENT_JOIN_TIME", "DATE_TIME_RANGE", "First visit"),
        info("CHANNEL_TYPE", "CHECKBOX", "Channel type"),
        info("BOT_ID", "TREE", "Bot"),
        info("MESSAGE_TEXT", "TEXT", "Client text"),
        info("ANSWER_TEXT", "TEXT", "Bot text"),
        info("CLIENT_ID_OR_NAME", "TEXT", "Client"),
        info("SESSION_ID", "TEXT", "Session"),
        info("WITHOUT_TEST_SESSIONS", "RADIO", "Without test sessions"),
    ];
    let types = json!({ "staticOptions": ["I_DIGITAL", "TELEGRAM", "CHAT_API"] });
    if let Some(channels) = known.get_mut(2).and_then(Value::as_object_mut) {
        channels.insert("settings".into(), types);
    }
    Ok(Answer::ok(known.into()))
}

/// `listMessagesOfClient`.
pub fn by_client(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let (short, channel) = bot(state, request)?;
    let id = text(&request.query, "clientId").unwrap_or_default();
    let found = People::of(state, channel, request.now, request).find(id);
    let person = found.ok_or_else(|| not_found("client", id))?;
    let (from, to) = (request.time("startTime"), request.time("endTime"));
    let question = text(&request.query, "questionId");
    let inside = |turn: &Turn| {
        from.is_none_or(|from| turn.at >= from)
            && to.is_none_or(|to| turn.at <= to)
            && question.is_none_or(|id| turn.id() == id)
    };
    let turns = history::of_person(state, channel, &person, request).into_iter();
    let mut messages: Vec<Value> = turns.filter(inside).map(|turn| turn.message()).collect();
    if text(&request.query, "sort") == Some("desc") {
        messages.reverse();
    }
    let (page, paging) = request.page(messages);
    let client = person.answered(channel, short);
    Ok(Answer::ok(json!({ "paging": paging, "client": client, "messages": page })))
}

/// `listMessagesOfSession`.
pub fn by_session(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    let id = text(&request.query, "sessionId").unwrap_or_default();
    let from = request.time("startTime");
    let wanted = text(&request.query, "botId");
    let hides = flag(&request.query, "hideEmptyMessage").unwrap_or_default();
    for (short, channel) in channels(state, request)? {
        if wanted.is_some_and(|bot| bot != channel.bot) {
            continue;
        }
        let turns = history::of_channel(state, channel, request).into_iter();
        let turns: Vec<Turn> = turns.filter(|turn| turn.session() == id).collect();
        let Some(first) = turns.first() else { continue };
        let session = json!({
            "sessionId": id,
            "projectShortName": short,
            "channelType": channel.kind,
            "botId": channel.bot,
            "client": first.client(),
            "startTime": write_moment(first.at),
            "isLivechat": false,
            "questionCount": turns.len(),
        });
        let inside =
            |turn: &&Turn| from.is_none_or(|from| turn.at >= from) && !(hides && turn.question().is_empty());
        let messages = turns.iter().filter(inside).map(Turn::message).collect();
        let (page, paging): (Vec<Value>, Value) = request.page(messages);
        return Ok(Answer::ok(json!({ "paging": paging, "session": session, "messages": page })));
    }
    Err(not_found("session", id))
}
