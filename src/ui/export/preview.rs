//! The tables before anything is written.

use egui::Ui;

use super::plan::Prepared;
use crate::registration::TableKind;
use crate::ui::parts::lines::remark;
use crate::ui::parts::table_preview::{SHOWN_COLUMNS, SHOWN_ROWS, ShownTable, grid, tab_id};
use crate::ui::theme::{Theme, Type};
use crate::ui::widgets::Chip;
use crate::words::Words;

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

/// What of the table is not seen, and what happened to its rows.
fn below(ui: &mut Ui, words: &Words, table: &ShownTable) {
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
