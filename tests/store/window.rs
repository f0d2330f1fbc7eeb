//! The real window, typed into on a screen of its own and killed: what was typed is there.

use super::child::folders;
use pult::store::Store;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a screen or a window is waited for.
const LONGEST: Duration = Duration::from_secs(60);
/// What was typed before it must be on the disk: the second that is promised, and time for a slow
/// machine to take the keys in. The other tests hold the program to the second itself.
const PROMISED: Duration = Duration::from_secs(3);
/// What is typed, key by key; letters of any keyboard.
const TYPED: &str = "kept through everything";

/// A process that does not outlive the test.
struct Kept(Child);

impl Drop for Kept {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

/// A screen without a monitor; `None` where the system has none to give.
fn screen() -> Option<(Kept, String)> {
    let free = (120..200).find(|number| !Path::new(&format!("/tmp/.X11-unix/X{number}")).exists())?;
    let display = format!(":{free}");
    let mut command = Command::new("Xvfb");
    command.args([&display, "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
    let kept = Kept(child);
    let begun = Instant::now();
    while !Path::new(&format!("/tmp/.X11-unix/X{free}")).exists() {
        assert!(begun.elapsed() < LONGEST, "no screen came");
        sleep(Duration::from_millis(50));
    }
    Some((kept, display))
}

fn hand(display: &str, deeds: &[&str]) -> Option<String> {
    let done = Command::new("xdotool").args(deeds).env("DISPLAY", display).output().ok()?;
    Some(String::from_utf8_lossy(&done.stdout).into_owned())
}

fn program(home: &Path, display: &str) -> Kept {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pult"));
    command.env("HOME", home).env("DISPLAY", display).env("LIBGL_ALWAYS_SOFTWARE", "1");
    for gone in ["WAYLAND_DISPLAY", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"] {
        command.env_remove(gone);
    }
    Kept(command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap())
}

/// The workspace that opens by itself in a home.
fn workspace(home: &Path) -> PathBuf {
    home.join(".local/share/pult/workspace.pult")
}

/// Waits for the window; `false` where the program says that this machine has none to show.
fn appears(window: &mut Kept, display: &str) -> bool {
    let begun = Instant::now();
    loop {
        let found = hand(display, &["search", "--onlyvisible", "--name", "."]).unwrap_or_default();
        if let Some(id) = found.lines().last() {
            hand(display, &["windowfocus", id]);
            return true;
        }
        if window.0.try_wait().unwrap().is_some() {
            return false;
        }
        assert!(begun.elapsed() < LONGEST, "no window came");
        sleep(Duration::from_millis(100));
    }
}

#[test]
fn what_was_typed_into_the_window_outlives_its_death() {
    let Some((_screen, display)) = screen() else {
        return println!("no Xvfb here: the real window was not killed");
    };
    if hand(&display, &["version"]).is_none() {
        return println!("no xdotool here: the real window was not killed");
    }
    let home = tempfile::tempdir().unwrap();
    let mut window = program(home.path(), &display);
    if !appears(&mut window, &display) {
        return println!("no window can be shown here, so none was killed");
    }
    // It takes keys when its workspace is open.
    let begun = Instant::now();
    while !workspace(home.path()).exists() {
        assert!(begun.elapsed() < LONGEST, "no workspace came");
        sleep(Duration::from_millis(50));
    }
    sleep(Duration::from_secs(2));
    hand(&display, &["key", "ctrl+n"]);
    sleep(Duration::from_secs(1));
    hand(&display, &["type", "--delay", "20", TYPED]);
    sleep(PROMISED);
    drop(window);
    let opened = Store::open(&workspace(home.path()), &folders(home.path())).unwrap();
    let texts: Vec<_> = opened.workspace.library.iter().map(|entry| entry.message.text.clone()).collect();
    assert_eq!(texts, [TYPED]);
}
