//! The app: it owns what is open, shows shell and screen, and carries out what they ask for.

mod caret;
mod file_dialogs;
mod paste;
mod settings;
mod shell;
mod undo;
mod update;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use egui::{Context, Ui, ViewportCommand};

use crate::broadcast::{Facts, FactsError};
use crate::registration::FormError;
use crate::rules::ProfileError;
use crate::settings::{Settings, folder, load};
use crate::store::{self, Vault};
use crate::tasks::Jobs;
use crate::ui::audit::Audit;
use crate::ui::broadcasts::Broadcasts;
use crate::ui::channels::Channels;
use crate::ui::core::account::Account;
use crate::ui::core::broadcast_runs::BroadcastRuns;
use crate::ui::core::document::Document;
use crate::ui::core::frame_clock::waker;
use crate::ui::core::intent::{Intent, Intents};
use crate::ui::core::keys::{self, Action};
use crate::ui::core::notices::{Notice, Notices};
use crate::ui::core::place::Place;
use crate::ui::core::scene::Scene;
use crate::ui::core::system_dialogs::Dialogs;
use crate::ui::designer::Designer;
use crate::ui::palette::Commands;
use crate::ui::parts::notices::toasts;
use crate::ui::registration::Registration;
use crate::ui::settings::SettingsScreen;
use crate::ui::widgets::focus::Focus;
use crate::ui::workspace_file::{Early, Keeper, SaveState};
use crate::ui::{theme, widgets};
use crate::words::Words;
use crate::workspace::Workspace;
use caret::Caret;
use file_dialogs::Paperwork;
use paste::Pastes;
use settings::settings_notice;

/// The entry for the widths of columns beside those that eframe keeps.
const COLUMNS: &str = "columns";

/// Where the program keeps what it keeps.
#[derive(Clone, Debug, Default)]
pub struct Folders {
    /// For settings; `None` where the system has no such folder, and in tests.
    pub settings: Option<PathBuf>,
    /// For the workspace that opens by itself, its backups and the log; `None` likewise.
    pub store: Option<store::Folders>,
}

impl Folders {
    /// The folders of this system.
    pub fn of_system() -> Self {
        Self { settings: folder(), store: store::Folders::of_user() }
    }
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
    /// The facts that are built in are broken, which a test rules out.
    #[error("built-in facts: {0}")]
    Facts(#[from] FactsError),
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
    broadcasts: Broadcasts,
    /// What is being sent, whatever screen is shown.
    runs: BroadcastRuns,
    audit: Audit,
    settings_screen: SettingsScreen,
    /// Commands that the screen gets in the next frame.
    for_screen: Vec<Action>,
    notices: Notices,
    pastes: Pastes,
    dialogs: Dialogs,
    jobs: Jobs<Intent>,
    caret: Caret,
    focus: Focus,
    commands: Commands,
    paperwork: Paperwork,
    account: Account,
    /// Whether a workspace without anything in it begins with the channels.
    begins_with_channels: bool,
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
        let settings = folders.settings.as_deref().map(load).unwrap_or_else(|| Ok(Settings::default()));
        let settings = settings.unwrap_or_else(|error| {
            notices.tell(
                settings_notice("settings-unreadable", &error, &Words::new(Settings::default().lang)),
                0.0,
            );
            Settings::default()
        });
        let keeper = Keeper::new(folders.store.clone());
        let mut account = Account::new(Arc::new(Vault::of_system()), &settings.platform);
        let data = folders.store.as_ref().map(store::Folders::sandbox);
        account.prepare_sandbox(crate::sandbox::Options { data, ..Default::default() });
        let mut app = Self {
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
            broadcasts: Broadcasts::default(),
            runs: BroadcastRuns::new(Facts::builtin()?),
            audit: Audit::default(),
            settings_screen: SettingsScreen::default(),
            for_screen: Vec::new(),
            notices,
            pastes: Pastes::default(),
            dialogs: Dialogs::default(),
            jobs: Jobs::new(waker(ctx))?,
            caret: Caret::default(),
            focus: Focus::default(),
            commands: Commands::default(),
            paperwork: Paperwork::new(keeper)?,
            account,
            begins_with_channels: false,
        };
        app.apply_settings(ctx);
        if app.settings.rules != Settings::default().rules {
            app.read_rules();
        }
        Ok(app)
    }

