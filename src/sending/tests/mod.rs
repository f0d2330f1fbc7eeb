//! The runner against the sandbox over loopback.

mod kit;
mod killed;
mod runs;
