//! What is wrong with the open message as it is told under its fields, with what one press would
//! make of it.

use egui::accesskit::Invalid;
use egui::{Align, Color32, Id, Layout, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use super::diagnosis::Finding;
use super::{Ask, EditorOutput, FieldRef};
use crate::message::Message;
use crate::rules::{Fix, Place, Severity};
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space};
use crate::ui::widgets::{Button, FieldState};
use crate::wording::{issues, one_line};
use crate::words::Words;
use crate::workspace::Command;

/// Shows what is to be told in one place, a row each, under its field.
pub(super) fn show(ui: &mut Ui, scene: &super::EditorScene<'_>, place: Place, out: &mut EditorOutput) {
    for (at, finding) in scene.diagnosis.at(place).enumerate() {
        row(ui, scene, (at, finding), out);
    }
}

/// Tells a screen reader at a field what stands under it.
pub(super) fn describe(ui: &Ui, scene: &super::EditorScene<'_>, field: FieldRef, id: Id) {
    let Some(place) = field.place() else { return };
    let told: Vec<String> = scene.diagnosis.at(place).map(|finding| said(scene, finding)).collect();
    let belongs = match field {
        // Every card has a field of that name.
        FieldRef::Url(index) | FieldRef::Phone(index) => {
            Some(scene.words.tell("button-numbered", &[("number", (index + 1).into())]))
        }
        _ => None,
    };
    let wrong = scene.diagnosis.state(place) == FieldState::Error;
    let description: Vec<String> = belongs.into_iter().chain(told).collect();
    ui.ctx().accesskit_node_builder(id, |node| {
        if !description.is_empty() {
            node.set_description(description.join("\n"));
        }
        if wrong {
            node.set_invalid(Invalid::True);
        }
    });
}

/// The sentence of a finding, with the button that it is about: several may have the like.
fn told_apart(scene: &super::EditorScene<'_>, finding: &Finding) -> String {
    let sentence = said(scene, finding);
    match finding.issue.place {
        Place::Button { index, .. } => {
            let number = scene.words.tell("button-numbered", &[("number", (index + 1).into())]);
            format!("{number}\n{sentence}")
        }
        Place::Text | Place::Buttons => sentence,
    }
}

/// The sentence of a finding.
fn said(scene: &super::EditorScene<'_>, finding: &Finding) -> String {
    let sentence = issues::short_sentence(scene.words, &scene.entry.message, &finding.issue);
    if finding.is_advice() {
        return scene.words.tell("finding-note", &[("sentence", sentence.into())]);
    }
    sentence
}

fn row(
    ui: &mut Ui,
    scene: &super::EditorScene<'_>,
    (at, finding): (usize, &Finding),
    out: &mut EditorOutput,
) {
    let theme = Theme::of(ui);
    let words = scene.words;
    let key = ui.scope_id().with(("source", scene.id, finding.issue.place, finding.issue.rule));
    let (icon, color) = match (finding.note, finding.issue.severity) {
        (true, _) => (Icon::Info, theme.color.text3),
        (false, Severity::Error) => (Icon::Error, theme.color.error),
        (false, Severity::Warning) => (Icon::Warning, theme.color.warn),
    };
    let sentence = said(scene, finding);
    // The buttons as a whole have no field of their own: what mends them stands for it.
    let mut wanted =
        at == 0 && finding.issue.place == Place::Buttons && scene.focus == Some(FieldRef::Buttons);
    let here = finding.issue.place == Place::Buttons;
    let mut lead = |response: &Response, out: &mut EditorOutput| {
        if std::mem::take(&mut wanted) {
            response.request_focus();
            response.scroll_to_me(Some(Align::Center));
        }
        if here && response.has_focus() {
            out.focused = Some(FieldRef::Buttons);
        }
    };
    let mut open = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    beside_mark(ui, icon, color, |ui| {
        ui.label(theme.colored(Type::Small, color, &*sentence));
        for fix in &finding.fixes {
            let chip = fix_chip(ui, scene, finding, fix, out);
            lead(&chip, out);
        }
        let link = source_link(ui, &words.say("finding-rule"), open);
        let about = told_apart(scene, finding);
        ui.ctx().accesskit_node_builder(link.id, |node| node.set_description(about));
        lead(&link, out);
        if link.clicked() {
            open = !open;
            ui.data_mut(|data| data.insert_temp(key, open));
        }
    });
    if open {
        let profile = if finding.is_advice() { &scene.profiles.advice } else { &scene.profiles.export };
        source(ui, &issues::source(words, profile, finding.issue.rule));
    }
}

/// The mark of a finding, and what is said and offered to the right of it, in as many rows as it
/// takes.
fn beside_mark(ui: &mut Ui, icon: Icon, color: Color32, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, 6.0);
        mark(ui, icon, color);
        ui.horizontal_wrapped(|ui| {
            ui.set_min_height(size::CHIP);
            content(ui);
        });
    });
}

/// Who demands it and where, under the sentence.
fn source(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(size::ICON_SMALL + space::S);
        ui.add(egui::Label::new(theme.colored(Type::Caption, theme.color.text2, words)).wrap());
    });
    ui.add_space(space::XS);
}

