//! Pult: the desk from which the owner of a chatbot runs its WhatsApp Business channel.
//!
//! The rooms say what the program is about. Which room may use which is a table that
//! `tests/core/layering.rs` enforces.

pub use audit;
pub use broadcast;
pub use channel;
pub use chat;
pub use cli;
pub use files;
pub use mail;
pub use message;
pub use platform;
pub use registration;
pub use rules;
pub use sandbox;
pub use sending;
pub use settings;
pub use store;
pub use tasks;
pub mod ui;
pub use wording;
pub use words;
pub use workspace;
