//! Opening the window, and saying in one sentence why it cannot be opened.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::files::is_workspace;
use crate::settings::{self, Settings};
use crate::store;
use crate::ui::app::{Folders, PultApp};
use crate::ui::gallery::Gallery;
use crate::ui::workspace_file::Early;
use crate::words::Words;

/// The name of the program for the system: folder of the window's state, desktop entry.
const APP_ID: &str = "pult";
const SIZE: [f32; 2] = [1280.0, 800.0];
/// The least size at which nothing is out of reach.
const LEAST: [f32; 2] = [480.0, 400.0];

/// What the window is started with.
#[derive(Clone, Debug, Default)]
pub struct Args {
    /// The workspace to open in the place of the one that opens by itself, or a file of messages
    /// to import.
    pub file: Option<PathBuf>,
}

/// Why there is no window.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StartError {
    /// No graphical session.
    #[error("neither DISPLAY nor WAYLAND_DISPLAY is set")]
    NoScreen,
    /// There should be one, but it does not answer.
    #[error("the display does not answer: {0}")]
    ScreenRefused(String),
    /// System libraries are missing.
    #[error("a system library is missing: {0}")]
    NoLibrary(String),
    /// The graphics driver gives no usable OpenGL.
    #[error("no usable OpenGL: {0}")]
    NoOpenGl(String),
    /// Anything else; with what was said.
    #[error("{0}")]
    Other(String),
}

impl StartError {
    /// The sentence for the person: what to install or to do.
    pub fn say(&self, words: &Words) -> String {
        let told = |id: &str, reason: &str, packages: &str| {
            words.tell(id, &[("packages", packages.into()), ("reason", plain(reason).into())])
        };
        match self {
            Self::NoScreen => words.say("start-no-screen").into_owned(),
            Self::ScreenRefused(reason) => told("start-screen-refused", reason, ""),
            Self::NoLibrary(reason) => told("start-no-library", reason, PACKAGES),
            Self::NoOpenGl(reason) => told("start-no-opengl", reason, GL_PACKAGES),
            Self::Other(reason) => told("start-failed", reason, ""),
        }
    }
}

/// What a window needs on Debian, on X11 and on Wayland.
const PACKAGES: &str = "libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1 \
                        libwayland-client0 libwayland-egl1 libegl1";

/// What OpenGL needs on Debian.
const GL_PACKAGES: &str = "libgl1 libegl1 libgl1-mesa-dri";

/// What was said, in one line, without the place in the source where it was said.
fn plain(reason: &str) -> String {
    let line = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut = line.split_once("os error at ").and_then(|(_, rest)| rest.split_once(".rs:"));
    let said = cut.and_then(|(_, rest)| rest.split_once(": ")).map(|(_, said)| said.to_owned());
    said.unwrap_or(line).trim_end_matches('.').to_owned()
}

/// Opens the window and stays in it until it is closed.
///
/// # Errors
/// There is no window; [`StartError::say`] has the sentence.
pub fn run(args: Args) -> Result<(), StartError> {
    let folders = Folders::of_system();
    guarded(|shown| open(args, folders, shown))
}

/// Opens the gallery of widgets, dressed as the settings say, and stays in it until it is closed.
///
/// # Errors
/// As [`run`].
pub fn run_gallery() -> Result<(), StartError> {
    let settings = settings_of(&Folders::of_system());
    guarded(|shown| open_gallery(settings, shown))
}

/// Runs what opens a window; what fails before it is there comes back in our own words.
fn guarded(open: impl FnOnce(&Arc<AtomicBool>) -> eframe::Result) -> Result<(), StartError> {
    if !has_screen() {
        return Err(StartError::NoScreen);
    }
    let shown = Arc::new(AtomicBool::new(false));
    let quiet = QuietStart::begin(Arc::clone(&shown));
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| open(&shown)));
    drop(quiet);
    match outcome {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(why(&error)),
        Err(panic) => Err(of_text(said(&*panic))),
    }
}

fn open(args: Args, folders: Folders, shown: &Arc<AtomicBool>) -> eframe::Result {
    let _log = folders.store.as_ref().and_then(|folders| store::log::begin(&folders.log()));
    let zoom = settings_of(&folders).zoom;
    let (workspace, guest) = match args.file {
        Some(file) if is_workspace(&file) => (Some(file), None),
        other => (folders.store.as_ref().map(store::Folders::workspace), other),
    };
    let early = workspace.map(|file| {
        let beside = || store::Folders::under(file.parent().unwrap_or(Path::new(".")));
        Early::begin(&file, &folders.store.clone().unwrap_or_else(beside))
    });
    show(options(true), zoom, shown, |created| {
        let mut app = PultApp::new(&created.egui_ctx, folders)?;
        app.remember(created.storage);
        if guest.is_none() {
            app.begin_with_channels();
        }
        if let Some(early) = early {
            app.open_early(&created.egui_ctx, early);
        }
        if let Some(guest) = guest {
            app.import_later(&guest);
        }
        Ok(Box::new(app))
    })
}

fn open_gallery(settings: Settings, shown: &Arc<AtomicBool>) -> eframe::Result {
    show(options(false), settings.zoom, shown, |created| {
        Ok(Box::new(Gallery::new(&created.egui_ctx, settings)?))
    })
}

fn settings_of(folders: &Folders) -> Settings {
    // What is wrong with the file the app itself tells.
    folders.settings.as_deref().and_then(|folder| settings::load(folder).ok()).unwrap_or_default()
}

