//! Everything about files in one place, for the app: the file of the library, export and import.

use egui::Context;

use super::export::ExportDialog;
use super::files::{Early, Files};
use super::import::{self, ImportDialog};
use super::{Action, Intents, Scene};
use crate::registration::FormError;
use crate::words::Words;
use crate::workspace::MessageId;

/// The dialogs of files, of which one is open at a time.
pub struct Paperwork {
    files: Files,
    export: ExportDialog,
    import: ImportDialog,
}

impl Paperwork {
    /// Nothing is open.
    ///
    /// # Errors
    /// The form that the program carries is broken.
    pub fn new() -> Result<Self, FormError> {
        let (export, import) = (ExportDialog::new()?, ImportDialog::new()?);
        Ok(Self { files: Files::default(), export, import })
    }

    /// Takes in the file that the program was started with.
    pub fn open_early(&mut self, early: Early) -> Intents {
        self.files.open_early(early)
    }

    /// The state of what is open in words, for the bar at the top.
    pub fn state_words(&self, words: &Words, is_saved: bool) -> String {
        self.files.state_words(words, is_saved)
    }

    /// Carries out a command about files; `None` where it is about something else. `selected`
    /// is what is selected in the library.
    pub fn perform(
        &mut self,
        action: Action,
        scene: &Scene<'_>,
        selected: impl FnOnce() -> Vec<MessageId>,
    ) -> Option<Intents> {
        match action {
            Action::Open | Action::Save | Action::SaveAs => self.files.perform(action, scene),
            Action::Export => self.export.open(scene, selected()),
            Action::Import => return Some(self.import.open(scene, None)),
            _ => return None,
        }
        Some(Intents::new())
    }

    /// One frame of whatever is open, and of what was dropped on the window.
    pub fn show(&mut self, ctx: &Context, scene: &Scene<'_>) -> Intents {
        let mut intents = Intents::new();
        let free = !self.files.is_open() && !self.export.is_open() && !self.import.is_open();
        if free && let Some(file) = import::dropped(ctx) {
            intents.extend(self.import.open(scene, Some(&file)));
        }
        intents.extend(self.export.show(ctx, scene));
        intents.extend(self.import.show(ctx, scene));
        // Last, so that the question on closing stands over everything.
        intents.extend(self.files.show(ctx, scene));
        intents
    }
}
