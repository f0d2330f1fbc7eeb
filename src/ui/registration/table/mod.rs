//! The table of templates: what its columns are, and what can be done to its rows.

mod row;

use egui::{Response, Ui};

use super::board::{By, Wish};
use super::mark::Mark;
use crate::ui::core::scene::Scene;
use crate::ui::parts::registration_status;
use crate::ui::widgets::{Column, Sorted, Table, Ticks, Told};
use crate::workspace::MessageId;
use row::Row;

/// The columns by their places.
mod column {
    pub(super) const NAME: usize = 0;
    pub(super) const KIND: usize = 1;
    pub(super) const BUTTONS: usize = 2;
    pub(super) const STATUS: usize = 3;
    pub(super) const SINCE: usize = 4;
    pub(super) const FIT: usize = 5;
}

/// What a column sorts by, if it does.
fn sorted_by(column: usize) -> Option<By> {
    match column {
        column::NAME => Some(By::Name),
        column::KIND => Some(By::Kind),
        column::STATUS => Some(By::Stage),
        column::SINCE => Some(By::Since),
        _ => None,
    }
}

/// What somebody asked for in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// To see a message in the designer.
    Open(MessageId),
    /// To read its history.
    History(MessageId),
    /// To note something about the ticked ones.
    Mark(Mark),
}

/// Shows the templates, no higher than a height.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (ids, height): (&[MessageId], f32),
    wish: &mut Wish,
    chosen: &mut Ticks<MessageId>,
) -> Option<Asked> {
    let words = scene.words;
    let headings = [
        "reg-column-name",
        "reg-column-kind",
        "reg-column-buttons",
        "reg-column-status",
        "reg-column-since",
        "reg-column-fit",
    ]
    .map(|id| words.say(id));
    let [name, kind, buttons, status, since, fit] = &headings;
    // The least widths are those of usual words, in the longer of the languages.
    let mut columns = [
        Column::new(name, 150.0, 190.0),
        Column::new(kind, 120.0, 120.0).gives_way(4),
        Column::new(buttons, 162.0, 250.0).gives_way(2),
        Column::new(status, 174.0, 205.0),
        Column::new(since, 134.0, 135.0).gives_way(1),
        Column::new(fit, 72.0, 80.0).gives_way(3),
    ];
    for (at, column) in columns.iter_mut().enumerate() {
        if let Some(by) = sorted_by(at) {
            *column = column.sorts(order(wish, by));
        }
    }
    let (templates, all) = (words.say("reg-templates"), words.say("reg-show-all"));
    let table = Table::new(words, "registration", &templates, &columns).height(height).ticked();
    let shown = table.offer_all(&all).show(ui, ids, chosen, |id, cells| {
        let entry = scene.document.entry(id);
        let Some((entry, status)) =
            entry.and_then(|entry| Some((entry, registration_status::of(scene.document, entry)?)))
        else {
            return Told::default();
        };
        let row = Row::new(scene, entry, &status);
        row.draw(cells);
        row.told(scene)
    });
    if let Some((column, sorted)) = shown.sort {
        let by = sorted_by(column).filter(|_| sorted != Sorted::No).unwrap_or_default();
        (wish.by, wish.turned) = (by, sorted == Sorted::Down);
    }
    if shown.show_all {
        *wish = Wish::default();
    }
    let mut asked = shown.opened.map(Asked::Open);
    for (id, response) in &shown.rows {
        menu(response, scene, *id, chosen, &mut asked);
    }
    asked
}

fn order(wish: &Wish, by: By) -> Sorted {
    match (wish.by == by, wish.turned) {
        (false, _) => Sorted::No,
        (true, false) => Sorted::Up,
        (true, true) => Sorted::Down,
    }
}

fn menu(
    response: &Response,
    scene: &Scene<'_>,
    id: MessageId,
    chosen: &Ticks<MessageId>,
    asked: &mut Option<Asked>,
) {
    response.context_menu(|ui| {
        let mut offer = |ui: &mut Ui, words: &str, ask| {
            if ui.button(words).clicked() {
                *asked = Some(ask);
            }
        };
        offer(ui, &scene.words.say("reg-open"), Asked::Open(id));
        offer(ui, &scene.words.say("reg-history"), Asked::History(id));
        ui.separator();
        let count = chosen.len().max(1);
        for mark in Mark::ALL {
            let words = scene.words.tell(
                "reg-mark-count",
                &[("mark", scene.words.say(mark.id()).into()), ("count", count.into())],
            );
            offer(ui, &words, Asked::Mark(mark));
        }
    });
}
