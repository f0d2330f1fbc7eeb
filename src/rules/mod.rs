//! What the providers allow: profiles, checks, issues, fixes and splitting.
//!
//! Limits and severities are data ([`Profile`]); the checks are pure functions from a message
//! to [`Issue`]s; a [`Fix`] shows what it would make before anybody accepts it. Sentences are
//! made elsewhere, from the ids and values given here.

mod check;
mod fix;
mod issue;
mod mend;
mod profile;
mod shorten;
mod signs;
mod split;
mod target;

pub use check::check;
pub use fix::{Change, Fix, FixId, fixes, name_second};
pub use issue::{Field, Issue, Place, RuleId, Severity, Value};
pub use profile::{Authority, Profile, ProfileError, Rule, Source};

#[cfg(test)]
mod tests;
