//! What the providers allow: profiles, checks, issues, fixes and splitting.
//!
//! Limits and severities are data ([`Profile`]); the checks are pure functions from a message
//! to [`Issue`]s; a [`Fix`] shows what it would make before anybody accepts it. Sentences are
//! made elsewhere, from the ids and values given here.

mod issue;
mod profile;

pub use issue::{Field, Issue, Place, RuleId, Severity, Value};
pub use profile::{Authority, ProfileError, Rule, Source};
