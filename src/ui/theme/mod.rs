//! How the window looks: tokens of both themes, faces, and egui's own widgets dressed in them.

mod fonts;
mod style;
pub mod text;
pub mod tokens;

pub use fonts::Face;
pub use tokens::{Chat, Palette, Type, radius, size, space};

use egui::{Color32, CornerRadius, Margin, RichText, Shadow, Stroke, Ui};

/// One theme as a widget sees it.
#[derive(Debug, PartialEq)]
pub struct Theme {
    /// Whether it is the dark one.
    pub dark: bool,
    /// The colours.
    pub color: Palette,
    /// Under a card that lies on the background.
    pub shadow_card: Shadow,
    /// Under what floats: menus, notices, dialogs.
    pub shadow_float: Shadow,
}

/// The light theme.
pub static LIGHT: Theme = Theme {
    dark: false,
    color: tokens::LIGHT,
    shadow_card: tokens::SHADOW_CARD_LIGHT,
    shadow_float: tokens::SHADOW_FLOAT_LIGHT,
};

/// The dark theme.
pub static DARK: Theme = Theme {
    dark: true,
    color: tokens::DARK,
    shadow_card: tokens::SHADOW_CARD_DARK,
    shadow_float: tokens::SHADOW_FLOAT_DARK,
};

impl Theme {
    /// The theme in force where the `Ui` stands.
    pub fn of(ui: &Ui) -> &'static Self {
        Self::get(ui.visuals().dark_mode)
    }

    /// The theme in force in a context.
    pub fn of_ctx(ctx: &egui::Context) -> &'static Self {
        Self::get(ctx.theme() == egui::Theme::Dark)
    }

    /// One of the two.
    pub fn get(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    /// Text of a style in the ordinary colour.
    pub fn text(&self, kind: Type, words: impl Into<String>) -> RichText {
        self.colored(kind, self.color.text, words)
    }

    /// Text of a style in a colour of the palette.
    pub fn colored(&self, kind: Type, color: Color32, words: impl Into<String>) -> RichText {
        RichText::new(words).font(kind.font()).line_height(Some(kind.line())).color(color)
    }

    /// A hairline.
    pub fn hairline(&self) -> Stroke {
        Stroke::new(1.0, self.color.line)
    }

    /// The outline of a field or button.
    pub fn edge(&self) -> Stroke {
        Stroke::new(1.0, self.color.edge)
    }

    /// The frame of a bar or column that lies beside others: no shadow, no corners.
    pub fn panel(&self, margin: impl Into<Margin>) -> egui::Frame {
        egui::Frame::new().fill(self.color.surface).inner_margin(margin)
    }
}

impl Chat {
    /// WhatsApp's own palette by day or by night; independent of the window's theme.
    pub fn get(dark: bool) -> &'static Self {
        if dark { &tokens::CHAT_DARK } else { &tokens::CHAT_LIGHT }
    }
}

/// Equal corners from a token of [`radius`].
pub fn corners(radius: u8) -> CornerRadius {
    CornerRadius::same(radius)
}

/// Equal margins from a token of [`space`].
pub fn margin(x: f32, y: f32) -> Margin {
    // Tokens are small whole numbers, so nothing is lost.
    Margin::symmetric(x as i8, y as i8)
}

/// Draws the ring around what the keyboard is at, outside of its rectangle.
pub fn focus_ring(ui: &Ui, rect: egui::Rect, radius: u8) {
    let stroke = Stroke::new(size::FOCUS_RING, Theme::of(ui).color.focus);
    ui.painter().rect_stroke(
        rect.expand(1.0),
        corners(radius.saturating_add(1)),
        stroke,
        egui::StrokeKind::Outside,
    );
}

/// Puts fonts and both themes into a context. Which of them is shown is egui's own choice by
/// [`egui::ThemePreference`].
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts::definitions());
    ctx.set_style_of(egui::Theme::Light, style::of(&LIGHT));
    ctx.set_style_of(egui::Theme::Dark, style::of(&DARK));
}
