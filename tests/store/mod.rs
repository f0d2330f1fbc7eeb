//! The workspace on disk through everything that can happen to it: killed programs, full disks.
mod alone;
mod child;
mod deeds;
#[cfg(target_os = "linux")]
mod disk;
mod killed;
mod versions;
#[cfg(target_os = "linux")]
mod window;
