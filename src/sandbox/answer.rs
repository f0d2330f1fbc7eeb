//! What the sandbox answers.

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};
use std::time::Duration;

/// An answer that is not on its way yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    /// `None` for an empty one.
    pub body: Option<Value>,
    /// A file with its content type, in place of a body.
    file: Option<(Vec<u8>, &'static str)>,
    /// How much later than usual it comes.
    pub delay: Duration,
}

impl Answer {
    pub fn ok(body: Value) -> Self {
        Self { body: Some(body), ..Self::empty() }
    }

    pub fn empty() -> Self {
        Self { status: 200, headers: Vec::new(), body: None, file: None, delay: Duration::ZERO }
    }

    pub fn file(bytes: Vec<u8>, kind: &'static str) -> Self {
        Self { file: Some((bytes, kind)), ..Self::empty() }
    }

    pub fn late(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    pub fn with(mut self, header: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((header, value.into()));
        self
    }

    /// The bytes of the body.
    pub fn bytes(&self) -> Vec<u8> {
        if let Some((bytes, _)) = &self.file {
            return bytes.clone();
        }
        self.body.as_ref().map(|body| body.to_string().into_bytes()).unwrap_or_default()
    }

    /// The answer for the wire, with another body.
    pub fn respond(&self, body: Body) -> Response {
        let mut response = Response::new(body);
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or_default();
        let json = self.body.as_ref().map(|_| "application/json");
        if let Some(kind) = json.or(self.file.as_ref().map(|(_, kind)| *kind)) {
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        for (name, value) in &self.headers {
            if let Ok(value) = HeaderValue::from_str(value) {
                response.headers_mut().insert(HeaderName::from_static(name), value);
            }
        }
        response
    }
}

/// A refusal in the platform's shape.
pub(super) fn refusal(status: u16, error: &str, message: impl Into<String>, args: Value) -> Answer {
    let body = json!({ "error": format!("sandbox.{error}"), "message": message.into(), "args": args });
    Answer { body: Some(body), ..Answer::ok(Value::Null) }.status(status)
}

/// There is no such thing.
pub(super) fn not_found(what: &str, id: impl ToString) -> Answer {
    let id = id.to_string();
    refusal(404, "not_found.no_such_thing", format!("There is no {what} {id}"), json!({ "id": id }))
}

impl Answer {
    fn status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }
}
