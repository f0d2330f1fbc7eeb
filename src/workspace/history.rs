//! Undo and redo: the earlier values of a workspace, and the later ones that were taken back.

use super::command::Typing;
use super::{Applied, Change, Command, MessageId, Refusal, Workspace};
use std::collections::VecDeque;

/// How many steps are kept unless told otherwise.
pub const DEFAULT_STEPS: usize = 1_000;

/// A pause in typing, in milliseconds, after which a new step begins.
pub const TYPING_PAUSE_MS: u64 = 2_000;

/// One step, with the value on its far side: the one before it while it can be undone, the one
/// after it while it can be redone.
#[derive(Clone, Debug)]
struct Step {
    far: Workspace,
    label: &'static str,
    shown_before: Option<MessageId>,
    shown_after: Option<MessageId>,
}

/// The field that is being typed into, whose next command joins the last step.
#[derive(Clone, Debug)]
struct Open {
    typing: Typing,
    last_ms: u64,
}

/// Where an undo or a redo has led.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Travel {
    /// What differs from the value before.
    pub change: Change,
    /// The message to show now.
    pub selected: Option<MessageId>,
    /// The id of the words that name the step.
    pub label: &'static str,
}

/// A workspace with its past and its future.
#[derive(Clone, Debug)]
pub struct History {
    present: Workspace,
    past: VecDeque<Step>,
    future: Vec<Step>,
    open: Option<Open>,
    limit: usize,
}

impl Default for History {
    fn default() -> Self {
        Self::new(Workspace::default())
    }
}

impl History {
    /// Begins with a value.
    pub fn new(workspace: Workspace) -> Self {
        Self::with_limit(workspace, DEFAULT_STEPS)
    }

    /// The same, keeping that many steps; the oldest go first.
    pub fn with_limit(workspace: Workspace, limit: usize) -> Self {
        Self { present: workspace, past: VecDeque::new(), future: Vec::new(), open: None, limit }
    }

    /// The value as it is now.
    pub fn workspace(&self) -> &Workspace {
        &self.present
    }

    /// Does what a command says, as a step of its own or, while one field is typed into without
    /// a pause, as part of the last one. `now_ms` is any clock in milliseconds that does not
    /// run backwards.
    ///
    /// # Errors
    /// The [`Refusal`] of [`Workspace::apply`]; then nothing has changed and there is no step.
    pub fn apply(&mut self, command: Command, now_ms: u64) -> Result<Applied, Refusal> {
        let typing = command.typing();
        let label = command.label();
        let applied = self.present.apply(command)?;
        let before = std::mem::replace(&mut self.present, applied.workspace.clone());
        self.future.clear();
        if self.joins(typing.as_ref(), now_ms) {
            // Typed and taken back by hand: there is nothing left to undo.
            if self.past.back().is_some_and(|step| Change::between(&step.far, &self.present).is_empty()) {
                self.past.pop_back();
                self.open = None;
            } else if let Some(open) = &mut self.open {
                open.last_ms = now_ms;
            }
        } else {
            let (shown_before, shown_after) = (applied.selected_before, applied.selected);
            self.past.push_back(Step { far: before, label, shown_before, shown_after });
            while self.past.len() > self.limit {
                self.past.pop_front();
            }
            self.open = typing.filter(|_| self.limit > 0).map(|typing| Open { typing, last_ms: now_ms });
        }
        Ok(applied)
    }

    fn joins(&self, typing: Option<&Typing>, now_ms: u64) -> bool {
        self.open.as_ref().is_some_and(|open| {
            Some(&open.typing) == typing && now_ms.saturating_sub(open.last_ms) < TYPING_PAUSE_MS
        })
    }

    /// Ends the step that typing makes, as leaving a field does.
    pub fn seal(&mut self) {
        self.open = None;
    }

    /// Takes the last step back. `None` when there is none.
    pub fn undo(&mut self) -> Option<Travel> {
        let mut step = self.past.pop_back()?;
        let travel = self.swap(&mut step, |step| step.shown_before);
        self.future.push(step);
        Some(travel)
    }

    /// Does the step again that was taken back last. `None` when there is none.
    pub fn redo(&mut self) -> Option<Travel> {
        let mut step = self.future.pop()?;
        let travel = self.swap(&mut step, |step| step.shown_after);
        self.past.push_back(step);
        Some(travel)
    }

    fn swap(&mut self, step: &mut Step, shown: impl Fn(&Step) -> Option<MessageId>) -> Travel {
        self.seal();
        step.far.skip_ids_of(&self.present);
        std::mem::swap(&mut self.present, &mut step.far);
        let change = Change::between(&step.far, &self.present);
        Travel { change, selected: shown(step), label: step.label }
    }

    /// The id of the words that name what [`History::undo`] would take back.
    pub fn undo_label(&self) -> Option<&'static str> {
        self.past.back().map(|step| step.label)
    }

    /// The id of the words that name what [`History::redo`] would do again.
    pub fn redo_label(&self) -> Option<&'static str> {
        self.future.last().map(|step| step.label)
    }

    /// How many steps can be taken back.
    pub fn undo_steps(&self) -> usize {
        self.past.len()
    }
}
