//! From a request to an answer: who asks, what, whether it fits, and what goes wrong.

use super::admin;
use super::answer::{Answer, refusal};
use super::demo::DemoChat;
use super::fault::{FaultKind, Faults};
use super::fault_injection;
use super::operations::{ALL, Operation};
use super::options::Options;
use super::people;
use super::request::Request;
use super::serve::ConnectionHandle;
use super::shape::{Field, Kind, check, check_body, check_query, typed};
use super::state::State;
use super::store;
use super::watch::Exchange;
use axum::Extension;
use axum::body::{Bytes, to_bytes};
use axum::extract;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::response::Response;
use jiff::Timestamp;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The largest request, in bytes.
const LARGEST: usize = 1024 * 1024;
/// How often what was not kept at once is kept.
const KEPT_AFTER: Duration = Duration::from_millis(250);

/// What all connections share.
pub(super) struct Shared {
    pub state: Mutex<State>,
    /// Whether something was done that is not kept yet.
    pub changed: AtomicBool,
    pub faults: Faults,
    pub url: String,
    pub options: Arc<Options>,
    pub bot: Option<Arc<DemoChat>>,
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("url", &self.url).field("faults", &self.faults).finish_non_exhaustive()
    }
}

/// Answers one request.
pub(super) async fn handle(
    extract::State(shared): extract::State<Arc<Shared>>,
    Extension(connection): Extension<Arc<ConnectionHandle>>,
    request: extract::Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, LARGEST).await.ok();
    if let Some(path) = parts.uri.path().strip_prefix(admin::BELOW) {
        let answer = shared.own(&parts, path);
        return answer.respond(answer.bytes().into());
    }
    let found = find(&parts);
    let name = found.as_ref().ok().map(|(operation, _)| operation.name);
    let fault = shared.faults.take(name.unwrap_or_default());
    let answer = match fault_injection::instead(fault, &connection).await {
        Some(answer) => answer,
        None => shared.answer(&parts, body.as_ref(), found, fault).unwrap_or_else(|refusal| refusal),
    };
    shared.tell(name, &parts, body.as_ref(), &answer);
    if !answer.delay.is_zero() {
        tokio::time::sleep(answer.delay).await;
    }
    fault_injection::spoiled(&answer, fault, &connection).await
}

