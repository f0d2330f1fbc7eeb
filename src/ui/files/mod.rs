//! What everything that opens and writes files shares: jobs whose result comes back to a dialog,
//! paths as people type them, files read within limits and written whole or not at all.

mod chooser;
mod columns;
mod disk;
mod error;
mod field;
mod follow;
mod head;
mod json;
mod lines;
mod path;
mod task;

#[cfg(test)]
pub(super) mod tests;

pub use chooser::{Chooser, Chosen};
pub use columns::{DIALOG_WIDTH, Part, columns, scrolled};
pub use disk::{Stamp, open_limited, read_limited, write_whole};
pub use error::FileError;
pub(super) use error::advice_on;
pub use field::{PathField, path_note};
pub use follow::Follow;
pub use head::open_known;
pub use json::{Expect, messages, save};
pub use lines::{heading, paragraph, remark, warning_line, wrong_line};
pub(super) use path::usual_folder;
pub use path::{shown, tidy};
#[cfg(test)]
pub(super) use task::run_here;
pub use task::{Meter, Task};
