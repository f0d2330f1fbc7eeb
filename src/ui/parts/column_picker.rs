//! Telling by hand which columns of a table are which, with its rows in sight, and in which
//! encoding it is read.

use egui::{Popup, Role, Ui, WidgetInfo};

use super::lines::{heading, remark};
use crate::message::is_blank;
use crate::registration::{
    ColumnMapping, ColumnRole, Encoding, Form, Look, LookedSheet, MappedColumn, TableKind, propose_mapping,
};
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Button, Chip, ends, menu, segmented};
use crate::wording::one_line;
use crate::wording::table_facts::encoding_name;
use crate::words::Words;

/// The most columns that are shown.
const SHOWN_COLUMNS: usize = 24;

/// The most rows of which the messages are shown.
const SHOWN_ROWS: usize = 4;

/// The most reply buttons that a table is told to have.
const MAX_REPLIES: u32 = 10;

/// What is told so far.
#[derive(Clone, Debug)]
pub struct ColumnPicker {
    look: Look,
    sheet: usize,
    /// The row of headings, by its place among those looked at; `None` where there is none.
    headings: Option<usize>,
    table: TableKind,
    /// A role for each column.
    roles: Vec<Option<ColumnRole>>,
}

impl ColumnPicker {
    /// Begins with what is likely. `None` where there is nothing to be told.
    pub fn new(look: Look, form: &Form) -> Option<Self> {
        look.sheets.first()?.rows.first()?;
        let mut picker = Self { look, sheet: 0, headings: None, table: TableKind::Chat, roles: Vec::new() };
        picker.propose(form);
        Some(picker)
    }

    fn sheet(&self) -> Option<&LookedSheet> {
        self.look.sheets.get(self.sheet)
    }

    /// The row of headings is the first with several cells; what is likely of its columns.
    fn propose(&mut self, form: &Form) {
        let Some(sheet) = self.look.sheets.get(self.sheet) else { return };
        let width = sheet.rows.iter().map(|(_, row)| row.len()).max().unwrap_or(0);
        let says = |row: &[String]| row.iter().filter(|cell| !is_blank(cell)).count();
        self.headings = Some(sheet.rows.iter().position(|(_, row)| says(row) > 1).unwrap_or(0));
        self.roles = vec![None; width];
        let rows: Vec<Vec<String>> = self.rows().map(<[String]>::to_vec).collect();
        let Some(mapping) = propose_mapping(form, self.heading_row(), &rows) else { return };
        self.table = mapping.table;
        for column in mapping.columns {
            if let Some(role) = self.roles.get_mut(column.at) {
                *role = Some(column.role);
            }
        }
    }

    fn heading_row(&self) -> &[String] {
        let row = self.headings.and_then(|at| self.sheet()?.rows.get(at));
        row.map(|(_, row)| row.as_slice()).unwrap_or_default()
    }

    /// The rows below the headings.
    fn rows(&self) -> impl Iterator<Item = &[String]> {
        let rows = self.sheet().map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
        let below = self.headings.map_or(0, |at| at + 1);
        rows.iter().skip(below).map(|(_, row)| row.as_slice())
    }

    /// What is told, once it is all that is needed.
    pub fn told(&self) -> Option<ColumnMapping> {
        Some(self.mapping()).filter(ColumnMapping::is_complete)
    }

    fn mapping(&self) -> ColumnMapping {
        let headings = self.heading_row();
        let told = self.roles.iter().enumerate().filter_map(|(at, role)| Some((at, (*role)?)));
        let columns = told.map(|(at, role)| MappedColumn {
            heading: headings.get(at).cloned().unwrap_or_default(),
            at,
            role,
        });
        ColumnMapping { table: self.table, columns: columns.collect(), headings: self.headings.is_some() }
    }

