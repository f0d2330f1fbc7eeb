//! Small buttons with a letter on them: the marks under a text.

use egui::{Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};

use crate::ui::theme::{Face, Theme, Type, corners, focus_ring, radius, size, text};

/// How the letter is written: as the mark would write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterLook {
    /// As any other.
    Plain,
    /// Bold.
    Bold,
    /// Slanted.
    Italic,
    /// Struck through.
    Strike,
    /// In a face of one width.
    Mono,
}

/// Shows the button; its name and its key are in the tooltip. Says whether it was pressed.
pub fn letter_button(ui: &mut Ui, letter: &str, look: LetterLook, (name, key): (&str, Option<&str>)) -> bool {
    let c = &Theme::of(ui).color;
    let mut format = text::format(Type::SmallMedium, c.text2);
    match look {
        LetterLook::Plain => {}
        LetterLook::Bold => format.font_id = Face::Bold.at(Type::Small.points()),
        LetterLook::Italic => format = text::italic(format),
        LetterLook::Strike => format.strikethrough = Stroke::new(1.0, c.text2),
        LetterLook::Mono => format.font_id = Type::Mono.font(),
    }
    let galley = ui.painter().layout_job(text::job(letter, format, f32::INFINITY));
    let width = (galley.size().x + 16.0).max(size::CONTROL_SMALL);
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::CONTROL_SMALL), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    if response.hovered() || response.is_pointer_button_down_on() {
        let fill = if response.is_pointer_button_down_on() { c.pressed } else { c.sunken };
        ui.painter().rect_filled(rect, corners(radius::S), fill);
    }
    let place = Rect::from_center_size(rect.center(), Vec2::new(galley.size().x, galley.size().y));
    ui.painter().galley(place.min, galley, c.text2);
    if response.has_focus() {
        focus_ring(ui, rect.shrink(1.0), radius::S);
    }
    let tip = key.map_or_else(|| name.to_owned(), |key| format!("{name}  {key}"));
    response.on_hover_text(tip).clicked()
}
