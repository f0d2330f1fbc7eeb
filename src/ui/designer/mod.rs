//! The designer of messages: library, editor and preview in three columns, or as tabs where
//! there is no room for three.

mod acts;
mod ask;
mod editor;
mod layout;
mod library;
mod selection;
mod starters;
mod walk;

use egui::Ui;

use crate::message::{ButtonKind, Message, read_document};
use crate::rules::Issue;
use crate::ui::core::document::Document;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::parts::whatsapp::{Preview, PreviewEvent, Shown};
use crate::wording::issues;
use crate::workspace::{Command, MessageId};
use editor::{Diagnosis, EditorOutput, EditorScene, FieldRef, Kept, Standing};
use layout::Tab;
pub use layout::Widths;
use library::{Library, LibraryOutput};
pub use selection::Selection;
use starters::Starters;

/// The view state of the designer.
pub struct Designer {
    library: Library,
    selection: Selection,
    preview: Preview,
    kept: Kept,
    diagnosis: Option<Diagnosis>,
    tab: Tab,
    /// How wide the preview was in the last frame.
    preview_width: Option<f32>,
    /// The widths of the columns beside the editor.
    widths: Widths,
    /// The list has the whole width: what is chosen in it is seen in another tab only.
    alone: bool,
    /// The field that gets the focus in the next frame.
    focus: Option<FieldRef>,
    /// The field that had it last, to come back to.
    last_field: Option<FieldRef>,
    /// The column that has the focus.
    column: Option<Tab>,
    /// The field of a message to come that gets the focus when it is there.
    focus_new: Option<FieldRef>,
    /// The field that had the focus in the last frame.
    focused: Option<FieldRef>,
    new_kind: ButtonKind,
    ask: Option<editor::Ask>,
    /// The ready templates, while they are shown.
    starters: Option<Starters>,
    /// Which opening of a file all this belongs to.
    opened: u64,
    /// The message that was open when the last frame ended.
    shown: Option<MessageId>,
    /// The reason why the order is fixed now has been told.
    order_told: bool,
}

impl Default for Designer {
    fn default() -> Self {
        Self {
            library: Library::default(),
            selection: Selection::default(),
            preview: Preview::default(),
            kept: Kept::default(),
            diagnosis: None,
            tab: Tab::default(),
            preview_width: None,
            widths: Widths::default(),
            alone: false,
            focus: None,
            last_field: None,
            column: None,
            focus_new: None,
            focused: None,
            new_kind: ButtonKind::Reply,
            ask: None,
            starters: None,
            opened: 0,
            shown: None,
            order_told: false,
        }
    }
}

impl Designer {
    /// Opens a message and brings it into sight.
    fn open(&mut self, id: MessageId) {
        if self.selection.open() != Some(id) {
            self.selection.only(id);
            self.last_field = None;
        }
        self.library.make_visible(id);
        self.library.reveal(id);
    }

    /// Opens a message and leads the keyboard into a field of it.
    fn edit(&mut self, id: MessageId, field: editor::FieldRef) {
        self.open(id);
        self.tab = Tab::Editor;
        self.focus = Some(field);
    }

    /// How wide the columns are.
    pub fn widths(&self) -> Widths {
        self.widths
    }

    /// Makes the columns as wide as they were.
    pub fn set_widths(&mut self, widths: Widths) {
        self.widths = widths.usable();
    }

    /// The chosen messages in the library's order.
    pub fn chosen(&self, document: &Document) -> Vec<MessageId> {
        self.selection.in_order(document.workspace().library.ids())
    }

