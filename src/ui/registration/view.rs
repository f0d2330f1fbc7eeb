//! A package that was made: what is in it, the same files again, and what is otherwise today.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Label, ScrollArea, Ui};

use super::pack::{self, Failure, free, place_of, tables_of, write_files};
use super::{name, packages, send};
use crate::files::{tidy, usual_folder};
use crate::registration::{FieldName, Package, PackageId, differences};
use crate::tasks::{JobError, Latest, Task};
use crate::ui::core::frame_clock::FrameClock;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::notices::{Notice, Sentence};
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::{Ask, Choose};
use crate::ui::icons::Icon;
use crate::ui::parts::chooser::{Chooser, Chosen};
use crate::ui::parts::lines::{remark, wrong_line};
use crate::ui::parts::path_field::PathField;
use crate::ui::parts::table_preview::{ShownTable, tab_id};
use crate::ui::registration::packages::Tab;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{self, Answer, Button, Chip, Dialog};
use crate::wording::shown;

/// A template that is otherwise today.
struct Otherwise {
    name: String,
    /// `None` where the message is gone.
    fields: Option<Vec<(FieldName, String, String)>>,
}

/// What takes time to work out.
struct Looked {
    tables: Vec<ShownTable>,
    otherwise: Vec<Otherwise>,
}

/// The dialog.
pub(super) struct PackageView {
    id: PackageId,
    package: Arc<Package>,
    tab: Tab,
    table: usize,
    looked: Latest<u64, Looked>,
    folder: String,
    zipped: bool,
    /// What it will be called, where its name is taken.
    free: Latest<PathBuf, PathBuf>,
    writing: Option<Task<Result<PathBuf, Failure>>>,
    failed: Option<Failure>,
    chooser: Chooser,
}

/// Seconds without a change after which the folder is looked at.
const PAUSE: f64 = 0.25;
/// More templates than this are told by their number.
const SHOWN: usize = 100;

impl PackageView {
    /// The dialog for a package, on one of its pages.
    pub(super) fn new(scene: &Scene<'_>, id: PackageId, tab: Tab) -> Self {
        let package = scene.document.workspace().packages.get(id).cloned().unwrap_or_default();
        let folder = usual_folder().to_string_lossy().into_owned();
        let (looked, chooser) = (Latest::default(), Chooser::default());
        Self {
            id,
            package,
            tab,
            table: 0,
            looked,
            folder,
            zipped: false,
            free: Latest::default(),
            writing: None,
            failed: None,
            chooser,
        }
    }

