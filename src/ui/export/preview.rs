//! The tables before anything is written.

use egui::Ui;

use super::plan::{Prepared, SHOWN_ROWS, Shown};
use crate::registration::TableKind;
use crate::ui::parts::lines::remark;
use crate::ui::theme::{Theme, Type, corners, radius};
use crate::ui::widgets::{Chip, Column, Line, Table, Ticks, Told};
use crate::words::Words;

/// Columns beyond these are told by their number.
const SHOWN_COLUMNS: usize = 12;
const ROW: f32 = 26.0;
/// Height of a table before it scrolls.
const HEIGHT: f32 = 210.0;

/// Shows the tables, one at a time.
pub(super) fn show(ui: &mut Ui, words: &Words, prepared: &Prepared, tab: &mut TableKind) {
    let theme = Theme::of(ui);
    if prepared.faulty_count > 0 && prepared.faulty_count == prepared.chosen {
        return;
    }
    let title = if prepared.faulty_count > 0 { "exporting-preview-rest" } else { "exporting-preview" };
    ui.label(theme.text(Type::H2, words.say(title)));
    let chosen = prepared.tables.iter().find(|table| table.kind == *tab).or_else(|| prepared.tables.first());
    let Some(table) = chosen else {
        remark(ui, &words.say(if prepared.chosen == 0 { "exporting-none" } else { "exporting-nothing" }));
        counted(ui, words, prepared);
        return;
    };
    ui.horizontal_wrapped(|ui| {
        for other in &prepared.tables {
            let name = words.say(tab_id(other.kind));
            let args = [("table", name.into()), ("count", other.report.rows.into())];
            if ui.add(Chip::new(&words.tell("exporting-tab", &args), other.kind == table.kind)).clicked() {
                *tab = other.kind;
            }
        }
    });
    grid(ui, words, table);
    below(ui, words, table);
    counted(ui, words, prepared);
}

/// The id of a table's name.
pub fn tab_id(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Chat => "exporting-tab-chat",
        TableKind::Url => "exporting-tab-url",
        TableKind::Call => "exporting-tab-call",
    }
}

/// The headings and first rows of a table.
pub fn grid(ui: &mut Ui, words: &Words, table: &Shown) {
    let theme = Theme::of(ui);
    let headings = table.headings.iter().take(SHOWN_COLUMNS).enumerate();
    // The text of the message stands first.
    let columns: Vec<Column<'_>> = headings
        .map(|(at, heading)| {
            let (least, ordinary) = if at == 0 { (148.0, 320.0) } else { (96.0, 130.0) };
            Column::new(heading, least, ordinary)
        })
        .collect();
    let rows: Vec<usize> = (0..table.rows.len()).collect();
    let id = ui.make_persistent_id(("export-table", &table.file));
    let mut at: Ticks<usize> = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let frame = egui::Frame::new().stroke(theme.hairline()).corner_radius(corners(radius::M));
    frame.show(ui, |ui| {
        // Where only a part of the table is in sight, its bars would lie over other things.
        ui.spacing_mut().scroll.dormant_handle_opacity = 0.0;
        let name = words.say("exporting-preview");
        let shown =
            Table::new(words, "export-table", &name, &columns).row_height(ROW).height(HEIGHT).sideways();
        ui.push_id(&table.file, |ui| {
            shown.show(ui, &rows, &mut at, |row, cells| {
                let said = table.rows.get(row).map(Vec::as_slice).unwrap_or_default();
                for (column, words) in said.iter().take(columns.len()).enumerate() {
                    cells.text(column, Line::new(words, Type::Small, theme.color.text));
                }
                let named = table.headings.iter().zip(said).filter(|(_, cell)| !cell.is_empty());
                let named: Vec<String> = named.map(|(heading, cell)| format!("{heading}: {cell}")).collect();
                Told { name: named.join("; "), ..Told::default() }
            });
        });
    });
    ui.data_mut(|data| data.insert_temp(id, at));
}

/// What of the table is not seen, and what happened to its rows.
fn below(ui: &mut Ui, words: &Words, table: &Shown) {
    let report = &table.report;
    for (id, count) in [
        ("exporting-rows-hidden", report.rows.saturating_sub(SHOWN_ROWS)),
        ("exporting-columns-hidden", table.headings.len().saturating_sub(SHOWN_COLUMNS)),
        ("exporting-merged", report.merged),
        ("exporting-blank", report.blank),
        ("exporting-guards", report.guards),
    ] {
        if count > 0 {
            remark(ui, &words.tell(id, &[("count", count.into())]));
        }
    }
}

/// What of the chosen messages is in none of the tables.
fn counted(ui: &mut Ui, words: &Words, prepared: &Prepared) {
    for (id, count) in
        [("exporting-rowless", prepared.rowless), ("exporting-buttonless", prepared.buttonless)]
    {
        if count > 0 {
            remark(ui, &words.tell(id, &[("count", count.into())]));
        }
    }
}
