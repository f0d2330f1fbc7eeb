//! The bot platform over HTTP: what it is asked, what it answers, and what can go wrong.
//!
//! Everything here waits on the network and runs as a job. Errors are values with the id of a
//! sentence and its facts; no error and no `Debug` shows the token or the webhook's secret.

mod address;
mod campaigns;
mod chat;
mod classify;
mod client;
mod clients;
mod create;
mod endpoint;
mod error;
mod exchange;
mod moment;
mod outcome;
mod pages;
pub mod probe;
mod problem;
mod redact;
mod reporter;
mod reports;
mod request;
mod retry;
mod tls;
mod transport;
pub mod wire;

pub use address::{Address, AddressError, CHAT_HOSTS, PLATFORM_HOSTS};
pub use campaigns::{OpenCampaignError, SendingsRead};
pub use channel::{Attempt, Secret};
pub use chat::ChatClient;
pub use client::Client;
pub use clients::{ClientPages, FirstContact};
pub use create::{CreateError, Created};
pub use endpoint::Call;
pub use error::Error;
pub use outcome::Outcome;
pub use problem::{DecodeError, PlatformError, TlsError, Value};
pub use reporter::TurnPages;
pub use reports::FoundReport;
pub use retry::{RetryPolicy, Sleep};

/// The program as it names itself to servers.
pub const USER_AGENT: &str = concat!("Pult/", env!("CARGO_PKG_VERSION"));
