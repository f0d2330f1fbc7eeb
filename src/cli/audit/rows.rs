//! What both formats of the report need: sentences, places, and the list of what to change.

use audit::{Counts, Finding, Note, Reading, Said, changes, judge, mended};
use files::BotFile;
use rules::{Profile, RuleId};
use std::borrow::Cow;
use std::collections::HashMap;
use wording::audit::change as change_line;
use wording::issues::source;
use words::Words;

/// The most changes that are listed.
const MAX_CHANGES: usize = 1_000;

/// What is told, by which profile, and in which language.
pub(super) struct Case<'a> {
    /// The language.
    pub words: &'a Words,
    /// The profile.
    pub profile: &'a Profile,
    /// What the bot says.
    pub reading: &'a Reading,
    /// Scenario files that nothing takes in.
    pub unused: &'a [String],
    /// How much is wrong.
    pub counts: Counts,
    sources: HashMap<&'static str, String>,
}

impl<'a> Case<'a> {
    /// A case of what was loaded.
    pub fn new(words: &'a Words, profile: &'a Profile, loaded: &'a BotFile, counts: Counts) -> Self {
        let sources = RuleId::ALL.iter().map(|&rule| (rule.as_str(), source(words, profile, rule))).collect();
        Self { words, profile, reading: &loaded.reading, unused: &loaded.unused, counts, sources }
    }

    /// What a screen is called; a stand-in where it has no name.
    pub fn screen(&self, number: u32) -> Cow<'a, str> {
        wording::audit::screen(self.words, self.reading, number)
    }

    /// What is wrong, as a sentence.
    pub fn sentence(&self, said: &Said, finding: &Finding) -> String {
        wording::audit::finding(self.words, said, finding)
    }

    /// Who demands it.
    pub fn source(&self, finding: &Finding) -> Cow<'_, str> {
        match self.sources.get(finding.kind.rule()) {
            Some(source) => Cow::Borrowed(source.as_str()),
            None => Cow::Owned(wording::audit::finding_source(self.words, self.profile, finding)),
        }
    }

    /// What was not judged, as a sentence.
    pub fn note(&self, note: &Note) -> String {
        wording::audit::note(self.words, note)
    }

    /// What to change in the scenario, a line each, and whether there is more.
    pub fn changes(&self) -> (Vec<String>, bool) {
        let mut lines = Vec::new();
        let mut broken: Vec<usize> = Vec::new();
        // Enough of them end the search.
        let searched = judge(self.profile, self.reading, |finding| {
            if broken.last() != Some(&finding.said) {
                broken.push(finding.said);
            }
            if broken.len() > MAX_CHANGES { Err(()) } else { Ok(()) }
        });
        for at in broken {
            let Some(said) = self.reading.said.get(at) else { continue };
            if lines.len() >= MAX_CHANGES {
                return (lines, true);
            }
            for change in
                mended(self.profile, said).map(|after| changes(&said.message, &after)).unwrap_or_default()
            {
                lines.push(change_line(self.words, &self.screen(said.screen), &change));
            }
        }
        (lines, searched.is_err())
    }
}
