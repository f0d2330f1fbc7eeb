//! Pieces that the pages of the steps share.

use egui::{Align, Frame, Label, Response, Role, Ui, Vec2, WidgetInfo, vec2};

use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, corners, focus_ring, margin, radius, size, space, text};
use crate::ui::widgets::{self, IconButton};

/// Room for a label at the left of its field.
const LABEL: f32 = 52.0;

/// A panel with its name and something at the right of it.
pub fn panel<R>(ui: &mut Ui, title: &str, right: impl FnOnce(&mut Ui), body: impl FnOnce(&mut Ui) -> R) -> R {
    widgets::panel(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::M;
        widgets::ends(ui, 24.0, space::M, |ui| self::title(ui, title), right);
        body(ui)
    })
    .inner
}

/// The name of a panel.
pub fn title(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    ui.add(Label::new(theme.text(Type::H2, words)).truncate());
}

/// Ordinary words in as many lines as they need.
pub fn text(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    ui.add(Label::new(theme.colored(Type::Body, theme.color.text2, words)).wrap());
}

/// A remark at the right of a panel's name.
pub fn remark_right(ui: &mut Ui, words: &str) {
    let theme = Theme::of(ui);
    ui.label(theme.colored(Type::Small, theme.color.text3, words));
}

/// A line between two parts of a panel.
pub fn hairline(ui: &mut Ui) {
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().hline(line.x_range(), line.center().y, Theme::of(ui).hairline());
}

/// A field with its label at the left, as the head of a letter has them.
pub fn beside<R>(ui: &mut Ui, label: &str, field: impl FnOnce(&mut Ui) -> R) -> R {
    let theme = Theme::of(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let place = vec2(LABEL, size::CONTROL);
        let (place, _) = ui.allocate_exact_size(place, egui::Sense::hover());
        let label = theme.colored(Type::SmallMedium, theme.color.text2, label);
        let beside =
            egui::UiBuilder::new().max_rect(place).layout(egui::Layout::left_to_right(Align::Center));
        ui.new_child(beside).add(Label::new(label).truncate());
        field(ui)
    })
    .inner
}

/// Something that deserves a look, on a wash of its colour.
pub fn callout(ui: &mut Ui, icon: Icon, words: &str) {
    let theme = Theme::of(ui);
    let warning = icon == Icon::Warning;
    let (fill, color) = match warning {
        true => (theme.color.warn_soft, theme.color.warn),
        false => (theme.color.sunken, theme.color.text2),
    };
    let frame =
        Frame::new().fill(fill).corner_radius(corners(radius::M)).inner_margin(margin(space::M, 10.0));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            icon.show(ui, 18.0, color);
            ui.add(Label::new(theme.text(Type::Small, words)).wrap());
        });
    });
}

/// One numbered thing to do; `copy` offers what is to be typed there, under a name.
pub fn instruction(ui: &mut Ui, number: usize, words: &str, copy: Option<(&str, &str)>) {
    let theme = Theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (disc, _) = ui.allocate_exact_size(Vec2::splat(22.0), egui::Sense::hover());
        ui.painter().circle_filled(disc.center(), 11.0, theme.color.sunken);
        let font = Type::CaptionStrong.font();
        let said = number.to_string();
        ui.painter().text(disc.center(), egui::Align2::CENTER_CENTER, said, font, theme.color.text2);
        let button = if copy.is_some() { size::CONTROL_SMALL + space::S } else { 0.0 };
        let room = ui.available_width() - button;
        ui.vertical(|ui| {
            ui.set_max_width(room);
            ui.add(Label::new(theme.text(Type::Body, words)).wrap());
        });
        if let Some((name, what)) = copy {
            // It stands in the middle of the line, which is lower than it.
            let (line, _) = ui.allocate_exact_size(vec2(size::CONTROL_SMALL, 20.0), egui::Sense::hover());
            let place = egui::Rect::from_center_size(line.center(), Vec2::splat(size::CONTROL_SMALL));
            if ui.put(place, IconButton::new(Icon::Copy, name).small()).clicked() {
                ui.ctx().copy_text(what.to_owned());
            }
        }
    });
}

/// The row of buttons at the foot of a step; the first is what the step waits for.
pub fn foot<R>(ui: &mut Ui, buttons: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        buttons(ui)
    })
    .inner
}

/// A line that folds something out below it, and in again.
pub fn fold(ui: &mut Ui, words: &str, unfolded: &mut bool) {
    let theme = Theme::of(ui);
    let words_then = text::one_row(words, text::format(Type::SmallMedium, theme.color.text2), f32::INFINITY);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(words_then));
    let wide = size::ICON_SMALL + space::XS + galley.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, size::CONTROL_SMALL), egui::Sense::click());
    if response.clicked() {
        *unfolded = !*unfolded;
        ui.ctx().request_repaint();
    }
    let (enabled, now) = (ui.is_enabled(), *unfolded);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(now));
    let color = if response.hovered() { theme.color.text } else { theme.color.text2 };
    let icon = if now { Icon::ChevronDown } else { Icon::ChevronRight };
    let place = egui::Align2::LEFT_CENTER.align_size_within_rect(Vec2::splat(size::ICON_SMALL), rect);
    // There is air around the sign within its icon.
    icon.paint(ui, place.translate(vec2(-space::XS, 0.0)), color);
    let place = egui::Align2::RIGHT_CENTER.align_size_within_rect(galley.size(), rect).min;
    ui.painter().galley_with_override_text_color(place, galley, color);
    if response.has_focus() {
        focus_ring(ui, rect.expand2(vec2(space::XS, 0.0)), radius::S);
    }
}

/// A fact under its name, as the page of a step that is behind shows it.
pub fn fact(ui: &mut Ui, name: &str, value: &str) -> Response {
    let theme = Theme::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let width = (ui.available_width() * 0.4).min(168.0);
        ui.allocate_ui_with_layout(vec2(width, 20.0), egui::Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            ui.add(Label::new(theme.colored(Type::Body, theme.color.text3, name)).wrap());
        });
        ui.add(Label::new(theme.text(Type::Body, value)).wrap())
    })
    .inner
}
