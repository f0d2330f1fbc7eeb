//! What is painted, beyond what widgets say of themselves: no text lies on another one, none
//! crosses the edge of a control, none is cut without a sign, and what ends in «…» is told whole
//! to whoever points at it.

use egui::accesskit::Role;
use egui::epaint::{ClippedShape, RectShape, Shape, TextShape};
use egui::{Event, Modifiers, MouseWheelUnit, Pos2, Rect, TouchPhase};
use egui_kittest::Harness;

use crate::placed::{Thing, things};

/// Letters reach a little beyond what is said of them.
const NEAR: f32 = 1.0;

/// A row of text as it is painted.
struct Line {
    text: String,
    /// Where it is painted, and the part of that which can be seen.
    ink: Rect,
    seen: Rect,
    clip: Rect,
    /// Its place in the order of painting.
    at: usize,
    galley: usize,
}

/// A surface that hides what was painted before it.
struct Cover {
    rect: Rect,
    at: usize,
}

#[derive(Default)]
struct Painted {
    lines: Vec<Line>,
    covers: Vec<Cover>,
    /// Texts that end in «…», whole, and where they can be pointed at.
    elided: Vec<(String, Rect, usize)>,
    /// Where the veil of a dialog was painted, before which nothing counts.
    veil: usize,
}

impl Painted {
    fn of<S>(harness: &Harness<'_, S>) -> Self {
        let mut painted = Self::default();
        let window = harness.ctx.content_rect();
        let mut at = 0;
        for ClippedShape { clip_rect, shape, .. } in &harness.output().shapes {
            painted.take(shape, *clip_rect, window, &mut at);
        }
        painted.lines.retain(|line| line.at > painted.veil);
        painted
    }

    fn take(&mut self, shape: &Shape, clip: Rect, window: Rect, at: &mut usize) {
        *at += 1;
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| self.take(shape, clip, window, at)),
            Shape::Text(text) => self.take_text(text, clip, *at),
            Shape::Rect(RectShape { rect, fill, .. }) if fill.a() == u8::MAX => {
                self.covers.push(Cover { rect: rect.intersect(clip), at: *at });
            }
            Shape::Rect(RectShape { rect, fill, .. }) if fill.a() > 0 && rect.contains_rect(window) => {
                self.veil = *at;
            }
            _ => {}
        }
    }

    fn take_text(&mut self, text: &TextShape, clip: Rect, at: usize) {
        let shift = text.pos.to_vec2();
        for row in &text.galley.rows {
            let bounds = row.visuals.mesh_bounds;
            if !bounds.is_positive() {
                continue;
            }
            let ink = bounds.translate(row.pos.to_vec2() + shift);
            let seen = ink.intersect(clip);
            if text.galley.elided && seen.is_positive() {
                self.elided.push((text.galley.text().to_owned(), seen, at));
            }
            self.lines.push(Line { text: row.text(), ink, seen, clip, at, galley: at });
        }
    }

    /// Whether a part of a line is hidden by something that was painted between two moments.
    fn is_covered(&self, part: Rect, (since, until): (usize, usize)) -> bool {
        self.covers
            .iter()
            .any(|cover| (since..until).contains(&cover.at) && cover.rect.expand(NEAR).contains_rect(part))
    }
}

/// Everything that is painted as it should not be.
pub(crate) fn blots<S>(harness: &mut Harness<'_, S>) -> Vec<String> {
    let painted = Painted::of(harness);
    let (window, things) = (harness.ctx.content_rect(), in_front(harness));
    let (mut found, mut cut) = (Vec::new(), Vec::new());
    for (at, line) in painted.lines.iter().enumerate() {
        if !line.seen.is_positive() && line.ink.y_range().intersection(line.clip.y_range()).span() <= 0.0 {
            continue;
        }
        let is_typed =
            things.iter().any(|thing| is_field(thing) && thing.whole.expand(NEAR).intersects(line.ink));
        let is_cut = line.ink.left() < line.clip.left() - NEAR || line.ink.right() > line.clip.right() + NEAR;
        if (is_cut || !window.x_range().contains(line.seen.right() - NEAR)) && !is_typed {
            let told = format!("«{}» {:?} is cut at {:?}", line.text, line.ink, line.clip);
            let at = egui::pos2(line.clip.center().x, line.ink.center().y);
            cut.push((line.text.clone(), at, told));
        }
        let others = painted.lines.iter().skip(at + 1).filter(|other| other.galley != line.galley);
        for other in others {
            let both = line.seen.shrink(NEAR).intersect(other.seen.shrink(NEAR));
            if both.is_positive() && !painted.is_covered(both, (line.at, other.at)) {
                found.push(format!("«{}» and «{}» lie on each other at {both:?}", line.text, other.text));
            }
        }
        found.extend(things.iter().filter(|thing| crosses(harness, &painted, line, thing)).map(|thing| {
            let Thing { role, name, seen, .. } = thing;
            format!("«{}» {:?} crosses the edge of {role:?} «{name}» {seen:?}", line.text, line.ink)
        }));
    }
    found
        .extend(cut.into_iter().filter(|(text, at, _)| !comes_sideways(harness, text, *at)).map(|cut| cut.2));
    found
}

/// Whether scrolling sideways at a place brings a text into sight whole.
fn comes_sideways<S>(harness: &mut Harness<'_, S>, text: &str, at: Pos2) -> bool {
    let whole = |harness: &Harness<'_, S>| {
        let mut lines = Painted::of(harness).lines.into_iter();
        lines.any(|line| line.text == text && line.clip.expand(NEAR).contains_rect(line.ink))
    };
    harness.hover_at(at);
    let mut came = false;
    for delta in [-120.0; 12].into_iter().chain([120.0; 14]) {
        scroll(harness, egui::vec2(delta, 0.0));
        came |= delta < 0.0 && whole(harness);
    }
    harness.remove_cursor();
    harness.run_steps(2);
    came
}

