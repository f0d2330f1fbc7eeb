//! The owner's registration settings: managers' forms and what the provider's words mean.

use super::meaning::{Meaning, UsedWord, word_key};
use super::{ColumnMapping, FormDraft, Options};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most mappings that are remembered.
const MAX_MAPPINGS: usize = 20;

/// How the owner registers templates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RegistrationSettings {
    /// Forms beside the built-in one.
    pub forms: Vec<Arc<FormDraft>>,
    /// Which of them is in use; `None` is the built-in one.
    pub form: Option<usize>,
    /// To whom packages go.
    pub to: String,
    /// How the tables of a package are written.
    pub options: Options,
    /// What the words of a status column mean, by the words without case and spare spaces.
    pub meanings: BTreeMap<String, Meaning>,
    /// The heading of the column with the status, as the manager wrote it last.
    pub status_heading: String,
    /// The heading of the column with the reason or comment.
    pub reason_heading: String,
    /// Whether the organisation stands in the list of 41‑FZ and may not write to clients through
    /// foreign messengers; `None` where nobody answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listed_under_41fz: Option<bool>,
    /// Columns that the owner told for tables with other headings, the latest first.
    pub mappings: Vec<ColumnMapping>,
}

impl RegistrationSettings {
    /// What the owner said that a word means; silence never means anything.
    pub fn meaning(&self, word: &str) -> Option<Meaning> {
        self.meanings.get(&word_key(word)).copied().filter(|_| !word_key(word).is_empty())
    }

    /// The same settings with everything that words seem to mean confirmed.
    pub fn with_likely_meanings(&self, words: &[UsedWord]) -> Self {
        let mut settings = self.clone();
        let likely = words.iter().filter_map(|used| Some((word_key(&used.word), used.likely?)));
        settings.meanings.extend(likely);
        settings
    }

    /// The same settings with columns that were told, before those told earlier; the same ones
    /// are not kept twice.
    pub fn with_mapping(&self, mapping: &ColumnMapping) -> Self {
        let mut settings = self.clone();
        settings.mappings.retain(|other| other != mapping);
        settings.mappings.insert(0, mapping.clone());
        settings.mappings.truncate(MAX_MAPPINGS);
        settings
    }

    /// The same settings with a word that means something from now on, or nothing told.
    pub fn with_meaning(&self, word: &str, meaning: Option<Meaning>) -> Self {
        let mut settings = self.clone();
        match meaning {
            Some(meaning) => _ = settings.meanings.insert(word_key(word), meaning),
            None => _ = settings.meanings.remove(&word_key(word)),
        }
        settings
    }
}
