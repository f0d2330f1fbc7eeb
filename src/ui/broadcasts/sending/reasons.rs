//! Why rows did not reach their clients, grouped, with what is allowed next.

use egui::{Label, Ui};
use jiff::Timestamp;

use super::revision;
use crate::broadcast::{Next, Rule, State, reason};
use crate::broadcast::{Stop, StopOrigin};
use crate::store::Fault;
use crate::store::ledger::{Filter, SendingId};
use crate::tasks::{Latest, Task};
use crate::ui::broadcasts::{facts, findings};
use crate::ui::core::broadcast_runs::Standing;
use crate::ui::core::frame_clock::FrameClock;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::parts::panels;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{self, Button};
use crate::words::Words;
use crate::workspace::Command;

/// Reasons that are listed at most; the rest is in the table.
const SHOWN: usize = 12;
/// Clients that go onto the stop list at once, at most.
const STOPPED: usize = 100_000;

type Key = (SendingId, u64);
/// A state, the reason, and how many rows are in both.
type Groups = Vec<(State, String, u64)>;

/// The groups, and the clients who are being put onto the stop list.
#[derive(Default)]
pub(super) struct Reasons {
    groups: Latest<Key, Result<Groups, Fault>>,
    stopping: Option<Task<Result<Vec<Stop>, Fault>>>,
}

impl Reasons {
    /// Shows the groups; gives the reason whose rows are wanted.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        standing: &Standing,
        intents: &mut Intents,
    ) -> Option<(State, String)> {
        let key = (standing.sending, revision(standing));
        if let (Some((id, _)), Some(store)) =
            (self.groups.poll(&FrameClock(ui.ctx()), &key, 1.0), scene.store)
        {
            let store = store.clone();
            self.groups.begin(Task::start(intents, move |_: &_| store.ledger()?.reasons(id)));
        }
        self.take(intents);
        let Some(Ok(groups)) = self.groups.last() else { return None };
        if groups.is_empty() {
            return None;
        }
        let words = scene.words;
        let (mut wanted, mut stop) = (None, None);
        panels::panel(
            ui,
            &words.say("broadcasts-reasons"),
            |_| {},
            |ui| {
                for (state, said, count) in groups.iter().take(SHOWN) {
                    match group(ui, words, *state, said, *count, scene.read_only) {
                        Some(Asked::Rows) => wanted = Some((*state, said.clone())),
                        Some(Asked::Stop) => stop = Some((*state, said.clone())),
                        None => {}
                    }
                }
            },
        );
        if let Some((state, said)) = stop {
            self.stop(scene, standing, (state, said), intents);
        }
        wanted
    }

    /// Finds who is to go onto the stop list.
    fn stop(
        &mut self,
        scene: &Scene<'_>,
        standing: &Standing,
        (state, said): (State, String),
        intents: &mut Intents,
    ) {
        let Some(store) = scene.store.cloned().filter(|_| self.stopping.is_none()) else { return };
        let id = standing.sending;
        let work = move |_: &_| {
            let filter = Filter { states: vec![state], reason: Some(said.clone()), ..Filter::default() };
            let rows = store.ledger()?.page(id, &filter, None, STOPPED)?;
            let since = Some(Timestamp::now());
            let stop =
                |client: String| Stop { client, since, origin: StopOrigin::Refusal, note: said.clone() };
            Ok(rows.into_iter().map(|row| stop(row.result.client)).collect())
        };
        self.stopping = Some(Task::start(intents, work));
    }

    fn take(&mut self, intents: &mut Intents) {
        let Some(outcome) = self.stopping.as_ref().and_then(Task::take) else { return };
        self.stopping = None;
        let Ok(Ok(stops)) = outcome else { return };
        let told = Sentence::new("broadcasts-stopped").with("count", stops.len());
        intents.push(Intent::Change(Command::AddStops { stops }));
        intents.push(Intent::Notify(Notice::done(told)));
    }
}

/// What is wanted of a group.
enum Asked {
    Rows,
    Stop,
}

fn group(ui: &mut Ui, words: &Words, state: State, said: &str, count: u64, read_only: bool) -> Option<Asked> {
    let theme = Theme::of(ui);
    let mut asked = None;
    let known = reason(said);
    widgets::ends(
        ui,
        size::CONTROL,
        space::M,
        |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let title = words.tell(
                    "broadcasts-chip",
                    &[("name", reason_words(words, state, said).into()), ("count", count.into())],
                );
                ui.add(Label::new(theme.text(Type::Body, title)).wrap());
                if state != State::Skipped {
                    let next = next_action(words, said);
                    ui.add(Label::new(theme.colored(Type::Small, theme.color.text2, next)).wrap());
                }
            });
        },
        |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if known.is_some_and(|known| known.next == Next::StopList) {
                let name = words.say("broadcasts-to-stop-list");
                let stop = Button::new(&name).small();
                if ui.add_enabled(!read_only, stop).clicked() {
                    asked = Some(Asked::Stop);
                }
            }
            if ui.add(Button::new(&words.say("broadcasts-rows")).small()).clicked() {
                asked = Some(Asked::Rows);
            }
        },
    );
    asked
}

/// A reason as it is told: a rule's verdict, or the platform's words as they came.
pub(super) fn reason_words(words: &Words, state: State, said: &str) -> String {
    let said = match Rule::parse(said) {
        Some(_) => findings::verdict(words, said),
        None => crate::wording::one_line(said).into_owned(),
    };
    format!("{}: {said}", words.say(facts::state_id(state)))
}

/// What is allowed after a reason.
pub(super) fn next_action(words: &Words, said: &str) -> String {
    let Some(known) = reason(said) else { return words.say("broadcasts-next-by-hand").into_owned() };
    let id = match known.next {
        Next::Later => {
            return words.tell("broadcasts-next-later", &[("hours", known.after_hours.max(1).into())]);
        }
        Next::StopList => "broadcasts-next-stop-list",
        Next::CheckNumber => "broadcasts-next-check-number",
        Next::Registration => "broadcasts-next-registration",
        Next::Manager => "broadcasts-next-manager",
        Next::Slower => "broadcasts-next-slower",
        Next::NoAdvertising => "broadcasts-next-no-advertising",
        Next::MendValues => "broadcasts-next-mend-values",
        Next::NewText => "broadcasts-next-new-text",
        Next::NeedNumber => "broadcasts-next-need-number",
        Next::CheckSenders => "broadcasts-next-check-senders",
        Next::OtherWay => "broadcasts-next-other-way",
        Next::ByHand => "broadcasts-next-by-hand",
    };
    words.say(id).into_owned()
}