/// Turns the wheel.
pub(super) fn scroll<S>(harness: &mut Harness<'_, S>, delta: egui::Vec2) {
    harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta,
        phase: TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(2);
}

/// What can be used now: of a dialog and of what stands over it, where there is one.
pub(crate) fn in_front<S>(harness: &Harness<'_, S>) -> Vec<Thing> {
    let dialog = harness.ctx.memory(|memory| memory.top_modal_layer());
    let mut things = things(harness);
    things.retain(|thing| {
        dialog.is_none_or(|dialog| thing.layer == dialog || thing.layer.order > dialog.order)
    });
    things
}

/// What is pressed or typed in, and has an edge.
fn is_control(thing: &Thing) -> bool {
    thing.role != Role::Label
}

fn is_field(thing: &Thing) -> bool {
    matches!(thing.role, Role::TextInput | Role::MultilineTextInput | Role::PasswordInput)
}

/// Whether a line begins in a control and ends outside it, where both can be seen.
fn crosses<S>(harness: &Harness<'_, S>, painted: &Painted, line: &Line, thing: &Thing) -> bool {
    let both = line.seen.shrink(NEAR).intersect(thing.seen.shrink(NEAR));
    let control = thing.whole.expand(NEAR);
    // What a menu or a notice hides is hidden by more than the control in it.
    let under = |cover: &Cover| {
        cover.at > line.at
            && cover.rect.expand(NEAR).contains_rect(both)
            && !control.contains_rect(cover.rect)
    };
    is_control(thing)
        && both.is_positive()
        && !control.contains_rect(line.seen)
        && harness.ctx.layer_id_at(both.center()).is_none_or(|top| top == thing.layer)
        && !painted.covers.iter().any(under)
}

/// What ends in «…» and is told nowhere, not even to whoever points at it.
pub(crate) fn riddles<S>(harness: &mut Harness<'_, S>) -> Vec<String> {
    // Nothing is told under an open menu.
    if egui::Popup::is_any_open(&harness.ctx) {
        return Vec::new();
    }
    let painted = Painted::of(harness);
    let elided = painted.elided.iter().filter(|(_, seen, at)| {
        *at > painted.veil
            && !painted.covers.iter().any(|cover| cover.at > *at && cover.rect.intersects(*seen))
    });
    let mut found = Vec::new();
    for (text, seen, _) in elided {
        harness.hover_at(seen.center());
        harness.run_steps(8);
        if !Painted::of(harness).tells(text) {
            found.push(format!("«{text}» at {seen:?} is told nowhere whole"));
        }
    }
    harness.hover_at(Pos2::ZERO);
    harness.run_steps(4);
    found
}

impl Painted {
    /// Whether the rows of some text say this.
    fn tells(&self, text: &str) -> bool {
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        let mut told = String::new();
        let mut galley = 0;
        let wanted = plain(text);
        for line in &self.lines {
            if line.galley != galley {
                (told, galley) = (String::new(), line.galley);
            }
            told.push_str(&plain(&line.text));
            if told.contains(&wanted) {
                return true;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Button, Color32, Label, Ui, vec2};

    fn told(show: impl Fn(&mut Ui) + 'static) -> Vec<String> {
        let mut harness = Harness::builder().with_size([300.0, 200.0]).build_ui(move |ui| show(ui));
        harness.run();
        [blots(&mut harness), riddles(&mut harness)].concat()
    }

    fn at(x: f32, y: f32) -> Rect {
        Rect::from_min_size(egui::pos2(x, y), vec2(120.0, 24.0))
    }

    #[test]
    fn what_is_painted_wrongly_is_told() {
        let paint = |ui: &Ui, place: Pos2, words: &str| {
            let font = egui::FontId::default();
            ui.painter().text(place, egui::Align2::LEFT_TOP, words, font, Color32::BLACK);
        };
        assert_eq!(told(|ui| _ = ui.put(at(10.0, 10.0), Button::new("short"))), Vec::<String>::new());
        let over = told(move |ui| {
            paint(ui, egui::pos2(10.0, 10.0), "one over");
            paint(ui, egui::pos2(20.0, 12.0), "the other");
        });
        assert!(over[0].contains("lie on each other"), "{over:?}");
        let crossing = told(move |ui| {
            let button = ui.put(at(10.0, 10.0), Button::new("."));
            paint(ui, button.rect.left_top(), "much wider than the button that it stands in");
        });
        assert!(crossing[0].contains("crosses the edge"), "{crossing:?}");
        let cut = told(move |ui| {
            ui.set_clip_rect(at(10.0, 10.0));
            paint(ui, egui::pos2(10.0, 12.0), "much wider than what can be seen of it");
        });
        assert!(cut[0].contains("is cut"), "{cut:?}");
    }

    #[test]
    fn what_ends_in_dots_has_to_be_told_by_pointing_at_it() {
        const LONG: &str = "a label that has no room at all in so narrow a place";
        let label = told(|ui| _ = ui.put(at(10.0, 10.0), Label::new(LONG).truncate()));
        assert_eq!(label, Vec::<String>::new(), "egui's own label tells itself");
        let painted = told(|ui| {
            let mut job = egui::text::LayoutJob::simple_singleline(
                LONG.to_owned(),
                egui::FontId::default(),
                Color32::BLACK,
            );
            job.wrap = egui::text::TextWrapping::truncate_at_width(100.0);
            let galley = ui.painter().layout_job(job);
            ui.painter().galley(egui::pos2(10.0, 10.0), galley, Color32::BLACK);
        });
        assert!(painted[0].contains("is told nowhere whole"), "{painted:?}");
    }
}
