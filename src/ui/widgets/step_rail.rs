//! The steps of a way, with what is behind, what is now and what is to come: by shape and words,
//! never by colour alone.

use egui::{Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, focus_ring, radius, space, text};

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepMark {
    /// Behind: a disc with a tick.
    Done,
    /// To be taken now: a ring with its number.
    Now,
    /// To come: a pale ring with its number. It cannot be looked at yet.
    Ahead,
}

/// One step of the rail.
pub struct RailStep {
    /// What it is called.
    pub title: String,
    /// What is known of it, in a line or two.
    pub text: String,
    /// What a screen reader says of it: title, text and mark in words.
    pub name: String,
    /// Where it stands.
    pub mark: StepMark,
}

const SIDE: f32 = 24.0;
const PAD: Vec2 = vec2(12.0, 9.0);

/// Shows the steps under each other and says which was pressed. `viewed` is the one whose page
/// is open.
pub fn step_rail(ui: &mut Ui, steps: &[RailStep], viewed: usize) -> Option<usize> {
    let mut pressed = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        for (at, step) in steps.iter().enumerate() {
            if row(ui, at, step, at == viewed).clicked() {
                pressed = Some(at);
            }
        }
    });
    pressed
}

fn row(ui: &mut Ui, at: usize, step: &RailStep, viewed: bool) -> Response {
    let theme = Theme::of(ui);
    let c = &theme.color;
    let width = ui.available_width();
    let words = width - 2.0 * PAD.x - SIDE - space::M;
    let lay = |ui: &Ui, said: &str, kind: Type, color| {
        ui.fonts_mut(|fonts| fonts.layout_job(text::job(said, text::format(kind, color), words)))
    };
    let ahead = step.mark == StepMark::Ahead;
    let title_color = if viewed { c.text } else { c.text2 };
    let title = lay(ui, &step.title, Type::Medium, if ahead { c.text3 } else { title_color });
    let remark = lay(ui, &step.text, Type::Caption, c.text3);
    let inner = title.size().y + if step.text.is_empty() { 0.0 } else { remark.size().y };
    let size = vec2(width, inner.max(SIDE) + 2.0 * PAD.y);
    let (rect, response) = ui.allocate_exact_size(size, if ahead { Sense::hover() } else { Sense::click() });
    name(ui, &response, step, viewed);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if viewed {
        ui.painter().rect_filled(rect, corners(radius::L), c.accent_soft);
    } else if response.hovered() && !ahead {
        ui.painter().rect_filled(rect, corners(radius::L), c.sunken);
    }
    let disc =
        Rect::from_center_size(pos2(rect.left() + PAD.x + SIDE / 2.0, rect.center().y), Vec2::splat(SIDE));
    mark(ui, disc, at, step.mark);
    let left = disc.right() + space::M;
    let top = rect.center().y - inner / 2.0;
    let below = top + title.size().y;
    ui.painter().galley(pos2(left, top), title, c.text);
    ui.painter().galley(pos2(left, below), remark, c.text3);
    if response.has_focus() {
        focus_ring(ui, rect.shrink(2.0), radius::L);
    }
    response
}

/// Shows the steps as marks in a row, for a narrow window; the words of the viewed one stand
/// below them.
pub fn step_row(ui: &mut Ui, steps: &[RailStep], viewed: usize) -> Option<usize> {
    let theme = Theme::of(ui);
    let mut pressed = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for (at, step) in steps.iter().enumerate() {
            let sense = if step.mark == StepMark::Ahead { Sense::hover() } else { Sense::click() };
            let (rect, response) = ui.allocate_exact_size(Vec2::splat(SIDE + 10.0), sense);
            name(ui, &response, step, at == viewed);
            if at == viewed {
                ui.painter().rect_filled(rect, corners(radius::M), theme.color.accent_soft);
            }
            mark(ui, rect.shrink(5.0), at, step.mark);
            if response.has_focus() {
                focus_ring(ui, rect.shrink(1.0), radius::M);
            }
            if response.on_hover_text(&step.name).clicked() {
                pressed = Some(at);
            }
        }
    });
    if let Some(step) = steps.get(viewed) {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(theme.text(Type::Medium, &step.title));
            ui.add(egui::Label::new(theme.colored(Type::Caption, theme.color.text3, &step.text)).wrap());
        });
    }
    pressed
}

fn name(ui: &Ui, response: &Response, step: &RailStep, viewed: bool) {
    let enabled = ui.is_enabled() && step.mark != StepMark::Ahead;
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, viewed, &step.name));
}

fn mark(ui: &Ui, disc: Rect, at: usize, mark: StepMark) {
    let c = &Theme::of(ui).color;
    let (center, radius) = (disc.center(), disc.width() / 2.0);
    let number = |color| {
        let (font, at) = (Type::CaptionStrong.font(), (at + 1).to_string());
        ui.painter().text(center, egui::Align2::CENTER_CENTER, at, font, color);
    };
    match mark {
        StepMark::Done => {
            ui.painter().circle_filled(center, radius, c.accent);
            Icon::Ok.paint(ui, Rect::from_center_size(center, Vec2::splat(14.0)), c.on_accent);
        }
        StepMark::Now => {
            ui.painter().circle_stroke(center, radius - 1.0, Stroke::new(2.0, c.accent));
            number(c.accent);
        }
        StepMark::Ahead => {
            ui.painter().circle_stroke(center, radius - 0.75, Stroke::new(1.5, c.edge));
            number(c.text3);
        }
    }
}
