//! What surrounds the text of a field: its outline, the row of tools under it, its counter.

use egui::{Color32, Frame, Rect, Response, Stroke, Ui};

use crate::ui::theme::{Theme, Type, corners, margin, radius, space};
use crate::words::Words;

/// What is to be said about the text by the frame of its field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldState {
    /// Nothing.
    #[default]
    Fine,
    /// A warning stands under it.
    Warning,
    /// An error stands under it.
    Error,
}

/// Paints the outline over the frame, so that a change of its width moves nothing. A field that
/// is not edged has one only when there is something to say.
pub(super) fn outline(ui: &Ui, rect: Rect, (state, focused, edged): (FieldState, bool, bool)) {
    let c = &Theme::of(ui).color;
    let paint = |stroke: Stroke, kind| {
        ui.painter().rect_stroke(rect, corners(radius::M), stroke, kind);
    };
    let (color, wash) = match state {
        FieldState::Error => (c.error, c.error_soft),
        FieldState::Warning => (c.warn, c.warn_soft),
        FieldState::Fine => (c.focus, c.accent_soft),
    };
    if focused {
        paint(Stroke::new(3.0, wash), egui::StrokeKind::Outside);
        paint(Stroke::new(1.5, color), egui::StrokeKind::Inside);
    } else if state != FieldState::Fine {
        paint(Stroke::new(1.0, color), egui::StrokeKind::Inside);
    } else if edged {
        paint(Stroke::new(1.0, c.edge), egui::StrokeKind::Inside);
    }
}

/// Shows a row of tools below the text.
pub(super) fn tool_row(ui: &mut Ui, tools: impl FnOnce(&mut Ui)) {
    let theme = Theme::of(ui);
    let line = ui.available_rect_before_wrap();
    ui.painter().hline(line.x_range().shrink(1.0), line.top(), theme.hairline());
    Frame::new().inner_margin(margin(6.0, space::XS)).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            tools(ui);
        });
    });
}

/// «26 из 20», red and heavier when it is over.
pub fn counter(ui: &mut Ui, words: &Words, length: usize, limit: usize, kind: Type) -> Response {
    let theme = Theme::of(ui);
    let said = words.tell("field-counter", &[("length", length.into()), ("limit", limit.into())]);
    let (kind, color): (Type, Color32) = match (length > limit, kind) {
        (true, Type::Caption) => (Type::CaptionStrong, theme.color.error),
        (true, _) => (Type::SmallStrong, theme.color.error),
        (false, kind) => (kind, theme.color.text3),
    };
    ui.label(theme.colored(kind, color, said))
}
