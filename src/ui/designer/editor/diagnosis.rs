//! What is wrong with the open message, and where.

use std::collections::HashSet;
use std::sync::Arc;

use crate::rules::{Fix, Issue, Place, RuleId, Severity, check, fixes, spreadsheet_note};
use crate::ui::widgets::FieldState;
use crate::workspace::{Entry, Profiles};

/// One thing that is to be told about the message.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The issue.
    pub issue: Issue,
    /// Whether it is a note that never stops an export: only Meta's profile has it, or a
    /// spreadsheet would change a title.
    pub note: bool,
    /// What one press could make of it.
    pub fixes: Vec<Fix>,
}

impl Finding {
    /// Whether it is a note because only Meta's profile has it.
    pub fn is_advice(&self) -> bool {
        self.note && self.issue.rule != RuleId::TitleSpreadsheet
    }
}

/// Everything that is to be told about one message, in the order of its fields.
pub struct Diagnosis {
    entry: Arc<Entry>,
    profiles: Arc<Profiles>,
    /// See [`Finding`].
    pub findings: Vec<Finding>,
}

impl Diagnosis {
    /// Looks a message through under both profiles.
    pub fn of(entry: &Arc<Entry>, profiles: &Arc<Profiles>) -> Self {
        let message = &entry.message;
        let own = check(&profiles.export, message);
        let known: HashSet<(RuleId, Place)> = own.iter().map(|issue| (issue.rule, issue.place)).collect();
        let further = check(&profiles.advice, message);
        let further = further.into_iter().filter(|issue| !known.contains(&(issue.rule, issue.place)));
        let mut findings: Vec<Finding> = own
            .into_iter()
            .map(|issue| Finding { fixes: fixes(&profiles.export, message, &issue), issue, note: false })
            .chain(further.chain(spreadsheet_note(message)).map(|issue| Finding {
                issue,
                note: true,
                fixes: Vec::new(),
            }))
            .collect();
        findings.sort_by_key(|finding| (finding.issue.place, finding.note, finding.issue.rule));
        Self { entry: Arc::clone(entry), profiles: Arc::clone(profiles), findings }
    }

    /// Whether it is about this very state of the message, under these profiles.
    pub fn is_of(&self, entry: &Arc<Entry>, profiles: &Arc<Profiles>) -> bool {
        Arc::ptr_eq(&self.entry, entry) && Arc::ptr_eq(&self.profiles, profiles)
    }

    /// The issues that count, without the notes.
    pub fn issues(&self) -> impl Iterator<Item = &Issue> {
        self.findings.iter().filter(|finding| !finding.note).map(|finding| &finding.issue)
    }

    /// How many errors and warnings there are; notes do not count.
    pub fn counts(&self) -> (usize, usize) {
        let count =
            |severity| self.findings.iter().filter(|f| !f.note && f.issue.severity == severity).count();
        (count(Severity::Error), count(Severity::Warning))
    }

    /// What is to be told in one place.
    pub fn at(&self, place: Place) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.issue.place == place)
    }

    /// What the frame of a field says.
    pub fn state(&self, place: Place) -> FieldState {
        let worst = self.at(place).filter(|f| !f.note).map(|f| f.issue.severity).max();
        match worst {
            Some(Severity::Error) => FieldState::Error,
            Some(Severity::Warning) => FieldState::Warning,
            None => FieldState::Fine,
        }
    }
}
