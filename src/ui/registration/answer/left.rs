//! What was found, in which columns the answers stand, and what their words mean.

use egui::{Popup, Role, Ui, WidgetInfo};

use super::AnswerDialog;
use super::read::Read;
use crate::registration::response::Response;
use crate::registration::{Meaning, likely_meaning};
use crate::ui::icons::Icon;
use crate::ui::parts::column_picker::encoding_row;
use crate::ui::parts::lines::{heading, remark, warning_line};
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Button, ends, menu};
use crate::wording::table_facts::facts;
use crate::words::Words;

/// Sentences about what was noticed that are shown.
const MOST_FACTS: usize = 8;

/// More words than this are no statuses.
const MOST_WORDS: usize = 30;

pub(super) fn show(dialog: &mut AnswerDialog, ui: &mut Ui, words: &Words, read: &Read) {
    ui.spacing_mut().item_spacing.y = space::S;
    noticed(dialog, ui, words, read);
    heading(ui, words, "reg-answer-columns");
    let before = dialog.columns;
    column(ui, words, &read.response, "reg-answer-status-column", &mut dialog.columns.status);
    column(ui, words, &read.response, "reg-answer-reason-column", &mut dialog.columns.reason);
    if dialog.columns != before {
        dialog.decide();
    }
    meanings(dialog, ui, words, read);
    ui.add_space(space::XS);
    outcome(dialog, ui, words);
}

/// What was noticed while reading, and the encoding, which can be changed.
fn noticed(dialog: &mut AnswerDialog, ui: &mut Ui, words: &Words, read: &Read) {
    let facts: Vec<String> = read.tables.iter().flat_map(|table| facts(words, table)).collect();
    for fact in facts.iter().take(MOST_FACTS) {
        warning_line(ui, fact);
    }
    let lost = read.found.iter().filter(|found| found.is_changed_by_encoding()).count();
    if lost > 0 {
        warning_line(ui, &words.tell("reg-answer-encoding-lost", &[("count", lost.into())]));
    }
    let layout = read.tables.iter().find_map(|table| table.layout.as_ref());
    if let Some(layout) = layout
        && let Some(encoding) = encoding_row(ui, words, layout.encoding)
    {
        dialog.read_again(|wanted| wanted.encoding = Some(encoding));
    }
}

/// How a further column is called; by its number where it has no heading.
fn heading_of(words: &Words, response: &Response, at: usize) -> String {
    let heading = response.headings.get(at).map(String::as_str).unwrap_or_default();
    if crate::message::is_blank(heading) {
        words.tell("reg-answer-nameless", &[("number", (at + 1).into())])
    } else {
        crate::wording::one_line(heading.trim()).into_owned()
    }
}

fn column(ui: &mut Ui, words: &Words, response: &Response, id: &'static str, chosen: &mut Option<usize>) {
    let theme = Theme::of(ui);
    let none = words.say("reg-answer-no-column");
    let now = chosen.map_or_else(|| none.clone().into_owned(), |at| heading_of(words, response, at));
    ends(
        ui,
        size::CONTROL_SMALL,
        space::S,
        |ui| ui.label(theme.text(Type::Small, words.say(id))),
        |ui| {
            let button = ui.add(Button::new(&now).icon(Icon::ChevronDown).small());
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_description(&*words.say(id)));
            menu(&button, Popup::menu(&button), |ui| {
                let all = std::iter::once(None).chain((0..response.headings.len()).map(Some));
                for at in all {
                    let said =
                        at.map_or_else(|| none.clone().into_owned(), |at| heading_of(words, response, at));
                    let on = at == *chosen;
                    let entry = ui.add(egui::Button::selectable(on, &*said));
                    entry.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, on, &*said));
                    if entry.clicked() {
                        *chosen = at;
                        ui.close();
                    }
                }
            });
        },
    );
}

fn meaning_id(meaning: Option<Meaning>) -> &'static str {
    match meaning {
        None => "reg-meaning-unknown",
        Some(Meaning::Approved) => "reg-approved",
        Some(Meaning::Rejected) => "reg-rejected",
        Some(Meaning::Waiting) => "reg-meaning-waiting",
        Some(Meaning::Nothing) => "reg-meaning-nothing",
    }
}

