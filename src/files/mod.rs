//! Files of the person: read within a limit, written whole or not at all, several of them staged
//! together; paths as people type them, and the kinds of files that hold messages.

pub mod json;
pub mod messages;
pub mod target_folder;

mod bot;
mod disk;
mod error;
mod path;
mod profile;
mod staged;

pub use bot::{BotFile, BotFileError, read_bot};
pub use disk::{
    Existing, Stamp, open_known, open_limited, read_limited, read_stream, write_private, write_whole,
};
pub use error::FileError;
pub use path::{is_workspace, tidy, usual_folder};
pub use profile::{ProfileFileError, read_profile};
pub use staged::{StageError, StagedFiles};
