//! The manual twin: the client list for the platform's own page, what to enter there, a checklist
//! that is kept, and the platform's report read back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Label, Ui};
use jiff::Timestamp;

use super::draft::table_error;
use super::export::{ExportError, Format, Rows, file_name, format};
use super::open::Open;
use crate::broadcast::{
    Broadcast, Page, STEPS, State, TableError, WriteListError, read_report, settings, write_client_csv,
    write_client_list,
};
use crate::files::{FileError, open_limited, tidy, usual_folder, write_whole};
use crate::store::ledger::{Filter, Listed, SendingId};
use crate::store::{Fault, Store};
use crate::tasks::Task;
use crate::ui::core::broadcast_check::CheckGrounds;
use crate::ui::core::broadcast_runs::{SendWish, fault_sentence};
use crate::ui::core::intent::Intent;
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::icons::Icon;
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::lines::{heading, paragraph, remark, wrong_line};
use crate::ui::parts::panels;
use crate::ui::parts::path_field::PathField;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{self, Answer, Button, Dialog, IconButton, toggle};
use crate::wording::{file_error, shown};
use crate::words::Words;
use crate::workspace::Command;

/// Why a report was not taken in, or a list not written.
#[derive(Debug, thiserror::Error)]
enum TwinError {
    #[error(transparent)]
    Table(#[from] TableError),
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The list is more than the platform takes.
    #[error("too large")]
    TooLarge,
    /// The check says something else by now.
    #[error("something is in the way")]
    InTheWay,
}

impl TwinError {
    fn say(&self, words: &Words) -> String {
        match self {
            Self::Table(error) => table_error(words, error),
            Self::File(error) => file_error(words, error),
            Self::Fault(fault) => fault_sentence(fault).say(words),
            Self::TooLarge => words.say("broadcasts-twin-too-large").into_owned(),
            Self::InTheWay => words.say("broadcasts-launch-changed").into_owned(),
        }
    }
}

impl From<ExportError> for TwinError {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::Fault(fault) => Self::Fault(fault),
            ExportError::File(error) => Self::File(error),
        }
    }
}

/// What a dialog of the twin is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    List,
    Report,
}

/// A dialog that is open.
struct Choice {
    purpose: Purpose,
    path: String,
    format: Format,
    chooser: Chooser,
    failed: Option<TwinError>,
}

/// What was done.
enum Done {
    Written(PathBuf),
    /// The report was taken in: when the broadcast counts as launched, and how many rows it told.
    Read(Timestamp, u64),
}

/// The panel with its view state.
#[derive(Default)]
pub(super) struct Manual {
    unfolded: bool,
    choice: Option<Choice>,
    working: Option<Task<Result<Done, TwinError>>>,
}

impl Manual {
    /// Shows the panel.
    pub(super) fn show(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>, page: &Page) {
        let words = open.scene.words;
        self.take(open);
        panels::panel(
            ui,
            &words.say("broadcasts-twin"),
            |_| {},
            |ui| {
                panels::text(ui, &words.say("broadcasts-twin-text"));
                panels::fold(ui, &words.say("broadcasts-twin-unfold"), &mut self.unfolded);
                if self.unfolded {
                    self.body(ui, open, page);
                }
            },
        );
        self.dialog(ui, open);
    }

    fn body(&mut self, ui: &mut Ui, open: &mut Open<'_, '_>, page: &Page) {
        let words = open.scene.words;
        let stops = page.is_stopped() || page.ready() == 0 || open.draft.is_none();
        if stops {
            remark(ui, &words.say("broadcasts-twin-first"));
        }
        panels::foot(ui, |ui| {
            let usable = !stops && self.working.is_none();
            let list = words.tell("broadcasts-twin-list", &[("count", page.ready().into())]);
            if ui.add_enabled(usable, Button::new(&list).icon(Icon::Export)).clicked() {
                let name =
                    words.tell("broadcasts-twin-file", &[("name", file_name(&open.broadcast.name).into())]);
                let path = usual_folder().join(format!("{name}.xlsx")).to_string_lossy().into_owned();
                self.choice = Some(Choice::new(Purpose::List, path));
            }
            if ui
                .add_enabled(usable, Button::new(&words.say("broadcasts-twin-report")).icon(Icon::Import))
                .clicked()
            {
                self.choice = Some(Choice::new(Purpose::Report, String::new()));
            }
        });
        heading(ui, words, "broadcasts-twin-settings");
        for (id, value) in settings(&open.broadcast) {
            setting(ui, words, id, &value);
        }
        heading(ui, words, "broadcasts-twin-steps");
        for id in STEPS {
            let mut done = open.broadcast.steps_done.iter().any(|known| known == id);
            if toggle(ui, &words.say(id), &mut done).changed() {
                open.change(|broadcast| {
                    broadcast.steps_done.retain(|known| known != id);
                    if done {
                        broadcast.steps_done.push(id.to_owned());
                    }
                });
            }
        }
    }

