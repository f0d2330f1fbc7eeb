//! The fifth step: the webhook to the manager of i‑Digital.

use egui::Ui;

use super::open::Open;
use super::{View, letter, webhook};
use crate::channel::LetterKind;

/// Shows it.
pub(super) fn show(ui: &mut Ui, open: &mut Open<'_>, view: &mut View) {
    webhook::panel(ui, open, view);
    if open.channel.has_webhook() && !view.typing_webhook {
        letter::panel(ui, open, view, LetterKind::HandOver);
    }
}
