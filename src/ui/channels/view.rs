//! What is remembered of a page while it is open.

use super::View;
use crate::channel::Step;

/// Goes on from a step: one that was looked at leads to its neighbour.
pub(super) fn go_on(view: &mut View, from: Step) {
    view.step = view.step.and(from.next());
}
