//! The window.
//!
//! A screen is a function of what is there and of its own small view state; it changes nothing
//! and returns [`Intent`]s, which [`PultApp`] carries out after the frame. What takes time is a
//! job ([`jobs`]). Looks come from [`theme`] only, words from [`crate::words`] only.

mod account;
mod app;
mod caret;
pub mod channels;
mod commands;
pub mod designer;
mod dialogs;
mod document;
pub mod export;
pub mod files;
mod focus;
pub mod gallery;
pub mod icons;
pub mod import;
mod intent;
pub mod jobs;
pub mod keeper;
mod keys;
mod mail;
mod notices;
mod paperwork;
mod paste;
mod registration;
pub mod screens;
mod settings;
mod shell;
mod start;
pub mod theme;
mod trouble;
pub mod widgets;

pub use account::{Account, NoClient, Play, PlayWish, Token, TokenWish};
pub use app::{AppError, Folders, PultApp, Scene};
pub use dialogs::{Ask, Choose};
pub use document::Document;
pub use icons::Icon;
pub use intent::{Intent, Intents};
pub use keeper::Early;
pub use keys::{Action, Group, Reach};
pub use notices::{Notice, Sentence, Weight};
pub use paperwork::Paperwork;
pub use settings::{Change, Settings, SettingsError, ThemeChoice};
pub use shell::Place;
pub use start::{Args, StartError, run, run_gallery};
pub use trouble::{fact_args, tell_trouble};
