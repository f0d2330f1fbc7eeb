//! The line to the platform: one request over it, or the same one again.

use super::exchange::Answer;
use super::problem::TlsError;
use super::request::Request;
use super::{Address, Error, PlatformError, RetryPolicy, USER_AGENT, classify, tls};
use channel::Secret;
use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{redirect, retry};
use serde::de::DeserializeOwned;
use std::time::Duration;

/// A connection to one address with one token.
#[derive(Clone, Debug)]
pub(super) struct Transport {
    http: reqwest::Client,
    address: Address,
    token: Secret,
    policy: RetryPolicy,
}

impl Transport {
    pub fn new(address: Address, token: Secret, policy: RetryPolicy) -> Result<Self, PlatformError> {
        bearer(&token)?;
        let failed = |what| PlatformError::Tls { host: address.host().to_owned(), what };
        let http = http(&address, &policy).map_err(failed)?;
        Ok(Self { http, address, token, policy })
    }

    pub fn address(&self) -> &Address {
        &self.address
    }

    pub fn policy(&self) -> &RetryPolicy {
        &self.policy
    }

    /// Sends a request once.
    pub async fn send<T: DeserializeOwned>(&self, request: &Request) -> Result<T, Error> {
        self.exchange(request).await.map_err(|kind| Error { call: request.call, kind })
    }

    /// Sends a read, and again after growing pauses while the error may pass.
    pub async fn send_with_retry<T: DeserializeOwned>(&self, request: &Request) -> Result<T, Error> {
        for pause in &self.policy.pauses {
            match self.send(request).await {
                Err(error) if error.kind.may_pass() => match self.pause(&error.kind, *pause) {
                    Some(pause) => self.policy.sleep.wait(pause).await,
                    None => return Err(error),
                },
                done => return done,
            }
        }
        self.send(request).await
    }

    /// How long to wait: not less than the platform asks, and not at all where it asks for too
    /// much.
    fn pause(&self, error: &PlatformError, usual: Duration) -> Option<Duration> {
        match error {
            PlatformError::RateLimited { after: Some(after) } if *after > self.policy.longest_pause => None,
            PlatformError::RateLimited { after: Some(after) } => Some(usual.max(*after)),
            _ => Some(usual),
        }
    }

    async fn exchange<T: DeserializeOwned>(&self, request: &Request) -> Result<T, PlatformError> {
        let path: Vec<&str> = request.path.iter().map(String::as_str).collect();
        let nowhere = || PlatformError::NoConnection { host: self.address.host().to_owned() };
        let url = self.address.join(&path).ok_or_else(nowhere)?;
        let mut sending = self
            .http
            .request(request.method(), url)
            .header(AUTHORIZATION, bearer(&self.token)?)
            .query(&request.query);
        if let Some(body) = &request.body {
            sending = sending.json(body);
        }
        let to_error = |error: &reqwest::Error| classify::classify(error, self.address.host(), &self.policy);
        let response = sending.send().await.map_err(|error| to_error(&error))?;
        Answer::read(response, self.policy.largest, to_error).await?.into(&self.token)
    }
}

/// What every request says of itself. Marked so that nothing prints it.
fn bearer(token: &Secret) -> Result<HeaderValue, PlatformError> {
    let token = token.reveal().trim();
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(PlatformError::TokenUnusable);
    }
    let mut value =
        HeaderValue::try_from(format!("Bearer {token}")).map_err(|_| PlatformError::TokenUnusable)?;
    value.set_sensitive(true);
    Ok(value)
}

/// To this machine there is no proxy, and over plain http nobody to trust.
fn http(address: &Address, policy: &RetryPolicy) -> Result<reqwest::Client, TlsError> {
    let trust = if address.is_plain() { tls::trusting_nobody()? } else { tls::trusting_the_system()? };
    let builder = reqwest::Client::builder()
        .tls_backend_preconfigured(trust)
        .user_agent(USER_AGENT)
        .redirect(redirect::Policy::none())
        .retry(retry::never())
        .connect_timeout(policy.connect)
        .timeout(policy.total);
    let builder = if address.is_loopback() { builder.no_proxy() } else { builder };
    builder.build().map_err(|_| TlsError::Other)
}
