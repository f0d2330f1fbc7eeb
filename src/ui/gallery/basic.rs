//! Small widgets: words, buttons, switches, fields.

use egui::{Popup, Ui, vec2};

use super::Specimens;
use crate::message::length;
use crate::tasks::Progress;
use crate::ui::core::keys::Action;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Theme, Type, size, space, text};
use crate::ui::widgets::{
    self, Button, Chip, FieldState, IconButton, LetterLook, Look, TextField, Tone, letter_button,
};
use crate::words::Words;

/// A row that wraps.
fn row(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        content(ui);
    });
}

pub(super) fn letters(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    let theme = Theme::of(ui);
    let phrase = words.say("gallery-sample-phrase");
    for kind in [Type::H1, Type::H2, Type::Medium, Type::Body, Type::Small, Type::Caption, Type::Mono] {
        ui.label(theme.text(kind, phrase.clone()));
    }
    row(ui, |ui| {
        ui.label(theme.colored(Type::Body, theme.color.text2, phrase.clone()));
        ui.label(theme.colored(Type::Body, theme.color.text3, phrase.clone()));
    });
    let mut job = egui::text::LayoutJob::default();
    let body = text::format(Type::Body, theme.color.text);
    for format in [text::italic(body.clone()), text::struck(body)] {
        text::append(&mut job, &phrase, format.clone());
        text::append(&mut job, " ", format);
    }
    ui.label(job);
}

pub(super) fn buttons(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    let (new, export) = (words.say("library-new"), words.say("library-export"));
    let (delete, rule) = (words.say("library-delete"), words.say("finding-rule"));
    row(ui, |ui| {
        ui.add(Button::primary(&new).icon(Icon::Plus));
        ui.add(Button::new(&export).icon(Icon::Table));
        ui.add(Button::new(&delete).look(Look::Danger).icon(Icon::Trash));
        ui.add(Button::new(&rule).look(Look::Quiet));
    });
    row(ui, |ui| {
        ui.add_enabled(false, Button::primary(&new).icon(Icon::Plus));
        ui.add_enabled(false, Button::new(&export));
    });
    row(ui, |ui| {
        ui.add(Button::new(&words.say("editor-add-button")).icon(Icon::Plus).small());
        ui.add_enabled(false, Button::new(&words.say("action-duplicate")).small());
    });
}

pub(super) fn fixes(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    let (shorter, title) = (words.say("gallery-sample-short"), words.say("fix-trim.short"));
    row(ui, |ui| {
        ui.add(Button::fix(&shorter, true).icon(Icon::Fix));
        ui.add(Button::fix(&title, false).icon(Icon::Fix));
        ui.add_enabled(false, Button::fix(&title, false).icon(Icon::Fix));
    });
}

pub(super) fn icon_buttons(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    row(ui, |ui| {
        for (action, icon, usable) in [(Action::Undo, Icon::Undo, true), (Action::Redo, Icon::Redo, false)] {
            let (name, key) = (words.say(action.id()), action.key_text(ui.ctx()));
            ui.add_enabled(usable, IconButton::new(icon, &name).key(&key));
        }
        let (day, night) = (words.say("preview-day"), words.say("preview-night"));
        if ui.add(IconButton::new(Icon::Sun, &day).chosen(!specimens.off)).clicked() {
            specimens.off = false;
        }
        if ui.add(IconButton::new(Icon::Moon, &night).chosen(specimens.off)).clicked() {
            specimens.off = true;
        }
        ui.add(IconButton::new(Icon::Duplicate, &words.say("action-duplicate")).look(Look::Secondary));
        ui.add(IconButton::new(Icon::Close, &words.say("notice-close")).small());
    });
}

pub(super) fn letter_buttons(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (letter, look, name) in [
            ("mark-bold-letter", LetterLook::Bold, "mark-bold"),
            ("mark-italic-letter", LetterLook::Italic, "mark-italic"),
            ("mark-strike-letter", LetterLook::Strike, "mark-strike"),
            ("mark-mono-letter", LetterLook::Mono, "mark-mono"),
        ] {
            letter_button(ui, &words.say(letter), look, (&words.say(name), None));
        }
        letter_button(ui, "{{…}}", LetterLook::Plain, (&words.say("editor-insert-variable"), None));
    });
}

