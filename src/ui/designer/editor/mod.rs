//! The editor: the middle column of the designer, where one message is built.

mod buttons;
mod card;
mod diagnosis;
mod findings;
mod huge;
mod kept;
mod standing;
mod strip;
mod text;

use std::sync::Arc;

use egui::{Key, ScrollArea, Ui};

use crate::message::{Button, ButtonKind};
use crate::rules::{Field, Fix, Issue, Place};
use crate::ui::core::keys::Action;
use crate::ui::theme::{margin, space};
use crate::ui::widgets::{self, FieldOutput, keep_focus_in_sight};
use crate::words::Words;
use crate::workspace::{Command, Entry, MessageId, Profiles};

pub use diagnosis::Diagnosis;
pub use findings::part_summary;
pub use kept::Kept;
pub use standing::Standing;

/// A field of the editor, by which the keyboard is led to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldRef {
    /// The owner's name for the message.
    Name,
    /// The text.
    Text,
    /// The title of a button.
    Title(usize),
    /// The URL of a button.
    Url(usize),
    /// The phone number of a button.
    Phone(usize),
    /// The handle of a button's card.
    Grip(usize),
    /// What is to be told about the buttons as a whole.
    Buttons,
    /// «One more button».
    Add,
}

impl FieldRef {
    /// Where it stands on the way through the editor.
    pub fn rank(self) -> (usize, usize) {
        match self {
            Self::Name => (0, 0),
            Self::Text => (0, 1),
            Self::Buttons => (0, 2),
            Self::Grip(index) => (index + 1, 0),
            Self::Title(index) => (index + 1, 1),
            Self::Url(index) => (index + 1, 2),
            Self::Phone(index) => (index + 1, 3),
            Self::Add => (usize::MAX, 0),
        }
    }

    /// The field that Enter leads to, in a message with these buttons.
    pub fn after(self, buttons: &[Button]) -> Self {
        let card = |index: usize| if index < buttons.len() { Self::Title(index) } else { Self::Add };
        match self {
            Self::Name => Self::Text,
            Self::Title(index) | Self::Grip(index) => match buttons.get(index) {
                Some(Button::Inline { .. }) => Self::Url(index),
                _ => card(index + 1),
            },
            Self::Url(index) => Self::Phone(index),
            Self::Phone(index) => card(index + 1),
            Self::Text | Self::Buttons | Self::Add => card(0),
        }
    }

    /// The place whose issues are told at the field.
    fn place(self) -> Option<Place> {
        let button = |index, field| Some(Place::Button { index, field });
        match self {
            Self::Text => Some(Place::Text),
            Self::Buttons => Some(Place::Buttons),
            Self::Title(index) => button(index, Field::Title),
            Self::Url(index) => button(index, Field::Url),
            Self::Phone(index) => button(index, Field::Phone),
            Self::Name | Self::Grip(_) | Self::Add => None,
        }
    }

    /// The field in which an issue can be mended.
    pub fn of(place: Place) -> Self {
        match place {
            Place::Text => Self::Text,
            Place::Buttons => Self::Buttons,
            Place::Button { index, field: Field::Title } => Self::Title(index),
            Place::Button { index, field: Field::Url } => Self::Url(index),
            Place::Button { index, field: Field::Phone } => Self::Phone(index),
        }
    }
}

/// What the editor looks at.
pub struct EditorScene<'a> {
    /// The words of the window.
    pub words: &'a Words,
    /// The message that is open.
    pub id: MessageId,
    /// Its state.
    pub entry: &'a Arc<Entry>,
    /// The profiles in force.
    pub profiles: &'a Profiles,
    /// What is to be told about it.
    pub diagnosis: &'a Diagnosis,
    /// Where it stands in registration; `None` for what needs none.
    pub standing: Option<&'a Standing>,
    /// Which kind a first button will be.
    pub new_kind: ButtonKind,
    /// Whether other messages have problems too.
    pub problems_elsewhere: bool,
    /// The field that is to get the focus in this frame.
    pub focus: Option<FieldRef>,
    /// Commands of this frame.
    pub actions: &'a [Action],
}

