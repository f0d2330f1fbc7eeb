//! The one list of widgets, with what each is for.

use egui::Ui;

use super::{Specimens, basic, large, tables};
use crate::message::{Button, Message};
use crate::words::Words;

/// A widget, or several that belong together.
pub(super) struct Exhibit {
    /// What they are called in the code.
    pub(super) widgets: &'static [&'static str],
    /// The sentence that says what they are for.
    pub(super) purpose: &'static str,
    /// Shows their states.
    pub(super) show: fn(&mut Specimens, &mut Ui, &Words),
}

const fn exhibit(
    widgets: &'static [&'static str],
    purpose: &'static str,
    show: fn(&mut Specimens, &mut Ui, &Words),
) -> Exhibit {
    Exhibit { widgets, purpose, show }
}

/// What screens are made of.
pub(super) const BASIC: &[Exhibit] = &[
    exhibit(&["Type"], "gallery-type", basic::letters),
    exhibit(&["Button", "Look"], "gallery-button", basic::buttons),
    exhibit(&["Button::fix"], "gallery-fix", basic::fixes),
    exhibit(&["IconButton"], "gallery-icon-button", basic::icon_buttons),
    exhibit(&["letter_button", "LetterLook"], "gallery-letter", basic::letter_buttons),
    exhibit(&["segmented"], "gallery-segmented", basic::switches),
    exhibit(&["toggle"], "gallery-toggle", basic::toggles),
    exhibit(&["Chip"], "gallery-chip", basic::chips),
    exhibit(&["status", "Tone"], "gallery-status", basic::states),
    exhibit(&["keycap"], "gallery-keycap", basic::keys),
    exhibit(&["menu"], "gallery-menu", basic::menus),
    exhibit(&["progress"], "gallery-progress", basic::progress),
    exhibit(&["Icon"], "gallery-icon", basic::icons),
    exhibit(&["TextField", "FieldState", "counter"], "gallery-field", basic::fields),
    exhibit(&["Table", "Column", "Sorted", "Ticks", "Cells", "Line", "Told"], "gallery-table", tables::show),
];

/// What fills a screen or floats over it.
pub(super) const LARGE: &[Exhibit] = &[
    exhibit(&["card"], "gallery-card", large::card),
    exhibit(&["panel"], "gallery-panel", large::panel),
    exhibit(&["Dialog"], "gallery-dialog", large::dialogs),
    exhibit(&["toasts", "bell_list"], "gallery-notices", large::notices),
    exhibit(&["EmptyState"], "gallery-empty", large::empty),
    exhibit(&["Preview"], "gallery-preview", large::phone),
    exhibit(&["step_rail", "step_row", "RailStep", "StepMark"], "gallery-steps", large::steps),
    exhibit(&["option_row"], "gallery-option", large::options),
    exhibit(&["SecretRow", "SecretAsked"], "gallery-secret", large::secret),
    exhibit(&["check_row", "Found"], "gallery-check", large::checks),
];

/// A message with one error, in the language of the window.
pub(super) fn message(words: &Words) -> Message {
    let say = |id| words.say(id).into_owned();
    Message {
        name: say("gallery-sample-name"),
        text: say("gallery-sample-text"),
        buttons: vec![
            Button::reply(words.say("gallery-sample-yes")),
            Button::reply(words.say("gallery-sample-long")),
        ],
        samples: [("1".to_owned(), say("gallery-sample-client"))].into_iter().collect(),
        ..Message::default()
    }
}
