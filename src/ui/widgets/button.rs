//! Buttons: with words, with an icon, or with both.

use egui::{
    Color32, Frame, IntoAtoms as _, Response, Role, Sense, Stroke, TextWrapMode, Ui, Vec2, Widget,
    WidgetAtom, WidgetInfo, vec2,
};

use crate::ui::icons::Icon;
use crate::ui::theme::{Palette, Theme, Type, corners, focus_ring, radius, size, space};

/// How much a button matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The one thing to do next.
    Primary,
    /// Any other command.
    #[default]
    Secondary,
    /// A command that keeps out of the way: no frame until it is pointed at.
    Quiet,
    /// A command that destroys.
    Danger,
    /// A fix of an error, under its field.
    FixError,
    /// A fix of a warning, under its field.
    FixWarning,
}

/// Colours of a button in one state.
struct Paint {
    fill: Color32,
    edge: Stroke,
    words: Color32,
}

impl Look {
    fn paint(self, c: &Palette, response: &Response) -> Paint {
        let (hovered, pressed) = (response.hovered(), response.is_pointer_button_down_on());
        let quiet = |rest: Color32| match (pressed, hovered) {
            (true, _) => c.pressed,
            (_, true) => c.sunken,
            _ => rest,
        };
        let edge = Stroke::new(1.0, c.edge);
        let wash = |color: Color32, fill: Color32| {
            let edge = if hovered || pressed { Stroke::new(1.0, color) } else { Stroke::NONE };
            Paint { fill, edge, words: color }
        };
        match self {
            // Faded words on the faded accent could not be read.
            Self::Primary if !response.enabled() => {
                Paint { fill: c.pressed, edge: Stroke::NONE, words: c.text }
            }
            Self::Primary => {
                let fill = if hovered || pressed { c.accent_hover } else { c.accent };
                Paint { fill, edge: Stroke::NONE, words: c.on_accent }
            }
            Self::Secondary => Paint { fill: quiet(c.surface), edge, words: c.text },
            Self::Quiet => Paint { fill: quiet(Color32::TRANSPARENT), edge: Stroke::NONE, words: c.text2 },
            Self::Danger => Paint { fill: quiet(c.surface), edge, words: c.error },
            Self::FixError => wash(c.error, c.error_soft),
            Self::FixWarning => wash(c.warn, c.warn_soft),
        }
    }
}

/// A button with words.
#[must_use = "add it to a Ui"]
pub struct Button<'a> {
    words: &'a str,
    icon: Option<Icon>,
    look: Look,
    small: bool,
    full_width: bool,
}

impl<'a> Button<'a> {
    /// A secondary button.
    pub fn new(words: &'a str) -> Self {
        Self { words, icon: None, look: Look::default(), small: false, full_width: false }
    }

    /// The one thing to do next.
    pub fn primary(words: &'a str) -> Self {
        Self::new(words).look(Look::Primary)
    }

    /// A fix under a field: small, in the colour of its issue.
    pub fn fix(words: &'a str, error: bool) -> Self {
        Self::new(words).look(if error { Look::FixError } else { Look::FixWarning }).small()
    }

