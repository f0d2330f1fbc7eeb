//! What came of a conversation, for a person and for a program.

use super::replay::{Conversation, Replayed};
use audit::Kind;
use chat::{Difference, Said, Script, Step};
use serde::Serialize;
use std::io::{self, Write};
use wording::issues::sentence;
use wording::one_line;
use words::Words;

/// A conversation and what came of it.
pub(super) struct Report<'a> {
    /// The language.
    pub words: &'a Words,
    /// What was said and expected.
    pub script: &'a Script,
    /// What came.
    pub replayed: &'a Conversation,
}

impl Report<'_> {
    fn passed(&self) -> usize {
        self.replayed.turns.iter().filter(|turn| turn.differences.is_empty()).count()
    }

    fn steps(&self) -> impl Iterator<Item = (usize, &Step, &Replayed)> {
        let pairs = self.script.steps.iter().zip(&self.replayed.turns).enumerate();
        pairs.map(|(at, (step, turn))| (at + 1, step, turn))
    }

    /// Writes a line a step, with what is not as expected below it, and the counts.
    pub fn write_text(&self, mut to: impl Write) -> io::Result<()> {
        for (number, step, turn) in self.steps() {
            let said = match step.said() {
                Some(Said::Text(text)) => one_line(&text).into_owned(),
                Some(Said::Event(event)) => {
                    self.words.tell("chat-said-event", &[("event", one_line(&event).into())])
                }
                None => String::new(),
            };
            let args = [("number", number.into()), ("said", said.into())];
            let id = if turn.differences.is_empty() { "chat-step-passed" } else { "chat-step-differs" };
            writeln!(to, "{}", self.words.tell(id, &args))?;
            for line in self.differences(turn) {
                writeln!(to, "  {line}")?;
            }
        }
        let args = [("steps", self.script.steps.len().into()), ("passed", self.passed().into())];
        writeln!(to, "{}", self.words.tell("chat-counts", &args))?;
        to.flush()
    }

    /// Writes one object.
    pub fn write_json(&self, mut to: impl Write) -> io::Result<()> {
        let row = |(number, step, turn): (usize, &Step, &Replayed)| Row {
            step: number,
            say: step.say.clone(),
            event: step.event.clone(),
            passed: turn.differences.is_empty(),
            took_ms: u64::try_from(turn.answer.took.as_millis()).unwrap_or(u64::MAX),
            state: turn.answer.screen().map(str::to_owned),
            differences: self.differences(turn),
        };
        let whole = Whole {
            steps: self.script.steps.len(),
            passed: self.passed(),
            failure: self.replayed.failure.as_ref().map(|error| error.tell(self.words)),
            results: self.steps().map(row).collect(),
        };
        serde_json::to_writer(&mut to, &whole)?;
        to.write_all(b"\n")?;
        to.flush()
    }

    fn differences(&self, turn: &Replayed) -> Vec<String> {
        let mut lines = Vec::new();
        for difference in &turn.differences {
            lines.push(match difference {
                Difference::Lacks { text } => {
                    self.words.tell("chat-differs-text", &[("text", one_line(text).into())])
                }
                Difference::Buttons { expected, came } => {
                    let args = [("expected", list(expected).into()), ("came", list(came).into())];
                    self.words.tell("chat-differs-buttons", &args)
                }
                Difference::ScriptError { text } => {
                    self.words.tell("chat-differs-script-error", &[("text", one_line(text).into())])
                }
                Difference::Findings { count } => {
                    let heading = self.words.tell("chat-differs-findings", &[("count", (*count).into())]);
                    lines.push(heading);
                    lines.extend(self.findings(turn).into_iter().map(|line| format!("  {line}")));
                    continue;
                }
            });
        }
        lines
    }

    fn findings(&self, turn: &Replayed) -> Vec<String> {
        let told = |finding: &audit::Finding| {
            let said = turn.judged.reading.said.get(finding.said)?;
            Some(match &finding.kind {
                Kind::Issue(issue) => sentence(self.words, &said.message, issue),
                Kind::MixedScreen => self.words.say("audit-screen-kinds-mixed").into_owned(),
            })
        };
        turn.judged.findings.iter().filter_map(told).collect()
    }
}

/// Buttons in one line.
fn list(titles: &[String]) -> String {
    if titles.is_empty() { "\u{2014}".to_owned() } else { one_line(&titles.join(", ")).into_owned() }
}

#[derive(Serialize)]
struct Whole {
    steps: usize,
    passed: usize,
    failure: Option<String>,
    results: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    step: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    say: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<String>,
    passed: bool,
    took_ms: u64,
    state: Option<String>,
    differences: Vec<String>,
}
