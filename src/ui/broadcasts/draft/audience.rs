//! The third block: the recipients, from three sources, and which column fills which variable.

use egui::{Popup, Ui};

use super::super::dialogs::Asked;
use super::super::findings;
use super::super::open::Open;
use super::DraftPage;
use crate::broadcast::{Block, Mapped, Page, TableError};
use crate::message::scan;
use crate::tasks::Task;
use crate::ui::broadcasts::gather::{GatherError, Gathered};
use crate::ui::core::broadcast_runs::{SendWish, fault_sentence, run_error_sentence};
use crate::ui::core::intent::Intent;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{heading, remark, wrong_line};
use crate::ui::parts::panels;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{self, Button};
use crate::wording::{cause, file_error, one_line};
use crate::words::Words;

impl DraftPage {
    pub(super) fn audience(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>, page: &Page) {
        let words = open.scene.words;
        let mut wanted = None;
        panels::panel(
            ui,
            &words.say("broadcasts-block-recipients"),
            |_| {},
            |ui| {
                if open.rows == 0 {
                    panels::text(ui, &words.say("broadcasts-recipients-text"));
                }
                self.sources(ui, open);
                self.gathered(ui, words);
                if open.rows > 0 {
                    self.summary(ui, open);
                    self.mapping(ui, open);
                    wanted = findings::show(ui, open, page, Block::Recipients);
                }
            },
        );
        self.wanted(open, wanted);
    }

    fn sources(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>) {
        let words = open.scene.words;
        if let Some(task) = &self.gathering {
            let (what, stop) = (words.say("broadcasts-gathering"), words.say("job-stop"));
            if widgets::progress(ui, &what, &stop, task.progress()) {
                task.stop();
            }
            return;
        }
        panels::foot(ui, |ui| {
            let bot = words.say("broadcasts-from-bot");
            let has_bot = !open.broadcast.bot.is_empty();
            if ui.add_enabled(has_bot, Button::new(&bot).icon(Icon::Chat)).clicked() {
                self.clients(open, true);
            }
            if ui.add(Button::new(&words.say("broadcasts-from-file")).icon(Icon::Import)).clicked() {
                self.dialogs.ask(Asked::file());
            }
            if ui.add(Button::new(&words.say("broadcasts-from-text")).icon(Icon::Copy)).clicked() {
                self.dialogs.ask(Asked::paste());
            }
        });
    }

    /// What came of the last source.
    fn gathered(&self, ui: &mut Ui, words: &Words) {
        match &self.gathered {
            None => {}
            Some(Ok(Gathered { read, stopped: true, .. })) => {
                remark(ui, &words.tell("broadcasts-gather-stopped", &[("count", (*read).into())]));
            }
            Some(Ok(Gathered { read, report, .. })) => {
                let blank = report.as_ref().map_or(0, |report| report.blank);
                let args = [("count", (*read).into()), ("blank", blank.into())];
                remark(ui, &words.tell("broadcasts-gathered", &args));
            }
            Some(Err(error)) => wrong_line(ui, &gather_error(words, error)),
        }
    }

    fn summary(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>) {
        let words = open.scene.words;
        let (mut table, mut clear) = (false, false);
        widgets::ends(
            ui,
            size::CONTROL,
            space::M,
            |ui| panels::text(ui, &words.tell("broadcasts-in-list", &[("count", open.rows.into())])),
            |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                table = ui.add(Button::new(&words.say("broadcasts-table")).icon(Icon::Table)).clicked();
                clear = ui.add(Button::new(&words.say("broadcasts-clear"))).clicked();
            },
        );
        if table {
            self.show_table(None);
        }
        if let (true, Some(store), Some(draft)) = (clear, open.scene.store.cloned(), open.draft) {
            let work = move |_: &_| {
                store.ledger()?.clear_rows(draft)?;
                Ok(Gathered::default())
            };
            self.gathered = None;
            self.gathering = Some(Task::start(&mut open.intents, work));
            open.intents.push(Intent::Send(SendWish::Look));
        }
    }

    /// Which column fills which variable: names that are the same need no word.
    fn mapping(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>) {
        let words = open.scene.words;
        let Some(message) = open.broadcast.content.message() else { return };
        let titles = message.buttons.iter().map(|button| button.title());
        let urls = message.buttons.iter().filter_map(|button| button.target_url());
        let mut names: Vec<String> = Vec::new();
        for text in std::iter::once(message.text.as_str()).chain(titles).chain(urls) {
            for variable in scan(text).variables {
                if !names.iter().any(|known| known == variable.name) {
                    names.push(variable.name.to_owned());
                }
            }
        }
        let columns = self.check.page().map(|(_, checked)| checked.columns.clone()).unwrap_or_default();
        if names.is_empty() || columns.is_empty() {
            return;
        }
        heading(ui, words, "broadcasts-variables");
        for name in names {
            let now = open.broadcast.column(&name).to_owned();
            let label =
                words.tell("broadcasts-column-of", &[("name", (&name).into()), ("column", (&now).into())]);
            let button = ui.add(Button::new(&label).small().icon(Icon::ChevronDown));
            widgets::menu(&button, Popup::menu(&button), |ui| {
                for column in &columns {
                    if ui.add(egui::Button::selectable(*column == now, column.as_str())).clicked() {
                        let mapped = Mapped { variable: name.clone(), column: column.clone() };
                        open.change(|broadcast| {
                            broadcast.mapping.retain(|known| known.variable != mapped.variable);
                            if mapped.variable != mapped.column {
                                broadcast.mapping.push(mapped);
                            }
                        });
                        ui.close();
                    }
                }
            });
        }
    }
}

/// Why a list could not be gathered, in words.
pub(in crate::ui::broadcasts) fn gather_error(words: &Words, error: &GatherError) -> String {
    match error {
        GatherError::Table(error) => table_error(words, error),
        GatherError::Fault(fault) => fault_sentence(fault).say(words),
        GatherError::File(error) => file_error(words, error),
        GatherError::Run(error) => run_error_sentence(error).say(words),
        GatherError::Stopped => words.say("platform-stopped").into_owned(),
    }
}

/// Why a table could not be read, in words.
pub(in crate::ui::broadcasts) fn table_error(words: &Words, error: &TableError) -> String {
    match error {
        TableError::Io(error) => cause(words, error),
        TableError::TooLarge(bytes) => {
            words.tell("broadcast-list-too-large", &[("mb", (bytes / 1_048_576).into())])
        }
        TableError::Empty => words.say("broadcast-list-empty").into_owned(),
        TableError::NotText { line } => words.tell("broadcast-list-not-text", &[("line", (*line).into())]),
        TableError::Workbook(said) => {
            words.tell("broadcast-list-workbook", &[("said", one_line(said).into_owned().into())])
        }
    }
}
