//! The findings as a list, by screen or by rule.

use egui::{ScrollArea, Ui};

use super::read::Audited;
use crate::ui::theme::size;
use crate::ui::widgets::option_row;
use crate::wording::audit;
use crate::words::Words;

/// By what the findings are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// Screen by screen.
    #[default]
    Screens,
    /// Rule by rule.
    Rules,
}

/// The two orders with their words.
pub(super) fn options(words: &Words) -> [(Order, String); 2] {
    [
        (Order::Screens, words.say("audit-by-screen").into_owned()),
        (Order::Rules, words.say("audit-by-rule").into_owned()),
    ]
}

/// Shows the list; `chosen` is the finding that is open, by its number in [`Audited::findings`].
pub(super) fn show(
    ui: &mut Ui,
    words: &Words,
    audited: &Audited,
    order: Order,
    chosen: &mut usize,
    height: f32,
) {
    let count = audited.findings.len();
    let area = ScrollArea::vertical().id_salt("audit-findings").max_height(height).auto_shrink([false, true]);
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, size::CONTROL, count, |ui, rows| {
        for row in rows {
            let number = match order {
                Order::Screens => row,
                Order::Rules => audited.by_rule.get(row).copied().unwrap_or(row),
            };
            let Some((name, remark)) = told(words, audited, number, order) else { continue };
            let response = ui.push_id(number, |ui| option_row(ui, &name, &remark, *chosen == number)).inner;
            if response.clicked() {
                *chosen = number;
            }
        }
    });
}

/// What a row says, and what stands at its right.
fn told(words: &Words, audited: &Audited, number: usize, order: Order) -> Option<(String, String)> {
    let finding = audited.findings.get(number)?;
    let reading = &audited.file.reading;
    let said = reading.said.get(finding.said)?;
    let screen = audit::screen(words, reading, said.screen);
    let what = audit::finding(words, said, finding);
    let args = [("screen", screen.into()), ("what", what.into())];
    let name = words.tell(if order == Order::Screens { "audit-row-screen" } else { "audit-row-rule" }, &args);
    let remark = match (finding.place.line, said.times) {
        (_, Some(times)) => words.tell("audit-times", &[("times", times.into())]),
        (0, None) => String::new(),
        (line, None) => {
            let file = reading.file(finding.place).to_owned();
            words.tell("audit-place", &[("file", file.into()), ("line", line.into())])
        }
    };
    Some((name, remark))
}
