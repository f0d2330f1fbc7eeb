//! A request that has been found to fit.

use super::demo::DemoChat;
use super::options::Options;
use super::random;
use jiff::Timestamp;
use serde_json::Value;
use std::sync::Arc;

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
    /// How the sandbox behaves.
    pub options: Arc<Options>,
    /// The bot that answers in place of the demo's.
    pub bot: Option<Arc<DemoChat>>,
    /// With which code the sending that this request makes fails later, where one is to.
    pub failing: Option<u32>,
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

    /// Returns the page that is asked for, of what there is, and the paging that goes with it.
    pub fn page<T>(&self, items: Vec<T>) -> (Vec<T>, Value) {
        let (skip, size, paging) = self.window(items.len());
        (items.into_iter().skip(skip).take(size).collect(), paging)
    }

    /// Returns where the page that is asked for begins, how long it is, and its paging, of so
    /// many items.
    pub fn window(&self, total: usize) -> (usize, usize, Value) {
        let page = number(&self.query, "page").unwrap_or(0);
        let size = number(&self.query, "size").unwrap_or(20);
        let paging = serde_json::json!({ "pageNum": page, "pageSize": size, "totalCount": total });
        let skip = usize::try_from(page.saturating_mul(size)).unwrap_or(usize::MAX);
        (skip, usize::try_from(size).unwrap_or(usize::MAX), paging)
    }

    /// Returns a time of the query.
    pub fn time(&self, name: &str) -> Option<Timestamp> {
        text(&self.query, name)?.parse().ok()
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
