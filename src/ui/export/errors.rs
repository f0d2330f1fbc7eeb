//! What stands in the way of an export, each with its name and its reason.

use egui::{Label, Ui};

use super::plan::{Faulty, Prepared};
use super::refused::{Lacking, Refused};
use super::write::Failure;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{remark, wrong_line};
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Button, FieldState, card, toggle};
use crate::wording::issues::sentence;
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

/// Messages that would be refused: the first of them by name, and the ways out.
pub struct FaultyList<'a> {
    /// Those that are named.
    pub named: &'a [Faulty],
    /// All of them.
    pub count: usize,
    /// The words of the switch that leaves them out, where others would be left.
    pub without: Option<&'a str>,
}

impl FaultyList<'_> {
    /// Shows them, where there are any. Says which message is to be mended, if one is.
    pub fn show(&self, ui: &mut Ui, words: &Words, without: &mut bool) -> Option<MessageId> {
        if self.count == 0 {
            return None;
        }
        let state = if *without { FieldState::Warning } else { FieldState::Error };
        card(ui, state, |ui| {
            ui.set_width(ui.available_width());
            self.inside(ui, words, without)
        })
        .inner
    }

    fn inside(&self, ui: &mut Ui, words: &Words, without: &mut bool) -> Option<MessageId> {
        let theme = Theme::of(ui);
        let c = &theme.color;
        let (icon, color) = if *without { (Icon::Warning, c.warn) } else { (Icon::Error, c.error) };
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal_top(|ui| {
            icon.show(ui, size::ICON, color);
            let args = [("count", self.count.into())];
            ui.add(Label::new(theme.text(Type::Medium, words.tell("exporting-faulty", &args))).wrap());
        });
        for Faulty { entry, issue, more } in self.named {
            let args = [
                ("name", message_name(words, entry).into()),
                ("what", sentence(words, &entry.message, issue).into()),
                ("more", (*more).into()),
            ];
            let id = if *more > 0 { "exporting-faulty-more" } else { "exporting-faulty-one" };
            line(ui, &words.tell(id, &args));
        }
        let unnamed = self.count.saturating_sub(self.named.len());
        if unnamed > 0 {
            line(ui, &words.tell("exporting-and-more", &[("count", unnamed.into())]));
        }
        ui.add_space(space::XS);
        let mut fix = None;
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::new(&words.say("exporting-fix")).icon(Icon::ChevronRight).small()).clicked() {
                fix = self.named.first().map(|faulty| faulty.entry.id);
            }
            if let Some(left_out) = self.without {
                toggle(ui, left_out, without);
            }
        });
        fix
    }
}

fn line(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    ui.add(Label::new(theme.colored(Type::Small, theme.color.text2, words)).wrap());
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
