//! Where the open template stands in registration, and what an edit of an approved one means.

use std::sync::Arc;

use egui::{Label, Ui};

use super::{EditorOutput, EditorScene};
use crate::message::Message;
use crate::registration::Stage;
use crate::ui::core::keys::Action;
use crate::ui::core::place::Place;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::registration_status::{self, obstacle, record, tone_of};
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Button, FieldState, Look, Tone, card, ends, status};
use crate::wording::statuses;
use crate::workspace::Entry;

/// What is told of the registration of the open message.
pub struct Standing {
    tone: Tone,
    said: String,
    /// Why it is not fit to open a broadcast.
    obstacle: Option<String>,
    /// What was approved, where it says something else by now.
    approved: Option<Arc<Message>>,
}

impl Standing {
    /// What is told of a message; `None` for what needs no registering.
    pub fn of(scene: &Scene<'_>, entry: &Entry) -> Option<Self> {
        let known = registration_status::of(scene.document, entry)?;
        let (tone, said) = (tone_of(&known), statuses::long(scene.words, &known));
        let last = record(scene.document, entry.id).and_then(|record| record.last());
        let approved =
            last.filter(|_| known.stage == Stage::Changed).map(|submission| Arc::clone(submission.valid()));
        let obstacle = obstacle(scene.words, scene.document, entry);
        Some(Self { tone, said, obstacle, approved })
    }

    /// What was approved, where the message says something else by now.
    pub fn approved(&self) -> Option<&Arc<Message>> {
        self.approved.as_ref()
    }
}

/// Height of a state in one line.
const STATUS: f32 = 18.0;

/// Shows it under the name.
pub(super) fn show(ui: &mut Ui, scene: &EditorScene<'_>, out: &mut EditorOutput) {
    let Some(standing) = scene.standing else { return };
    let theme = Theme::of(ui);
    let words = scene.words;
    if standing.approved.is_some() {
        card(ui, FieldState::Warning, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::XS;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                Icon::Warning.show(ui, 18.0, theme.color.warn);
                ui.add(Label::new(theme.text(Type::Medium, words.say("standing-changed"))).wrap());
            });
            ui.add(
                Label::new(theme.colored(Type::Small, theme.color.text2, words.say("standing-changed-text")))
                    .wrap(),
            );
            let copy = words.say("standing-copy");
            out.copy_edit |= ui.add(Button::new(&copy).icon(Icon::Duplicate).small()).clicked();
        });
        return;
    }
    let why = standing.obstacle.clone().unwrap_or_else(|| words.say("standing-fit").into_owned());
    let link = words.say("standing-open");
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let said = |ui: &mut Ui| state(ui, standing, &why);
        let open = |ui: &mut Ui| ui.add(Button::new(&link).look(Look::Quiet).small()).clicked();
        let ((), opened) = ends(ui, size::CONTROL_SMALL, space::M, said, open);
        if opened {
            out.actions.push(Action::Go(Place::Registration));
        }
        ui.add(Label::new(theme.colored(Type::Caption, theme.color.text3, &*why)).wrap());
    });
}

/// The state in as many rows as it takes: somebody's reason may be long.
fn state(ui: &mut Ui, standing: &Standing, why: &str) {
    ui.vertical(|ui| {
        // Its first line stands beside that of the button.
        ui.add_space((size::CONTROL_SMALL - STATUS) / 2.0);
        let shown = status(ui, standing.tone, &standing.said);
        ui.ctx().accesskit_node_builder(shown.id, |node| node.set_description(why));
    });
}