    /// The settings in force.
    pub fn settings(&self) -> Settings {
        self.settings.clone()
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

    /// Lets the first workspace that is opened begin with the channels if there are no messages in
    /// it: without a channel nothing else is of use, and one that was begun is to be gone on with.
    pub fn begin_with_channels(&mut self) {
        self.begins_with_channels = true;
    }

    fn opened(&mut self, workspace: Workspace, file: Option<PathBuf>) {
        if std::mem::take(&mut self.begins_with_channels) && workspace.library.is_empty() {
            self.place = Place::Channels;
        }
        self.document.open(workspace, file);
    }

    /// Takes up the widths of columns that were kept when the program was closed.
    pub fn remember(&mut self, storage: Option<&dyn eframe::Storage>) {
        let kept = storage.and_then(|storage| eframe::get_value(storage, COLUMNS));
        self.designer.set_widths(kept.unwrap_or_default());
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

    /// Keeps tokens in another vault.
    pub fn use_vault(&mut self, vault: Arc<Vault>) {
        self.account = Account::new(vault, &self.settings.platform);
    }

    /// Starts the sandbox in another way from now on: with faults, or with quick clients.
    pub fn prepare_sandbox(&mut self, options: crate::sandbox::Options) {
        self.account.prepare_sandbox(options);
    }

    /// Speaks in other words until the language is changed.
    pub fn use_words(&mut self, words: Words) {
        self.words = words;
    }

    /// Puts settings in force without saving them.
    pub fn use_settings(&mut self, ctx: &Context, settings: Settings) {
        self.words = Words::new(settings.lang);
        self.account.move_to(&settings.platform);
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
        self.attend_broadcasts(&ctx, window);
        self.name_window(&ctx);
    }

    /// Looks after the broadcasts, whatever screen is shown.
    fn attend_broadcasts(&mut self, ctx: &Context, window: &eframe::Frame) {
        let time = ctx.input(|input| input.time);
        let (asked, again) = self.runs.attend(time, &self.document, self.paperwork.store());
        if let Some(seconds) = again {
            ctx.request_repaint_after_secs(seconds as f32);
        }
        if !asked.is_empty() {
            self.carry_out(ctx, window, asked);
        }
    }

    fn show(&mut self, ui: &mut Ui, actions: &[Action]) -> Intents {
        let now = self.now();
        let store = self.paperwork.store().cloned();
        let scene = Scene {
            words: &self.words,
            document: &self.document,
            settings: self.settings.clone(),
            actions,
            file: self.paperwork.path(),
            read_only: self.paperwork.is_read_only(),
            dialog_open: self.dialogs.is_open(),
            clock: self.clock.unwrap_or_else(clock),
            now: &now,
            account: &self.account,
            broadcasts: &self.runs,
            store: store.as_ref(),
        };
        let mut intents = shell::top_bar(ui, &scene, &mut self.paperwork, &mut self.notices);
        intents.extend(self.paperwork.banner(ui, &scene));
        intents.extend(shell::rail(ui, &scene, self.place));
        let ground = egui::Frame::new().fill(theme::Theme::of(ui).color.bg);
        let shown = egui::CentralPanel::default().frame(ground).show(ui, |ui| match self.place {
            _ if self.paperwork.is_opening() => shell::opening(ui, &self.words),
            Place::Channels => self.channels.show(ui, &scene),
            Place::Messages => self.designer.show(ui, &scene),
            Place::Registration => self.registration.show(ui, &scene),
            Place::Broadcasts => self.broadcasts.show(ui, &scene),
            Place::Audit => self.audit.show(ui, &scene),
            Place::Settings => self.settings_screen.show(ui, &scene),
        });
        intents.extend(shown.inner);
        self.pastes.ask(ui.ctx(), &self.words);
        intents.extend(self.commands.show(ui.ctx(), &scene, self.place));
        intents.extend(self.paperwork.show(ui.ctx(), &scene));
        intents.extend(toasts(ui.ctx(), &self.words, &mut self.notices, self.jobs.running()));
        intents
    }

    /// Takes in the workspace that the program was started with. One that is open already is
    /// there in the first frame.
    pub fn open_early(&mut self, ctx: &Context, early: Early) {
        for intent in self.paperwork.open_early(ctx, early) {
            match intent {
                Intent::Opened { file, workspace } => self.opened(workspace, file),
                Intent::Run(order) => self.jobs.start(order),
                // Opening a file asks for nothing else.
                _ => {}
            }
        }
        ctx.request_repaint();
    }

    /// Imports a file of messages as soon as there is a workspace.
    pub fn import_later(&mut self, file: &Path) {
        self.paperwork.import_later(file);
    }

    /// Whether everything is on the disk.
    pub fn is_saved(&self) -> bool {
        matches!(self.paperwork.state(), SaveState::Saved)
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

impl eframe::App for PultApp {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.frame(ui, frame);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, COLUMNS, &self.designer.widths());
    }

    /// Nothing of egui's own is kept: what somebody typed, and where, is nobody's business.
    fn persist_egui_memory(&self) -> bool {
        false
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // What is under way is waited for; the ledger has every claim.
        self.runs.pause_all();
        self.jobs.shut_down();
    }
}

/// Hour and minute of the system's clock.
fn clock() -> (u8, u8) {
    let now = jiff::Zoned::now();
    let part = |n: i8| u8::try_from(n).unwrap_or_default();
    (part(now.hour()), part(now.minute()))
}
