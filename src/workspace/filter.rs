//! Which messages a search and its filters let through.

use super::{Checks, Entry, fold};
use memchr::memmem::Finder;
use message::ButtonKind;
use registration::{Record, Stage, Status, is_template, status_with};

/// A filter by the buttons a message has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KindFilter {
    /// Every message.
    #[default]
    Any,
    /// At least one reply button.
    Reply,
    /// At least one inline button.
    Inline,
    /// No button.
    None,
}

/// A filter by what the rules say. A message that is not checked yet passes only `Any`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProblemFilter {
    /// Every message.
    #[default]
    Any,
    /// At least one error.
    Errors,
    /// At least one warning.
    Warnings,
    /// Neither.
    None,
}

/// A filter by where templates stand. What needs no registering passes only `Any`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatusFilter {
    /// Every message.
    #[default]
    Any,
    /// Templates without errors that can be handed over.
    Ready,
    /// Templates that wait for an answer.
    Waiting,
    /// Templates that work.
    Approved,
    /// Templates that were changed after they were approved or handed over.
    Changed,
    /// Templates that were refused.
    Rejected,
}

/// What the library shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words, each of which must stand somewhere in name, text or titles; whole or in part, in
    /// any letter case, «ё» as «е».
    pub query: String,
    /// By buttons.
    pub kind: KindFilter,
    /// By issues.
    pub problems: ProblemFilter,
    /// By registration.
    pub status: StatusFilter,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_everything(&self) -> bool {
        self.kind == KindFilter::Any
            && self.problems == ProblemFilter::Any
            && self.status == StatusFilter::Any
            && self.query.trim().is_empty()
    }

    /// Makes it ready for many messages.
    pub fn matcher(&self) -> Matcher {
        let words = self.query.split_whitespace();
        let words = words.map(|word| Finder::new(&fold(word)).into_owned()).collect();
        Matcher { words, kind: self.kind, problems: self.problems, status: self.status }
    }
}

/// A [`Filter`] made ready for many messages.
#[derive(Clone, Debug)]
pub struct Matcher {
    words: Vec<Finder<'static>>,
    kind: KindFilter,
    problems: ProblemFilter,
    status: StatusFilter,
}

impl Matcher {
    /// Whether a message passes, with what is known of its registration.
    pub fn matches(&self, entry: &Entry, checks: &Checks, record: Option<&Record>) -> bool {
        let kind = match self.kind {
            KindFilter::Any => true,
            KindFilter::Reply => entry.message.count(ButtonKind::Reply) > 0,
            KindFilter::Inline => entry.message.count(ButtonKind::Inline) > 0,
            KindFilter::None => entry.message.buttons.is_empty(),
        };
        kind && self.matches_problems(entry, checks)
            && self.matches_status(entry, checks, record)
            && self.matches_words(entry)
    }

    fn matches_problems(&self, entry: &Entry, checks: &Checks) -> bool {
        let known = checks.of(entry.id);
        match self.problems {
            ProblemFilter::Any => true,
            ProblemFilter::Errors => known.is_some_and(|checked| checked.errors() > 0),
            ProblemFilter::Warnings => known.is_some_and(|checked| checked.warnings() > 0),
            ProblemFilter::None => known.is_some_and(|checked| checked.issues.is_empty()),
        }
    }

    fn matches_status(&self, entry: &Entry, checks: &Checks, record: Option<&Record>) -> bool {
        if self.status == StatusFilter::Any {
            return true;
        }
        if !is_template(&entry.message) {
            return false;
        }
        let known = checks.of(entry.id);
        // What is not checked yet may have errors.
        let errors = known.map_or(1, |checked| checked.errors());
        let Status { stage, changed_since_sent, .. } = status_with(&entry.message, errors, record);
        match self.status {
            StatusFilter::Any => true,
            StatusFilter::Ready => matches!(stage, Stage::Ready | Stage::Packed),
            StatusFilter::Waiting => stage == Stage::Sent,
            StatusFilter::Approved => stage == Stage::Approved,
            StatusFilter::Changed => stage == Stage::Changed || changed_since_sent,
            StatusFilter::Rejected => stage == Stage::Rejected,
        }
    }

    fn matches_words(&self, entry: &Entry) -> bool {
        // Without a word the text need not be folded at all.
        self.words.is_empty() || {
            let folded = entry.folded().as_bytes();
            self.words.iter().all(|word| word.find(folded).is_some())
        }
    }
}
