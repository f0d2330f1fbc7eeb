//! What went wrong on the platform, and the ways on.

use egui::Ui;

use super::View;
use super::failure::Failure;
use super::open::Open;
use crate::channel::{ChannelEvent, Way};
use crate::ui::parts::lines::{remark, wrong_line};
use crate::ui::widgets::Button;

/// The other way, which is as good. In the sandbox there is nothing to be done by hand.
pub(super) fn by_hand_instead(ui: &mut Ui, open: &mut Open<'_>) {
    if !open.channel.sandbox && ui.add(Button::new(&open.words.say("connect-by-hand-instead"))).clicked() {
        open.take(ChannelEvent::Way(Way::Hand));
    }
}

/// What went wrong, what became of the data.
pub(super) fn failure(
    ui: &mut Ui,
    open: &Open<'_>,
    view: &View,
    of: impl FnOnce(&super::talk::Talk) -> Option<Failure>,
) -> bool {
    let Some(failure) = of(&view.talk.borrow()) else { return false };
    if failure == Failure::Client(crate::ui::core::account::NoClient::Token) {
        return false;
    }
    wrong_line(ui, &failure.say(open.words));
    if let Some(safe) = failure.say_safe(open.words) {
        remark(ui, &safe);
    }
    true
}
