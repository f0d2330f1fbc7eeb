//! What became of each recipient: filters by state, search, reasons, and the next allowed action.

use egui::{Ui, vec2};

use super::reasons::{next_action, reason_words};
use super::revision;
use crate::broadcast::State;
use crate::store::ledger::{Filter, Row};
use crate::ui::broadcasts::facts;
use crate::ui::broadcasts::pager::Pager;
use crate::ui::broadcasts::recipients::waiting;
use crate::ui::core::broadcast_runs::Standing;
use crate::ui::core::intent::Intents;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::remark;
use crate::ui::parts::panels;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Button, Cells, Chip, Column, Line, Table, TextField, Ticks, Told};
use crate::wording::moments;

/// The height of the table.
const HEIGHT: f32 = 380.0;

/// The table with its view state.
#[derive(Default)]
pub(super) struct Results {
    pager: Pager,
    state: Option<State>,
    reason: Option<String>,
    ticks: Ticks<u32>,
}

impl Results {
    /// Shows only the rows of a reason.
    pub(super) fn only_reason(&mut self, (state, reason): (State, String)) {
        (self.state, self.reason) = (Some(state), Some(reason));
    }

    /// The ticked rows.
    pub(super) fn chosen(&self) -> Vec<u32> {
        self.ticks.in_order(self.pager.keys().iter().copied())
    }

    /// Shows it.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        standing: &Standing,
        intents: &mut Intents,
    ) {
        let words = scene.words;
        let search = std::mem::take(&mut self.pager.filter.search);
        let states = self.state.into_iter().collect();
        self.pager.filter = Filter { states, reason: self.reason.clone(), search };
        self.pager.follow(ui.ctx(), scene, (standing.sending, revision(standing)), intents);
        panels::panel(
            ui,
            &words.say("broadcasts-results"),
            |_| {},
            |ui| {
                self.bar(ui, scene, standing);
                self.table(ui, scene);
            },
        );
    }

    fn bar(&mut self, ui: &mut Ui, scene: &Scene<'_>, standing: &Standing) {
        let words = scene.words;
        let (label, hint) = (words.say("broadcasts-recipient-search"), words.say("broadcasts-search-hint"));
        let search = &mut self.pager.filter.search;
        let field = TextField::new(words, "result-search", &label, search).label_hidden().hint(&hint);
        field.icon(Icon::Find).sunken().show(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            let mut chip = |ui: &mut Ui, state: Option<State>, name: &str, count: u64| {
                let said = words.tell("broadcasts-chip", &[("name", name.into()), ("count", count.into())]);
                if ui.add(Chip::new(&said, self.state == state && self.reason.is_none())).clicked() {
                    (self.state, self.reason) = (state, None);
                }
            };
            chip(ui, None, &words.say("broadcasts-all"), standing.counts.total());
            for (state, count) in &standing.counts.0 {
                if *count > 0 {
                    chip(ui, Some(*state), &words.say(facts::state_id(*state)), *count);
                }
            }
        });
        let Some((state, reason)) = self.state.zip(self.reason.clone()) else { return };
        let said = reason_words(words, state, &reason);
        remark(ui, &words.tell("broadcasts-only-reason", &[("reason", said.into())]));
        if ui.add(Button::new(&words.say("broadcasts-all")).small()).clicked() {
            (self.state, self.reason) = (None, None);
        }
    }

    fn table(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let words = scene.words;
        let ids = [
            "broadcasts-column-client",
            "broadcasts-column-state",
            "broadcasts-column-reason",
            "broadcasts-column-next",
            "broadcasts-column-attempts",
            "broadcasts-column-when",
        ];
        let headings = ids.map(|id| words.say(id));
        let widths =
            [(120.0, 150.0), (120.0, 150.0), (130.0, 220.0), (150.0, 240.0), (60.0, 80.0), (110.0, 130.0)];
        let turns = [None, None, None, Some(1), Some(3), Some(2)];
        let columns: Vec<Column<'_>> = headings
            .iter()
            .zip(widths)
            .zip(turns)
            .map(|((heading, (least, ordinary)), turn)| {
                let column = Column::new(heading, least, ordinary);
                turn.map_or(column, |turn: u8| column.gives_way(turn))
            })
            .collect();
        let keys = self.pager.keys();
        if keys.is_empty() && !self.pager.is_known() {
            return remark(ui, &words.say("broadcasts-reading"));
        }
        let (name, all) = (words.say("broadcasts-results"), words.say("broadcasts-all"));
        let (pager, ticks) = (&mut self.pager, &mut self.ticks);
        let table = Table::new(words, "results", &name, &columns).height(HEIGHT).ticked().offer_all(&all);
        let shown = table.show(ui, &keys, ticks, |key, cells| match pager.row(key) {
            Some(row) => draw(cells, scene, row),
            None => waiting(cells, scene),
        });
        if shown.show_all {
            (self.state, self.reason) = (None, None);
            self.pager.filter.search.clear();
        }
    }
}

fn draw(cells: &mut Cells<'_>, scene: &Scene<'_>, row: &Row) -> Told {
    let words = scene.words;
    let c = Theme::of(cells.ui()).color;
    let result = &row.result;
    let forgotten = words.say("broadcasts-client-forgotten");
    let client = if result.client.is_empty() { forgotten.as_ref() } else { result.client.as_str() };
    let state = words.say(facts::state_id(result.state));
    let (reason, next) = match result.reason.as_deref() {
        Some(said) if result.state == State::Skipped => {
            (super::super::findings::verdict(words, said), String::new())
        }
        Some(said) if matches!(result.state, State::Failed | State::Refused) => {
            (crate::wording::one_line(said).into_owned(), next_action(words, said))
        }
        Some(said) => (crate::wording::one_line(said).into_owned(), String::new()),
        None => Default::default(),
    };
    let attempts = result.attempts.to_string();
    let when = result.at.map(|at| moments::day_and_time(words, at, scene.now)).unwrap_or_default();
    cells.text(0, Line::new(client, Type::Body, c.text));
    cells.state(1, facts::tone(result.state), Line::new(&state, Type::Body, c.text));
    cells.text(2, Line::new(&reason, Type::Body, c.text2));
    cells.text(3, Line::new(&next, Type::Body, c.text2));
    cells.text(4, Line::new(&attempts, Type::Body, c.text2));
    cells.text(5, Line::new(&when, Type::Body, c.text2));
    let said = [client, &state, &reason, &next, &when];
    let name = said.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ");
    Told { name, ..Told::default() }
}
