//! Tokens and what else opens a door: in the system's keyring, or in memory for this run.

mod system;

#[cfg(test)]
mod tests;

use channel::Secret;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The environment variable whose token wins over any that is kept: for scripts and tests.
pub const TOKEN_VARIABLE: &str = "PULT_TOKEN";

/// What the names of platform tokens begin with.
const PLATFORM: &str = "platform-token:";

/// The name under which the token of a bot platform is kept, by the platform's address.
pub fn platform_token(address: &str) -> String {
    format!("{PLATFORM}{address}")
}

/// Why the keyring does not keep a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// This system has none, or none that answers.
    Absent,
    /// It is locked and was not unlocked.
    Locked,
    /// It refused; in its own words.
    Refused(String),
}

impl Reason {
    /// The id of the words that tell it. They follow a colon.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Absent => "keyring-absent",
            Self::Locked => "keyring-locked",
            Self::Refused(_) => "keyring-refused",
        }
    }
}

/// Where a secret is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In the system's keyring: it is there the next time, too.
    Keyring,
    /// In memory, until the program ends; with the reason.
    ThisRun(Reason),
    /// Nowhere: it stands in the environment variable [`TOKEN_VARIABLE`].
    Environment,
}

/// What was found under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The secret, where there is one.
    pub secret: Option<Secret>,
    /// Where it comes from or, where there is none, where it would be kept.
    pub kept: Kept,
}

/// A keyring of the system, or what stands in for one.
pub trait Keyring: Send + Sync {
    /// The secret of a name; `None` where it has none.
    ///
    /// # Errors
    /// Why it cannot tell.
    fn get(&self, name: &str) -> Result<Option<Secret>, Reason>;

    /// Keeps a secret under a name in the place of what had it.
    ///
    /// # Errors
    /// Why it does not.
    fn set(&self, name: &str, secret: &Secret) -> Result<(), Reason>;

    /// Forgets the secret of a name. That there is none is fine.
    ///
    /// # Errors
    /// Why it does not.
    fn forget(&self, name: &str) -> Result<(), Reason>;
}

/// Secrets by name. Its calls can wait for the keyring, which may ask the owner for a password:
/// they are made from blocking jobs, never from a frame.
pub struct Vault {
    keyring: Box<dyn Keyring>,
    this_run: Mutex<BTreeMap<String, Secret>>,
    given: Option<Secret>,
}

impl Vault {
    /// The system's keyring, and the token of the environment.
    pub fn of_system() -> Self {
        let given = std::env::var(TOKEN_VARIABLE).ok();
        Self::new(Box::new(system::System), given.as_deref())
    }

    /// Another keyring, and a token that wins over those of platforms; a blank one is none.
    pub fn new(keyring: Box<dyn Keyring>, given: Option<&str>) -> Self {
        let given = given.map(str::trim).filter(|token| !token.is_empty()).map(Secret::new);
        Self { keyring, this_run: Mutex::default(), given }
    }

    /// The secret of a name. One that is kept for this run is newer than what the keyring may
    /// hold, and is offered to it again.
    pub fn get(&self, name: &str) -> Found {
        if let Some(token) = self.given.as_ref().filter(|_| name.starts_with(PLATFORM)) {
            return Found { secret: Some(token.clone()), kept: Kept::Environment };
        }
        let here = self.here().get(name).cloned();
        if let Some(secret) = here {
            let kept = self.set(name, &secret);
            return Found { secret: Some(secret), kept };
        }
        match self.keyring.get(name) {
            Ok(secret) => Found { secret, kept: Kept::Keyring },
            Err(reason) => Found { secret: None, kept: Kept::ThisRun(reason) },
        }
    }

    /// Keeps a secret under a name, and tells where.
    pub fn set(&self, name: &str, secret: &Secret) -> Kept {
        match self.keyring.set(name, secret) {
            Ok(()) => {
                self.here().remove(name);
                Kept::Keyring
            }
            Err(reason) => {
                self.here().insert(name.to_owned(), secret.clone());
                Kept::ThisRun(reason)
            }
        }
    }

    /// Forgets the secret of a name.
    ///
    /// # Errors
    /// The keyring may still hold it; here it is forgotten all the same. A system without a
    /// keyring holds nothing, which is no error.
    pub fn forget(&self, name: &str) -> Result<(), Reason> {
        self.here().remove(name);
        match self.keyring.forget(name) {
            Ok(()) | Err(Reason::Absent) => Ok(()),
            Err(reason) => Err(reason),
        }
    }

    fn here(&self) -> MutexGuard<'_, BTreeMap<String, Secret>> {
        // A map of whole values is whole even where its holder panicked.
        self.this_run.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
