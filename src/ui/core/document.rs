//! What is open: the messages with their history and their issues, and the file they come from.

use std::path::PathBuf;
use std::sync::Arc;

use super::intent::{Intent, Intents};
use crate::rules::{Profile, ProfileError};
use crate::tasks::{JobError, JobRequest};
use crate::workspace::{
    Applied, Checked, Checks, Command, Entry, History, MessageId, Profiles, Refusal, Travel, Workspace,
    check_many,
};

/// So many messages are checked by one job; the issues come in as the jobs end.
const CHECKED_AT_ONCE: usize = 4_000;

/// The open document.
pub struct Document {
    history: History,
    checks: Checks,
    /// Whether a job is checking now.
    checking: bool,
    /// Whether the running job still asks rules that are no longer in force.
    stale: bool,
    file: Option<PathBuf>,
    shown: Option<MessageId>,
    opened: u64,
}

impl Document {
    /// An empty document without a file, judged by the profiles that are built in.
    ///
    /// # Errors
    /// A built-in profile is broken, which a test rules out.
    pub fn new() -> Result<Self, ProfileError> {
        let profile = |name: &str| Profile::builtin(name).unwrap_or_else(|| Profile::parse(""));
        let profiles = Profiles { export: profile("i-digital")?, advice: profile("meta")? };
        let checks = Checks::new(Arc::new(profiles));
        Ok(Self {
            history: History::default(),
            checks,
            checking: false,
            stale: false,
            file: None,
            shown: None,
            opened: 0,
        })
    }

    /// The messages as they are now.
    pub fn workspace(&self) -> &Workspace {
        self.history.workspace()
    }

    /// What could be undone and redone.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The issues of the messages.
    pub fn checks(&self) -> &Checks {
        &self.checks
    }

    /// The file of the workspace.
    pub fn file(&self) -> Option<&PathBuf> {
        self.file.as_ref()
    }

    /// How often something was opened: what was remembered by ids is void with each.
    pub fn opened(&self) -> u64 {
        self.opened
    }

    /// The message to show now.
    pub fn shown(&self) -> Option<MessageId> {
        self.shown
    }

    /// The name of its file, without the ending.
    pub fn name(&self) -> Option<String> {
        let stem = self.file.as_deref()?.file_stem()?;
        Some(stem.to_string_lossy().into_owned())
    }

    /// Does what a command says and returns what came of it. `now_ms` is the window's time in
    /// milliseconds.
    ///
    /// # Errors
    /// The workspace refuses; then nothing has changed.
    pub(in crate::ui) fn apply(&mut self, command: Command, now_ms: u64) -> Result<Applied, Refusal> {
        let applied = self.history.apply(command, now_ms)?;
        self.shown = applied.selected.or(self.shown);
        self.follow();
        Ok(applied)
    }

    /// Takes the last step back. Says which it was, if there was one.
    pub(in crate::ui) fn undo(&mut self) -> Option<&'static str> {
        let travel = self.history.undo();
        self.travel(travel)
    }

    /// Does the step again that was taken back last. Says which it was, if there was one.
    pub(in crate::ui) fn redo(&mut self) -> Option<&'static str> {
        let travel = self.history.redo();
        self.travel(travel)
    }

    fn travel(&mut self, travel: Option<Travel>) -> Option<&'static str> {
        let travel = travel?;
        self.shown = travel.selected.or(self.shown);
        self.follow();
        Some(travel.label)
    }

    /// Ends the step that typing makes.
    pub(in crate::ui) fn seal(&mut self) {
        self.history.seal();
    }

    /// The state of a message.
    pub fn entry(&self, id: MessageId) -> Option<&Arc<Entry>> {
        self.workspace().library.get(id)
    }

    /// The profiles in force.
    pub fn profiles(&self) -> &Arc<Profiles> {
        self.checks.profiles()
    }

    /// Shows another message.
    pub(in crate::ui) fn show(&mut self, message: Option<MessageId>) {
        self.shown = message;
        // What is typed in another message is another step.
        self.history.seal();
    }

    /// Puts what a file holds in the place of everything. The history begins anew.
    pub fn open(&mut self, workspace: Workspace, file: Option<PathBuf>) {
        self.shown = workspace.library.id_at(0);
        self.history = History::new(workspace);
        self.file = file;
        self.opened += 1;
        self.follow();
    }

    fn follow(&mut self) {
        self.checks.follow(self.history.workspace());
    }

    /// The job that checks what still waits, if there is any and none is running.
    pub(in crate::ui) fn check_rest(&mut self) -> Option<JobRequest<Intent>> {
        if self.checking || self.checks.is_complete() {
            return None;
        }
        self.checking = true;
        let (profiles, entries) = (Arc::clone(self.checks.profiles()), self.checks.missing(CHECKED_AT_ONCE));
        let work = move |_: &_| check_many(&profiles, &entries);
        Some(JobRequest::quiet(work, |outcome: Result<_, JobError>| -> Intents {
            vec![Intent::Checked(outcome.unwrap_or_default())]
        }))
    }

    /// Takes in what a job checked.
    pub(in crate::ui) fn absorb(&mut self, checked: Vec<Checked>) {
        self.checking = false;
        if !std::mem::take(&mut self.stale) {
            self.checks.absorb(checked);
        }
    }

    /// Judges by another profile from now on.
    pub(in crate::ui) fn judge_by(&mut self, export: Profile) {
        let advice = self.checks.profiles().advice.clone();
        self.stale = self.checking;
        self.checks.set_profiles(Arc::new(Profiles { export, advice }));
    }
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::message::{Button, Message};
    use crate::tasks::{Jobs, Waker};
    use crate::workspace::Origin;

    fn add(count: usize) -> Command {
        let buttons = vec![Button::reply("Перейти на наш сайт!!")];
        let message = Message { text: "Привет".into(), buttons, ..Message::default() };
        Command::AddMessages { at: 0, messages: vec![message; count], origin: Origin::Import }
    }

    #[test]
    fn a_change_is_shown_judged_and_taken_back() {
        let mut document = Document::new().unwrap();
        document.apply(add(1), 0).unwrap();
        let shown = document.shown().unwrap();
        assert_eq!(document.checks().of(shown).unwrap().errors(), 1);
        assert_eq!(document.undo(), Some("step-import"));
        assert!(document.workspace().library.is_empty());
        assert_eq!(document.undo(), None);
        assert_eq!(document.redo(), Some("step-import"));
        assert_eq!(document.workspace().library.len(), 1);
    }

    #[test]
    fn many_messages_are_checked_by_jobs_one_at_a_time() {
        let mut document = Document::new().unwrap();
        document.apply(add(CHECKED_AT_ONCE + 100), 0).unwrap();
        let mut jobs = Jobs::new(Waker::none()).unwrap();
        let mut rounds = 0;
        while let Some(order) = document.check_rest() {
            assert!(document.check_rest().is_none(), "two jobs would check the same");
            jobs.start(order);
            rounds += 1;
            loop {
                let intents = jobs.finished();
                if let Some(Intent::Checked(checked)) = intents.into_iter().next() {
                    document.absorb(checked);
                    break;
                }
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
        }
        assert_eq!(rounds, 2);
        assert_eq!(document.checks().totals().errors, CHECKED_AT_ONCE + 100);
    }

    #[test]
    fn a_file_is_known_by_its_name() {
        let mut document = Document::new().unwrap();
        assert_eq!(document.name(), None);
        document.open(Workspace::default(), Some("/tmp/Автосалон Нева.pult".into()));
        assert_eq!(document.name().as_deref(), Some("Автосалон Нева"));
    }
}
