//! The screen of the audit: what the bot really says, under the same rules as the library.

mod detail;
mod list;
mod read;

use std::path::{Path, PathBuf};

use egui::{ScrollArea, Ui};

use crate::files::{tidy, usual_folder};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::icons::Icon;
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::lines::{remark, warning_line, wrong_line};
use crate::ui::parts::path_field::PathField;
use crate::ui::theme::{Theme, Type, margin, space};
use crate::ui::widgets::{self, Button, EmptyState};
use crate::wording::{audit, shown};
use crate::workspace::{Command, Origin, Workspace};
use detail::Detail;
use list::Order;
use read::{Audited, Reader};

/// From this width on, list and message stand side by side.
const SIDE_BY_SIDE: f32 = 860.0;
/// How wide the message is then, with its preview.
const DETAIL: f32 = 400.0;
/// How high the list is where the message stands under it.
const LIST_ABOVE: f32 = 280.0;
/// How many lines of what was not read are shown.
const NOTES: usize = 50;

/// The screen with its view state.
#[derive(Default)]
pub struct Audit {
    typed: String,
    reader: Reader,
    chooser: Chooser,
    order: Order,
    /// The finding that is open.
    chosen: usize,
    detail: Detail,
    notes_open: bool,
    /// What of the openings is not in the library, for one state of it.
    missing: Option<(Workspace, Vec<usize>)>,
}

impl Audit {
    /// Reads what was dropped on the window or chosen.
    pub fn open(&mut self, path: PathBuf) {
        self.typed = path.to_string_lossy().into_owned();
        self.chosen = 0;
        self.missing = None;
        self.detail.forget();
        self.reader.want(path);
    }

