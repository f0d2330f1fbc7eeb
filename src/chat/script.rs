//! A conversation that is kept: steps with what is expected.

use crate::{Conversation, Said};
use serde::{Deserialize, Serialize};

/// The most steps of a script.
pub const MAX_STEPS: usize = 10_000;

/// A conversation to replay.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// The steps in their order.
    pub steps: Vec<Step>,
}

/// One step: what the client says, and what is expected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// A text of the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub say: Option<String>,
    /// An event instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// What the answer should hold.
    #[serde(default, skip_serializing_if = "Expected::is_empty")]
    pub expect: Expected,
}

/// What an answer should hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// Texts, each of which stands in one of the replies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contains: Vec<String>,
    /// The buttons of both kinds, all of them in their order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buttons: Option<Vec<String>>,
    /// Whether the rules should find nothing.
    #[serde(default, skip_serializing_if = "is_false")]
    pub no_findings: bool,
}

// Serde passes what it skips by reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(flag: &bool) -> bool {
    !flag
}

impl Expected {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Why a script cannot be replayed.
#[derive(Debug, thiserror::Error)]
pub enum ScriptError {
    /// Not the JSON of a script.
    #[error(transparent)]
    Syntax(#[from] serde_json::Error),
    /// A step, from 1, that says neither a text nor an event, or both.
    #[error("step {0} says not one thing")]
    Step(usize),
    /// No step at all.
    #[error("no steps")]
    Empty,
    /// More steps than are replayed.
    #[error("more than {0} steps")]
    TooLong(usize),
}

impl Step {
    /// What the client says.
    pub fn said(&self) -> Option<Said> {
        match (&self.say, &self.event) {
            (Some(text), None) => Some(Said::Text(text.clone())),
            (None, Some(event)) => Some(Said::Event(event.clone())),
            _ => None,
        }
    }
}

/// Reads a script.
///
/// ```
/// let json = br#"{"steps": [{"say": "Menu", "expect": {"contains": ["coffee"], "no_findings": true}}]}"#;
/// let script = chat::read_script(json)?;
/// assert_eq!(script.steps[0].expect.contains, ["coffee"]);
/// # Ok::<(), chat::ScriptError>(())
/// ```
///
/// # Errors
/// What is no script, with line and column where it is no JSON of one.
pub fn read_script(bytes: &[u8]) -> Result<Script, ScriptError> {
    let script: Script = serde_json::from_slice(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))?;
    if script.steps.is_empty() {
        return Err(ScriptError::Empty);
    }
    if script.steps.len() > MAX_STEPS {
        return Err(ScriptError::TooLong(MAX_STEPS));
    }
    match script.steps.iter().position(|step| step.said().is_none()) {
        Some(at) => Err(ScriptError::Step(at + 1)),
        None => Ok(script),
    }
}

/// Writes a script with an indent of two, the way [`read_script`] reads it.
///
/// # Errors
/// None that a script could cause.
pub fn write_script(script: &Script) -> Result<Vec<u8>, ScriptError> {
    let mut bytes = serde_json::to_vec_pretty(script)?;
    bytes.push(b'\n');
    Ok(bytes)
}

impl Script {
    /// A conversation as it went, expecting the same again: each text, the buttons, and no
    /// findings where there were none. Turns that got no answer are left out.
    pub fn of(conversation: &Conversation) -> Self {
        let answered = conversation.turns.iter().filter_map(|turn| Some((turn, turn.answer.as_ref()?)));
        let step = |(turn, answer): (&crate::Turn, &crate::Answer)| {
            let texts =
                answer.replies.iter().filter_map(|reply| reply.text()).filter(|text| !text.is_empty());
            let titles = answer.replies.iter().flat_map(|reply| reply.titles().iter().cloned());
            let expect = Expected {
                contains: texts.map(str::to_owned).collect(),
                buttons: Some(titles.collect()),
                no_findings: turn.judged.findings.is_empty(),
            };
            match &turn.said {
                Said::Text(text) => Step { say: Some(text.clone()), event: None, expect },
                Said::Event(event) => Step { say: None, event: Some(event.clone()), expect },
            }
        };
        Self { steps: answered.map(step).collect() }
    }
}