/// The window as the system sees it. One that is remembered opens where and as large as it was
/// closed.
fn options(remembered: bool) -> eframe::NativeOptions {
    let mut viewport = egui::ViewportBuilder::default()
        .with_title(APP_ID)
        .with_app_id(APP_ID)
        .with_inner_size(SIZE)
        .with_min_inner_size(LEAST);
    viewport.icon = icon().map(Arc::new);
    eframe::NativeOptions {
        viewport,
        // With several backends compiled in, eframe would choose another one.
        renderer: eframe::Renderer::Glow,
        persist_window: remembered,
        persistence_path: window_file(),
        ..Default::default()
    }
}

/// The mark of the program. A picture that cannot be read, which a test rules out, is none.
fn icon() -> Option<egui::IconData> {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/pult-128.png")).ok()
}

/// Where place and size of the window are kept; the system's folder for such things.
fn window_file() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("", "", APP_ID)?;
    Some(dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).join("window.ron"))
}

fn show(
    options: eframe::NativeOptions,
    zoom: u16,
    shown: &Arc<AtomicBool>,
    create: impl FnOnce(&eframe::CreationContext<'_>) -> Created,
) -> eframe::Result {
    // A window's size is remembered in points, so a context that did not know the zoom before the
    // window is there would open a smaller one at every start.
    let ctx = egui::Context::default();
    ctx.options_mut(|options| options.zoom_factor = f32::from(zoom) / 100.0);
    let shown = Arc::clone(shown);
    let create = move |created: &eframe::CreationContext<'_>| {
        let app = create(created)?;
        shown.store(true, Ordering::Release);
        Ok(app)
    };
    eframe::run_native_ext(APP_ID, options, Some(ctx), Box::new(create))
}

/// An app, or why it cannot begin.
type Created = Result<Box<dyn eframe::App>, Box<dyn std::error::Error + Send + Sync>>;

/// Whether this system could have a screen at all.
fn has_screen() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos")))
        || set("DISPLAY")
        || set("WAYLAND_DISPLAY")
        || set("WAYLAND_SOCKET")
}

/// Until the window is there, a panic in the window system's crates is told in our own sentence
/// only. Afterwards panics are printed as ever.
struct QuietStart {
    before: Arc<dyn Fn(&panic::PanicHookInfo<'_>) + Send + Sync>,
}

impl QuietStart {
    fn begin(shown: Arc<AtomicBool>) -> Self {
        let before: Arc<dyn Fn(&panic::PanicHookInfo<'_>) + Send + Sync> = panic::take_hook().into();
        let print = Arc::clone(&before);
        panic::set_hook(Box::new(move |info| {
            if shown.load(Ordering::Acquire) {
                print(info);
            }
        }));
        Self { before }
    }
}

impl Drop for QuietStart {
    fn drop(&mut self) {
        let before = Arc::clone(&self.before);
        if !std::thread::panicking() {
            panic::set_hook(Box::new(move |info| before(info)));
        }
    }
}

fn why(error: &eframe::Error) -> StartError {
    match error {
        // The template that glutin prints with it would fill the screen.
        eframe::Error::NoGlutinConfigs(_, source) => StartError::NoOpenGl(source.to_string()),
        eframe::Error::Glutin(_) | eframe::Error::OpenGL(_) => match of_text(error.to_string()) {
            missing @ StartError::NoLibrary(_) => missing,
            _ => StartError::NoOpenGl(error.to_string()),
        },
        other => of_text(other.to_string()),
    }
}

/// What the window system's crates say has no kinds, so its text decides.
fn of_text(text: String) -> StartError {
    let small = text.to_lowercase();
    let has = |any: &[&str]| any.iter().any(|part| small.contains(part));
    if has(&["cannot open shared object", "could not be loaded", "libraryopenerror", "failed to load", ".so"])
    {
        StartError::NoLibrary(text)
    } else if has(&["xopendisplay", "x server", "xnotsupported", "display", "connect", "wayland", "neither"])
    {
        StartError::ScreenRefused(text)
    } else {
        StartError::Other(text)
    }
}

fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|s| (*s).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::words::Lang;

    const X11: &str = "winit EventLoopError: os error at /build/winit/src/linux/mod.rs:788: \
                       Failed to load one of xlib's shared libraries";

    #[test]
    fn the_mark_can_be_read() {
        let icon = icon().unwrap();
        assert_eq!((icon.width, icon.height), (128, 128));
    }

    #[test]
    fn what_was_said_decides_what_to_do() {
        assert_eq!(of_text(X11.into()), StartError::NoLibrary(X11.into()));
        let xkb = "Library libxkbcommon-x11.so could not be loaded.";
        assert!(matches!(of_text(xkb.into()), StartError::NoLibrary(_)));
        for said in ["Failed to open connection to X server", "Could not find wayland compositor"] {
            assert!(matches!(of_text(said.into()), StartError::ScreenRefused(_)), "{said}");
        }
        assert!(matches!(of_text("no threads: EAGAIN".into()), StartError::Other(_)));
    }

    #[test]
    fn every_reason_is_one_whole_sentence_in_both_languages() {
        let reason = || X11.to_owned();
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for error in [
                StartError::NoScreen,
                StartError::ScreenRefused(reason()),
                StartError::NoLibrary(reason()),
                StartError::NoOpenGl(reason()),
                StartError::Other(reason()),
            ] {
                let said = error.say(&words);
                assert!(!said.contains("start-") && !said.contains('{') && !said.contains('\n'), "{said}");
                assert!(!said.contains("/build"), "{said}");
            }
            assert!(StartError::NoLibrary(reason()).say(&words).contains("libxkbcommon-x11-0"));
        }
    }
}
