//! Everything about files in one place, for the app: the workspace's own, export and import.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Ui};

use crate::files::is_workspace;
use crate::registration::FormError;
use crate::store::Store;
use crate::ui::audit::is_bot_file;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::export::ExportDialog;
use crate::ui::import::{self, ImportDialog};
use crate::ui::workspace_file::{Early, Keeper, SaveState};
use crate::workspace::MessageId;

/// The dialogs of files, of which one is open at a time.
pub struct Paperwork {
    keeper: Keeper,
    export: ExportDialog,
    import: ImportDialog,
    /// A file of messages that waits for the workspace into which it is imported.
    guest: Option<PathBuf>,
}

impl Paperwork {
    /// Nothing is open; see [`Keeper::new`].
    ///
    /// # Errors
    /// The form that the program carries is broken.
    pub fn new(keeper: Keeper) -> Result<Self, FormError> {
        Ok(Self { keeper, export: ExportDialog::new()?, import: ImportDialog::new()?, guest: None })
    }

    /// Takes in the workspace that the program was started with.
    pub fn open_early(&mut self, ctx: &Context, early: Early) -> Intents {
        self.keeper.open_early(ctx, early)
    }

    /// Imports a file of messages as soon as there is a workspace.
    pub fn import_later(&mut self, file: &Path) {
        self.guest = Some(file.to_owned());
    }

    /// Opens another workspace, after what is open has been saved.
    pub fn open(&mut self, ctx: &Context, path: PathBuf, scene: &Scene<'_>) {
        self.keeper.open(ctx, path, scene);
    }

    /// The file of the workspace, where there is one.
    pub fn path(&self) -> Option<PathBuf> {
        self.keeper.path()
    }

    /// The store of what is open, where it has a file.
    pub fn store(&self) -> Option<&Arc<Store>> {
        self.keeper.store()
    }

    /// Whether what is open can only be looked at.
    pub fn is_read_only(&self) -> bool {
        self.keeper.is_read_only()
    }

    /// Whether the workspace is still being opened, so that there is nothing to show.
    pub fn is_opening(&self) -> bool {
        self.keeper.is_opening()
    }

    /// Whether everything is on the disk.
    pub fn state(&self) -> SaveState {
        self.keeper.state()
    }

    /// The same as the top bar shows it.
    pub fn shown_state(&mut self, ctx: &Context) -> SaveState {
        self.keeper.shown_state(ctx)
    }

    /// The menu of files, at the top.
    pub fn menu(&self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        self.keeper.menu(ui, scene)
    }

    /// The strip under the top bar, where there is something to say about the file.
    pub fn banner(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        self.keeper.banner(ui, scene)
    }

    /// Carries out a command about files; `None` where it is about something else. `selected`
    /// is what is selected in the library.
    pub fn perform(
        &mut self,
        action: Action,
        ctx: &Context,
        scene: &Scene<'_>,
        selected: impl FnOnce() -> Vec<MessageId>,
    ) -> Option<Intents> {
        match action {
            Action::Open | Action::Create | Action::SaveCopy | Action::SaveJson => {
                self.keeper.perform(action, ctx, scene);
            }
            Action::Export => self.export.open(scene, selected()),
            Action::Import => return Some(self.import.open(scene, None)),
            _ => return None,
        }
        Some(Intents::new())
    }

    /// One frame of whatever is open, and of what was dropped on the window.
    pub fn show(&mut self, ctx: &Context, scene: &Scene<'_>) -> Intents {
        let mut intents = Intents::new();
        let free = !self.keeper.is_open() && !self.export.is_open() && !self.import.is_open();
        if free && !self.keeper.is_opening() {
            intents.extend(self.take_guest(ctx, scene));
        }
        intents.extend(self.export.show(ctx, scene));
        intents.extend(self.import.show(ctx, scene));
        // Last, so that the question on closing stands over everything.
        intents.extend(self.keeper.show(ctx, scene));
        intents
    }

    fn take_guest(&mut self, ctx: &Context, scene: &Scene<'_>) -> Intents {
        match import::dropped(ctx).or_else(|| self.guest.take()) {
            Some(file) if is_workspace(&file) => {
                self.keeper.open(ctx, file, scene);
                Intents::new()
            }
            Some(file) if is_bot_file(&file) => vec![Intent::Audit(file)],
            Some(file) => self.import.open(scene, Some(&file)),
            None => Intents::new(),
        }
    }
}
