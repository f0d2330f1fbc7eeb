//! The app: it owns what is open, shows shell and screen, and carries out what they ask for.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use egui::{Context, ThemePreference, Ui, ViewportCommand};

use super::caret::Caret;
use super::channels::Channels;
use super::commands::Commands;
use super::designer::Designer;
use super::dialogs::Dialogs;
use super::document::Document;
use super::files::Early;
use super::focus::Focus;
use super::intent::{Intent, Intents};
use super::jobs::{JobError, Jobs, Order};
use super::keys::{self, Action};
use super::notices::{Notice, Notices, Sentence};
use super::paperwork::Paperwork;
use super::paste::Pastes;
use super::registration::Registration;
use super::screens::SettingsScreen;
use super::settings::{self, Change, Settings, SettingsError, ThemeChoice, ZOOM};
use super::shell::{self, Place};
use super::{theme, widgets};
use crate::registration::FormError;
use crate::rules::ProfileError;
use crate::words::Words;
use crate::workspace::{Command, MessageId, Refusal, Workspace};

/// Where the program keeps what it keeps.
#[derive(Clone, Debug, Default)]
pub struct Folders {
    /// For settings; `None` where the system has no such folder, and in tests.
    pub settings: Option<PathBuf>,
}

impl Folders {
    /// The folders of this system.
    pub fn of_system() -> Self {
        Self { settings: settings::folder() }
    }
}

/// What a screen may look at.
pub struct Scene<'a> {
    /// The words of the window.
    pub words: &'a Words,
    /// What is open.
    pub document: &'a Document,
    /// The settings in force.
    pub settings: Settings,
    /// Commands of this frame that are the screen's to carry out.
    pub actions: &'a [Action],
    /// Whether a dialog of the system is open: what would open another is disabled.
    pub dialog_open: bool,
    /// Hour and minute now, for the preview.
    pub clock: (u8, u8),
    /// Now, in the owner's time zone.
    pub now: &'a jiff::Zoned,
}

