//! A live conversation with the bot: its turns, the rules laid over them, and conversations that
//! are kept and replayed.
//!
//! Everything here is pure: the call itself is the platform's, and answers come in as JSON. A
//! [`Turn`] is what was said and what came back; [`Judged`] lays the rules over its replies; a
//! [`Script`] is a conversation with what is expected, and [`compare`] tells where a bot differs.

mod conversation;
mod expect;
mod judged;
mod reply;
mod script;

pub use conversation::{Answer, Conversation, Said, Turn};
pub use expect::{Difference, compare};
pub use judged::Judged;
pub use reply::{Card, Kind, Reply};
pub use script::{Expected, MAX_STEPS, Script, ScriptError, Step, read_script, write_script};
