//! The head of the library: search and filters.

use egui::{Key, Modifiers, Popup, Role, Ui, WidgetInfo};

use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{margin, size, space};
use crate::ui::widgets::{Chip, IconButton, TextField, menu};
use crate::workspace::{Filter, KindFilter, ProblemFilter, StatusFilter};

/// Shows search and filters. Says whether the keyboard goes on to the list.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, filter: &mut Filter, focus_search: bool) -> bool {
    let shown = egui::Frame::new().inner_margin(margin(space::M, space::M)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        let on = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let on = search(ui, scene, filter, focus_search);
            kinds(ui, scene, filter);
            on
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
            problems(ui, scene, filter);
        });
        on.inner
    });
    shown.inner
}

/// Says whether Enter leads on to what was found.
fn search(ui: &mut Ui, scene: &Scene<'_>, filter: &mut Filter, focus: bool) -> bool {
    let words = scene.words;
    let (label, hint) = (words.say("library-search"), words.say("library-search-hint"));
    let room = ui.available_width() - size::ICON_BUTTON - space::XS;
    let response = ui
        .vertical(|ui| {
            ui.set_width(room);
            let field = TextField::new(words, "library-search", &label, &mut filter.query);
            field.label_hidden().hint(&hint).icon(Icon::Find).sunken().show(ui).response
        })
        .inner;
    if focus {
        response.request_focus();
    }
    // egui takes the focus away on Escape before anybody is asked.
    let left = |key| response.lost_focus() && ui.input(|input| input.key_pressed(key));
    if left(Key::Escape) && !filter.query.is_empty() {
        filter.query.clear();
        response.request_focus();
        return false;
    }
    let on = left(Key::Enter) || left(Key::Escape);
    if on {
        // The row that gets the focus must not take the key as its own.
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
    on
}

fn problems(ui: &mut Ui, scene: &Scene<'_>, filter: &mut Filter) {
    let totals = scene.document.checks().totals();
    let count = scene.document.workspace().library.len();
    for (wanted, id, count) in [
        (ProblemFilter::Any, "filter-all", count),
        (ProblemFilter::Errors, "filter-errors", totals.with_errors),
        (ProblemFilter::Warnings, "filter-warnings", totals.with_warnings),
    ] {
        let words = scene.words.tell(id, &[("count", count.into())]);
        if ui.add(Chip::new(&words, filter.problems == wanted)).clicked() {
            filter.problems = wanted;
        }
    }
}

fn kind_id(kind: KindFilter) -> &'static str {
    match kind {
        KindFilter::Any => "filter-kind-any",
        KindFilter::Reply => "filter-kind-reply",
        KindFilter::Inline => "filter-kind-inline",
        KindFilter::None => "filter-kind-none",
    }
}

fn status_id(status: StatusFilter) -> &'static str {
    match status {
        StatusFilter::Any => "filter-status-any",
        StatusFilter::Ready => "filter-status-ready",
        StatusFilter::Waiting => "filter-status-waiting",
        StatusFilter::Approved => "filter-status-approved",
        StatusFilter::Changed => "filter-status-changed",
        StatusFilter::Rejected => "filter-status-rejected",
    }
}

const STATUSES: [StatusFilter; 6] = [
    StatusFilter::Any,
    StatusFilter::Ready,
    StatusFilter::Waiting,
    StatusFilter::Approved,
    StatusFilter::Changed,
    StatusFilter::Rejected,
];

/// Which kind of buttons and which state of registration: one button beside the search, lit while it hides something.
fn kinds(ui: &mut Ui, scene: &Scene<'_>, filter: &mut Filter) {
    let words = scene.words;
    let shown = words.tell(
        "filter-shown",
        &[
            ("kind", words.say(kind_id(filter.kind)).into()),
            ("status", words.say(status_id(filter.status)).into()),
        ],
    );
    let name = words.say("filter-kind");
    let hides = filter.kind != KindFilter::Any || filter.status != StatusFilter::Any;
    let button = IconButton::new(Icon::Filter, &name).about(Some(&shown)).chosen(hides);
    let button = ui.add(button);
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_description(&*shown));
    menu(&button, Popup::menu(&button), |ui| {
        for kind in [KindFilter::Any, KindFilter::Reply, KindFilter::Inline, KindFilter::None] {
            let (name, chosen) = (words.say(kind_id(kind)), filter.kind == kind);
            let entry = ui.add(egui::Button::selectable(chosen, &*name));
            entry.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, chosen, &*name));
            if entry.clicked() {
                filter.kind = kind;
                ui.close();
            }
        }
        ui.separator();
        for status in STATUSES {
            let (name, chosen) = (words.say(status_id(status)), filter.status == status);
            let entry = ui.add(egui::Button::selectable(chosen, &*name));
            entry.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, chosen, &*name));
            if entry.clicked() {
                filter.status = status;
                ui.close();
            }
        }
    });
}
