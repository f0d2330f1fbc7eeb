//! `pult gallery`: every widget in its states, with what it is for. For whoever builds a screen
//! or changes the theme: one look tells whether it still holds together.

mod basic;
mod exhibits;
mod large;
mod question;
mod tables;

use egui::{CentralPanel, Context, Panel, ScrollArea, ThemePreference, Ui, ViewportCommand};

use crate::message::Message;
use crate::rules::Profile;
use crate::settings::{Change, Settings, ThemeChoice, ZOOM};
use crate::ui::app::AppError;
use crate::ui::core::keys::Action;
use crate::ui::core::notices::{Notice, Notices, Sentence};
use crate::ui::icons::Icon;
use crate::ui::parts::notices::toasts;
use crate::ui::parts::whatsapp::Preview;
use crate::ui::theme::{self, Theme, Type, margin, space};
use crate::ui::widgets::{self, IconButton, Look};
use crate::words::{Lang, Words};
use exhibits::{BASIC, Exhibit, LARGE};
use question::Question;

/// From this width on the exhibits stand in two columns.
const TWO_COLUMNS: f32 = 860.0;
/// Between the columns.
const BETWEEN: f32 = space::XL;

/// The window of the gallery.
pub struct Gallery {
    words: Words,
    settings: Settings,
    /// Whether they are in force: not before the first frame, as eframe may still put its own.
    applied: bool,
    specimens: Specimens,
}

/// What the widgets show and change.
struct Specimens {
    profile: Profile,
    message: Message,
    /// Texts of the fields that are not the message's.
    url: String,
    webhook: String,
    search: String,
    on: bool,
    off: bool,
    segment: usize,
    chosen: usize,
    asked: Option<Question>,
    kept: Notices,
    told: Notices,
    phone: Preview,
    table: tables::Specimen,
}

impl Specimens {
    fn new(words: &Words) -> Result<Self, AppError> {
        let profile = Profile::builtin("i-digital").unwrap_or_else(|| Profile::parse(""))?;
        let mut specimens = Self {
            profile,
            message: Message::default(),
            url: "http://example.ru/".to_owned(),
            webhook: "https://bot.example.com/chatapi/webhook".to_owned(),
            search: String::new(),
            on: true,
            off: false,
            segment: 0,
            chosen: 0,
            asked: None,
            kept: Notices::default(),
            told: Notices::default(),
            phone: Preview::default(),
            table: tables::Specimen::default(),
        };
        specimens.translate(words);
        for notice in notices(words) {
            specimens.kept.tell(notice, 0.0);
        }
        Ok(specimens)
    }

    /// Writes the message anew in the language of the window.
    fn translate(&mut self, words: &Words) {
        self.message = exhibits::message(words);
    }
}

/// A notice of every weight.
fn notices(words: &Words) -> [Notice; 4] {
    let file = words.say("doc-file-name").into_owned();
    let denied = words.say("cause-permission-denied").into_owned();
    let reason = Sentence::new("file-reason").with("path", file.clone()).with("reason", denied);
    [
        Notice::done(Sentence::new("doc-saved-to").with("path", file)),
        Notice::info(Sentence::new("designer-deleted").with("count", 2_usize)).offering(Action::Undo),
        Notice::warning(Sentence::new("paste-cleaned")),
        Notice::error(Sentence::new("settings-not-saved")).and(reason),
    ]
}

