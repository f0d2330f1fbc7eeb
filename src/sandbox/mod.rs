//! The bot platform on this machine: for trying without an account, and for tests.
//!
//! It speaks the contract over loopback, refuses what the contract does not allow, and fails on
//! demand. Nothing of it leaves the machine.

mod actions;
mod alone;
mod answer;
mod asked;
mod demo;
mod fault;
mod faulty;
mod handle;
mod operations;
mod random;
mod serve;
mod server;
mod shape;
mod specs;
mod store;
mod world;

pub use alone::run_alone;
pub use fault::{Fault, FaultError, FaultKind};
pub use server::{Exchange, Options, Sandbox, StartError, Watch};