    fn dialog(&mut self, ui: &Ui, open: &mut Open<'_, '_>) {
        let Some(mut choice) = self.choice.take() else { return };
        let words = open.scene.words;
        if let Some(Chosen::Path(path)) = choice.chooser.answer() {
            choice.path = path.to_string_lossy().into_owned();
        }
        let is_list = choice.purpose == Purpose::List;
        let ids = match is_list {
            true => [
                "broadcasts-twin-list-title",
                "broadcasts-export-yes",
                "broadcasts-twin-list-text",
                "broadcasts-export-label",
            ],
            false => [
                "broadcasts-twin-report-title",
                "broadcasts-twin-report-yes",
                "broadcasts-twin-report-text",
                "broadcasts-file-label",
            ],
        };
        let [title, yes, text, label] = ids.map(|id| words.say(id));
        let (no, path) = (words.say("dialog-cancel"), tidy(&choice.path));
        let usable = path.is_some() && self.working.is_none();
        let dialog = Dialog::new("broadcast-twin", &title, &yes, &no).usable(usable).width(560.0);
        let (choose, answer) = dialog.show(ui.ctx(), |ui| {
            paragraph(ui, text);
            if is_list {
                format(ui, words, &mut choice.format, &mut choice.path);
            }
            let wrong = choice.failed.is_some();
            let row = PathField::show(ui, words, &label, &mut choice.path, open.scene.dialog_open, wrong);
            if let Some(error) = &choice.failed {
                wrong_line(ui, &error.say(words));
            }
            row.choose
        });
        if choose {
            let (title, choose) = (title.into_owned(), if is_list { Choose::NewFile } else { Choose::File });
            choice.chooser.ask(&mut open.intents, |then| Ask::new(choose, title, then));
        }
        match (answer, path) {
            (Some(Answer::Yes), Some(path)) => {
                self.begin(open, &choice, path);
                self.choice = Some(choice);
            }
            (Some(_), _) => {}
            (None, _) => self.choice = Some(choice),
        }
    }

    fn begin(&mut self, open: &mut Open<'_, '_>, choice: &Choice, path: PathBuf) {
        let (Some(store), Some(draft)) = (open.scene.store.cloned(), open.draft) else { return };
        let broadcast = Arc::clone(&open.broadcast);
        let document = open.scene.document;
        let open_now = (document.workspace(), document.profiles());
        let grounds = CheckGrounds::of(open_now, open.scene.broadcasts.facts(), broadcast);
        let (purpose, format) = (choice.purpose, choice.format);
        let work = move |_: &_| match purpose {
            Purpose::List => {
                write(&store, &grounds.broadcast, draft, format, &path).map(|()| Done::Written(path))
            }
            Purpose::Report => read(&store, &grounds, draft, &path).map(|(at, count)| Done::Read(at, count)),
        };
        self.working = Some(Task::start(&mut open.intents, work));
    }

