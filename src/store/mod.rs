//! The workspace on disk, and the secrets beside it.
//!
//! A workspace is one file, a SQLite database for its owner alone. [`Store`] opens it and keeps
//! it: the window puts every value there and goes on, a thread writes the difference to what is
//! on the disk, in one transaction. [`Vault`] keeps what opens a door: in the keyring of the
//! system or, where there is none, in memory for this run.

mod backup;
mod connect;
mod create;
mod fault;
mod folders;
mod keep;
pub mod ledger;
mod lock;
pub mod log;
mod open;
mod opened;
mod place;
mod rank;
mod read;
mod recent;
mod salvage;
mod schema;
mod state;
#[cfg(test)]
mod tests;
mod vault;
mod write;
mod writer;

pub use backup::Backup;
pub use fault::Fault;
pub use folders::Folders;
pub use keep::Store;
pub use lock::Holder;
pub use opened::{Note, OpenError, Opened};
pub use recent::Recent;
pub use state::{State, Why};
pub use vault::{Found, Kept, Keyring, Reason, TOKEN_VARIABLE, Vault, platform_token};