    /// One frame of it. `false` where it was closed.
    pub(super) fn show(&mut self, ctx: &Context, scene: &Scene<'_>, asked: &mut Intents) -> bool {
        self.follow(ctx, scene, asked);
        if let Some(Chosen::Path(path)) = self.chooser.answer() {
            self.folder = path.to_string_lossy().into_owned();
        }
        let words = scene.words;
        let title = packages::line(scene, &self.package);
        let (again, close) = (words.say("reg-again-yes"), words.say("notice-close"));
        let usable = self.writing.is_none() && tidy(&self.folder).is_some();
        let dialog = if self.tab == Tab::Files {
            Dialog::new("reg-package", &title, &again, &close).usable(usable)
        } else {
            Dialog::notice("reg-package", &title, &close)
        };
        let mut choose = false;
        let ((), answer) = dialog.width(820.0).show(ctx, |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            self.tabs(ui, scene);
            let height = (ui.ctx().content_rect().height() - 300.0).max(120.0);
            ScrollArea::vertical().id_salt("package-body").max_height(height).show(ui, |ui| {
                match self.tab {
                    Tab::Inside => self.inside(ui, scene),
                    Tab::Letter => self.letter(ui, scene, asked),
                    Tab::Today => self.today(ui, scene),
                    Tab::Files => choose = self.files(ui, scene),
                }
                widgets::keep_focus_in_sight(ui);
            });
        });
        if choose {
            let title = words.say("reg-pack-folder-title").into_owned();
            self.chooser.ask(asked, |then| Ask::new(Choose::Folder, title, then));
        }
        match (answer, self.tab) {
            (Some(Answer::Yes), Tab::Files) => self.write(scene, asked),
            (Some(_), _) => match self.writing.take() {
                Some(task) => task.stop(),
                None => return false,
            },
            (None, _) => {}
        }
        true
    }

    fn follow(&mut self, ctx: &Context, scene: &Scene<'_>, asked: &mut Intents) {
        if self.looked.poll(&FrameClock(ctx), &self.id.number(), 0.0).is_some() {
            let (package, library) = (Arc::clone(&self.package), scene.document.workspace().library.clone());
            let work =
                move |_: &_| Looked { tables: tables_of(&package), otherwise: otherwise(&package, &library) };
            self.looked.begin(Task::start(asked, work));
        }
        if let Some(place) =
            self.there(scene).and_then(|place| self.free.poll(&FrameClock(ctx), &place, PAUSE))
        {
            self.free.begin(Task::start(asked, move |_: &_| free(place)));
        }
        match self.writing.as_ref().and_then(Task::take) {
            None => return,
            Some(Ok(Ok(place))) => {
                let done = Sentence::new("reg-again-done");
                let there = Sentence::new("reg-pack-done-in").with("path", shown(&place));
                asked.push(Intent::Notify(Notice::done(done).and(there)));
            }
            Some(Ok(Err(Failure::Stopped)) | Err(JobError::Stopped)) => {}
            Some(Ok(Err(failure))) => self.failed = Some(failure),
            Some(Err(JobError::Panicked(said))) => {
                self.failed = Some(Failure::Pack(crate::registration::PackError::Archive(said)));
            }
        }
        self.writing = None;
    }

    /// Where it would be, were nothing there.
    fn there(&self, scene: &Scene<'_>) -> Option<PathBuf> {
        Some(place_of(&name::of(scene, &self.package), &tidy(&self.folder)?, self.zipped))
    }

    fn tabs(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let words = scene.words;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
            for (tab, id) in [
                (Tab::Inside, "reg-view-inside"),
                (Tab::Letter, "reg-pack-letter"),
                (Tab::Today, "reg-view-today"),
                (Tab::Files, "reg-view-again"),
            ] {
                if ui.add(Chip::new(&words.say(id), self.tab == tab)).clicked() {
                    self.tab = tab;
                }
            }
        });
    }

    fn inside(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let words = scene.words;
        let Some(looked) = self.looked.last() else { return remark(ui, &words.say("reg-pack-preparing")) };
        ui.spacing_mut().item_spacing.y = space::S;
        if looked.tables.len() > 1 {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
                for (at, table) in looked.tables.iter().enumerate() {
                    let table_name = words.say(tab_id(table.kind));
                    let args = [("table", table_name.into()), ("count", table.report.rows.into())];
                    if ui.add(Chip::new(&words.tell("exporting-tab", &args), self.table == at)).clicked() {
                        self.table = at;
                    }
                }
            });
        }
        if let Some(table) = looked.tables.get(self.table).or_else(|| looked.tables.first()) {
            pack::table_of(ui, words, table);
        }
        remark(ui, &words.say("reg-view-frozen"));
    }

    fn letter(&self, ui: &mut Ui, scene: &Scene<'_>, asked: &mut Intents) {
        let theme = Theme::of(ui);
        let letter = &self.package.letter;
        ui.add(Label::new(theme.text(Type::Medium, &*letter.subject)).wrap());
        ui.add(Label::new(theme.colored(Type::Body, theme.color.text2, &*letter.text)).wrap());
        if !letter.changes.is_empty() {
            ui.separator();
            ui.add(Label::new(theme.colored(Type::Small, theme.color.text2, &*letter.changes)).wrap());
        }
        let words = scene.words;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
            if ui.add(Button::new(&words.say("letter-open")).icon(Icon::Mail).small()).clicked() {
                asked.push(send::open_in_mail(scene, &self.package));
            }
            if ui.add(Button::new(&words.say("reg-letter-copy")).icon(Icon::Copy).small()).clicked() {
                ui.ctx().copy_text(format!("{}\n\n{}", letter.subject, letter.text));
            }
            let sent = words.say("letter-mark-sent");
            if send::waits(scene, self.id, &self.package)
                && ui.add(Button::new(&sent).icon(Icon::Ok).small()).clicked()
            {
                asked.extend(send::note_sent(scene, self.id));
            }
        });
    }

    fn today(&self, ui: &mut Ui, scene: &Scene<'_>) {
        let words = scene.words;
        ui.spacing_mut().item_spacing.y = space::S;
        let Some(looked) = self.looked.last() else { return remark(ui, &words.say("reg-pack-preparing")) };
        if looked.otherwise.is_empty() {
            return remark(ui, &words.say("reg-view-same"));
        }
        let count = looked.otherwise.len();
        remark(ui, &words.tell("reg-view-otherwise", &[("count", count.into())]));
        for one in looked.otherwise.iter().take(SHOWN) {
            let name = if crate::message::is_blank(&one.name) {
                words.say("reg-unnamed")
            } else {
                (&*one.name).into()
            };
            match &one.fields {
                Some(fields) => pack::changed_one(ui, words, &name, None, fields),
                None => remark(ui, &words.tell("reg-view-gone", &[("name", name.into())])),
            }
        }
        if count > SHOWN {
            remark(ui, &words.tell("reg-letter-more", &[("count", (count - SHOWN).into())]));
        }
    }

    /// Says whether the system's dialog is wanted.
    fn files(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> bool {
        let words = scene.words;
        ui.spacing_mut().item_spacing.y = space::S;
        remark(ui, &words.say("reg-again-remark"));
        let (folder, archive) = (words.say("reg-pack-as-folder"), words.say("reg-pack-as-zip"));
        let options = [(false, &*folder), (true, &*archive)];
        let shape = widgets::segmented(ui, &words.say("reg-pack-shape"), &options, self.zipped);
        self.zipped = shape.unwrap_or(self.zipped);
        let label = words.say("exporting-folder");
        let field = PathField::show(ui, words, &label, &mut self.folder, scene.dialog_open, false);
        if let Some(place) = self.there(scene).and_then(|place| self.free.of(&place)) {
            remark(ui, &words.tell("reg-pack-place", &[("path", shown(place).into())]));
        }
        if let Some(task) = &self.writing {
            let (what, stop) = (words.say("reg-pack-job"), words.say("job-stop"));
            if widgets::progress(ui, &what, &stop, task.progress()) {
                self.writing = None;
            }
        }
        if let Some(failure) = &self.failed {
            wrong_line(ui, &pack::say_failure(words, failure));
        }
        field.choose
    }

    fn write(&mut self, scene: &Scene<'_>, asked: &mut Intents) {
        let Some(place) = self.there(scene) else { return };
        let (package, zipped) = (Arc::clone(&self.package), self.zipped);
        self.failed = None;
        self.writing = Some(Task::start(asked, move |meter: &_| write_files(&package, place, zipped, meter)));
    }
}

fn otherwise(package: &Package, library: &crate::workspace::Library) -> Vec<Otherwise> {
    let look = |item: &crate::registration::PackedMessage| {
        let name = item.content.name.clone();
        let Some(entry) = library.get(item.id) else { return Some(Otherwise { name, fields: None }) };
        let found = differences(&item.content, &entry.message);
        let fields: Vec<_> =
            found.into_iter().map(|d| (d.field, d.before.to_owned(), d.after.to_owned())).collect();
        (!fields.is_empty()).then_some(Otherwise { name: entry.message.name.clone(), fields: Some(fields) })
    };
    package.items.iter().filter_map(look).collect()
}