/// «правило»: shows where the rule comes from, and hides it again.
fn source_link(ui: &mut Ui, words: &str, open: bool) -> Response {
    let c = &Theme::of(ui).color;
    let galley = ui.painter().layout_no_wrap(words.to_owned(), Type::Caption.font(), c.text3);
    // As one piece, so that it goes to the next row whole.
    let (rect, link) = ui.allocate_exact_size(egui::vec2(galley.size().x, size::CHIP), Sense::click());
    let link = link.on_hover_cursor(egui::CursorIcon::PointingHand);
    let enabled = ui.is_enabled();
    link.widget_info(|| WidgetInfo::selected(Role::Button, enabled, open, words));
    let place = rect.center() - galley.size() / 2.0;
    let color = if link.hovered() { c.text } else { c.text3 };
    let line = place.y + galley.size().y + 1.0;
    ui.painter().galley_with_override_text_color(place, galley, color);
    ui.painter().extend(egui::Shape::dotted_line(
        &[egui::pos2(rect.left(), line), egui::pos2(rect.right(), line)],
        color,
        3.0,
        0.6,
    ));
    if link.has_focus() {
        crate::ui::theme::focus_ring(ui, rect.shrink2(egui::vec2(0.0, 3.0)), 4);
    }
    link
}

fn fix_chip(
    ui: &mut Ui,
    scene: &super::EditorScene<'_>,
    finding: &Finding,
    fix: &Fix,
    out: &mut EditorOutput,
) -> Response {
    let words = scene.words;
    let error = finding.issue.severity == Severity::Error;
    let label = issues::short_fix(words, fix);
    let chip = ui.add(Button::fix(&label, error));
    let chip = chip.on_hover_ui(|ui| {
        ui.set_max_width(360.0);
        let theme = Theme::of(ui);
        ui.label(theme.text(Type::SmallMedium, issues::fix(words, fix)));
        if let Some(change) = &fix.change {
            before_and_after(ui, words, &change.before, &change.after);
        }
    });
    // What it would do, and to what: several issues may have chips of the same name.
    let change = fix.change.as_ref().map(|change| {
        let args =
            [("before", clip(&change.before, SHOWN).into()), ("after", clip(&change.after, SHOWN).into())];
        words.tell("fix-change", &args)
    });
    let told = [Some(told_apart(scene, finding)), Some(issues::fix(words, fix)), change];
    let told: Vec<String> = told.into_iter().flatten().collect();
    ui.ctx().accesskit_node_builder(chip.id, |node| node.set_description(told.join("\n")));
    if !chip.clicked() {
        return chip;
    }
    // The chip goes with its issue; the keyboard stays where the issue was.
    let at = FieldRef::of(finding.issue.place);
    let at = if at == FieldRef::Buttons { FieldRef::Title(0) } else { at };
    if fix.asks_title_of.is_some() {
        out.ask = Some(Ask::SecondTitle { issue: finding.issue.clone(), title: String::new() });
        return chip;
    }
    if fix.parts.len() > 1 {
        out.ask = Some(Ask::Split { fix: fix.clone() });
        return chip;
    }
    out.commands.push(Command::Replace { id: scene.id, parts: fix.parts.clone() });
    out.focus = Some(at);
    chip
}

/// The longest piece of a field that a tooltip shows, in characters.
const SHOWN: usize = 200;

fn before_and_after(ui: &mut Ui, words: &Words, before: &str, after: &str) {
    let theme = Theme::of(ui);
    for (id, value, color) in
        [("fix-before", before, theme.color.text3), ("fix-after", after, theme.color.text)]
    {
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.label(theme.colored(Type::Caption, theme.color.text3, words.say(id)));
            ui.add(egui::Label::new(theme.colored(Type::Small, color, clip(value, SHOWN))).wrap());
        });
    }
}

/// What the parts of a split hold, for the question before it.
pub fn part_summary(ui: &mut Ui, part: &Message) {
    let theme = Theme::of(ui);
    crate::ui::widgets::card(ui, FieldState::Fine, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        ui.label(theme.text(Type::Medium, clip(&part.name, SHOWN)));
        let line = part.text.lines().next().unwrap_or_default();
        ui.add(egui::Label::new(theme.colored(Type::Caption, theme.color.text3, line)).truncate());
        ui.horizontal_wrapped(|ui| {
            for button in &part.buttons {
                egui::Frame::new()
                    .stroke(theme.edge())
                    .corner_radius(crate::ui::theme::corners(crate::ui::theme::radius::S))
                    .inner_margin(crate::ui::theme::margin(space::S, 2.0))
                    .show(ui, |ui| ui.label(theme.text(Type::Small, clip(button.title(), 60))));
            }
        });
    });
}

/// An icon in a line of text.
fn mark(ui: &mut Ui, icon: Icon, color: Color32) {
    // As high as the first row beside it.
    let (rect, _) = ui.allocate_exact_size(egui::vec2(size::ICON_SMALL, size::CHIP), Sense::hover());
    icon.paint(ui, Rect::from_center_size(rect.center(), Vec2::splat(size::ICON_SMALL)), color);
}

/// A text in one line, and no longer than a tooltip or a card can bear.
fn clip(text: &str, most: usize) -> String {
    let line = one_line(text);
    let mut letters = line.chars();
    let mut short: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}
