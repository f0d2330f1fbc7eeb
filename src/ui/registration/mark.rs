//! Noting what the provider said about several templates at once.

use egui::Context;

use crate::registration::Outcome;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::{Answer, Dialog, TextField};
use crate::workspace::{Command, MessageId, Noted};

/// What can be noted by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// It was handed over outside of this program.
    Sent,
    /// It works.
    Approved,
    /// It was refused.
    Rejected,
    /// There is no answer after all.
    Waiting,
    /// It was never handed over after all.
    Withdrawn,
}

impl Mark {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Sent, Self::Approved, Self::Rejected, Self::Waiting, Self::Withdrawn];

    /// The id of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sent => "reg-mark-sent",
            Self::Approved => "reg-mark-approved",
            Self::Rejected => "reg-mark-rejected",
            Self::Waiting => "reg-mark-waiting",
            Self::Withdrawn => "reg-mark-withdrawn",
        }
    }

    /// What is noted, with what was told about it: to whom, or why not.
    fn noted(self, said: &str) -> Noted {
        let said = said.trim().to_owned();
        match self {
            Self::Sent => Noted::Sent { to: said },
            Self::Approved => Noted::Answered(Outcome::Approved),
            Self::Rejected => Noted::Answered(Outcome::Rejected(said)),
            Self::Waiting => Noted::Answered(Outcome::Waiting),
            Self::Withdrawn => Noted::Answered(Outcome::Withdrawn),
        }
    }
}

/// Notes something about templates, as one step.
pub fn note(scene: &Scene<'_>, ids: &[MessageId], mark: Mark, said: &str) -> Intents {
    let noted = Command::NoteOutcome { ids: ids.to_vec(), noted: mark.noted(said), at: scene.now.datetime() };
    let Ok(applied) = scene.document.workspace().apply(noted.clone()) else {
        return vec![Intent::Notify(Notice::info(Sentence::new("reg-marked-none")))];
    };
    let done = Sentence::new("reg-marked").with("count", applied.change.records.changed.len());
    vec![Intent::Change(noted), Intent::Notify(Notice::done(done).offering(Action::Undo))]
}

/// The question for what belongs to a mark: to whom, or why not.
pub struct MarkDialog {
    ids: Vec<MessageId>,
    mark: Mark,
    said: String,
    met: bool,
}

impl MarkDialog {
    /// The question for templates.
    pub fn new(scene: &Scene<'_>, ids: Vec<MessageId>, mark: Mark) -> Self {
        let said =
            if mark == Mark::Sent { scene.document.workspace().desk.to.clone() } else { String::new() };
        Self { ids, mark, said, met: false }
    }

    /// Whether a mark needs something told.
    pub fn is_needed(mark: Mark) -> bool {
        matches!(mark, Mark::Sent | Mark::Rejected)
    }

    /// One frame of it. `None` where it goes on, else what came of it.
    pub fn show(&mut self, ctx: &Context, scene: &Scene<'_>) -> Option<Intents> {
        let words = scene.words;
        let title = words.tell(
            "reg-mark-title",
            &[("mark", words.say(self.mark.id()).into()), ("count", self.ids.len().into())],
        );
        let (yes, no) = (words.say("reg-mark-yes"), words.say("dialog-cancel"));
        let ((), answer) = Dialog::new("reg-mark", &title, &yes, &no).show(ctx, |ui| {
            let theme = Theme::of(ui);
            let (label, remark) = match self.mark {
                Mark::Sent => (words.say("reg-mark-to"), words.say("reg-mark-to-remark")),
                _ => (words.say("reg-mark-reason"), words.say("reg-mark-reason-remark")),
            };
            let field = TextField::new(words, "reg-mark-said", &label, &mut self.said).show(ui);
            if !std::mem::replace(&mut self.met, true) {
                field.response.request_focus();
            }
            ui.add(egui::Label::new(theme.colored(Type::Small, theme.color.text3, remark)).wrap());
        });
        match answer? {
            Answer::Yes => Some(note(scene, &self.ids, self.mark, &self.said)),
            Answer::Other | Answer::No => Some(Intents::new()),
        }
    }
}
