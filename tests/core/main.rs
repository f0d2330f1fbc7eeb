//! Tests of the pure rooms and of the commands through the built program. One binary, because
//! every test binary links the whole program.

// A helper of a test may fail as a test may: by a panic that names the place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable)]
#![allow(clippy::indexing_slicing, clippy::string_slice)]

mod commands;
mod desktop;
mod layering;
mod locales;
mod source;
mod spreadsheet;
