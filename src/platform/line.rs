//! The line to the platform: one request over it, or the same one again.

use super::exchange::Answer;
use super::request::Request;
use super::trouble::TlsTrouble;
use super::{Address, Error, Patience, Trouble, USER_AGENT, classify, tls};
use channel::Secret;
use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{redirect, retry};
use serde::de::DeserializeOwned;
use std::time::Duration;

/// A connection to one address with one token.
#[derive(Clone, Debug)]
pub(super) struct Line {
    http: reqwest::Client,
    address: Address,
    token: Secret,
    patience: Patience,
}

impl Line {
    pub fn new(address: Address, token: Secret, patience: Patience) -> Result<Self, Trouble> {
        bearer(&token)?;
        let failed = |what| Trouble::Tls { host: address.host().to_owned(), what };
        let http = http(&address, &patience).map_err(failed)?;
        Ok(Self { http, address, token, patience })
    }

    pub fn address(&self) -> &Address {
        &self.address
    }

    pub fn patience(&self) -> &Patience {
        &self.patience
    }

    /// Sends a request once.
    pub async fn once<T: DeserializeOwned>(&self, request: &Request) -> Result<T, Error> {
        self.exchange(request).await.map_err(|trouble| Error { call: request.call, trouble })
    }

    /// Sends a read, and again after growing pauses while the trouble may pass.
    pub async fn again<T: DeserializeOwned>(&self, request: &Request) -> Result<T, Error> {
        for pause in &self.patience.pauses {
            match self.once(request).await {
                Err(error) if error.trouble.may_pass() => match self.pause(&error.trouble, *pause) {
                    Some(pause) => self.patience.sleep.wait(pause).await,
                    None => return Err(error),
                },
                done => return done,
            }
        }
        self.once(request).await
    }

    /// How long to wait: not less than the platform asks, and not at all where it asks for too
    /// much.
    fn pause(&self, trouble: &Trouble, usual: Duration) -> Option<Duration> {
        match trouble {
            Trouble::TooMany { after: Some(after) } if *after > self.patience.longest_pause => None,
            Trouble::TooMany { after: Some(after) } => Some(usual.max(*after)),
            _ => Some(usual),
        }
    }

    async fn exchange<T: DeserializeOwned>(&self, request: &Request) -> Result<T, Trouble> {
        let path: Vec<&str> = request.path.iter().map(String::as_str).collect();
        let nowhere = || Trouble::NoNetwork { host: self.address.host().to_owned() };
        let url = self.address.join(&path).ok_or_else(nowhere)?;
        let mut sending = self
            .http
            .request(request.method(), url)
            .header(AUTHORIZATION, bearer(&self.token)?)
            .query(&request.query);
        if let Some(body) = &request.body {
            sending = sending.json(body);
        }
        let trouble = |error: &reqwest::Error| classify::trouble(error, self.address.host(), &self.patience);
        let response = sending.send().await.map_err(|error| trouble(&error))?;
        Answer::read(response, self.patience.largest, trouble).await?.into(&self.token)
    }
}

/// What every request says of itself. Marked so that nothing prints it.
fn bearer(token: &Secret) -> Result<HeaderValue, Trouble> {
    let token = token.reveal().trim();
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Trouble::TokenUnusable);
    }
    let mut value = HeaderValue::try_from(format!("Bearer {token}")).map_err(|_| Trouble::TokenUnusable)?;
    value.set_sensitive(true);
    Ok(value)
}

/// To this machine there is no proxy, and over plain http nobody to trust.
fn http(address: &Address, patience: &Patience) -> Result<reqwest::Client, TlsTrouble> {
    let trust = if address.is_plain() { tls::trusting_nobody()? } else { tls::trusting_the_system()? };
    let builder = reqwest::Client::builder()
        .tls_backend_preconfigured(trust)
        .user_agent(USER_AGENT)
        .redirect(redirect::Policy::none())
        .retry(retry::never())
        .connect_timeout(patience.connect)
        .timeout(patience.total);
    let builder = if address.is_loopback() { builder.no_proxy() } else { builder };
    builder.build().map_err(|_| TlsTrouble::Other)
}
