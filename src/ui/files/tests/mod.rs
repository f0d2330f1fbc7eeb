//! Opening, saving and closing, as a person does it.

pub(in crate::ui) mod desk;

use std::fs;
use std::path::Path;

use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Harness;

use super::document::{self, Expect};
use super::*;
use crate::message::{Button, Message, read_document, write_document};
use desk::{Desk, click, fill, has, names, press, seed, usable, wait, wait_for};

const COMMAND: Modifiers = Modifiers::COMMAND;

fn write_seed(path: &Path) {
    let mut bytes = Vec::new();
    write_document(&seed(), &mut bytes).unwrap();
    fs::write(path, bytes).unwrap();
}

fn count(window: &Harness<'_, Desk>) -> usize {
    window.state().messages().len()
}

/// A change that is in no file.
fn change(window: &mut Harness<'_, Desk>) {
    window.state_mut().rename("Новое имя");
    window.run_steps(2);
}

fn first_name(path: &Path) -> String {
    read_document(&fs::read(path).unwrap()).unwrap().remove(0).name
}

fn ask_to_close(window: &mut Harness<'_, Desk>) {
    let root = window.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    root.events = vec![ViewportEvent::Close];
    window.step();
    window.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
}

fn sent(window: &Harness<'_, Desk>, command: &ViewportCommand) -> bool {
    window.output().viewport_output[&ViewportId::ROOT].commands.contains(command)
}

fn open(window: &mut Harness<'_, Desk>, path: &Path) {
    window.key_press_modifiers(COMMAND, Key::O);
    window.run_steps(3);
    fill(window, "Файл с сообщениями", &path.to_string_lossy());
    press(window, "Открыть");
}

#[test]
fn the_written_document_is_that_of_the_format() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.json");
    let desk = Desk::new(seed());
    run_here(|meter| document::save(&path, Expect::Nothing, desk.document.workspace(), meter)).unwrap();
    let mut expected = Vec::new();
    write_document(&seed(), &mut expected).unwrap();
    assert_eq!(fs::read(&path).unwrap(), expected);
}

#[test]
fn a_file_is_opened_by_its_typed_path() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a b.json");
    write_seed(&path);
    let mut window = Desk::new(Vec::new()).window();
    window.key_press_modifiers(COMMAND, Key::O);
    window.run_steps(3);
    assert_eq!(window.state().asked, 1);
    assert!(!usable(&window, "Открыть"));
    // As a file manager puts it on the clipboard.
    fill(&mut window, "Файл с сообщениями", &format!(" '{}' ", path.display()));
    press(&mut window, "Открыть");
    wait(&mut window, |window| count(window) == 3);
    assert_eq!(window.state().files.path(), Some(path.as_path()));
    assert!(has(&window, "Сохранено"));
    assert!(!has(&window, "Открыть файл"));
}

#[test]
fn a_file_that_cannot_be_read_changes_nothing_and_says_why() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Desk::new(seed()).window();
    let broken = home.path().join("broken.json");
    fs::write(&broken, "[\n{\"text\": \"Привет\", \"tekst\": 1}]").unwrap();
    let huge = home.path().join("huge.json");
    fs::File::create(&huge).unwrap().set_len(600 * 1024 * 1024).unwrap();
    window.key_press_modifiers(COMMAND, Key::O);
    window.run_steps(3);
    for (path, words) in [
        (broken.as_path(), "broken.json, строка 2, знак 26: неизвестное поле «tekst»"),
        (huge.as_path(), "файл больше 512"),
        (home.path(), "это не файл"),
        (&home.path().join("gone.json"), "нет такого файла"),
    ] {
        fill(&mut window, "Файл с сообщениями", &path.to_string_lossy());
        press(&mut window, "Открыть");
        wait_for(&mut window, words);
        assert_eq!(count(&window), 3);
    }
    press(&mut window, "Отмена");
    assert!(!window.state().files.is_open());
}

#[test]
fn saving_asks_where_once_and_then_writes_there() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Desk::new(seed()).window();
    change(&mut window);
    assert!(has(&window, "Есть несохранённые изменения"));
    window.key_press_modifiers(COMMAND, Key::S);
    window.run_steps(3);
    fill(&mut window, "Куда сохранить", &home.path().join("a").to_string_lossy());
    press(&mut window, "Сохранить");
    wait_for(&mut window, "Сохранено");
    let path = home.path().join("a.json");
    assert_eq!(first_name(&path), "Новое имя");
    assert!(window.state().told()[0].contains("a.json"));
    window.state_mut().rename("Третье");
    window.run_steps(2);
    window.key_press_modifiers(COMMAND, Key::S);
    wait(&mut window, |window| window.state().document.is_saved());
    assert_eq!(first_name(&path), "Третье");
    assert_eq!(names(home.path()), ["a.json"]);
}

