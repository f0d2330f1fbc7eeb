//! What the designer does when a command asks for it.

use super::editor::FieldRef;
use super::layout::Tab;
use super::starters::Starters;
use super::{Designer, walk};
use crate::message::Message;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::workspace::{Command, MessageId, Origin};

impl Designer {
    /// Carries out a command that is the designer's.
    pub(super) fn perform(&mut self, action: Action, scene: &Scene<'_>, intents: &mut Intents) {
        match action {
            Action::Find => {
                self.tab = Tab::Library;
                self.library.find();
            }
            Action::NewMessage => self.new_message(scene, intents),
            Action::Templates => self.starters = Some(Starters::new(scene.words.lang())),
            Action::Duplicate => self.duplicate(scene, intents),
            Action::Delete => self.delete(scene, intents),
            Action::AddButton
            | Action::Bold
            | Action::Italic
            | Action::Strike
            | Action::Mono
            | Action::Variable => self.tab = Tab::Editor,
            Action::NextColumn => self.step_column(true),
            Action::PreviousColumn => self.step_column(false),
            Action::NextIssue => self.walk(scene, walk::Way::On),
            Action::PreviousIssue => self.walk(scene, walk::Way::Back),
            _ => {}
        }
    }

    /// Leads the keyboard to the next column, or to the one before, around the ends.
    fn step_column(&mut self, on: bool) {
        let next = match (self.column, on) {
            (None | Some(Tab::Preview), true) | (Some(Tab::Editor), false) => Tab::Library,
            (Some(Tab::Library), true) | (Some(Tab::Preview), false) => Tab::Editor,
            (Some(Tab::Editor), true) | (None | Some(Tab::Library), false) => Tab::Preview,
        };
        self.tab = next;
        match next {
            Tab::Library => self.library.focus_list(self.selection.open()),
            Tab::Editor => self.focus = Some(self.last_field.unwrap_or(FieldRef::Text)),
            Tab::Preview => self.preview.take_focus(),
        }
    }

    /// A new message behind the one that is open, ready to be typed into.
    fn new_message(&mut self, scene: &Scene<'_>, intents: &mut Intents) {
        let library = &scene.document.workspace().library;
        let at = self.selection.open().and_then(|id| library.position(id)).map_or(library.len(), |at| at + 1);
        let name = scene.words.tell("message-unnamed", &[("number", (library.len() + 1).into())]);
        let messages = vec![Message { name, opens_broadcast: true, ..Message::default() }];
        intents.push(Intent::Change(Command::AddMessages { at, messages, origin: Origin::New }));
        self.tab = Tab::Editor;
        self.focus_new = Some(FieldRef::Text);
    }

    /// Copies of the chosen messages behind the last of them.
    fn duplicate(&mut self, scene: &Scene<'_>, intents: &mut Intents) {
        let library = &scene.document.workspace().library;
        let chosen = self.selection.in_order(library.ids());
        let Some(last) = chosen.last().and_then(|id| library.position(*id)) else { return };
        let copy = |id: &MessageId| {
            let mut message = library.get(*id)?.message.clone();
            message.name = scene.words.tell("message-copy", &[("name", (&message.name).into())]);
            Some(message)
        };
        let messages = chosen.iter().filter_map(copy).collect();
        intents.push(Intent::Change(Command::AddMessages {
            at: last + 1,
            messages,
            origin: Origin::Duplicate,
        }));
    }

    /// Deletes the chosen messages.
    pub(super) fn delete(&mut self, scene: &Scene<'_>, intents: &mut Intents) {
        let ids = self.selection.in_order(scene.document.workspace().library.ids());
        if ids.is_empty() {
            return;
        }
        let said = Sentence::new("designer-deleted").with("count", ids.len());
        intents.push(Intent::Change(Command::RemoveMessages { ids }));
        intents.push(Intent::Notify(Notice::info(said)));
        self.library.focus_list(self.selection.open());
    }

    /// On to the next problem: in this message, or in the next message that has one.
    fn walk(&mut self, scene: &Scene<'_>, way: walk::Way) {
        self.diagnose(scene);
        let open = self.selection.open();
        let here = self.diagnosis.as_ref().and_then(|known| walk::in_message(known, self.focused, way));
        if let (Some(id), Some(field)) = (open, here) {
            self.edit(id, field);
            return;
        }
        if let Some(next) = walk::other_message(scene.document, open, way) {
            self.open(next);
            self.diagnose(scene);
            let field = self.diagnosis.as_ref().and_then(|known| walk::in_message(known, None, way));
            self.edit(next, field.unwrap_or(FieldRef::Text));
        }
    }

    /// Restores what was approved, and puts what the message says now behind it as a copy.
    pub(super) fn copy_edit(
        &self,
        scene: &Scene<'_>,
        id: MessageId,
        now: &Message,
        approved: &Message,
    ) -> Intent {
        let copy = scene.words.tell("message-copy", &[("name", (&now.name).into())]);
        Intent::Change(Command::RestoreApproved { id, approved: Box::new(approved.clone()), copy })
    }
}
