//! The strip at the bottom: how many problems there are, and the way through them.

use egui::Ui;

use super::{EditorOutput, EditorScene};
use crate::ui::core::keys::Action;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, margin, size, space};
use crate::ui::widgets::{self, Button, IconButton, Tone, status};

/// Height of the strip.
pub(super) const HEIGHT: f32 = 48.0;
/// Below this width the buttons have icons only, and wherever their words have no room.
const NARROW: f32 = 460.0;

/// Shows the strip.
pub(super) fn show(ui: &mut Ui, scene: &EditorScene<'_>, out: &mut EditorOutput) {
    let theme = Theme::of(ui);
    let words = scene.words;
    let (errors, warnings) = scene.diagnosis.counts();
    let strip = theme.panel(margin(space::XL, 0.0)).show(ui, |ui| {
        let narrow = ui.available_width() < NARROW.max(width(ui, scene, (errors, warnings)));
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
                further && next_button(ui, scene, narrow)
            },
            |ui| duplicate_button(ui, scene, narrow),
        )
    });
    let line = strip.response.rect;
    ui.painter().hline(line.x_range(), line.top() + 0.5, theme.hairline());
    let (next, duplicate) = strip.inner;
    out.actions.extend(next.then_some(Action::NextIssue));
    out.actions.extend(duplicate.then_some(Action::Duplicate));
}

/// How wide the strip is with all its words, in points.
fn width(ui: &Ui, scene: &EditorScene<'_>, (errors, warnings): (usize, usize)) -> f32 {
    let words = scene.words;
    let wide = |kind: Type, said: String| {
        ui.painter().layout_no_wrap(said, kind.font(), egui::Color32::PLACEHOLDER).size().x
    };
    let state = |id: &str, count: usize| match count {
        0 => 0.0,
        count => wide(Type::Caption, words.tell(id, &[("count", count.into())])) + 12.0 + space::M,
    };
    let key = Action::NextIssue.key_text(ui.ctx());
    let next = wide(Type::SmallMedium, words.tell("problems-next", &[("key", key.into())])) + 20.0;
    let duplicate = wide(Type::SmallMedium, words.say(Action::Duplicate.id()).into_owned());
    let buttons = next + space::M + duplicate + size::ICON_SMALL + space::S + 20.0;
    state("problems-errors", errors) + state("problems-warnings", warnings) + buttons
}

fn next_button(ui: &mut Ui, scene: &EditorScene<'_>, narrow: bool) -> bool {
    let words = scene.words;
    let (name, key) = (words.say(Action::NextIssue.id()), Action::NextIssue.key_text(ui.ctx()));
    if narrow {
        return ui.add(IconButton::new(Icon::ChevronRight, &name).key(&key).small()).clicked();
    }
    let label = words.tell("problems-next", &[("key", key.into())]);
    ui.add(Button::new(&label).small()).on_hover_text(&*name).clicked()
}

fn duplicate_button(ui: &mut Ui, scene: &EditorScene<'_>, narrow: bool) -> bool {
    let (name, key) = (scene.words.say(Action::Duplicate.id()), Action::Duplicate.key_text(ui.ctx()));
    if narrow {
        return ui.add(IconButton::new(Icon::Duplicate, &name).key(&key).small()).clicked();
    }
    ui.add(Button::new(&name).icon(Icon::Duplicate).small()).on_hover_text(key).clicked()
}
