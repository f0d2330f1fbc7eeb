//! One request over HTTP: sent once, or, where it only reads, again after growing pauses.

use super::exchange::Answer;
use super::problem::TlsError;
use super::request::Request;
use super::{Address, Error, Outcome, PlatformError, RetryPolicy, USER_AGENT, classify, tls};
use channel::Secret;
use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{redirect, retry};
use serde::de::DeserializeOwned;
use std::time::Duration;
use url::Url;

/// A connection to one address with one token.
#[derive(Clone, Debug)]
pub(super) struct Transport {
    http: reqwest::Client,
    address: Address,
    token: Secret,
    /// What every request says of itself; none where the token stands in the path.
    bearer: Option<HeaderValue>,
    policy: RetryPolicy,
}

impl Transport {
    /// Makes a connection that sends the token as `Authorization: Bearer`.
    pub fn new(address: Address, token: Secret, policy: RetryPolicy) -> Result<Self, PlatformError> {
        let bearer = Some(bearer(&token)?);
        Ok(Self { bearer, ..Self::without_bearer(address, token, policy)? })
    }

    /// Makes a connection for requests that hold the token in their path.
    pub fn without_bearer(
        address: Address,
        token: Secret,
        policy: RetryPolicy,
    ) -> Result<Self, PlatformError> {
        usable(&token)?;
        let failed = |what| PlatformError::Tls { host: address.host().to_owned(), what };
        let http = http(&address, &policy).map_err(failed)?;
        Ok(Self { http, address, token, bearer: None, policy })
    }

    pub fn address(&self) -> &Address {
        &self.address
    }

    pub fn token(&self) -> &Secret {
        &self.token
    }

    pub fn policy(&self) -> &RetryPolicy {
        &self.policy
    }

    /// Sends a request once.
    pub async fn send<T: DeserializeOwned>(&self, request: &Request) -> Result<T, Error> {
        let answer = self.answer(request).await?;
        answer.into(&self.token).map_err(|kind| Error { call: request.call, kind })
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

    /// Sends a request that must not be made twice, once, and tells what may have become of it.
    pub async fn attempt<T>(
        &self,
        request: &Request,
        read: impl FnOnce(Answer, &Secret) -> Result<T, PlatformError>,
    ) -> Outcome<T> {
        let error = |kind| Error { call: request.call, kind };
        let answer = match self.answer(request).await {
            Ok(answer) => answer,
            Err(error) if error.kind.was_not_sent() => return Outcome::NotSent(error),
            Err(error) => return Outcome::Unknown(error),
        };
        let (status, retry_after) = (answer.status(), answer.retry_after());
        let (code, message) = answer.words(&self.token);
        match (status, read(answer, &self.token)) {
            (429, _) => Outcome::RateLimited { retry_after },
            (_, Ok(done)) => Outcome::Accepted(done),
            (408, Err(kind)) => Outcome::Unknown(error(kind)),
            (400..=499, Err(kind)) => Outcome::Refused { status, code, message, error: error(kind) },
            (_, Err(kind)) => Outcome::Unknown(error(kind)),
        }
    }

    /// Sends a request once and reads the answer, whatever its status.
    pub async fn answer(&self, request: &Request) -> Result<Answer, Error> {
        self.exchange(request).await.map_err(|kind| Error { call: request.call, kind })
    }

    /// Reads a file at an address of this platform, at most `limit` bytes. The token goes to the
    /// platform's own host only.
    pub async fn file(&self, url: &str, limit: usize) -> Result<Vec<u8>, PlatformError> {
        let url = self.address.own(url).ok_or(PlatformError::OtherHost)?;
        let mut sending = self.http.get(url);
        if let Some(bearer) = &self.bearer {
            sending = sending.header(AUTHORIZATION, bearer.clone());
        }
        let to_error = |error: &reqwest::Error| self.classify(error);
        let response = sending.send().await.map_err(|error| to_error(&error))?;
        Answer::read(response, limit, to_error).await?.into_bytes(&self.token)
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

    async fn exchange(&self, request: &Request) -> Result<Answer, PlatformError> {
        let mut sending = self.http.request(request.method(), self.url(request)?).query(&request.query);
        if let Some(bearer) = &self.bearer {
            sending = sending.header(AUTHORIZATION, bearer.clone());
        }
        if let Some(body) = &request.body {
            sending = sending.json(body);
        }
        let to_error = |error: &reqwest::Error| self.classify(error);
        let response = sending.send().await.map_err(|error| to_error(&error))?;
        Answer::read(response, self.policy.largest, to_error).await
    }

    fn url(&self, request: &Request) -> Result<Url, PlatformError> {
        let nowhere = || PlatformError::NoConnection { host: self.address.host().to_owned() };
        self.address.join(&request.path()).ok_or_else(nowhere)
    }

    fn classify(&self, error: &reqwest::Error) -> PlatformError {
        classify::classify(error, self.address.host(), &self.policy)
    }
}

/// Returns the token as it is sent.
fn usable(token: &Secret) -> Result<&str, PlatformError> {
    let token = token.reveal().trim();
    let fits = !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic());
    if fits { Ok(token) } else { Err(PlatformError::TokenUnusable) }
}

/// Makes the header of the token. Marked so that nothing prints it.
fn bearer(token: &Secret) -> Result<HeaderValue, PlatformError> {
    let token = usable(token)?;
    let value = HeaderValue::try_from(format!("Bearer {token}"));
    let mut value = value.map_err(|_| PlatformError::TokenUnusable)?;
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
