//! Why a command can do nothing now.

use crate::settings::ZOOM;
use crate::ui::core::keys::Action;
use crate::ui::core::place::Place;
use crate::ui::core::scene::Scene;

/// The id of the sentence that says why; `None` where the command can be given.
pub(super) fn obstacle(action: Action, scene: &Scene<'_>, here: Place) -> Option<&'static str> {
    let (history, settings) = (scene.document.history(), &scene.settings);
    let (is, why) = match action {
        Action::Undo => (history.undo_label().is_none(), "obstacle-undo"),
        Action::Redo => (history.redo_label().is_none(), "obstacle-redo"),
        Action::Export
        | Action::SaveJson
        | Action::Find
        | Action::Duplicate
        | Action::Delete
        | Action::AddButton
        | Action::Bold
        | Action::Italic
        | Action::Strike
        | Action::Mono
        | Action::Variable => (scene.document.workspace().library.is_empty(), "obstacle-no-messages"),
        Action::NextIssue | Action::PreviousIssue => {
            let totals = scene.document.checks().totals();
            (totals.errors + totals.warnings == 0, "obstacle-no-problems")
        }
        Action::NextColumn | Action::PreviousColumn => {
            let empty = scene.document.workspace().library.is_empty();
            (here != Place::Messages || empty, "obstacle-no-columns")
        }
        Action::Go(place) => (place == here, "obstacle-here"),
        Action::Theme(theme) => (settings.theme == theme, "obstacle-in-force"),
        Action::Language(lang) => (settings.lang == lang, "obstacle-in-force"),
        Action::ZoomIn => (settings.zoom >= ZOOM.1, "obstacle-largest"),
        Action::ZoomOut => (settings.zoom <= ZOOM.0, "obstacle-smallest"),
        Action::ZoomReset => (settings.zoom == 100, "obstacle-in-force"),
        Action::Palette => (true, "obstacle-here"),
        Action::CopyWebhook => {
            let mut channels = scene.document.workspace().channels.iter();
            (!channels.any(|(_, channel)| channel.has_webhook()), "obstacle-no-webhook")
        }
        Action::MakePackage => {
            let mut entries = scene.document.workspace().library.iter();
            (!entries.any(|entry| crate::registration::is_template(&entry.message)), "obstacle-no-templates")
        }
        Action::Open
        | Action::Create
        | Action::SaveCopy
        | Action::TakeAnswer
        | Action::Forms
        | Action::Import
        | Action::NewChannel
        | Action::NewBroadcast
        | Action::StopList
        | Action::ForgetClients
        | Action::TrySandbox
        | Action::NewMessage
        | Action::Templates
        | Action::Keys
        | Action::ShowFile
        | Action::ShowLog => {
            return None;
        }
    };
    is.then_some(why)
}