/// An operation and the variables of its path.
type Found = (&'static Operation, Value);

fn find(parts: &Parts) -> Result<Found, Answer> {
    let path = parts.uri.path();
    let mut known = ALL.iter().filter_map(|operation| Some((operation, operation.matches(path)?))).peekable();
    if known.peek().is_none() {
        return Err(refusal(404, "not_found.no_such_call", format!("There is no call {path}"), json!({})));
    }
    let ours = known.find(|(operation, _)| operation.method == parts.method.as_str());
    let wrong = || refusal(405, "bad_request.wrong_method", format!("Not {} here", parts.method), json!({}));
    let (operation, variables) = ours.ok_or_else(wrong)?;
    Ok((operation, read_variables(operation, variables)?))
}

fn read_variables(operation: &Operation, found: Vec<(&'static str, &str)>) -> Result<Value, Answer> {
    let mut variables = Map::new();
    for (name, text) in found {
        let kinds = operation.variables.iter().find(|(known, _)| *known == name);
        let kind = kinds.map_or(Kind::Text, |(_, kind)| *kind);
        let value = typed(&percent_decode_str(text).decode_utf8_lossy(), kind);
        check(&value, kind, name)?;
        variables.insert(name.to_owned(), value);
    }
    Ok(Value::Object(variables))
}

impl Shared {
    fn answer(
        &self,
        parts: &Parts,
        body: Option<&Bytes>,
        found: Result<Found, Answer>,
        fault: Option<FaultKind>,
    ) -> Result<Answer, Answer> {
        if let Some(answer) = self.webhook(parts) {
            return Ok(answer);
        }
        let (operation, path) = found?;
        if !operation.is_open() {
            self.check_token(parts)?;
        }
        let too_large = || refusal(413, "bad_request.too_large", "The request is too large", json!({}));
        let request = Request {
            path,
            query: query(parts, operation.query)?,
            body: read_body(parts, body.ok_or_else(too_large)?, operation)?,
            failing: match fault {
                Some(FaultKind::Fails(code)) => Some(code),
                _ => None,
            },
            ..self.request()
        };
        self.act(operation, &request)
    }

    /// Does what is asked. What was done is kept before it is answered; turns and sendings, of
    /// which there are many, a moment later.
    fn act(&self, operation: &Operation, request: &Request) -> Result<Answer, Answer> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = (operation.act)(&mut state, request)?;
        if operation.method == "GET" {
            return Ok(answer);
        }
        self.changed.store(true, Ordering::Relaxed);
        if ["sendEvent", "sendReplies", "chat"].contains(&operation.name) {
            return Ok(answer);
        }
        let failed =
            |error| refusal(500, "internal.not_kept", format!("The data was not kept: {error}"), json!({}));
        self.save(&state).map_err(failed)?;
        Ok(answer)
    }

    fn save(&self, state: &State) -> io::Result<()> {
        match &self.options.data {
            Some(file) if self.changed.swap(false, Ordering::Relaxed) => store::save(state, file),
            _ => Ok(()),
        }
    }

    /// Keeps what is not kept yet; where that fails, it is tried again the next time.
    pub fn keep(&self) {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if self.save(&state).is_err() {
            self.changed.store(true, Ordering::Relaxed);
        }
    }

    pub fn let_client_write(&self, channel: i64) -> Option<String> {
        let client = {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let client = people::let_one_write(&mut state, channel, &self.request());
            self.changed.store(client.is_some(), Ordering::Relaxed);
            client
        };
        self.keep();
        client
    }

    pub fn sent(&self, campaign: Option<&str>) -> BTreeMap<String, u64> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        admin::sent(&state, &self.request(), campaign)
    }

    /// Answers what is the sandbox's own. No fault befalls it.
    fn own(&self, parts: &Parts, path: &str) -> Answer {
        let pairs = url::form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
        let value = |text: String| text.parse::<i64>().map_or(text.into(), Value::from);
        let query = pairs.into_owned().map(|(name, text)| (name, value(text))).collect::<Map<_, _>>();
        let request = Request { query: query.into(), ..self.request() };
        let bearer = parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let bearer = bearer.and_then(|value| value.strip_prefix("Bearer "));
        let answer = {
            let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            admin::answer(&mut state, &request, parts.method.as_str(), path, bearer)
        };
        self.changed.fetch_or(parts.method == "POST", Ordering::Relaxed);
        self.keep();
        answer.unwrap_or_else(|refusal| refusal)
    }

    /// A request that asks nothing yet.
    fn request(&self) -> Request {
        Request {
            path: Value::Null,
            query: Value::Null,
            body: Value::Null,
            now: Timestamp::now(),
            url: self.url.clone(),
            options: Arc::clone(&self.options),
            bot: self.bot.clone(),
            failing: None,
        }
    }

    fn check_token(&self, parts: &Parts) -> Result<(), Answer> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let said = parts.headers.get(AUTHORIZATION).map(|value| value.as_bytes());
        if said == Some(format!("Bearer {}", state.token).as_bytes()) {
            return Ok(());
        }
        Err(refusal(401, "unauthorized.wrong_token", "The token is not known", json!({})))
    }

    /// A webhook is there, but has nothing to show; nothing can be posted to it here.
    fn webhook(&self, parts: &Parts) -> Option<Answer> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let path = parts.uri.path();
        state.channels.iter().find(|channel| !channel.removed && channel.webhook.as_deref() == Some(path))?;
        let message = "A webhook of the sandbox; no client can be made here";
        Some(refusal(405, "bad_request.wrong_method", message, json!({})))
    }

    fn tell(&self, call: Option<&'static str>, parts: &Parts, body: Option<&Bytes>, answer: &Answer) {
        let Some(watch) = &self.options.watch else { return };
        let readable = |(name, value): (&axum::http::HeaderName, &axum::http::HeaderValue)| {
            Some((name.to_string(), value.to_str().ok()?.to_owned()))
        };
        watch.tell(Exchange {
            call,
            method: parts.method.to_string(),
            target: parts.uri.to_string(),
            headers: parts
                .headers
                .iter()
                .filter(|(name, _)| *name != AUTHORIZATION)
                .filter_map(readable)
                .collect(),
            body: body.map(|body| body.to_vec()).unwrap_or_default(),
            status: answer.status,
            answer: answer.bytes(),
        });
    }
}

/// Keeps again and again what was not kept at once.
pub(super) async fn keep(shared: Arc<Shared>) {
    loop {
        tokio::time::sleep(KEPT_AFTER).await;
        shared.keep();
    }
}

fn query(parts: &Parts, fields: &'static [Field]) -> Result<Value, Answer> {
    let text = parts.uri.query().unwrap_or_default();
    let pairs: Vec<_> = url::form_urlencoded::parse(text.as_bytes()).into_owned().collect();
    check_query(&pairs, fields)
}

fn read_body(parts: &Parts, body: &Bytes, operation: &Operation) -> Result<Value, Answer> {
    let bad = |message: &str| refusal(400, "bad_request.wrong_body", message, json!({}));
    if operation.body_optional && body.is_empty() {
        return Ok(Value::Null);
    }
    let Some(fields) = operation.body else {
        return if body.is_empty() { Ok(Value::Null) } else { Err(bad("There is no body in this call")) };
    };
    let content = parts.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if content.split(';').next().map(str::trim) != Some("application/json") {
        let message = "The body has to be application/json";
        return Err(refusal(415, "bad_request.wrong_type", message, json!({})));
    }
    let read = serde_json::from_slice(body).map_err(|_| bad("The body is no JSON"))?;
    check_body(&read, fields)?;
    Ok(read)
}
