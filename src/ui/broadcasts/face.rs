//! The message of a broadcast as one recipient gets it, in the phone.

use egui::{Ui, vec2};

use crate::broadcast::{Broadcast, Recipient, Template};
use crate::message::Message;
use crate::rules::{Issue, check};
use crate::ui::core::scene::Scene;
use crate::ui::parts::lines::{remark, warning_line};
use crate::ui::parts::whatsapp::{Preview, Shown};
use crate::ui::theme::space;
use crate::wording::issues;

/// The height of the phone where it stands in a page that scrolls.
const HEIGHT: f32 = 460.0;

/// Whose message is shown, and the phone that shows it.
#[derive(Default)]
pub(super) struct Face {
    preview: Preview,
}

impl Face {
    /// Shows the message of a recipient, or the text with its variables where nobody is chosen.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        broadcast: &Broadcast,
        who: Option<&Recipient>,
        height: Option<f32>,
    ) {
        let words = scene.words;
        let Some(message) = broadcast.content.message() else {
            remark(ui, &words.say("broadcasts-event-unseen"));
            return;
        };
        let (message, missing) = match who {
            Some(who) => filled(broadcast, message, who),
            None => (message.clone(), None),
        };
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            if let Some(who) = who {
                let client = if who.client.is_empty() { who.typed.as_deref() } else { Some(&*who.client) };
                let client = client.unwrap_or_default();
                remark(ui, &words.tell("broadcasts-face-of", &[("client", client.into())]));
            }
            if let Some(name) = &missing {
                warning_line(ui, &words.tell("broadcasts-face-missing", &[("name", name.into())]));
            }
            let issues = check(&scene.document.profiles().export, &message);
            let said = |issue: &Issue| issues::short_sentence(words, &message, issue);
            let business = broadcast.channel.and_then(|id| scene.document.workspace().channels.get(id));
            let shown = Shown {
                key: who.map_or(u64::MAX, |who| who.row),
                message: &message,
                issues: &issues,
                said: &said,
                business: business.map_or("", |channel| channel.name.as_str()),
                clock: scene.clock,
            };
            let size = vec2(ui.available_width(), height.unwrap_or(HEIGHT));
            ui.allocate_ui(size, |ui| {
                ui.set_min_size(size);
                // What is tried out in the phone belongs to the designer.
                self.preview.show(ui, words, &shown);
            });
        });
    }
}

/// The recipient's own message, or the template and the first variable that has no value.
fn filled(broadcast: &Broadcast, message: &Message, who: &Recipient) -> (Message, Option<String>) {
    let template = Template::of(broadcast);
    let value = |name: &str| who.value(broadcast.column(name));
    let mut own = message.clone();
    own.text.clear();
    let text = template.fill_text(&mut own.text, &value);
    match text.and_then(|()| template.fill_buttons(&value)) {
        Ok(buttons) => {
            own.buttons = buttons;
            (own, None)
        }
        Err(missing) => (message.clone(), Some(missing.0)),
    }
}