pub(super) fn switches(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    let (reply, inline) = (words.say("editor-kind-reply"), words.say("editor-kind-inline"));
    let options = [(0, &*reply), (1, &*inline)];
    let chosen = widgets::segmented(ui, &words.say("editor-kind"), &options, specimens.segment);
    specimens.segment = chosen.unwrap_or(specimens.segment);
}

pub(super) fn toggles(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    widgets::toggle(ui, &words.say("editor-opens-broadcast"), &mut specimens.on);
    widgets::toggle(ui, &words.say("preview-night"), &mut specimens.off);
    ui.add_enabled_ui(false, |ui| {
        widgets::toggle(ui, &words.say("editor-opens-broadcast"), &mut specimens.on);
    });
}

pub(super) fn chips(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    let named = [
        words.tell("filter-all", &[("count", 24_usize.into())]),
        words.tell("filter-errors", &[("count", 2_usize.into())]),
        words.tell("filter-warnings", &[("count", 9_usize.into())]),
    ];
    row(ui, |ui| {
        for (at, name) in named.iter().enumerate() {
            if ui.add(Chip::new(name, specimens.chosen == at)).clicked() {
                specimens.chosen = at;
            }
        }
    });
}

pub(super) fn states(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    let (errors, warnings) = (
        words.tell("row-errors", &[("count", 2_usize.into())]),
        words.tell("row-warnings", &[("count", 1_usize.into())]),
    );
    row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        widgets::status(ui, Tone::Neutral, &words.say("row-checking"));
        widgets::status(ui, Tone::Good, &words.say("row-fine"));
        widgets::status(ui, Tone::Warning, &warnings);
        widgets::status(ui, Tone::Error, &errors);
    });
}

pub(super) fn keys(_: &mut Specimens, ui: &mut Ui, _: &Words) {
    row(ui, |ui| {
        for action in [Action::NewMessage, Action::Redo, Action::NextIssue] {
            widgets::keycap(ui, &action.key_text(ui.ctx()));
        }
    });
}

pub(super) fn menus(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    let name = words.say("files-menu");
    let button = ui.add(Button::new(&name).icon(Icon::Folder));
    widgets::menu(&button, Popup::menu(&button), |ui| {
        for action in [Action::Open, Action::SaveCopy, Action::Export] {
            let key = action.key_text(ui.ctx());
            if ui.add(egui::Button::new(&*words.say(action.id())).shortcut_text(key)).clicked() {
                ui.close();
            }
        }
    });
}

pub(super) fn progress(_: &mut Specimens, ui: &mut Ui, words: &Words) {
    let stop = words.say("job-stop");
    widgets::progress(ui, &words.say("job-export"), &stop, Progress { done: 5, total: 8 });
    widgets::progress(ui, &words.say("job-open"), &stop, Progress { done: 5, total: 0 });
}

pub(super) fn icons(_: &mut Specimens, ui: &mut Ui, _: &Words) {
    let color = Theme::of(ui).color.text2;
    row(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::M);
        for icon in icons::ALL {
            icon.show(ui, size::ICON, color);
        }
    });
}

pub(super) fn fields(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    ui.spacing_mut().item_spacing.y = space::M;
    let Specimens { message, url, webhook, search, .. } = specimens;
    let (label, hint) = (words.say("library-search"), words.say("library-search-hint"));
    let search = TextField::new(words, "search", &label, search).label_hidden().hint(&hint);
    search.icon(Icon::Find).sunken().show(ui);
    let (label, note) = (words.say("editor-name"), words.say("editor-name-note"));
    TextField::new(words, "name", &label, &mut message.name).note(&note).show(ui);
    let used = length(&message.text);
    let label = words.say("editor-text");
    let text = TextField::new(words, "text", &label, &mut message.text).rows(3).counter(used, 1024);
    text.show_with_tools(ui, |ui| {
        letter_button(ui, &words.say("mark-bold-letter"), LetterLook::Bold, (&words.say("mark-bold"), None));
    });
    let label = words.say("card-url");
    TextField::new(words, "url", &label, url).state(FieldState::Warning).mono().show(ui);
    let label = words.say("gallery-sample-secret");
    TextField::new(words, "webhook", &label, webhook).masked(true).mono().show(ui);
    let label = words.say("exporting-folder");
    ui.add_enabled_ui(false, |ui| {
        let mut path = String::from("/home/anna");
        TextField::new(words, "folder", &label, &mut path).show(ui);
    });
}
