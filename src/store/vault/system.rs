//! The keyring of the system: Secret Service, Windows, macOS.

use super::{Keyring, Reason};
use channel::Secret;
use keyring::{Entry, Error};

/// Under what the keyring files everything of this program.
const SERVICE: &str = "pult";

/// The system's own keyring.
pub(super) struct System;

impl Keyring for System {
    fn get(&self, name: &str) -> Result<Option<Secret>, Reason> {
        match entry(name)?.get_password() {
            Ok(text) => Ok(Some(Secret::new(text))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(reason(&error)),
        }
    }

    fn set(&self, name: &str, secret: &Secret) -> Result<(), Reason> {
        entry(name)?.set_password(secret.reveal()).map_err(|error| reason(&error))
    }

    fn forget(&self, name: &str) -> Result<(), Reason> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(reason(&error)),
        }
    }
}

fn entry(name: &str) -> Result<Entry, Reason> {
    // A system on which the first call found no keyring has none for the rest of this run.
    Entry::new(SERVICE, name).map_err(|error| reason(&error))
}

/// The reason of an error. Errors that carry what is kept are not quoted.
pub(super) fn reason(error: &Error) -> Reason {
    match error {
        Error::NoDefaultStore => Reason::Absent,
        Error::NoStorageAccess(_) => Reason::Locked,
        Error::PlatformFailure(cause) => Reason::Refused(cause.to_string()),
        Error::TooLong(what, most) => Reason::Refused(format!("{what}: {most}")),
        Error::BadEncoding(_) | Error::BadDataFormat(..) => Reason::Refused("unreadable".to_owned()),
        Error::Ambiguous(_) => Reason::Refused("ambiguous".to_owned()),
        other => Reason::Refused(other.to_string()),
    }
}
