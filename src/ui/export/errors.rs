//! What stands in the way of an export, each with its name and its reason.

use egui::{Label, Ui};

use super::plan::{Faulty, Prepared};
use super::refused::{Lacking, Refused};
use super::write::Failure;
use crate::cli::cause;
use crate::cli::sentences::{one_line, sentence};
use crate::ui::files::{advice_on, remark, shown, wrong_line};
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Button, FieldState, card, toggle};
use crate::words::Words;
use crate::workspace::{Entry, MessageId};

/// Names what stands in the way. Says which message is to be mended, if one is.
pub(super) fn show(ui: &mut Ui, words: &Words, prepared: &Prepared, without: &mut bool) -> Option<MessageId> {
    let mut fix = None;
    if prepared.faulty_count > 0 {
        let state = if *without { FieldState::Warning } else { FieldState::Error };
        card(ui, state, |ui| {
            ui.set_width(ui.available_width());
            fix = faulty(ui, words, prepared, without);
        });
    }
    if let Some(refused) = &prepared.refused {
        card(ui, FieldState::Error, |ui| {
            ui.set_width(ui.available_width());
            tell_refused(ui, words, refused);
        });
    }
    fix
}

fn faulty(ui: &mut Ui, words: &Words, prepared: &Prepared, without: &mut bool) -> Option<MessageId> {
    let theme = Theme::of(ui);
    let (icon, color) =
        if *without { (Icon::Warning, theme.color.warn) } else { (Icon::Error, theme.color.error) };
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.horizontal_top(|ui| {
        icon.show(ui, size::ICON, color);
        let args = [("count", prepared.faulty_count.into())];
        ui.add(Label::new(theme.text(Type::Medium, words.tell("exporting-faulty", &args))).wrap());
    });
    for Faulty { entry, number, issue, more } in &prepared.faulty {
        let args = [
            ("name", name_of(words, entry, *number).into()),
            ("what", sentence(words, &entry.message, issue).into()),
            ("more", (*more).into()),
        ];
        let id = if *more > 0 { "exporting-faulty-more" } else { "exporting-faulty-one" };
        line(ui, &words.tell(id, &args));
    }
    let unnamed = prepared.faulty_count - prepared.faulty.len();
    if unnamed > 0 {
        line(ui, &words.tell("exporting-and-more", &[("count", unnamed.into())]));
    }
    ui.add_space(space::XS);
    let mut fix = None;
    ui.horizontal_wrapped(|ui| {
        let first = prepared.faulty.first();
        if ui.add(Button::new(&words.say("exporting-fix")).icon(Icon::ChevronRight).small()).clicked() {
            fix = first.map(|faulty| faulty.entry.id);
        }
        let rest = prepared.chosen - prepared.faulty_count;
        let left_out = words.tell("exporting-without", &[("count", rest.into())]);
        toggle(ui, &left_out, without);
    });
    fix
}

fn line(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    ui.add(Label::new(theme.colored(Type::Small, theme.color.text2, words)).wrap());
}

fn name_of(words: &Words, entry: &Entry, number: usize) -> String {
    if crate::message::is_blank(&entry.message.name) {
        words.tell("message-unnamed", &[("number", number.into())])
    } else {
        one_line(&entry.message.name).into_owned()
    }
}

fn tell_refused(ui: &mut Ui, words: &Words, refused: &Refused) {
    match refused {
        Refused::Encoding { found, messages } => {
            wrong_line(ui, &words.tell("exporting-lacking", &[("count", (*messages).into())]));
            for Lacking { entry, number, character } in found {
                let args = [
                    ("name", name_of(words, entry, *number).into()),
                    ("character", one_line(&character.to_string()).into_owned().into()),
                    ("code", format!("U+{:04X}", u32::from(*character)).into()),
                ];
                line(ui, &words.tell("exporting-lacking-one", &args));
            }
            if *messages > found.len() {
                let args = [("count", (*messages - found.len()).into())];
                line(ui, &words.tell("exporting-and-more", &args));
            }
            remark(ui, &words.say("exporting-lacking-advice"));
        }
        Refused::CellTooLong { entry, number, limit } => {
            let args = [("name", name_of(words, entry, *number).into()), ("limit", (*limit).into())];
            wrong_line(ui, &words.tell("exporting-cell-too-long", &args));
        }
        Refused::SheetFull { limit } => {
            wrong_line(ui, &words.tell("exporting-sheet-full", &[("limit", (*limit).into())]));
        }
        Refused::Other(said) => {
            let args = [("said", one_line(said).into_owned().into())];
            wrong_line(ui, &words.tell("exporting-refused", &args));
        }
    }
}

/// Why the writing failed, and what to do.
pub(super) fn failure(ui: &mut Ui, words: &Words, failure: &Failure) {
    card(ui, FieldState::Error, |ui| {
        ui.set_width(ui.available_width());
        match failure {
            Failure::Stopped => {}
            Failure::Faulty => wrong_line(ui, &words.say("exporting-failed-faulty")),
            Failure::Refused(refused) => tell_refused(ui, words, refused),
            Failure::Stage(error) => {
                let what = cause(words, &error.cause);
                let args = [("path", shown(&error.path).into()), ("what", what.into())];
                wrong_line(ui, &words.tell("exporting-failed", &args));
                if let Some(advice) = advice_on(&error.cause) {
                    line(ui, &words.say(advice));
                }
            }
        }
        remark(ui, &words.say("exporting-old-are-whole"));
    });
}
