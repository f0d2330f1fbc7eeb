//! What both formats of the report need: sentences, places, and the list of what to change.

use super::load::Loaded;
use audit::{Counts, Finding, Kind, Note, NoteKind, Reading, Said, ScenarioChange, changes, judge, mended};
use rules::{Profile, RuleId};
use std::borrow::Cow;
use std::collections::HashMap;
use wording::issues::{sentence, source};
use wording::one_line;
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
    pub fn new(words: &'a Words, profile: &'a Profile, loaded: &'a Loaded, counts: Counts) -> Self {
        let sources = RuleId::ALL.iter().map(|&rule| (rule.as_str(), source(words, profile, rule))).collect();
        Self { words, profile, reading: &loaded.reading, unused: &loaded.unused, counts, sources }
    }

    /// What a screen is called; a screen without a name by its number.
    pub fn screen(&self, number: u32) -> Cow<'a, str> {
        match self.reading.screens.get(number as usize).map(audit::Screen::title) {
            Some(title) if !title.is_empty() => one_line(title),
            _ => Cow::Owned(self.words.say("audit-screen-unnamed").into_owned()),
        }
    }

    /// What is wrong, as a sentence.
    pub fn sentence(&self, said: &Said, finding: &Finding) -> String {
        match &finding.kind {
            Kind::Issue(issue) => sentence(self.words, &said.message, issue),
            Kind::MixedScreen => self.words.say("audit-screen-kinds-mixed").into_owned(),
        }
    }

    /// Who demands it.
    pub fn source(&self, finding: &Finding) -> Cow<'_, str> {
        match &finding.kind {
            Kind::Issue(issue) => {
                Cow::Borrowed(self.sources.get(issue.rule.as_str()).map_or("", String::as_str))
            }
            Kind::MixedScreen => self.words.say("audit-screen-kinds-mixed-source"),
        }
    }

    /// What was not judged, as a sentence.
    pub fn note(&self, note: &Note) -> String {
        let what = [("what", one_line(&note.what).into())];
        match note.kind {
            NoteKind::Text => self.words.tell("audit-note-text", &what),
            NoteKind::Button => self.words.tell("audit-note-button", &what),
            NoteKind::Buttons => self.words.tell("audit-note-buttons", &what),
            NoteKind::Reply => self.words.tell("audit-note-reply", &what),
            NoteKind::Under => self.words.tell("audit-note-under", &what),
            NoteKind::Line => self.words.tell("audit-note-line", &what),
            NoteKind::Tag => self.words.tell("audit-note-tag", &what),
            NoteKind::Block => self.words.tell("audit-note-block", &what),
            NoteKind::Literal => self.words.tell("audit-note-literal", &what),
            NoteKind::Erased => self.words.say("audit-note-erased").into_owned(),
            NoteKind::ScriptError => self.words.say("audit-note-script-error").into_owned(),
        }
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
                lines.push(self.change(said, &change));
            }
        }
        (lines, searched.is_err())
    }

    fn change(&self, said: &Said, change: &ScenarioChange) -> String {
        let screen = self.screen(said.screen);
        let words = self.words;
        let pair = |before: &str, after: &str| {
            [
                ("screen", screen.clone().into()),
                ("before", short(before).into()),
                ("after", short(after).into()),
            ]
        };
        let titled = |title: &str| [("screen", screen.clone().into()), ("title", short(title).into())];
        match change {
            ScenarioChange::Text { before, after } => words.tell("audit-change-text", &pair(before, after)),
            ScenarioChange::Title { before, after } => words.tell("audit-change-title", &pair(before, after)),
            ScenarioChange::Target { title, before, after } => {
                let [screen, before, after] = pair(before, after);
                words.tell("audit-change-target", &[screen, ("title", short(title).into()), before, after])
            }
            ScenarioChange::Remove { title } => words.tell("audit-change-remove", &titled(title)),
            ScenarioChange::Add { title } => words.tell("audit-change-add", &titled(title)),
            ScenarioChange::Split { messages, titles } => {
                let parts: Vec<String> = titles.iter().map(|part| part.join(", ")).collect();
                let args = [
                    ("screen", screen.into()),
                    ("messages", (*messages).into()),
                    ("parts", short(&parts.join(" / ")).into()),
                ];
                words.tell("audit-change-split", &args)
            }
        }
    }
}

/// A text in one line, as long as a list can bear.
fn short(text: &str) -> String {
    const LONGEST: usize = 200;
    let line = one_line(text);
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.into_owned(),
    }
}
