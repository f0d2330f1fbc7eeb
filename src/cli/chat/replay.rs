//! Saying the steps of a conversation one after another.

use super::failure::ChatError;
use chat::{Answer, Difference, Judged, Said, Script, compare};
use platform::wire::{ChatRequest, ChatTurn};
use platform::{Address, ChatClient, Outcome, PlatformError, RetryPolicy, Secret};
use rules::Profile;
use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, Instant};

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// What came of a step.
pub(super) struct Replayed {
    /// What came back.
    pub answer: Answer,
    /// What the rules say to it.
    pub judged: Judged,
    /// Where it is not as expected.
    pub differences: Vec<Difference>,
}

/// What came of a conversation.
pub(super) struct Conversation {
    /// The steps that were answered.
    pub turns: Vec<Replayed>,
    /// Why it did not go on.
    pub failure: Option<ChatError>,
}

/// Replays a conversation as a client that the bot has never seen. Nothing is sent twice: the
/// first step without a good answer ends it.
pub(super) fn replay(
    url: &str,
    token: &str,
    script: &Script,
    profile: &Profile,
) -> Result<Conversation, ChatError> {
    let address = Address::parse(base(url))?;
    if token.trim().is_empty() {
        return Err(ChatError::NoToken);
    }
    let policy = RetryPolicy { total: PATIENCE, ..RetryPolicy::default() };
    let client = ChatClient::with(address, Secret::new(token), policy)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let me = format!("pult-{:016x}", RandomState::new().hash_one(std::process::id()));
    let mut done = Conversation { turns: Vec::new(), failure: None };
    for (at, step) in script.steps.iter().enumerate() {
        let request = match step.said() {
            Some(Said::Text(text)) => ChatRequest::query(&me, &text),
            Some(Said::Event(event)) => ChatRequest::event(&me, &event),
            None => continue,
        };
        let began = Instant::now();
        let failed = |error: PlatformError, lost: bool| ChatError::Step { step: at + 1, error, lost };
        let turn = match runtime.block_on(client.turn(&request)) {
            Outcome::Accepted(turn) => answer(turn, began.elapsed()),
            Outcome::NotSent(error) | Outcome::Refused { error, .. } => {
                done.failure = Some(failed(error.kind, false));
                break;
            }
            Outcome::RateLimited { retry_after } => {
                done.failure = Some(failed(PlatformError::RateLimited { after: retry_after }, false));
                break;
            }
            Outcome::Unknown(error) => {
                done.failure = Some(failed(error.kind, true));
                break;
            }
        };
        let judged = Judged::new(profile, &turn.replies);
        let differences = compare(&step.expect, &turn, &judged);
        done.turns.push(Replayed { answer: turn, judged, differences });
    }
    Ok(done)
}

fn answer(turn: ChatTurn, took: Duration) -> Answer {
    let replies = turn.replies.iter().map(|reply| reply.value().clone());
    Answer {
        state: turn.nlp_class,
        session_began: turn.new_session_started,
        session_ended: turn.end_session,
        ..Answer::new(replies, took)
    }
}

/// The address before `/chatapi/`: a pasted one may go on, and its token is not taken from there.
fn base(url: &str) -> &str {
    url.find("/chatapi").and_then(|at| url.get(..at)).unwrap_or(url)
}
