//! What is the sandbox's own and no part of the contract, below `/sandbox/`:
//!
//! - `GET /sandbox/sent[?textCampaignName=…]`: how often each client was sent something;
//! - `POST /sandbox/write?channelId=N`: the next client writes to a channel;
//! - `GET /sandbox/files/TASK`: the file of a report, for whoever holds the account's token.
//!
//! The first two want `Authorization: Bearer` with the admin token.

use super::answer::{Answer, not_found, refusal};
use super::people::let_one_write;
use super::request::{Request, number, text};
use super::state::State;
use serde_json::json;
use std::collections::BTreeMap;

/// The path below which everything is the sandbox's own.
pub(super) const BELOW: &str = "/sandbox/";

/// Answers a request below [`BELOW`], whose path is given without it.
pub(super) fn answer(
    state: &mut State,
    request: &Request,
    method: &str,
    path: &str,
    bearer: Option<&str>,
) -> Result<Answer, Answer> {
    let check = |token: &str| match bearer {
        Some(given) if given == token => Ok(()),
        _ => Err(refusal(401, "unauthorized.wrong_token", "The token is not known", json!({}))),
    };
    match (method, path.split_once('/').unwrap_or((path, ""))) {
        ("GET", ("sent", "")) => {
            check(&state.admin_token)?;
            let clients = sent(state, request, text(&request.query, "textCampaignName"));
            let total: u64 = clients.values().sum();
            Ok(Answer::ok(json!({ "total": total, "clients": clients })))
        }
        ("POST", ("write", "")) => {
            check(&state.admin_token)?;
            let channel = number(&request.query, "channelId").unwrap_or_default();
            let client = let_one_write(state, channel, request);
            let client = client.ok_or_else(|| not_found("channel that clients write to", channel))?;
            Ok(Answer::ok(json!({ "clientId": client })))
        }
        ("GET", ("files", task)) => {
            check(&state.token)?;
            let found = state.reports.iter().find(|report| report.task == task && report.is_done(request));
            let report = found.ok_or_else(|| not_found("file", task))?;
            let (bytes, kind) = report.file(state, request).ok_or_else(|| not_found("file", task))?;
            Ok(Answer::file(bytes, kind))
        }
        _ => Err(not_found("place", path)),
    }
}

/// Returns how often each client was sent something by a campaign of a name, or by all: what was
/// taken in and is due, whatever became of it, but not what was taken back.
pub(super) fn sent(state: &State, request: &Request, campaign: Option<&str>) -> BTreeMap<String, u64> {
    let named = |id: &i64| {
        let mut all = state.campaigns.iter();
        campaign.is_none_or(|name| all.any(|campaign| campaign.id == *id && campaign.name == name))
    };
    let lists = state.sent.iter().filter(|(id, _)| named(id)).flat_map(|(_, list)| list);
    let mut counts = BTreeMap::new();
    for sending in lists.filter(|sending| !sending.canceled && sending.at <= request.now) {
        *counts.entry(sending.client.clone()).or_default() += 1;
    }
    counts
}
