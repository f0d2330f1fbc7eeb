//! Who may be written to, when and with what: the value of a broadcast, its audience, the check
//! page, the states of a recipient, and the decisions about time.
//!
//! Pure: bytes come through `Read`, the clock is passed in, ids are thrown by the caller, and what
//! is found are facts that `words` makes sentences of.
//!
//! - A list becomes rows by [`read_recipients`] or [`read_pasted`]; lists that fit into memory are
//!   merged by [`Audience`], long ones in the ledger of `store`.
//! - [`check`] (or a [`Checker`], row by row) gives a [`Page`]: every [`Finding`] says to which
//!   [`Block`] it belongs, which rows it is about, on whose word and of what date it is, and
//!   whether it is in the way of the launch.
//! - A recipient goes from [`State`] to [`State`] by [`State::after`] alone.
//! - [`reason`] tells of a failure what else it hits and the next allowed action.

mod audience;
mod check;
mod country;
mod document;
mod facts;
mod id;
mod list;
mod manual;
mod number;
mod patience;
mod reason;
mod recipient;
mod render;
mod results;
mod rule;
mod state;
mod value;

pub use audience::{Audience, Snapshot};
pub use check::{Checker, Finding, FindingRule, Grounds, Page, Registration, Rows, Verdict, check};
pub use country::of_scoped_id;
pub use document::{BroadcastFile, BroadcastFileError, ListedRecipients, read_broadcast};
pub use facts::{Block, Fact, Facts, FactsError, Limits, Severity, Sure};
pub use id::{BroadcastId, BroadcastKey, NoId, StopKey};
pub use list::{
    Columns, ListReport, MAX_LIST_BYTES, Role, TableError, read_pasted, read_recipients, read_snapshot,
};
pub use manual::{
    ReportRow, STEPS, Setting, WriteListError, read_report, settings, write_client_csv, write_client_list,
};
pub use number::{Number, PlusRule, Reading, read as read_number};
pub use patience::{
    BETWEEN_READINGS, LEASE_LASTS, Streak, StreakEnd, estimate, is_held, is_missed, is_missing, poll_after,
    slept, wait_after,
};
pub use reason::{Next, Reason, Scope, code_in, pauses, reason, reasons};
pub use recipient::{Address, Candidate, Known, Recipient, Seen, Valued};
pub use render::{Missing, ROW_MARK, Template};
pub use results::{Counts, Outcome, ResultRow, write_results_csv, write_results_workbook};
pub use rule::Rule;
pub use state::{Event, NoWay, State};
pub use value::{
    Acknowledged, Broadcast, Consent, Consents, Content, Hours, Mapped, Pace, Purpose, Stop, StopOrigin,
};
