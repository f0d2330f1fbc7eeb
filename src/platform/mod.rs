//! The bot platform over HTTP: what it is asked, what it answers, and what can go wrong.
//!
//! Everything here waits on the network and runs as a job. Errors are values with the id of a
//! sentence and its facts; no error and no `Debug` shows the token or the webhook's secret.

mod address;
mod call;
mod classify;
mod client;
mod create;
mod error;
mod exchange;
mod line;
mod moment;
mod pages;
mod patience;
pub mod probe;
mod redact;
mod request;
mod tls;
mod trouble;
pub mod wire;

pub use address::{Address, AddressError};
pub use call::Call;
pub use channel::Secret;
pub use client::{Client, SignOfLife};
pub use create::{Attempt, CreateError, Created};
pub use error::Error;
pub use patience::{Patience, Sleep};
pub use trouble::{Fact, Misfit, TlsTrouble, Trouble};

/// The program as it names itself to servers.
pub const USER_AGENT: &str = concat!("Pult/", env!("CARGO_PKG_VERSION"));
