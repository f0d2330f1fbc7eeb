//! A request that has been found to fit.

use super::demo::DemoChat;
use super::random;
use jiff::Timestamp;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// What is asked, and in which circumstances.
#[derive(Clone, Debug)]
pub(super) struct Request {
    /// The variable parts of the path.
    pub path: Value,
    /// The query, typed.
    pub query: Value,
    /// The body; null where there is none.
    pub body: Value,
    /// When.
    pub now: Timestamp,
    /// Where the sandbox is.
    pub url: String,
    /// How long after a channel's creation its first client comes.
    pub clients_after: Duration,
    /// Whether of a channel nothing is answered but what the contract requires.
    pub bare: bool,
    /// The bot that answers in place of the demo's.
    pub bot: Option<Arc<DemoChat>>,
}

impl Request {
    /// A text of the path.
    pub fn part(&self, name: &str) -> &str {
        text(&self.path, name).unwrap_or_default()
    }

    /// A number of the path.
    pub fn number(&self, name: &str) -> i64 {
        number(&self.path, name).unwrap_or_default()
    }

    /// The page that is asked for, of what there is, and the paging that goes with it.
    pub fn page<T>(&self, items: Vec<T>) -> (Vec<T>, Value) {
        let page = number(&self.query, "page").unwrap_or(0);
        let size = number(&self.query, "size").unwrap_or(20);
        let paging = serde_json::json!({ "pageNum": page, "pageSize": size, "totalCount": items.len() });
        let skip = usize::try_from(page.saturating_mul(size)).unwrap_or(usize::MAX);
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        (items.into_iter().skip(skip).take(size).collect(), paging)
    }
}

/// A text of an object.
pub(super) fn text<'a>(object: &'a Value, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str()
}

/// A number of an object.
pub(super) fn number(object: &Value, name: &str) -> Option<i64> {
    object.get(name)?.as_i64()
}

/// A flag of an object.
pub(super) fn flag(object: &Value, name: &str) -> Option<bool> {
    object.get(name)?.as_bool()
}

/// A new random identifier in the shape of a UUID.
pub(super) fn uuid() -> String {
    [8, 4, 4, 4, 12].map(random::hex).join("-")
}