#[test]
fn what_somebody_else_wrote_is_not_overwritten_unasked() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.json");
    write_seed(&path);
    let mut window = Desk::new(Vec::new()).window();
    open(&mut window, &path);
    wait(&mut window, |window| count(window) == 3);
    change(&mut window);
    fs::write(&path, "[{\"name\": \"чужое\", \"text\": \"x\"}]").unwrap();
    window.key_press_modifiers(COMMAND, Key::S);
    wait_for(&mut window, "Файл изменился на диске");
    assert_eq!(first_name(&path), "чужое");
    press(&mut window, "Перезаписать");
    wait(&mut window, |window| window.state().document.is_saved());
    assert_eq!(first_name(&path), "Новое имя");
    // A file that is gone leaves nothing to ask about.
    window.state_mut().rename("Третье");
    fs::remove_file(&path).unwrap();
    window.key_press_modifiers(COMMAND, Key::S);
    wait(&mut window, |window| window.state().document.is_saved());
    assert_eq!(first_name(&path), "Третье");
}

#[test]
fn another_file_of_that_name_is_asked_about() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.json");
    fs::write(&path, "чужое").unwrap();
    let mut window = Desk::new(seed()).window();
    window.key_press_modifiers(COMMAND | Modifiers::SHIFT, Key::S);
    window.run_steps(3);
    fill(&mut window, "Куда сохранить", &path.to_string_lossy());
    press(&mut window, "Сохранить");
    wait_for(&mut window, "Такой файл уже есть");
    press(&mut window, "Назад");
    assert_eq!(fs::read_to_string(&path).unwrap(), "чужое");
    press(&mut window, "Сохранить");
    wait_for(&mut window, "Такой файл уже есть");
    press(&mut window, "Заменить");
    wait(&mut window, |window| window.state().files.path().is_some());
    assert_eq!(first_name(&path), "Личное авто");
}

#[test]
fn a_failure_to_save_is_told_and_stays_told() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Desk::new(seed()).window();
    change(&mut window);
    window.key_press_modifiers(COMMAND, Key::S);
    window.run_steps(3);
    fill(&mut window, "Куда сохранить", &home.path().join("no/such/a.json").to_string_lossy());
    press(&mut window, "Сохранить");
    wait_for(&mut window, "Не удалось сохранить");
    let told = window.state().told();
    assert!(told[0].contains("нет такого файла или папки") || told[0].contains("нет такого"), "{told:?}");
    assert!(told[0].contains("Проверьте путь"), "{told:?}");
}

#[test]
fn closing_asks_only_about_what_is_not_saved() {
    let mut window = Desk::new(seed()).window();
    window.step();
    ask_to_close(&mut window);
    assert!(!sent(&window, &ViewportCommand::CancelClose));
    change(&mut window);
    ask_to_close(&mut window);
    assert!(sent(&window, &ViewportCommand::CancelClose));
    window.run_steps(2);
    press(&mut window, "Отмена");
    assert!(!has(&window, "Сохранить изменения?"));
    ask_to_close(&mut window);
    window.run_steps(2);
    click(&mut window, "Не сохранять");
    window.step();
    window.step();
    assert!(sent(&window, &ViewportCommand::Close));
}

#[test]
fn the_window_closes_after_saving_and_only_then() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.json");
    write_seed(&path);
    let mut window = Desk::new(Vec::new()).window();
    open(&mut window, &path);
    wait(&mut window, |window| count(window) == 3);
    change(&mut window);
    // The folder is gone: it cannot be saved, so the window stays.
    fs::remove_dir_all(home.path()).unwrap();
    ask_to_close(&mut window);
    window.run_steps(2);
    press(&mut window, "Сохранить");
    wait_for(&mut window, "Не удалось сохранить");
    assert!(!sent(&window, &ViewportCommand::Close));
    fs::create_dir(home.path()).unwrap();
    ask_to_close(&mut window);
    window.run_steps(2);
    press(&mut window, "Сохранить");
    wait(&mut window, |window| sent(window, &ViewportCommand::Close));
    assert_eq!(first_name(&path), "Новое имя");
}

#[test]
fn opening_asks_about_unsaved_changes_first() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.json");
    fs::write(&path, "[{\"text\": \"x\"}]").unwrap();
    let mut window = Desk::new(seed()).window();
    change(&mut window);
    window.key_press_modifiers(COMMAND, Key::O);
    window.run_steps(3);
    assert!(has(&window, "Эти сообщения ещё нигде не сохранены"));
    click(&mut window, "Не сохранять");
    fill(&mut window, "Файл с сообщениями", &path.to_string_lossy());
    press(&mut window, "Открыть");
    wait(&mut window, |window| count(window) == 1);
}

#[test]
fn the_file_of_the_command_line_is_opened_or_told_about() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.json");
    let mut window = Desk::new(Vec::new()).window();
    window.state_mut().open_early(&path);
    wait_for(&mut window, "нет такого файла");
    write_seed(&path);
    press(&mut window, "Открыть");
    wait(&mut window, |window| count(window) == 3);
}

#[test]
fn a_big_library_goes_out_and_comes_back() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("big.json");
    let message = |n: usize| Message {
        name: format!("Сообщение {n}"),
        text: "👨‍👩‍👧 \"кавычки\"\n\u{0}".into(),
        opens_broadcast: n.is_multiple_of(2),
        buttons: vec![Button::reply("Да"), Button::url("", " ")],
        ..Message::default()
    };
    let messages: Vec<_> = (0..3000).map(message).collect();
    let desk = Desk::new(messages.clone());
    run_here(|meter| document::save(&path, Expect::Nothing, desk.document.workspace(), meter)).unwrap();
    assert_eq!(document::messages(&path).unwrap(), messages);
}
