//! The design tokens: every colour, distance, radius and type size of the window.
//!
//! Nothing else in `ui/` makes a colour or a font of its own; `clippy.toml` forbids it. The
//! contrast of every pair that is used is proven in the tests beside this file.
#![allow(clippy::disallowed_methods)]

use egui::{Color32, Shadow};

/// A colour written as in a style sheet, `0xRRGGBB`.
const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// Behind everything.
    pub bg: Color32,
    /// Panels, cards, fields, dialogs.
    pub surface: Color32,
    /// Wells in a surface: search field, segmented switch; also a hovered quiet control.
    pub sunken: Color32,
    /// What lies on a well: the chosen part of a segmented switch.
    pub raised: Color32,
    /// A pressed quiet control.
    pub pressed: Color32,
    /// Hairlines between regions, outlines of cards.
    pub line: Color32,
    /// Outlines of fields and buttons.
    pub edge: Color32,
    /// Outlines that must be seen to understand a control: empty tick box, switch that is off.
    pub outline: Color32,
    /// Ordinary text.
    pub text: Color32,
    /// Labels, icons at rest.
    pub text2: Color32,
    /// Hints, counters, what is said on the side.
    pub text3: Color32,
    /// The one accent: primary buttons, what is chosen, focus.
    pub accent: Color32,
    /// The accent under the pointer.
    pub accent_hover: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// A wash of the accent: the chosen row, the chosen chip.
    pub accent_soft: Color32,
    /// Behind selected text.
    pub selection: Color32,
    /// What stops an export. Always with an icon and words.
    pub error: Color32,
    /// A wash of the error colour, behind a fix.
    pub error_soft: Color32,
    /// What deserves a look. Always with an icon and words.
    pub warn: Color32,
    /// A wash of the warning colour.
    pub warn_soft: Color32,
    /// The ring around what the keyboard is at.
    pub focus: Color32,
    /// Over everything behind a dialog.
    pub veil: Color32,
}

/// The light theme.
pub const LIGHT: Palette = Palette {
    bg: hex(0xF5F6F8),
    surface: hex(0xFFFFFF),
    sunken: hex(0xEEF0F3),
    raised: hex(0xFFFFFF),
    pressed: hex(0xE1E5EA),
    line: hex(0xE1E5EA),
    edge: hex(0xD3D9E0),
    outline: hex(0x7F8996),
    text: hex(0x14181D),
    text2: hex(0x545D6A),
    text3: hex(0x5E6773),
    accent: hex(0x0A7558),
    accent_hover: hex(0x086149),
    on_accent: hex(0xFFFFFF),
    accent_soft: hex(0xE2F2EC),
    selection: hex(0xBFE3D6),
    error: hex(0xB92B27),
    error_soft: hex(0xFDECEA),
    warn: hex(0x855300),
    warn_soft: hex(0xFFF3D9),
    focus: hex(0x0A7558),
    veil: Color32::from_rgba_premultiplied(6, 8, 11, 110),
};

/// The dark theme.
pub const DARK: Palette = Palette {
    bg: hex(0x0E1216),
    surface: hex(0x161B21),
    sunken: hex(0x1E252D),
    raised: hex(0x343E49),
    pressed: hex(0x2A323B),
    line: hex(0x2A323B),
    edge: hex(0x36404B),
    outline: hex(0x6B7683),
    text: hex(0xEDF1F5),
    text2: hex(0xA9B3BF),
    text3: hex(0x949EAB),
    accent: hex(0x3CCB9F),
    accent_hover: hex(0x5AD9B3),
    on_accent: hex(0x06251B),
    accent_soft: hex(0x12352B),
    selection: hex(0x1D5645),
    error: hex(0xFF8F88),
    error_soft: hex(0x3A1C1C),
    warn: hex(0xF0B64A),
    warn_soft: hex(0x352A13),
    focus: hex(0x3CCB9F),
    veil: Color32::from_rgba_premultiplied(0, 0, 0, 150),
};

/// WhatsApp's own colours, for the preview. They are WhatsApp's, so no contrast is asked of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chat {
    /// The wall behind the bubbles.
    pub wall: Color32,
    /// The bot's bubble.
    pub incoming: Color32,
    /// The client's bubble.
    pub outgoing: Color32,
    /// Text in a bubble.
    pub text: Color32,
    /// Time and ticks.
    pub meta: Color32,
    /// A link in a text, and ticks that were read.
    pub link: Color32,
    /// Words and icon of a button under a bubble.
    pub button: Color32,
    /// What would fail, marked as in the rest of the window.
    pub error: Color32,
    /// The soft shade under a bubble.
    pub shade: Shadow,
}

/// WhatsApp by day.
pub const CHAT_LIGHT: Chat = Chat {
    wall: hex(0xEFE7DD),
    incoming: hex(0xFFFFFF),
    outgoing: hex(0xD9FDD3),
    text: hex(0x111B21),
    meta: hex(0x667781),
    link: hex(0x027EB5),
    button: hex(0x00876A),
    error: LIGHT.error,
    shade: Shadow { offset: [0, 1], blur: 1, spread: 0, color: Color32::from_black_alpha(33) },
};

