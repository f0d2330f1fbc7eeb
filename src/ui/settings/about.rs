//! What program this is, who wrote it, and whose work is in it.

use egui::Ui;

use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::theme::{Theme, Type, space};
use crate::ui::widgets::Button;

/// A library that much of the program stands on: its name, version and licence.
pub type Credit = (&'static str, &'static str, &'static str);

/// The libraries that are named; a test compares them with what is built in. Those under the MPL
/// are all here, for it asks that people learn where the source is.
pub const CREDITS: &[Credit] = &[
    ("egui", "0.37", "MIT, Apache-2.0"),
    ("rusqlite", "0.43", "MIT"),
    ("tokio", "1", "MIT"),
    ("axum", "0.8", "MIT"),
    ("reqwest", "0.13", "MIT, Apache-2.0"),
    ("rustls", "0.23", "Apache-2.0, ISC, MIT"),
    ("keyring", "4", "MIT, Apache-2.0"),
    ("fluent-bundle", "0.16", "Apache-2.0, MIT"),
    ("phonenumber", "0.3", "Apache-2.0"),
    ("calamine", "0.38", "MIT"),
    ("rust_xlsxwriter", "0.102", "MIT, Apache-2.0"),
    ("csv", "1", "Unlicense, MIT"),
    ("encoding_rs", "0.8", "Apache-2.0, MIT, BSD-3-Clause"),
    ("imbl", "7", "MPL-2.0"),
    ("imbl-sized-chunks", "0.2", "MPL-2.0"),
    ("option-ext", "0.2", "MPL-2.0"),
];

/// Shows version, licence and credits.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let (theme, words) = (Theme::of(ui), scene.words);
    ui.set_min_width(ui.available_width());
    ui.label(theme.text(Type::H2, words.say("about-title")));
    let version = words.tell("about-version", &[("version", env!("CARGO_PKG_VERSION").into())]);
    ui.label(theme.text(Type::Medium, version));
    ui.label(theme.colored(Type::Body, theme.color.text2, words.say("about-text")));
    let small = |text: String| theme.colored(Type::Small, theme.color.text2, text);
    for line in [
        words.say("about-licence").into(),
        words.say("about-golos").into(),
        words.say("about-twemoji").into(),
        words.say("about-hack").into(),
        words.say("about-sqlite").into(),
    ] {
        ui.label(small(line));
    }
    let libraries: Vec<String> =
        CREDITS.iter().map(|(name, version, licence)| format!("{name} {version} ({licence})")).collect();
    ui.label(small(words.tell("about-libraries", &[("libraries", libraries.join(" · ").into())])));
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        for action in [Action::Keys, Action::Palette] {
            let (name, key) = (words.say(action.id()), action.key_text(ui.ctx()));
            if ui.add(Button::new(&name).small()).on_hover_text(key).clicked() {
                intents.push(Intent::Do(action));
            }
        }
    });
}