    /// Shows the screen.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        let mut intents = Intents::new();
        if let Some(Chosen::Path(path)) = self.chooser.answer() {
            self.open(path);
        }
        self.reader.follow(ui.ctx(), scene, &mut intents);
        if self.reader.is_idle() {
            self.empty(ui, scene, &mut intents);
        } else {
            self.page(ui, scene, &mut intents);
        }
        intents
    }

    fn choose(&mut self, scene: &Scene<'_>, what: Choose, intents: &mut Intents) {
        let (title, name) =
            (scene.words.say("audit-choose-title").into_owned(), scene.words.say("audit-files"));
        self.chooser.ask(intents, |then| {
            let ask = Ask::new(what, title, then).folder(usual_folder());
            match what {
                Choose::File => ask.filter(name.into_owned(), &["sc", "zip", "json", "csv", "xlsx", "yaml"]),
                _ => ask,
            }
        });
    }

    fn empty(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let words = scene.words;
        let (title, text) = (words.say("audit-empty-title"), words.say("audit-empty-text"));
        let (file, folder) = (words.say("audit-choose-file"), words.say("audit-choose-folder"));
        let mut asked = None;
        EmptyState::new(Icon::Ok, &title, &text).show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let enabled = !scene.dialog_open;
            if ui.add_enabled(enabled, Button::primary(&file).icon(Icon::Import)).clicked() {
                asked = Some(Choose::File);
            }
            if ui.add_enabled(enabled, Button::new(&folder).icon(Icon::Folder)).clicked() {
                asked = Some(Choose::Folder);
            }
        });
        if let Some(what) = asked {
            // Where the system has no dialog, a path can be typed on the page.
            self.reader.begin();
            self.choose(scene, what, intents);
        }
    }

    fn page(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let side = if ui.available_width() < SIDE_BY_SIDE { space::L } else { space::XL };
        egui::Frame::new().inner_margin(margin(side, space::L)).show(ui, |ui| {
            let room = ui.available_height();
            ScrollArea::vertical().id_salt("audit").auto_shrink(false).show(ui, |ui| {
                self.head(ui, scene, intents);
                ui.add_space(space::M);
                if self.reader.is_reading() {
                    remark(ui, &scene.words.say("audit-reading"));
                } else if let Some(told) = self.reader.error(scene.words) {
                    wrong_line(ui, &told);
                } else if let Some(audited) = self.reader.audited() {
                    self.result(ui, scene, &audited, room, intents);
                } else {
                    remark(ui, &scene.words.say("audit-hint"));
                }
                widgets::keep_focus_in_sight(ui);
            });
        });
    }

    fn head(&mut self, ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
        let theme = Theme::of(ui);
        let words = scene.words;
        ui.label(theme.text(Type::H1, words.say("audit-title")));
        ui.add_space(space::S);
        let label = words.say("audit-path");
        let field = PathField::show(ui, words, &label, &mut self.typed, scene.dialog_open, false);
        if field.choose {
            self.choose(scene, Choose::File, intents);
        }
        let entered = field.field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        ui.add_space(space::S);
        let check = words.say("audit-check");
        let usable = tidy(&self.typed).is_some() && !self.reader.is_reading();
        let audited = self.reader.audited();
        let pressed = ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
            // Once there are findings, mending them comes first.
            let button = if audited.is_some() { Button::new(&check) } else { Button::primary(&check) };
            let pressed = ui.add_enabled(usable, button.icon(Icon::Ok)).clicked();
            if let Some(audited) = &audited {
                self.with_all(ui, scene, audited, intents);
            }
            pressed
        });
        if (pressed.inner || (entered && usable))
            && let Some(path) = tidy(&self.typed)
        {
            self.open(path);
        }
    }

    fn result(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        audited: &Audited,
        room: f32,
        intents: &mut Intents,
    ) {
        summary(ui, scene, audited);
        ui.add_space(space::M);
        if !audited.findings.is_empty() {
            self.findings(ui, scene, audited, room, intents);
        }
        self.notes(ui, scene, audited);
    }

    fn findings(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        audited: &Audited,
        room: f32,
        intents: &mut Intents,
    ) {
        let whole = ui.available_width();
        if whole < SIDE_BY_SIDE {
            self.list(ui, scene, audited, LIST_ABOVE);
            ui.add_space(space::M);
            intents.extend(detail::show(ui, scene, audited, self.chosen, &mut self.detail));
            return;
        }
        let height = (room - 220.0).max(420.0);
        ui.with_layout(egui::Layout::left_to_right(egui::Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            ui.vertical(|ui| {
                ui.set_width(whole - DETAIL - space::L);
                self.list(ui, scene, audited, height);
            });
            ui.vertical(|ui| {
                ui.set_width(DETAIL);
                intents.extend(detail::show(ui, scene, audited, self.chosen, &mut self.detail));
            });
        });
    }

    fn list(&mut self, ui: &mut Ui, scene: &Scene<'_>, audited: &Audited, height: f32) {
        let options = list::options(scene.words);
        let options: Vec<(Order, &str)> =
            options.iter().map(|(order, words)| (*order, words.as_str())).collect();
        if let Some(order) = widgets::segmented(ui, &scene.words.say("audit-order"), &options, self.order) {
            self.order = order;
        }
        ui.add_space(space::S);
        list::show(ui, scene.words, audited, self.order, &mut self.chosen, height);
    }

    /// What can be done with all that is wrong.
    fn with_all(&mut self, ui: &mut Ui, scene: &Scene<'_>, audited: &Audited, intents: &mut Intents) {
        let words = scene.words;
        let missing = self.missing(scene, audited);
        let copy = words.tell("audit-copy-changes", &[("count", audited.changes.len().into())]);
        if !audited.changes.is_empty() && ui.add(Button::new(&copy).icon(Icon::Copy)).clicked() {
            ui.ctx().copy_text(audited.changes.join("\n"));
            intents.push(Intent::Notify(Notice::done(Sentence::new("audit-changes-copied"))));
        }
        let add = words.tell("audit-add-openings", &[("count", missing.len().into())]);
        let enabled = !scene.read_only;
        if !missing.is_empty()
            && ui.add_enabled(enabled, Button::new(&add).icon(Icon::Registration)).clicked()
        {
            let reading = &audited.file.reading;
            let messages =
                missing.iter().filter_map(|at| reading.said.get(*at)).map(|said| reading.named(said));
            intents.extend(take(scene, messages.collect()));
        }
    }

    /// The messages that open a broadcast, have buttons, and are neither registered nor in the
    /// library.
    fn missing(&mut self, scene: &Scene<'_>, audited: &Audited) -> Vec<usize> {
        let workspace = scene.document.workspace();
        match &self.missing {
            Some((known, missing)) if known.is_same(workspace) => missing.clone(),
            _ => {
                let missing = read::missing(workspace, &audited.file.reading);
                self.missing = Some((workspace.clone(), missing.clone()));
                missing
            }
        }
    }

    /// What was not judged, under a heading that unfolds it.
    fn notes(&mut self, ui: &mut Ui, scene: &Scene<'_>, audited: &Audited) {
        let reading = &audited.file.reading;
        let count = reading.unchecked.count() + reading.skipped.count() + audited.file.unused.len();
        if count == 0 {
            return;
        }
        let words = scene.words;
        ui.add_space(space::M);
        let title = words.tell("audit-notes", &[("count", count.into())]);
        crate::ui::parts::panels::fold(ui, &title, &mut self.notes_open);
        if !self.notes_open {
            return;
        }
        let notes = reading.unchecked.kept().iter().chain(reading.skipped.kept());
        let told = notes.map(|note| {
            let file = reading.file(note.place).to_owned();
            let args = [
                ("file", file.into()),
                ("line", note.place.line.into()),
                ("what", audit::note(words, note).into()),
            ];
            words.tell("file-line", &args)
        });
        let unused =
            audited.file.unused.iter().map(|name| words.tell("audit-unused-file", &[("file", name.into())]));
        for line in told.chain(unused).take(NOTES) {
            remark(ui, &line);
        }
        if count > NOTES {
            remark(ui, &words.tell("audit-and-more", &[("count", (count - NOTES).into())]));
        }
    }
}

/// How much is wrong.
fn summary(ui: &mut Ui, scene: &Scene<'_>, audited: &Audited) {
    let words = scene.words;
    // The field above shows the whole path.
    let name = audited.path.file_name().map_or(&*audited.path, Path::new);
    let args = [
        ("file", shown(name).into()),
        ("messages", audited.file.reading.said.len().into()),
        ("errors", audited.counts.errors.into()),
        ("warnings", audited.counts.warnings.into()),
    ];
    let clean = audited.findings.is_empty();
    let told = words.tell(if clean { "audit-clean" } else { "audit-found" }, &args);
    let theme = Theme::of(ui);
    ui.add(egui::Label::new(theme.text(Type::Medium, told)).wrap());
    if audited.file.reading.said.is_empty() {
        warning_line(ui, &words.say("audit-nothing-said"));
    }
}

/// Takes messages into the library, at its end.
fn take(scene: &Scene<'_>, messages: Vec<crate::message::Message>) -> Intents {
    let at = scene.document.workspace().library.len();
    let told = Sentence::new("audit-taken").with("count", messages.len());
    vec![
        Intent::Change(Command::AddMessages { at, messages, origin: Origin::Import }),
        Intent::Notify(
            Notice::done(told)
                .offering(crate::ui::core::keys::Action::Go(crate::ui::core::place::Place::Messages)),
        ),
    ]
}

/// Whether a file that was dropped on the window is one for the audit.
pub fn is_bot_file(path: &Path) -> bool {
    let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    matches!(extension.as_str(), "sc" | "bp" | "zip" | "yaml") || path.is_dir()
}
