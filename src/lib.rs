//! Pult: the desk from which the owner of a chatbot runs its WhatsApp Business channel.
//!
//! The rooms say what the program is about. Which room may use which is a table that
//! `tests/core/layering.rs` enforces.

pub mod channel;
pub mod cli;
pub mod message;
pub mod platform;
pub mod registration;
pub mod rules;
pub mod sandbox;
pub mod store;
pub mod ui;
pub mod words;
pub mod workspace;
