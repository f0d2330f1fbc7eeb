//! Small words in a pill: filters that can be chosen, and states with a dot.

use egui::{
    Color32, Frame, Response, Role, Sense, Stroke, TextWrapMode, Ui, Widget, WidgetAtom, WidgetInfo, vec2,
};

use crate::ui::theme::{Palette, Theme, Type, corners, focus_ring, size};

/// A filter to be chosen.
#[must_use = "add it to a Ui"]
pub struct Chip<'a> {
    words: &'a str,
    chosen: bool,
}

impl<'a> Chip<'a> {
    /// A chip with words.
    pub fn new(words: &'a str, chosen: bool) -> Self {
        Self { words, chosen }
    }

    /// How wide one with these words is, in points, chosen or not.
    pub fn width(ui: &Ui, words: &str) -> f32 {
        let font = Type::CaptionMedium.font();
        ui.painter().layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER).size().x + 2.0 * INSIDE
    }
}

/// From the edge of a chip to its words.
const INSIDE: f32 = 10.0;

impl Widget for Chip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let c = &Theme::of(ui).color;
        let round = (size::CHIP / 2.0) as u8;
        let kind = if self.chosen { Type::CaptionMedium } else { Type::Caption };
        let mut prepared = WidgetAtom::new(egui::RichText::new(self.words).font(kind.font()))
            .sense(Sense::click())
            .align2(egui::Align2::CENTER_CENTER)
            .frame(Frame::new().inner_margin(vec2(INSIDE, 0.0)).corner_radius(corners(round)))
            .min_size(vec2(0.0, size::CHIP))
            .wrap_mode(TextWrapMode::Wrap)
            .measure(ui, vec2(super::button::room_of_row(ui), ui.available_height()))
            .allocate(ui);
        let hovered = prepared.response.hovered();
        let (fill, words, edge) = match (self.chosen, hovered) {
            (true, _) => (c.accent_soft, c.accent, Color32::TRANSPARENT),
            (false, true) => (c.sunken, c.text2, c.edge),
            (false, false) => (Color32::TRANSPARENT, c.text2, c.edge),
        };
        prepared.frame = prepared.frame.fill(fill);
        prepared.fallback_text_color = words;
        let response = prepared.paint(ui).response;
        let edge = Stroke::new(1.0, edge);
        ui.painter().rect_stroke(response.rect, corners(round), edge, egui::StrokeKind::Inside);
        if response.has_focus() {
            focus_ring(ui, response.rect, round);
        }
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, self.chosen, self.words));
        response
    }
}

/// What a state means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    Neutral,
    /// All is well.
    Good,
    /// Deserves a look.
    Warning,
    /// Is wrong.
    Error,
}

impl Tone {
    /// Its colour.
    pub fn color(self, palette: &Palette) -> Color32 {
        match self {
            Self::Neutral => palette.text3,
            Self::Good => palette.accent,
            Self::Warning => palette.warn,
            Self::Error => palette.error,
        }
    }
}

/// A state in words, with a dot in its colour.
pub fn status(ui: &mut Ui, tone: Tone, words: &str) -> Response {
    let theme = Theme::of(ui);
    let dot = tone.color(&theme.color);
    let words = egui::RichText::new(words).font(Type::Caption.font()).color(theme.color.text2);
    let mark = egui::Atom::paint([7.0, 7.0], move |ui, args| {
        ui.painter().circle_filled(args.rect.center(), 3.5, dot);
    });
    let response =
        WidgetAtom::new((mark, words.clone())).gap(5.0).min_size(vec2(0.0, 18.0)).show(ui).response;
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, enabled, words.text()));
    response
}