    /// Shows it, and gives the encoding that was chosen anew. `with_answers`: there may be columns
    /// with a status and a reason.
    pub fn show(&mut self, ui: &mut Ui, words: &Words, form: &Form, with_answers: bool) -> Option<Encoding> {
        let mut chosen = None;
        heading(ui, words, "columns-by-hand");
        remark(ui, &words.say("columns-by-hand-remark"));
        if let Some(layout) = self.look.layout
            && let Some(encoding) = encoding_row(ui, words, layout.encoding)
        {
            chosen = Some(encoding);
        }
        self.sheets(ui, words, form);
        self.kinds(ui, words);
        self.heading_choice(ui, words);
        self.columns(ui, words, with_answers);
        let mapping = self.mapping();
        self.messages(ui, words, &mapping);
        if !mapping.is_complete() {
            let id = match self.table {
                TableKind::Chat => "columns-need-chat",
                TableKind::Url => "columns-need-url",
                TableKind::Call => "columns-need-call",
            };
            remark(ui, &words.say(id));
        }
        chosen
    }

    fn sheets(&mut self, ui: &mut Ui, words: &Words, form: &Form) {
        if self.look.sheets.len() < 2 {
            return;
        }
        let mut chosen = self.sheet;
        ui.horizontal_wrapped(|ui| {
            for (at, sheet) in self.look.sheets.iter().enumerate() {
                let name = words.tell("columns-sheet", &[("sheet", one_line(&sheet.name).into())]);
                if ui.add(Chip::new(&name, at == self.sheet)).clicked() {
                    chosen = at;
                }
            }
        });
        if chosen != self.sheet {
            self.sheet = chosen;
            self.propose(form);
        }
    }

    fn kinds(&mut self, ui: &mut Ui, words: &Words) {
        let names = ["importing-table-chat", "importing-table-url", "importing-table-call"];
        let names = names.map(|id| words.say(id));
        let [chat, url, call] = &names;
        let options = [(TableKind::Chat, &**chat), (TableKind::Url, &**url), (TableKind::Call, &**call)];
        if let Some(table) = segmented(ui, &words.say("columns-table"), &options, self.table) {
            self.table = table;
            let fits = |role: &ColumnRole| match role {
                ColumnRole::Reply(_) => table == TableKind::Chat,
                ColumnRole::Title | ColumnRole::Target => table != TableKind::Chat,
                ColumnRole::Text | ColumnRole::Status | ColumnRole::Reason => true,
            };
            self.roles.iter_mut().for_each(|role| *role = role.filter(fits));
        }
    }

    fn heading_choice(&mut self, ui: &mut Ui, words: &Words) {
        let Some(sheet) = self.look.sheets.get(self.sheet) else { return };
        let told = |at: Option<usize>| match at.and_then(|at| sheet.rows.get(at)) {
            Some((number, _)) => words.tell("columns-headings-in", &[("row", (*number).into())]),
            None => words.say("columns-no-headings").into_owned(),
        };
        let options: Vec<(Option<usize>, String)> =
            (0..sheet.rows.len().min(30)).map(Some).chain([None]).map(|at| (at, told(at))).collect();
        let label = words.say("columns-headings");
        if let Some(at) = choice(ui, &label, &label, &told(self.headings), &options, &self.headings) {
            self.headings = at;
        }
    }

    fn columns(&mut self, ui: &mut Ui, words: &Words, with_answers: bool) {
        let roles = roles_of(self.table, with_answers);
        let options: Vec<(Option<ColumnRole>, String)> = std::iter::once(None)
            .chain(roles.into_iter().map(Some))
            .map(|role| (role, role_name(words, role, self.table)))
            .collect();
        let mut told = None;
        for (at, role) in self.roles.iter().enumerate().take(SHOWN_COLUMNS) {
            let sample = self.rows().filter_map(|row| row.get(at)).find(|cell| !is_blank(cell));
            let head = self.heading_row().get(at).filter(|head| !is_blank(head));
            let name = match head {
                Some(head) => one_line(head.trim()).into_owned(),
                None => {
                    words.tell("columns-nameless", &[("column", crate::registration::column_name(at).into())])
                }
            };
            let sample = sample.map(|cell| one_line(cell).chars().take(80).collect::<String>());
            let label = match sample {
                Some(sample) => {
                    words.tell("columns-column", &[("name", name.as_str().into()), ("sample", sample.into())])
                }
                None => name.clone(),
            };
            let now = role_name(words, *role, self.table);
            if let Some(role) = choice(ui, &label, &name, &now, &options, role) {
                told = Some((at, role));
            }
        }
        if let Some((at, role)) = told {
            // Every role is one column's.
            self.roles.iter_mut().filter(|other| role.is_some() && **other == role).for_each(|o| *o = None);
            if let Some(place) = self.roles.get_mut(at) {
                *place = role;
            }
        }
    }

