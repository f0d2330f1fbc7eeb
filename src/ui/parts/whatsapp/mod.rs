//! The phone preview: a message as the client sees it in WhatsApp, and what a press on each of
//! its buttons does. What WhatsApp would refuse is drawn and marked, with the reason in words.
//!
//! The preview changes nothing: it keeps its own view state and returns [`PreviewEvent`]s.

mod body;
mod bubble;
mod buttons;
mod differences;
mod faults;
mod fold;
mod page;
mod phone;
mod replies;
mod samples;
mod wall;

use egui::{Ui, vec2};

use crate::message::Message;
use crate::rules::Issue;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{IconButton, ends};
use crate::words::Words;

/// What is shown in a frame.
pub struct Shown<'a> {
    /// Tells messages apart: when it changes, presses and unfolding are forgotten.
    pub key: u64,
    /// The message.
    pub message: &'a Message,
    /// What is wrong with it under the profile that stops an export.
    pub issues: &'a [Issue],
    /// Makes the sentence of an issue, as it stands where its place is seen anyway.
    pub said: &'a dyn Fn(&Issue) -> String,
    /// The name in the chat's header; a stand-in is shown where it is blank.
    pub business: &'a str,
    /// Hour and minute of the clock on the phone.
    pub clock: (u8, u8),
}

/// What the person did that is not the preview's own business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PreviewEvent {
    /// A variable got another sample value; an empty one means none.
    SampleChanged {
        /// The variable's name, without braces.
        name: String,
        /// The new value, as typed.
        value: String,
    },
}

/// The view state of the preview.
#[derive(Default)]
pub struct Preview {
    /// WhatsApp by night or by day; `None` follows the window's theme.
    pub dark: Option<bool>,
    key: Option<u64>,
    pressed: replies::Pressed,
    /// How often «read more» was pressed.
    unfolded: usize,
    drafts: samples::Drafts,
    text: body::Cache,
    wall: wall::Cache,
    /// The keyboard is to come in, in the next frame.
    wants_focus: bool,
}

impl Preview {
    /// Shows the preview in all the room there is: made for 280 to 480 points of width and at
    /// least 300 of height, margins being the caller's.
    pub fn show(&mut self, ui: &mut Ui, words: &Words, shown: &Shown<'_>) -> Vec<PreviewEvent> {
        self.attend(shown.key);
        let slots = samples::slots(shown.message);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::M);
            self.header(ui, words);
            let fields = samples::height(slots.len(), ui.available_height());
            phone::show(self, ui, words, shown, fields);
            samples::show(ui, words, &slots, &shown.message.samples, &mut self.drafts, fields)
        })
        .inner
    }

    /// Leads the keyboard in, in the next frame.
    pub fn take_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Forgets what belongs to the message shown before.
    fn attend(&mut self, key: u64) {
        if self.key.replace(key).is_some_and(|before| before != key) {
            self.pressed.clear();
            self.unfolded = 0;
            self.drafts.clear();
        }
    }

    fn is_dark(&self, ui: &Ui) -> bool {
        self.dark.unwrap_or_else(|| Theme::of(ui).dark)
    }

    fn header(&mut self, ui: &mut Ui, words: &Words) {
        let theme = Theme::of(ui);
        let dark = self.is_dark(ui);
        let title = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let room = ui.available_width() - size::CONTROL_SMALL - space::XS;
            ui.scope(|ui| {
                ui.set_max_width(room.max(0.0));
                let title = theme.text(Type::H2, words.say("preview-title"));
                ui.add(egui::Label::new(title).truncate());
            });
            differences::show(ui, words);
        };
        let switch = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let (day, night) = (words.say("preview-day"), words.say("preview-night"));
            let first = ui.add(IconButton::new(Icon::Sun, &day).chosen(!dark));
            if std::mem::take(&mut self.wants_focus) {
                first.request_focus();
            }
            let night = ui.add(IconButton::new(Icon::Moon, &night).chosen(dark)).clicked();
            first.clicked().then_some(false).or(night.then_some(true))
        };
        let ((), chosen) = ends(ui, size::ICON_BUTTON, space::S, title, switch);
        self.dark = chosen.or(self.dark);
    }
}

#[cfg(test)]
mod tests;
