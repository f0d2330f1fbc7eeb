//! The top of the page: what it is for, the sums, and the two things to do.

use egui::{Color32, Label, Role, Sense, Ui, WidgetInfo, vec2};

use super::board::Counts;
use crate::registration::Stage;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, size, space, text};
use crate::ui::widgets::{self, Button};
use crate::wording::dates;

/// From this width on the buttons stand beside the sums, which are large then.
const WIDE: f32 = 860.0;
/// What a button has besides its words: icon, gap, sides.
const AROUND: f32 = 56.0;

/// Shows name, precondition, sums and buttons. `picked` is how many templates are ticked; where
/// there is little height, everything is smaller.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    counts: &Counts,
    (picked, low): (usize, bool),
    intents: &mut Intents,
) {
    let theme = Theme::of(ui);
    let words = scene.words;
    ui.spacing_mut().item_spacing.y = 2.0;
    let width = ui.available_width();
    let (title, wide) = (theme.text(Type::H1, words.say("reg-title")), width >= WIDE && !low);
    let beside = beside_title(ui, scene, counts, picked);
    let mut asks = |ui: &mut Ui| buttons(ui, scene, counts, picked, intents);
    if beside && !wide {
        widgets::ends(ui, size::CONTROL, space::M, |ui| ui.label(title), &mut asks);
    } else {
        ui.label(title);
    }
    ui.add_space(space::XS);
    ui.add(Label::new(theme.colored(Type::Body, theme.color.text3, words.say("reg-precondition"))).wrap());
    ui.add_space(if wide { space::M } else { space::S });
    if wide {
        widgets::ends(ui, 48.0, space::M, |ui| sums(ui, scene, counts, true), asks);
        return;
    }
    sums(ui, scene, counts, false);
    if !beside {
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            asks(ui);
        });
    }
}

/// Whether the buttons have room beside the title.
fn beside_title(ui: &Ui, scene: &Scene<'_>, counts: &Counts, picked: usize) -> bool {
    let width = |words: String, kind: Type| {
        ui.painter().layout_no_wrap(words, kind.font(), Color32::PLACEHOLDER).size().x
    };
    let title = width(scene.words.say("reg-title").into_owned(), Type::H1);
    let answer = width(scene.words.say(Action::TakeAnswer.id()).into_owned(), Type::Medium);
    let pack = width(pack_words(scene, counts, picked), Type::Medium);
    title + space::M + answer + space::S + pack + 2.0 * AROUND <= ui.available_width()
}

/// What the main button says: how many templates a package would take.
fn pack_words(scene: &Scene<'_>, counts: &Counts, picked: usize) -> String {
    let going = if picked > 0 { picked } else { counts.of(Stage::Ready) + counts.of(Stage::Changed) };
    scene.words.tell("reg-pack-count", &[("count", going.into())])
}

fn sums(ui: &mut Ui, scene: &Scene<'_>, counts: &Counts, large: bool) {
    let c = &Theme::of(ui).color;
    let words = scene.words;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(if large { 26.0 } else { 20.0 }, space::XS);
        let sum = |ui: &mut Ui, count, what: &str, color| {
            if large { sum(ui, count, what, color) } else { sum_in_line(ui, count, what, color) }
        };
        let told = |id: &str, count: usize| words.tell(id, &[("count", count.into())]);
        sum(ui, counts.all, &told("reg-sum-all", counts.all), c.text);
        let approved = counts.of(Stage::Approved);
        sum(ui, approved, &told("reg-sum-approved", approved), c.accent);
        let packed = counts.of(Stage::Packed);
        if packed > 0 {
            sum(ui, packed, &words.say("reg-sum-packed"), c.text);
        }
        let waiting = match counts.longest {
            Some((_, since)) => {
                let days = dates::days_between(since.date(), scene.now.date());
                words.tell("reg-sum-waiting-days", &[("days", days.into())])
            }
            None => words.say("reg-sum-waiting").into_owned(),
        };
        sum(ui, counts.of(Stage::Sent), &waiting, c.text);
        let changed = counts.of(Stage::Changed) + counts.changed_waiting;
        sum(ui, changed, &told("reg-sum-changed", changed), if changed > 0 { c.warn } else { c.text3 });
        let wrong = counts.of(Stage::Draft) + counts.of(Stage::Rejected);
        sum(ui, wrong, &told("reg-sum-wrong", wrong), if wrong > 0 { c.error } else { c.text3 });
    });
}

/// A number that is the message, and what it counts.
fn sum(ui: &mut Ui, count: usize, what: &str, color: Color32) {
    let theme = Theme::of(ui);
    let laid = |words: String, kind: Type, color| ui.painter().layout_no_wrap(words, kind.font(), color);
    let number = laid(count.to_string(), Type::Number, color);
    let name = laid(what.to_owned(), Type::Caption, theme.color.text3);
    // Its size is known beforehand, so that the row can be wrapped.
    let wanted = vec2(number.size().x.max(name.size().x), Type::Number.line() + Type::Caption.line());
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{count} {what}")));
    ui.painter().galley(rect.min, number, color);
    let below = rect.left_bottom() - vec2(0.0, name.size().y);
    ui.painter().galley(below, name, theme.color.text3);
}

/// The same in one line.
fn sum_in_line(ui: &mut Ui, count: usize, what: &str, color: Color32) {
    let mut job = egui::text::LayoutJob::default();
    for (words, kind, color, before) in
        [(&*count.to_string(), Type::Strong, color, 0.0), (what, Type::Small, Theme::of(ui).color.text2, 5.0)]
    {
        let format = egui::TextFormat { valign: egui::Align::Center, ..text::format(kind, color) };
        job.append(words, before, format);
    }
    // Its size is known beforehand, so that the row can be wrapped.
    let line = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(line.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{count} {what}")));
    ui.painter().galley(rect.min, line, color);
}

fn buttons(ui: &mut Ui, scene: &Scene<'_>, counts: &Counts, picked: usize, intents: &mut Intents) {
    let words = scene.words;
    ui.spacing_mut().item_spacing.x = space::S;
    let answer = words.say(Action::TakeAnswer.id());
    if ui.add(Button::new(&answer).icon(Icon::Import)).clicked() {
        intents.push(Intent::Do(Action::TakeAnswer));
    }
    let pack = pack_words(scene, counts, picked);
    if ui.add_enabled(counts.all > 0, Button::primary(&pack).icon(Icon::Mail)).clicked() {
        intents.push(Intent::Do(Action::MakePackage));
    }
}
