//! The settings: language, theme, size, the platform.

use egui::{ScrollArea, Ui};

use super::platform::PlatformPanel;
use super::row::{line, row};
use super::rules::RulesPanel;
use crate::settings::{Change, ThemeChoice, ZOOM};
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::Action;
use crate::ui::core::scene::Scene;
use crate::ui::icons::Icon;
use crate::ui::theme::{Theme, Type, margin, space};
use crate::ui::widgets::{self, Button, IconButton, Look};
use crate::words::Lang;

/// The settings screen with what is typed in it.
#[derive(Default)]
pub struct SettingsScreen {
    platform: PlatformPanel,
    rules: RulesPanel,
}

/// A page of settings is read, so its lines stay short.
const WIDTH: f32 = 720.0;
/// Below this width its margins shrink.
const NARROW: f32 = 520.0;

impl SettingsScreen {
    /// Shows the settings.
    pub fn show(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Intents {
        let mut intents = Intents::new();
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let side = if ui.available_width() < NARROW { space::L } else { space::XXL };
            egui::Frame::new().inner_margin(margin(side, 28.0)).show(ui, |ui| {
                ui.set_max_width(WIDTH.min(ui.available_width()));
                let theme = Theme::of(ui);
                ui.label(theme.text(Type::H1, scene.words.say("place-settings")));
                ui.add_space(space::S);
                widgets::panel(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::L;
                    language(ui, scene, &mut intents);
                    line(ui);
                    theme_choice(ui, scene, &mut intents);
                    line(ui);
                    zoom(ui, scene, &mut intents);
                });
                ui.add_space(space::L);
                widgets::panel(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::L;
                    ui.set_min_width(ui.available_width());
                    self.platform.show(ui, scene, &mut intents);
                });
                ui.add_space(space::L);
                widgets::panel(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::L;
                    ui.set_min_width(ui.available_width());
                    self.rules.show(ui, scene, &mut intents);
                });
                ui.add_space(space::L);
                widgets::panel(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::L;
                    ui.set_min_width(ui.available_width());
                    super::places::show(ui, scene, &mut intents);
                });
                ui.add_space(space::L);
                widgets::panel(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::S;
                    super::about::show(ui, scene, &mut intents);
                });
            });
            widgets::keep_focus_in_sight(ui);
        });
        intents
    }
}

fn language(ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let name = scene.words.say("settings-language");
    let chosen = row(ui, &name, &scene.words.say("settings-language-remark"), |ui| {
        let names: Vec<_> = Lang::ALL.iter().map(|lang| scene.words.say(lang.name_id())).collect();
        let options: Vec<_> = Lang::ALL.iter().copied().zip(names.iter().map(AsRef::as_ref)).collect();
        widgets::segmented(ui, &name, &options, scene.settings.lang)
    });
    intents.extend(chosen.map(|lang| Intent::Set(Change::Lang(lang))));
}

fn theme_choice(ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let words = scene.words;
    let name = words.say("settings-theme");
    let chosen = row(ui, &name, &words.say("settings-theme-remark"), |ui| {
        let (system, light, dark) =
            (words.say("theme-system"), words.say("theme-light"), words.say("theme-dark"));
        let options =
            [(ThemeChoice::System, &*system), (ThemeChoice::Light, &*light), (ThemeChoice::Dark, &*dark)];
        widgets::segmented(ui, &name, &options, scene.settings.theme)
    });
    intents.extend(chosen.map(|theme| Intent::Set(Change::Theme(theme))));
}

fn zoom(ui: &mut Ui, scene: &Scene<'_>, intents: &mut Intents) {
    let words = scene.words;
    let percent = scene.settings.zoom;
    row(ui, &words.say("settings-zoom"), &words.say("settings-zoom-remark"), |ui| {
        ui.horizontal(|ui| {
            let mut step = |ui: &mut Ui, action: Action, icon: Icon, usable: bool| {
                let (name, key) = (words.say(action.id()), action.key_text(ui.ctx()));
                let button = IconButton::new(icon, &name).key(&key).look(Look::Secondary);
                if ui.add_enabled(usable, button).clicked() {
                    intents.push(Intent::Do(action));
                }
            };
            step(ui, Action::ZoomOut, Icon::Minus, percent > ZOOM.0);
            let said = words.tell("settings-zoom-percent", &[("percent", u64::from(percent).into())]);
            let theme = Theme::of(ui);
            ui.add_sized([56.0, 20.0], egui::Label::new(theme.text(Type::Medium, said)));
            step(ui, Action::ZoomIn, Icon::Plus, percent < ZOOM.1);
            let reset = words.say(Action::ZoomReset.id());
            if ui.add_enabled(percent != 100, Button::new(&reset).small()).clicked() {
                intents.push(Intent::Do(Action::ZoomReset));
            }
        });
    });
}
