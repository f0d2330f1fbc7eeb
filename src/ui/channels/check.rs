//! The check of a webhook: what came of it, rows that fill in one by one, and a line for a
//! terminal.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use egui::{Label, Ui};

use super::open::Open;
use super::verdict;
use crate::channel::Secret;
use crate::channel::webhook::{curl, masked};
use crate::platform::probe::{Mark, Probe, Row};
use crate::tasks::{JobRequest, ProgressHandle};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::icons::Icon;
use crate::ui::parts::lines::remark;
use crate::ui::parts::panels;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Button, Found, check_row};
use crate::wording::fact_args;

/// What is known of the address so far.
#[derive(Default)]
struct State {
    rows: Vec<Row>,
    running: bool,
}

/// A check of one address; another address has another check.
#[derive(Default)]
pub(super) struct Check {
    of: Option<Secret>,
    state: Arc<Mutex<State>>,
    /// Whether what a specialist wants to see is folded out.
    unfolded: bool,
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Check {
    /// The check becomes one of this address.
    pub(super) fn turn_to(&mut self, secret: &Secret) {
        if self.of.as_ref() != Some(secret) {
            *self = Self { of: Some(secret.clone()), ..Self::default() };
        }
    }

    /// Whether it was begun.
    pub(super) fn is_begun(&self) -> bool {
        !lock(&self.state).rows.is_empty()
    }

    /// The button that begins it, and begins it anew.
    pub(super) fn button(&self, ui: &mut Ui, open: &mut Open<'_>) {
        let running = lock(&self.state).running;
        let id = match (running, self.is_begun()) {
            (true, _) => "check-running",
            (false, false) => "check-run",
            (false, true) => "check-again",
        };
        if ui.add_enabled(!running, Button::new(&open.words.say(id)).small()).clicked() {
            self.run(open);
        }
    }

    /// Shows what was found: first what it means, then row by row.
    pub(super) fn show(&mut self, ui: &mut Ui, open: &Open<'_>, revealed: bool) {
        let (rows, running) = {
            let state = lock(&self.state);
            (state.rows.clone(), state.running)
        };
        if rows.is_empty() {
            return;
        }
        let words = open.words;
        verdict::show(ui, words, &rows, running);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, row) in rows.iter().enumerate() {
                let said = words.tell(verdict::in_short(&row.finding), &fact_args(&row.facts()));
                let name = words.say(row.step.id());
                check_row(ui, at == 0, found(row.mark()), &name, |ui| panels::remark_right(ui, &said));
            }
        });
        panels::fold(ui, &words.say("check-details"), &mut self.unfolded);
        if self.unfolded {
            self.details(ui, open, revealed);
        }
    }

    fn details(&self, ui: &mut Ui, open: &Open<'_>, revealed: bool) {
        let Some(secret) = &self.of else { return };
        let words = open.words;
        remark(ui, &words.say("check-curl-about"));
        let theme = Theme::of(ui);
        let address = if revealed { secret.reveal().to_owned() } else { masked(secret.reveal()) };
        ui.add(Label::new(theme.colored(Type::Mono, theme.color.text2, curl(&address))).wrap());
        ui.spacing_mut().item_spacing.x = space::S;
        let line = words.say("check-copy-curl");
        if ui.add(Button::new(&line).icon(Icon::Copy).small()).clicked() {
            ui.ctx().copy_text(curl(secret.reveal()));
        }
    }

    fn run(&self, open: &mut Open<'_>) {
        let Some(url) = self.of.as_ref().and_then(|secret| url::Url::parse(secret.reveal()).ok()) else {
            return;
        };
        {
            let mut state = lock(&self.state);
            (state.rows, state.running) = (Row::waiting().to_vec(), true);
        }
        let (told, ended) = (Arc::clone(&self.state), Arc::clone(&self.state));
        let work = move |ticket: ProgressHandle| async move {
            let mut done = 0;
            let tell = move |row: Row| {
                if let Some(place) = lock(&told).rows.iter_mut().find(|place| place.step == row.step) {
                    *place = row;
                }
                // Each row is worth a frame.
                done += 1;
                ticket.report(done, 5);
            };
            Probe::new(url).run(tell).await;
        };
        let then = move |_| {
            lock(&ended).running = false;
            Intents::new()
        };
        open.intents.push(Intent::Run(JobRequest::wait("job-check", work, then)));
    }
}

fn found(mark: Mark) -> Found {
    match mark {
        Mark::Good => Found::Good,
        Mark::Warning => Found::Doubtful,
        Mark::Bad => Found::Wrong,
        Mark::Waiting => Found::Pending,
        Mark::Skipped => Found::Skipped,
    }
}
