//! A turn of a conversation with the demo bot.

use crate::answer::{Answer, refusal};
use crate::demo::demo;
use crate::request::{Request, text};
use crate::state::State;
use platform::wire::write_moment;
use serde_json::json;
use std::time::Duration;

/// `chat`.
pub fn turn(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    if request.part("token") != state.chat_token {
        return Err(refusal(401, "unauthorized.wrong_token", "The token is not known", json!({})));
    }
    let bot = request.bot.as_deref().unwrap_or(&demo().chat);
    let query = text(&request.body, "query").map(|query| query.trim().to_lowercase());
    // An event, and `/start`, begin from the greeting.
    let begins = query.as_deref().is_none_or(|query| query.is_empty() || query == "/start");
    let known =
        bot.answers.iter().find(|answer| query.as_ref().is_some_and(|query| answer.asked.contains(query)));
    let replies = match known {
        _ if begins => &bot.greeting,
        Some(answer) => &answer.replies,
        None => &bot.otherwise,
    };
    let said: Vec<&str> = replies.iter().filter_map(|reply| text(reply, "text")).collect();
    let data = json!({
        "replies": replies,
        "answer": said.join("\n\n"),
        "newSessionStarted": begins,
        "endSession": known.is_some_and(|answer| answer.ends_session),
    });
    let late = Duration::from_millis(known.map_or(0, |answer| answer.late_ms));
    let answer = Answer::ok(json!({ "data": data, "timestamp": write_moment(request.now) }));
    Ok(Answer { late, ..answer })
}
