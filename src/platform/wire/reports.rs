//! Report files and the asynchronous requests that make them.

use super::Filter;
use super::fields::{or_none, words};
use crate::moment;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Which report is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportKind {
    /// Turns.
    Messages,
    /// Clients.
    Clients,
    /// Sessions.
    Sessions,
}

impl ReportKind {
    /// Returns the word in the path.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Messages => "messages",
            Self::Clients => "clients",
            Self::Sessions => "sessions",
        }
    }

    /// Returns the word in the list of tasks.
    pub fn task_type(self) -> &'static str {
        match self {
            Self::Messages => "MESSAGES",
            Self::Clients => "CLIENTS",
            Self::Sessions => "SESSIONS",
        }
    }
}

/// What the file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum FileType {
    /// A workbook.
    Xlsx,
    /// A text.
    Csv,
}

/// How the file is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReportSettings {
    /// What it is.
    pub file_type: FileType,
    /// Whether the first row names the columns.
    pub with_header: bool,
    /// What stands between the columns of a CSV; one character.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
}

/// What is sent to have a report made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportCreate {
    /// What it is about.
    pub filters: Vec<Filter>,
    /// How it is written.
    pub settings: ReportSettings,
}

/// A request that the platform carries out later.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AsyncTask {
    /// Names it at `pollAsync`; that it is the report task's id is not told.
    pub request_id: String,
    /// When it was taken in; none where that cannot be read.
    #[serde(default, with = "moment")]
    pub request_time: Option<Timestamp>,
}

/// The requests that are finished.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct AsyncEvents {
    /// One each.
    pub response: Vec<AsyncEvent>,
}

/// A request that is finished.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AsyncEvent {
    /// Whether it went well.
    pub is_ok: bool,
    /// Which it was.
    pub request_id: String,
    /// What came of it.
    #[serde(default)]
    pub payload: Option<Value>,
}

words! {
    /// Where a report task stands.
    TaskStatus {
        /// Waits.
        Created = "CREATED",
        /// Is being written.
        Started = "STARTED",
        /// Was stopped.
        Stopped = "STOPPED",
        /// Is written.
        Completed = "COMPLETED",
        /// Broke.
        Failed = "FAILED",
        /// Was deleted.
        Deleted = "DELETED",
    }
}

/// The report tasks of the account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct ReportTasks {
    /// One each.
    pub tasks: Vec<ReportTask>,
}

/// The making of one report file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReportTask {
    /// Its id.
    pub task_id: String,
    /// When it was asked for; none where that cannot be read.
    #[serde(default, with = "moment")]
    pub creation_time: Option<Timestamp>,
    /// Where it stands.
    pub status: TaskStatus,
    /// Such as `MESSAGES`.
    #[serde(default, deserialize_with = "or_none")]
    pub report_type: String,
    /// Of which project.
    #[serde(default)]
    pub project_short_name: Option<String>,
    /// Rows written so far.
    #[serde(default)]
    pub write_count: Option<u64>,
    /// Rows in all.
    #[serde(default)]
    pub total_count: Option<u64>,
    /// Where the file is; on another host than the platform's it is not fetched.
    #[serde(default)]
    pub file_url: Option<String>,
    /// The file's name.
    #[serde(default)]
    pub file_name: Option<String>,
}
