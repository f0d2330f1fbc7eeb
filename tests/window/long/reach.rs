//! What is out of sight is scrolled to, or it is out of reach.

use egui::Rect;
use egui::accesskit::{NodeId, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use super::ink::{in_front, scroll};
use crate::placed::{Thing, things};

/// A thing that is larger than what can be seen at once is in sight when most of the window is.
const MUCH: f32 = 0.18;

/// One turn of the wheel, in points: less than the lowest page shows.
const TURN: f32 = 30.0;

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
        let Some(now) = found_again(harness, thing.id) else { continue };
        if !is_in_sight(&now, window) && !comes_with_its_area(harness, &now) {
            let Thing { role, name, whole, seen, .. } = now;
            found.push(format!("{role:?} «{name}» {whole:?} is out of reach, seen of it is {seen:?}"));
        }
    }
    found
}

fn found_again<S>(harness: &Harness<'_, S>, id: NodeId) -> Option<Thing> {
    things(harness).into_iter().find(|now| now.id == id)
}

fn scroll_to<S>(harness: &mut Harness<'_, S>, id: NodeId) {
    let node = harness.root().children_recursive().find(|node| node.accesskit_node().locate().0 == id);
    if let Some(node) = node {
        node.scroll_to_me();
        // It scrolls there smoothly.
        harness.run_steps(12);
    }
}

/// Whether the page around the area in which a thing is scrolled brings both, by the wheel.
fn comes_with_its_area<S>(harness: &mut Harness<'_, S>, thing: &Thing) -> bool {
    let window = harness.ctx.content_rect();
    // Beside the area, at the edge of its page.
    let edges = [window.right() - 14.0, thing.whole.left() - 4.0, thing.whole.center().x];
    for x in edges {
        for (turn, delta) in [-TURN; 60].into_iter().chain([TURN; 120]).enumerate() {
            harness.hover_at(egui::pos2(x, window.bottom() - 16.0));
            scroll(harness, egui::vec2(0.0, delta));
            if turn % 4 == 0 {
                // An area that was out of sight itself could not be scrolled rightly before.
                scroll_to(harness, thing.id);
            }
            if found_again(harness, thing.id).is_some_and(|now| is_in_sight(&now, window)) {
                harness.remove_cursor();
                harness.run_steps(2);
                return true;
            }
        }
    }
    harness.remove_cursor();
    harness.run_steps(2);
    false
}