    /// How much it matters.
    pub fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// An icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// For a tight place.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// As wide as there is room.
    pub fn full_width(mut self) -> Self {
        self.full_width = true;
        self
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (height, side, kind, icon) = if self.small {
            (size::CONTROL_SMALL, 10.0, Type::SmallMedium, size::ICON_SMALL)
        } else {
            (size::CONTROL, 14.0, Type::Medium, 18.0)
        };
        let text = egui::RichText::new(self.words).font(kind.font());
        let atoms = match self.icon {
            Some(mark) => (mark.atom(icon), text).into_atoms(),
            None => text.into_atoms(),
        };
        let width = if self.full_width { ui.available_width() } else { 0.0 };
        let mark = if self.icon.is_some() { icon + space::S } else { 0.0 };
        let natural = ui.painter().layout_no_wrap(self.words.to_owned(), kind.font(), Color32::PLACEHOLDER);
        let room = room_of_row(ui);
        let wrap = match natural.size().x + mark + 2.0 * side > room + 0.5 {
            _ if self.full_width => TextWrapMode::Truncate,
            // Cut words would be a riddle.
            true => TextWrapMode::Wrap,
            false => TextWrapMode::Extend,
        };
        // Words in several lines keep off the edges.
        let above = if wrap == TextWrapMode::Wrap { space::XS } else { 0.0 };
        let mut prepared = WidgetAtom::new(atoms)
            .sense(Sense::click())
            .gap(space::S)
            .align2(egui::Align2::CENTER_CENTER)
            .wrap_mode(wrap)
            .frame(Frame::new().inner_margin(vec2(side, above)))
            .min_size(vec2(width, height))
            .measure(ui, vec2(room.min(ui.max_rect().width()), ui.available_height()))
            .allocate(ui);
        let paint = self.look.paint(&Theme::of(ui).color, &prepared.response);
        let corner = if self.small { radius::S } else { radius::M };
        // The stroke is drawn within, so that it never moves the words.
        prepared.frame = prepared.frame.fill(paint.fill).corner_radius(corners(corner));
        prepared.fallback_text_color = paint.words;
        let response = prepared.paint(ui).response;
        ui.painter().rect_stroke(response.rect, corners(corner), paint.edge, egui::StrokeKind::Inside);
        if response.has_focus() {
            focus_ring(ui, response.rect, corner);
        }
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, self.words));
        response
    }
}

/// How wide a control may be that stands in a row which wraps, or in a column. In a row that does
/// not wrap it is as wide as it wants to be.
pub(super) fn room_of_row(ui: &Ui) -> f32 {
    match ui.layout() {
        layout if layout.main_wrap() => ui.max_rect().width(),
        layout if layout.is_vertical() => ui.available_width(),
        _ => f32::INFINITY,
    }
}

/// A button with an icon only; its name is its tooltip.
#[must_use = "add it to a Ui"]
pub struct IconButton<'a> {
    icon: Icon,
    name: &'a str,
    key: Option<&'a str>,
    about: Option<&'a str>,
    side: f32,
    look: Look,
    chosen: Option<bool>,
}

impl<'a> IconButton<'a> {
    /// A quiet button with a name.
    pub fn new(icon: Icon, name: &'a str) -> Self {
        Self { icon, name, key: None, about: None, side: size::ICON_BUTTON, look: Look::Quiet, chosen: None }
    }

    /// The key that does the same, for the tooltip.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// What it would be done to now, for the tooltip.
    pub fn about(mut self, about: Option<&'a str>) -> Self {
        self.about = about;
        self
    }

    /// For a tight place.
    pub fn small(mut self) -> Self {
        self.side = size::CONTROL_SMALL;
        self
    }

    /// How much it matters.
    pub fn look(mut self, look: Look) -> Self {
        self.look = look;
        self
    }

    /// One of several of which one is chosen, or something that is on or off.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(self.side), Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::Button, enabled, chosen, self.name),
            None => WidgetInfo::labeled(Role::Button, enabled, self.name),
        });
        if ui.is_rect_visible(rect) {
            let c = &Theme::of(ui).color;
            let mut paint = self.look.paint(c, &response);
            if self.chosen == Some(true) {
                (paint.fill, paint.words) = (c.accent_soft, c.accent);
            }
            ui.painter().rect_filled(rect, corners(radius::M), paint.fill);
            ui.painter().rect_stroke(rect, corners(radius::M), paint.edge, egui::StrokeKind::Inside);
            let icon =
                egui::Rect::from_center_size(rect.center(), Vec2::splat(size::ICON.min(self.side - 8.0)));
            self.icon.paint(ui, icon, paint.words);
            if response.has_focus() {
                focus_ring(ui, rect.shrink(1.0), radius::M);
            }
        }
        let mut tip = self.name.to_owned();
        for (gap, more) in [(": ", self.about), ("  ", self.key)] {
            tip.extend(more.iter().flat_map(|more| [gap, *more]));
        }
        response.on_hover_text(&tip).on_disabled_hover_text(tip)
    }
}
