//! What the providers allow: profiles, checks, issues, fixes and splitting.
//!
//! Limits and severities are data ([`Profile`]); the checks are pure functions from a message
//! to [`Issue`]s; a [`Fix`] shows what it would make before anybody accepts it. Sentences are
//! made elsewhere, from the ids and values given here.

mod buttons;
mod characters;
mod check;
mod field_fixes;
mod fix;
mod fix_id;
mod host;
mod issue;
mod phone;
mod profile;
mod repeats;
mod report;
mod rule_id;
mod shorten;
mod split;
mod text;
mod text_fixes;
mod title;
mod url;
mod url_fixes;
mod url_reading;

pub use check::check;
pub use fix::{Change, Fix, fixes, name_second};
pub use fix_id::FixId;
pub use issue::{Field, Issue, Place, Severity, Value};
pub use profile::{Authority, Profile, ProfileError, Rule, Source};
pub use rule_id::RuleId;
pub use title::spreadsheet_note;
pub use url::url_fault;
pub use url_reading::UrlFault;

#[cfg(test)]
mod tests;
