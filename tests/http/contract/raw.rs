//! Requests that the client would never send.

use pult::channel::Secret;
use pult::sandbox::Sandbox;
use rustls::ClientConfig;
use rustls::crypto::ring;
use serde_json::Value;
use std::sync::Arc;

pub struct Raw {
    http: reqwest::Client,
    url: String,
    token: Secret,
}

/// A connection that trusts nobody but whom it is told to.
pub fn trusting(roots: rustls::RootCertStore) -> ClientConfig {
    ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth()
}

impl Raw {
    pub fn new(sandbox: &Sandbox) -> Self {
        let tls = trusting(rustls::RootCertStore::empty());
        let http = reqwest::Client::builder().tls_backend_preconfigured(tls).no_proxy().build().unwrap();
        Self { http, url: sandbox.url.clone(), token: sandbox.token.clone() }
    }

    /// A request with the token, not sent yet.
    pub fn request(&self, method: &str, target: &str) -> reqwest::RequestBuilder {
        self.bare(method, target).bearer_auth(self.token.reveal())
    }

    /// A request without a token.
    pub fn bare(&self, method: &str, target: &str) -> reqwest::RequestBuilder {
        self.http.request(method.parse().unwrap(), format!("{}{target}", self.url))
    }

    /// The status and the body of the answer.
    pub async fn ask(&self, method: &str, target: &str, body: Option<Value>) -> (u16, Value) {
        let request = self.request(method, target);
        Self::send(match body {
            Some(body) => request.json(&body),
            None => request,
        })
        .await
    }

    pub async fn send(request: reqwest::RequestBuilder) -> (u16, Value) {
        let answer = request.send().await.unwrap();
        let status = answer.status().as_u16();
        let bytes = answer.bytes().await.unwrap();
        let body = if bytes.is_empty() { Value::Null } else { serde_json::from_slice(&bytes).unwrap() };
        (status, body)
    }

    pub async fn ok(&self, method: &str, target: &str, body: Option<Value>) -> Value {
        let (status, answer) = self.ask(method, target, body).await;
        assert_eq!(status, 200, "{method} {target}: {answer}");
        answer
    }
}
