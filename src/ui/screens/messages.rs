//! The designer of messages.

use egui::Ui;

use crate::ui::widgets::EmptyState;
use crate::ui::{Icon, Intents, Scene};

/// The designer's own view state.
#[derive(Default)]
pub struct Messages {}

impl Messages {
    /// Shows the designer.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        let (title, text) = (scene.words.say("messages-empty-title"), scene.words.say("messages-empty-text"));
        EmptyState::new(Icon::Messages, &title, &text).show(ui, |_| Intents::new())
    }
}
