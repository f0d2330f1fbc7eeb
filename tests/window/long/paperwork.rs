//! Tables and files: export, import, and what the workspace's own file has to say.

use egui::{Event, Key, Modifiers, ViewportEvent, ViewportId};
use pult::store::{Folders, Store};
use pult::ui::Early;
use std::path::{Path, PathBuf};

use super::messages::{fine, hold, library, wrong};
use super::{Stage, look_again, look_at};

const SHIFTED: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

fn export(stage: &mut Stage, folder: &Path) {
    stage.key(Modifiers::COMMAND, Key::E);
    stage.write("exporting-folder", &folder.to_string_lossy());
    stage.settle();
}

#[test]
fn tables_that_go_out() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("chat-buttons.csv"), "x").unwrap();
    look_at("the export", |stage| {
        hold(stage, fine());
        export(stage, home.path());
        stage.press("exporting-more");
        stage.settle();
    });
    look_at("the export of a workbook", |stage| {
        hold(stage, fine());
        export(stage, &home.path().join("нет такой"));
        stage.press("exporting-xlsx");
        stage.settle();
    });
    look_at("the export with errors", |stage| {
        hold(stage, [vec![wrong()], fine()].concat());
        export(stage, home.path());
    });
    look_at("nothing to export", |stage| {
        hold(stage, vec![pult::message::Message { name: "Пусто".into(), ..Default::default() }]);
        stage.key(Modifiers::COMMAND, Key::E);
        stage.settle();
    });
    look_at("the report", |stage| {
        hold(stage, fine());
        export(stage, home.path());
        stage.press("exporting-write");
        stage.wait_for("exporting-open-folder");
    });
}

fn import(stage: &mut Stage, file: &Path) {
    stage.key(SHIFTED, Key::I);
    stage.write("importing-label", &file.to_string_lossy());
    stage.press("importing-show");
    stage.settle();
}

#[test]
fn tables_that_come_in() {
    let home = tempfile::tempdir().unwrap();
    let (good, bad) = (home.path().join("кнопки.csv"), home.path().join("не то.json"));
    let rows = "Текст сообщения;Название кнопки;URL;Лишнее\r\nСвяжитесь с нами.;Перейти на сайт;https://example.ru/;1\r\n\
        '=Ждём вас.;Очень длинное название кнопки;example.ru;2\r\n;;;\r\n";
    std::fs::write(&good, rows).unwrap();
    std::fs::write(&bad, "{\"messages\": [{\"txt\": 1}]}").unwrap();
    look_at("the import", |stage| {
        hold(stage, fine());
        stage.key(SHIFTED, Key::I);
    });
    for (what, file) in [("what was found", &good), ("what is not read", &bad)] {
        look_at(what, |stage| {
            hold(stage, fine());
            import(stage, file);
        });
    }
}

#[test]
fn questions_for_a_path() {
    let home = tempfile::tempdir().unwrap();
    let there = home.path().join("есть.json");
    std::fs::write(&there, "{}").unwrap();
    look_at("opening", |stage| stage.key(Modifiers::COMMAND, Key::O));
    look_at("a copy", |stage| stage.key(Modifiers::COMMAND, Key::S));
    look_at("what cannot be opened", |stage| {
        stage.key(Modifiers::COMMAND, Key::O);
        stage.write("doc-open-label", &there.to_string_lossy());
        stage.press("doc-open");
        stage.settle();
    });
    look_at("a file that is there", |stage| {
        hold(stage, fine());
        stage.key(SHIFTED, Key::S);
        stage.write("doc-save-label", &there.to_string_lossy());
        stage.press("doc-save");
        stage.wait_for("doc-exists-title");
    });
}

/// A file with a library, changed once, so that a backup of it is there.
fn written(folder: &Path, home: &Path) -> PathBuf {
    let path = folder.join("Автосалон.pult");
    let workspace = library(fine());
    Store::open(&path, &Folders::under(home)).unwrap().store.put(&workspace);
    let id = workspace.library.id_at(0).unwrap();
    let renamed = workspace.apply(pult::workspace::Command::Rename { id, name: "Авто".into() }).unwrap();
    Store::open(&path, &Folders::under(home)).unwrap().store.put(&renamed.workspace);
    path
}

fn open(stage: &mut Stage, path: &Path, home: &Path) {
    let early = Early::begin(path, &Folders::under(home));
    let ctx = stage.desk.harness.ctx.clone();
    stage.desk.harness.state_mut().open_early(&ctx, early);
    stage.settle();
}

#[test]
fn a_file_that_another_window_holds() {
    let home = tempfile::tempdir().unwrap();
    let path = written(home.path(), home.path());
    let _first = Store::open(&path, &Folders::under(home.path())).unwrap();
    look_at("a file that is held", |stage| {
        open(stage, &path, home.path());
        stage.wait_for("doc-banner-again");
    });
}

#[test]
fn a_damaged_file() {
    let home = tempfile::tempdir().unwrap();
    let path = written(home.path(), home.path());
    let mut bytes = std::fs::read(&path).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0x5A);
    std::fs::write(&path, &bytes).unwrap();
    look_at("a damaged file", |stage| {
        open(stage, &path, home.path());
        stage.wait_for("doc-banner-restore");
    });
}

#[test]
fn what_cannot_be_saved_and_the_question_on_closing() {
    let home = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let path = written(stick.path(), home.path());
    let mut stage = Stage::open();
    open(&mut stage, &path, home.path());
    std::fs::remove_dir_all(stick.path()).unwrap();
    stage.key(Modifiers::COMMAND, Key::N);
    stage.desk.harness.event(Event::Text("Когда?".to_owned()));
    stage.wait_for("doc-banner-again");
    look_again("what cannot be saved", &mut stage);
    let root = |stage: &mut Stage, events| {
        stage.desk.harness.input_mut().viewports.entry(ViewportId::ROOT).or_default().events = events;
    };
    root(&mut stage, vec![ViewportEvent::Close]);
    stage.desk.harness.step();
    root(&mut stage, Vec::new());
    stage.wait_for("doc-unsaved-drop");
    look_again("the question on closing", &mut stage);
}
