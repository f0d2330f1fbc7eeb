//! The page of a broadcast that was launched: how it goes, what a person must decide, and what
//! became of each recipient.

mod decide;
mod progress;
mod reasons;
mod results;

use std::sync::Arc;

use egui::Ui;

use super::export::Export;
use super::repeat::Repeat;
use super::{Next, facts, layout};
use crate::broadcast::{BroadcastId, State};
use crate::ui::core::broadcast_runs::Standing;
use crate::ui::core::intent::Intents;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::remark;
use crate::ui::widgets::Button;
use decide::Decide;
use reasons::Reasons;
use results::Results;

/// The page with its view state.
pub(super) struct SendingPage {
    id: BroadcastId,
    decide: Decide,
    results: Results,
    reasons: Reasons,
    export: Option<Export>,
    repeat: Repeat,
}

impl SendingPage {
    /// The page of a broadcast.
    pub(super) fn new(id: BroadcastId) -> Self {
        Self {
            id,
            decide: Decide::default(),
            results: Results::default(),
            reasons: Reasons::default(),
            export: None,
            repeat: Repeat::default(),
        }
    }

    /// Shows the page.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) -> Next {
        let standing = scene.broadcasts.of(self.id).filter(|standing| standing.launched.is_some());
        let Some(standing) = standing.cloned() else {
            remark(ui, &scene.words.say("broadcasts-reading"));
            return if scene.broadcasts.is_known() { Next::List } else { Next::Stay };
        };
        if let Some(key) = self.repeat.follow(scene, intents) {
            return Next::Draft(key);
        }
        let back = layout::page(ui, "broadcast-sending", |ui| self.body(ui, scene, &standing, intents));
        self.decide.show(ui.ctx(), scene, &standing, intents);
        if let Some(export) = &mut self.export
            && !export.show(ui.ctx(), scene, &standing, intents)
        {
            self.export = None;
        }
        self.repeat.show(ui.ctx(), scene, &standing, intents);
        if back { Next::List } else { Next::Stay }
    }

    fn body(&mut self, ui: &mut Ui, scene: &Scene<'_>, standing: &Standing, intents: &mut Intents) -> bool {
        let words = scene.words;
        let title = facts::title(words, &standing.broadcast);
        let about = facts::about(scene, &standing.broadcast, standing.launched);
        let sandbox = facts::is_sandbox(scene, &standing.broadcast);
        let back =
            layout::head(ui, scene, (&title, &about), sandbox, |ui| self.commands(ui, scene, standing));
        progress::show(ui, scene, standing, &mut self.decide, intents);
        self.decide.panel(ui, scene, standing);
        if let Some(reason) = self.reasons.show(ui, scene, standing, intents) {
            self.results.only_reason(reason);
        }
        self.results.show(ui, scene, standing, intents);
        back
    }

    fn commands(&mut self, ui: &mut Ui, scene: &Scene<'_>, standing: &Standing) {
        let words = scene.words;
        if ui.add(Button::new(&words.say("broadcasts-export")).icon(Icon::Export)).clicked() {
            self.export = Some(Export::new(scene, &standing.broadcast));
        }
        let counts = &standing.counts;
        let missed = [State::Failed, State::Refused, State::Cancelled].map(|state| counts.of(state));
        let can = missed.iter().sum::<u64>() > 0 && !scene.read_only;
        let name = words.say("broadcasts-repeat");
        let button = Button::new(&name).icon(Icon::Duplicate);
        if ui.add_enabled(can, button).clicked() {
            self.repeat.ask(self.results.chosen());
        }
    }
}

/// What tells one state of the ledger from another, for the table.
pub(super) fn revision(standing: &Standing) -> u64 {
    let counts = standing.counts.0.iter();
    counts.fold(standing.asks, |sum, (state, count)| {
        sum.wrapping_mul(1_000_003)
            .wrapping_add(state.code().unsigned_abs())
            .wrapping_mul(31)
            .wrapping_add(*count)
    })
}

/// The broadcast of a standing, shared.
pub(super) fn shared(standing: &Standing) -> Arc<crate::broadcast::Broadcast> {
    Arc::clone(&standing.broadcast)
}
