//! What only a person decides: rows of which nobody knows whether they were sent, and the end of
//! a broadcast for good.

use egui::{Context, Ui};
use jiff::Timestamp;

use crate::store::Fault;
use crate::store::ledger::Decision;
use crate::tasks::Task;
use crate::ui::broadcasts::facts;
use crate::ui::core::broadcast_runs::{SendWish, Standing, fault_sentence};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::paragraph;
use crate::ui::parts::panels;
use crate::ui::widgets::{Answer, Button, Dialog, Look};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    /// Send unknown rows again: one, or all that were missing twice.
    SendAgain(Option<u64>),
    /// Leave them.
    GiveUp(Option<u64>),
    /// Take back whatever is planned.
    Stop,
}

/// The question and its work.
#[derive(Default)]
pub(super) struct Decide {
    question: Option<Question>,
    working: Option<Task<Result<u64, Fault>>>,
}

impl Decide {
    /// Asks whether to stop for good.
    pub(super) fn ask_stop(&mut self) {
        self.question = Some(Question::Stop);
    }

    /// The panel about rows that nobody knows of, where there are any.
    pub(super) fn panel(&mut self, ui: &mut Ui, scene: &Scene<'_>, standing: &Standing) {
        if standing.asks == 0 {
            return;
        }
        let words = scene.words;
        let count = standing.asks;
        panels::panel(
            ui,
            &words.tell("broadcasts-unknown-title", &[("count", count.into())]),
            |_| {},
            |ui| {
                panels::callout(ui, Icon::Warning, &words.say("broadcasts-unknown-text"));
                let idle = scene.broadcasts.run(standing.broadcast.id).is_none();
                ui.add_enabled_ui(idle && !scene.read_only && self.working.is_none(), |ui| {
                    panels::foot(ui, |ui| {
                        let leave = words.tell("broadcasts-unknown-leave", &[("count", count.into())]);
                        if ui.add(Button::primary(&leave)).clicked() {
                            self.question = Some(Question::GiveUp(None));
                        }
                        let send = words.tell("broadcasts-unknown-send", &[("count", count.into())]);
                        if ui.add(Button::new(&send).look(Look::Danger)).clicked() {
                            self.question = Some(Question::SendAgain(None));
                        }
                    });
                });
            },
        );
    }

    /// One frame of the question, while it is open.
    pub(super) fn show(
        &mut self,
        ctx: &Context,
        scene: &Scene<'_>,
        standing: &Standing,
        intents: &mut Intents,
    ) {
        self.take(scene, standing, intents);
        let Some(question) = self.question else { return };
        let words = scene.words;
        let (count, asks) = (facts::left(&standing.counts), standing.asks);
        let (title, text, yes, danger) = match question {
            Question::Stop => (
                words.tell("broadcasts-stop-title", &[("count", count.into())]),
                "broadcasts-stop-text",
                words.tell("broadcasts-stop", &[("count", count.into())]),
                true,
            ),
            Question::SendAgain(_) => (
                words.tell("broadcasts-send-again-title", &[("count", asks.into())]),
                "broadcasts-send-again-text",
                words.tell("broadcasts-unknown-send", &[("count", asks.into())]),
                true,
            ),
            Question::GiveUp(_) => (
                words.tell("broadcasts-give-up-title", &[("count", asks.into())]),
                "broadcasts-give-up-text",
                words.tell("broadcasts-unknown-leave", &[("count", asks.into())]),
                false,
            ),
        };
        let no = words.say("dialog-cancel");
        let dialog = Dialog::new("broadcast-decide", &title, &yes, &no);
        let dialog = if danger { dialog.danger() } else { dialog };
        let ((), answer) = dialog.show(ctx, |ui| paragraph(ui, words.say(text)));
        match answer {
            Some(Answer::Yes) => {
                self.question = None;
                self.carry_out(question, scene, standing, intents);
            }
            Some(_) => self.question = None,
            None => {}
        }
    }

    fn carry_out(
        &mut self,
        question: Question,
        scene: &Scene<'_>,
        standing: &Standing,
        intents: &mut Intents,
    ) {
        let Some(store) = scene.store.cloned() else { return };
        let id = standing.sending;
        let work = move |_: &_| {
            let (mut ledger, now) = (store.ledger()?, Timestamp::now());
            match question {
                Question::Stop => ledger.cancel_planned(id, now),
                Question::SendAgain(row) => ledger.decide(id, row, Decision::Send, now),
                Question::GiveUp(row) => ledger.decide(id, row, Decision::GiveUp, now),
            }
        };
        self.working = Some(Task::start(intents, work));
    }

    fn take(&mut self, _scene: &Scene<'_>, _standing: &Standing, intents: &mut Intents) {
        let Some(outcome) = self.working.as_ref().and_then(Task::take) else { return };
        self.working = None;
        intents.push(Intent::Send(SendWish::Look));
        match outcome {
            Ok(Ok(count)) => {
                let told = Sentence::new("broadcasts-decided").with("count", count);
                intents.push(Intent::Notify(Notice::done(told)));
            }
            Ok(Err(fault)) => intents.push(Intent::Notify(Notice::error(fault_sentence(&fault)))),
            Err(_) => {}
        }
    }
}