    /// The first messages as they would be read.
    fn messages(&self, ui: &mut Ui, words: &Words, mapping: &ColumnMapping) {
        let theme = Theme::of(ui);
        let order = |role: ColumnRole| match role {
            ColumnRole::Text => 0,
            ColumnRole::Reply(number) => number,
            ColumnRole::Title => 1,
            ColumnRole::Target => 2,
            ColumnRole::Status => 100,
            ColumnRole::Reason => 101,
        };
        let mut columns: Vec<_> =
            mapping.columns.iter().map(|column| (order(column.role), column.at)).collect();
        columns.sort_unstable();
        if columns.is_empty() {
            return;
        }
        heading(ui, words, "columns-rows");
        for row in self.rows().take(SHOWN_ROWS) {
            let cells = columns.iter().filter_map(|(_, at)| row.get(*at)).filter(|cell| !is_blank(cell));
            let line: Vec<String> = cells.map(|cell| one_line(cell).chars().take(120).collect()).collect();
            let line = theme.colored(Type::Small, theme.color.text2, line.join(" · "));
            ui.add(egui::Label::new(line).truncate());
        }
    }
}

/// In which encoding a table was read, to be changed where it shows nonsense.
pub fn encoding_row(ui: &mut Ui, words: &Words, now: Encoding) -> Option<Encoding> {
    let label = words.say("columns-encoding");
    let options: Vec<(Encoding, String)> = Encoding::READ
        .into_iter()
        .map(|encoding| {
            let name = encoding_name(words, encoding);
            let id = match encoding {
                Encoding::Utf16Be => "encoding-big-end",
                Encoding::Utf16Le => "encoding-little-end",
                _ => return (encoding, name),
            };
            (encoding, words.tell(id, &[("name", name.into())]))
        })
        .collect();
    let shown = options.iter().find(|(encoding, _)| *encoding == now).map_or("", |(_, name)| name);
    choice(ui, &label, &label, shown, &options, &now)
}

/// A line with a menu at its end. Gives what was chosen anew.
fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    name: &str,
    shown: &str,
    options: &[(T, String)],
    now: &T,
) -> Option<T> {
    let theme = Theme::of(ui);
    let mut chosen = None;
    ends(
        ui,
        size::CONTROL_SMALL,
        space::S,
        |ui| ui.add(egui::Label::new(theme.text(Type::Small, label)).truncate()),
        |ui| {
            let button = ui.add(Button::new(shown).icon(Icon::ChevronDown).small());
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_description(name));
            menu(&button, Popup::menu(&button), |ui| {
                for (value, words) in options {
                    let on = value == now;
                    let entry = ui.add(egui::Button::selectable(on, words.as_str()));
                    entry.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, on, words));
                    if entry.clicked() {
                        chosen = Some(*value).filter(|value| value != now);
                        ui.close();
                    }
                }
            });
        },
    );
    chosen
}

fn roles_of(table: TableKind, with_answers: bool) -> Vec<ColumnRole> {
    let mut roles = vec![ColumnRole::Text];
    match table {
        TableKind::Chat => roles.extend((1..=MAX_REPLIES).map(ColumnRole::Reply)),
        TableKind::Url | TableKind::Call => roles.extend([ColumnRole::Title, ColumnRole::Target]),
    }
    if with_answers {
        roles.extend([ColumnRole::Status, ColumnRole::Reason]);
    }
    roles
}

fn role_name(words: &Words, role: Option<ColumnRole>, table: TableKind) -> String {
    let id = match role {
        None => "column-none",
        Some(ColumnRole::Text) => "column-text",
        Some(ColumnRole::Reply(number)) => {
            return words.tell("column-reply", &[("number", u64::from(number).into())]);
        }
        Some(ColumnRole::Title) => "column-title",
        Some(ColumnRole::Target) if table == TableKind::Call => "column-phone",
        Some(ColumnRole::Target) => "column-url",
        Some(ColumnRole::Status) => "reg-answer-status-column",
        Some(ColumnRole::Reason) => "reg-answer-reason-column",
    };
    words.say(id).into_owned()
}
