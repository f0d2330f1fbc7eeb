//! The packages that were made, the newest first.

use egui::{Align, Label, Layout, ScrollArea, Ui, vec2};

use super::send;
use crate::registration::{Package, PackageId};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{self, Button, Look};
use crate::wording::dates;
use crate::words::Words;

/// How much of the panel must be seen to know that it is there.
pub(super) const HEAD: f32 = space::L + size::CONTROL_SMALL + space::XS;
/// Height of one package.
const ROW: f32 = 40.0;
/// How many are seen before the list scrolls.
const SEEN: usize = 3;
/// Below this width a package takes two rows.
const NARROW: f32 = 640.0;

/// How high the panel is with so many packages.
pub(super) fn height(count: usize, width: f32) -> f32 {
    let row = if width < NARROW { 2.0 * ROW } else { ROW };
    size::CONTROL_SMALL + space::S + 2.0 * space::L + row * count.clamp(1, SEEN) as f32
}

/// Shows them. Says which one is to be looked at, and how.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) -> Option<(PackageId, Tab)> {
    let theme = Theme::of(ui);
    let packages = &scene.document.workspace().packages;
    let mut asked = None;
    let frame = egui::Frame::new()
        .fill(theme.color.surface)
        .stroke(theme.hairline())
        .corner_radius(crate::ui::theme::corners(crate::ui::theme::radius::XL))
        .inner_margin(crate::ui::theme::margin(20.0, space::L))
        .shadow(theme.shadow_card);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        widgets::ends(
            ui,
            size::CONTROL_SMALL,
            space::M,
            |ui| ui.label(theme.text(Type::H2, scene.words.say("reg-packages"))),
            |ui| {
                let forms = scene.words.say(Action::Forms.id());
                if ui.add(Button::new(&forms).icon(Icon::Table).look(Look::Quiet).small()).clicked() {
                    intents.push(Intent::Do(Action::Forms));
                }
            },
        );
        if packages.is_empty() {
            let none = scene.words.say("reg-packages-none");
            ui.add(Label::new(theme.colored(Type::Body, theme.color.text3, none)).wrap());
            return;
        }
        let narrow = ui.available_width() < NARROW;
        let row = if narrow { 2.0 * ROW } else { ROW };
        let newest: Vec<PackageId> = packages.iter().rev().map(|(id, _)| id).collect();
        let area = ScrollArea::vertical()
            .id_salt("packages")
            .max_height(row * SEEN as f32)
            .auto_shrink([false, true]);
        ui.spacing_mut().item_spacing.y = 0.0;
        area.show_rows(ui, row, newest.len(), |ui, range| {
            for &id in newest.get(range).unwrap_or_default() {
                if let Some(package) = packages.get(id) {
                    let (rect, _) =
                        ui.allocate_exact_size(vec2(ui.available_width(), row), egui::Sense::hover());
                    ui.painter().hline(rect.x_range(), rect.top() + 0.5, theme.hairline());
                    let layout = if narrow {
                        Layout::top_down(Align::Min)
                    } else {
                        Layout::left_to_right(Align::Center)
                    };
                    let mut inside = ui
                        .new_child(egui::UiBuilder::new().id_salt(id.number()).max_rect(rect).layout(layout));
                    asked = one(&mut inside, scene, (id, package), narrow).or(asked);
                }
            }
        });
    });
    asked
}

/// «17 ноября · 4 шаблона · кому: Анна».
pub(super) fn line(scene: &Scene<'_>, package: &Package) -> String {
    let args = [
        ("day", dates::day(scene.words, package.at.date(), scene.now.date()).into()),
        ("count", package.items.len().into()),
        ("to", crate::wording::one_line(&package.to).into_owned().into()),
    ];
    let id = if package.to.trim().is_empty() { "reg-package-line" } else { "reg-package-line-to" };
    scene.words.tell(id, &args)
}

/// What can be done with a package that was sent.
const OFFERS: [(Tab, &str); 3] = [
    (Tab::Inside, "reg-package-open"),
    (Tab::Files, "reg-package-again"),
    (Tab::Today, "reg-package-compare"),
];
/// What can be done with one that was not sent yet.
const OFFERS_BEFORE: [(Tab, &str); 3] =
    [(Tab::Letter, "reg-package-send"), (Tab::Inside, "reg-package-open"), (Tab::Files, "reg-package-again")];

/// Whether the buttons of a package stand in a row with all their words.
fn fit(ui: &Ui, words: &Words, offers: &[(Tab, &str)]) -> bool {
    let width = |id: &str| {
        let (words, font) = (words.say(id).into_owned(), Type::SmallMedium.font());
        ui.painter().layout_no_wrap(words, font, egui::Color32::PLACEHOLDER).size().x + 2.0 * 10.0 + 2.0
    };
    offers.iter().map(|(_, id)| width(id)).sum::<f32>() <= ui.available_width()
}

fn one(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (id, package): (PackageId, &Package),
    narrow: bool,
) -> Option<(PackageId, Tab)> {
    let theme = Theme::of(ui);
    let words = scene.words;
    let waits = send::waits(scene, id, package);
    let offers: &[(Tab, &str)] = if waits { &OFFERS_BEFORE } else { &OFFERS };
    let mut said = line(scene, package);
    if waits {
        said = words.tell("reg-package-waits", &[("package", said.into())]);
    }
    let name = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        Icon::Registration.show(ui, size::ICON_SMALL + 2.0, theme.color.text2);
        ui.add(Label::new(theme.text(Type::Body, &*said)).truncate());
    };
    let mut asked = None;
    let mut buttons = |ui: &mut Ui, cut: Option<f32>| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for &(tab, word) in offers {
            let word = words.say(word);
            let button = Button::new(&word).look(Look::Quiet).small();
            let button = match cut {
                None => ui.add(button),
                Some(width) => {
                    let cell = vec2(width, size::CONTROL_SMALL);
                    let layout = Layout::left_to_right(Align::Center);
                    let cell = ui.allocate_ui_with_layout(cell, layout, |ui| ui.add(button.full_width()));
                    cell.inner.on_hover_text(&*word)
                }
            };
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_description(&*said));
            if button.clicked() {
                asked = Some((id, tab));
            }
        }
    };
    if narrow {
        ui.horizontal(name);
        ui.horizontal(|ui| {
            let cut = (ui.available_width() - 2.0 * 2.0) / offers.len() as f32;
            buttons(ui, Some(cut).filter(|_| !fit(ui, words, offers)));
        });
    } else {
        widgets::ends(ui, ROW, space::M, name, |ui| buttons(ui, None));
    }
    asked
}

/// What is shown of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    /// Its tables.
    Inside,
    /// Its letter.
    Letter,
    /// How today's messages differ.
    Today,
    /// Writing its files again.
    Files,
}
