//! The faces: Golos Text in four weights, Twemoji behind each, and Hack for code.
//!
//! egui bundles no emoji and takes only a colour for «strong», so every weight is a family.
#![allow(clippy::disallowed_methods)]

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId, FontTweak};

use super::tokens::Type;

const GOLOS: &str = "golos";
const GOLOS_MEDIUM: &str = "golos-medium";
const GOLOS_SEMIBOLD: &str = "golos-semibold";
const GOLOS_BOLD: &str = "golos-bold";
const TWEMOJI: &str = "twemoji";

/// The faces of a text: which weight, or letters of one width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Golos Text 400.
    Regular,
    /// Golos Text 500.
    Medium,
    /// Golos Text 600.
    Semibold,
    /// Golos Text 700.
    Bold,
    /// Hack.
    Mono,
    /// Twemoji first: for characters whose emoji form is asked for by U+FE0F or U+20E3.
    Emoji,
}

impl Face {
    /// The family under which egui knows the face.
    pub fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Mono => FontFamily::Monospace,
            Self::Medium => FontFamily::Name("medium".into()),
            Self::Semibold => FontFamily::Name("semibold".into()),
            Self::Bold => FontFamily::Name("bold".into()),
            Self::Emoji => FontFamily::Name("emoji".into()),
        }
    }

    /// The face at a size in points.
    pub fn at(self, points: f32) -> FontId {
        FontId::new(points, self.family())
    }
}

impl Type {
    /// The face of the style.
    pub const fn face(self) -> Face {
        match self {
            Self::Body | Self::Small | Self::Caption => Face::Regular,
            Self::Medium | Self::SmallMedium | Self::CaptionMedium => Face::Medium,
            Self::Strong | Self::SmallStrong | Self::CaptionStrong | Self::H1 | Self::H2 | Self::Number => {
                Face::Semibold
            }
            Self::Brand => Face::Bold,
            Self::Mono => Face::Mono,
            Self::Emoji => Face::Emoji,
        }
    }

    /// The font of the style.
    pub fn font(self) -> FontId {
        self.face().at(self.points())
    }
}

/// All fonts of the window; they are part of the program.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let mut add = |name: &str, bytes: &'static [u8], tweak: FontTweak| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes).tweak(tweak)));
    };
    let plain = FontTweak::default;
    add(GOLOS, include_bytes!("../../../assets/fonts/GolosText_400Regular.ttf"), plain());
    add(GOLOS_MEDIUM, include_bytes!("../../../assets/fonts/GolosText_500Medium.ttf"), plain());
    add(GOLOS_SEMIBOLD, include_bytes!("../../../assets/fonts/GolosText_600SemiBold.ttf"), plain());
    add(GOLOS_BOLD, include_bytes!("../../../assets/fonts/GolosText_700Bold.ttf"), plain());
    add(TWEMOJI, include_bytes!("../../../assets/fonts/twemoji.ttf"), plain());

    // Behind ours stay the bundled ones: they hold arrows and signs that Golos lacks.
    let bundled = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let mut family = |face: Face, first: &[&str]| {
        let mut names: Vec<String> = first.iter().map(|&n| n.to_owned()).collect();
        names.extend(bundled.iter().cloned());
        fonts.families.insert(face.family(), names);
    };
    family(Face::Regular, &[GOLOS, TWEMOJI]);
    family(Face::Medium, &[GOLOS_MEDIUM, TWEMOJI]);
    family(Face::Semibold, &[GOLOS_SEMIBOLD, TWEMOJI]);
    family(Face::Bold, &[GOLOS_BOLD, TWEMOJI]);
    family(Face::Emoji, &[TWEMOJI, GOLOS]);
    let mono = fonts.families.entry(FontFamily::Monospace).or_default();
    mono.push(TWEMOJI.to_owned());
    mono.push(GOLOS.to_owned());
    fonts
}

#[cfg(test)]
mod tests {

    use super::*;

    const FACES: [Face; 6] =
        [Face::Regular, Face::Medium, Face::Semibold, Face::Bold, Face::Mono, Face::Emoji];

    #[test]
    fn every_face_can_write_russian_and_emoji() {
        let ctx = egui::Context::default();
        ctx.set_fonts(definitions());
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            for face in FACES {
                for letters in ["Съешь ещё этих мягких булок № «»—…‑", "Äß€", "👋🚗"]
                {
                    let has = ui.ctx().fonts_mut(|f| f.has_glyphs(&face.at(14.0), letters));
                    assert!(has, "{face:?} lacks something of {letters}");
                }
            }
        });
        output.textures_delta.clear();
    }
}
