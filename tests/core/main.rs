//! Tests of the commands through the built program, of the platform's client against the sandbox
//! and of the workspace on disk. One binary, because every test binary links the whole program.

// A helper of a test may fail as a test may: by a panic that names the place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable)]
#![allow(clippy::indexing_slicing, clippy::string_slice)]

mod architecture;
mod circles;
mod commands;
mod desktop;
#[path = "../http/mod.rs"]
mod http;
mod layering;
mod locales;
mod source;
mod spreadsheet;
#[path = "../store/mod.rs"]
mod store;
