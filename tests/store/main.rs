//! The workspace on disk through everything that can happen to it: killed programs, full disks.
// A test may end in a panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod alone;
mod child;
mod deeds;
#[cfg(target_os = "linux")]
mod disk;
mod killed;
mod versions;
#[cfg(target_os = "linux")]
mod window;
