//! The bot platform on this machine: for trying without an account, and for tests.
//!
//! It speaks the contract over loopback, refuses what the contract does not allow, and fails on
//! demand. Nothing of it leaves the machine.

mod actions;
mod answer;
mod demo;
mod fault;
mod fault_injection;
mod handle;
mod operations;
mod random;
mod request;
mod run;
mod serve;
mod server;
mod shape;
mod specs;
mod state;
mod store;

pub use fault::{Fault, FaultError, FaultKind};
pub use run::run;
pub use server::{Exchange, Options, Sandbox, StartError, Watch};