/// What each word of the status column means: told once, remembered for good.
fn meanings(dialog: &mut AnswerDialog, ui: &mut Ui, words: &Words, read: &Read) {
    if dialog.columns.status.is_none() {
        let id = if read.response.headings.is_empty() {
            "reg-answer-no-columns"
        } else {
            "reg-answer-choose-column"
        };
        return remark(ui, &words.say(id));
    }
    let used = dialog.columns.in_use(&read.response);
    if used.is_empty() {
        return remark(ui, &words.say("reg-answer-no-words"));
    }
    ui.add_space(space::XS);
    heading(ui, words, "reg-answer-meanings");
    let theme = Theme::of(ui);
    let unconfirmed = dialog.columns.unconfirmed(&read.response, &dialog.desk);
    let likely = unconfirmed.iter().filter(|used| used.likely.is_some()).count();
    if likely > 0 {
        remark(ui, &words.say("reg-answer-proposed"));
        let label = words.tell("reg-answer-confirm", &[("count", likely.into())]);
        if ui.add(Button::new(&label).icon(Icon::Ok).small()).clicked() {
            dialog.desk = dialog.desk.with_likely_meanings(&unconfirmed);
            dialog.decide();
        }
    }
    let mut learned = None;
    for (word, count) in used.values().take(MOST_WORDS) {
        let now = dialog.desk.meaning(word);
        ends(
            ui,
            size::CONTROL_SMALL,
            space::S,
            |ui| {
                let short: String = crate::wording::one_line(word).chars().take(40).collect();
                let said =
                    words.tell("reg-answer-word", &[("word", short.into()), ("count", (*count).into())]);
                ui.add(egui::Label::new(theme.text(Type::Small, said)).truncate());
            },
            |ui| {
                let shown = words.say(meaning_id(now));
                let likely = now.is_none().then(|| likely_meaning(word)).flatten();
                let shown = match likely {
                    Some(likely) => {
                        let meaning = words.say(meaning_id(Some(likely)));
                        words.tell("reg-answer-likely", &[("meaning", meaning.into())])
                    }
                    None => shown.into_owned(),
                };
                let button = ui.add(Button::new(&shown).icon(Icon::ChevronDown).small());
                ui.ctx().accesskit_node_builder(button.id, |node| node.set_description(&**word));
                menu(&button, Popup::menu(&button), |ui| {
                    for meaning in std::iter::once(None).chain(Meaning::ALL.map(Some)) {
                        let (said, on) = (words.say(meaning_id(meaning)), meaning == now);
                        let entry = ui.add(egui::Button::selectable(on, &*said));
                        entry.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, on, &*said));
                        if entry.clicked() {
                            learned = Some((word.clone(), meaning));
                            ui.close();
                        }
                    }
                });
            },
        );
    }
    if used.len() > MOST_WORDS {
        remark(ui, &words.say("reg-answer-many-words"));
    }
    if let Some((word, meaning)) = learned {
        dialog.desk = dialog.desk.with_meaning(&word, meaning);
        dialog.decide();
    }
}

/// What would be noted.
fn outcome(dialog: &AnswerDialog, ui: &mut Ui, words: &Words) {
    let Some(applied) = dialog.applied.last() else { return };
    heading(ui, words, "reg-answer-outcome");
    let [approved, rejected, waiting] = applied.noted;
    for (id, count) in [
        ("reg-answer-approved", approved),
        ("reg-answer-rejected", rejected),
        ("reg-answer-waiting", waiting),
        ("reg-answer-new", applied.new.len()),
        ("reg-answer-known", applied.known),
        ("reg-answer-silent", applied.silent),
    ] {
        if count > 0 {
            remark(ui, &words.tell(id, &[("count", count.into())]));
        }
    }
    if !applied.contradicting.is_empty() {
        warning_line(
            ui,
            &words.tell("reg-answer-contradicting", &[("count", applied.contradicting.len().into())]),
        );
    }
    if applied.silent > 0 {
        remark(ui, &words.say("reg-answer-silence"));
    }
}
