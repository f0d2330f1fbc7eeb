//! The fields of a form.

use egui::{Response, Ui};

use crate::registration::{ColumnPart, Constant, FormDraft, Separator, TableKind};
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{heading, remark};
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::{self, IconButton, TextField, toggle};
use crate::words::Words;

/// Edits a form; `at` is its place among the forms. Tells of the field with its name.
pub(super) fn edit(ui: &mut Ui, words: &Words, form: &mut FormDraft, at: usize) -> Response {
    let field = |ui: &mut Ui, id: &'static str, value: &mut String| {
        let label = words.say(id);
        TextField::new(words, (id, at), &label, value).show(ui).response
    };
    let title = field(ui, "reg-form-title", &mut form.title);
    heading(ui, words, "reg-form-headings");
    field(ui, "reg-form-text", &mut form.text);
    field(ui, "reg-form-chat-button", &mut form.chat.button);
    remark(ui, &words.tell("reg-form-number", &[("sign", "{n}".into())]));
    for (title, target, table) in [
        ("reg-form-url-title", "reg-form-url-target", &mut form.url),
        ("reg-form-call-title", "reg-form-call-target", &mut form.call),
    ] {
        let half = (ui.available_width() - space::M) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            for (id, value) in [(title, &mut table.title), (target, &mut table.target)] {
                ui.vertical(|ui| {
                    ui.set_width(half);
                    field(ui, id, value);
                });
            }
        });
    }
    constant(ui, words, form, at);
    order(ui, words, form);
    separator(ui, words, form);
    title
}

fn constant(ui: &mut Ui, words: &Words, form: &mut FormDraft, at: usize) {
    let mut on = form.constant.is_some();
    if toggle(ui, &words.say("reg-form-constant"), &mut on).changed() {
        form.constant = on.then(Constant::default);
        if on && !form.order.contains(&ColumnPart::Constant) {
            form.order.push(ColumnPart::Constant);
        }
    }
    let Some(constant) = &mut form.constant else { return };
    let half = (ui.available_width() - space::M) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for (id, value) in [
            ("reg-form-constant-heading", &mut constant.heading),
            ("reg-form-constant-value", &mut constant.value),
        ] {
            ui.vertical(|ui| {
                ui.set_width(half);
                let label = words.say(id);
                TextField::new(words, (id, at), &label, value).show(ui);
            });
        }
    });
}

fn part_id(part: ColumnPart) -> &'static str {
    match part {
        ColumnPart::Text => "reg-part-text",
        ColumnPart::Title => "reg-part-title",
        ColumnPart::Target => "reg-part-target",
        ColumnPart::Constant => "reg-part-constant",
    }
}

/// The columns from left to right, each with its way to the left and to the right.
fn order(ui: &mut Ui, words: &Words, form: &mut FormDraft) {
    heading(ui, words, "reg-form-order");
    let theme = Theme::of(ui);
    let shown: Vec<(usize, ColumnPart)> = form
        .order
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, part)| *part != ColumnPart::Constant || form.constant.is_some())
        .collect();
    let mut swap = None;
    for (place, &(at, part)) in shown.iter().enumerate() {
        let name = words.say(part_id(part));
        widgets::ends(
            ui,
            28.0,
            space::S,
            |ui| {
                let args = [("number", (place + 1).into()), ("column", (&*name).into())];
                ui.label(theme.text(Type::Body, words.tell("reg-form-column", &args)));
            },
            |ui| {
                let up = words.tell("reg-form-earlier", &[("column", (&*name).into())]);
                let down = words.tell("reg-form-later", &[("column", (&*name).into())]);
                let before = place.checked_sub(1).and_then(|place| shown.get(place));
                if ui.add_enabled(before.is_some(), IconButton::new(Icon::Up, &up).small()).clicked() {
                    swap = before.map(|(other, _)| (at, *other));
                }
                let after = shown.get(place + 1);
                if ui.add_enabled(after.is_some(), IconButton::new(Icon::Down, &down).small()).clicked() {
                    swap = after.map(|(other, _)| (at, *other));
                }
            },
        );
    }
    if let Some((one, other)) = swap {
        form.order.swap(one, other);
    }
}

fn separator(ui: &mut Ui, words: &Words, form: &mut FormDraft) {
    heading(ui, words, "exporting-separator");
    let said = [
        (None, words.say("reg-form-separator-usual")),
        (Some(Separator::Semicolon), words.say("separator-semicolon")),
        (Some(Separator::Comma), words.say("separator-comma")),
        (Some(Separator::Tab), words.say("separator-tab")),
    ];
    let options: Vec<_> = said.iter().map(|(separator, said)| (*separator, &**said)).collect();
    if let Some(chosen) = widgets::segmented(ui, &words.say("exporting-separator"), &options, form.separator)
    {
        form.separator = chosen;
    }
}

/// Tells the columns of a form that cannot be changed.
pub(super) fn tell(ui: &mut Ui, words: &Words, form: &FormDraft) {
    let theme = Theme::of(ui);
    let Ok(whole) = crate::registration::Form::of(form) else { return };
    for table in TableKind::ALL {
        ui.label(theme.text(Type::Medium, whole.file(table)));
        let columns = whole.headings(table, 2).join(" · ");
        remark(ui, &words.tell("reg-form-columns", &[("columns", columns.into())]));
    }
}
