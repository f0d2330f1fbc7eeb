//! The table: long, narrow, empty.

use egui::Ui;

use super::Specimens;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Cells, Column, Line, Sorted, Table, Ticks, Told, Tone};
use crate::words::Words;

/// Rows of the long one.
const ROWS: usize = 40;
/// Rows of it that are seen.
const SEEN: usize = 5;
/// Width in which some columns give way.
const NARROW: f32 = 310.0;

/// The view state of the tables.
pub(super) struct Specimen {
    sorted: Sorted,
    ticks: Ticks<usize>,
    narrow: Ticks<usize>,
}

impl Default for Specimen {
    fn default() -> Self {
        let mut ticks = Ticks::default();
        ticks.toggle(1);
        Self { sorted: Sorted::Up, ticks, narrow: Ticks::default() }
    }
}

const STATES: [(&str, Tone); 4] = [
    ("reg-ready", Tone::Good),
    ("reg-changed", Tone::Warning),
    ("reg-sent", Tone::Neutral),
    ("reg-rejected", Tone::Error),
];

pub(super) fn show(specimens: &mut Specimens, ui: &mut Ui, words: &Words) {
    let Specimen { sorted, ticks, narrow } = &mut specimens.table;
    let headings = ["reg-column-name", "reg-column-buttons", "reg-column-status", "reg-column-fit"]
        .map(|id| words.say(id));
    let [name, buttons, status, fit] = &headings;
    let columns = |sorted: Sorted| {
        [
            Column::new(name, 104.0, 120.0).sorts(sorted),
            Column::new(buttons, 150.0, 200.0).gives_way(1),
            Column::new(status, 100.0, 180.0).sorts(Sorted::No),
            Column::new(fit, 60.0, 70.0).gives_way(2),
        ]
    };
    let called = words.say("reg-templates");
    let mut keys: Vec<usize> = (0..ROWS).collect();
    if *sorted == Sorted::Down {
        keys.reverse();
    }
    ui.scope(|ui| {
        let columns = columns(*sorted);
        let table = Table::new(words, "gallery-long", &called, &columns).ticked();
        let shown =
            table.height(Table::height_of(SEEN)).show(ui, &keys, ticks, |key, cells| row(words, key, cells));
        if let Some((0, next)) = shown.sort {
            *sorted = next;
        }
    });
    ui.add_space(space::L);
    ui.scope(|ui| {
        ui.set_max_width(NARROW);
        let columns = columns(Sorted::No);
        let table = Table::new(words, "gallery-narrow", &called, &columns);
        table.show(ui, &[1, 2], narrow, |key, cells| row(words, key, cells));
    });
    ui.add_space(space::L);
    ui.scope(|ui| {
        let (columns, all) = (columns(Sorted::No), words.say("reg-show-all"));
        let table = Table::new(words, "gallery-nothing", &called, &columns).ticked().offer_all(&all);
        table.show(ui, &[], &mut Ticks::<usize>::default(), |_, _| Told::default());
    });
}

fn row(words: &Words, key: usize, cells: &mut Cells<'_>) -> Told {
    let c = &Theme::of(cells.ui()).color;
    let name = words.tell("message-unnamed", &[("number", (key + 1).into())]);
    let labels = ["gallery-sample-yes", "gallery-sample-short", "gallery-sample-long"];
    let labels: Vec<String> = labels.iter().take(key % 3 + 1).map(|id| words.say(id).into_owned()).collect();
    let (state, tone) = STATES.get(key % STATES.len()).copied().unwrap_or(("reg-draft", Tone::Neutral));
    let state = words.say(state);
    let fits = tone == Tone::Good;
    let fit = words.say(if fits { "reg-fit-yes" } else { "reg-fit-no" });
    cells.text(0, Line::new(&name, Type::Medium, c.text));
    cells.labels(1, &labels);
    cells.state(2, tone, Line::new(&state, Type::Small, c.text2));
    let mark = if fits { (Icon::Ok, c.accent) } else { (Icon::Close, c.text3) };
    cells.marked(3, mark, Line::new(&fit, Type::Small, c.text2));
    Told {
        name: format!("{name}, {}, {state}", labels.join(", ")),
        description: fit.into_owned(),
        hover: None,
    }
}
