//! One request and its answer, bounded in time and size.

use super::PlatformError;
use super::problem::DecodeError;
use super::redact::{mask, redact};
use super::wire::Refusal;
use channel::Secret;
use jiff::Timestamp;
use jiff::fmt::rfc2822;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use serde::de::DeserializeOwned;
use std::time::Duration;

/// An answer that has come whole.
pub(super) struct Answer {
    status: u16,
    retry_after: Option<Duration>,
    /// `Z-Request-id`: names the request at `pollAsync`.
    request_id: Option<String>,
    body: Vec<u8>,
}

impl Answer {
    /// Reads an answer, at most `limit` bytes of it.
    pub async fn read(
        mut response: reqwest::Response,
        limit: usize,
        to_error: impl Fn(&reqwest::Error) -> PlatformError,
    ) -> Result<Self, PlatformError> {
        let status = response.status().as_u16();
        let retry_after = retry_after(response.headers(), Timestamp::now());
        let request_id = response.headers().get("z-request-id").and_then(|id| id.to_str().ok());
        let request_id = request_id.map(str::to_owned);
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| to_error(&error))? {
            if body.len() + chunk.len() > limit {
                return Err(PlatformError::TooLarge { limit });
            }
            body.extend_from_slice(&chunk);
        }
        Ok(Self { status, retry_after, request_id, body })
    }

    pub fn status(&self) -> u16 {
        self.status
    }

    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    /// Returns what was asked for, or why it was refused.
    pub fn into<T: DeserializeOwned>(self, secret: &Secret) -> Result<T, PlatformError> {
        decode(&self.into_bytes(secret)?)
    }

    /// Returns what was asked for with the secret masked in every text, or why it was refused.
    pub fn into_masked<T: DeserializeOwned>(self, secret: &Secret) -> Result<T, PlatformError> {
        let mut value: serde_json::Value = self.into(secret)?;
        mask(&mut value, secret);
        serde_path_to_error::deserialize(value).map_err(|error| PlatformError::Decode(decode_error(&error)))
    }

    /// Returns the body as it came, or why it was refused.
    pub fn into_bytes(self, secret: &Secret) -> Result<Vec<u8>, PlatformError> {
        self.check(secret)?;
        Ok(self.body)
    }

    /// Returns `Z-Request-id`, with which some calls answer alone, or why the call was refused.
    pub fn into_request_id(self, secret: &Secret) -> Result<String, PlatformError> {
        self.check(secret)?;
        let missing = DecodeError::Missing { field: "Z-Request-id".to_owned() };
        self.request_id.ok_or(PlatformError::Decode(missing))
    }

    /// Returns why the call was refused, if it was.
    pub fn check(&self, secret: &Secret) -> Result<(), PlatformError> {
        match self.status {
            200..=299 => Ok(()),
            _ => Err(self.refusal(secret)),
        }
    }

    /// Returns the platform's code and words of a refusal; empty where it says nothing.
    pub fn words(&self, secret: &Secret) -> (String, String) {
        match self.status {
            200..=299 => Default::default(),
            _ => {
                let refusal: Refusal = serde_json::from_slice(&self.body).unwrap_or_default();
                (redact(&refusal.error, secret), redact(&refusal.message, secret))
            }
        }
    }

    fn refusal(&self, secret: &Secret) -> PlatformError {
        let (code, said) = self.words(secret);
        match self.status {
            401 => PlatformError::Unauthorized,
            403 => PlatformError::Forbidden { said },
            404 | 410 => PlatformError::NotFound,
            409 => PlatformError::Conflict { said },
            429 => PlatformError::RateLimited { after: self.retry_after },
            status @ 400..=499 => PlatformError::Refused { status, code, said },
            status @ 500..=599 => PlatformError::Server { status, said },
            status => PlatformError::UnexpectedStatus { status },
        }
    }
}

/// How long a server asks to wait: in seconds, or until a date.
fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = rfc2822::parse(text).ok()?.timestamp();
    // A date that is over asks for no wait.
    Some(Duration::try_from(until.duration_since(now)).unwrap_or_default())
}

/// JSON as the contract has it. Of what does not fit only the place is told, since a value
/// could be a secret.
fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, PlatformError> {
    let mut reader = serde_json::Deserializer::from_slice(body);
    let found = serde_path_to_error::deserialize(&mut reader).map_err(|error| decode_error(&error));
    found
        .and_then(|found| reader.end().map(|()| found).map_err(|_| DecodeError::NotJson))
        .map_err(PlatformError::Decode)
}

fn decode_error(error: &serde_path_to_error::Error<serde_json::Error>) -> DecodeError {
    if !error.inner().is_data() {
        return DecodeError::NotJson;
    }
    let path = error.path().to_string();
    let said = error.inner().to_string();
    let missing = said.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
    match missing {
        Some(name) if path == "." => DecodeError::Missing { field: name.to_owned() },
        Some(name) => DecodeError::Missing { field: format!("{path}.{name}") },
        None => DecodeError::WrongType { field: path },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{ChannelList, ClientPage, ProjectList};
    use proptest::prelude::*;

    #[test]
    fn a_wait_is_given_in_seconds_or_until_a_date() {
        let now = "2026-10-21T07:27:30Z".parse().unwrap();
        for (text, expected) in [
            ("7", Some(7)),
            ("0", Some(0)),
            ("Wed, 21 Oct 2026 07:28:00 GMT", Some(30)),
            ("Wed, 21 Oct 2020 07:28:00 GMT", Some(0)),
            ("-1", None),
            ("soon", None),
        ] {
            let headers = HeaderMap::from_iter([(RETRY_AFTER, text.parse().unwrap())]);
            assert_eq!(retry_after(&headers, now), expected.map(Duration::from_secs), "{text}");
        }
        assert_eq!(retry_after(&HeaderMap::new(), now), None);
    }

    /// Pieces of answers, put together as no platform would.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            prop::sample::select(vec![
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"id\"",
                "\"items\"",
                "\"clients\"",
                "\"paging\"",
                "null",
                "1e999",
                "-1",
                "\"joinDate\"",
                "\"customData\"",
                "true",
                "\"projects\"",
            ])
            .prop_map(str::to_owned),
            "\\PC{0,8}",
        ];
        prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn whatever_is_answered_is_borne(text in pieces()) {
            let _ = decode::<ChannelList>(text.as_bytes());
            let _ = decode::<ClientPage>(text.as_bytes());
            let _ = decode::<ProjectList>(text.as_bytes());
        }

        #[test]
        fn an_error_never_tells_a_value(secret in "[A-Z]{12}") {
            for body in [
                format!("{{\"items\":[\"{secret}\"]}}"),
                format!("{{\"items\":[{{\"id\":\"{secret}\"}}]}}"),
                format!("{{\"items\":{{\"a\":\"{secret}\"}}}}"),
            ] {
                let error = decode::<ChannelList>(body.as_bytes()).unwrap_err();
                let shown = format!("{error} {error:?}");
                prop_assert!(!shown.contains(&secret), "{}", shown);
            }
        }
    }
}