    /// Shows the designer.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        let mut intents = Intents::new();
        let document = scene.document;
        if self.opened != document.opened() {
            // Ids begin anew with another file.
            *self = Self { opened: document.opened(), tab: self.tab, widths: self.widths, ..Self::default() };
        }
        self.follow(document);
        for action in scene.actions {
            self.perform(*action, scene, &mut intents);
        }
        if document.workspace().library.is_empty() {
            ask::empty(ui, scene, &mut intents);
            self.show_starters(ui.ctx(), scene, &mut intents);
            return intents;
        }
        self.diagnose(scene);
        layout::show(self, ui, scene, &mut intents);
        if self.focus.is_some() {
            ui.ctx().request_repaint();
        }
        self.answer(ui, scene, &mut intents);
        self.show_starters(ui.ctx(), scene, &mut intents);
        if self.selection.open() != self.shown {
            self.shown = self.selection.open();
            intents.push(Intent::Show(self.shown));
        }
        intents
    }

    /// Opens what a command, an undo or another dialog has led to.
    fn follow(&mut self, document: &Document) {
        self.selection.keep(|id| document.entry(id).is_some());
        let shown = document.shown().filter(|id| document.entry(*id).is_some());
        if let Some(id) = shown.filter(|_| shown != self.shown) {
            self.open(id);
            self.focus = self.focus_new.take().or(self.focus);
        }
        if self.selection.is_empty()
            && let Some(first) = document.workspace().library.id_at(0)
        {
            self.selection.only(first);
        }
        self.shown = self.selection.open();
    }

    fn diagnose(&mut self, scene: &Scene<'_>) {
        let entry = self.selection.open().and_then(|id| scene.document.entry(id));
        let Some(entry) = entry else {
            self.diagnosis = None;
            return;
        };
        if !self.diagnosis.as_ref().is_some_and(|known| known.is_of(entry, scene.document.profiles())) {
            self.diagnosis = Some(Diagnosis::of(entry, scene.document.profiles()));
        }
    }

    fn show_library(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let LibraryOutput { commands, actions, delete, edit, opened, order_locked } =
            self.library.show(ui, scene, &mut self.selection);
        intents.extend(commands.into_iter().map(Intent::Change));
        intents.extend(actions.into_iter().map(Intent::Do));
        if delete {
            self.delete(scene, intents);
        }
        if edit {
            self.tab = Tab::Editor;
            self.focus = Some(FieldRef::Text);
        }
        if opened && self.alone {
            self.tab = Tab::Editor;
        }
        if order_locked && !self.order_told {
            self.order_told = true;
            intents.push(Intent::Notify(Notice::info(Sentence::new("library-order-locked"))));
        } else if !order_locked {
            self.order_told = false;
        }
    }

    fn show_editor(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let Some(id) = self.selection.open() else { return };
        let (Some(entry), Some(diagnosis)) = (scene.document.entry(id), &self.diagnosis) else { return };
        let totals = scene.document.checks().totals();
        let standing = Standing::of(scene, entry);
        let editor_scene = EditorScene {
            words: scene.words,
            id,
            entry,
            profiles: scene.document.profiles(),
            diagnosis,
            standing: standing.as_ref(),
            new_kind: self.new_kind,
            problems_elsewhere: totals.errors + totals.warnings > 0,
            // Until a dialog is gone nothing behind it can have the focus.
            focus: if is_free(ui) { self.focus.take() } else { None },
            actions: scene.actions,
        };
        let had_focus = self.focused == Some(FieldRef::Text);
        let editor = |ui: &mut Ui| editor::show(ui, &editor_scene, had_focus);
        let out = ui.add_enabled_ui(!scene.read_only, editor).inner;
        if out.copy_edit
            && let Some(approved) = standing.as_ref().and_then(Standing::approved)
        {
            intents.push(self.copy_edit(scene, id, &entry.message, approved));
        }
        self.take_in(id, &entry.message, out, intents);
    }

    /// Makes intents of what came of the editor.
    fn take_in(&mut self, id: MessageId, message: &Message, out: EditorOutput, intents: &mut Intents) {
        if let Some((from, to)) = out.moved {
            self.kept.moved(id, from, to);
        }
        if let Some(index) = out.removed {
            self.kept.removed(id, index);
        }
        if let Some(kind) = out.switch_to {
            self.new_kind = kind;
            let buttons = self.kept.switch(id, &message.buttons, kind);
            if buttons != message.buttons {
                intents.push(Intent::Change(Command::SetButtons { id, buttons }));
            }
        }
        intents.extend(out.commands.into_iter().map(Intent::Change));
        intents.extend(out.actions.into_iter().map(Intent::Do));
        if out.seal {
            intents.push(Intent::Seal);
        }
        self.focused = out.focused;
        self.last_field = out.focused.or(self.last_field);
        self.focus = out.focus.or(self.focus);
        if out.escaped {
            self.library.focus_list(self.selection.open());
        }
        self.ask = out.ask.or_else(|| self.ask.take());
    }

    fn show_preview(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let Some(id) = self.selection.open() else { return };
        let (Some(entry), Some(diagnosis)) = (scene.document.entry(id), &self.diagnosis) else { return };
        let business = scene.document.name();
        let business = business.unwrap_or_else(|| scene.words.say("designer-business").into_owned());
        let issues: Vec<_> = diagnosis.issues().cloned().collect();
        let said = |issue: &Issue| issues::short_sentence(scene.words, &entry.message, issue);
        let shown = Shown {
            key: id.number(),
            message: &entry.message,
            issues: &issues,
            said: &said,
            business: &business,
            clock: scene.clock,
        };
        for event in self.preview.show(ui, scene.words, &shown) {
            match event {
                PreviewEvent::SampleChanged { name, value } => {
                    intents.push(Intent::Change(Command::SetSample { id, name, value }));
                }
            }
        }
    }
}

/// Whether nothing stands over the designer.
fn is_free(ui: &Ui) -> bool {
    ui.memory(|memory| memory.top_modal_layer().is_none())
}

/// The seed's three templates, which an empty library offers to look at.
///
/// # Errors
/// None in a released program: a test reads them.
pub fn example() -> Result<Vec<Message>, crate::message::DocumentError> {
    read_document(include_bytes!("../../../assets/examples/seed.json"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_example_is_the_three_templates() {
        assert_eq!(super::example().unwrap().len(), 3);
    }
}
