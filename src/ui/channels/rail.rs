//! The steps at the left of a page.

use egui::Ui;

use super::facts;
use super::open::Open;
use crate::channel::Step;
use crate::ui::widgets::{RailStep, StepMark, step_rail, step_row};

/// Shows the steps and says which is to be looked at. `narrow` sets them in a row.
pub(super) fn show(ui: &mut Ui, open: &Open<'_>, viewed: Step, narrow: bool) -> Option<Step> {
    let steps: Vec<RailStep> = Step::ALL.into_iter().map(|step| one(open, step)).collect();
    let at = Step::ALL.iter().take_while(|step| **step < viewed).count();
    let pressed = if narrow { step_row(ui, &steps, at) } else { step_rail(ui, &steps, at) };
    Step::ALL.get(pressed?).copied()
}

fn one(open: &Open<'_>, step: Step) -> RailStep {
    let words = open.words;
    let (mark, id) = if open.channel.is_done(step) {
        (StepMark::Done, "step-mark-done")
    } else if step == open.channel.step() {
        (StepMark::Now, "step-mark-now")
    } else {
        (StepMark::Ahead, "step-mark-ahead")
    };
    let title = words.say(facts::step_title(step)).into_owned();
    let text = facts::step_text(words, open.channel, step, open.scene.now);
    let name = words.tell(id, &[("title", (&title).into()), ("text", (&text).into())]);
    RailStep { title, text, name, mark }
}