    fn take(&mut self, open: &mut Open<'_, '_>) {
        let Some(outcome) = self.working.as_ref().and_then(Task::take) else { return };
        self.working = None;
        match outcome {
            Ok(Ok(Done::Written(path))) => {
                self.choice = None;
                let told = Sentence::new("broadcasts-exported").with("path", shown(&path));
                open.intents.push(Intent::Notify(Notice::done(told)));
            }
            Ok(Ok(Done::Read(at, count))) => {
                self.choice = None;
                let mut broadcast = (*open.broadcast).clone();
                broadcast.launched = Some(at);
                open.intents.push(Intent::Change(Command::SetBroadcast {
                    key: open.key,
                    broadcast: Box::new(broadcast),
                }));
                open.intents.push(Intent::Send(SendWish::Look));
                let told = Sentence::new("broadcasts-twin-read").with("count", count);
                open.intents.push(Intent::Notify(Notice::done(told)));
            }
            Ok(Err(error)) => {
                if let Some(choice) = &mut self.choice {
                    choice.failed = Some(error);
                }
            }
            Err(_) => {}
        }
    }
}

impl Choice {
    fn new(purpose: Purpose, path: String) -> Self {
        Self { purpose, path, format: Format::Xlsx, chooser: Chooser::default(), failed: None }
    }
}

/// One line of the settings sheet, with a button that copies it.
fn setting(ui: &mut Ui, words: &Words, id: &str, value: &str) {
    let theme = Theme::of(ui);
    let label = words.say(id);
    widgets::ends(
        ui,
        size::CONTROL_SMALL,
        space::M,
        |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.label(theme.colored(Type::Small, theme.color.text3, &*label));
            ui.add(Label::new(theme.text(Type::Body, crate::wording::one_line(value))).truncate());
        },
        |ui| {
            let copy = words.tell("broadcasts-twin-copy", &[("what", (&*label).into())]);
            if ui.add(IconButton::new(Icon::Copy, &copy).small()).clicked() {
                ui.ctx().copy_text(value.to_owned());
            }
        },
    );
}

/// Writes the client list of whoever goes out.
fn write(
    store: &Store,
    broadcast: &Broadcast,
    draft: SendingId,
    format: Format,
    place: &Path,
) -> Result<(), TwinError> {
    let ledger = store.ledger()?;
    let filter = Filter { states: vec![State::Planned], ..Filter::default() };
    let first = ledger.page(draft, &filter, None, 1)?;
    let columns: Vec<String> = first
        .first()
        .map(|row| row.recipient.values.iter().map(|(name, _)| name.to_string()).collect())
        .unwrap_or_default();
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let rows = || Rows::of(&ledger, draft, filter.clone()).map(|row| row.map(|row| row.recipient));
    let mut bytes = Vec::new();
    let written = match format {
        Format::Xlsx => write_client_list(&columns, rows(), &mut bytes),
        Format::Csv => write_client_csv(&columns, rows(), &mut bytes),
    };
    tracing::debug!(broadcast = %broadcast.id, "client list made");
    written.map_err(|error| match error {
        WriteListError::TooLarge { .. } | WriteListError::TooManyRows => TwinError::TooLarge,
        WriteListError::Io(error) => TwinError::File(FileError::system(place)(error)),
    })?;
    write_whole(place, |to| std::io::Write::write_all(to, &bytes))?;
    Ok(())
}

/// Takes the report in: the broadcast counts as launched, what the report does not name is taken
/// back, so that nothing of it can be sent from here, too.
fn read(
    store: &Store,
    grounds: &CheckGrounds,
    draft: SendingId,
    path: &Path,
) -> Result<(Timestamp, u64), TwinError> {
    let (file, _) = open_limited(path, crate::broadcast::MAX_LIST_BYTES)?;
    let rows = read_report(std::io::BufReader::new(file))?;
    let (mut ledger, now) = (store.ledger()?, Timestamp::now());
    if grounds.check(&mut ledger, Some(draft), now)?.is_stopped() {
        return Err(TwinError::InTheWay);
    }
    ledger.launch(draft, &grounds.broadcast, now)?;
    let listed: Vec<Listed> = rows
        .into_iter()
        .map(|row| Listed {
            client: row.client,
            row: None,
            state: row.state,
            reason: Some(row.reason).filter(|reason| !reason.is_empty()),
        })
        .collect();
    let mut count = 0;
    for page in listed.chunks(2_000) {
        count += ledger.listed(draft, page, now)?;
    }
    ledger.cancel_planned(draft, now)?;
    Ok((now, count))
}
