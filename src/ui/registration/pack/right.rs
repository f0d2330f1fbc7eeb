//! The package before it is written: what stops it, its tables, its letter, what changed.

use egui::{Label, Ui};

use super::plan::{Prepared, Scope};
use super::{PackDialog, Tab, Wants};
use crate::registration::{Letter, TableReport};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::faulty_list::FaultyList;
use crate::ui::parts::lines::{remark, wrong_line};
use crate::ui::parts::table_preview::{SHOWN_ROWS, ShownTable, grid, tab_id};
use crate::ui::registration::letter::{Changed, field_line};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{Button, Chip, FieldState, TextField, card, mark_words, marked_text};
use crate::wording::{dates, one_line};
use crate::words::Words;

/// More changed templates than this are told by their number.
const SHOWN_CHANGES: usize = 100;

pub(super) fn show(dialog: &mut PackDialog, ui: &mut Ui, scene: &Scene<'_>, wants: &mut Wants) {
    ui.spacing_mut().item_spacing.y = space::M;
    let wanted = dialog.request(scene);
    let fresh = dialog.prepared.of(&wanted).is_some();
    let PackDialog { prepared, choices, tab, edited, .. } = dialog;
    let Some(Some(prepared)) = prepared.last() else {
        return remark(ui, &scene.words.say("reg-pack-preparing"));
    };
    let left_out = scene.words.say("reg-pack-without");
    let listed =
        FaultyList { named: &prepared.faulty, count: prepared.faulty_count, without: Some(&*left_out) };
    wants.mend = listed.show(ui, scene.words, &mut choices.without_faulty).or(wants.mend);
    if let Some(refused) = &prepared.refused {
        card(ui, FieldState::Error, |ui| {
            ui.set_width(ui.available_width());
            wrong_line(ui, refused);
        });
    }
    if !fresh {
        remark(ui, &scene.words.say("reg-pack-preparing"));
    }
    if prepared.package.items.is_empty() {
        let id = if choices.scope == Scope::Changed { "reg-pack-none-changed" } else { "reg-pack-none" };
        return remark(ui, &scene.words.say(id));
    }
    tabs(ui, scene.words, prepared, tab);
    match *tab {
        Tab::Table(at) => {
            let table = prepared.tables.get(at).or_else(|| prepared.tables.first());
            if let Some(shown) = table {
                table_of(ui, scene.words, shown);
            }
        }
        Tab::Letter => letter(ui, scene.words, prepared, edited),
        Tab::Changes => changes(ui, scene, &prepared.changed),
    }
}

fn tabs(ui: &mut Ui, words: &Words, prepared: &Prepared, tab: &mut Tab) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for (at, table) in prepared.tables.iter().enumerate() {
            let args = [("table", words.say(tab_id(table.kind)).into()), ("count", table.report.rows.into())];
            if ui.add(Chip::new(&words.tell("exporting-tab", &args), *tab == Tab::Table(at))).clicked() {
                *tab = Tab::Table(at);
            }
        }
        if ui.add(Chip::new(&words.say("reg-pack-letter"), *tab == Tab::Letter)).clicked() {
            *tab = Tab::Letter;
        }
        let changes = words.tell("reg-pack-changes", &[("count", prepared.changed.len().into())]);
        if ui.add(Chip::new(&changes, *tab == Tab::Changes)).clicked() {
            *tab = Tab::Changes;
        }
    });
}

/// A table with what happened to its rows.
pub(in crate::ui::registration) fn table_of(ui: &mut Ui, words: &Words, shown: &ShownTable) {
    grid(ui, words, shown);
    let TableReport { rows, merged, blank, guards } = shown.report;
    for (id, count) in [
        ("exporting-rows-hidden", rows.saturating_sub(SHOWN_ROWS)),
        ("exporting-merged", merged),
        ("exporting-blank", blank),
        ("exporting-guards", guards),
    ] {
        if count > 0 {
            remark(ui, &words.tell(id, &[("count", count.into())]));
        }
    }
}

fn letter(ui: &mut Ui, words: &Words, prepared: &Prepared, edited: &mut Option<Letter>) {
    let mut now = edited.clone().unwrap_or_else(|| (*prepared.package.letter).clone());
    let (subject, text) = (words.say("reg-letter-subject-label"), words.say("reg-letter-text-label"));
    let one = TextField::new(words, "reg-letter-subject", &subject, &mut now.subject).show(ui);
    let many = TextField::new(words, "reg-letter-text", &text, &mut now.text).rows(8).show(ui);
    if one.response.changed() || many.response.changed() {
        *edited = Some(now.clone());
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        if ui.add(Button::new(&words.say("reg-letter-copy")).icon(Icon::Copy).small()).clicked() {
            ui.ctx().copy_text(format!("{}\n\n{}", now.subject, now.text));
        }
        if edited.is_some() && ui.add(Button::new(&words.say("reg-letter-restore")).small()).clicked() {
            *edited = None;
        }
    });
}

fn changes(ui: &mut Ui, scene: &Scene<'_>, changed: &[Changed]) {
    let words = scene.words;
    if changed.is_empty() {
        return remark(ui, &words.say("reg-pack-no-changes"));
    }
    for one in changed.iter().take(SHOWN_CHANGES) {
        let since = one.at.map(|at| dates::day(words, at.date(), scene.now.date()));
        changed_one(ui, words, &one.name, since.as_deref(), &one.fields);
    }
    let more = changed.len().saturating_sub(SHOWN_CHANGES);
    if more > 0 {
        remark(ui, &words.tell("reg-letter-more", &[("count", more.into())]));
    }
}

/// A template with the fields that say something else.
pub(in crate::ui::registration) fn changed_one(
    ui: &mut Ui,
    words: &Words,
    name: &str,
    since: Option<&str>,
    fields: &[(crate::registration::FieldName, String, String)],
) {
    let theme = Theme::of(ui);
    card(ui, FieldState::Fine, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let name = one_line(name);
        ui.add(Label::new(theme.text(Type::Medium, &*name)).wrap());
        if let Some(since) = since {
            let said = words.tell("reg-changed-since", &[("day", since.into())]);
            ui.label(theme.colored(Type::Caption, theme.color.text3, said));
        }
        for (field, before, after) in fields {
            let (before, after) = mark_words(&one_line(before), &one_line(after));
            let line = field_line(words, *field, &before, &after);
            ui.add(Label::new(marked_text(ui, Type::Small, theme.color.text2, &line)).wrap());
        }
    });
}
