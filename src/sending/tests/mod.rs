//! The runner against the sandbox over loopback.

mod killed;
mod kit;
mod runs;
