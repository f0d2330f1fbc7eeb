//! What is out of sight is scrolled to, or it is out of reach.

use egui::Rect;
use egui::accesskit::{NodeId, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use super::ink::in_front;
use crate::placed::{Thing, things};

/// A thing that is larger than what can be seen at once is in sight when most of the window is.
const MUCH: f32 = 0.25;

fn is_in_sight(thing: &Thing, window: Rect) -> bool {
    let seen = thing.seen.intersect(window);
    let whole = |seen: f32, all: f32, window: f32| seen + 1.0 >= all.min(window * MUCH);
    seen.is_positive()
        && whole(seen.width(), thing.whole.width(), window.width())
        && whole(seen.height(), thing.whole.height(), window.height())
}

/// Every control that no scrolling brings into sight.
pub(crate) fn out_of_reach<S>(harness: &mut Harness<'_, S>) -> Vec<String> {
    let window = harness.ctx.content_rect();
    let mut hidden = in_front(harness);
    hidden.retain(|thing| thing.role != Role::Label && !is_in_sight(thing, window));
    let mut found = Vec::new();
    for thing in hidden {
        scroll_to(harness, thing.id);
        let now = things(harness).into_iter().find(|now| now.id == thing.id);
        if let Some(Thing { role, name, whole, seen, .. }) = now.filter(|now| !is_in_sight(now, window)) {
            found.push(format!("{role:?} «{name}» {whole:?} is out of reach, seen of it is {seen:?}"));
        }
    }
    found
}

fn scroll_to<S>(harness: &mut Harness<'_, S>, id: NodeId) {
    let node = harness.root().children_recursive().find(|node| node.accesskit_node().locate().0 == id);
    if let Some(node) = node {
        node.scroll_to_me();
        harness.run_steps(4);
    }
}
