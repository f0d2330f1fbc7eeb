//! The check of a webhook: rows that fill in one by one, and a line for a terminal.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use egui::{Label, Ui};

use super::lines;
use super::open::Open;
use crate::channel::Secret;
use crate::channel::webhook::{curl, masked};
use crate::platform::probe::{Mark, Probe, Row};
use crate::ui::jobs::{Order, Ticket};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Button, Found, Look, check_row};
use crate::ui::{Icon, Intent, Intents, fact_args};

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
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Check {
    /// Shows the rows that are there, and the button that makes them; `more` adds further ones.
    pub(super) fn show<R>(
        &mut self,
        ui: &mut Ui,
        open: &mut Open<'_>,
        (secret, revealed): (&Secret, bool),
        more: impl FnOnce(&mut Ui) -> R,
    ) -> R {
        if self.of.as_ref() != Some(secret) {
            (self.of, self.state) = (Some(secret.clone()), Arc::default());
        }
        let words = open.words;
        let (rows, running) = {
            let state = lock(&self.state);
            (state.rows.clone(), state.running)
        };
        // What is to be said about the address itself stands above.
        for row in rows.iter().skip(1) {
            let said = words.tell(row.id(), &fact_args(&row.facts()));
            let name = words.say(row.step.id());
            check_row(ui, false, found(row.mark()), &said, |ui| lines::remark_right(ui, &name));
        }
        if !rows.is_empty() {
            let theme = Theme::of(ui);
            let address = if revealed { secret.reveal().to_owned() } else { masked(secret.reveal()) };
            let line = theme.colored(Type::Mono, theme.color.text3, curl(&address));
            ui.add(Label::new(line).wrap());
        }
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let id = match (running, rows.is_empty()) {
                (true, _) => "check-running",
                (false, true) => "check-run",
                (false, false) => "check-again",
            };
            if ui.add_enabled(!running, Button::new(&words.say(id)).small()).clicked() {
                self.run(open, secret);
            }
            let line = words.say("check-copy-curl");
            if ui.add(Button::new(&line).icon(Icon::Copy).look(Look::Quiet).small()).clicked() {
                ui.ctx().copy_text(curl(secret.reveal()));
            }
            more(ui)
        })
        .inner
    }

    fn run(&self, open: &mut Open<'_>, secret: &Secret) {
        let Ok(url) = url::Url::parse(secret.reveal()) else { return };
        {
            let mut state = lock(&self.state);
            (state.rows, state.running) = (Row::waiting().to_vec(), true);
        }
        let (told, ended) = (Arc::clone(&self.state), Arc::clone(&self.state));
        let work = move |ticket: Ticket| async move {
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
        open.intents.push(Intent::Run(Order::wait("job-check", work, then)));
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
