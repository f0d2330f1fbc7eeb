//! The questions of the designer, and what it shows while there is nothing in it.

use egui::{ScrollArea, Ui};

use super::editor::{self, FieldRef};
use super::{Designer, example};
use crate::message::{is_blank, length};
use crate::rules::{RuleId, name_second};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Answer, Button, Dialog, EmptyState, FieldState, Look, TextField};
use crate::wording::issues;
use crate::workspace::{Command, Origin};

/// The empty library: what it is for, and the next step.
pub fn empty(ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let words = scene.words;
    let (title, text) = (words.say("messages-empty-title"), words.say("messages-empty-text"));
    EmptyState::new(Icon::Messages, &title, &text).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (new, seen) = (words.say("messages-empty-new"), words.say("messages-empty-example"));
        if ui.add(Button::primary(&new).icon(Icon::Plus)).clicked() {
            intents.push(Intent::Do(Action::NewMessage));
        }
        if ui.add(Button::new(&words.say("messages-empty-templates")).icon(Icon::Copy)).clicked() {
            intents.push(Intent::Do(Action::Templates));
        }
        if ui.add(Button::new(&seen).icon(Icon::Eye)).clicked()
            && let Ok(messages) = example()
        {
            intents.push(Intent::Change(Command::AddMessages { at: 0, messages, origin: Origin::Example }));
        }
        for (action, id, icon) in [
            (Action::Open, "messages-empty-open", Icon::Folder),
            (Action::Import, "messages-empty-import", Icon::Import),
        ] {
            if ui.add(Button::new(&words.say(id)).icon(icon).look(Look::Quiet)).clicked() {
                intents.push(Intent::Do(action));
            }
        }
    });
}

/// More parts than this are told by their number.
const SHOWN_PARTS: usize = 20;

impl Designer {
    /// Shows the question that is open, and acts on its answer.
    pub(super) fn answer(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        match self.ask.take() {
            None => {}
            Some(editor::Ask::Split { fix }) => self.split(ui, scene, fix, intents),
            Some(editor::Ask::SecondTitle { issue, title }) => {
                self.second_title(ui, scene, (issue, title), intents);
            }
        }
    }

    fn split(&mut self, ui: &mut Ui, scene: &Scene<'_>, fix: crate::rules::Fix, intents: &mut Intents) {
        let words = scene.words;
        let (title, yes, no) = (issues::fix(words, &fix), words.say("split-yes"), words.say("dialog-cancel"));
        let (_, answer) = Dialog::new("split", &title, &yes, &no).show(ui.ctx(), |ui| {
            let theme = Theme::of(ui);
            ui.label(theme.colored(Type::Body, theme.color.text2, words.say("split-explained")));
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                for part in fix.parts.iter().take(SHOWN_PARTS) {
                    editor::part_summary(ui, part);
                }
                let more = fix.parts.len().saturating_sub(SHOWN_PARTS);
                if more > 0 {
                    ui.label(theme.colored(
                        Type::Small,
                        theme.color.text3,
                        words.tell("split-more", &[("count", more.into())]),
                    ));
                }
            });
        });
        match (answer, self.selection.open()) {
            (None, _) => self.ask = Some(editor::Ask::Split { fix }),
            (Some(Answer::Yes), Some(id)) => {
                intents.push(Intent::Change(Command::Replace { id, parts: fix.parts }));
                // The chip that asked is gone with its issue.
                self.focus = Some(FieldRef::Title(0));
            }
            _ => {}
        }
    }

    fn second_title(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        (issue, mut second): (crate::rules::Issue, String),
        intents: &mut Intents,
    ) {
        let words = scene.words;
        let Some((id, entry)) = self.selection.open().and_then(|id| Some((id, scene.document.entry(id)?)))
        else {
            return;
        };
        let profile = &scene.document.profiles().export;
        let fix = name_second(profile, &entry.message, &issue, &second);
        let (title, yes, no) =
            (words.say("second-title"), words.say("second-yes"), words.say("dialog-cancel"));
        let dialog = Dialog::new("second-title", &title, &yes, &no).usable(fix.is_some());
        let (_, answer) = dialog.show(ui.ctx(), |ui| {
            let theme = Theme::of(ui);
            ui.label(theme.colored(Type::Body, theme.color.text2, words.say("second-explained")));
            let (label, hint) = (words.say("second-label"), words.say("second-hint"));
            let (used, limit) = (length(&second), profile.limit_count(RuleId::TitleTooLong));
            let unfit = fix.is_none() && !is_blank(&second);
            let state = if unfit { FieldState::Error } else { FieldState::Fine };
            let field = TextField::new(words, "second-title", &label, &mut second).hint(&hint);
            let shown = field.counter(used, limit).state(state).show(ui);
            if shown.response.gained_focus() || ui.memory(|memory| memory.focused().is_none()) {
                shown.response.request_focus();
            }
            if unfit {
                ui.horizontal_top(|ui| {
                    Icon::Error.show(ui, size::ICON_SMALL, theme.color.error);
                    let why = if used > limit { "second-long" } else { "second-unfit" };
                    let told = theme.colored(Type::Small, theme.color.error, words.say(why));
                    ui.add(egui::Label::new(told).wrap());
                });
            }
        });
        match (answer, fix) {
            (None, _) => self.ask = Some(editor::Ask::SecondTitle { issue, title: second }),
            (Some(Answer::Yes), Some(fix)) => {
                intents.push(Intent::Change(Command::Replace { id, parts: fix.parts }));
                self.focus = Some(FieldRef::of(issue.place));
            }
            _ => {}
        }
    }
}
