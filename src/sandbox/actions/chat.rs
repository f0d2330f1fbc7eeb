//! A turn of a conversation with the demo bot.

use crate::answer::{Answer, refusal};
use crate::demo::demo;
use crate::request::{Request, text};
use crate::state::State;
use platform::wire::write_moment;
use serde_json::{Value, json};

/// `chat`.
pub fn turn(state: &mut State, request: &Request) -> Result<Answer, Answer> {
    if request.part("token") != state.chat_token {
        return Err(refusal(401, "unauthorized.wrong_token", "The token is not known", json!({})));
    }
    let replies = replies(text(&request.body, "query"));
    let said: Vec<&str> = replies.iter().filter_map(|reply| text(reply, "text")).collect();
    let data = json!({ "replies": replies, "answer": said.join("\n\n") });
    Ok(Answer::ok(json!({ "data": data, "timestamp": write_moment(request.now) })))
}

/// An event, and `/start`, begin from the greeting.
fn replies(query: Option<&str>) -> &'static [Value] {
    let chat = &demo().chat;
    let Some(query) = query.map(|query| query.trim().to_lowercase()) else { return &chat.greeting };
    if query.is_empty() || query == "/start" {
        return &chat.greeting;
    }
    let known = chat.answers.iter().find(|answer| answer.asked.contains(&query));
    known.map_or(&chat.otherwise, |answer| &answer.replies)
}
