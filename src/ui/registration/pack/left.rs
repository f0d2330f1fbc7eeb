//! What can be chosen: which templates, for whom, as what.

use egui::{Popup, Role, Ui, WidgetInfo};

use super::plan::Scope;
use super::{PackDialog, Wants};
use crate::registration::{Dialect, FormDraft, RegistrationSettings};
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::parts::lines::{heading, remark};
use crate::ui::theme::space;
use crate::ui::widgets::{self, Button, Chip, Look, TextField, menu};
use crate::words::Words;

pub(super) fn show(dialog: &mut PackDialog, ui: &mut Ui, scene: &Scene<'_>, wants: &mut Wants) {
    let words = scene.words;
    ui.spacing_mut().item_spacing.y = space::S;
    heading(ui, words, "reg-pack-which");
    scopes(dialog, ui, words);
    ui.add_space(space::XS);
    let label = words.say("reg-pack-to");
    let hint = words.say("reg-pack-to-hint");
    let to = TextField::new(words, "reg-pack-to", &label, &mut dialog.choices.to).hint(&hint).show(ui);
    if !std::mem::replace(&mut dialog.met, true) {
        to.response.request_focus();
    }
    ui.add_space(space::XS);
    heading(ui, words, "reg-pack-shape");
    let (folder, archive) = (words.say("reg-pack-as-folder"), words.say("reg-pack-as-zip"));
    let options = [(false, &*folder), (true, &*archive)];
    let shape = widgets::segmented(ui, &words.say("reg-pack-shape"), &options, dialog.choices.zipped);
    dialog.choices.zipped = shape.unwrap_or(dialog.choices.zipped);
    ui.add_space(space::XS);
    heading(ui, words, "exporting-dialect");
    let dialects = dialects(words);
    let options: Vec<_> = dialects.iter().map(|(dialect, said)| (*dialect, said.as_str())).collect();
    let now = dialog.choices.options.dialect;
    if let Some(dialect) = widgets::segmented(ui, &words.say("exporting-dialect"), &options, now) {
        dialog.choices.options.dialect = dialect;
    }
    remark(ui, &words.say("reg-pack-both"));
    ui.add_space(space::XS);
    forms(dialog, ui, scene, wants);
}

fn scopes(dialog: &mut PackDialog, ui: &mut Ui, words: &Words) {
    let counts = dialog.prepared.last().and_then(Option::as_ref).map_or([0; 3], |prepared| prepared.counts);
    let [ready, changed, picked] = counts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for (scope, id, count) in [
            (Scope::Ready, "reg-pack-ready", ready),
            (Scope::Changed, "reg-pack-changed", changed),
            (Scope::Picked, "reg-pack-picked", picked),
        ] {
            if scope == Scope::Picked && dialog.source.picked.is_empty() {
                continue;
            }
            let said = words.tell(id, &[("count", count.into())]);
            if ui.add(Chip::new(&said, dialog.choices.scope == scope)).clicked() {
                dialog.choices.scope = scope;
                dialog.choices.without_faulty = false;
            }
        }
    });
    let about = match dialog.choices.scope {
        Scope::Ready => words.say("reg-pack-ready-remark"),
        Scope::Changed => words.say("reg-pack-changed-remark"),
        Scope::Picked => words.say("reg-pack-picked-remark"),
    };
    remark(ui, &about);
}

/// The form in use, and the way to the others.
fn forms(dialog: &mut PackDialog, ui: &mut Ui, scene: &Scene<'_>, wants: &mut Wants) {
    let words = scene.words;
    heading(ui, words, "reg-pack-form");
    let desk = &dialog.source.workspace.desk;
    let now = name(words, desk, dialog.choices.form);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let button = ui.add(Button::new(&now).icon(Icon::ChevronDown).small());
        let mut chosen = dialog.choices.form;
        menu(&button, Popup::menu(&button), |ui| {
            let all = std::iter::once(None).chain((0..desk.forms.len()).map(Some));
            for form in all {
                let (said, on) = (name(words, desk, form), form == dialog.choices.form);
                let entry = ui.add(egui::Button::selectable(on, &*said));
                entry.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, on, &*said));
                if entry.clicked() {
                    chosen = form;
                    ui.close();
                }
            }
        });
        dialog.choices.form = chosen;
        let edit = words.say("reg-pack-forms");
        wants.forms |= ui.add(Button::new(&edit).look(Look::Quiet).small()).clicked();
    });
}

/// How a form is called.
pub(in crate::ui::registration) fn name(
    words: &Words,
    desk: &RegistrationSettings,
    form: Option<usize>,
) -> String {
    match form.and_then(|at| Some((at, desk.forms.get(at)?))) {
        None => words.say("reg-form-builtin").into_owned(),
        Some((at, form)) => title(words, at, form),
    }
}

/// The title of a form; «Форма N» where it has none.
pub(in crate::ui::registration) fn title(words: &Words, at: usize, form: &FormDraft) -> String {
    if crate::message::is_blank(&form.title) {
        words.tell("reg-form-unnamed", &[("number", (at + 1).into())])
    } else {
        form.title.clone()
    }
}

/// The dialect of the tables, of the two that a person chooses between.
fn dialects(words: &Words) -> [(Dialect, String); 2] {
    [
        (Dialect::Excel, words.say("exporting-excel").into_owned()),
        (Dialect::Plain, words.say("exporting-plain").into_owned()),
    ]
}
