//! The tables before anything is written.

use egui::{Align, Label, Layout, ScrollArea, Ui};
use egui_extras::{Column, TableBuilder};

use super::plan::{Prepared, SHOWN_ROWS, Shown};
use crate::registration::TableKind;
use crate::ui::files::remark;
use crate::ui::theme::{Theme, Type, space, text};
use crate::ui::widgets::Chip;
use crate::words::Words;

/// Columns beyond these are told by their number.
const SHOWN_COLUMNS: usize = 12;
const ROW: f32 = 26.0;
const HEAD: f32 = 28.0;
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
    grid(ui, table);
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
pub fn grid(ui: &mut Ui, table: &Shown) {
    let theme = Theme::of(ui);
    let columns = table.headings.len().min(SHOWN_COLUMNS);
    let room = ui.available_width();
    let narrow = (room * if columns > 3 { 0.18 } else { 0.27 }).clamp(96.0, 200.0);
    let gap = ui.spacing().item_spacing.x;
    let wide = (room - (narrow + gap) * (columns as f32 - 1.0) - space::M).max(170.0);
    let frame = egui::Frame::new().stroke(theme.hairline()).corner_radius(crate::ui::theme::corners(8));
    frame.show(ui, |ui| {
        // Where only a part of the table is in sight, its bars would lie over other things.
        ui.spacing_mut().scroll.dormant_handle_opacity = 0.0;
        ScrollArea::horizontal().id_salt(("export-table", &table.file)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            TableBuilder::new(ui)
                .id_salt(&table.file)
                .striped(true)
                .vscroll(true)
                .max_scroll_height(HEIGHT)
                .auto_shrink([false, true])
                .cell_layout(Layout::left_to_right(Align::Center))
                .column(Column::exact(wide))
                .columns(Column::exact(narrow), columns.saturating_sub(1))
                .header(HEAD, |mut header| {
                    for heading in table.headings.iter().take(columns) {
                        header.col(|ui| cell(ui, heading, Type::CaptionMedium));
                    }
                })
                .body(|body| {
                    body.rows(ROW, table.rows.len(), |mut row| {
                        let cells = table.rows.get(row.index()).map(Vec::as_slice).unwrap_or_default();
                        for words in cells.iter().take(columns) {
                            row.col(|ui| cell(ui, words, Type::Small));
                        }
                    });
                });
        });
    });
}

/// One row of letters; where they do not fit, they end in «…» and stand whole in the tooltip.
fn cell(ui: &mut Ui, words: &str, kind: Type) {
    let theme = Theme::of(ui);
    let color = if kind == Type::CaptionMedium { theme.color.text2 } else { theme.color.text };
    ui.add_space(space::S);
    let line = words.replace(['\n', '\r', '\t'], " ");
    let job = text::one_row(&line, text::format(kind, color), ui.available_width());
    let response = ui.add(Label::new(job).truncate());
    if line != words {
        response.on_hover_text(words);
    }
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