impl Gallery {
    /// The gallery in a context, with fonts and themes in place.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn new(ctx: &Context, settings: Settings) -> Result<Self, AppError> {
        theme::install(ctx);
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            options.fallback_theme = egui::Theme::Light;
        });
        let words = Words::new(settings.lang);
        let specimens = Specimens::new(&words)?;
        Ok(Self { words, settings, applied: false, specimens })
    }

    /// One frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        if !std::mem::replace(&mut self.applied, true) {
            self.apply(&ctx);
        }
        widgets::return_focus(&ctx);
        for change in self.bar(ui) {
            self.set(&ctx, change);
        }
        let ground = egui::Frame::new().fill(Theme::of(ui).color.bg);
        CentralPanel::default().frame(ground).show(ui, |ui| self.exhibits(ui));
        self.specimens.ask(&ctx, &self.words);
        toasts(&ctx, &self.words, &mut self.specimens.told, std::iter::empty());
    }

    /// Title, theme, language and size.
    fn bar(&self, ui: &mut Ui) -> Vec<Change> {
        let words = &self.words;
        let frame = Theme::of(ui).panel(margin(space::XL, space::M));
        let bar = Panel::top("gallery-bar").resizable(false).frame(frame);
        let shown = bar.show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(space::L, space::S);
                ui.label(Theme::of(ui).text(Type::H1, words.say("gallery-title")));
                let mut changes = Vec::new();
                let (system, light, dark) =
                    (words.say("theme-system"), words.say("theme-light"), words.say("theme-dark"));
                let themes = [
                    (ThemeChoice::System, &*system),
                    (ThemeChoice::Light, &light),
                    (ThemeChoice::Dark, &dark),
                ];
                let theme =
                    widgets::segmented(ui, &words.say("settings-theme"), &themes, self.settings.theme);
                changes.extend(theme.map(Change::Theme));
                let (russian, english) = (words.say("language-ru"), words.say("language-en"));
                let languages = [(Lang::Ru, &*russian), (Lang::En, &english)];
                let lang =
                    widgets::segmented(ui, &words.say("settings-language"), &languages, self.settings.lang);
                changes.extend(lang.map(Change::Lang));
                changes.extend(self.zoom(ui));
                changes
            })
            .inner
        });
        shown.inner
    }

    fn zoom(&self, ui: &mut Ui) -> Option<Change> {
        let percent = self.settings.zoom;
        let steps = [
            (Action::ZoomOut, Icon::Minus, percent.saturating_sub(ZOOM.2), percent > ZOOM.0),
            (Action::ZoomIn, Icon::Plus, percent.saturating_add(ZOOM.2), percent < ZOOM.1),
        ];
        let mut chosen = None;
        for (action, icon, to, usable) in steps {
            let name = self.words.say(action.id());
            let button = IconButton::new(icon, &name).look(Look::Secondary);
            if ui.add_enabled(usable, button).clicked() {
                chosen = Some(Change::Zoom(to));
            }
        }
        let said = self.words.tell("settings-zoom-percent", &[("percent", u64::from(percent).into())]);
        ui.label(Theme::of(ui).text(Type::Medium, said));
        chosen
    }

    fn exhibits(&mut self, ui: &mut Ui) {
        let (words, specimens) = (&self.words, &mut self.specimens);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            egui::Frame::new().inner_margin(margin(space::XL, space::XL)).show(ui, |ui| {
                let room = ui.available_width();
                let both = room >= TWO_COLUMNS;
                let width = if both { (room - BETWEEN) / 2.0 } else { room };
                if both {
                    ui.horizontal_top(|ui| columns(ui, width, specimens, words));
                } else {
                    columns(ui, width, specimens, words);
                }
            });
            widgets::keep_focus_in_sight(ui);
        });
    }

    fn set(&mut self, ctx: &Context, change: Change) {
        self.settings = self.settings.clone().with(change.clone());
        if let Change::Lang(lang) = change {
            self.words = Words::new(lang);
            self.specimens.translate(&self.words);
        }
        self.apply(ctx);
    }

    fn apply(&self, ctx: &Context) {
        ctx.set_theme(match self.settings.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
        });
        ctx.set_zoom_factor(f32::from(self.settings.zoom) / 100.0);
        ctx.send_viewport_cmd(ViewportCommand::Title(self.words.say("gallery-title").into_owned()));
    }
}

fn columns(ui: &mut Ui, width: f32, specimens: &mut Specimens, words: &Words) {
    ui.vertical(|ui| {
        ui.set_width(width);
        widgets::panel(ui, |ui| column(ui, BASIC, specimens, words));
    });
    ui.add_space(BETWEEN - ui.spacing().item_spacing.x);
    ui.vertical(|ui| {
        ui.set_width(width);
        column(ui, LARGE, specimens, words);
    });
}

fn column(ui: &mut Ui, exhibits: &[Exhibit], specimens: &mut Specimens, words: &Words) {
    for exhibit in exhibits {
        let theme = Theme::of(ui);
        ui.add_space(space::XS);
        ui.label(theme.text(Type::Mono, exhibit.widgets.join(", ")));
        ui.label(theme.colored(Type::Small, theme.color.text2, words.say(exhibit.purpose)));
        ui.add_space(space::XS);
        ui.push_id(exhibit.purpose, |ui| (exhibit.show)(specimens, ui, words));
        ui.add_space(space::L);
    }
}

impl eframe::App for Gallery {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    /// What arranges others, or serves a widget that is shown.
    const UNSEEN: &[&str] = &[
        "ends",
        "footed",
        "row",
        "Graphemes",
        "keep_focus_in_sight",
        "return_focus",
        "select",
        "Answer",
        "FieldOutput",
        "RowKey",
        "segmented_width",
        "TableShown",
        "context_menu",
        "mark_words",
        "marked_text",
    ];

    #[test]
    fn every_widget_is_shown() {
        let shown: Vec<&str> =
            BASIC.iter().chain(LARGE).flat_map(|exhibit| exhibit.widgets).copied().collect();
        let uses = include_str!("../widgets/mod.rs").lines().filter_map(|line| line.strip_prefix("pub use "));
        let names = uses.flat_map(|line| {
            let names = line.split_once("::").unwrap().1.trim_matches(['{', '}', ';']);
            names.split(", ").collect::<Vec<_>>()
        });
        let missing: Vec<&str> =
            names.filter(|name| !shown.contains(name) && !UNSEEN.contains(name)).collect();
        assert_eq!(missing, Vec::<&str>::new());
    }

    #[test]
    fn the_message_is_in_the_language_of_the_window() {
        let mut gallery = Gallery::new(&Context::default(), Settings::default()).unwrap();
        let texts = Lang::ALL.map(|lang| {
            gallery.set(&Context::default(), Change::Lang(lang));
            gallery.specimens.message.text.clone()
        });
        assert_ne!(texts[0], texts[1]);
    }
}
