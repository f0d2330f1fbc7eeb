//! The workspace on disk, and the secrets beside it.
//!
//! [`Vault`] keeps what opens a door: in the keyring of the system or, where there is none, in
//! memory for this run.

mod vault;

pub use vault::{Found, Kept, Keyring, Reason, TOKEN_VARIABLE, Vault, platform_token};
