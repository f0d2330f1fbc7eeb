//! What a bot really says: scenarios, replies and history, read and judged by the same rules as
//! the library.
//!
//! Everything here is pure: bytes come in, facts come out. A [`Reading`] holds screens and their
//! messages with file and line; [`judge`] finds what is wrong with them; [`changes`] tells what to
//! change in the scenario; [`unregistered`] compares what opens a broadcast with the register.
//! Nothing is ever executed, and what only running could tell is noted and not guessed.

mod button;
mod changes;
mod compare;
mod finding;
mod history;
mod literal;
mod mixed;
mod model;
mod replies;
mod report;
mod scenario;
mod turns;
mod variables;

pub use changes::{ScenarioChange, changes};
pub use compare::{Register, Unregistered, unregistered};
pub use finding::{Counts, Finding, Kind, MIXED_SCREEN, count, fixes_of, issues, judge, mended, rule_ids};
pub use history::{History, RepliesError, read_replies, read_turn};
pub use model::{Body, MAX_NOTES, MixedScreen, Note, NoteKind, Notes, Place, Reading, Said, Screen};
pub use report::{ReportError, read_report};
pub use scenario::{Project, ProjectFile, Source, read_scenario};
