//! The bot platform on this machine: for trying without an account, and for tests.
//!
//! It speaks the contract over loopback, refuses what the contract does not allow, and fails on
//! demand. Nothing of it leaves the machine.

mod actions;
mod admin;
mod answer;
mod demo;
mod fault;
mod fault_injection;
mod fault_text;
mod handle;
mod history;
mod operations;
mod options;
mod people;
mod random;
mod report_file;
mod reports;
mod request;
mod run;
mod sendings;
mod serve;
mod server;
mod shape;
mod specs;
mod state;
mod store;
mod watch;

pub use fault::{Fault, FaultKind};
pub use fault_text::FaultError;
pub use options::{Options, StopReading};
pub use run::run;
pub use server::{Sandbox, StartError};
pub use watch::{Exchange, Watch};
