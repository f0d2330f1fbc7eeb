//! The focus is never lost: the control that had it keeps it while it exists, wherever it moved to;
//! where it vanishes, the nearest one gets it.
//!
//! A fix chip goes when it was pressed, a card when it was removed or an undo took it back, and
//! a button may be disabled by its own press. Without this the Tab key would begin at the top.

use egui::{Context, Id, Key, LayerId, Pos2, Rect};

/// Where the focus was.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Spot {
    layer: LayerId,
    rect: Rect,
}

impl Spot {
    /// The layer that it was drawn in.
    pub(in crate::ui) fn layer(self) -> LayerId {
        self.layer
    }
}

/// What had the focus in the last frame.
#[derive(Default)]
pub(in crate::ui) struct Focus {
    had: Option<(Id, Spot)>,
}

impl Focus {
    /// Looks at a frame before its widgets are drawn.
    pub(in crate::ui) fn attend(&mut self, ctx: &Context) {
        if let Some(id) = ctx.memory(|memory| memory.focused()) {
            self.had = spot(ctx, id).map(|spot| (id, spot)).or(self.had);
            return;
        }
        // Somebody left it on purpose: by the mouse, or by Escape.
        let left = ctx.input(|input| input.pointer.any_pressed() || input.key_pressed(Key::Escape));
        let modal = ctx.memory(|memory| memory.top_modal_layer());
        match self.had {
            Some(_) if left => self.had = None,
            Some((id, spot)) if modal.is_none_or(|layer| layer == spot.layer) => {
                self.had = None;
                if let Some(id) = Some(id).filter(|id| can_have_it(ctx, *id)).or_else(|| nearest(ctx, spot)) {
                    ctx.memory_mut(|memory| memory.request_focus(id));
                    ctx.request_repaint();
                }
            }
            _ => {}
        }
    }
}

/// Whether a control was there in the last frame and can have the focus.
fn can_have_it(ctx: &Context, id: Id) -> bool {
    let widget = ctx.viewport(|viewport| viewport.prev_pass.widgets.get(id).copied());
    widget.is_some_and(|widget| widget.enabled && widget.visible && widget.sense.is_focusable())
}

/// Where a control was drawn in the last frame.
pub(in crate::ui) fn spot(ctx: &Context, id: Id) -> Option<Spot> {
    let widget = ctx.viewport(|viewport| viewport.prev_pass.widgets.get(id).copied())?;
    Some(Spot { layer: widget.layer_id, rect: widget.rect })
}

/// The control that can have the focus and was drawn nearest to a spot.
pub(in crate::ui) fn nearest(ctx: &Context, spot: Spot) -> Option<Id> {
    ctx.viewport(|viewport| {
        let widgets = viewport.prev_pass.widgets.get_layer(spot.layer);
        let able = widgets.filter(|widget| {
            widget.enabled
                && widget.visible
                && widget.sense.is_focusable()
                && widget.interact_rect.is_positive()
        });
        let far = |at: &egui::WidgetRect| distance(spot.rect, at.rect);
        able.min_by(|a, b| far(a).total_cmp(&far(b))).map(|widget| widget.id)
    })
}

/// What stands in the same row is nearer than what stands above or below.
fn distance(from: Rect, to: Rect) -> f32 {
    let gap = |at: Pos2| (at.x - from.center().x).abs() * 0.5 + (at.y - from.center().y).abs() * 2.0;
    gap(to.center()) + from.distance_to_pos(to.clamp(from.center()))
}

#[cfg(test)]
mod tests {

    use egui::{pos2, vec2};

    use super::*;

    #[test]
    fn the_same_row_is_nearest() {
        let from = Rect::from_min_size(pos2(500.0, 100.0), vec2(28.0, 28.0));
        let below = Rect::from_min_size(pos2(500.0, 160.0), vec2(28.0, 28.0));
        let beside = Rect::from_min_size(pos2(400.0, 100.0), vec2(28.0, 28.0));
        let far = Rect::from_min_size(pos2(500.0, 400.0), vec2(28.0, 28.0));
        assert!(distance(from, beside) < distance(from, below));
        assert!(distance(from, below) < distance(from, far));
        assert_eq!(distance(from, from), 0.0);
    }
}