/// WhatsApp by night.
pub const CHAT_DARK: Chat = Chat {
    wall: hex(0x0B141A),
    incoming: hex(0x202C33),
    outgoing: hex(0x005C4B),
    text: hex(0xE9EDEF),
    meta: hex(0x8696A0),
    link: hex(0x53BDEB),
    button: hex(0x21C063),
    error: DARK.error,
    shade: Shadow { offset: [0, 1], blur: 1, spread: 0, color: Color32::from_black_alpha(60) },
};

/// Under a card that lies on the background.
pub const SHADOW_CARD_LIGHT: Shadow =
    Shadow { offset: [0, 2], blur: 8, spread: 0, color: Color32::from_black_alpha(15) };
/// As above, in the dark.
pub const SHADOW_CARD_DARK: Shadow =
    Shadow { offset: [0, 1], blur: 2, spread: 0, color: Color32::from_black_alpha(102) };
/// Under what floats: menus, notices, dialogs.
pub const SHADOW_FLOAT_LIGHT: Shadow =
    Shadow { offset: [0, 6], blur: 24, spread: 0, color: Color32::from_black_alpha(36) };
/// As above, in the dark.
pub const SHADOW_FLOAT_DARK: Shadow =
    Shadow { offset: [0, 6], blur: 24, spread: 0, color: Color32::from_black_alpha(140) };

/// Distances in points, in steps of four.
pub mod space {
    /// Between an icon and its words in a tight place.
    pub const XS: f32 = 4.0;
    /// Between things that belong together.
    pub const S: f32 = 8.0;
    /// Inside fields and rows.
    pub const M: f32 = 12.0;
    /// Between things of one group.
    pub const L: f32 = 16.0;
    /// Around a column.
    pub const XL: f32 = 24.0;
    /// Around a page.
    pub const XXL: f32 = 32.0;
}

/// Heights and widths that repeat.
pub mod size {
    /// Height of a button and of a one-line field.
    pub const CONTROL: f32 = 36.0;
    /// Height of a small button.
    pub const CONTROL_SMALL: f32 = 28.0;
    /// Height of a chip.
    pub const CHIP: f32 = 26.0;
    /// Side of an icon button.
    pub const ICON_BUTTON: f32 = 32.0;
    /// Side of an icon.
    pub const ICON: f32 = 20.0;
    /// Side of an icon inside a button or beside a small line.
    pub const ICON_SMALL: f32 = 16.0;
    /// Height of the bar at the top.
    pub const TOP_BAR: f32 = 48.0;
    /// Width of the rail at the left.
    pub const RAIL: f32 = 104.0;
    /// Width of the ring around what the keyboard is at.
    pub const FOCUS_RING: f32 = 2.0;
}

/// Corner radii in points.
pub mod radius {
    /// Fix chips, menu entries.
    pub const S: u8 = 6;
    /// Buttons, fields, bubbles.
    pub const M: u8 = 8;
    /// Cards.
    pub const L: u8 = 10;
    /// Panels, dialogs, the phone in the preview.
    pub const XL: u8 = 14;
}

/// The faces and sizes of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// 14 regular: nearly everything.
    Body,
    /// 14 medium: names, buttons.
    Medium,
    /// 14 semibold.
    Strong,
    /// 13 regular: issues, remarks.
    Small,
    /// 13 medium: labels of fields, fixes, small buttons.
    SmallMedium,
    /// 13 semibold: a counter that is over.
    SmallStrong,
    /// 12 regular: counters, second lines, the rail.
    Caption,
    /// 12 medium: the chosen chip, the head of a table.
    CaptionMedium,
    /// 12 semibold: the chosen entry of the rail.
    CaptionStrong,
    /// 20 semibold: the name of a page.
    H1,
    /// 16 semibold: the name of a panel.
    H2,
    /// 16 bold: the brand.
    Brand,
    /// 22 semibold: a number that is the message.
    Number,
    /// 13 monospace: addresses, keys, code.
    Mono,
    /// 14 regular, of the emoji family: characters with U+FE0F or U+20E3.
    Emoji,
}

impl Type {
    /// Size of the letters in points.
    pub const fn points(self) -> f32 {
        match self {
            Self::Body | Self::Medium | Self::Strong | Self::Emoji => 14.0,
            Self::Small | Self::SmallMedium | Self::SmallStrong | Self::Mono => 13.0,
            Self::Caption | Self::CaptionMedium | Self::CaptionStrong => 12.0,
            Self::H1 => 20.0,
            Self::H2 | Self::Brand => 16.0,
            Self::Number => 22.0,
        }
    }

    /// Distance of two lines in points.
    pub const fn line(self) -> f32 {
        match self {
            Self::Body | Self::Medium | Self::Strong | Self::Emoji | Self::Mono => 20.0,
            Self::Small | Self::SmallMedium | Self::SmallStrong => 18.0,
            Self::Caption | Self::CaptionMedium | Self::CaptionStrong => 16.0,
            Self::H1 | Self::Number => 28.0,
            Self::H2 | Self::Brand => 24.0,
        }
    }
}

#[cfg(test)]
mod tests;
