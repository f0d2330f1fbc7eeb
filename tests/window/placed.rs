//! Where things lie: nothing that can be read or pressed sticks out of the window at its sides,
//! and no two of them cover each other.

use std::collections::HashMap;

use egui::accesskit::{NodeId, Role};
use egui::{LayerId, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

/// What is read or pressed by itself.
const OF_INTEREST: [Role; 12] = [
    Role::Button,
    Role::Switch,
    Role::RadioButton,
    Role::CheckBox,
    Role::Tab,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::PasswordInput,
    Role::MenuItem,
    Role::MenuItemRadio,
    Role::ListBoxOption,
    Role::Label,
];

/// A label of more than one line; in a row that wraps, the next control stands in its last line.
const ONE_LINE: f32 = 32.0;

pub(crate) struct Thing {
    pub(crate) id: NodeId,
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) layer: LayerId,
    pub(crate) whole: Rect,
    /// The part of it that its scroll areas let be seen.
    pub(crate) seen: Rect,
}

impl Thing {
    fn lies_on(&self, other: &Self) -> bool {
        other.whole.contains_rect(self.whole)
    }

    fn is_long_label(&self) -> bool {
        self.role == Role::Label && self.whole.height() > ONE_LINE
    }

    /// Whether two cover each other by more than a stroke, and neither lies on the other.
    fn covers(&self, other: &Self) -> bool {
        self.layer == other.layer
            && self.seen.shrink(2.0).intersect(other.seen.shrink(2.0)).is_positive()
            && !self.lies_on(other)
            && !other.lies_on(self)
            && !self.is_long_label()
            && !other.is_long_label()
    }
}

/// Everything that is read or pressed by itself, out of sight or not.
pub(crate) fn things<S>(harness: &Harness<'_, S>) -> Vec<Thing> {
    let drawn: HashMap<NodeId, (LayerId, Rect, Rect)> = harness.ctx.viewport(|viewport| {
        let widgets = &viewport.prev_pass.widgets;
        let all =
            widgets.layers().flat_map(|(layer, widgets)| widgets.iter().map(move |widget| (*layer, widget)));
        all.map(|(layer, widget)| (widget.id.accesskit_id(), (layer, widget.rect, widget.interact_rect)))
            .collect()
    });
    let nodes = harness.root().children_recursive();
    nodes
        .filter_map(|node| {
            let node = node.accesskit_node();
            let id = node.locate().0;
            let (layer, whole, seen) = *drawn.get(&id)?;
            let name = node.label().or(node.value()).unwrap_or_default();
            Some(Thing { id, name, role: node.role(), layer, whole, seen })
        })
        .filter(|thing| OF_INTEREST.contains(&thing.role))
        .collect()
}

/// Everything that lies where it should not.
pub(crate) fn misplaced<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let window = harness.ctx.content_rect();
    let mut things = things(harness);
    things.retain(|thing| thing.seen.is_positive());
    assert!(!things.is_empty(), "nothing was found at all");
    let mut found = Vec::new();
    for (at, thing) in things.iter().enumerate() {
        let Thing { name, role, whole, .. } = thing;
        if whole.right() > window.right() + 0.5 || whole.left() < window.left() - 0.5 {
            found.push(format!("{role:?} «{name}» {whole:?} sticks out of {window:?}"));
        }
        for other in things.iter().skip(at + 1).filter(|other| other.id != thing.id && thing.covers(other)) {
            let (second, its) = (&other.name, other.role);
            found.push(format!(
                "{role:?} «{name}» {whole:?} and {its:?} «{second}» {:?} overlap",
                other.whole
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::misplaced;
    use egui::{Rect, pos2, vec2};
    use egui_kittest::Harness;

    fn found(places: [Rect; 2]) -> Vec<String> {
        let mut harness = Harness::builder().with_size([300.0, 200.0]).build_ui(move |ui| {
            for (name, place) in ["one", "two"].into_iter().zip(places) {
                ui.put(place, egui::Button::new(name));
            }
        });
        harness.run();
        misplaced(&harness)
    }

    #[test]
    fn what_covers_another_or_sticks_out_is_seen() {
        let at = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), vec2(80.0, 30.0));
        assert_eq!(found([at(10.0, 10.0), at(100.0, 10.0)]), Vec::<String>::new());
        assert_eq!(found([at(10.0, 10.0), at(60.0, 20.0)]).len(), 1);
        assert_eq!(found([at(10.0, 10.0), at(260.0, 10.0)]).len(), 1);
    }
}
