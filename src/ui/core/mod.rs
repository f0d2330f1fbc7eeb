//! The vocabulary of every screen: what it is given, what it may ask for, and what it tells.
//! Imported file by file.

pub mod account;
pub mod broadcast_check;
pub mod broadcast_runs;
pub mod broadcast_wishes;
pub mod document;
pub mod frame_clock;
pub mod intent;
pub mod keys;
pub mod notices;
pub mod place;
pub mod scene;
pub mod system_dialogs;
