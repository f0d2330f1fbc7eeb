//! The commands of the program as a person looks for them: by name, and by key.

mod dialog;
mod disabled_reason;
mod key_list;
mod search;

use egui::Context;

use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::place::Place;
use crate::ui::core::scene::Scene;
use dialog::{Outcome, Palette};

/// Which of the two is open.
enum Face {
    None,
    Keys,
    Palette(Palette),
}

/// The list of keys and the search for commands, of which one is open at a time.
pub struct Commands {
    face: Face,
}

impl Default for Commands {
    fn default() -> Self {
        Self { face: Face::None }
    }
}

impl Commands {
    /// Opens what a command asks for; `false` where the command is about something else.
    pub fn perform(&mut self, action: Action) -> bool {
        self.face = match action {
            Action::Keys => Face::Keys,
            Action::Palette => Face::Palette(Palette::default()),
            _ => return false,
        };
        true
    }

    /// One frame of whatever is open. `here` is the screen behind it.
    pub fn show(&mut self, ctx: &Context, scene: &Scene<'_>, here: Place) -> Intents {
        match std::mem::replace(&mut self.face, Face::None) {
            Face::None => {}
            Face::Keys => {
                if key_list::show(ctx, scene.words) {
                    self.face = Face::Keys;
                }
            }
            Face::Palette(mut palette) => match palette.show(ctx, scene, here) {
                Outcome::Stays => self.face = Face::Palette(palette),
                Outcome::Closed => {}
                Outcome::Chosen(action) => return vec![Intent::Do(action)],
            },
        }
        Intents::new()
    }
}

/// The keys of a command as they are written here, each by itself.
fn key_texts(ctx: &Context, action: Action) -> Vec<String> {
    // The second key of «larger» is the same key without Shift.
    let shown = if action == Action::ZoomIn { 1 } else { usize::MAX };
    action.keys().iter().take(shown).map(|key| ctx.format_shortcut(key)).collect()
}
