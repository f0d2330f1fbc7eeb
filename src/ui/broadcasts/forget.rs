//! «Forget clients»: who they were goes from the ledger and from the file, what was counted stays.

use egui::Context;

use crate::store::Fault;
use crate::tasks::Task;
use crate::ui::core::broadcast_runs::{SendWish, fault_sentence};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::parts::lines::{paragraph, remark};
use crate::ui::widgets::{Answer, Dialog};

/// The dialog.
#[derive(Default)]
pub(super) struct Forget {
    working: Option<Task<Result<(), Fault>>>,
}

impl Forget {
    /// One frame of it. `false` where it is over.
    pub(super) fn show(&mut self, ctx: &Context, scene: &Scene<'_>, intents: &mut Intents) -> bool {
        let words = scene.words;
        if let Some(outcome) = self.working.as_ref().and_then(Task::take) {
            intents.push(Intent::Send(SendWish::Look));
            intents.push(Intent::Notify(match outcome {
                Ok(Ok(())) => Notice::done(Sentence::new("broadcasts-forgotten")),
                Ok(Err(fault)) => Notice::error(fault_sentence(&fault)),
                Err(_) => Notice::warning(Sentence::new("platform-stopped")),
            }));
            return false;
        }
        let busy =
            scene.broadcasts.standings().iter().any(|one| scene.broadcasts.run(one.broadcast.id).is_some());
        let usable = self.working.is_none() && !busy && !scene.read_only && scene.store.is_some();
        let (title, yes) = (words.say("broadcasts-forget-title"), words.say("broadcasts-forget-yes"));
        let no = words.say("dialog-cancel");
        let dialog = Dialog::new("broadcasts-forget", &title, &yes, &no).danger().usable(usable);
        let ((), answer) = dialog.show(ctx, |ui| {
            paragraph(ui, words.say("broadcasts-forget-text"));
            if busy {
                remark(ui, &words.say("broadcasts-forget-busy"));
            }
            if self.working.is_some() {
                remark(ui, &words.say("broadcasts-forgetting"));
            }
        });
        match answer {
            Some(Answer::Yes) => {
                if let Some(store) = scene.store.cloned() {
                    let work = move |_: &_| store.ledger()?.forget_clients();
                    self.working = Some(Task::start(intents, work));
                }
                true
            }
            Some(Answer::No | Answer::Other) => self.working.is_some(),
            None => true,
        }
    }
}