/// Why the app cannot begin.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The system gives no threads for jobs.
    #[error("no threads: {0}")]
    Threads(#[from] std::io::Error),
    /// A profile that is built in is broken, which a test rules out.
    #[error("built-in profile: {0}")]
    Profile(#[from] ProfileError),
    /// The form that is built in is broken, which a test rules out.
    #[error("built-in form: {0}")]
    Form(#[from] FormError),
}

/// The program in its window.
pub struct PultApp {
    words: Words,
    settings: Settings,
    /// Whether they are in force: not before the first frame, as eframe may still put its own.
    applied: bool,
    folders: Folders,
    /// Number of the newest settings that were written; later ones may finish earlier.
    written: Arc<Mutex<u64>>,
    changes: u64,
    document: Document,
    /// What the clock of the preview shows; `None` is the time of the day.
    clock: Option<(u8, u8)>,
    /// The moment at which the calendar was stopped, in tests.
    stopped_at: Option<jiff::Zoned>,
    title: String,
    place: Place,
    channels: Channels,
    designer: Designer,
    registration: Registration,
    settings_screen: SettingsScreen,
    /// Commands that the screen gets in the next frame.
    for_screen: Vec<Action>,
    notices: Notices,
    pastes: Pastes,
    dialogs: Dialogs,
    jobs: Jobs,
    caret: Caret,
    focus: Focus,
    commands: Commands,
    paperwork: Paperwork,
}

impl PultApp {
    /// The app in a context, with fonts, themes and settings in place.
    ///
    /// # Errors
    /// See [`AppError`].
    pub fn new(ctx: &Context, folders: Folders) -> Result<Self, AppError> {
        theme::install(ctx);
        // Our own keys zoom, so that the zoom is a setting.
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            // For systems that do not tell their theme.
            options.fallback_theme = egui::Theme::Light;
        });
        let mut notices = Notices::default();
        let settings =
            folders.settings.as_deref().map(settings::load).unwrap_or_else(|| Ok(Settings::default()));
        let settings = settings.unwrap_or_else(|error| {
            notices.tell(settings_notice("settings-unreadable", &error), 0.0);
            Settings::default()
        });
        let app = Self {
            words: Words::new(settings.lang),
            settings,
            applied: false,
            folders,
            written: Arc::default(),
            changes: 0,
            document: Document::new()?,
            clock: None,
            stopped_at: None,
            title: String::new(),
            place: Place::Messages,
            channels: Channels::default(),
            designer: Designer::default(),
            registration: Registration::default(),
            settings_screen: SettingsScreen,
            for_screen: Vec::new(),
            notices,
            pastes: Pastes::default(),
            dialogs: Dialogs::default(),
            jobs: Jobs::new(ctx)?,
            caret: Caret::default(),
            focus: Focus::default(),
            commands: Commands::default(),
            paperwork: Paperwork::new()?,
        };
        app.apply_settings(ctx);
        Ok(app)
    }

    /// The settings in force.
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// What is open.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Puts another library in the place of what is open, as opening a file does.
    pub fn open(&mut self, ctx: &Context, workspace: Workspace, file: Option<PathBuf>) {
        self.document.open(workspace, file);
        ctx.request_repaint();
    }

    /// Stops the clock of the preview, so that pictures of it are always the same.
    pub fn stop_clock(&mut self, hour: u8, minute: u8) {
        self.clock = Some((hour, minute));
    }

    /// Stops the calendar too: dates and days of waiting stay as they are.
    pub fn stop_at(&mut self, moment: jiff::Zoned) {
        self.stopped_at = Some(moment);
    }

    /// The moment that the window takes for now.
    fn now(&self) -> jiff::Zoned {
        self.stopped_at.clone().unwrap_or_else(jiff::Zoned::now)
    }

    /// Puts settings in force without saving them.
    pub fn use_settings(&mut self, ctx: &Context, settings: Settings) {
        self.words = Words::new(settings.lang);
        self.settings = settings;
        self.apply_settings(ctx);
    }

    /// Tells the person something, as a screen or job would.
    pub fn tell(&mut self, ctx: &Context, notice: Notice) {
        self.notices.tell(notice, ctx.input(|input| input.time));
        ctx.request_repaint();
    }

    /// One frame: keys first, then what jobs brought, then shell and screen, then what they ask.
    pub fn frame(&mut self, ui: &mut Ui, window: &eframe::Frame) {
        let ctx = ui.ctx().clone();
        if !std::mem::replace(&mut self.applied, true) {
            self.apply_settings(&ctx);
        }
        self.caret.attend(&ctx);
        widgets::return_focus(&ctx);
        self.focus.attend(&ctx);
        let mut intents: Intents = keys::take(&ctx).into_iter().map(Intent::Do).collect();
        intents.extend(self.pastes.attend(&ctx));
        intents.extend(self.jobs.finished());
        self.carry_out(&ctx, window, intents);

        // What leads the keyboard somewhere waits until no dialog stands in its way.
        let free = ctx.memory(|memory| memory.top_modal_layer().is_none());
        let actions = if free { std::mem::take(&mut self.for_screen) } else { Vec::new() };
        let asked = self.show(ui, &actions);
        self.carry_out(&ctx, window, asked);
        if !self.for_screen.is_empty() {
            ctx.request_repaint();
        }
        if let Some(order) = self.document.check_rest() {
            self.jobs.start(order);
        }
        self.name_window(&ctx);
    }

    fn show(&mut self, ui: &mut Ui, actions: &[Action]) -> Intents {
        let state = self.paperwork.state_words(&self.words, self.document.is_saved());
        let now = self.now();
        let scene = Scene {
            words: &self.words,
            document: &self.document,
            settings: self.settings,
            actions,
            dialog_open: self.dialogs.is_open(),
            clock: self.clock.unwrap_or_else(clock),
            now: &now,
        };
        let mut intents = shell::top_bar(ui, &scene, &state, &mut self.notices);
        intents.extend(shell::rail(ui, &scene, self.place));
        let ground = egui::Frame::new().fill(theme::Theme::of(ui).color.bg);
        let shown = egui::CentralPanel::default().frame(ground).show(ui, |ui| match self.place {
            Place::Channels => self.channels.show(ui, &scene),
            Place::Messages => self.designer.show(ui, &scene),
            Place::Registration => self.registration.show(ui, &scene),
            Place::Settings => self.settings_screen.show(ui, &scene),
        });
        intents.extend(shown.inner);
        self.pastes.ask(ui.ctx(), &self.words);
        intents.extend(self.commands.show(ui.ctx(), &scene, self.place));
        intents.extend(self.paperwork.show(ui.ctx(), &scene));
        intents.extend(widgets::toasts(ui.ctx(), &self.words, &mut self.notices, self.jobs.running()));
        intents
    }

    fn carry_out(&mut self, ctx: &Context, window: &eframe::Frame, intents: Intents) {
        for intent in intents {
            match intent {
                Intent::Do(action) => self.perform(ctx, window, action),
                Intent::Change(command) => self.change(ctx, command),
                Intent::Seal => self.document.seal(),
                Intent::Show(message) => self.document.show(message),
                Intent::Checked(checked) => self.document.absorb(checked),
                Intent::Notify(notice) => self.tell(ctx, notice),
                Intent::Run(order) => self.jobs.start(order),
                Intent::Stop(number) => self.jobs.stop(number),
                Intent::Ask(ask) => self.dialogs.ask(ask, &mut self.jobs, window),
                Intent::Set(change) => self.set(ctx, change),
                Intent::Opened { file, workspace } => self.document.open(workspace, Some(file)),
                Intent::Saved { file, workspace } => self.document.saved(&workspace, file),
                Intent::Go(place) => self.place = place,
            }
            // Something changed after its part of the frame was drawn.
            ctx.request_repaint();
        }
    }

    /// Changes the messages, as a screen would; a refusal is told.
    pub fn change(&mut self, ctx: &Context, command: Command) {
        let now_ms = (ctx.input(|input| input.time) * 1_000.0) as u64;
        match self.document.apply(command, now_ms) {
            Ok(()) | Err(Refusal::Unchanged) => {}
            Err(refusal) => self.tell(ctx, Notice::warning(Sentence::new(refusal.label()))),
        }
    }

    fn perform(&mut self, ctx: &Context, window: &eframe::Frame, action: Action) {
        if let Some(intents) =
            self.with_paperwork(|paperwork, scene, chosen| paperwork.perform(action, scene, chosen))
        {
            return self.carry_out(ctx, window, intents);
        }
        if self.commands.perform(action) {
            return;
        }
        let zoom = |step: i32| {
            let percent = i32::from(self.settings.zoom) + step * i32::from(ZOOM.2);
            Change::Zoom(u16::try_from(percent).unwrap_or(ZOOM.0))
        };
        match action {
            Action::Undo => _ = self.document.undo(),
            Action::Redo => _ = self.document.redo(),
            Action::ZoomIn => self.set(ctx, zoom(1)),
            Action::ZoomOut => self.set(ctx, zoom(-1)),
            Action::ZoomReset => self.set(ctx, Change::Zoom(100)),
            Action::Theme(theme) => self.set(ctx, Change::Theme(theme)),
            Action::Language(lang) => self.set(ctx, Change::Lang(lang)),
            Action::Go(place) => self.place = place,
            action if action.is_of_channels() => {
                self.place = Place::Channels;
                self.for_screen.push(action);
            }
            action if action.is_of_registration() => {
                self.place = Place::Registration;
                self.for_screen.push(action);
            }
            Action::Find if self.place == Place::Registration => self.for_screen.push(action),
            Action::NextColumn | Action::PreviousColumn if self.place != Place::Messages => {}
            // The others are the designer's.
            other => {
                self.place = Place::Messages;
                self.for_screen.push(other);
            }
        }
    }

    fn with_paperwork<R>(
        &mut self,
        act: impl FnOnce(&mut Paperwork, &Scene<'_>, &dyn Fn() -> Vec<MessageId>) -> R,
    ) -> R {
        let now = self.now();
        let scene = Scene {
            words: &self.words,
            document: &self.document,
            settings: self.settings,
            actions: &[],
            dialog_open: self.dialogs.is_open(),
            clock: self.clock.unwrap_or_else(clock),
            now: &now,
        };
        act(&mut self.paperwork, &scene, &|| self.designer.chosen(&self.document))
    }

    /// Takes in the file that the program was started with. One that is read already is there
    /// in the first frame.
    pub fn open_early(&mut self, ctx: &Context, early: Early) {
        for intent in self.paperwork.open_early(early) {
            match intent {
                Intent::Opened { file, workspace } => self.document.open(workspace, Some(file)),
                Intent::Run(order) => self.jobs.start(order),
                // Reading a file asks for nothing else.
                _ => {}
            }
        }
        ctx.request_repaint();
    }

    fn set(&mut self, ctx: &Context, change: Change) {
        let changed = self.settings.with(change);
        if changed == self.settings {
            return;
        }
        if changed.lang != self.settings.lang {
            self.words = Words::new(changed.lang);
        }
        self.settings = changed;
        self.apply_settings(ctx);
        self.save_settings();
    }

    fn apply_settings(&self, ctx: &Context) {
        ctx.set_theme(match self.settings.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
        });
        ctx.set_zoom_factor(f32::from(self.settings.zoom) / 100.0);
    }

    fn save_settings(&mut self) {
        let Some(folder) = self.folders.settings.clone() else { return };
        self.changes += 1;
        let (number, settings, written) = (self.changes, self.settings, Arc::clone(&self.written));
        let work = move |_: &_| {
            let mut newest = written.lock().unwrap_or_else(PoisonError::into_inner);
            if *newest > number {
                return Ok(());
            }
            *newest = number;
            settings::save(&folder, settings)
        };
        self.jobs.start(Order::quiet(work, |outcome| match outcome {
            Ok(Err(error)) => vec![Intent::Notify(settings_notice("settings-not-saved", &error))],
            Ok(Ok(())) | Err(JobError::Stopped | JobError::Panicked(_)) => Vec::new(),
        }));
    }

    /// Puts the name of what is open into the window's own title bar.
    fn name_window(&mut self, ctx: &Context) {
        let title = shell::window_title(&self.words, &self.document);
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// What went wrong with the settings file, with its path and the reason.
fn settings_notice(id: &'static str, error: &SettingsError) -> Notice {
    let (path, reason) = match error {
        SettingsError::File { path, source } => (path, source.to_string()),
        SettingsError::Content { path, reason } => (path, reason.clone()),
    };
    let path = path.display().to_string();
    Notice::warning(Sentence::new(id))
        .and(Sentence::new("file-reason").with("path", path).with("reason", reason))
}

impl eframe::App for PultApp {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.frame(ui, frame);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.jobs.shut_down();
    }
}

/// Hour and minute of the system's clock.
fn clock() -> (u8, u8) {
    let now = jiff::Zoned::now();
    let part = |n: i8| u8::try_from(n).unwrap_or_default();
    (part(now.hour()), part(now.minute()))
}
