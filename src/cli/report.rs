//! Issues as text for a person and as JSON for a program.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::Outcome;
use message::Message;
use rules::{Fix, FixId, Issue, Place, Profile, RuleId, Severity, Value, check, fixes};
use wording::issues::{fix, sentence, source};
use wording::one_line;
use words::Words;

/// What is checked, by what, and in which language it is told.
pub(super) struct Case<'a> {
    /// The language.
    pub words: &'a Words,
    profile: &'a Profile,
    /// The messages with their index in the input.
    messages: Vec<(usize, &'a Message)>,
    /// A source is the same for every issue of a rule.
    sources: HashMap<RuleId, String>,
}

impl<'a> Case<'a> {
    /// Messages with their index in the input, to be judged by a profile.
    pub fn new(words: &'a Words, profile: &'a Profile, messages: Vec<(usize, &'a Message)>) -> Self {
        let sources = RuleId::ALL.iter().map(|&rule| (rule, source(words, profile, rule))).collect();
        Self { words, profile, messages, sources }
    }

    fn source(&self, rule: RuleId) -> &str {
        self.sources.get(&rule).map_or("", String::as_str)
    }

    /// The fixes of an issue, one of a kind: the best.
    fn fixes(&self, message: &Message, issue: &Issue) -> Vec<Fix> {
        let mut seen: HashSet<FixId> = HashSet::new();
        let mut found = fixes(self.profile, message, issue);
        found.retain(|fix| seen.insert(fix.id));
        found
    }
}

/// How much is wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Issues that stop an export.
    pub errors: usize,
    /// Issues that stop nothing.
    pub warnings: usize,
}

impl Tally {
    /// Counts the issues of a case.
    pub fn of(case: &Case<'_>) -> Self {
        let mut tally = Self::default();
        for (_, message) in &case.messages {
            for issue in check(case.profile, message) {
                match issue.severity {
                    Severity::Error => tally.errors += 1,
                    Severity::Warning => tally.warnings += 1,
                }
            }
        }
        tally
    }

    /// How a command with such a count ends.
    pub fn outcome(&self) -> Outcome {
        if self.errors > 0 { Outcome::Refused } else { Outcome::Clean }
    }
}

/// Writes the issues for a person, grouped by message, with the counts below.
pub(super) fn write_text(case: &Case<'_>, tally: &Tally, mut to: impl Write) -> io::Result<()> {
    let words = case.words;
    for &(index, message) in &case.messages {
        let issues = check(case.profile, message);
        if issues.is_empty() {
            continue;
        }
        let args = [("number", (index + 1).into()), ("name", one_line(&message.name).into())];
        writeln!(to, "{}", words.tell("report-message", &args))?;
        for issue in &issues {
            write_issue(case, message, issue, &mut to)?;
        }
        writeln!(to)?;
    }
    let args = [
        ("messages", case.messages.len().into()),
        ("errors", tally.errors.into()),
        ("warnings", tally.warnings.into()),
    ];
    let clean = *tally == Tally::default();
    let id = if clean { "report-clean" } else { "report-counts" };
    writeln!(to, "{}", words.tell(id, &args))?;
    to.flush()
}

fn write_issue(case: &Case<'_>, message: &Message, issue: &Issue, to: &mut impl Write) -> io::Result<()> {
    let words = case.words;
    let severity = match issue.severity {
        Severity::Error => words.say("severity-error"),
        Severity::Warning => words.say("severity-warning"),
    };
    let args = [("severity", severity.into()), ("what", sentence(words, message, issue).into())];
    writeln!(to, "  {}", words.tell("report-issue", &args))?;
    let args = [("source", case.source(issue.rule).into())];
    writeln!(to, "    {}", words.tell("report-source", &args))?;
    for offered in case.fixes(message, issue) {
        let args = [("fix", fix(words, &offered).into())];
        writeln!(to, "    {}", words.tell("report-fix", &args))?;
    }
    Ok(())
}

/// Writes the issues for a program: one object, an issue a line.
pub(super) fn write_json(case: &Case<'_>, tally: &Tally, mut to: impl Write) -> io::Result<()> {
    let Tally { errors, warnings } = tally;
    let messages = case.messages.len();
    write!(to, "{{\"messages\":{messages},\"errors\":{errors},\"warnings\":{warnings},\"issues\":[")?;
    let mut first = true;
    for &(index, message) in &case.messages {
        for issue in check(case.profile, message) {
            to.write_all(if first { b"\n" } else { b",\n" })?;
            first = false;
            serde_json::to_writer(&mut to, &told(case, index, message, &issue))?;
        }
    }
    to.write_all(b"\n]}\n")?;
    to.flush()
}

fn told<'a>(case: &'a Case<'_>, index: usize, message: &'a Message, issue: &'a Issue) -> Told<'a> {
    let words = case.words;
    let offered = case.fixes(message, issue);
    Told {
        message: index,
        name: &message.name,
        rule: issue.rule,
        severity: issue.severity,
        place: issue.place,
        values: Values(&issue.values),
        text: sentence(words, message, issue),
        source: case.source(issue.rule),
        fixes: offered.iter().map(|f| ToldFix { id: f.id, text: fix(words, f) }).collect(),
    }
}

/// An issue as a program reads it. The order of the fields is that of the format.
#[derive(Serialize)]
struct Told<'a> {
    message: usize,
    name: &'a str,
    rule: RuleId,
    severity: Severity,
    place: Place,
    values: Values<'a>,
    text: String,
    source: &'a str,
    fixes: Vec<ToldFix>,
}

#[derive(Serialize)]
struct ToldFix {
    id: FixId,
    text: String,
}

/// The values of an issue as an object, in the order of the table of rules.
struct Values<'a>(&'a [(&'static str, Value)]);

impl Serialize for Values<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (key, value) in self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
