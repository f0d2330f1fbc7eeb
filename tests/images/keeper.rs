//! What the window says of its file: nothing can be saved, it can only be looked at, it is
//! damaged; and the question on closing.

use super::{ORDINARY, SMALL, draw};
use egui::accesskit::Role;
use egui::{ViewportEvent, ViewportId};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder};
use pult::message::{Button, Message};
use pult::store::Store;
use pult::ui::{Change, Early, Folders, PultApp, Settings, ThemeChoice};
use pult::words::Lang;
use pult::workspace::{Command, Origin, Workspace};
use std::path::{Path, PathBuf};
use std::time::Duration;

type Window = Harness<'static, PultApp>;

/// The dresses in which they are drawn.
const DRESSES: [(Lang, bool, [f32; 2]); 2] = [(Lang::Ru, false, ORDINARY), (Lang::En, true, SMALL)];

fn name(what: &str, (lang, dark, size): (Lang, bool, [f32; 2])) -> String {
    format!("keeper-{what}-{}-{}-{}", lang.code(), if dark { "dark" } else { "light" }, size[0])
}

fn said(lang: Lang, ru: &'static str, en: &'static str) -> &'static str {
    if lang == Lang::Ru { ru } else { en }
}

/// A file with two messages, changed once, so that a backup of it is there.
fn written(folder: &Path, home: &Path) -> PathBuf {
    let path = folder.join("Автосалон.pult");
    let messages = ["Личное авто", "Запись на тест‑драйв"].map(|name| Message {
        name: name.into(),
        text: "Когда вам удобно приехать?".into(),
        buttons: vec![Button::reply("Сегодня"), Button::reply("Завтра")],
        ..Message::default()
    });
    let folders = pult::store::Folders::under(home);
    let add = Command::AddMessages { at: 0, messages: messages.into(), origin: Origin::New };
    let workspace = Workspace::default().apply(add).unwrap().workspace;
    Store::open(&path, &folders).unwrap().store.put(&workspace);
    let id = workspace.library.id_at(0).unwrap();
    let renamed = workspace.apply(Command::Rename { id, name: "Личный автомобиль".into() }).unwrap();
    Store::open(&path, &folders).unwrap().store.put(&renamed.workspace);
    path
}

/// A window that begins with a file.
fn with_file(
    name: &str,
    (lang, dark, size): (Lang, bool, [f32; 2]),
    (path, home): (&Path, &Path),
    work: impl FnOnce(&mut Window),
) {
    let chosen = if dark { ThemeChoice::Dark } else { ThemeChoice::Light };
    let settings = Settings::default().with(Change::Lang(lang)).with(Change::Theme(chosen));
    let store = pult::store::Folders::under(home);
    let early = Early::begin(path, &store);
    let folders = Folders { settings: None, store: Some(store) };
    let build = move |builder: HarnessBuilder<PultApp>| {
        builder.build_eframe(move |created| {
            let mut app = PultApp::new(&created.egui_ctx, folders).unwrap();
            app.use_settings(&created.egui_ctx, settings);
            while !early.is_ready() {
                std::thread::sleep(Duration::from_millis(1));
            }
            app.open_early(&created.egui_ctx, early);
            app
        })
    };
    draw(name, size, build, work);
}

/// Lets the window work until words stand in it.
fn wait_for(window: &mut Window, words: &str) {
    for _ in 0..4_000 {
        window.step();
        let holds =
            |label: Option<String>| label.is_some_and(|label| label.replace('\u{A0}', " ").contains(words));
        if window.get_all_by(|_| true).any(|node| holds(node.accesskit_node().label())) {
            window.run_steps(20);
            return;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    panic!("“{words}” did not come");
}

#[test]
fn a_file_that_another_window_holds() {
    for dress @ (lang, ..) in DRESSES {
        let home = tempfile::tempdir().unwrap();
        let path = written(home.path(), home.path());
        let _first = Store::open(&path, &pult::store::Folders::under(home.path())).unwrap();
        with_file(&name("read-only", dress), dress, (&path, home.path()), |window| {
            wait_for(window, said(lang, "Попробовать снова", "Try again"));
        });
    }
}

#[test]
fn a_damaged_file() {
    for dress @ (lang, ..) in DRESSES {
        let home = tempfile::tempdir().unwrap();
        let path = written(home.path(), home.path());
        let mut bytes = std::fs::read(&path).unwrap();
        let half = bytes.len() / 2;
        bytes[half..].fill(0x5A);
        std::fs::write(&path, &bytes).unwrap();
        with_file(&name("damaged", dress), dress, (&path, home.path()), |window| {
            wait_for(window, said(lang, "Открыть резервную копию", "Open the backup"));
        });
    }
}

#[test]
fn a_folder_that_is_gone_and_the_question_on_closing() {
    for (what, closes) in [("failed", false), ("closing", true)] {
        for dress @ (lang, ..) in DRESSES {
            let home = tempfile::tempdir().unwrap();
            let stick = tempfile::tempdir().unwrap();
            let path = written(stick.path(), home.path());
            with_file(&name(what, dress), dress, (&path, home.path()), |window| {
                std::fs::remove_dir_all(stick.path()).unwrap();
                window.get_by_role_and_label(Role::Button, said(lang, "Сообщение", "Message")).click();
                wait_for(window, said(lang, "Попробовать снова", "Try again"));
                if closes {
                    close(window);
                    wait_for(window, said(lang, "Закрыть без сохранения", "Close without saving"));
                }
            });
        }
    }
}

fn close(window: &mut Window) {
    let root = |window: &mut Window, events| {
        window.input_mut().viewports.entry(ViewportId::ROOT).or_default().events = events;
    };
    root(window, vec![ViewportEvent::Close]);
    window.step();
    root(window, Vec::new());
}
