//! The window.
//!
//! A screen is a function of what is there and of its own small view state; it changes nothing
//! and returns [`Intent`]s, which [`PultApp`] carries out after the frame. What takes time is a
//! job ([`crate::tasks`]). Looks come from [`theme`] only, words from [`crate::words`] only.

mod account;
mod app;
mod caret;
mod channels;
mod commands;
mod core;
pub mod designer;
mod dialogs;
mod document;
mod export;
mod focus;
pub mod gallery;
pub mod icons;
mod import;
mod intent;
mod keeper;
mod keys;
mod notices;
mod paperwork;
mod parts;
mod paste;
mod registration;
pub mod screens;
mod shell;
mod start;
pub mod theme;
pub mod widgets;

#[cfg(test)]
mod test_window;

pub use crate::settings::{Change, Settings, ThemeChoice};
pub use app::{Folders, PultApp};
pub use icons::Icon;
pub use keeper::Early;
pub use keys::Action;
pub use notices::{Notice, Sentence};
pub use shell::Place;
pub use start::{Args, StartError, run, run_gallery};
