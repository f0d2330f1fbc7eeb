//! Pictures of the window, to be looked at: they are left in `target/tmp/images`. What a picture
//! must hold is checked by its colours. They need no graphics driver.
mod audit;
mod broadcasts;
mod commands;
mod connect;
mod designer;
mod focus;
mod gallery;
mod keeper;
mod kept;
mod long;
mod painter;
mod preview;
mod registration;

use std::path::PathBuf;

use egui::Color32;
use egui::ColorImage;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, HarnessBuilder};
use painter::{Painter, drawn};
use pult::ui::{Change, Early, Folders, Notice, PultApp, Sentence, Settings, ThemeChoice, theme};
use pult::words::Lang;

const ORDINARY: [f32; 2] = [1280.0, 800.0];
const SMALL: [f32; 2] = [960.0, 640.0];

/// Builds a harness, works in it and leaves a picture of the end.
fn draw<S: 'static>(
    name: &str,
    size: [f32; 2],
    build: impl FnOnce(HarnessBuilder<S>) -> Harness<'static, S>,
    work: impl FnOnce(&mut Harness<'static, S>),
) -> ColorImage {
    let mut harness = build(Harness::builder().with_size(size).renderer(Painter::of_next_window()));
    harness.run_ok();
    work(&mut harness);
    harness.run_ok();
    let misplaced = crate::placed::misplaced(&harness);
    assert!(misplaced.is_empty(), "{name}:\n{}", misplaced.join("\n"));
    let picture = drawn(&harness);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("images");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.png")), picture::to_png(&picture).unwrap()).unwrap();
    picture
}

fn app(
    name: &str,
    size: [f32; 2],
    (lang, dark): (Lang, bool),
    work: impl FnOnce(&mut Harness<'static, PultApp>),
) -> ColorImage {
    app_zoomed(name, size, (lang, dark, 100), work)
}

/// The app in a window of a size in pixels, all of it as large as the settings make it.
fn app_zoomed(
    name: &str,
    size: [f32; 2],
    (lang, dark, zoom): (Lang, bool, u16),
    work: impl FnOnce(&mut Harness<'static, PultApp>),
) -> ColorImage {
    let chosen = if dark { ThemeChoice::Dark } else { ThemeChoice::Light };
    let settings =
        Settings::default().with(Change::Lang(lang)).with(Change::Theme(chosen)).with(Change::Zoom(zoom));
    let home = tempfile::tempdir().unwrap();
    let store = pult::store::Folders::under(home.path());
    let early = Early::begin(&store.workspace(), &store);
    let folders = Folders { settings: None, store: Some(store) };
    let foreign = name.contains("foreign");
    let build = move |builder: HarnessBuilder<PultApp>| {
        // Foreign letters come from the system's own fonts, which a test does not have.
        let builder = if foreign { builder.allow_missing_glyphs() } else { builder };
        builder.build_eframe(move |created| {
            let mut app = PultApp::new(&created.egui_ctx, folders).unwrap();
            app.use_settings(&created.egui_ctx, settings);
            while !early.is_ready() {
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
            app.open_early(&created.egui_ctx, early);
            app
        })
    };
    draw(name, size, build, |harness| {
        work(harness);
        // What the bar says of saving must not depend on how quick the disk is.
        while !harness.state().is_saved() {
            harness.step();
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        harness.run_steps(60);
    })
}

/// How many pixels have exactly a colour.
fn count(picture: &ColorImage, color: Color32) -> usize {
    let [r, g, b, _] = color.to_array();
    picture.pixels.iter().filter(|pixel| pixel.to_array()[..3] == [r, g, b]).count()
}

/// Surfaces and background of the theme fill most of the picture, and none of the other theme's.
fn is_in_theme(picture: &ColorImage, dark: bool) {
    let (own, other) = (&theme::Theme::get(dark).color, &theme::Theme::get(!dark).color);
    let all = picture.pixels.len();
    assert!(count(picture, own.bg) + count(picture, own.surface) > all / 2);
    // The edges of letters may hit the colour by chance.
    assert!(count(picture, other.bg) < all / 1000);
    assert!(count(picture, own.accent) > 20, "what is chosen is in the accent");
}

#[test]
fn empty_library() {
    for (lang, dark) in [(Lang::Ru, false), (Lang::Ru, true), (Lang::En, false)] {
        let name = format!("empty-{}-{}", lang.code(), if dark { "dark" } else { "light" });
        let picture = app(&name, ORDINARY, (lang, dark), |_| {});

        is_in_theme(&picture, dark);
    }
    app("empty-small", SMALL, (Lang::Ru, false), |_| {});
}

#[test]
fn settings_and_notices() {
    let open = |lang: Lang| {
        move |harness: &mut Harness<'static, PultApp>| {
            let name = if lang == Lang::Ru { "Настройки" } else { "Settings" };
            harness.get_by_role_and_label(Role::Tab, name).click();
            let ctx = harness.ctx.clone();
            let reason = Sentence::new("file-reason").with("path", "/home/anna/.config/pult/settings.toml");
            let app = harness.state_mut();
            app.tell(&ctx, Notice::done(Sentence::new("settings-theme-remark")));
            let failed = Notice::error(Sentence::new("settings-not-saved"));
            app.tell(&ctx, failed.and(reason.with("reason", "Permission denied (os error 13)")));
            harness.run_steps(6);
        }
    };
    for (lang, dark) in [(Lang::Ru, false), (Lang::Ru, true), (Lang::En, true)] {
        let name = format!("settings-{}-{}", lang.code(), if dark { "dark" } else { "light" });
        let picture = app(&name, ORDINARY, (lang, dark), open(lang));

        is_in_theme(&picture, dark);
        assert!(count(&picture, theme::Theme::get(dark).color.error) > 5, "the error has its icon");
    }
    app("settings-small", SMALL, (Lang::Ru, false), open(Lang::Ru));
    app("settings-bell", ORDINARY, (Lang::Ru, false), |harness| {
        open(Lang::Ru)(harness);
        harness.get_by_role_and_label(Role::Button, "Уведомления: 2 новых").click();
        harness.run_steps(6);
    });
}