impl EditorScene<'_> {
    /// Whether a command was given in this frame.
    fn asks(&self, action: Action) -> bool {
        self.actions.contains(&action)
    }
}

/// A question that comes before a change.
#[derive(Clone, Debug)]
pub enum Ask {
    /// The parts of a split, before it is accepted.
    Split {
        /// The fix.
        fix: Fix,
    },
    /// The title of the second button, where one becomes two.
    SecondTitle {
        /// The issue that is mended.
        issue: Issue,
        /// What was typed so far.
        title: String,
    },
}

/// What came of one frame of the editor.
#[derive(Default)]
pub struct EditorOutput {
    /// Changes to be made.
    pub commands: Vec<Command>,
    /// Commands of the program.
    pub actions: Vec<Action>,
    /// The current step of the history ends here.
    pub seal: bool,
    /// The buttons are to become of this kind.
    pub switch_to: Option<ButtonKind>,
    /// A button was moved.
    pub moved: Option<(usize, usize)>,
    /// A button was removed.
    pub removed: Option<usize>,
    /// A question is to be asked.
    pub ask: Option<Ask>,
    /// The field that is to get the focus in the next frame.
    pub focus: Option<FieldRef>,
    /// The field that has the focus now.
    pub focused: Option<FieldRef>,
    /// Whether the text had the focus in the last frame.
    pub text_had_focus: bool,
    /// The approved state is to be restored, and what it says now to become a copy.
    pub copy_edit: bool,
    /// A field was left by Escape.
    pub escaped: bool,
}

impl EditorOutput {
    /// Whether a field is to get the focus in this frame.
    fn wants(&self, scene: &EditorScene<'_>, field: FieldRef) -> bool {
        scene.focus == Some(field)
    }

    /// Leads the keyboard to a field that was asked for; ends the step when a field is left.
    fn attend(&mut self, ui: &Ui, scene: &EditorScene<'_>, field: FieldRef, shown: &FieldOutput) {
        if self.wants(scene, field) {
            shown.response.request_focus();
            shown.response.scroll_to_me(Some(egui::Align::Center));
            ui.ctx().request_repaint();
        }
        if shown.response.has_focus() {
            self.focused = Some(field);
        }
        if shown.response.lost_focus() {
            self.seal = true;
            self.left(ui, scene, field);
        }
        findings::describe(ui, scene, field, shown.response.id);
    }

    /// Enter leads on to the next field, Escape out of the fields.
    fn left(&mut self, ui: &Ui, scene: &EditorScene<'_>, field: FieldRef) {
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        if pressed(Key::Enter) && field != FieldRef::Text {
            self.focus = Some(field.after(&scene.entry.message.buttons));
        } else if pressed(Key::Escape) {
            self.escaped = true;
        }
    }
}

/// The widest that the editor's fields get; longer lines are hard to read and to reach.
const WIDEST: f32 = 760.0;

/// Shows the editor. `had_focus` says whether the text had the focus in the frame before.
pub fn show(ui: &mut Ui, scene: &EditorScene<'_>, had_focus: bool) -> EditorOutput {
    let mut out = EditorOutput { text_had_focus: had_focus, ..EditorOutput::default() };
    let mut below = EditorOutput::default();
    widgets::footed(
        ui,
        "strip",
        strip::HEIGHT,
        |ui| fields(ui, scene, &mut out),
        |ui| strip::show(ui, scene, &mut below),
    );
    out.actions.extend(below.actions);
    out
}

fn fields(ui: &mut Ui, scene: &EditorScene<'_>, out: &mut EditorOutput) {
    // Each message scrolls for itself.
    ScrollArea::vertical().id_salt(("editor", scene.id)).auto_shrink(false).show(ui, |ui| {
        egui::Frame::new().inner_margin(margin(space::XL, 20.0)).show(ui, |ui| {
            ui.set_width(ui.available_width().min(WIDEST));
            ui.spacing_mut().item_spacing.y = space::L;
            text::head(ui, scene, out);
            standing::show(ui, scene, out);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                text::body(ui, scene, out);
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                buttons::show(ui, scene, out);
            });
        });
        keep_focus_in_sight(ui);
    });
}
