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
mod handle;
mod history;
mod operations;
mod options;
mod people;
mod random;
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

pub use fault::{Fault, FaultError, FaultKind};
pub use options::{Options, StopReading};
pub use run::run;
pub use server::{Exchange, Sandbox, StartError, Watch};
