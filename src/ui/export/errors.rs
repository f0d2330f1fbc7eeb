//! What stands in the way of an export, each with its name and its reason.

use egui::Ui;

use super::plan::Prepared;
use super::refused::{Lacking, Refused};
use super::write::Failure;
use crate::ui::parts::faulty_list::{FaultyList, line};
use crate::ui::parts::lines::{remark, wrong_line};
use crate::ui::widgets::{FieldState, card};
use crate::wording::statuses::message_name;
use crate::wording::{advice_on, cause, one_line, shown};
use crate::words::Words;
use crate::workspace::MessageId;

/// Names what stands in the way. Says which message is to be mended, if one is.
pub(super) fn show(ui: &mut Ui, words: &Words, prepared: &Prepared, without: &mut bool) -> Option<MessageId> {
    let rest = prepared.chosen - prepared.faulty_count;
    let left_out = words.tell("exporting-without", &[("count", rest.into())]);
    let listed = FaultyList {
        named: &prepared.faulty,
        count: prepared.faulty_count,
        without: (rest > 0).then_some(&*left_out),
    };
    let fix = listed.show(ui, words, without);
    if let Some(refused) = &prepared.refused {
        card(ui, FieldState::Error, |ui| {
            ui.set_width(ui.available_width());
            tell_refused(ui, words, refused);
        });
    }
    fix
}

fn tell_refused(ui: &mut Ui, words: &Words, refused: &Refused) {
    match refused {
        Refused::Encoding { found, messages } => {
            wrong_line(ui, &words.tell("exporting-lacking", &[("count", (*messages).into())]));
            for Lacking { entry, character } in found {
                let args = [
                    ("name", message_name(words, entry).into()),
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
        Refused::CellTooLong { entry, limit } => {
            let args = [("name", message_name(words, entry).into()), ("limit", (*limit).into())];
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
