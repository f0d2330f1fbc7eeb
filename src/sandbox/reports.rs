//! Report tasks.

use super::request::{Request, text};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A report that was asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Report {
    pub task: String,
    pub request: String,
    /// `MESSAGES`, `CLIENTS`, `SESSIONS` or `CLIENTS_LIST`.
    pub kind: String,
    pub project: Option<String>,
    pub asked: Timestamp,
    /// The body with which it was asked for.
    pub body: Value,
}

impl Report {
    /// Returns whether the file is written.
    pub fn is_done(&self, request: &Request) -> bool {
        let step = SignedDuration::try_from(request.options.sending_step).unwrap_or(SignedDuration::MAX);
        request.now.duration_since(self.asked) >= step
    }

    /// Returns whether the file is a workbook.
    pub fn is_xlsx(&self) -> bool {
        self.setting("fileType").and_then(Value::as_str) != Some("CSV")
    }

    pub fn setting(&self, name: &str) -> Option<&Value> {
        self.body.get("settings")?.get(name)
    }

    /// Returns the name of the file.
    pub fn file_name(&self) -> String {
        let ending = if self.is_xlsx() { "xlsx" } else { "csv" };
        format!("{}-{}.{ending}", self.kind.to_lowercase(), self.task.get(..8).unwrap_or_default())
    }

    /// Returns the project that a request names.
    pub fn project_of(request: &Request) -> Option<String> {
        text(&request.query, "projectShortName").map(str::to_owned)
    }
}
