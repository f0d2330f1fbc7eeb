//! The platform's client against the sandbox, over real connections of this machine.

// A helper of a test may fail as a test may: by a panic that names the place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod alone;
mod contract;
mod create;
mod faults;
mod happy;
mod kit;
mod probes;
mod secrets;
mod strict;
mod words;
