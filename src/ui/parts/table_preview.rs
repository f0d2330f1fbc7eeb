//! A table for the provider as it will be, before anything is written.

use egui::Ui;

use crate::registration::{self, TableKind, TableReport};
use crate::ui::theme::{Theme, Type, corners, radius};
use crate::ui::widgets::{Column, Line, Table, Ticks, Told};
use crate::words::Words;

/// Rows of a table that are shown.
pub const SHOWN_ROWS: usize = 50;

/// Characters of a cell that are shown; the whole stands in the file.
const SHOWN_CHARACTERS: usize = 1500;

/// A table as it will be.
#[derive(Clone, Debug)]
pub struct ShownTable {
    /// Which table it is.
    pub kind: TableKind,
    /// Its file.
    pub file: String,
    /// The headings of its columns.
    pub headings: Vec<String>,
    /// Its first rows.
    pub rows: Vec<Vec<String>>,
    /// What is counted in it.
    pub report: TableReport,
    /// How many bytes its CSV has; 0 in a workbook.
    pub bytes: u64,
}

/// A table as it is shown.
pub fn shown_table(table: &registration::Table<'_>, report: TableReport, bytes: u64) -> ShownTable {
    let cell = |text: &str| text.chars().take(SHOWN_CHARACTERS).collect::<String>();
    let rows = table.rows().iter().take(SHOWN_ROWS).map(|row| table.cells(row).map(cell).collect());
    ShownTable {
        kind: table.kind(),
        file: table.file().to_owned(),
        headings: table.headings().to_vec(),
        rows: rows.collect(),
        report,
        bytes,
    }
}

/// Columns beyond these are told by their number.
pub const SHOWN_COLUMNS: usize = 12;

const ROW: f32 = 26.0;

/// Height of a table before it scrolls.
const HEIGHT: f32 = 210.0;

/// The id of a table's name.
pub fn tab_id(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Chat => "exporting-tab-chat",
        TableKind::Url => "exporting-tab-url",
        TableKind::Call => "exporting-tab-call",
    }
}

/// The headings and first rows of a table.
pub fn grid(ui: &mut Ui, words: &Words, table: &ShownTable) {
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
