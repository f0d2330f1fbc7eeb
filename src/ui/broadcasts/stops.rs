//! The stop list: who is not written to, and why. Taken off it is only who asked to be.

use egui::{ScrollArea, Ui};

use super::{Next, layout};
use crate::broadcast::{Stop, StopKey, StopOrigin, read_pasted, read_recipients};
use crate::files::{open_limited, tidy};
use crate::tasks::Task;
use crate::ui::broadcasts::draft::gather_error;
use crate::ui::broadcasts::gather::GatherError;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::icons::Icon;
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::lines::{paragraph, wrong_line};
use crate::ui::parts::panels;
use crate::ui::parts::path_field::PathField;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Answer, Button, Column, Dialog, Line, Look, Table, TextField, Ticks, Told};
use crate::wording::moments;
use crate::workspace::Command;

/// How somebody is put onto the list.
enum Adding {
    Text(String),
    File { path: String, chooser: Chooser },
}

/// The page with its view state.
#[derive(Default)]
pub(super) struct StopsPage {
    search: String,
    ticks: Ticks<StopKey>,
    adding: Option<Adding>,
    reading: Option<Task<Result<Vec<Stop>, GatherError>>>,
    failed: Option<GatherError>,
}

impl StopsPage {
    /// Shows the page.
    pub(super) fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) -> Next {
        self.take(intents);
        let words = scene.words;
        let stops = &scene.document.workspace().stops;
        self.ticks.keep(|key| stops.get(key).is_some());
        let whole = ui.available_height();
        let back = layout::page(ui, "broadcast-stops", |ui| {
            let top = ui.cursor().top();
            let (title, about) = (words.say("broadcasts-stops"), words.say("broadcasts-stops-text"));
            let back = layout::head(ui, scene, (&title, &about), false, |ui| {
                ui.add_enabled_ui(!scene.read_only, |ui| self.buttons(ui, scene));
            });
            if let Some(error) = &self.failed {
                wrong_line(ui, &gather_error(words, error));
            }
            if stops.is_empty() {
                panels::panel(
                    ui,
                    &words.say("broadcasts-stops-empty"),
                    |_| {},
                    |ui| {
                        panels::text(ui, &words.say("broadcasts-stops-empty-text"));
                    },
                );
                return back;
            }
            let hint = words.say("broadcasts-search-hint");
            let label = words.say("broadcasts-recipient-search");
            let field = TextField::new(words, "stop-search", &label, &mut self.search).label_hidden();
            field.hint(&hint).icon(Icon::Find).show(ui);
            let height = (whole - (ui.cursor().top() - top) - 2.0 * space::XL - 48.0).max(220.0);
            self.table(ui, scene, height);
            self.foot(ui, scene, intents);
            back
        });
        self.dialog(ui, scene, intents);
        if back { Next::List } else { Next::Stay }
    }

    fn buttons(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let words = scene.words;
        if ui.add(Button::new(&words.say("broadcasts-from-file")).icon(Icon::Import)).clicked() {
            self.adding = Some(Adding::File { path: String::new(), chooser: Chooser::default() });
        }
        if ui.add(Button::primary(&words.say("broadcasts-stops-add")).icon(Icon::Plus)).clicked() {
            self.adding = Some(Adding::Text(String::new()));
        }
    }

    fn table(&mut self, ui: &mut Ui, scene: &Scene<'_>, height: f32) {
        let words = scene.words;
        let wanted = self.search.trim();
        let stops = &scene.document.workspace().stops;
        let found = stops.iter().rev().filter(|(_, stop)| stop.client.contains(wanted));
        let keys: Vec<StopKey> = found.map(|(key, _)| key).collect();
        let ids = [
            "broadcasts-column-client",
            "broadcasts-column-since",
            "broadcasts-column-origin",
            "broadcasts-column-note",
        ];
        let headings = ids.map(|id| words.say(id));
        let widths = [(130.0, 200.0), (110.0, 140.0), (120.0, 170.0), (120.0, 260.0)];
        let turns = [None, Some(1), None, Some(2)];
        let columns: Vec<Column<'_>> = headings
            .iter()
            .zip(widths)
            .zip(turns)
            .map(|((heading, (least, ordinary)), turn)| {
                let column = Column::new(heading, least, ordinary);
                turn.map_or(column, |turn: u8| column.gives_way(turn))
            })
            .collect();
        let theme = Theme::of(ui);
        let (name, all) = (words.say("broadcasts-stops"), words.say("broadcasts-all"));
        let frame = egui::Frame::new().fill(theme.color.surface).stroke(theme.hairline());
        let ticks = &mut self.ticks;
        let shown = frame.show(ui, |ui| {
            let table = Table::new(words, "stops", &name, &columns).height(height).ticked().offer_all(&all);
            table.show(ui, &keys, ticks, |key, cells| {
                let Some(stop) = stops.get(key) else { return Told::default() };
                let since = stop.since.map(|at| moments::day(words, at, scene.now)).unwrap_or_default();
                let origin = words.say(origin_id(stop.origin));
                let c = &theme.color;
                cells.text(0, Line::new(&stop.client, Type::Body, c.text));
                cells.text(1, Line::new(&since, Type::Body, c.text2));
                cells.text(2, Line::new(&origin, Type::Body, c.text2));
                cells.text(3, Line::new(&stop.note, Type::Body, c.text2));
                let said = [&*stop.client, &since, &origin, &stop.note];
                let name =
                    said.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ");
                Told { name, ..Told::default() }
            })
        });
        if shown.inner.show_all {
            self.search.clear();
        }
    }

    fn foot(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        if self.ticks.is_empty() {
            return;
        }
        let words = scene.words;
        let remove = words.tell("broadcasts-stops-remove", &[("count", self.ticks.len().into())]);
        let button = Button::new(&remove).icon(Icon::Trash).look(Look::Danger);
        if ui.add_enabled(!scene.read_only, button).clicked() {
            let stops = scene.document.workspace().stops.iter().map(|(key, _)| key);
            let keys = self.ticks.in_order(stops);
            let told = Sentence::new("broadcasts-stops-removed").with("count", keys.len());
            intents.push(Intent::Change(Command::RemoveStops { keys }));
            intents.push(Intent::Notify(Notice::done(told).offering(Action::Undo)));
            self.ticks.clear();
        }
    }

    fn dialog(&mut self, ui: &Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let Some(mut adding) = self.adding.take() else { return };
        let words = scene.words;
        let title = words.say("broadcasts-stops-add-title");
        let (yes, no) = (words.say("broadcasts-stops-add-yes"), words.say("dialog-cancel"));
        let usable = match &adding {
            Adding::Text(text) => !text.trim().is_empty(),
            Adding::File { path, .. } => tidy(path).is_some(),
        };
        let dialog = Dialog::new("broadcast-stop", &title, &yes, &no).usable(usable).width(560.0);
        let (choose, answer) = dialog.show(ui.ctx(), |ui| match &mut adding {
            Adding::Text(text) => {
                paragraph(ui, words.say("broadcasts-stops-add-text"));
                let label = words.say("broadcasts-paste-label");
                ScrollArea::vertical().id_salt("stops").max_height(240.0).show(ui, |ui| {
                    TextField::new(words, "broadcast-stops", &label, text).rows(5).mono().show(ui);
                });
                false
            }
            Adding::File { path, chooser } => {
                if let Some(Chosen::Path(chosen)) = chooser.answer() {
                    *path = chosen.to_string_lossy().into_owned();
                }
                paragraph(ui, words.say("broadcasts-file-text"));
                let label = words.say("broadcasts-file-label");
                PathField::show(ui, words, &label, path, scene.dialog_open, false).choose
            }
        });
        if let (true, Adding::File { chooser, .. }) = (choose, &mut adding) {
            let title = title.into_owned();
            chooser.ask(intents, |then| Ask::new(Choose::File, title, then));
        }
        match answer {
            Some(Answer::Yes) => self.read(scene, adding, intents),
            Some(_) => {}
            None => self.adding = Some(adding),
        }
    }

    fn read(&mut self, scene: &Scene<'_>, adding: Adding, intents: &mut Intents) {
        let since = Some(scene.now.timestamp());
        // What a chooser holds belongs to this thread.
        let (text, path) = match adding {
            Adding::Text(text) => (text, None),
            Adding::File { path, .. } => (String::new(), tidy(&path)),
        };
        let work = move |_: &_| {
            let mut stops = Vec::new();
            let origin = if path.is_none() { StopOrigin::Hand } else { StopOrigin::File };
            let mut take = |row: crate::broadcast::Recipient| -> Result<(), GatherError> {
                if !row.client.is_empty() {
                    stops.push(Stop { client: row.client.to_string(), since, origin, note: String::new() });
                }
                Ok(())
            };
            match &path {
                None => read_pasted(&text, &mut take)?,
                Some(path) => {
                    let (file, _) = open_limited(path, crate::broadcast::MAX_LIST_BYTES)?;
                    read_recipients(std::io::BufReader::new(file), &mut take)?
                }
            };
            Ok(stops)
        };
        self.failed = None;
        self.reading = Some(Task::start(intents, work));
    }

    fn take(&mut self, intents: &mut Intents) {
        let Some(outcome) = self.reading.as_ref().and_then(Task::take) else { return };
        self.reading = None;
        match outcome {
            Ok(Ok(stops)) => {
                let told = Sentence::new("broadcasts-stopped").with("count", stops.len());
                intents.push(Intent::Change(Command::AddStops { stops }));
                intents.push(Intent::Notify(Notice::done(told).offering(Action::Undo)));
            }
            Ok(Err(error)) => self.failed = Some(error),
            Err(_) => {}
        }
    }
}

fn origin_id(origin: StopOrigin) -> &'static str {
    match origin {
        StopOrigin::Hand => "broadcasts-origin-hand",
        StopOrigin::File => "broadcasts-origin-file",
        StopOrigin::Refusal => "broadcasts-origin-refusal",
        StopOrigin::Dialogue => "broadcasts-origin-dialogue",
    }
}
