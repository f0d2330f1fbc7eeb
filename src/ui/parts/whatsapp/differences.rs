//! What WhatsApp draws in another way than the preview does, told to who asks.

use egui::{Label, Popup, PopupCloseBehavior, Ui};

use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, margin, space};
use crate::ui::widgets::{self, IconButton};
use crate::words::Words;

/// Width of the list.
const WIDTH: f32 = 272.0;

/// Shows the button, and the list while it is open.
pub(super) fn show(ui: &mut Ui, words: &Words) {
    let title = words.say("preview-differs");
    let button = ui.add(IconButton::new(Icon::Info, &title).small());
    let popup = Popup::from_toggle_button_response(&button)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .gap(space::XS);
    let room = egui::Frame::new().inner_margin(margin(space::M, space::S));
    widgets::menu(&button, popup, |ui| room.show(ui, |ui| list(ui, words)));
}

fn list(ui: &mut Ui, words: &Words) {
    let theme = Theme::of(ui);
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = space::S;
    ui.add(Label::new(theme.text(Type::Medium, words.say("preview-differs"))).wrap());
    for point in [
        words.say("preview-differs-letters"),
        words.say("preview-differs-links"),
        words.say("preview-differs-card"),
        words.say("preview-differs-answer"),
        words.say("preview-differs-notices"),
        words.say("preview-differs-direction"),
        words.say("preview-differs-wall"),
    ] {
        ui.add(Label::new(theme.colored(Type::Small, theme.color.text2, point)).wrap());
    }
}
