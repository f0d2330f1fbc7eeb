//! The window, in floors: `theme` and `icons`, then `core` (the vocabulary of every screen) and
//! `widgets`, then `parts` (made of both, shared by screens), then the screens, then `app`, which
//! owns and shows them, then `start`. `tests/core/layering.rs` holds the table.
//!
//! A screen is a function of what is there and of its own small view state; it changes nothing
//! and returns [`Intent`](core::intent::Intent)s, which [`PultApp`] carries out after the frame.
//! What takes time is a job ([`crate::tasks`]). Looks come from [`theme`] only, words from
//! [`crate::words`] only.

mod app;
mod audit;
mod broadcasts;
mod channels;
mod core;
mod designer;
mod export;
pub mod gallery;
pub mod icons;
mod import;
mod palette;
mod parts;
mod registration;
mod settings;
mod start;
pub mod theme;
pub mod widgets;
mod workspace_file;

#[cfg(test)]
mod tests;

// What the program's start, the gallery and the tests use.
pub use crate::settings::{Change, Settings, ThemeChoice};
pub use app::{Folders, PultApp};
pub use core::keys::Action;
pub use core::notices::{Notice, Sentence};
pub use core::place::Place;
pub use icons::Icon;
pub use parts::whatsapp;
pub use settings::CREDITS;
pub use start::{Args, StartError, run, run_gallery};
pub use workspace_file::Early;
