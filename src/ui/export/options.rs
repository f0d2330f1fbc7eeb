//! The left part of the dialog: which messages, as what, and where to.

use egui::{RadioButton, Ui};

use super::plan::{Prepared, Scope, Shape};
use super::{ExportDialog, Open, ask_folder};
use crate::files::target_folder::{Ground, Place};
use crate::files::tidy;
use crate::registration::{Dialect, Encoding, Options, Separator, TableKind};
use crate::ui::core::intent::Intents;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{heading, remark, wrong_line};
use crate::ui::parts::path_field::{PathField, path_note};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Button, Look, segmented};
use crate::wording::shown;
use crate::words::{Arg, Words};

impl ExportDialog {
    pub(super) fn options(&mut self, ui: &mut Ui, words: &Words, open: &Open) {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.scope(|ui| self.scope(ui, words, open));
        ui.add_space(space::S);
        self.shape(ui, words, open);
        if !self.choices.workbook {
            self.more(ui, words);
        }
    }

    fn scope(&mut self, ui: &mut Ui, words: &Words, open: &Open) {
        heading(ui, words, "exporting-which");
        // Counting a big library takes longer than a frame may.
        let counts = open.tables.last().and_then(Option::as_ref).map(|prepared| prepared.counts);
        let [openers, selected, all] = match counts {
            Some(counts) => counts.map(|count| Arg::Count(count as u64)),
            None => [const { Arg::Text(std::borrow::Cow::Borrowed("…")) }; 3],
        };
        let scope = &mut self.choices.scope;
        ui.spacing_mut().item_spacing.y = space::XS;
        let mut offer = |ui: &mut Ui, value: Scope, id: &str, count: Arg<'_>| {
            let said = words.tell(id, &[("count", count)]);
            if radio(ui, *scope == value, &said) {
                *scope = value;
            }
        };
        offer(ui, Scope::Openers, "exporting-openers", openers);
        if !open.source.selected.is_empty() {
            offer(ui, Scope::Selected, "exporting-selected", selected);
        }
        offer(ui, Scope::All, "exporting-all", all);
        remark(
            ui,
            &words.say(match self.choices.scope {
                Scope::Openers => "exporting-openers-remark",
                Scope::Selected => "exporting-selected-remark",
                Scope::All => "exporting-all-remark",
            }),
        );
    }

    fn shape(&mut self, ui: &mut Ui, words: &Words, open: &Open) {
        heading(ui, words, "exporting-shape");
        let (csv, xlsx) = (words.say("exporting-csv"), words.say("exporting-xlsx"));
        let options = [(false, &*csv), (true, &*xlsx)];
        if let Some(workbook) = segmented(ui, &words.say("exporting-shape"), &options, self.choices.workbook)
        {
            self.choices.workbook = workbook;
        }
        let excel = self.choices.dialect == Dialect::Excel;
        let told = match (self.choices.workbook, excel) {
            (true, _) => "exporting-xlsx-remark",
            (false, true) => "exporting-excel-remark",
            (false, false) => "exporting-plain-remark",
        };
        remark(ui, &words.say(told));
        let prepared = open.tables.last().and_then(Option::as_ref);
        let calls = |prepared: &Prepared| prepared.tables.iter().any(|table| table.kind == TableKind::Call);
        // What Excel may do to a phone number: the way out of it stands just above.
        if !self.choices.workbook && excel && prepared.is_some_and(calls) {
            remark(ui, &words.say("exporting-phones"));
        }
        let changed = prepared.and_then(|prepared| prepared.changed_titles.as_ref());
        if let Some((count, first)) = changed.filter(|_| !self.choices.workbook) {
            let args = [("count", (*count).into()), ("first", first.into())];
            remark(ui, &words.tell("exporting-titles", &args));
        }
    }

    fn more(&mut self, ui: &mut Ui, words: &Words) {
        let more = &mut self.choices.more;
        let icon = if *more { Icon::ChevronDown } else { Icon::ChevronRight };
        let name = words.say("exporting-more");
        if ui.add(Button::new(&name).icon(icon).look(Look::Quiet).small()).clicked() {
            *more = !*more;
        }
        if !*more {
            return;
        }
        self.dialect(ui, words);
        self.encoding(ui, words);
        self.separator(ui, words);
        let chosen = (self.choices.dialect, self.choices.encoding, self.choices.separator);
        if chosen != (Dialect::Excel, None, None) {
            let usual = words.say("exporting-usual");
            if ui.add(Button::new(&usual).small()).clicked() {
                let choices = &mut self.choices;
                (choices.dialect, choices.encoding, choices.separator) = (Dialect::Excel, None, None);
            }
        }
    }

    fn dialect(&mut self, ui: &mut Ui, words: &Words) {
        heading(ui, words, "exporting-dialect");
        let (excel, plain) = (words.say("exporting-excel"), words.say("exporting-plain"));
        let options = [(Dialect::Excel, &*excel), (Dialect::Plain, &*plain)];
        if let Some(dialect) = segmented(ui, &words.say("exporting-dialect"), &options, self.choices.dialect)
        {
            self.choices.dialect = dialect;
        }
        remark(
            ui,
            &words.say(match self.choices.dialect {
                Dialect::Excel => "exporting-excel-detail",
                Dialect::Plain => "exporting-plain-detail",
            }),
        );
    }

    fn encoding(&mut self, ui: &mut Ui, words: &Words) {
        heading(ui, words, "exporting-encoding");
        let held = Options { encoding: self.choices.encoding, ..self.options_of_dialect() }.encoding();
        for (encoding, id) in [
            (Encoding::Utf8Bom, "encoding-utf8-bom"),
            (Encoding::Utf8, "encoding-utf8"),
            (Encoding::Windows1251, "encoding-windows-1251"),
        ] {
            if radio(ui, held == encoding, &words.say(id)) {
                self.choices.encoding = Some(encoding);
            }
        }
    }

    fn separator(&mut self, ui: &mut Ui, words: &Words) {
        heading(ui, words, "exporting-separator");
        let held = Options { separator: self.choices.separator, ..self.options_of_dialect() }.separator();
        let names = [
            (Separator::Semicolon, words.say("separator-semicolon")),
            (Separator::Comma, words.say("separator-comma")),
            (Separator::Tab, words.say("separator-tab")),
        ];
        let names: Vec<_> = names.iter().map(|(separator, name)| (*separator, name.as_ref())).collect();
        if let Some(separator) = segmented(ui, &words.say("exporting-separator"), &names, held) {
            self.choices.separator = Some(separator);
        }
    }

    fn options_of_dialect(&self) -> Options {
        Options { dialect: self.choices.dialect, ..Options::default() }
    }

    /// Where to; it spans the dialog, because paths are long.
    pub(super) fn folder(&mut self, ui: &mut Ui, scene: &Scene<'_>, open: &mut Open, asked: &mut Intents) {
        let words = scene.words;
        let path = tidy(&self.choices.folder);
        let place = open.place.of(&path).cloned();
        let wrong = matches!(&place, Some(place) if !is_usable(place.as_ref()));
        let label = words.say("exporting-folder");
        let row = PathField::show(ui, words, &label, &mut self.choices.folder, scene.dialog_open, wrong);
        path_note(ui, words, "exporting-path-meant", &self.choices.folder);
        if row.choose {
            ask_folder(words, &self.choices.folder, &mut open.chooser, asked);
        }
        match place {
            Some(Some(place)) => self.tell_place(ui, words, &place, open),
            Some(None) => wrong_line(ui, &words.say("exporting-folder-empty")),
            None => {}
        }
    }

    /// What becomes of what stands in the folder.
    fn tell_place(&self, ui: &mut Ui, words: &Words, place: &Place, open: &Open) {
        match &place.ground {
            Ground::InTheWay(path) => {
                let args = [("path", shown(path).into())];
                wrong_line(ui, &words.tell("exporting-folder-in-the-way", &args));
            }
            Ground::Closed => wrong_line(ui, &words.say("exporting-folder-closed")),
            Ground::New => remark(ui, &words.say("exporting-folder-new")),
            Ground::Folder => {
                let Some(Some(prepared)) = open.tables.of(&self.choices.request()) else { return };
                let replaced = self.replaced(prepared, place);
                if !replaced.is_empty() {
                    let args = [("files", replaced.join(", ").into())];
                    remark(ui, &words.tell("exporting-replaces", &args));
                }
                let stale = self.stale(prepared, place);
                if !stale.is_empty() {
                    let args = [("files", stale.join(", ").into())];
                    remark(ui, &words.tell("exporting-leaves", &args));
                }
            }
        }
    }

    /// Files in the folder that the export replaces.
    fn replaced(&self, prepared: &Prepared, place: &Place) -> Vec<String> {
        let ours: Vec<&str> = match prepared.request.shape {
            Shape::Csv(_) => prepared.tables.iter().map(|table| table.file.as_str()).collect(),
            Shape::Workbook => vec![self.form.workbook()],
        };
        place.present.iter().filter(|name| ours.contains(&name.as_str())).cloned().collect()
    }

    /// Tables in the folder that have no rows now.
    fn stale(&self, prepared: &Prepared, place: &Place) -> Vec<String> {
        if prepared.request.shape == Shape::Workbook {
            return Vec::new();
        }
        let made = |kind: TableKind| prepared.tables.iter().any(|table| table.kind == kind);
        let unmade = TableKind::ALL.into_iter().filter(|&kind| !made(kind)).map(|kind| self.form.file(kind));
        unmade.filter(|file| place.present.iter().any(|name| name == file)).map(str::to_owned).collect()
    }
}

fn is_usable(place: Option<&Place>) -> bool {
    place.is_some_and(|place| matches!(place.ground, Ground::Folder | Ground::New))
}

/// One of several of which one is chosen; says whether it was pressed.
fn radio(ui: &mut Ui, on: bool, words: &str) -> bool {
    let theme = Theme::of(ui);
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            state.fg_stroke.color = theme.color.accent;
            // A circle that nothing stands in must be seen too.
            state.bg_stroke.color = if on { theme.color.accent } else { theme.color.outline };
            state.bg_fill = theme.color.surface;
        }
        ui.add(RadioButton::new(on, theme.text(Type::Body, words))).clicked()
    })
    .inner
}
