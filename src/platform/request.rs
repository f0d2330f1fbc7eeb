//! A request as a value, so that it can be sent again.

use super::Call;
use reqwest::Method;
use serde_json::Value;

/// One request.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// What it asks.
    pub call: Call,
    /// The path below the base address.
    pub path: Vec<String>,
    /// The query.
    pub query: Vec<(&'static str, String)>,
    /// The body, where it has one.
    pub body: Option<Value>,
}

impl Request {
    /// A request without query and body, to a path below `api/v1`.
    pub fn new(call: Call, path: &[&str]) -> Self {
        let path = ["api", "v1"].iter().chain(path).map(|part| (*part).to_owned()).collect();
        Self { call, path, query: Vec::new(), body: None }
    }

    /// The same with one more argument.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.query.push((name, value.to_string()));
        self
    }

    /// The same for one page of a list, counted from 0.
    pub fn page(self, page: usize, size: usize) -> Self {
        self.with("page", page).with("size", size)
    }

    /// The same with a body.
    pub fn body(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }

    /// The method that the contract gives the call.
    pub fn method(&self) -> Method {
        match self.call {
            Call::Projects | Call::Channels | Call::Channel => Method::GET,
            Call::Create | Call::Clients => Method::POST,
            Call::Update => Method::PUT,
            Call::Delete => Method::DELETE,
        }
    }
}
