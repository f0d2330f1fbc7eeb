//! The window worked as a person works it: by the names that a screen reader says.
// A test may end in a panic: that is how it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod audit;
mod broadcasts;
mod commands;
mod connect;
mod connect_api;
mod designer;
mod dialogs;
mod fields;
mod files;
mod gallery;
mod hands;
mod idle;
#[path = "../images/mod.rs"]
mod images;
mod keyboard;
mod letters;
mod long;
mod placed;
mod reader;
mod registration;
mod shell;
mod widgets;

use egui_kittest::Harness;
use pult::ui::{Change, Early, Folders, PultApp, Settings, ThemeChoice};
use pult::words::Lang;

/// The app with settings of its own folder, so that nothing of the machine gets in.
struct Desk {
    harness: Harness<'static, PultApp>,
    folder: tempfile::TempDir,
}

impl Desk {
    fn open() -> Self {
        Self::open_with(
            Settings::default().with(Change::Lang(Lang::Ru)).with(Change::Theme(ThemeChoice::Light)),
        )
    }

    fn open_with(settings: Settings) -> Self {
        let folder = tempfile::tempdir().unwrap();
        pult_settings(folder.path(), settings);
        let folders = folders(folder.path());
        let harness = Harness::builder()
            .with_size([1280.0, 800.0])
            .build_eframe(move |created| started(&created.egui_ctx, folders));
        Self { harness, folder }
    }

    /// Closes the window and opens it again, as another run of the program finds everything.
    fn reopen(self) -> Self {
        let Self { harness, folder } = self;
        drop(harness);
        let folders = folders(folder.path());
        let harness = Harness::builder()
            .with_size([1280.0, 800.0])
            .build_eframe(move |created| started(&created.egui_ctx, folders));
        Self { harness, folder }
    }
}

fn folders(home: &std::path::Path) -> Folders {
    let store = Some(pult::store::Folders::under(home));
    Folders { settings: Some(home.to_owned()), store }
}

/// The app with the workspace that opens by itself, once it is open.
fn started(ctx: &egui::Context, folders: Folders) -> PultApp {
    let store = folders.store.clone().unwrap();
    let early = Early::begin(&store.workspace(), &store);
    let mut app = PultApp::new(ctx, folders).unwrap();
    while !early.is_ready() {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    app.open_early(ctx, early);
    app
}

/// The settings file as a person would find it.
fn pult_settings(folder: &std::path::Path, settings: Settings) {
    let theme = match settings.theme {
        ThemeChoice::System => "system",
        ThemeChoice::Light => "light",
        ThemeChoice::Dark => "dark",
    };
    let lines = format!(
        "language = \"{}\"\ntheme = \"{theme}\"\nzoom_percent = {}\n",
        settings.lang.code(),
        settings.zoom
    );
    std::fs::write(folder.join("settings.toml"), lines).unwrap();
}
