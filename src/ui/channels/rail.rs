//! The steps at the left of a page.

use egui::Ui;

use super::open::Open;
use super::{View, facts};
use crate::channel::{Stage, Step};
use crate::ui::parts::panels;
use crate::ui::widgets::{RailStep, StepMark, step_rail, step_row};
use crate::wording::moments;

/// Whether the steps are but one line: the way is behind, and nobody looks back.
pub(super) fn is_folded(open: &Open<'_>, view: &View, viewed: Step) -> bool {
    let live = matches!(open.channel.stage(), Stage::Live(_));
    live && !view.steps_unfolded && viewed == open.channel.step()
}

/// Shows the steps and says which is to be looked at. `narrow` sets them in a row.
pub(super) fn show(
    ui: &mut Ui,
    open: &Open<'_>,
    view: &mut View,
    viewed: Step,
    narrow: bool,
) -> Option<Step> {
    let folded = is_folded(open, view, viewed);
    if let Stage::Live(since) = open.channel.stage() {
        let day = moments::day(open.words, since, open.scene.now);
        let mut unfolded = !folded;
        panels::fold(ui, &open.words.tell("connect-finished", &[("day", day.into())]), &mut unfolded);
        if unfolded == folded {
            view.steps_unfolded = unfolded;
            // Folded in, they are looked at no more.
            view.step = view.step.filter(|_| unfolded);
        }
    }
    if folded {
        return None;
    }
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
