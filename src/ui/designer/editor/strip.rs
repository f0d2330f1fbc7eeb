//! The strip at the bottom: how many problems there are, and the way through them.

use egui::Ui;

use super::{EditorOutput, EditorScene};
use crate::ui::theme::{Theme, margin, space};
use crate::ui::widgets::{self, Button, Tone, status};
use crate::ui::{Action, Icon};

/// Height of the strip.
pub(super) const HEIGHT: f32 = 48.0;

/// Shows the strip.
pub(super) fn show(ui: &mut Ui, scene: &EditorScene<'_>, out: &mut EditorOutput) {
    let theme = Theme::of(ui);
    let words = scene.words;
    let (errors, warnings) = scene.diagnosis.counts();
    let strip = theme.panel(margin(space::XL, 0.0)).show(ui, |ui| {
        widgets::ends(
            ui,
            HEIGHT,
            space::M,
            |ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                if errors > 0 {
                    status(ui, Tone::Error, &words.tell("problems-errors", &[("count", errors.into())]));
                }
                if warnings > 0 {
                    status(
                        ui,
                        Tone::Warning,
                        &words.tell("problems-warnings", &[("count", warnings.into())]),
                    );
                }
                if errors + warnings == 0 {
                    status(ui, Tone::Good, &words.say("problems-none"));
                }
                let further = scene.problems_elsewhere || errors + warnings > 0;
                if further {
                    let key = Action::NextIssue.key_text(ui.ctx());
                    let label = words.tell("problems-next", &[("key", key.into())]);
                    let next = Button::new(&label).look(crate::ui::widgets::Look::Quiet).small();
                    return ui.add(next).clicked();
                }
                false
            },
            |ui| {
                let name = words.say(Action::Duplicate.id());
                let button = Button::new(&name).icon(Icon::Duplicate).small();
                let key = Action::Duplicate.key_text(ui.ctx());
                ui.add(button).on_hover_text(key).clicked()
            },
        )
    });
    let line = strip.response.rect;
    ui.painter().hline(line.x_range(), line.top() + 0.5, theme.hairline());
    let (next, duplicate) = strip.inner;
    out.actions.extend(next.then_some(Action::NextIssue));
    out.actions.extend(duplicate.then_some(Action::Duplicate));
}
